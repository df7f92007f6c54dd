// Tables of a small agency, every cell worked out by hand. The money is that of agensi() in
// tests/measure/berkas_uji.hpp.
#include <gtest/gtest.h>

#include "compose/meja_lkj.hpp"
#include "compose/tabel_anggaran.hpp"
#include "compose/tabel_kinerja.hpp"

namespace sakip::compose {
namespace tabel_test {

using namespace document;
using measure::uji::agensi;
using measure::uji::angka;
using uji::MejaLkj;
using uji::teks;

/// The body as text, one line a row; a live formula stands behind its value in brackets.
std::string isi(const Table& table) {
  std::string out;
  for (const Row& row : table.rows) {
    for (std::size_t c = 0; c < row.cells.size(); ++c)
      out += (c ? " | " : "") + teks(row.cells[c].text) +
             (row.cells[c].formula.starts_with("SUM") ? " [" + row.cells[c].formula + "]" : "");
    out += "\n";
  }
  return out;
}

TEST(Tabel, RealisasiBerjenjang) {
  const MejaLkj m(agensi());
  EXPECT_EQ(isi(tabel_realisasi(m.k)),
            " | Simpul program-1 | 1.000 [SUM({1,2})] | 700 [SUM({1,3})] | 70,00 | 300\n"
            " | Simpul kegiatan-1 | 1.000 [SUM({2,2}:{3,2})] | 700 [SUM({2,3}:{3,3})] | 70,00 | 300\n"
            " | Simpul sub-1 | 600 | 300 | 50,00 | 300\n"
            " | Simpul sub-2 | 400 | 400 | 100,00 | 0\n"
            " | Simpul program-2 | 1.000 [SUM({5,2})] | 500 [SUM({5,3})] | 50,00 | 500\n"
            " | Simpul sub-3 | 1.000 | 500 | 50,00 | 500\n"
            "Jumlah | 2.000 [SUM({0,2},{4,2})] | 1.200 [SUM({0,3},{4,3})] | 60,00 | 800\n");
  EXPECT_EQ(isi(tabel_anggaran_sasaran(m.k)),
            "1 | Simpul sasaran-1 | 1.000 [SUM({1,2})] | 700 [SUM({1,3})] | 70,00 | 300\n"
            " | Simpul program-1 | 1.000 | 700 | 70,00 | 300\n"
            "2 | Simpul sasaran-2 | 1.000 [SUM({3,2})] | 500 [SUM({3,3})] | 50,00 | 500\n"
            " | Simpul program-2 | 1.000 | 500 | 50,00 | 500\n"
            "Jumlah | 2.000 [SUM({0,2},{2,2})] | 1.200 [SUM({0,3},{2,3})] | 60,00 | 800\n");
  EXPECT_EQ(isi(tabel_penunjang(m.k, m.meja.s("sasaran-1"))),
            " | Simpul program-1 | 1.000 [SUM({1,2})] | 700 [SUM({1,3})] | 70,00 | 300\n"
            " | Simpul kegiatan-1 | 1.000 | 700 | 70,00 | 300\n"
            "Jumlah | 1.000 [SUM({0,2})] | 700 [SUM({0,3})] | 70,00 | 300\n");
}

// 600 of barang dan jasa (half spent) and 400 of modal (all spent), of one sub kegiatan.
TEST(Tabel, JenisBelanjaDanTriwulan) {
  Berkas b = agensi();
  b.pagu.clear();
  b.realisasi_anggaran.clear();
  const SimpulId sub("sub-1");
  const auto split = [&](JenisBelanja kind, int pagu, int spent) {
    b.pagu.push_back({sub, DokumenSumber::dpa, 2024, Triwulan::tahunan, kind, Rupiah::rupiah(pagu)});
    b.realisasi_anggaran.push_back(
        {sub, DokumenSumber::pengukuran, 2024, Triwulan::tahunan, kind, Rupiah::rupiah(spent)});
  };
  split(JenisBelanja::barang_jasa, 600, 300);
  split(JenisBelanja::modal, 400, 400);
  EXPECT_EQ(isi(tabel_jenis_belanja(MejaLkj(b).k)),
            "Belanja Barang dan Jasa | 600 | 300 | 50,00 | 300\n"
            "Belanja Modal | 400 | 400 | 100,00 | 0\n"
            "Jumlah | 1.000 [SUM({0,1}:{1,1})] | 700 [SUM({0,2}:{1,2})] | 70,00 | 300\n");

  Berkas quarters = agensi();
  quarters.realisasi_anggaran.clear();
  for (const auto& [quarter, spent] : {std::pair{Triwulan::I, 100}, {Triwulan::II, 400}})
    quarters.realisasi_anggaran.push_back(
        {sub, DokumenSumber::pengukuran, 2024, quarter, JenisBelanja::semua, Rupiah::rupiah(spent)});
  EXPECT_EQ(isi(tabel_triwulan_anggaran(MejaLkj(quarters).k)),
            "TW I | 100 | 100 [SUM({0,1}:{0,1})] | 5,00\n"
            "TW II | 400 | 500 [SUM({0,1}:{1,1})] | 25,00\n");
}

TEST(Tabel, BelanjaTurunDalamKurung) {
  Berkas b = agensi();
  RekeningBelanja line;
  line.id = "jabatan";
  line.uraian = "Tunjangan Jabatan";
  line.tahunan = {{2023, {}, false, Rupiah::rupiah(80'000), true}, {2024, {}, false, Rupiah::rupiah(60'000), true}};
  b.rekening = {line};
  EXPECT_EQ(isi(tabel_rekening(MejaLkj(std::move(b)).k)), "Tunjangan Jabatan | 80.000 | 60.000 | (20.000) | (25,00)\n");
}

TEST(Tabel, CapaianDanPembanding) {
  Berkas b = agensi();
  const auto other = [&](const char* id, const char* target, const char* reached) {
    Pembanding p;
    p.indikator = IndikatorId(id);
    p.entitas = "Kecamatan Lain";
    p.tahun = 2024;
    p.target = angka(target);
    p.realisasi = angka(reached);
    b.pembanding.push_back(p);
  };
  other("iku-a", "50", "40");  // 80 %
  other("iku-b", "50", "60");  // 120 %; together 100 %
  const MejaLkj m(std::move(b));
  const auto list = measure::indikator_cakupan(m.k.h(), Cakupan::instansi(), 2024);
  EXPECT_EQ(isi(tabel_capaian(m.k, list, Cakupan::instansi())),
            "1 | Indikator iku-a |  | 80 | 60 | 75,00 | Sedang\n"
            "2 | Indikator iku-b |  | 50 | 50 | 100,00 | Sangat Tinggi\n"
            "3 | Indikator iku-c |  | 10 | 11 | 110,00 | Sangat Tinggi\n"
            "Rata-rata capaian | 95,00 | Sangat Tinggi\n");
  EXPECT_EQ(isi(tabel_pembanding_ringkas(m.k, list)),
            "Indikator iku-a | 75,00 | 80,00\n"
            "Indikator iku-b | 100,00 | 120,00\n"
            "Indikator iku-c | 110,00 | –\n"
            "Rata-rata capaian | 95,00 | 100,00\n");
}

}  // namespace tabel_test
}  // namespace sakip::compose
