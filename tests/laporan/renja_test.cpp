// The Renja's tables of the demo agency against what its own document prints: T-C.33 row for row (tc33.tsv), tables 2.1
// of 2024 and 2025 row for row in the cells the case found right (t21.tsv; "-" where the printed cell is wrong), the
// pagu of table 2.2.
#include "compose/renja.hpp"

#include <gtest/gtest.h>

#include "laporan/rencana_uji.hpp"

namespace sakip::laporan {
namespace renja_test {

document::Document renja(const Berkas& berkas) {
  return susun_dokumen(berkas, "tabel-renja", compose::susun_tabel_renja);
}

/// The cells of a row on the table's grid: a spanned one is followed by empty ones.
Baris sel_baris(const document::Row& row) {
  Baris out;
  for (const auto& cell : row.cells) {
    out.push_back(tulisan(cell));
    out.resize(out.size() + static_cast<std::size_t>(cell.colspan) - 1);
  }
  return out;
}

TEST(Renja, Tc33SamaBarisDemiBaris) {
  const document::Document d = renja(batang_asam());
  const document::Table* table = cari_tabel(d, "tabel-tc33");
  ASSERT_TRUE(table);
  std::vector<Baris> printed, expected;
  for (const auto& row : table->rows) {
    const Baris c = sel_baris(row);
    const bool total = row.style == document::RowStyle::total;
    if (total)
      printed.push_back({"", c[6], c[8]});
    else if (!c[0].empty())
      printed.push_back({c[0], c[1], c[10], c[6], c[8]});
    else
      printed.push_back({c[1], c[2], c[3], c[4], c[5], c[7]});
    if (total || (!c[0].empty() && c[0].size() < 15)) {
      for (std::size_t at : {row.cells.size() - 5, row.cells.size() - 3})
        EXPECT_EQ(row.cells[at].formula.rfind("SUM(", 0), 0u) << c[0];
    }
  }
  for (const Baris& row : baris_kasus("tc33.tsv")) {
    if (row[0] == "indikator")
      expected.emplace_back(row.begin() + 2, row.end());
    else if (row[0] == "total")
      expected.push_back({"", row[4], row[5]});
    else if (row[0] != "urusan")
      expected.emplace_back(row.begin() + 1, row.end());
  }
  ASSERT_EQ(expected.size(), 130u);
  ASSERT_EQ(printed.size(), expected.size());
  for (std::size_t r = 0; r < expected.size(); ++r) EXPECT_EQ(printed[r], expected[r]) << "baris " << r;
}

TEST(Renja, Tabel21SamaPadaSelYangBenar) {
  const document::Document d = renja(batang_asam());
  std::map<std::string, Baris> printed;
  for (const char* year : {"2024", "2025"}) {
    const document::Table* table = cari_tabel(d, year == std::string("2024") ? "tabel-21a" : "tabel-21b");
    ASSERT_TRUE(table);
    for (const auto& row : table->rows) {
      Baris c = sel_baris(row);
      if (row.style == document::RowStyle::total) c[0].clear();
      printed[year + (" " + c[0])] = std::move(c);
    }
  }
  int compared = 0;
  for (const Baris& row : baris_kasus("t21.tsv")) {
    const auto found = printed.find(row[0] + " " + row[2]);
    ASSERT_NE(found, printed.end()) << row[0] << " " << row[2];
    // target, pagu, realisasi kinerja, realisasi keuangan, % keuangan, % fisik
    for (std::size_t c = 0; c < 6; ++c) {
      if (row[c + 3].empty() || row[c + 3] == "-") continue;
      EXPECT_EQ(found->second[c + 4], row[c + 3]) << row[0] << " " << row[2] << " kolom " << c + 4;
      ++compared;
    }
  }
  EXPECT_EQ(printed.size(), 100u);  // one row of 2024 prints nothing but a name
  EXPECT_GT(compared, 400);
}

TEST(Renja, PaguTabel22SamaDanJumlahnyaHidup) {
  const document::Document d = renja(batang_asam());
  const document::Table* table = cari_tabel(d, "tabel-22");
  ASSERT_TRUE(table);
  std::map<std::string, std::string> printed;
  for (const auto& row : table->rows)
    printed[row.style == document::RowStyle::total ? "" : tulisan(row.cells[0])] = sel_baris(row)[5];
  const auto rows = baris_kasus("t22.tsv");
  ASSERT_EQ(rows.size(), 48u);
  for (const Baris& row : rows) EXPECT_EQ(printed[row[0]], row[1]) << row[0];
  EXPECT_EQ(table->rows.back().cells[2].formula.rfind("SUM(", 0), 0u);
}

// Batang Asam prints no T-C.29, Bati-Bati does; its figures are compared with the rest of its facts.
TEST(Renja, Tc29AdaBilaDatanyaAda) {
  auto read = exchange::baca_bundel(isi_rencana("data/contoh/bati-bati-2024.json"));
  ASSERT_TRUE(read);
  EXPECT_TRUE(cari_tabel(renja(*read), "tabel-tc29"));
  EXPECT_TRUE(
      memuat(renja(batang_asam()), "[belum diisi: Tabel T-C.29 Evaluasi Renja Tahun 2025 dan Pencapaian Renstra]"));
}

TEST(Renja, TanpaDataTampakKosong) {
  Berkas berkas = batang_asam();
  berkas.target.clear();
  berkas.pagu.clear();
  berkas.realisasi_anggaran.clear();
  const document::Document d = renja(berkas);
  EXPECT_TRUE(memuat(d, "[belum diisi: Tabel 2.1a Evaluasi Renja Tahun 2024]"));
  EXPECT_TRUE(
      memuat(d, "[belum diisi: Tabel T-C.33 Rencana Program dan Kegiatan Tahun 2026 dan Prakiraan Maju Tahun 2027]"));
}

}  // namespace renja_test
}  // namespace sakip::laporan
