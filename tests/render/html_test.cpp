// The HTML report, read back by a strict XML parser: structure, links, facts, and that no text of the document can
// become markup. Expected values are written by hand from the sample document below.
#include <expat.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "render/html.hpp"
#include "render/html_text.hpp"
#include "render/table_grid.hpp"

namespace html_test {

using namespace sakip;
using namespace sakip::document;

struct Element {
  std::string name;
  std::map<std::string, std::string> attributes;
  std::string text;  // all text inside, children's too
  std::string parent;
};

struct Page {
  std::string error;
  std::vector<Element> elements;
  std::vector<std::size_t> open;

  std::vector<const Element*> all(const std::string& name) const {
    std::vector<const Element*> found;
    for (const auto& element : elements) {
      if (element.name == name) found.push_back(&element);
    }
    return found;
  }
};

Page parse(const std::string& html) {
  Page page;
  XML_Parser parser = XML_ParserCreate("UTF-8");
  XML_SetUserData(parser, &page);
  XML_SetElementHandler(
      parser,
      [](void* data, const XML_Char* name, const XML_Char** attributes) {
        auto& self = *static_cast<Page*>(data);
        Element element;
        element.name = name;
        for (; *attributes != nullptr; attributes += 2) element.attributes[attributes[0]] = attributes[1];
        if (!self.open.empty()) element.parent = self.elements[self.open.back()].name;
        self.open.push_back(self.elements.size());
        self.elements.push_back(std::move(element));
      },
      [](void* data, const XML_Char*) { static_cast<Page*>(data)->open.pop_back(); });
  XML_SetCharacterDataHandler(parser, [](void* data, const XML_Char* text, int length) {
    auto& self = *static_cast<Page*>(data);
    for (const auto index : self.open) self.elements[index].text.append(text, static_cast<std::size_t>(length));
  });
  if (XML_Parse(parser, html.data(), static_cast<int>(html.size()), XML_TRUE) != XML_STATUS_OK) {
    page.error = std::string(XML_ErrorString(XML_GetErrorCode(parser))) + " di baris " +
                 std::to_string(XML_GetCurrentLineNumber(parser));
  }
  XML_ParserFree(parser);
  return page;
}

Inline words(const std::string& text) { return {{text, RunStyle::plain, "", ""}}; }

Cell number_cell(const std::string& text, const Rational& value, const std::string& fact) {
  Cell cell;
  cell.text = {{text, RunStyle::plain, fact, ""}};
  cell.kind = CellKind::number;
  cell.value = Nilai::dari(value);
  cell.decimals = 2;
  return cell;
}

Cell word_cell(const std::string& text) {
  Cell cell;
  cell.text = words(text);
  return cell;
}

Table sample_table() {
  Table table;
  table.id = "tabel-capaian";
  table.number = "Tabel 3.1";
  table.caption = "Capaian Sasaran";
  table.columns = {{5, Align::center}, {40, Align::left}, {15, Align::right}};
  table.header = {{{word_cell("No"), word_cell("Indikator"), word_cell("Capaian (%)")}, RowStyle::normal},
                  {{word_cell("1"), word_cell("2"), word_cell("3")}, RowStyle::numbering}};
  table.rows = {
      {{word_cell("1"), word_cell("Indeks Kepuasan Masyarakat"),
        number_cell("90,23", Rational::of(9023, 100), "ind-ikm/2024/capaian")},
       RowStyle::normal},
      {{word_cell("2"), word_cell("Desa mandiri"), number_cell("33,33", Rational::of(100, 3), "ind-desa/2024/capaian")},
       RowStyle::normal}};
  return table;
}

Document sample() {
  Document document;
  document.meta = {"Laporan Kinerja 2024", "LKjIP", "Kecamatan Contoh", "", "id-ID", {2025, 2, 14}, "aturan1", "data1"};
  Section front;
  front.numbers = PageNumbers::roman;
  front.blocks = {Paragraph{words("LAPORAN KINERJA"), ParagraphStyle::title, "", false},
                  Heading{1, "", "DAFTAR ISI", "daftar-isi", false}, Contents{ContentsKind::headings},
                  Contents{ContentsKind::tables}, Contents{ContentsKind::figures}};
  Section body;
  body.orientation = Orientation::landscape;
  body.header = "Laporan \"Kinerja\" </style><b>";
  Paragraph linked;
  linked.narrative = "bab1/latar-belakang";
  linked.text = {{"Lihat ", RunStyle::plain, "", ""},
                 {"Tabel 3.1", RunStyle::link, "", "tabel-capaian"},
                 {" dan ", RunStyle::plain, "", ""},
                 {"Tabel 9.9", RunStyle::link, "", "tidak-ada"},
                 {"[belum diisi: analisis]", RunStyle::missing, "", ""},
                 {"14", RunStyle::bold, "desa/jumlah", ""}};
  Chart chart;
  chart.id = "gambar-capaian";
  chart.number = "Gambar 3.1";
  chart.caption = "Capaian";
  chart.alt = "IKM mencapai 90,23 persen";
  chart.categories = {"IKM", "Desa"};
  chart.series = {{"2024", {Nilai::dari(Rational::of(9023, 100)), Nilai{}}, {"ind-ikm/2024/capaian", ""}}};
  Tree tree;
  tree.id = "gambar-pohon";
  tree.number = "Gambar 3.2";
  tree.caption = "Pohon kinerja";
  tree.alt = "Satu tujuan, satu sasaran";
  tree.nodes = {{-1, "Tujuan", "Pelayanan <prima>"}, {0, "Sasaran", "Meningkatnya mutu"}};
  body.blocks = {Heading{1, "BAB I", "PENDAHULUAN", "bab-1", true},
                 Heading{2, "A.", "Latar Belakang", "bab-1-a", true},
                 linked,
                 Heading{1, "BAB II", "PENUTUP", "bab-2", true},
                 sample_table(),
                 chart,
                 tree,
                 List{List::Marker::decimal, {words("satu"), words("dua")}},
                 PageBreak{},
                 Space{5},
                 Image{"\x89PNG\r\n\x1a\n", 25, "Lambang \"daerah\""}};
  document.sections = {front, body};
  return document;
}

TEST(Html, IsWellFormedAndSelfContained) {
  const std::string html = render::to_html(sample());
  EXPECT_TRUE(html.starts_with("<!DOCTYPE html>\n<html lang=\"id-ID\""));
  const Page page = parse(html);
  ASSERT_EQ(page.error, "");
  EXPECT_TRUE(page.all("script").empty());
  EXPECT_TRUE(page.all("link").empty());
  for (const auto& element : page.elements) {
    for (const char* name : {"src", "href"}) {
      const auto found = element.attributes.find(name);
      if (found == element.attributes.end()) continue;
      EXPECT_TRUE(found->second.starts_with("#") || found->second.starts_with("data:image/png;base64,"))
          << found->second;
    }
  }
  EXPECT_EQ(page.all("img").at(0)->attributes.at("src"), "data:image/png;base64,iVBORw0KGgo=");
  EXPECT_EQ(html, render::to_html(sample()));
}

TEST(Html, EveryLinkHasItsTargetAndEveryIdIsUnique) {
  const Page page = parse(render::to_html(sample()));
  std::set<std::string> ids;
  for (const auto& element : page.elements) {
    if (element.attributes.contains("id")) {
      EXPECT_TRUE(ids.insert(element.attributes.at("id")).second) << element.attributes.at("id");
    }
  }
  std::size_t links = 0;
  for (const auto* link : page.all("a")) {
    EXPECT_TRUE(ids.contains(link->attributes.at("href").substr(1))) << link->attributes.at("href");
    EXPECT_NE(link->text, "Tabel 9.9") << "a link to nowhere must be plain text";
    ++links;
  }
  // skip link; side: 3 headings; contents: 3 headings, 1 table, 2 figures; one in the text
  EXPECT_EQ(links, 1U + 3U + 6U + 1U);
}

TEST(Html, HeadingsAreRealAndCarryTheirNumbers) {
  const Page page = parse(render::to_html(sample()));
  ASSERT_EQ(page.all("h1").size(), 3U);
  EXPECT_EQ(page.all("h1").at(1)->text, "BAB I PENDAHULUAN");
  EXPECT_EQ(page.all("h2").at(0)->text, "A. Latar Belakang");
  EXPECT_EQ(page.all("h2").at(0)->attributes.at("id"), "bab-1-a");
}

TEST(Html, TableIsReadableByAScreenReader) {
  const Page page = parse(render::to_html(sample()));
  EXPECT_EQ(page.all("caption").at(0)->text, "Tabel 3.1 Capaian Sasaran");
  std::vector<std::string> scopes;
  for (const auto* th : page.all("th")) scopes.push_back(th->attributes.at("scope") + ":" + th->text);
  const std::vector<std::string> expected = {"col:No", "col:Indikator", "col:Capaian (%)",
                                             "row:Indeks Kepuasan Masyarakat", "row:Desa mandiri",
                                             // the chart's own data table
                                             "col:Kategori", "col:2024", "row:IKM", "row:Desa"};
  EXPECT_EQ(scopes, expected);
}

TEST(Html, FiguresLeadToTheirFactsWithTheExactValue) {
  const Page page = parse(render::to_html(sample()));
  std::vector<std::string> facts;
  for (const auto& element : page.elements) {
    if (element.name == "rect" || !element.attributes.contains("data-fakta")) continue;
    const bool data = element.name == "data";
    facts.push_back(element.attributes.at("data-fakta") + "|" + (data ? element.attributes.at("value") : "") + "|" +
                    element.text);
  }
  const std::vector<std::string> expected = {"desa/jumlah||14", "ind-ikm/2024/capaian|90.23|90,23",
                                             "ind-desa/2024/capaian|100/3|33,33", "ind-ikm/2024/capaian|90.23|90,23"};
  EXPECT_EQ(facts, expected);
  ASSERT_EQ(page.all("mark").size(), 1U);
  EXPECT_EQ(page.all("mark").at(0)->text, "[belum diisi: analisis]");
  const auto paragraphs = page.all("p");
  EXPECT_TRUE(std::any_of(paragraphs.begin(), paragraphs.end(), [](const Element* p) {
    return p->attributes.contains("data-narasi") && p->attributes.at("data-narasi") == "bab1/latar-belakang";
  }));
}

TEST(Html, OneValueIsNotGivenToTwoFactsAndLateWordsAreNoRowHeading) {
  Table table = sample_table();
  Cell two = number_cell("14", Rational(14), "desa/jumlah");
  two.text.push_back({" (9)", RunStyle::plain, "desa/mandiri", ""});
  table.rows = {
      {{word_cell("1"), number_cell("90,23", Rational::of(9023, 100), ""), word_cell("Tercapai")}, RowStyle::normal},
      {{word_cell("2"), two, word_cell("Tercapai")}, RowStyle::normal}};
  Document document;
  document.sections.emplace_back().blocks.push_back(table);
  const Page page = parse(render::to_html(document));
  EXPECT_EQ(page.all("th").size(), 3U);  // the header's only
  EXPECT_TRUE(page.all("data").empty());
  std::vector<std::string> facts;
  for (const auto* span : page.all("span")) {
    if (span->attributes.contains("data-fakta")) facts.push_back(span->attributes.at("data-fakta") + "|" + span->text);
  }
  EXPECT_EQ(facts, (std::vector<std::string>{"desa/jumlah|14", "desa/mandiri| (9)"}));
}

TEST(Html, DrawingsSpeak) {
  const Page page = parse(render::to_html(sample()));
  const auto drawings = page.all("svg");
  ASSERT_EQ(drawings.size(), 2U);
  EXPECT_EQ(drawings.at(0)->attributes.at("aria-label"), "Capaian. IKM mencapai 90,23 persen");
  EXPECT_EQ(page.all("desc").at(1)->text, "Satu tujuan, satu sasaran");
  EXPECT_EQ(page.all("figcaption").at(1)->text, "Gambar 3.2 Pohon kinerja");
  bool bar = false;
  for (const auto* rect : page.all("rect")) {
    bar =
        bar || (rect->attributes.contains("data-fakta") && rect->attributes.at("data-fakta") == "ind-ikm/2024/capaian");
  }
  EXPECT_TRUE(bar);
}

TEST(Html, PrintsEachSectionOnItsPaper) {
  const std::string html = render::to_html(sample());
  EXPECT_NE(html.find("@page lembar-1{size:210mm 297mm"), std::string::npos);
  EXPECT_NE(html.find("@page lembar-2{size:297mm 210mm"), std::string::npos);
  Document folio = sample();
  folio.paper = Paper::f4;
  EXPECT_NE(render::to_html(folio).find("@page lembar-2{size:330mm 215mm"), std::string::npos);
}

// One hostile text in every place of a document that takes text: it must come out as text, wherever it stands.
TEST(Html, NoTextBecomesMarkup) {
  const std::string evil = "</style></title><script>alert('x')</script><b onclick=\"y\">&amp;]]>";
  Document document = sample();
  document.meta = {evil, evil, evil, evil, evil, {2025, 1, 1}, evil, evil};
  Section section;
  section.header = evil;
  section.footer = evil;
  Table table = sample_table();
  table.id = evil;
  table.number = evil;
  table.caption = evil;
  table.note = words(evil);
  table.rows[0].cells[0] = word_cell(evil);
  table.rows[0].cells[2].text[0].fact = evil;
  Chart chart{evil, evil, evil, ChartKind::column, {evil}, {{evil, {Nilai::dari(1)}, {evil}}}, evil, evil, 2};
  Tree tree{evil, evil, evil, {{-1, evil, evil}}, evil};
  Paragraph paragraph{{{evil, RunStyle::missing, evil, evil}}, ParagraphStyle::body, evil, false};
  section.blocks = {Heading{1, evil, evil, "h" + evil, true},
                    paragraph,
                    table,
                    chart,
                    tree,
                    List{List::Marker::bullet, {words(evil)}},
                    Image{evil, 20, evil}};
  document.sections.push_back(section);

  const Page page = parse(render::to_html(document));
  ASSERT_EQ(page.error, "");
  EXPECT_TRUE(page.all("script").empty());
  EXPECT_TRUE(page.all("b").empty());
  EXPECT_EQ(page.all("style").size(), 1U);
  EXPECT_EQ(page.all("title").at(0)->text, evil);
  for (const auto& element : page.elements) EXPECT_FALSE(element.attributes.contains("onclick"));
  EXPECT_EQ(page.all("caption").back()->text, evil + " " + evil);
}

TEST(Html, CleansWhatXmlCannotHold) {
  struct Case {
    const char* title;
    std::string in;
    std::string out;
  };
  const std::string bad = "\xEF\xBF\xBD";
  const Case cases[] = {
      {"kata biasa", "Capaian 90,23 – baik", "Capaian 90,23 – baik"},
      {"huruf kendali",
       std::string("a\x01"
                   "b\x7F",
                   4),
       "a b "},
      {"nol di tengah", std::string("a\0b", 3), "a b"},
      {"ganti baris dan tab tetap", "a\n\tb", "a\n\tb"},
      {"byte lepas",
       "a\x80"
       "b",
       "a" + bad + "b"},
      {"bentuk terlalu panjang", "\xC0\xAF", bad + bad},
      {"surrogate", "\xED\xA0\x80", bad + bad + bad},
      {"terpotong", "a\xE2\x80", "a" + bad + bad},
      {"U+FFFF", "\xEF\xBF\xBF", bad},
      {"emoji empat byte", "\xF0\x9F\x98\x80", "\xF0\x9F\x98\x80"},
  };
  for (const auto& c : cases) EXPECT_EQ(render::clean_text(c.in), c.out) << c.title;
}

TEST(Html, AnchorsNeverMeet) {
  EXPECT_EQ(render::anchor("bab-1/a"), "bab-1/a");
  EXPECT_EQ(render::anchor("bab 1"), "bab~201");
  EXPECT_EQ(render::anchor("bab~201"), "bab~7e201");
}

TEST(TableGrid, PlacesCellsAroundSpans) {
  Cell tall = word_cell("tinggi");
  tall.rowspan = 2;
  Cell wide = word_cell("lebar");
  wide.colspan = 2;
  const std::vector<Row> rows = {{{tall, wide}, RowStyle::normal},
                                 {{word_cell("b"), word_cell("c")}, RowStyle::normal},
                                 {{word_cell("d"), word_cell("e"), word_cell("f")}, RowStyle::normal}};
  const auto placed = render::place_cells(rows, 3);
  std::vector<std::vector<int>> columns;
  for (const auto& row : placed) {
    columns.emplace_back();
    for (const auto& place : row) columns.back().push_back(place.column);
  }
  EXPECT_EQ(columns, (std::vector<std::vector<int>>{{0, 1}, {1, 2}, {0, 1, 2}}));
}

TEST(TableGrid, TellsWhatAPageMayNotPart) {
  const auto table = [](std::size_t rows, std::size_t letters) {
    Table t;
    t.columns = {{10, Align::left}, {20, Align::left}};
    Row row;
    row.cells.resize(2);
    row.cells[1].text = {{std::string(letters, 'x'), document::RunStyle::plain, {}, {}}};
    t.rows.assign(rows, row);
    return t;
  };
  EXPECT_TRUE(render::stays_together(table(5, 900))) << "few rows, however long";
  EXPECT_TRUE(render::stays_together(table(20, 60))) << "two thirds of 90 letters: a line each";
  EXPECT_FALSE(render::stays_together(table(20, 61))) << "two lines each: more than a third of a page";
  EXPECT_FALSE(render::stays_together(table(21, 1)));
  Table long_one = table(30, 1);
  long_one.rows[10].style = RowStyle::group;
  for (std::size_t r = 0; r < 30; ++r) EXPECT_EQ(render::keeps_next(long_one, r), r == 0 || r == 10 || r == 28) << r;
  long_one.rows[12].style = RowStyle::subtotal;
  for (Cell& cell : long_one.rows[14].cells) cell.bold = true;
  EXPECT_TRUE(render::keeps_next(long_one, 12)) << "the title of a smaller group";
  EXPECT_TRUE(render::keeps_next(long_one, 14)) << "a title in bold letters";
  long_one.rows[10].cells[0].rowspan = 2;
  long_one.rows[11].style = RowStyle::group;
  long_one.rows[11].cells.resize(1);
  EXPECT_FALSE(render::keeps_next(long_one, 11)) << "below the first row of its title";
}

TEST(TableGrid, CutsSpansThatLeaveTheTable) {
  Cell huge = word_cell("x");
  huge.colspan = 99;
  huge.rowspan = 99;
  const auto placed = render::place_cells({{{word_cell("a"), huge, word_cell("dropped")}, RowStyle::normal},
                                           {{word_cell("b"), word_cell("dropped")}, RowStyle::normal}},
                                          3);
  ASSERT_EQ(placed[0].size(), 2U);
  EXPECT_EQ(placed[0][1].colspan, 2);
  EXPECT_EQ(placed[0][1].rowspan, 2);
  ASSERT_EQ(placed[1].size(), 1U);
}

TEST(Html, EmptyDocumentIsStillAPage) {
  const Page page = parse(render::to_html(Document{}));
  EXPECT_EQ(page.error, "");
  EXPECT_EQ(page.all("main").size(), 1U);
}

}  // namespace html_test
