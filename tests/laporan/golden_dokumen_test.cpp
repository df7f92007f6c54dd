// Every text in tests/laporan/golden against the document it is named after, so that no wording or figure changes
// unseen. A name says what is composed: "<dokumen>[.<varian>][@<bundel>].txt", the bundle being bati-bati-2024 when not
// named. To add a document's text, add the file; nothing here changes.
// The figures of these texts were verified apart from this program: tests/laporan/periksa_golden_dokumen.py works out
// from the case's own tables what each text must say, and refuses a figure that the case does not give. After a wanted
// change: SAKIP_GOLDEN_FOLDER=build/golden build/tests/test_laporan --gtest_filter='*GoldenDokumen*' writes the texts
// of now into that folder; read the difference, run the check over the folder, and only then copy.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "app/dokumen.hpp"
#include "laporan/beda.hpp"
#include "laporan/dokumen_uji.hpp"
#include "laporan/telusur.hpp"
#include "measure/aturan_uji.hpp"

namespace sakip::laporan {
namespace {

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

class GoldenDokumen : public testing::TestWithParam<NamaGolden> {};

TEST_P(GoldenDokumen, TeksSama) {
  const NamaGolden& name = GetParam();
  const auto kind = app::cari_dokumen(name.dokumen);
  ASSERT_TRUE(kind) << name.berkas << ": dokumen tidak ada";
  const auto& variants = (*kind)->varian;
  ASSERT_TRUE(name.varian.empty() || std::find(variants.begin(), variants.end(), name.varian) != variants.end())
      << name.berkas << ": varian tidak ada";
  const MejaDokumen meja(bundel(name.bundel), name.dokumen, measure::uji::regulasi());
  const measure::Hitung* const pemda[] = {&meja.h};
  const std::string now = teks_rata((*kind)->susun(meja.k, {{}, name.varian, pemda}));
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

}  // namespace
}  // namespace sakip::laporan
