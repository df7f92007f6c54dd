// A made-up pemda of fifty agencies with figures that can be added by hand, where averaging percentages gives visibly
// another answer than dividing sums. Agency n (1..50) has:
//   pagu n million; realisasi all of it (n <= 25), half of it (n <= 49), none reported (50)
//   ind-layanan = 100 * selesai / masuk, target 100 %, masuk 2n, selesai 2n (n <= 25) or n (n <= 49); not carried by 50
//   ind-n, target 100, realisasi r = 100, 100, 98, 98, ... 54, 54, 52; none reported by 50
// so that an agency's average is (100 + r)/2 up to 25, (50 + r)/2 up to 49, and none for 50.
#pragma once

#include <array>
#include <memory>
#include <vector>

#include "domain/indeks.hpp"
#include "measure/pemda.hpp"

namespace sakip::measure::uji {

inline constexpr int kBanyakInstansi = 50;

inline std::string nama_instansi(int n) {
  static constexpr std::array kNama = {"Dinas Pendidikan dan Kebudayaan",
                                       "Dinas Kesehatan",
                                       "Dinas Pekerjaan Umum dan Penataan Ruang",
                                       "Dinas Perumahan Rakyat dan Kawasan Permukiman",
                                       "Satuan Polisi Pamong Praja dan Pemadam Kebakaran",
                                       "Dinas Sosial",
                                       "Dinas Pemberdayaan Perempuan, Perlindungan Anak, dan Keluarga Berencana",
                                       "Dinas Ketahanan Pangan dan Pertanian",
                                       "Dinas Lingkungan Hidup",
                                       "Dinas Kependudukan dan Pencatatan Sipil"};
  if (n <= static_cast<int>(kNama.size())) return kNama[static_cast<std::size_t>(n - 1)];
  return "Kecamatan Contoh " + std::to_string(n);
}

inline std::string id_instansi(int n) { return (n < 10 ? "opd-0" : "opd-") + std::to_string(n); }

inline Pemda pemda_contoh() {
  Pemda pemda;
  pemda.id = PemdaId("kab-contoh");
  pemda.nama = "Contoh";
  pemda.provinsi = "Contoh Raya";
  pemda.ibu_kota = "Contoh Kota";
  pemda.kepala = "Bupati Contoh";
  return pemda;
}

inline Nilai bulat(int value) { return Nilai::dari(value, 0); }

inline Simpul simpul_pemda(std::string id, std::string induk, Tingkat level, std::string kode, std::string name) {
  Simpul node;
  node.id = SimpulId(std::move(id));
  node.induk = SimpulId(std::move(induk));
  node.tingkat = level;
  node.kode = std::move(kode);
  node.nama = std::move(name);
  return node;
}

/// 100 * selesai / masuk, the indikator that agencies share.
inline Indikator indikator_layanan() {
  Indikator i;
  i.id = IndikatorId("ind-layanan");
  i.simpul = SimpulId("sasaran");
  i.nama = "Persentase layanan yang selesai tepat waktu";
  i.satuan = "Persen";
  i.level = LevelIndikator::iku;
  i.rumus = {{0, 0, "100 * selesai / masuk", "", ""}};
  i.elemen = {{"selesai", "layanan selesai", "", "", false}, {"masuk", "layanan masuk", "", "", false}};
  return i;
}

inline Berkas berkas_instansi(int n) {
  constexpr Tahun kTahun = 2024;
  Berkas b;
  b.tahun = kTahun;
  b.pemda = pemda_contoh();
  b.instansi.id = InstansiId(id_instansi(n));
  b.instansi.nama = nama_instansi(n);
  b.instansi.jenis = n <= 10 ? JenisInstansi::dinas : JenisInstansi::kecamatan;
  b.periode = {JenisPeriode::rpd, "RPD 2024-2026", 2024, 2026, 2023};
  Jabatan head;
  head.id = JabatanId("kepala");
  head.nama = n <= 10 ? "Kepala " + b.instansi.nama : "Camat Contoh " + std::to_string(n);
  head.atasan_luar = "Bupati Contoh";
  b.jabatan = {head};
  const std::string urusan = n % 2 ? "1.01" : "1.02";
  b.simpul = {simpul_pemda("sasaran", "", Tingkat::sasaran, "", "Meningkatnya mutu layanan"),
              simpul_pemda("program", "sasaran", Tingkat::program, urusan + ".02",
                           n % 2 ? "Program Pengelolaan Pendidikan" : "Program Pemenuhan Upaya Kesehatan"),
              simpul_pemda("sub", "program", Tingkat::sub_kegiatan, urusan + ".02.2.01.0001", "Penyediaan layanan")};
  b.pagu = {{SimpulId("sub"), DokumenSumber::dpa, kTahun, Triwulan::tahunan, JenisBelanja::semua,
             Rupiah::rupiah(1'000'000L * n)}};
  Indikator own;
  own.id = IndikatorId("ind-" + std::to_string(n));
  own.simpul = SimpulId("sasaran");
  own.nama = "Indeks kepuasan " + std::to_string(n);
  own.satuan = "Indeks";
  own.level = LevelIndikator::iku;
  b.indikator = {own};
  b.target = {{own.id, DokumenSumber::pk, kTahun, Triwulan::tahunan, bulat(100)}};
  b.akip = {{kTahun - 1, "Inspektorat Kabupaten Contoh", "lke-88-2021", bulat(95 - n), {}}};
  if (n == kBanyakInstansi) return b;

  PerjanjianKinerja pk;
  pk.jabatan = head.id;
  pk.tahun = kTahun;
  pk.status = StatusPK::ditandatangani;
  pk.butir = {{"Meningkatnya mutu layanan", own.id}};
  b.perjanjian = {pk};
  b.realisasi_anggaran = {{SimpulId("sub"), DokumenSumber::pengukuran, kTahun, Triwulan::tahunan, JenisBelanja::semua,
                           Rupiah::rupiah(1'000'000L * n / (n <= 25 ? 1 : 2))}};
  b.realisasi = {
      {own.id, DokumenSumber::pengukuran, kTahun, Triwulan::tahunan, bulat(100 - 2 * ((n - 1) / 2)), "", ""}};
  b.indikator.push_back(indikator_layanan());
  const IndikatorId shared("ind-layanan");
  b.target.push_back({shared, DokumenSumber::pk, kTahun, Triwulan::tahunan, bulat(100)});
  b.nilai_elemen = {{shared, "selesai", kTahun, Triwulan::tahunan, {bulat(n <= 25 ? 2 * n : n)}, ""},
                    {shared, "masuk", kTahun, Triwulan::tahunan, {bulat(2 * n)}, ""}};
  return b;
}

/// The pemda's own plan: the shared indikator with its own target of 80 %.
inline Berkas berkas_pemda() {
  Berkas b = berkas_instansi(1);
  b.instansi.id = InstansiId("pemda");
  b.instansi.jenis = JenisInstansi::pemda;
  b.instansi.nama = "Pemerintah Kabupaten Contoh";
  b.instansi.tempat = "Contoh Kota";
  b.jabatan.front().nama = "Bupati Contoh";
  b.jabatan.front().atasan_luar.clear();
  b.simpul = {simpul_pemda("sasaran", "", Tingkat::sasaran, "", "Meningkatnya mutu layanan publik")};
  b.simpul.front().lingkup = Lingkup::pemda;
  b.pagu.clear();
  b.realisasi_anggaran.clear();
  b.akip.clear();
  b.indikator = {indikator_layanan()};
  b.nilai_elemen = {};
  b.realisasi = {{b.indikator.front().id, DokumenSumber::pengukuran, 2024, Triwulan::tahunan,
                  Nilai::dari(Rational(63), 0), "", ""}};
  b.target = {{b.indikator.front().id, DokumenSumber::pk, 2024, Triwulan::tahunan, bulat(80)}};
  b.perjanjian.front().butir = {{"Meningkatnya mutu layanan publik", b.indikator.front().id}};
  return b;
}

inline std::vector<Berkas> lima_puluh() {
  std::vector<Berkas> all;
  for (int n = 1; n <= kBanyakInstansi; ++n) all.push_back(berkas_instansi(n));
  return all;
}

/// Agencies with their indexes and figures, and the pemda over them.
struct MejaPemda {
  MejaPemda(std::vector<Berkas> facts, const Regulasi& rules) : berkas(std::move(facts)) {
    for (const Berkas& one : berkas) {
      indeks.push_back(std::make_unique<Indeks>(one));
      hitung.push_back(std::make_unique<Hitung>(one, *indeks.back(), rules));
      daftar.push_back(hitung.back().get());
    }
    all = std::make_unique<HitungPemda>(daftar);
  }
  std::vector<Berkas> berkas;
  std::vector<std::unique_ptr<Indeks>> indeks;
  std::vector<std::unique_ptr<Hitung>> hitung;
  std::vector<const Hitung*> daftar;
  std::unique_ptr<HitungPemda> all;
};

}  // namespace sakip::measure::uji
