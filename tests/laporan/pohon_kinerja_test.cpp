// The pohon kinerja of the demo agencies: every node of the year once, each with its indikator and post; cascading from
// the head down; crosscutting from `mitra`. Expected values: the case's own structure, and by hand.
#include "compose/pohon_kinerja.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "laporan/dokumen_uji.hpp"
#include "measure/aturan_uji.hpp"

namespace sakip::laporan {
namespace pohon_kinerja_test {

std::map<int, int> per_tingkat(const document::Tree& tree) {
  std::map<int, int> out;
  for (const auto& node : tree.nodes) ++out[node.kind];
  return out;
}

// structure.json of the case: 6 program, 12 kegiatan, 26 sub kegiatan with money; the agreements name more outputs on
// sub kegiatan without money, so there may be more boxes but never fewer.
TEST(PohonKinerja, BatiBatiLengkapDenganPenanggungJawab) {
  const MejaDokumen meja(bundel("bati-bati-2024"), "pohon-kinerja", measure::uji::regulasi());
  const document::Tree tree = compose::bagan_pohon_kinerja(meja.k);
  auto counts = per_tingkat(tree);
  EXPECT_EQ(counts[static_cast<int>(Tingkat::tujuan)], 2);
  EXPECT_EQ(counts[static_cast<int>(Tingkat::sasaran)], 2);
  EXPECT_EQ(counts[static_cast<int>(Tingkat::program)], 6);
  EXPECT_GE(counts[static_cast<int>(Tingkat::kegiatan)], 12);
  EXPECT_GE(counts[static_cast<int>(Tingkat::sub_kegiatan)], 26);
  std::set<std::string> names;
  for (const auto& node : tree.nodes) EXPECT_TRUE(names.insert(node.title).second) << node.title;
  const auto sasaran = std::find_if(tree.nodes.begin(), tree.nodes.end(), [](const auto& node) {
    return node.text.find("Indeks Kepuasan Masyarakat") != std::string::npos;
  });
  ASSERT_NE(sasaran, tree.nodes.end());
  EXPECT_EQ(sasaran->kind, static_cast<int>(Tingkat::sasaran));
  EXPECT_NE(sasaran->text.find("Penanggung jawab: Camat"), std::string::npos);
}

// Tabel 2.2 of the case: the Camat's three indikator and their targets.
TEST(PohonKinerja, CascadingDariKepalaKeBawah) {
  const MejaDokumen meja(bundel("bati-bati-2024"), "pohon-kinerja", measure::uji::regulasi());
  const auto rows = kisi(compose::tabel_cascading_jabatan(meja.k));
  ASSERT_GE(rows.size(), 9U);
  std::map<std::string, std::string> camat;
  std::set<std::string> posts;
  for (const auto& row : rows) {
    posts.insert(row[0]);
    if (row[0] == rows[0][0]) camat[row[3]] = row[5];
  }
  EXPECT_EQ(posts.size(), 9U);
  EXPECT_NE(rows[0][0].find("Camat"), std::string::npos) << "the head comes first";
  EXPECT_EQ(camat["Indeks Kepuasan Masyarakat"], "90,2");
  EXPECT_EQ(camat["Nilai AKIP Kecamatan Bati-Bati"], "75,0");
}

TEST(PohonKinerja, MitraDitandaiDanDidaftar) {
  Berkas berkas = bundel("bati-bati-2024");
  EXPECT_TRUE(
      compose::tabel_crosscutting(MejaDokumen(berkas, "pohon-kinerja", measure::uji::regulasi()).k).rows.empty());
  for (Simpul& node : berkas.simpul)
    if (node.id.value == "sasaran-1") node.mitra = {"Dinas PMD", "Puskesmas"};
  const MejaDokumen meja(berkas, "pohon-kinerja", measure::uji::regulasi());
  const auto rows = kisi(compose::tabel_crosscutting(meja.k));
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0][1], "Sasaran");
  EXPECT_EQ(rows[0][5], "Dinas PMD; Puskesmas");
  int marked = 0;
  for (const auto& node : compose::bagan_pohon_kinerja(meja.k).nodes)
    if (node.marked) {
      ++marked;
      EXPECT_NE(node.text.find("↔ Dinas PMD; Puskesmas"), std::string::npos);
    }
  EXPECT_EQ(marked, 1);
}

// Batang Asam: 35 sub kegiatan in the Renstra, no posts at all; Pengadegan: no tujuan. What is missing is visible.
TEST(PohonKinerja, DataLainDanBerkasKosong) {
  for (const char* name : {"batang-asam-2025", "pengadegan-2022"}) {
    const MejaDokumen meja(bundel(name), "pohon-kinerja", measure::uji::regulasi());
    EXPECT_GT(compose::bagan_pohon_kinerja(meja.k).nodes.size(), 30U) << name;
    EXPECT_NE(seluruh_teks(compose::susun_pohon_kinerja(meja.k)).find("[belum diisi: perangkat daerah lain"),
              std::string::npos);
  }
  const MejaDokumen batang(bundel("batang-asam-2025"), "pohon-kinerja", measure::uji::regulasi());
  EXPECT_NE(seluruh_teks(compose::susun_pohon_kinerja(batang.k)).find("[belum diisi: sasaran jabatan ini"),
            std::string::npos);
  const MejaDokumen empty(Berkas{}, "pohon-kinerja", measure::uji::regulasi());
  EXPECT_NE(seluruh_teks(compose::susun_pohon_kinerja(empty.k)).find("[belum diisi: pohon kinerja"), std::string::npos);
}

}  // namespace pohon_kinerja_test
}  // namespace sakip::laporan
