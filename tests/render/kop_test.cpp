// The letterhead in each format: arms with their words, lines in order, and a heading right below on the same page.
#include <gtest/gtest.h>

#include "docx_reader.hpp"
#include "render/contoh_dokumen.hpp"
#include "render/html.hpp"
#include "render/pdf.hpp"
#include "render/pdf_reader.hpp"

namespace sakip::render {
namespace kop_test {

using namespace sakip::contoh;  // NOLINT: sample builders

Letterhead kop(std::string png) {
  return {{std::move(png), 20, "Lambang Kabupaten Contoh"},
          {teks("PEMERINTAH KABUPATEN CONTOH")},
          {teks("KECAMATAN HARAPAN")},
          {{teks("Jalan Merdeka Nomor 1, Harapan")}, {hilang("[belum diisi: telepon]")}}};
}

Document surat(std::string png) {
  Document d;
  d.paper = Paper::f4;
  d.meta.title = "Uji kop";
  Section s;
  for (int page = 0; page < 2; ++page) {
    s.blocks.emplace_back(kop(png));
    s.blocks.emplace_back(judul(1, "", "PERJANJIAN KINERJA", "pk-" + std::to_string(page)));
    s.blocks.emplace_back(alinea({teks("Kami yang bertanda tangan di bawah ini:")}));
  }
  d.sections = {std::move(s)};
  return d;
}

TEST(Kop, PdfJudulDiBawahKopPadaHalamanYangSama) {
  const auto pdf = to_pdf(surat(png_logo()));
  ASSERT_TRUE(pdf);
  EXPECT_EQ(pdf->page_count, 2);
  PdfReader reader(pdf->bytes);
  EXPECT_TRUE(reader.clean());
  auto roles = reader.roles();
  EXPECT_EQ(roles["Figure+Alt"], 2);
  EXPECT_EQ(roles["P"], 2 * 5);
  double arms_end = 30 * 72 / 25.4 + 20 * 72 / 25.4, last = 0;
  for (const PlacedWord& word : reader.words()) {
    if (word.page != 1) continue;
    EXPECT_GE(word.top, last - 20) << word.text;  // downwards in reading order
    last = word.top;
    if (word.text == "KECAMATAN") {
      EXPECT_GE(word.left, arms_end);
      EXPECT_NEAR(word.bottom - word.top, 18 * 1.149, 1.0);  // larger than the government's 14
    }
  }
  const std::string page = reader.text(2);
  EXPECT_LT(page.find("HARAPAN"), page.find("Jalan Merdeka"));
  EXPECT_LT(page.find("Jalan Merdeka"), page.find("PERJANJIAN KINERJA"));
  EXPECT_EQ(to_pdf(surat("GIF89a")).error().code, "GAMBAR_RUSAK");
}

TEST(Kop, DocxDapatDisuntingDanTanpaHalamanBaruPadaJudul) {
  for (const std::string& png : {png_logo(), std::string()}) {
    const Document document = surat(png);
    const uji::Package package(to_docx(document, {}));
    const auto& root = package.root("word/document.xml");
    EXPECT_EQ(uji::paragraphs(root, "KopPemerintah"), std::vector<std::string>(2, "PEMERINTAH KABUPATEN CONTOH"));
    EXPECT_EQ(uji::paragraphs(root, "KopInstansi"), std::vector<std::string>(2, "KECAMATAN HARAPAN"));
    EXPECT_EQ(uji::paragraphs(root, "KopBaris").size(), 4U);
    EXPECT_EQ(uji::paragraphs(root, "KopGaris").size(), 2U);
    int breaks = 0, held = 0;
    for (const auto* one : root.all("w:pageBreakBefore")) ++(one->attribute("w:val") == "0" ? held : breaks);
    EXPECT_EQ(breaks, 2);  // the letterheads begin the pages, not the headings below them
    EXPECT_EQ(held, 2);
    const auto arms = root.all("wp:anchor");
    ASSERT_EQ(arms.size(), png.empty() ? 0U : 2U);
    for (const auto* one : arms) EXPECT_EQ(one->all("wp:docPr").at(0)->attribute("descr"), "Lambang Kabupaten Contoh");
  }
}

TEST(Kop, HtmlLambangBersertaTeksnya) {
  const std::string with = to_html(surat(png_logo())), without = to_html(surat(""));
  const auto root = uji::parse_xml(with.substr(with.find("<html")), "html");
  ASSERT_TRUE(root);
  ASSERT_EQ(root->all("img").size(), 2U);
  EXPECT_EQ(root->all("img")[0]->attribute("alt"), "Lambang Kabupaten Contoh");
  EXPECT_NE(with.find("<p class=\"instansi\">KECAMATAN HARAPAN</p>"), std::string::npos);
  EXPECT_EQ(without.find("<img"), std::string::npos);
}

}  // namespace kop_test
}  // namespace sakip::render
