// T-C.27 of the demo agency against the 131 rows its own Renja prints (tests/kasus/batang-asam-2027/tc27.tsv): every
// name, outcome, indikator, unit, baseline, target and rupiah, in that order.
#include "compose/renstra.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "laporan/rencana_uji.hpp"

namespace sakip::laporan {
namespace renstra_test {

/// Rows begin with their code. We print programs below the sasaran they serve, the case by code; the order within a
/// program is the same in both.
void urut_program(std::vector<Baris>& rows) {
  std::stable_sort(rows.begin(), rows.end(), [](const Baris& a, const Baris& b) {
    return a[0].empty() != b[0].empty() ? b[0].empty() : a[0].substr(0, 7) < b[0].substr(0, 7);
  });
}

document::Document renstra(const Berkas& berkas) { return susun_dokumen(berkas, "renstra", compose::susun_renstra); }

// kode, nama, lokasi of nodes; then outcome, nama, satuan, baseline and the six targets of indikator: the case's order
TEST(Renstra, KinerjaSamaBarisDemiBaris) {
  const document::Document d = renstra(batang_asam());
  const document::Table* table = cari_tabel(d, "tabel-tc27-kinerja");
  ASSERT_TRUE(table);
  std::vector<Baris> printed, expected;
  std::string code;
  for (const auto& row : table->rows) {
    Baris cells;
    for (const auto& cell : row.cells) cells.push_back(tulisan(cell));
    if (cells[0] == "Tujuan" || cells[0] == "Sasaran") continue;
    if (!cells[0].empty()) {
      code = cells[0];
      printed.push_back({code, cells[1], cells.back()});
    } else {
      Baris line = {code};
      line.insert(line.end(), cells.begin() + 1, cells.begin() + 11);
      printed.push_back(std::move(line));
    }
  }
  for (const Baris& row : baris_kasus("tc27.tsv")) {
    if (row[0] == "urusan" || row[0] == "total") continue;
    if (row[0] == "indikator")
      expected.emplace_back(row.begin() + 1, row.end());
    else
      expected.push_back({row[1], row[2], row[3]});
  }
  urut_program(printed);
  urut_program(expected);
  ASSERT_EQ(expected.size(), 129u);
  ASSERT_EQ(printed.size(), expected.size());
  for (std::size_t r = 0; r < expected.size(); ++r) EXPECT_EQ(printed[r], expected[r]) << "baris " << r;
}

TEST(Renstra, PaguSamaBarisDemiBarisDanJumlahnyaHidup) {
  const document::Document d = renstra(batang_asam());
  const document::Table* table = cari_tabel(d, "tabel-tc27-pendanaan");
  ASSERT_TRUE(table);
  std::vector<Baris> printed, expected;
  for (const auto& row : table->rows) {
    const bool total = row.style == document::RowStyle::total;
    const std::string code = total ? "" : tulisan(row.cells[0]);
    if (code == "Tujuan" || code == "Sasaran") continue;
    Baris line = {code};
    for (std::size_t c = total ? 1 : 2; c < row.cells.size() - 1; ++c) line.push_back(tulisan(row.cells[c]));
    const bool sum = code.size() < 15;  // everything above sub kegiatan
    for (std::size_t c = total ? 1 : 2; sum && c < row.cells.size(); ++c)
      EXPECT_EQ(row.cells[c].formula.rfind("SUM(", 0), 0u) << code << " kolom " << c;
    printed.push_back(std::move(line));
  }
  for (const Baris& row : baris_kasus("tc27.tsv")) {
    if (row[0] == "indikator" || row[0] == "urusan") continue;
    Baris line = {row[1]};
    line.insert(line.end(), row.begin() + 4, row.end());
    expected.push_back(std::move(line));
  }
  urut_program(printed);
  urut_program(expected);
  ASSERT_EQ(expected.size(), 54u);
  ASSERT_EQ(printed.size(), expected.size());
  for (std::size_t r = 0; r < expected.size(); ++r) EXPECT_EQ(printed[r], expected[r]) << "baris " << r;
  // 8.013.300.000 + 8.308.500.000 + 8.687.000.000 + 9.143.500.000 + 9.305.500.000
  EXPECT_EQ(tulisan(table->rows.back().cells.back()), "43457800000");
}

TEST(Renstra, TujuanDanSasaranMendahuluiProgram) {
  const document::Document d = renstra(batang_asam());
  const document::Table* table = cari_tabel(d, "tabel-tc27-kinerja");
  ASSERT_TRUE(table);
  for (int r = 0; r < 3; ++r) EXPECT_EQ(tulisan(table->rows[r].cells[0]), "Tujuan");  // no sasaran names its tujuan
  bool goal = false;
  for (const auto& row : table->rows) {
    goal = goal || tulisan(row.cells[0]) == "Sasaran";
    if (tulisan(row.cells[0]) == "7.01.01") {
      EXPECT_TRUE(goal);
    }
  }
}

TEST(Renstra, TanpaDataTampakKosong) {
  Berkas berkas = batang_asam();
  berkas.target.clear();
  berkas.pagu.clear();
  EXPECT_TRUE(memuat(renstra(berkas), "[belum diisi: target dan pagu Renstra 2025-2029]"));
}

}  // namespace renstra_test
}  // namespace sakip::laporan
