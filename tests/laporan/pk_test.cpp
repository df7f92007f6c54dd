// Perjanjian Kinerja: every post of the demo agency gets its statement and annex; a changed target stands beside the
// first; figures as agreed. Expected numbers from the case's PK tables (PK-CAMAT, PK-TAPEM) and its DPA.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "compose/pk.hpp"
#include "exchange/bundle.hpp"

namespace sakip::compose {
namespace {

std::string baca(const std::string& path) {
  std::ifstream file(std::string(SAKIP_SOURCE_DIR) + "/" + path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

/// All text of the document, a line per paragraph or row.
std::string teks(const document::Document& d) {
  std::string out;
  const auto runs = [&](const document::Inline& text) {
    for (const auto& run : text) out += run.text;
  };
  for (const auto& section : d.sections)
    for (const auto& block : section.blocks) {
      if (const auto* heading = std::get_if<document::Heading>(&block))
        out += heading->number + " " + heading->text + "\n";
      if (const auto* paragraph = std::get_if<document::Paragraph>(&block)) runs(paragraph->text), out += "\n";
      if (const auto* table = std::get_if<document::Table>(&block))
        for (const auto& row : table->rows) {
          for (const auto& cell : row.cells) runs(cell.text), out += " | ";
          out += "\n";
        }
    }
  return out;
}

int banyaknya(const std::string& text, const std::string& part) {
  int count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

class Pk : public testing::Test {
 protected:
  std::string susun(const Berkas& berkas, const char* post = "") {
    const auto outline = baca_susunan(baca("data/dokumen/pk/susunan.toml"), "pk");
    EXPECT_TRUE(outline);
    const Indeks index(berkas);
    const measure::Regulasi rules;
    const measure::Hitung h(berkas, index, rules);
    return teks(susun_pk(Konteks(h, *outline, {2025, 1, 16}), JabatanId(post)));
  }
  Berkas contoh() {
    auto read = exchange::baca_bundel(baca("data/contoh/bati-bati-2024.json"));
    EXPECT_TRUE(read);
    return read ? std::move(*read) : Berkas();
  }
};

TEST_F(Pk, SemuaJabatanPernyataanDanLampiran) {
  const std::string text = susun(contoh());
  EXPECT_EQ(banyaknya(text, "PERJANJIAN KINERJA PERUBAHAN TAHUN 2024"), 18);
  EXPECT_EQ(banyaknya(text, "LAMPIRAN PERJANJIAN"), 9);
  EXPECT_EQ(banyaknya(text, "19 September 2024"), 18);
}

TEST_F(Pk, SatuJabatanDenganAngkaYangDiperjanjikan) {
  const std::string head = susun(contoh(), "camat");
  EXPECT_NE(head.find("Indeks Kepuasan Masyarakat | Nilai | 90,2 |"), std::string::npos);
  EXPECT_NE(head.find("Jumlah | 4.996.638.717 |"), std::string::npos);
  EXPECT_EQ(banyaknya(head, "LAMPIRAN PERJANJIAN"), 1);
  const std::string section = susun(contoh(), "kasi-tapem");
  EXPECT_NE(section.find("Jumlah | 109.410.156 |"), std::string::npos);
  EXPECT_NE(section.find("Jabatan | : | Kepala Seksi Tata Pemerintahan"), std::string::npos);
}

TEST_F(Pk, PltDisebut) {
  EXPECT_NE(susun(contoh(), "kasi-pelayanan").find("Plt. Kepala Seksi Pelayanan"), std::string::npos);
}

TEST_F(Pk, TargetSemulaDisandingkan) {
  Berkas berkas = contoh();
  Target first;
  first.indikator = IndikatorId("ind-ikm");
  first.dokumen = DokumenSumber::pk;
  first.tahun = 2024;
  first.nilai = Nilai::dari(Rational::decimal(895, 1), 1);
  berkas.target.push_back(first);
  EXPECT_NE(susun(berkas, "camat").find("Indeks Kepuasan Masyarakat | Nilai | 89,5 | 90,2 |"), std::string::npos);
}

TEST_F(Pk, TanpaPerjanjianTampakKosong) {
  Berkas berkas = contoh();
  berkas.perjanjian.clear();
  EXPECT_NE(susun(berkas).find("[belum diisi: Perjanjian Kinerja tahun 2024]"), std::string::npos);
}

}  // namespace
}  // namespace sakip::compose
