// The families of addresses. A family takes an address apart, calls the typed function of that figure, and lists the
// addresses its data can answer. A new family is one file and one row of the table in hasil.cpp. Internal to measure.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "measure/hitung.hpp"

namespace sakip::measure {

/// The address after its family's name, cut at the slashes.
using BagianAlamat = std::span<const std::string_view>;

struct KeluargaFakta {
  std::string_view nama;
  /// nullopt: no such address.
  std::optional<Figur> (*hitung)(const Hitung& h, BagianAlamat parts, Penjelasan* why);
  void (*daftar)(const Hitung& h, std::vector<std::string>& out);
};

std::optional<Figur> hitung_fakta_indikator(const Hitung& h, BagianAlamat parts, Penjelasan* why);
void daftar_fakta_indikator(const Hitung& h, std::vector<std::string>& out);
std::optional<Figur> hitung_fakta_anggaran(const Hitung& h, BagianAlamat parts, Penjelasan* why);
void daftar_fakta_anggaran(const Hitung& h, std::vector<std::string>& out);
std::optional<Figur> hitung_fakta_rekening(const Hitung& h, BagianAlamat parts, Penjelasan* why);
void daftar_fakta_rekening(const Hitung& h, std::vector<std::string>& out);
std::optional<Figur> hitung_fakta_instansi(const Hitung& h, BagianAlamat parts, Penjelasan* why);
void daftar_fakta_instansi(const Hitung& h, std::vector<std::string>& out);
std::optional<Figur> hitung_fakta_simpul(const Hitung& h, BagianAlamat parts, Penjelasan* why);
void daftar_fakta_simpul(const Hitung& h, std::vector<std::string>& out);
std::optional<Figur> hitung_fakta_jabatan(const Hitung& h, BagianAlamat parts, Penjelasan* why);
void daftar_fakta_jabatan(const Hitung& h, std::vector<std::string>& out);
std::optional<Figur> hitung_fakta_pembanding(const Hitung& h, BagianAlamat parts, Penjelasan* why);
void daftar_fakta_pembanding(const Hitung& h, std::vector<std::string>& out);

/// Longest address that is looked at; no fact has a longer one.
inline constexpr std::size_t kAlamatTerpanjang = 300;
/// Code FAKTA_TIDAK_DIKENAL, naming the three of `semua` that are most alike.
tl::unexpected<Error> fakta_tidak_dikenal(std::string_view fakta, std::vector<std::string> semua);

/// Lists a figure whose value is known; a missing one only when it belongs to the reported year, where its absence is
/// itself an answer.
inline void daftarkan(const Hitung& h, Periode p, const Figur& figure, std::vector<std::string>& out) {
  const bool reported = p.tahun == h.berkas().tahun && p.setahun();
  if (figure.nilai.keadaan != Keadaan::belum_ada || reported) out.push_back(figure.fakta);
}

}  // namespace sakip::measure
