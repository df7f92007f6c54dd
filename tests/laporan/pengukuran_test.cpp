// Pengukuran Kinerja of the demo agency: figures of its own LKj and DPA; quarters by hand.
#include "compose/pengukuran.hpp"

#include <gtest/gtest.h>

#include "compose/pilihan.hpp"
#include "laporan/dokumen_uji.hpp"
#include "measure/aturan_uji.hpp"

namespace sakip::laporan {
namespace pengukuran_test {

std::string baris(const document::Table& t, const std::string& indikator) {
  for (const auto& row : kisi(t))
    if (row.size() > 2 && row[2] == indikator) {
      std::string out;
      for (std::size_t c = 3; c < row.size(); ++c) out += row[c] + " | ";
      return out;
    }
  return {};
}

// Target 90,2 and the whole agency's pagu as PK-CAMAT prints them.
TEST(Pengukuran, TargetDanPaguSepertiDiperjanjikan) {
  const MejaDokumen meja(bundel("bati-bati-2024"), "pengukuran", measure::uji::regulasi());
  EXPECT_EQ(baris(compose::tabel_pengukuran_tahun(meja.k), "Indeks Kepuasan Masyarakat").find("Nilai | 90,2 | "), 0u);
  const auto money = kisi(compose::tabel_pengukuran_anggaran(meja.k, Triwulan::tahunan));
  ASSERT_EQ(money.size(), 7u);  // six programs and their sum
  EXPECT_EQ(money.back()[1], "4.996.638.717");
}

// By hand: target 10 a year, quarters 2 and 3 planned, 1 and 4 done, added up: TW II 4/3, to TW II 5 of 5.
TEST(Pengukuran, TriwulanDanSejakAwalTahun) {
  Berkas b = bundel("bati-bati-2024");
  const IndikatorId id("ind-ikm");
  std::erase_if(b.target, [&](const Target& t) { return t.indikator == id; });
  std::erase_if(b.realisasi, [&](const Realisasi& r) { return r.indikator == id; });
  for (Indikator& i : b.indikator)
    if (i.id == id) i.agregasi = Agregasi::jumlah, i.rumus.clear();
  const auto target = [&](Triwulan q, int value) {
    Target t;
    t.indikator = id;
    t.dokumen = q == Triwulan::tahunan ? DokumenSumber::pk_perubahan : DokumenSumber::rencana_aksi;
    t.tahun = 2024;
    t.triwulan = q;
    t.nilai = Nilai::dari(Rational(value), 0);
    b.target.push_back(t);
  };
  const auto done = [&](Triwulan q, int value) {
    Realisasi r;
    r.indikator = id;
    r.tahun = 2024;
    r.triwulan = q;
    r.nilai = Nilai::dari(Rational(value), 0);
    b.realisasi.push_back(r);
  };
  target(Triwulan::tahunan, 10), target(Triwulan::I, 2), target(Triwulan::II, 3);
  done(Triwulan::I, 1), done(Triwulan::II, 4);
  const MejaDokumen meja(std::move(b), "pengukuran", measure::uji::regulasi());
  EXPECT_EQ(baris(compose::tabel_pengukuran_triwulan(meja.k, Triwulan::II), "Indeks Kepuasan Masyarakat"),
            "Nilai | 10 | 3 | 4 | 133,33 | 5 | 5 | 100,00 | ");
}

TEST(Pengukuran, PenjelasanTercetakDanKosongTampak) {
  Berkas b = bundel("bati-bati-2024");
  b.analisis.clear();
  EXPECT_NE(seluruh_teks(compose::susun_pengukuran(MejaDokumen(b, "pengukuran", measure::uji::regulasi()).k))
                .find("[belum diisi: analisis Tahun 2024"),
            std::string::npos);
  Analisis why;
  why.indikator = IndikatorId("ind-ikm");
  why.tahun = 2024;
  why.tindak_lanjut = "Menambah loket.";
  b.analisis.push_back(why);
  const MejaDokumen meja(std::move(b), "pengukuran", measure::uji::regulasi());
  const auto rows = kisi(compose::tabel_penjelasan(meja.k, Triwulan::tahunan));
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0], (std::vector<std::string>{"Indeks Kepuasan Masyarakat", "–", "–", "Menambah loket."}));
}

// Money of TW II in the case's E.81 (program 7.01.01): 971.131.365 in the quarter, 881.359.264 + 971.131.365 to date,
// of 4.031.627.904: 45,95 %.
TEST(Pengukuran, AnggaranTriwulanDanSejakAwalTahun) {
  const MejaDokumen meja(bundel("bati-bati-2024"), "pengukuran", measure::uji::regulasi());
  const document::Table table = compose::tabel_pengukuran_anggaran(meja.k, Triwulan::II);
  const auto rows = kisi(table);
  ASSERT_EQ(rows.size(), 7u);
  const auto& support = rows[5];
  EXPECT_EQ(support[0], "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota");
  EXPECT_EQ(support[1], "4.031.627.904");
  EXPECT_EQ(support[2], "971.131.365");
  EXPECT_EQ(support[3], "1.852.490.629");
  EXPECT_EQ(support[4], "45,95");
  EXPECT_EQ(table.rows.back().cells[2].formula, "SUM({0,2}:{5,2})");
  EXPECT_EQ(table.rows.back().cells[3].formula, "SUM({0,3}:{5,3})");
}

TEST(Pengukuran, SatuTriwulanSajaDenganCelahTampak) {
  const MejaDokumen meja(bundel("bati-bati-2024"), "pengukuran", measure::uji::regulasi());
  const std::string text = seluruh_teks(compose::susun_pengukuran(meja.k, Triwulan::III));
  EXPECT_NE(text.find("Kecamatan Bati-Bati Triwulan III Tahun 2024"), std::string::npos);
  EXPECT_NE(text.find("[belum diisi: analisis Triwulan III Tahun 2024"), std::string::npos);
  EXPECT_EQ(text.find("Pengukuran Tahun 2024"), std::string::npos);
  EXPECT_EQ(text.find("Triwulan II Tahun 2024"), std::string::npos);
  const document::Table table = compose::tabel_pengukuran_triwulan(meja.k, Triwulan::III, compose::Wajib::ya);
  EXPECT_EQ(table.rows[0].cells[5].text[0].style, document::RunStyle::missing);  // the quarter's target
}

TEST(Pengukuran, VarianMenyebutTriwulan) {
  EXPECT_EQ(compose::triwulan_varian("tw-1"), Triwulan::I);
  EXPECT_EQ(compose::triwulan_varian("tw-4"), Triwulan::IV);
  for (const char* other : {"", "setahun", "tw-0", "tw-5", "tw-11", "tw1"})
    EXPECT_EQ(compose::triwulan_varian(other), Triwulan::tahunan) << other;
}

TEST(Pengukuran, TanpaPerjanjianTampakKosong) {
  Berkas b = bundel("bati-bati-2024");
  b.perjanjian.clear();
  EXPECT_NE(seluruh_teks(compose::susun_pengukuran(MejaDokumen(std::move(b), "pengukuran", measure::uji::regulasi()).k))
                .find("[belum diisi: Perjanjian Kinerja tahun 2024]"),
            std::string::npos);
}

}  // namespace pengukuran_test
}  // namespace sakip::laporan
