// Makers of columns for the sheets of the workbook: texts and choices of a struct's member, periods of a fact.
#pragma once

#include <algorithm>
#include <map>

#include "exchange/buku_kerja_lembar.hpp"
#include "exchange/enum_names.hpp"

namespace sakip::exchange {

inline Kolom kolom_kunci() {
  return {"Kunci", Ragam::kunci, 12, [](const Fakta&, const Baris& b) { return std::optional<Isi>(b.kunci); }};
}

inline Kolom kolom_info(std::string title, double width, std::function<std::string(const Berkas&, const Baris&)> text) {
  return {std::move(title), Ragam::info, width,
          [text = std::move(text)](const Fakta& f, const Baris& b) { return std::optional<Isi>(text(f.berkas(), b)); }};
}

/// A column over one member of type std::string or Nilai; `at` is a generic lambda that finds the
/// struct of a row in a (const) Berkas.
template <typename At, typename T, typename M>
Kolom kolom_anggota(std::string title, Ragam kind, double width, At at, M T::*member) {
  return {std::move(title), kind, width,
          [at, member](const Fakta& f, const Baris& b) { return std::optional<Isi>(at(f.berkas(), b).*member); },
          [at, member](Fakta& f, const Baris& b, const Isi& isi) {
            const auto* value = std::get_if<M>(&isi);
            at(f.berkas(), b).*member = value ? *value : M{};
          }};
}

/// "posisi akhir" for Agregasi::posisi_akhir: an enumerator as an operator reads it.
std::string label_pilihan(std::string_view enumerator);

template <typename At, typename T, typename E>
Kolom kolom_pilihan(std::string title, double width, At at, E T::*member) {
  Kolom column{std::move(title), Ragam::pilihan, width,
               [at, member](const Fakta& f, const Baris& b) {
                 return std::optional<Isi>(label_pilihan(enum_name(at(f.berkas(), b).*member)));
               },
               [at, member](Fakta& f, const Baris& b, const Isi& isi) {
                 const auto* text = std::get_if<std::string>(&isi);
                 for (std::size_t k = 0; text && k < EnumNames<E>::names.size(); ++k)
                   if (label_pilihan(EnumNames<E>::names[k]) == *text) at(f.berkas(), b).*member = static_cast<E>(k);
               }};
  for (const std::string_view name : EnumNames<E>::names) column.pilihan.push_back(label_pilihan(name));
  return column;
}

/// Posts by name, with their id behind it where two have the same name; "" for none.
std::vector<std::string> pilihan_jabatan(const Berkas& berkas);

template <typename At, typename T>
Kolom kolom_jabatan(std::string title, const Berkas& berkas, At at, JabatanId T::*member) {
  const std::vector<std::string> labels = pilihan_jabatan(berkas);
  std::map<std::string, std::string> label_of, id_of;
  for (std::size_t k = 0; k < berkas.jabatan.size(); ++k) {
    label_of[berkas.jabatan[k].id.value] = labels[k + 1];
    id_of[labels[k + 1]] = berkas.jabatan[k].id.value;
  }
  Kolom column{std::move(title), Ragam::pilihan, 24,
               [at, member, label_of](const Fakta& f, const Baris& b) {
                 const auto found = label_of.find((at(f.berkas(), b).*member).value);
                 return std::optional<Isi>(found == label_of.end() ? std::string() : found->second);
               },
               [at, member, id_of](Fakta& f, const Baris& b, const Isi& isi) {
                 const auto* text = std::get_if<std::string>(&isi);
                 const auto found = text ? id_of.find(*text) : id_of.end();
                 at(f.berkas(), b).*member = JabatanId(found == id_of.end() ? "" : found->second);
               }};
  column.pilihan = labels;
  return column;
}

}  // namespace sakip::exchange
