// DOCX from input that no composer should make, and that must not break the file; and the small tools below the DOCX:
// escaping and the zip writer.
#include <gtest/gtest.h>

#include <set>

#include "contoh_dokumen.hpp"
#include "docx_reader.hpp"
#include "render/ooxml_text.hpp"
#include "render/zip_writer.hpp"

namespace docx_hostile_test {

using namespace sakip;
using namespace sakip::document;
using uji::Element;
using uji::expect_whole_rows;
using uji::Package;
using uji::paragraphs;
using uji::render_blocks;

TEST(DocxHostile, text_comes_back_as_it_was_but_for_what_xml_forbids) {
  struct Case {
    std::string given, shown;
  };
  const std::vector<Case> cases = {
      {"a < b && c > \"d\" 'e'", "a < b && c > \"d\" 'e'"},
      {"akhir ]]> CDATA <![CDATA[", "akhir ]]> CDATA <![CDATA["},
      {std::string("nol\0di tengah", 13), "noldi tengah"},
      {"bel\x07 esc\x1b del\x7f vt\x0b", "bel esc del vt"},
      {"baris\nbaru\tdan tab", "baris\nbaru\tdan tab"},
      {" spasi tepi ", " spasi tepi "},
      {"rusak \xff\xc3( \xe2\x82", "rusak \xEF\xBF\xBD\xEF\xBF\xBD( \xEF\xBF\xBD\xEF\xBF\xBD"},
      {"wakil \xed\xa0\x80 akhir", "wakil \xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD akhir"},
      {"bukan huruf \xef\xbf\xbf.", "bukan huruf \xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD."},
      {"é – 字 😀", "é – 字 😀"},
      {"<w:p/></w:t></w:r></w:p></w:body>", "<w:p/></w:t></w:r></w:p></w:body>"},
      {std::string(100'000, 'x'), std::string(100'000, 'x')},
  };
  for (const Case& c : cases) {
    Table table;
    table.caption = c.given;
    table.columns = {{1, Align::left}};
    table.rows = {{{contoh::sel(c.given)}, RowStyle::normal}};
    Chart chart;
    chart.alt = c.given;
    chart.unit = c.given;
    chart.categories = {c.given};
    chart.series = {{c.given, {Nilai::dari(1, 0)}, {c.given}}};
    Document document;
    document.meta.title = document.meta.author = document.meta.rules_hash = c.given;
    document.sections.emplace_back();
    document.sections.back().header = document.sections.back().footer = c.given;
    document.sections.back().blocks = {contoh::alinea({contoh::fakta(c.given, c.given)}),
                                       contoh::judul(2, c.given, c.given, c.given),
                                       table,
                                       chart,
                                       Contents{},
                                       Contents{ContentsKind::tables}};
    const Package package(render::to_docx(document, {}));
    const auto bodies = paragraphs(package.root("word/document.xml"), "BodyText");
    ASSERT_FALSE(bodies.empty());
    EXPECT_EQ(bodies.front(), c.shown) << c.given.substr(0, 40);
    EXPECT_EQ(package.root("docProps/core.xml").all("dc:title").front()->text, c.shown);
    expect_whole_rows(package.root("word/document.xml"));
  }
}

TEST(DocxHostile, odd_tables_still_make_whole_rows) {
  using contoh::sel;
  using contoh::sel_span;
  const auto table = [](std::vector<Column> columns, std::vector<Row> header, std::vector<Row> rows) {
    Table t;
    t.columns = std::move(columns);
    t.header = std::move(header);
    t.rows = std::move(rows);
    return t;
  };
  const Column c{10, Align::left};
  const std::vector<Table> tables = {
      table({c, c}, {}, {{{sel_span("terlalu lebar", 9)}, RowStyle::normal}}),
      table({c, c}, {},
            {{{sel_span("terlalu tinggi", 1, 9), sel("b")}, RowStyle::normal}, {{sel("c")}, RowStyle::normal}}),
      table({c, c}, {{{sel_span("kepala lebih tinggi dari kepala", 1, 5), sel("b")}, RowStyle::normal}},
            {{{sel("c"), sel("d")}, RowStyle::normal}}),
      table({c, c, c}, {}, {{{sel("kurang")}, RowStyle::total}, {{}, RowStyle::normal}}),
      table({c}, {}, {{{sel("a"), sel("lebih"), sel("banyak")}, RowStyle::normal}}),
      table({}, {}, {{{sel("tanpa"), sel("kolom")}, RowStyle::normal}}),
      table({{0, Align::left}, {-5, Align::left}}, {}, {{{sel("bobot"), sel("nol")}, RowStyle::normal}}),
      table({c, c}, {}, {{{sel_span("nol", 0, 0), sel_span("negatif", -3, -3)}, RowStyle::normal}}),
      table({c, c, c}, {},
            {{{sel_span("dua kali dua", 2, 2), sel("c")}, RowStyle::normal},
             {{sel("f")}, RowStyle::normal},
             {{sel("g"), sel("h"), sel("i")}, RowStyle::normal}}),
      table(std::vector<Column>(63, c), {}, {{std::vector<Cell>(63, sel("1.234.567.890")), RowStyle::normal}}),
  };
  for (const Table& t : tables) {
    const Package package = render_blocks({t});
    EXPECT_EQ(package.root("word/document.xml").all("w:tbl").size(), 1u);
    expect_whole_rows(package.root("word/document.xml"));
    int total = 0;
    for (const Element* column : package.root("word/document.xml").all("w:gridCol")) {
      EXPECT_GT(std::stoi(column->attribute("w:w")), 0);
      total += std::stoi(column->attribute("w:w"));
    }
    EXPECT_EQ(total, 8787);  // 155 mm of text on A4
  }
}

TEST(DocxHostile, what_has_nothing_to_show_says_so) {
  Table no_rows;
  no_rows.columns = {{1, Align::left}};
  Chart no_series, no_numbers;
  no_numbers.categories = {"a"};
  no_numbers.series = {{"s", {Nilai::tanpa(Keadaan::belum_ada)}, {}}};
  const Package package =
      render_blocks({no_rows, Table{}, no_series, no_numbers, Tree{}, Image{"bukan PNG", 20, "lambang"}});
  const Element& root = package.root("word/document.xml");
  std::vector<std::string> marked;
  for (const Element* run : root.all("w:r")) {
    if (!run->all("w:rStyle").empty()) marked.push_back(run->shown());
  }
  EXPECT_EQ(marked, (std::vector<std::string>{"[tabel belum berisi]", "[tabel belum berisi]",
                                              "[grafik belum berisi data]", "[grafik belum berisi data]",
                                              "[pohon belum berisi]", "[gambar tidak terbaca: lambang]"}));
  EXPECT_TRUE(root.all("w:drawing").empty());
}

TEST(DocxHostile, odd_trees_show_every_node_once) {
  const auto tree = [](std::vector<int> parents) {
    Tree t;
    for (std::size_t i = 0; i < parents.size(); ++i) t.nodes.push_back({parents[i], "n" + std::to_string(i), ""});
    return t;
  };
  std::vector<int> chain, star, wide_pairs;
  for (int i = 0; i < 100; ++i) chain.push_back(i - 1);
  for (int i = 0; i < 40; ++i) star.push_back(i == 0 ? -1 : 0);
  for (int i = 0; i < 5; ++i) wide_pairs.push_back(-1);
  const std::vector<Tree> trees = {tree({0}),   tree({1, 0}), tree({2, 2, 9, -7}), tree({1, 2, 0, 0}),
                                   tree(chain), tree(star),   tree(wide_pairs),    tree({1, -1})};
  for (const Tree& t : trees) {
    const Package package = render_blocks({t});
    const Element& root = package.root("word/document.xml");
    std::multiset<std::string> shown, wanted;
    // A box as itself has a solid line and the node's title; a reference to it is dashed.
    for (const Element* box : root.all("wps:wsp")) {
      if (!box->all("a:prstDash").empty()) continue;
      for (const std::string& title : paragraphs(*box, "JudulPohon"))
        if (title.starts_with("n")) shown.insert(title);
    }
    for (const TreeNode& node : t.nodes) wanted.insert(node.title);
    EXPECT_EQ(shown, wanted);
  }
}

TEST(DocxHostile, odd_values_of_small_blocks) {
  Document empty;
  EXPECT_FALSE(render::to_docx(empty, {}).empty());
  const Package package = render_blocks({contoh::judul(0, "", "nol", "sama"), contoh::judul(9, "", "sembilan", "sama"),
                                         Space{-5}, Space{100'000}, List{}, Paragraph{}, PageBreak{}, PageBreak{},
                                         contoh::alinea({contoh::rujuk("buntu", "tidak-ada")})});
  const Element& root = package.root("word/document.xml");
  EXPECT_EQ(paragraphs(root, "Heading1"), (std::vector<std::string>{"nol"}));
  EXPECT_EQ(paragraphs(root, "Heading4"), (std::vector<std::string>{"sembilan"}));
  EXPECT_TRUE(root.all("w:hyperlink").empty());  // no dead link
}

TEST(ZipWriter, parts_come_back_byte_by_byte) {
  std::string mixed;
  for (int i = 0; i < 70'000; ++i) mixed += static_cast<char>(i % 1000 * (i % 251));
  render::ZipWriter zip;
  zip.add("kosong.txt", "");
  zip.add("a/campur.bin", mixed);
  zip.add("a/simpan.bin", mixed, render::ZipWriter::Method::store);
  const std::string bytes = zip.finish();
  const auto parts = uji::unpack(bytes);
  EXPECT_EQ(parts.size(), 3u);
  EXPECT_EQ(parts.at("kosong.txt"), "");
  EXPECT_EQ(parts.at("a/campur.bin"), mixed);
  EXPECT_EQ(parts.at("a/simpan.bin"), mixed);
}

TEST(OoxmlText, shorten_cuts_between_letters) {
  using render::ooxml::shorten;
  EXPECT_EQ(shorten("abc", 5), "abc");
  EXPECT_EQ(shorten("abcdef", 3), "abc");
  EXPECT_EQ(shorten("aé", 2), "a");  // é is two bytes
}

}  // namespace docx_hostile_test
