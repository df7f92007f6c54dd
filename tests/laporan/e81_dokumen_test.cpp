// E.81 as a document: all 54 rows of the Bati-Bati form, and every cell the case marks as right carries that value.
// Expected values: tests/kasus/bati-bati-2024/harapan.tsv, made from the case's own tables.
#include "compose/e81_dokumen.hpp"

#include <gtest/gtest.h>

#include <map>
#include <sstream>

#include "compose/tabel_evaluasi.hpp"
#include "laporan/dokumen_uji.hpp"
#include "measure/aturan_uji.hpp"

namespace sakip::laporan {
namespace e81_dokumen_test {

std::map<std::string, const document::Cell*> sel_berfakta(const document::Document& d) {
  std::map<std::string, const document::Cell*> out;
  for (const auto& section : d.sections)
    for (const auto& block : section.blocks)
      if (const auto* table = std::get_if<document::Table>(&block))
        for (const auto& row : table->rows)
          for (const auto& cell : row.cells)
            if (!cell.text.empty() && !cell.text[0].fact.empty()) out.emplace(cell.text[0].fact, &cell);
  return out;
}

TEST(DokumenE81, SetiapSelYangBenarMenurutKasus) {
  const MejaDokumen meja(bundel("bati-bati-2024"), "e81", measure::uji::regulasi());
  const document::Document d = compose::susun_e81(meja.k);
  const auto cells = sel_berfakta(d);
  std::istringstream lines(isi_berkas("tests/kasus/bati-bati-2024/harapan.tsv"));
  int compared = 0;
  for (std::string line; std::getline(lines, line);) {
    std::vector<std::string> f;
    std::istringstream fields(line);
    for (std::string field; std::getline(fields, field, '\t');) f.push_back(field);
    if (f.size() < 7 || !f[4].starts_with("e81/") || (f[3] != "match" && f[3] != "match_after_rounding")) continue;
    const bool inner_average =
        f[4].ends_with("/rata-kinerja");  // of sub kegiatan and kegiatan: not columns of the form
    const auto found = cells.find(f[4]);
    if (found == cells.end()) {
      EXPECT_TRUE(inner_average) << f[0] << " " << f[4];
      continue;
    }
    SCOPED_TRACE(f[0] + " " + f[4]);
    if (f[5] == "tepat") {
      ASSERT_TRUE(found->second->value.berangka());
      EXPECT_EQ(found->second->value.angka, *Rational::parse(f[6]));
      ++compared;
    } else if (f[5] == "teks") {
      EXPECT_EQ(cetak(found->second->text), f[6]);
      ++compared;
    }
  }
  EXPECT_GT(compared, 380);
}

// The form: 6 program, 12 kegiatan, 26 sub kegiatan, and 10 rows for a second indikator.
TEST(DokumenE81, LimaPuluhEmpatBaris) {
  const MejaDokumen meja(bundel("bati-bati-2024"), "e81", measure::uji::regulasi());
  const auto isi = [](const document::Table& t) {
    return std::count_if(t.rows.begin(), t.rows.end(),
                         [](const auto& row) { return row.style != document::RowStyle::total; });
  };
  EXPECT_EQ(isi(compose::tabel_e81_kinerja(meja.k)), 54);
  EXPECT_EQ(isi(compose::tabel_e81_anggaran(meja.k)), 44);
}

TEST(DokumenE81, FaktorDariNarasiDanKosongTampak) {
  Berkas berkas = bundel("bati-bati-2024");
  berkas.analisis.clear();
  const std::string empty = seluruh_teks(compose::susun_e81(MejaDokumen(berkas, "e81", measure::uji::regulasi()).k));
  EXPECT_NE(empty.find("[belum diisi: Faktor penghambat pencapaian kinerja]"), std::string::npos);
  Analisis why;
  why.indikator = IndikatorId("ind-ikm");
  why.tahun = 2024;
  why.penghambat = "Loket belum cukup.";
  berkas.analisis.push_back(why);
  const std::string text = seluruh_teks(compose::susun_e81(MejaDokumen(berkas, "e81", measure::uji::regulasi()).k));
  EXPECT_NE(text.find("Indeks Kepuasan Masyarakat: Loket belum cukup."), std::string::npos);
}

}  // namespace e81_dokumen_test
}  // namespace sakip::laporan
