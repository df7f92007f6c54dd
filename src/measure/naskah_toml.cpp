// TOML text to a plain tree: the only place that meets the TOML library.
#include <toml++/toml.h>

#include <algorithm>

#include "measure/naskah_aturan.hpp"

namespace sakip::measure {

namespace {

std::string tempat(std::string_view file, int line) { return std::string(file) + ":" + std::to_string(line); }

int baris(const toml::node& node) { return static_cast<int>(node.source().begin.line); }

Result<NaskahAturan> pindahkan(std::string_view file, const toml::node& node) {
  NaskahAturan value;
  value.baris = baris(node);
  if (const auto* text = node.as_string()) {
    value.jenis = NaskahAturan::Jenis::teks;
    value.teks = text->get();
  } else if (const auto* number = node.as_integer()) {
    value.jenis = NaskahAturan::Jenis::bilangan;
    value.bilangan = number->get();
  } else if (const auto* flag = node.as_boolean()) {
    value.jenis = NaskahAturan::Jenis::logika;
    value.logika = flag->get();
  } else if (const auto* array = node.as_array()) {
    value.jenis = NaskahAturan::Jenis::larik;
    for (const toml::node& item : *array) {
      TRY(NaskahAturan entry, pindahkan(file, item));
      value.butir.push_back(std::move(entry));
    }
  } else if (const auto* table = node.as_table()) {
    for (auto&& [key, item] : *table) {  // toml++ keeps keys sorted
      TRY(NaskahAturan entry, pindahkan(file, item));
      value.kunci.emplace_back(key.str());
      value.butir.push_back(std::move(entry));
    }
  } else {
    return fail("ATURAN_NILAI", tempat(file, value.baris), "nilai berupa pecahan biner atau tanggal tidak diterima.",
                "Tulis angka desimal dan tanggal sebagai teks, misalnya \"0.111\" atau \"2026-01-31\".");
  }
  return value;
}

}  // namespace

Result<NaskahAturan> urai_aturan(std::string_view file, std::string_view text) {
  try {
    const toml::table table = toml::parse(text);
    return pindahkan(file, table);
  } catch (const toml::parse_error& error) {
    return fail("ATURAN_TOML", tempat(file, static_cast<int>(error.source().begin.line)),
                "bukan TOML yang benar: " + std::string(error.description()) + ".", "Perbaiki baris itu.");
  }
}

}  // namespace sakip::measure
