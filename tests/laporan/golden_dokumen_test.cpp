// Every text in tests/laporan/golden against the document it is named after, so that no wording or figure changes
// unseen. A name says what is composed: "<dokumen>[.<varian>][@<bundel>].txt", the bundle being bati-bati-2024 when not
// named. To add a document's text, add the file; nothing here changes. Two names stand for a whole pemda: the case
// banyuasin-iku-2019, and lima-puluh, the fifty agencies of measure/pemda_uji.hpp with the pemda's own plan.
// The figures of these texts were verified apart from this program: tests/laporan/periksa_golden_dokumen.py works out
// from the case's own tables what each text must say, and refuses a figure that the case does not give. After a wanted
// change: SAKIP_GOLDEN_FOLDER=build/golden build/tests/test_laporan --gtest_filter='*GoldenDokumen*' writes the texts
// of now into that folder; read the difference, run the check over the folder, and only then copy.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "app/dokumen.hpp"
#include "laporan/beda.hpp"
#include "laporan/semua_dokumen.hpp"
#include "laporan/telusur.hpp"
#include "measure/pemda_uji.hpp"

namespace sakip::laporan {
namespace golden_dokumen_test {

struct NamaGolden {
  std::string berkas, dokumen, varian, bundel = "bati-bati-2024";
};

void PrintTo(const NamaGolden& name, std::ostream* out) { *out << name.berkas; }

NamaGolden baca_nama(const std::string& file) {
  NamaGolden out;
  out.berkas = file;
  std::string stem = file.substr(0, file.size() - 4);
  if (const auto at = stem.find('@'); at != std::string::npos) out.bundel = stem.substr(at + 1), stem.resize(at);
  if (const auto dot = stem.find('.'); dot != std::string::npos) out.varian = stem.substr(dot + 1), stem.resize(dot);
  out.dokumen = stem;
  return out;
}

std::vector<NamaGolden> daftar_golden() {
  std::vector<NamaGolden> out;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(SAKIP_SOURCE_DIR) + "/tests/laporan/golden"))
    if (entry.path().extension() == ".txt") out.push_back(baca_nama(entry.path().filename().string()));
  std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.berkas < b.berkas; });
  return out;
}

std::vector<Berkas> fakta(const std::string& name) {
  if (name == "lima-puluh") {
    std::vector<Berkas> all = measure::uji::lima_puluh();
    all.insert(all.begin(), measure::uji::berkas_pemda());
    return all;
  }
  if (name != "banyuasin-iku-2019") return {bundel(name)};
  auto read = exchange::baca_kumpulan(isi_berkas("tests/kasus/" + name + "/berkas.json"));
  SAKIP_ASSERT(read.has_value());
  return std::move(*read);
}

class GoldenDokumen : public testing::TestWithParam<NamaGolden> {};

TEST_P(GoldenDokumen, TeksSama) {
  const NamaGolden& name = GetParam();
  const auto kind = app::cari_dokumen(name.dokumen);
  ASSERT_TRUE(kind) << name.berkas << ": dokumen tidak ada";
  const auto& variants = (*kind)->varian;
  ASSERT_TRUE(name.varian.empty() || std::find(variants.begin(), variants.end(), name.varian) != variants.end())
      << name.berkas << ": varian tidak ada";
  const measure::uji::MejaPemda meja(fakta(name.bundel), aturan_uji().regulasi);
  const compose::Susunan& outline = aturan_uji().dokumen.find(name.dokumen)->second;
  const compose::Konteks k(*meja.daftar.front(), outline, {2025, 1, 16});
  const std::string now = teks_rata((*kind)->susun(k, {{}, name.varian, meja.daftar}));
  if (const char* folder = std::getenv("SAKIP_GOLDEN_FOLDER")) {
    std::filesystem::create_directories(folder);
    std::ofstream(std::string(folder) + "/" + name.berkas, std::ios::binary) << now;
  }
  const std::string difference = beda(isi_berkas("tests/laporan/golden/" + name.berkas), now);
  EXPECT_TRUE(difference.empty()) << name.berkas << " (- tercatat, + sekarang)\n" << difference;
}

INSTANTIATE_TEST_SUITE_P(Folder, GoldenDokumen, testing::ValuesIn(daftar_golden()), [](const auto& test) {
  std::string name = test.param.berkas;
  for (char& c : name)
    if (!std::isalnum(static_cast<unsigned char>(c))) c = '_';
  return name;
});

// Without this a mistake in beda() would let every text pass.
TEST(Beda, PerbedaanTerbacaDanTeksSamaTanpaPerbedaan) {
  EXPECT_EQ(beda("a\nb\nc\n", "a\nb\nc\n"), "");
  EXPECT_EQ(beda("a\nb\nc\n", "a\nx\nc\n"), "@ baris 2\n  a\n- b\n+ x\n");
  EXPECT_EQ(beda("a\nc\n", "a\nb\nc\n"), "@ baris 2\n  a\n+ b\n");
  EXPECT_EQ(beda("", "a\n"), "@ baris 1\n+ a\n");
  EXPECT_EQ(beda("a\nb\n", "x\ny\n", 2), "@ baris 1\n- a\n... dan 3 baris lagi\n");
}

}  // namespace golden_dokumen_test
}  // namespace sakip::laporan
