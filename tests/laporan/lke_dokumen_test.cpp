// The LKE as a document: scores of the Bati-Bati case (its tables 3.11 and 3.17 as printed), all 80 kriteria, a sheet
// filled in by hand, and formulas that give what is printed.
#include "compose/lke_dokumen.hpp"

#include <gtest/gtest.h>

#include "compose/lke_rumus.hpp"
#include "laporan/dokumen_uji.hpp"
#include "measure/aturan_uji.hpp"

namespace sakip::laporan {
namespace lke_dokumen_test {

std::vector<const document::Table*> tabel(const document::Document& d) {
  std::vector<const document::Table*> out;
  for (const auto& section : d.sections)
    for (const auto& block : section.blocks)
      if (const auto* table = std::get_if<document::Table>(&block)) out.push_back(table);
  return out;
}

const document::Table& cari(const document::Document& d, const std::string& id) {
  for (const auto* table : tabel(d))
    if (table->id == id) return *table;
  ADD_FAILURE() << "tanpa tabel " << id;
  static const document::Table kNone;
  return kNone;
}

TEST(DokumenLke, NilaiBatiBati) {
  const MejaDokumen meja(bundel("bati-bati-2024"), "lke", measure::uji::regulasi());
  const document::Document d = compose::susun_lke(meja.k);
  const auto rows = kisi(cari(d, "lke-rekap"));
  ASSERT_EQ(rows.size(), 6u);
  const char* const scores[] = {"22,50", "23,10", "11,25", "18,75"};
  const char* const shares[] = {"75,00", "77,00", "75,00", "75,00"};  // 100 x 22,5/30, 23,1/30, 11,25/15, 18,75/25
  for (std::size_t r = 0; r < 4; ++r) {
    EXPECT_EQ(rows[r][4], scores[r]);
    EXPECT_EQ(rows[r][5], shares[r]);
  }
  EXPECT_EQ(rows[4][2], "100");
  EXPECT_EQ(rows[4][4], "75,6");
  EXPECT_EQ(rows[5][4], "BB");
  // Typed scores show until something is answered.
  EXPECT_EQ(cari(d, "lke-1").rows[0].cells[6].formula,
            "IF(COUNT({1,6},{8,6},{20,6})=3,SUM({1,6},{8,6},{20,6}),IF(COUNT({1,6},{8,6},{20,6})=0,22.5,"
            "\"tidak dapat dihitung\"))");
}

TEST(DokumenLke, SemuaKriteriaDenganPilihannya) {
  const MejaDokumen meja(bundel("bati-bati-2024"), "lke", measure::uji::regulasi());
  const document::Document d = compose::susun_lke(meja.k);
  int kriteria = 0, subs = 0;
  for (const char* id : {"lke-1", "lke-2", "lke-3", "lke-4"})
    for (const auto& row : cari(d, id).rows) {
      kriteria += row.style == document::RowStyle::normal;
      subs += row.style == document::RowStyle::subtotal;
      if (row.style == document::RowStyle::total) continue;
      const std::vector<std::string> yes_no = {"Ya", "Tidak"}, grades = {"AA", "A", "BB", "B", "CC", "C", "D", "E"};
      EXPECT_EQ(row.cells[5].choices, row.style == document::RowStyle::normal ? yes_no : grades);
    }
  EXPECT_EQ(kriteria, 80);
  EXPECT_EQ(subs, 12);
}

Berkas terisi() {
  Berkas b = bundel("bati-bati-2024");
  EvaluasiAkip& year = b.akip.back();
  year.komponen.clear();
  year.nilai = {};
  const auto add = [&](const char* item, const char* own, const char* given, const char* note = "") {
    KomponenAkip& row = year.komponen.emplace_back();
    row.id = row.nama = item;
    row.jawaban_mandiri = own;
    row.jawaban = given;
    row.catatan = note;
  };
  add("4.a", "AA", "BB", "Pedoman belum diperbarui");  // 5: 5,00 and 4,00
  add("4.a.1", "Ya", "Ya");
  add("4.a.2", "Ya", "Tidak");
  add("4.a.3", "Ya", "Ya");
  add("4.b", "A", "B");    // 7,5: 6,75 and 5,25
  add("4.c", "BB", "CC");  // 12,5: 10,00 and 7,50
  return b;
}

TEST(DokumenLke, LembarTerisi) {
  const MejaDokumen meja(terisi(), "lke", measure::uji::regulasi());
  const document::Document d = compose::susun_lke(meja.k);
  const document::Table& t = cari(d, "lke-4");
  const auto rows = kisi(t);
  EXPECT_EQ(rows[0][4], "21,75");  // 5 + 6,75 + 10
  EXPECT_EQ(rows[0][6], "16,75");  // 4 + 5,25 + 7,5
  EXPECT_EQ(rows[1][6], "4,00");
  EXPECT_EQ(rows[1][7], "66,67");
  EXPECT_EQ(rows[1][8], "Pedoman belum diperbarui");
  EXPECT_EQ(t.rows[1].cells[6].formula,
            "IF({1,5}=\"\",\"–\",IFERROR({1,2}*VLOOKUP({1,5},{lke-pilihan!2,1:9,2},2,FALSE)/100,"
            "\"tidak dapat dihitung\"))");
  const auto rekap = kisi(cari(d, "lke-rekap"));
  EXPECT_EQ(rekap[4][4], "tidak dapat dihitung") << "tiga komponen belum dijawab";
  EXPECT_EQ(rekap[4][3], "tidak dapat dihitung");
  EXPECT_EQ(cari(d, "lke-rekap").rows[3].cells[4].formula, "{lke-4!0,6}");
}

// A stated total that the komponen do not make stays a number: 71,7 against 61,50 (LHE 2022).
TEST(DokumenLke, TotalYangBerbedaBukanRumus) {
  Berkas b = bundel("bati-bati-2024");
  b.tahun = 2022;
  const MejaDokumen meja(std::move(b), "lke", measure::uji::regulasi());
  const document::Table t = cari(compose::susun_lke(meja.k), "lke-rekap");
  EXPECT_EQ(cetak(t.rows[4].cells[4].text), "71,7");
  EXPECT_TRUE(t.rows[4].cells[4].formula.empty());
}

TEST(DokumenLke, TanpaEvaluasiLembarKosong) {
  Berkas b = bundel("bati-bati-2024");
  b.akip.clear();
  const MejaDokumen meja(std::move(b), "lke", measure::uji::regulasi());
  const document::Document d = compose::susun_lke(meja.k);
  EXPECT_EQ(kisi(cari(d, "lke-rekap"))[4][4], "–");
  EXPECT_EQ(cari(d, "lke-1").rows.size(), 29u);  // komponen, 3 sub komponen, 6 + 11 + 8 kriteria
  for (const auto* table : tabel(d))
    for (const auto& row : table->rows)
      for (const auto& cell : row.cells)
        for (const auto& run : cell.text) EXPECT_TRUE(run.fact.empty()) << run.fact;
}

TEST(DokumenLke, PredikatSebagaiRumus) {
  const Skala& scale = *measure::uji::regulasi().cari_skala("akip-88-2021")->skala;
  EXPECT_EQ(
      compose::rumus_predikat("A1", scale),
      "IF(ISNUMBER(A1),IF(ROUND(A1,2)>90,\"AA\",IF(ROUND(A1,2)>80,\"A\",IF(ROUND(A1,2)>70,\"BB\",IF(ROUND(A1,2)>60,"
      "\"B\",IF(ROUND(A1,2)>50,\"CC\",IF(ROUND(A1,2)>30,\"C\",IF(ROUND(A1,2)>=0,\"D\",\"–\"))))))),A1)");
}

}  // namespace lke_dokumen_test
}  // namespace sakip::laporan
