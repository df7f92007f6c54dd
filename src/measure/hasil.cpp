// From an address to the function that computes it, and what to say when there is no such address.
#include "measure/hasil.hpp"

#include <algorithm>

#include "measure/akip.hpp"
#include "measure/alamat.hpp"
#include "measure/e81.hpp"
#include "measure/fakta.hpp"
#include "measure/profil.hpp"
#include "measure/skm.hpp"
#include "measure/tc29.hpp"

namespace sakip::measure {

namespace {

constexpr KeluargaFakta kKeluarga[] = {
    {"instansi", &hitung_fakta_instansi, &daftar_fakta_instansi},
    {"simpul", &hitung_fakta_simpul, &daftar_fakta_simpul},
    {"jabatan", &hitung_fakta_jabatan, &daftar_fakta_jabatan},
    {"indikator", &hitung_fakta_indikator, &daftar_fakta_indikator},
    {"anggaran", &hitung_fakta_anggaran, &daftar_fakta_anggaran},
    {"rekening", &hitung_fakta_rekening, &daftar_fakta_rekening},
    {"pembanding", &hitung_fakta_pembanding, &daftar_fakta_pembanding},
};

/// Families of evaluation and profile, which take the whole address.
struct KeluargaUtuh {
  std::string_view nama;
  std::optional<Figur> (*hitung)(const Hitung&, std::string_view, Penjelasan*);
  void (*daftar)(const Hitung&, std::vector<std::string>&);
};
constexpr KeluargaUtuh kKeluargaUtuh[] = {
    {"survei", &fakta_skm, &daftar_fakta_skm}, {"skm", &fakta_skm, nullptr},
    {"akip", &fakta_akip, &daftar_fakta_akip}, {"e81", &fakta_e81, &daftar_fakta_e81},
    {"tc29", &fakta_tc29, &daftar_fakta_tc29}, {"profil", &fakta_profil, &daftar_fakta_profil},
};

/// Edit distance, for suggestions.
std::size_t jarak(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row[b.size()];
}

std::string yang_mirip(std::vector<std::string> semua, std::string_view fakta) {
  std::vector<std::pair<std::size_t, std::string>> near;
  for (std::string& known : semua) {
    const std::size_t distance = jarak(fakta, known);
    near.emplace_back(distance, std::move(known));
  }
  const std::size_t count = std::min<std::size_t>(3, near.size());
  std::partial_sort(near.begin(), near.begin() + static_cast<std::ptrdiff_t>(count), near.end());
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += (text.empty() ? "" : ", ") + near[i].second;
  return text;
}

Result<Figur> hitung(const Hitung& h, std::string_view fakta, Penjelasan* why) {
  if (fakta.size() <= kAlamatTerpanjang) {
    const std::vector<std::string_view> parts = bagian_alamat(fakta);
    for (const KeluargaFakta& family : kKeluarga)
      if (family.nama == parts[0])
        if (auto figure = family.hitung(h, std::span(parts).subspan(1), why)) return std::move(*figure);
    for (const KeluargaUtuh& family : kKeluargaUtuh)
      if (family.nama == parts[0])
        if (auto figure = family.hitung(h, fakta, why)) return std::move(*figure);
  }
  return fakta_tidak_dikenal(fakta, semua_fakta(h));
}

}  // namespace

tl::unexpected<Error> fakta_tidak_dikenal(std::string_view fakta, std::vector<std::string> semua) {
  const std::string shown(fakta.substr(0, kAlamatTerpanjang));
  return fail("FAKTA_TIDAK_DIKENAL", shown, "tidak ada angka dengan alamat itu.",
              kalimat("Yang mirip: {}.", yang_mirip(std::move(semua), shown)));
}

Result<Figur> hitung_fakta(const Hitung& h, std::string_view fakta) { return hitung(h, fakta, nullptr); }

Result<Penjelasan> jelaskan(const Hitung& h, std::string_view fakta) {
  Penjelasan why;
  TRY(const Figur figure, hitung(h, fakta, &why));
  SAKIP_ASSERT(figure.fakta == why.hasil.fakta);
  return why;
}

std::vector<std::string> semua_fakta(const Hitung& h) {
  std::vector<std::string> all;
  for (const KeluargaFakta& family : kKeluarga) family.daftar(h, all);
  for (const KeluargaUtuh& family : kKeluargaUtuh)
    if (family.daftar) family.daftar(h, all);
  return all;
}

}  // namespace sakip::measure
