// The PDF renderer, judged from outside: poppler reads the text and its places, libqpdf the structure. What is expected
// comes from the document itself or from looking at its pages.
#include "render/pdf.hpp"

#include <fontconfig/fontconfig.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "render/contoh_dokumen.hpp"
#include "render/layout_table.hpp"
#include "render/layout_text.hpp"
#include "render/pdf_reader.hpp"

namespace sakip::render {
namespace pdf_test {

using namespace sakip::contoh;  // NOLINT: sample builders

/// fontconfig keeps its configuration until told otherwise; a leak checker would count that.
class CloseFontconfig : public testing::Environment {
  void TearDown() override { FcFini(); }
};
[[maybe_unused]] const auto* const kCloseFontconfig = testing::AddGlobalTestEnvironment(new CloseFontconfig);

std::string without_blanks(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ' && c != '\n' && c != '\t' && c != '\f' && c != '\r') out += c;
  }
  return out;
}

std::size_t times(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

Document one_section(std::vector<Block> blocks) {
  Document d;
  d.meta.title = "Uji";
  d.meta.created = {2025, 2, 28};
  Section s;
  s.blocks = std::move(blocks);
  d.sections = {std::move(s)};
  return d;
}

Table plain_table(int columns, int rows, const std::string& text = "isi") {
  Table t;
  t.id = "t";
  t.number = "Tabel 1";
  t.caption = "Uji";
  Row head;
  for (int c = 0; c < columns; ++c) {
    t.columns.push_back({10, Align::left});
    head.cells.push_back(sel("Kepala" + std::to_string(c)));
  }
  t.header = {head};
  for (int r = 0; r < rows; ++r) {
    Row row;
    for (int c = 0; c < columns; ++c) row.cells.push_back(sel(text + std::to_string(r) + "/" + std::to_string(c)));
    t.rows.push_back(row);
  }
  return t;
}

/// No word outside the margins (30 mm left, 25 mm right and below; the running foot ends 12.5 mm above the edge).
void expect_inside_paper(const PdfReader& pdf) {
  constexpr double kMillimetre = 72 / 25.4;
  for (const PlacedWord& word : pdf.words()) {
    EXPECT_GE(word.left, 30 * kMillimetre - 0.6) << word.text << " on page " << word.page;
    EXPECT_LE(word.right, word.page_width - 25 * kMillimetre + 0.6) << word.text << " on page " << word.page;
    EXPECT_LE(word.bottom, word.page_height - 12 * kMillimetre) << word.text << " on page " << word.page;
  }
}

TEST(Pdf, PrintsTheLabelOfEveryHeadingWhereTheHeadingStands) {
  const auto result = to_pdf(contoh_dokumen());
  ASSERT_TRUE(result) << to_line(result.error());
  const PdfReader pdf(result->bytes);
  // Page of the file on which the words stand -> label printed at its foot.
  const struct {
    const char* id;
    const char* words;
    int page;
    const char* label;
  } kPlaces[] = {{"kata-pengantar", "KATA PENGANTAR", 2, "i"},
                 {"daftar-isi", "DAFTAR ISI", 3, "ii"},
                 {"daftar-tabel", "DAFTAR TABEL", 4, "iii"},
                 {"daftar-gambar", "DAFTAR GAMBAR", 5, "iv"},
                 {"bab1", "PENDAHULUAN", 6, "1"},
                 {"gbr-organisasi", "Gambar 1.1 Susunan", 6, "1"},
                 {"bab3", "AKUNTABILITAS KINERJA", 7, "2"},
                 {"tab-capaian", "Tabel 3.1 Capaian", 7, "2"},
                 {"gbr-serapan", "Gambar 3.3 Serapan", 8, "3"},
                 {"lampiran", "LAMPIRAN", 9, "4"},
                 {"tab-perbandingan", "Tabel 3.3 Sel", 10, "5"}};
  for (const auto& place : kPlaces) {
    EXPECT_EQ(result->pages.page_of.at(place.id), place.label) << place.id;
    const std::string page = pdf.text(place.page);
    EXPECT_NE(page.find(place.words), std::string::npos) << place.id << " is not on page " << place.page;
    std::string foot = page.substr(0, page.find_last_not_of("\n\f ") + 1);
    foot = foot.substr(foot.find_last_of(" \n") + 1);
    EXPECT_EQ(foot, place.label);
  }
  EXPECT_EQ(result->page_count, 10);
  EXPECT_EQ(result->pages.total, 10);
}

TEST(Pdf, ListsOfContentsCarryTheSameNumbers) {
  const auto result = to_pdf(contoh_dokumen());
  ASSERT_TRUE(result);
  const PdfReader pdf(result->bytes);
  const std::string contents = without_blanks(pdf.text(3) + pdf.text(4) + pdf.text(5));
  const struct {
    const char* title;
    const char* id;
  } kEntries[] = {{"KATAPENGANTAR", "kata-pengantar"},
                  {"PENDAHULUAN", "bab1"},
                  {"SusunanOrganisasi", "bab1-b"},
                  {"IsuStrategis", "bab1-b-1"},
                  {"LAMPIRAN", "lampiran"},
                  {"KinerjaUtamaTahun2024", "tab-capaian"},
                  {"SerapanAnggaranmenurutProgram", "gbr-serapan"}};
  for (const auto& entry : kEntries) {
    const std::size_t at = contents.find(std::string(entry.title) + "...");
    ASSERT_NE(at, std::string::npos) << entry.title;
    const std::size_t number = contents.find_first_not_of('.', at + std::string(entry.title).size());
    const std::string& label = result->pages.page_of.at(entry.id);
    EXPECT_EQ(contents.substr(number, label.size()), label) << entry.title;
  }
  EXPECT_EQ(times(contents, "Rincianpadajudul"), 0U);  // level 4 is not listed
  PdfReader links(result->bytes);
  EXPECT_EQ(links.links(2), 10);  // one for each line of the contents
}

struct TextCollector {
  std::vector<std::string> texts;
  void add(const Inline& runs) {
    for (const Run& run : runs) texts.push_back(run.text);
  }
  void operator()(const Heading& h) { texts.insert(texts.end(), {h.number, h.text}); }
  void operator()(const Paragraph& p) { add(p.text); }
  void operator()(const List& l) {
    for (const auto& item : l.items) add(item);
  }
  void operator()(const Table& t) {
    texts.insert(texts.end(), {t.number, t.caption});
    add(t.note);
    for (const auto* rows : {&t.header, &t.rows}) {
      for (const Row& row : *rows) {
        for (const Cell& cell : row.cells) {
          for (const Run& run : cell.text) {
            std::string word;  // a cell's lines stand beside other cells', so word by word
            for (const char c : run.text + " ") {
              if (c != ' ' && c != '\n')
                word += c;
              else if (!word.empty())
                texts.push_back(std::exchange(word, ""));
            }
          }
        }
      }
    }
  }
  void operator()(const Chart& c) { texts.insert(texts.end(), {c.number, c.caption}); }
  void operator()(const Tree& t) { texts.insert(texts.end(), {t.number, t.caption}); }
  template <typename Other>
  void operator()(const Other&) {}
};

TEST(Pdf, AllTextCanBeCopied) {
  const Document document = contoh_dokumen();
  TextCollector collector;
  for (const auto& section : document.sections) {
    for (const auto& block : section.blocks) std::visit(collector, block);
  }
  const auto result = to_pdf(document);
  ASSERT_TRUE(result);
  const PdfReader pdf(result->bytes);
  const std::string all = without_blanks(pdf.text());
  for (const auto& text : collector.texts) {
    EXPECT_NE(all.find(without_blanks(text)), std::string::npos) << text;
  }
  // Words keep the blanks between them, also where the style changes.
  const std::string page = pdf.text(6);
  EXPECT_NE(page.find("Lihat Tabel 3.1 dan Gambar"), std::string::npos);
  EXPECT_NE(page.find("desa membutuhkan data yang mutakhir dan lengkap."), std::string::npos);
}

TEST(Pdf, SameInputGivesTheSameBytes) { EXPECT_EQ(to_pdf(contoh_dokumen())->bytes, to_pdf(contoh_dokumen())->bytes); }

TEST(Pdf, LayOutGivesThePagesOfThePdf) {
  const PageMap pages = lay_out(contoh_dokumen());
  const auto result = to_pdf(contoh_dokumen());
  EXPECT_EQ(pages.page_of, result->pages.page_of);
  EXPECT_EQ(pages.total, result->pages.total);
}

TEST(Pdf, IsTaggedWithEveryHeadingCellAndFigure) {
  const Document document = contoh_dokumen();
  std::map<std::string, int> expected;
  for (const auto& section : document.sections) {
    for (const auto& block : section.blocks) {
      if (const auto* h = std::get_if<Heading>(&block)) ++expected["H" + std::to_string(h->level)];
      if (const auto* l = std::get_if<List>(&block)) {
        ++expected["L"];
        expected["LI"] += static_cast<int>(l->items.size());
      }
      const bool figure = std::holds_alternative<Chart>(block) || std::holds_alternative<Tree>(block) ||
                          std::holds_alternative<Image>(block);
      if (figure) ++expected["Figure"], ++expected["Figure+Alt"];
      if (const auto* t = std::get_if<Table>(&block)) {
        ++expected["Table"];
        expected["TR"] += static_cast<int>(t->header.size() + t->rows.size());
        for (const auto& row : t->header) expected["TH"] += static_cast<int>(row.cells.size());
        for (const auto& row : t->rows) expected["TD"] += static_cast<int>(row.cells.size());
      }
    }
  }
  expected["TH/Column"] = expected["TH"];
  expected["Document"] = 1;
  expected["TOC"] = 3;

  const auto result = to_pdf(document);
  PdfReader pdf(result->bytes);
  EXPECT_TRUE(pdf.clean());
  std::map<std::string, int> roles = pdf.roles();
  for (const auto& [role, count] : expected) EXPECT_EQ(roles[role], count) << role;
  EXPECT_EQ(pdf.name_in_root("/MarkInfo"), "<< /Marked true >>");
  EXPECT_EQ(pdf.name_in_root("/Lang"), "(id-ID)");
}

TEST(Pdf, BookmarksNestAsTheHeadingsDo) {
  PdfReader pdf(to_pdf(contoh_dokumen())->bytes);
  const std::vector<std::string> kExpected = {"KATA PENGANTAR",
                                              "DAFTAR ISI",
                                              "DAFTAR TABEL",
                                              "DAFTAR GAMBAR",
                                              "BAB I PENDAHULUAN",
                                              "  A. Latar Belakang",
                                              "  B. Susunan Organisasi",
                                              "    1. Isu Strategis",
                                              "      a. Rincian pada judul tingkat empat",
                                              "BAB III AKUNTABILITAS KINERJA",
                                              "  A. Capaian Kinerja Organisasi",
                                              "LAMPIRAN"};
  EXPECT_EQ(pdf.bookmarks(), kExpected);
}

TEST(Pdf, EmbedsAndSubsetsEveryFont) {
  const PdfReader pdf(to_pdf(contoh_dokumen())->bytes);
  const std::string fonts = pdf.fonts();
  EXPECT_EQ(times(fonts, "Identity-H"), 4U) << fonts;
  EXPECT_EQ(times(fonts, "yes yes yes"), 4U) << fonts;  // embedded, subset, with Unicode
}

TEST(Pdf, RepeatsTheHeadOfALongTableOnEachOfItsPages) {
  const auto result = to_pdf(one_section({plain_table(5, 1000)}));
  ASSERT_TRUE(result);
  PdfReader pdf(result->bytes);
  EXPECT_TRUE(pdf.clean());
  EXPECT_GT(result->page_count, 15);
  const std::string all = pdf.text();
  EXPECT_EQ(times(all, "Kepala4"), static_cast<std::size_t>(result->page_count));
  for (int r = 0; r < 1000; ++r) {
    EXPECT_EQ(times(all, " isi" + std::to_string(r) + "/3 "), 1U) << "row " << r;
  }
  EXPECT_EQ(pdf.roles()["TH"], 5) << "repeated heads are artifacts";
  expect_inside_paper(pdf);
}

TEST(Pdf, DoesNotPartASmallTable) {
  for (int lines = 20; lines < 68; ++lines) {
    std::vector<Block> blocks;
    for (int i = 0; i < lines % 34; ++i) blocks.emplace_back(alinea({teks("Baris.")}));
    blocks.emplace_back(plain_table(2, lines < 34 ? 4 : 15));  // 15: villages and their sum, a third of a page
    const auto result = to_pdf(one_section(blocks));
    const PdfReader pdf(result->bytes);
    std::set<int> pages;
    for (const PlacedWord& word : pdf.words()) {
      const bool of_table = word.text.starts_with("isi") || word.text.starts_with("Kepala") || word.text == "Tabel";
      if (of_table) pages.insert(word.page);
    }
    EXPECT_EQ(pages.size(), 1U) << lines;
  }
}

TEST(Pdf, LeavesNoRowOfALongTableAlone) {
  for (int rows = 60; rows < 120; ++rows) {
    const auto result = to_pdf(one_section({plain_table(2, rows)}));
    const PdfReader pdf(result->bytes);
    std::map<int, int> rows_on_page;
    for (const PlacedWord& word : pdf.words()) {
      if (word.text.starts_with("isi") && word.text.ends_with("/0")) ++rows_on_page[word.page];
    }
    for (const auto& [page, count] : rows_on_page) EXPECT_GE(count, 2) << rows << " rows, page " << page;
  }
}

TEST(Pdf, ContinuesARowThatIsHigherThanAPage) {
  std::string text;
  for (int i = 0; i < 900; ++i) text += "kata" + std::to_string(i) + "\n";
  Table table = plain_table(3, 1);
  table.rows[0].cells[1] = sel(text);
  const auto result = to_pdf(one_section({table}));
  ASSERT_TRUE(result);
  PdfReader pdf(result->bytes);
  EXPECT_TRUE(pdf.clean());
  const std::string all = without_blanks(pdf.text());
  std::size_t at = 0;
  for (int i = 0; i < 900; ++i) {
    at = all.find("kata" + std::to_string(i), at);
    ASSERT_NE(at, std::string::npos) << "line " << i;
  }
  EXPECT_EQ(pdf.roles()["TD"], 3);
  EXPECT_GT(result->page_count, 10);
  expect_inside_paper(pdf);
}

TEST(Pdf, CarriesACellOverManyRowsAcrossPages) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "bagian" + std::to_string(i) + " ";
  Table table = plain_table(2, 120);
  table.rows[0].cells[0] = sel_span(text, 1, 120);
  for (std::size_t r = 1; r < table.rows.size(); ++r) table.rows[r].cells.erase(table.rows[r].cells.begin());
  const auto result = to_pdf(one_section({table}));
  ASSERT_TRUE(result);
  PdfReader pdf(result->bytes);
  EXPECT_TRUE(pdf.clean());
  std::string all = pdf.text();
  for (int r = 0; r < 120; ++r) EXPECT_EQ(times(all, "isi" + std::to_string(r) + "/1\n"), 1U) << r;
  std::replace(all.begin(), all.end(), '\n', ' ');
  for (int i = 0; i < 200; ++i) EXPECT_EQ(times(all, "bagian" + std::to_string(i) + " "), 1U) << i;
  expect_inside_paper(pdf);
}

TEST(Pdf, BreaksWordsThatNoLineCanHold) {
  const std::string word(5000, 'x');
  Table table = plain_table(12, 2);
  table.rows[1].cells[3] = sel(std::string(400, 'y'));
  const auto result = to_pdf(one_section({alinea({teks(word)}), table, judul(2, "A.", std::string(300, 'z'), "z")}));
  ASSERT_TRUE(result);
  const PdfReader pdf(result->bytes);
  const std::string all = pdf.text();
  EXPECT_EQ(std::count(all.begin(), all.end(), 'x'), 5000);
  EXPECT_EQ(std::count(all.begin(), all.end(), 'y'), 400);
  EXPECT_EQ(std::count(all.begin(), all.end(), 'z'), 300);
  expect_inside_paper(pdf);
}

TEST(Pdf, KeepsAHeadingWithTheTextThatFollows) {
  // A page of A4 holds 246 mm; paragraphs of one line of 15.8 + 6 points fill it to different depths.
  for (int lines = 24; lines < 34; ++lines) {
    std::vector<Block> blocks;
    for (int i = 0; i < lines; ++i) blocks.emplace_back(alinea({teks("Baris.")}));
    blocks.emplace_back(judul(2, "A.", "Kepala Bagian", "k"));
    blocks.emplace_back(alinea({teks("Pertama\nkedua\nketiga\nkeempat")}));
    const auto result = to_pdf(one_section(blocks));
    const PdfReader pdf(result->bytes);
    std::map<std::string, int> page_of;
    for (const PlacedWord& word : pdf.words()) page_of[word.text] = word.page;
    EXPECT_EQ(page_of["Kepala"], page_of["Pertama"]) << lines;
    EXPECT_EQ(page_of["Pertama"], page_of["kedua"]) << lines;
    EXPECT_EQ(page_of["ketiga"], page_of["keempat"]) << lines;
  }
}

TEST(Pdf, KeepsASignatureTogether) {
  for (int lines = 20; lines < 34; ++lines) {
    std::vector<Block> blocks;
    for (int i = 0; i < lines; ++i) blocks.emplace_back(alinea({teks("Baris.")}));
    Table table;
    table.borders = Borders::none;
    table.columns = {{50, Align::center}, {50, Align::center}};
    table.rows = {{{sel(""), sel("Harapan,")}, RowStyle::normal},
                  {{sel(""), sel("\n\n\n\n")}, RowStyle::normal},
                  {{sel(""), sel("Camat")}, RowStyle::normal}};
    blocks.emplace_back(table);
    const PdfReader pdf(to_pdf(one_section(blocks))->bytes);
    std::map<std::string, int> page_of;
    for (const PlacedWord& word : pdf.words()) page_of[word.text] = word.page;
    EXPECT_EQ(page_of["Harapan,"], page_of["Camat"]) << lines;
    EXPECT_EQ(page_of["Baris."], page_of["Camat"]) << "a signature does not stand alone: " << lines;
  }
}

TEST(Pdf, OddDocumentsBecomeCleanFiles) {
  Table no_columns = plain_table(0, 0);
  Table undeclared = plain_table(3, 2);
  undeclared.columns.clear();
  Table empty;
  Table only_head = plain_table(3, 0);
  Table wide_spans = plain_table(3, 3);
  wide_spans.rows[0].cells[0].colspan = 99;
  wide_spans.rows[1].cells[2].rowspan = 99;
  wide_spans.rows[2].cells[0].colspan = -5;
  wide_spans.rows[2].cells[1].rowspan = 0;
  Table many_columns = plain_table(120, 3);
  Table high_head = plain_table(2, 3);
  high_head.header[0].cells[0] = sel(std::string(400, '\n') + "dasar");
  Table negative = plain_table(2, 1);
  negative.columns = {{-7, Align::left}, {0, Align::right}};
  negative.rows[0].cells[0].indent = 1000;
  Chart no_data;
  no_data.caption = "Kosong";
  Chart extreme;
  extreme.categories = {"a", "b", "c", "d"};
  extreme.series = {{"s", {Nilai::dari(Rational::of(1, 3)), Nilai::dari(Rational(-7)), Nilai::kategori("WTP")}, {}},
                    {"t", {Nilai::dari(*Rational::parse("1" + std::string(60, '0')))}, {}}};
  Chart many;
  for (int i = 0; i < 400; ++i) many.categories.push_back("Kategori " + std::to_string(i));
  many.kind = ChartKind::bar;
  many.series = {{"s", {Nilai::dari(5)}, {}}};
  Tree cycle;
  cycle.nodes = {{1, "A", "a"}, {0, "B", "b"}, {2, "C", "c"}, {99, "D", "d"}, {-4, "E", "e"}};
  Tree deep;
  for (int i = 0; i < 3000; ++i) deep.nodes.push_back({i - 1, "Simpul " + std::to_string(i), ""});
  List empty_list;
  List empty_items{List::Marker::lower_alpha, std::vector<Inline>(60)};
  const std::string bad_bytes = "rusak \xFF\xC3 \x01\x00 akhir";

  const struct {
    const char* name;
    Document document;
  } kDocuments[] = {
      {"nothing at all", Document{}},
      {"no blocks", one_section({})},
      {"no columns", one_section({no_columns})},
      {"undeclared columns", one_section({undeclared})},
      {"empty table", one_section({empty})},
      {"only a head", one_section({only_head})},
      {"spans out of bounds", one_section({wide_spans})},
      {"120 columns", one_section({many_columns})},
      {"head higher than a page", one_section({high_head})},
      {"widths and indents out of range", one_section({negative})},
      {"chart without data", one_section({no_data})},
      {"chart of extremes", one_section({extreme})},
      {"chart of 400 bars", one_section({many})},
      {"tree with cycles", one_section({cycle})},
      {"tree of 3000 levels", one_section({deep})},
      {"empty tree", one_section({Tree{}})},
      {"empty lists", one_section({empty_list, empty_items})},
      {"contents of nothing", one_section({Contents{ContentsKind::figures}})},
      {"only breaks", one_section({PageBreak{}, PageBreak{}, Space{-3}, Space{100000}, PageBreak{}})},
      {"broken bytes", one_section({alinea({teks(bad_bytes)}), judul(9, "", bad_bytes, bad_bytes)})},
      {"empty texts", one_section({alinea({}), alinea({teks("")}), judul(1, "", "", ""), judul(-2, "", "x", "x")})},
      {"other scripts", one_section({alinea({teks("日本 العربية Ελλάδα 😀 ḗ")})})},
  };
  for (const auto& [name, document] : kDocuments) {
    const auto result = to_pdf(document);
    ASSERT_TRUE(result) << name << ": " << to_line(result.error());
    PdfReader pdf(result->bytes);
    EXPECT_TRUE(pdf.clean()) << name;
    EXPECT_EQ(pdf.pages(), result->page_count) << name;
    EXPECT_GE(result->page_count, 1) << name;
  }
  PdfReader spans(to_pdf(one_section({wide_spans}))->bytes);
  expect_inside_paper(spans);
  expect_inside_paper(PdfReader(to_pdf(one_section({many_columns}))->bytes));
}

TEST(Pdf, RefusesAnImageThatIsNoPng) {
  Document document = one_section({Image{"GIF89a....", 20, "Lambang"}});
  EXPECT_EQ(to_pdf(document).error().code, "GAMBAR_RUSAK");
  EXPECT_EQ(lay_out(document).total, 0);
  std::string cut_off = png_logo();
  cut_off.resize(cut_off.size() / 2);
  EXPECT_EQ(to_pdf(one_section({Image{cut_off, 20, "Lambang"}})).error().code, "GAMBAR_RUSAK");
}

TEST(Pdf, SharesTheWidthAmongColumns) {
  const struct {
    const char* name;
    double total;
    std::vector<double> weights, least, expected;
  } kCases[] = {
      {"by weight", 100, {1, 3}, {0, 0}, {25, 75}},
      {"a word wider than its share", 100, {1, 3}, {40, 10}, {40, 60}},
      {"the rest by weight", 100, {1, 1, 2}, {40, 5, 5}, {40, 20, 40}},
      {"one after the other", 100, {1, 10, 10}, {30, 36, 10}, {30, 36, 34}},
      {"too wide in all", 100, {1, 1}, {150, 50}, {75, 25}},
  };
  for (const auto& c : kCases) {
    const auto widths = share_width(c.total, c.weights, c.least);
    ASSERT_EQ(widths.size(), c.expected.size());
    for (std::size_t i = 0; i < widths.size(); ++i) EXPECT_NEAR(widths[i], c.expected[i], 1e-9) << c.name;
  }
}

}  // namespace pdf_test
}  // namespace sakip::render
