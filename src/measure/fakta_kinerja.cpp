// Addresses "instansi/<tahun>/<besaran>", "simpul/<id>/<tahun>/<besaran>", "jabatan/<id>/<tahun>/<besaran>".
#include <set>

#include "measure/alamat.hpp"
#include "measure/fakta.hpp"
#include "measure/hasil_kinerja.hpp"

namespace sakip::measure {

namespace {

using Fungsi = Figur (*)(const Hitung&, Cakupan, Periode, Penjelasan*);

Figur efisiensi_setahun(const Hitung& h, Cakupan scope, Periode p, Penjelasan* why) {
  return efisiensi(h, scope, p.tahun, why);
}

template <Tingkat Level>
Figur banyaknya(const Hitung& h, Cakupan scope, Periode p, Penjelasan* why) {
  return jumlah_simpul(h, scope, Level, p.tahun, why);
}

struct Besaran {
  std::string_view nama;
  bool per_triwulan;
  Fungsi hitung;
};
constexpr Besaran kBesaran[] = {
    {"rata-rata-capaian", true, &rata_rata_capaian},
    {"predikat", true, &predikat_kinerja},
    {"efisiensi", false, &efisiensi_setahun},
    {"jumlah-indikator", true, &jumlah_indikator},
    {"jumlah-tercapai", true, &jumlah_tercapai},
    {"jumlah-belum-tercapai", true, &jumlah_belum_tercapai},
    {"jumlah-tanpa-capaian", true, &jumlah_tanpa_capaian},
    {"jumlah-tujuan", false, &banyaknya<Tingkat::tujuan>},
    {"jumlah-sasaran", false, &banyaknya<Tingkat::sasaran>},
    {"jumlah-program", false, &banyaknya<Tingkat::program>},
    {"jumlah-kegiatan", false, &banyaknya<Tingkat::kegiatan>},
    {"jumlah-sub_kegiatan", false, &banyaknya<Tingkat::sub_kegiatan>},
};

std::optional<Figur> hitung(const Hitung& h, Cakupan scope, BagianAlamat parts, Penjelasan* why) {
  const auto p = ambil_periode(parts);
  if (!p || parts.size() != 1) return std::nullopt;
  for (const Besaran& one : kBesaran)
    if (one.nama == parts[0] && (one.per_triwulan || p->setahun())) return one.hitung(h, scope, *p, why);
  return std::nullopt;
}

void daftar(const Hitung& h, Cakupan scope, std::vector<std::string>& out) {
  const Periode p{h.berkas().tahun};
  for (const Besaran& one : kBesaran) daftarkan(h, p, one.hitung(h, scope, p, nullptr), out);
}

}  // namespace

std::optional<Figur> hitung_fakta_instansi(const Hitung& h, BagianAlamat parts, Penjelasan* why) {
  return hitung(h, Cakupan::instansi(), parts, why);
}
void daftar_fakta_instansi(const Hitung& h, std::vector<std::string>& out) { daftar(h, Cakupan::instansi(), out); }

std::optional<Figur> hitung_fakta_simpul(const Hitung& h, BagianAlamat parts, Penjelasan* why) {
  const Simpul* node = parts.empty() ? nullptr : h.indeks().simpul(SimpulId(parts[0]));
  return node ? hitung(h, Cakupan::simpul(*node), parts.subspan(1), why) : std::nullopt;
}
void daftar_fakta_simpul(const Hitung& h, std::vector<std::string>& out) {
  for (const Simpul* node : h.indeks().pohon()) daftar(h, Cakupan::simpul(*node), out);
}

std::optional<Figur> hitung_fakta_jabatan(const Hitung& h, BagianAlamat parts, Penjelasan* why) {
  const Jabatan* post = parts.empty() ? nullptr : h.indeks().jabatan(JabatanId(parts[0]));
  return post ? hitung(h, Cakupan::jabatan(*post), parts.subspan(1), why) : std::nullopt;
}
void daftar_fakta_jabatan(const Hitung& h, std::vector<std::string>& out) {
  for (const Jabatan& post : h.berkas().jabatan) daftar(h, Cakupan::jabatan(post), out);
}

}  // namespace sakip::measure
