// The rule files: all load, every worked example in them comes out, and a spoiled file is refused with file:line.
#include <gtest/gtest.h>

#include <set>

#include "measure/aturan_uji.hpp"

namespace sakip::measure {

TEST(Regulasi, SemuaContohBenar) {
  const auto loaded = muat_regulasi(uji::berkas_aturan());
  ASSERT_TRUE(loaded) << to_line(loaded.error());
  for (const Error& fault : periksa_contoh(*loaded)) ADD_FAILURE() << to_line(fault);
}

TEST(Regulasi, SetiapMetodeMempunyaiLimaContoh) {
  const Regulasi& rules = uji::regulasi();
  const auto check = [](const auto& methods) {
    for (const auto& [id, method] : methods) EXPECT_GE(method.contoh.size(), 5u) << method.kepala.berkas;
  };
  check(rules.capaian);
  check(rules.agregasi);
  check(rules.skala);
  check(rules.efisiensi);
  check(rules.rata_rata);
}

// An example that is wrong must be told: the check itself can fail.
TEST(Regulasi, ContohYangSalahDilaporkan) {
  auto files = uji::berkas_aturan();
  for (BerkasAturan& file : files)
    if (const auto at = file.text.find("hasil = 900"); file.name == "capaian/naik-rt.toml" && at != std::string::npos)
      file.text.replace(at, 11, "hasil = 901");
  const auto rules = muat_regulasi(files);
  ASSERT_TRUE(rules);
  const auto faults = periksa_contoh(*rules);
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults[0].code, "ATURAN_CONTOH");
  EXPECT_EQ(faults[0].place, "capaian/naik-rt.toml:10");
}

TEST(Regulasi, SidikJariMengikutiIsiSaja) {
  auto files = uji::berkas_aturan();
  const std::string before = muat_regulasi(files)->hash;
  EXPECT_EQ(before.size(), 64u);
  std::reverse(files.begin(), files.end());
  for (BerkasAturan& file : files) file.text = "# catatan\n" + file.text + "\n";
  EXPECT_EQ(muat_regulasi(files)->hash, before);
  for (BerkasAturan& file : files)
    if (const auto at = file.text.find("paling_banyak = 120"); at != std::string::npos)
      file.text.replace(at, 19, "paling_banyak = 125");
  EXPECT_NE(muat_regulasi(files)->hash, before);
}

struct Rusak {
  std::string file, find, replace, code, place;
};
class RegulasiRusak : public testing::TestWithParam<Rusak> {};

TEST_P(RegulasiRusak, DitolakDenganTempatnya) {
  const Rusak& c = GetParam();
  auto files = uji::berkas_aturan();
  bool spoiled = false;
  for (BerkasAturan& file : files) {
    if (file.name != c.file) continue;
    const auto at = file.text.find(c.find);
    ASSERT_NE(at, std::string::npos) << c.find;
    file.text.replace(at, c.find.size(), c.replace);
    spoiled = true;
  }
  ASSERT_TRUE(spoiled);
  const auto loaded = muat_regulasi(files);
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().code, c.code) << to_line(loaded.error());
  EXPECT_EQ(loaded.error().place, c.place);
  EXPECT_FALSE(loaded.error().message.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Kasus, RegulasiRusak,
    testing::Values(
        Rusak{"capaian/naik-rt.toml", "kosong = ", "kosnog = ", "ATURAN_KUNCI", "capaian/naik-rt.toml:8"},
        Rusak{"capaian/naik-rt.toml", "rujukan = ", "# rujukan = ", "ATURAN_TANPA_RUJUKAN", "capaian/naik-rt.toml:1"},
        Rusak{"capaian/naik-rt.toml", "status = ", "# status = ", "ATURAN_TANPA_RUJUKAN", "capaian/naik-rt.toml:1"},
        Rusak{"capaian/naik-rt.toml", "\"rasio-naik\"", "\"rasio-miring\"", "ATURAN_NILAI", "capaian/naik-rt.toml:6"},
        Rusak{"capaian/naik-rt.toml", "langkah = \"rasio-naik\"", "", "ATURAN_KUNCI", "capaian/naik-rt.toml:1"},
        Rusak{"capaian/naik-rt.toml", "hasil = 900", "hasil = 900.5", "ATURAN_NILAI", "capaian/naik-rt.toml:13"},
        Rusak{"capaian/naik-rt.toml", "hasil = 900", "hasil 900", "ATURAN_TOML", "capaian/naik-rt.toml:13"},
        Rusak{"capaian/naik-rt.toml", "target = \"1/14\"", "tgt = \"1/14\"", "ATURAN_KUNCI", "capaian/naik-rt.toml:11"},
        Rusak{"capaian/kategori-skor.toml", "opini-bpk", "opini-bpkp", "ATURAN_RUJUKAN_DALAM",
              "capaian/kategori-skor.toml"},
        Rusak{"skala/permendagri-86-2017.toml", "sampai = 90", "sampai = 89", "SKALA_CELAH",
              "skala/permendagri-86-2017.toml:1"},
        Rusak{"skala/permendagri-86-2017.toml", "sampai = 90", "sampai = 91", "SKALA_TUMPANG_TINDIH",
              "skala/permendagri-86-2017.toml:1"},
        Rusak{"skala/skm-2017-persepsi.toml", "celah = \"izinkan\"", "", "SKALA_CELAH",
              "skala/skm-2017-persepsi.toml:1"},
        Rusak{"skala/tanah-laut-capaian.toml", "celah = \"izinkan\"", "", "SKALA_CELAH",
              "skala/tanah-laut-capaian.toml:1"},
        Rusak{"agregasi/jumlah.toml", "[3, 3, 3, 3]", "[3, 3, 3]", "ATURAN_NILAI", "agregasi/jumlah.toml:7"},
        Rusak{"pengaturan.toml", "\"naik-rt\"", "\"naik-tr\"", "ATURAN_RUJUKAN_DALAM", "pengaturan.toml"}));

TEST(Regulasi, JenisTakDikenalDanGanda) {
  auto files = uji::berkas_aturan();
  files.push_back({"ramalan/bintang.toml", "nama = \"x\""});
  EXPECT_EQ(muat_regulasi(files).error().code, "ATURAN_JENIS");
  files.back() = files.front();
  EXPECT_EQ(muat_regulasi(files).error().code, "ATURAN_GANDA");
}

}  // namespace sakip::measure
