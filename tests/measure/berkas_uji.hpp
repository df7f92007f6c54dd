// A small agency with round numbers, so that every expected value can be worked out by hand. Tests add what they need.
#pragma once

#include "domain/indeks.hpp"
#include "measure/aturan_uji.hpp"
#include "measure/hasil.hpp"

namespace sakip::measure::uji {

inline Nilai angka(std::string_view text) {
  const auto point = text.find('.');
  const int decimals = text.find('/') != std::string_view::npos ? -1
                       : point == std::string_view::npos        ? 0
                                                                : static_cast<int>(text.size() - point - 1);
  return Nilai::dari(Rational::parse(text).value(), decimals);
}

inline Simpul simpul(std::string id, std::string induk, Tingkat level, int order = 0) {
  Simpul node;
  node.id = SimpulId(id);
  node.induk = SimpulId(std::move(induk));
  node.tingkat = level;
  node.urutan = order;
  node.nama = "Simpul " + id;
  return node;
}

inline Indikator indikator(std::string id, std::string node, Arah direction = Arah::naik,
                           Agregasi rule = Agregasi::posisi_akhir) {
  Indikator i;
  i.id = IndikatorId(id);
  i.simpul = SimpulId(std::move(node));
  i.nama = "Indikator " + id;
  i.arah = direction;
  i.agregasi = rule;
  return i;
}

/// tujuan > sasaran-1 (program-1 > kegiatan-1 > sub-1, sub-2), sasaran-2 (program-2 > sub-3). Money of 2024:
///   sub-1 pagu 600, realisasi 300; sub-2 pagu 400, realisasi 400; sub-3 pagu 1.000, realisasi 500.
/// IKU: iku-a (sasaran-1) target 80 realisasi 60 = 75 %; iku-b (sasaran-1) 50/50 = 100 %; iku-c (sasaran-2) 10/11 = 110
/// %.
inline Berkas agensi() {
  Berkas b;
  b.tahun = 2024;
  b.instansi.nama = "Kecamatan Contoh";
  b.periode = {JenisPeriode::rpd, "RPD 2024-2026", 2024, 2026, 2023};
  Jabatan camat, kasi;
  camat.id = JabatanId("camat");
  camat.nama = "Camat";
  kasi.id = JabatanId("kasi");
  kasi.nama = "Kepala Seksi";
  kasi.atasan = camat.id;
  b.jabatan = {camat, kasi};
  b.simpul = {simpul("tujuan", "", Tingkat::tujuan),
              simpul("sasaran-2", "tujuan", Tingkat::sasaran, 2),
              simpul("sasaran-1", "tujuan", Tingkat::sasaran, 1),
              simpul("program-1", "sasaran-1", Tingkat::program),
              simpul("kegiatan-1", "program-1", Tingkat::kegiatan),
              simpul("sub-2", "kegiatan-1", Tingkat::sub_kegiatan, 2),
              simpul("sub-1", "kegiatan-1", Tingkat::sub_kegiatan, 1),
              simpul("program-2", "sasaran-2", Tingkat::program),
              simpul("sub-3", "program-2", Tingkat::sub_kegiatan)};
  const auto money = [&](const char* node, int pagu, int spent) {
    b.pagu.push_back(
        {SimpulId(node), DokumenSumber::dpa, 2024, Triwulan::tahunan, JenisBelanja::semua, Rupiah::rupiah(pagu)});
    b.realisasi_anggaran.push_back({SimpulId(node), DokumenSumber::pengukuran, 2024, Triwulan::tahunan,
                                    JenisBelanja::semua, Rupiah::rupiah(spent)});
  };
  money("sub-1", 600, 300);
  money("sub-2", 400, 400);
  money("sub-3", 1000, 500);
  const auto iku = [&](const char* id, const char* node, const char* target, const char* result) {
    Indikator i = indikator(id, node);
    i.level = LevelIndikator::iku;
    b.indikator.push_back(i);
    b.target.push_back({i.id, DokumenSumber::pk, 2024, Triwulan::tahunan, angka(target)});
    b.realisasi.push_back({i.id, DokumenSumber::pengukuran, 2024, Triwulan::tahunan, angka(result), "", ""});
  };
  iku("iku-a", "sasaran-1", "80", "60");
  iku("iku-b", "sasaran-1", "50", "50");
  iku("iku-c", "sasaran-2", "10", "11");
  return b;
}

/// A Berkas with its index and Hitung; the Berkas must be finished before.
struct Meja {
  explicit Meja(Berkas facts) : berkas(std::move(facts)), indeks(berkas), h(berkas, indeks, regulasi()) {}
  Berkas berkas;
  Indeks indeks;
  Hitung h;

  const Indikator& i(const char* id) const { return *indeks.indikator(IndikatorId(id)); }
  const Simpul& s(const char* id) const { return *indeks.simpul(SimpulId(id)); }
  const Jabatan& j(const char* id) const { return *indeks.jabatan(JabatanId(id)); }
  /// The figure at an address as "p/q", or "keadaan:KODE".
  std::string nilai(std::string_view fakta) const {
    const auto figure = hitung_fakta(h, fakta);
    if (!figure) return figure.error().code;
    return teks(figure->nilai);
  }
  static std::string teks(const Nilai& value) {
    static constexpr const char* kKeadaan[] = {"ok",          "belum_ada", "tidak_berlaku", "tak_terdefinisi",
                                               "tak_lengkap", "tidak_sah"};
    if (value.berangka()) return value.angka.exact();
    if (value.ada()) return value.label;
    return std::string(kKeadaan[static_cast<int>(value.keadaan)]) + (value.kode.empty() ? "" : ":" + value.kode);
  }
};

}  // namespace sakip::measure::uji
