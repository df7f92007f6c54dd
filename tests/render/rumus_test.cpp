// Formulas in each format: real fractions, sums and powers, inside their cell however narrow it is.
#include <gtest/gtest.h>

#include <algorithm>

#include "docx_reader.hpp"
#include "render/contoh_dokumen.hpp"
#include "render/html.hpp"
#include "render/layout_page.hpp"
#include "render/pdf.hpp"
#include "render/pdf_reader.hpp"
#include "render/rumus_lipat.hpp"

namespace sakip::render {
namespace rumus_test {

using namespace sakip::contoh;  // NOLINT: sample builders
using Kind = RumusKind;

Rumus kata(const char* text) { return rumus_text(text); }

Rumus persen(const char* numerator, const char* denominator) {
  return rumus(Kind::row, {rumus(Kind::fraction, {kata(numerator), kata(denominator)}), rumus_sign("×"), kata("100%")});
}

Run run(const Rumus& formula) {
  Run out;
  out.text = linear(formula);
  out.rumus = std::make_shared<const Rumus>(formula);
  return out;
}

const Rumus& panjang() {
  static const Rumus kFormula =
      persen("Jumlah desa berstatus mandiri menurut Indeks Desa Membangun", "Jumlah seluruh desa di kecamatan");
  return kFormula;
}

Rumus semua() {
  const Rumus sum = rumus(Kind::sum, {rumus(Kind::fraction, {kata("Nilai"), kata("Isian")}), kata("i = 1"), kata("n")});
  const Rumus cases = rumus(
      Kind::cases, {rumus(Kind::row, {kata("100 bila Opini"), rumus_sign("="), kata("WTP")}), kata("0 selain itu")});
  return rumus(Kind::row,
               {rumus(Kind::power, {kata("r"), kata("2")}), rumus_sign("+"), rumus(Kind::index, {kata("p"), kata("t")}),
                rumus_sign("+"), rumus(Kind::root, {kata("luas")}), rumus_sign("+"), sum, rumus_sign("−"),
                rumus(Kind::parentheses, {cases})});
}

/// A column of `width` percent that holds the formula beside a wide one.
Document tabel(const Rumus& formula, int width) {
  Document d;
  d.meta.title = "Uji rumus";
  Table t;
  t.columns = {{width, Align::left}, {100 - width, Align::left}};
  t.header.push_back({{sel("Rumus"), sel("Keterangan")}, RowStyle::normal});
  Cell cell;
  cell.text = {run(formula)};
  t.rows.push_back({{std::move(cell), sel("Sumber: laporan desa")}, RowStyle::normal});
  d.sections.emplace_back();
  d.sections.back().blocks.emplace_back(std::move(t));
  return d;
}

TEST(Rumus, one_line_form_keeps_the_meaning) {
  EXPECT_EQ(linear(semua()),
            "r^2 + p_t + √(luas) + Σ[i = 1 … n] (Nilai / Isian) − (100 bila Opini = WTP; 0 selain itu)");
  const Rumus sum = rumus(Kind::row, {kata("a"), rumus_sign("+"), kata("b")});
  EXPECT_EQ(linear(rumus(Kind::fraction, {sum, sum})), "(a + b) / (a + b)");
}

TEST(Rumus, fold_breaks_only_what_is_too_wide) {
  const TextWidth letters = [](std::string_view text) { return static_cast<double>(text.size()); };
  EXPECT_EQ(fold(panjang(), 1000, letters), panjang());
  const Rumus folded = fold(panjang(), 40, letters);
  ASSERT_EQ(folded.kind, Kind::row) << "the factor stays on the fraction's line";
  const Rumus& numerator = folded.parts[0].parts[0];
  ASSERT_EQ(numerator.kind, Kind::lines);
  EXPECT_GE(numerator.parts.size(), 2u);
  EXPECT_EQ(linear(numerator), "Jumlah desa berstatus mandiri menurut Indeks Desa Membangun");
  EXPECT_LE(rumus_width(folded, letters), 40);
  EXPECT_LE(rumus_width(fold(panjang(), 0, letters), letters), 9.5) << "no wider than its longest word and the bar";
}

TEST(Rumus, pdf_stacks_the_fraction_inside_its_cell) {
  for (const int width : {14, 20, 35, 60}) {  // of 155 mm: from 22 mm
    SCOPED_TRACE(width);
    const auto layout = lay_out_sheets(tabel(panjang(), width));
    ASSERT_TRUE(layout);
    const Sheet& sheet = layout->sheets.front();
    const auto cell =
        std::find_if(sheet.areas.rbegin(), sheet.areas.rend(), [](const Area& a) { return a.outline; }) + 1;
    ASSERT_EQ(sheet.strokes.size(), 1u) << "one bar";
    const Stroke& bar = sheet.strokes.front();
    int above = 0, below = 0;
    for (const Mark& mark : sheet.marks) {
      if (mark.node == kArtifact || layout->nodes[static_cast<std::size_t>(mark.node)].role != std::string("Formula"))
        continue;
      const double right = mark.x + mark.word->width * mark.points;
      EXPECT_GE(mark.x, cell->x) << mark.word->text;
      EXPECT_LE(right, cell->x + cell->width + 0.1) << mark.word->text;
      EXPECT_GE(mark.y - mark.points * 0.76, cell->y);
      EXPECT_LE(mark.y + mark.points * 0.22, cell->y + cell->height);
      const bool beside = mark.word->text == "×" || mark.word->text == "100%";
      if (beside) continue;
      const double bar_y = bar.points.front().y;
      (mark.y < bar_y ? above : below)++;
      if (mark.y > bar_y) {
        EXPECT_GT(mark.y - mark.points * 0.72, bar_y) << "the denominator stays below the bar";
      } else {
        EXPECT_LT(mark.y + mark.points * 0.2, bar_y) << "the numerator stays above the bar";
      }
      EXPECT_GE(mark.x, bar.points.front().x);
      EXPECT_LE(right, bar.points.back().x);
    }
    EXPECT_EQ(above, 8) << "words of the numerator";
    EXPECT_EQ(below, 5) << "words of the denominator";
  }
}

TEST(Rumus, pdf_names_it_a_formula_in_words) {
  auto made = to_pdf(tabel(semua(), 50));
  ASSERT_TRUE(made);
  PdfReader pdf(made->bytes);
  EXPECT_TRUE(pdf.clean());
  auto roles = pdf.roles();
  EXPECT_EQ(roles["Formula"], 1);
  EXPECT_EQ(roles["Formula+Alt"], 1);
  EXPECT_NE(pdf.text().find("Isian"), std::string::npos);
}

TEST(Rumus, pdf_writes_what_no_page_holds_as_words) {
  std::string words;
  for (int i = 0; i < 400; ++i) words += "kata" + std::to_string(i) + " ";
  auto made = to_pdf(tabel(persen(words.c_str(), "b"), 20));
  ASSERT_TRUE(made);
  PdfReader pdf(made->bytes);
  const std::string text = pdf.text();
  EXPECT_NE(text.find("kata0"), std::string::npos);
  EXPECT_NE(text.find("kata399"), std::string::npos);
}

TEST(Rumus, docx_is_office_math) {
  const auto package = uji::Package(to_docx(tabel(panjang(), 20), {}));
  const uji::Element& body = package.root("word/document.xml");
  const auto fractions = body.all("m:f");
  ASSERT_EQ(fractions.size(), 1u);
  ASSERT_EQ(fractions[0]->all("m:num").size(), 1u);
  EXPECT_GE(fractions[0]->all("m:num")[0]->all("m:mr").size(), 3u) << "a long numerator goes over several lines";
  EXPECT_EQ(body.all("m:oMathPara").size(), 1u) << "alone in its cell";

  const auto all = uji::Package(to_docx(tabel(semua(), 60), {}));
  const uji::Element& math = all.root("word/document.xml");
  for (const char* name : {"m:nary", "m:rad", "m:sSup", "m:sSub", "m:f"}) EXPECT_EQ(math.all(name).size(), 1u) << name;
  EXPECT_EQ(math.all("m:d").size(), 2u) << "parentheses and the brace of the cases";
}

TEST(Rumus, html_is_mathml_with_the_line_beside_it) {
  const std::string html = to_html(tabel(semua(), 90));
  for (const char* part : {"<mfrac><mtext>Nilai</mtext><mtext>Isian</mtext></mfrac>", "<munderover>", "<msqrt>",
                           "<msup><mtext>r</mtext><mtext>2</mtext></msup>", "<msub>", "alttext=\"r^2 + p_t"})
    EXPECT_NE(html.find(part), std::string::npos) << part;
  EXPECT_NE(to_html(tabel(panjang(), 20)).find("<mfrac><mtable"), std::string::npos) << "long words are broken";
}

}  // namespace rumus_test
}  // namespace sakip::render
