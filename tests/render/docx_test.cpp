// The DOCX of the sample document, read back with libzip and expat: what Word needs to navigate, number, repeat and
// link is there. Expected counts are read off contoh_dokumen.hpp by hand.
#include "render/docx.hpp"

#include <gtest/gtest.h>

#include <set>

#include "contoh_dokumen.hpp"
#include "docx_reader.hpp"

namespace docx_test {

using namespace sakip;
using namespace sakip::document;
using render::PageMap;
using uji::Element;
using uji::expect_whole_rows;
using uji::Package;
using uji::paragraphs;
using uji::render_blocks;

const PageMap& sample_pages() {
  static const PageMap kPages{
      {{"kata-pengantar", "i"}, {"bab1", "1"}, {"bab3", "7"}, {"tab-capaian", "8"}, {"gbr-tren", "9"}}, 12};
  return kPages;
}
const Package& sample() {
  static const Package kPackage(render::to_docx(contoh::contoh_dokumen(), sample_pages()));
  return kPackage;
}
const Element& body() { return sample().root("word/document.xml"); }

TEST(Docx, same_input_gives_same_bytes) {
  const auto document = contoh::contoh_dokumen();
  EXPECT_EQ(render::to_docx(document, sample_pages()), render::to_docx(document, sample_pages()));
}

TEST(Docx, every_relationship_leads_to_a_part_and_every_part_has_a_type) {
  const Package& package = sample();
  for (const auto& [name, root] : package.xml) {
    if (!name.ends_with(".rels")) continue;
    // "word/_rels/document.xml.rels" speaks for parts relative to "word/".
    const std::string folder = name.substr(0, name.find("_rels/"));
    for (const Element* relation : root->all("Relationship")) {
      std::string target = folder + relation->attribute("Target");
      if (const auto up = target.find("../"); up != std::string::npos) {
        const auto parent = target.rfind('/', up - 2);
        target = (parent == std::string::npos ? "" : target.substr(0, parent + 1)) + target.substr(up + 3);
      }
      EXPECT_TRUE(package.parts.contains(target)) << name << " -> " << target;
    }
  }
  std::set<std::string> typed;
  const Element& types = package.root("[Content_Types].xml");
  for (const Element* entry : types.all("Override")) {
    typed.insert(entry->attribute("PartName").substr(1));
    EXPECT_TRUE(package.parts.contains(entry->attribute("PartName").substr(1))) << entry->attribute("PartName");
  }
  for (const auto& [name, content] : package.parts) {
    const bool by_extension = name.ends_with(".rels") || name.ends_with(".png") || name.ends_with(".xlsx") ||
                              name == "[Content_Types].xml" || name == "customXml/item1.xml";
    EXPECT_TRUE(typed.contains(name) || by_extension) << name;
  }
}

TEST(Docx, headings_carry_the_styles_that_navigation_reads) {
  EXPECT_EQ(paragraphs(body(), "Heading1"),
            (std::vector<std::string>{"KATA PENGANTAR", "DAFTAR TABEL", "DAFTAR GAMBAR", "BAB I\nPENDAHULUAN",
                                      "BAB III\nAKUNTABILITAS KINERJA", "LAMPIRAN"}));
  EXPECT_EQ(paragraphs(body(), "JudulLepas1"), (std::vector<std::string>{"DAFTAR ISI"}));
  EXPECT_EQ(paragraphs(body(), "Heading2"), (std::vector<std::string>{"A.\tLatar Belakang", "B.\tSusunan Organisasi",
                                                                      "A.\tCapaian Kinerja Organisasi"}));
  EXPECT_EQ(paragraphs(body(), "Heading3"), (std::vector<std::string>{"1.\tIsu Strategis"}));
  EXPECT_EQ(paragraphs(body(), "Heading4"), (std::vector<std::string>{"a.\tRincian pada judul tingkat empat"}));
  std::map<std::string, std::string> outline;
  for (const Element* style : sample().root("word/styles.xml").all("w:style")) {
    if (const auto level = style->all("w:outlineLvl"); !level.empty())
      outline[style->attribute("w:styleId")] = level.front()->attribute("w:val");
  }
  EXPECT_EQ(outline["Heading1"], "0");
  EXPECT_EQ(outline["Heading4"], "3");
  EXPECT_EQ(outline["JudulLepas1"], "9");
}

TEST(Docx, contents_are_prefilled_with_the_pages_of_the_map) {
  EXPECT_EQ(paragraphs(body(), "TOC1"),
            (std::vector<std::string>{"KATA PENGANTAR\ti", "DAFTAR TABEL\t–", "DAFTAR GAMBAR\t–",
                                      "BAB I\tPENDAHULUAN\t1", "BAB III\tAKUNTABILITAS KINERJA\t7", "LAMPIRAN\t–"}));
  EXPECT_EQ(paragraphs(body(), "TOC3"), (std::vector<std::string>{"1.\tIsu Strategis\t–"}));
  const auto lists = paragraphs(body(), "TableofFigures");
  ASSERT_EQ(lists.size(), 7u);  // 3 tables, then 1 tree and 3 charts
  EXPECT_EQ(lists[0], "Tabel 3.1\tCapaian Indikator Kinerja Utama Tahun 2024\t8");
  EXPECT_EQ(lists[3], "Gambar 1.1\tSusunan Organisasi Kecamatan Harapan\t–");
  EXPECT_EQ(lists[5], "Gambar 3.2\tPerkembangan Indeks Kepuasan Masyarakat Tahun 2020-2024\t9");
}

TEST(Docx, contents_are_fields_that_open_and_close_and_lead_to_bookmarks) {
  int depth = 0, contents = 0;
  for (const Element* mark : body().all("w:fldChar")) {
    const std::string type = mark->attribute("w:fldCharType");
    depth += type == "begin" ? 1 : type == "end" ? -1 : 0;
    EXPECT_GE(depth, 0);
  }
  EXPECT_EQ(depth, 0);
  std::set<std::string> bookmarks, ids;
  for (const Element* bookmark : body().all("w:bookmarkStart")) {
    EXPECT_TRUE(bookmarks.insert(bookmark->attribute("w:name")).second);
    EXPECT_TRUE(ids.insert(bookmark->attribute("w:id")).second);
  }
  EXPECT_EQ(body().all("w:bookmarkEnd").size(), bookmarks.size());
  for (const Element* link : body().all("w:hyperlink"))
    EXPECT_TRUE(bookmarks.contains(link->attribute("w:anchor"))) << link->attribute("w:anchor");
  for (const Element* instruction : body().all("w:instrText")) {
    if (instruction->text.starts_with(" TOC ")) ++contents;
    if (!instruction->text.starts_with(" PAGEREF ")) continue;
    EXPECT_TRUE(bookmarks.contains(instruction->text.substr(9, instruction->text.find(' ', 9) - 9)))
        << instruction->text;
  }
  EXPECT_EQ(contents, 3);
  EXPECT_EQ(body().all("w:docPartGallery").size(), 1u);  // the handle for refreshing
}

TEST(Docx, fields_are_refreshed_on_opening_only_when_pages_are_unknown) {
  EXPECT_TRUE(sample().root("word/settings.xml").all("w:updateFields").empty());
  const Package unknown(render::to_docx(contoh::contoh_dokumen(), {}));
  EXPECT_EQ(unknown.root("word/settings.xml").all("w:updateFields").size(), 1u);
  EXPECT_EQ(paragraphs(unknown.root("word/document.xml"), "TOC1").front(), "KATA PENGANTAR\t–");
  document::Document without_lists = contoh::contoh_dokumen();  // nothing to refresh
  for (auto& section : without_lists.sections)
    std::erase_if(section.blocks, [](const auto& block) { return std::holds_alternative<document::Contents>(block); });
  EXPECT_TRUE(Package(render::to_docx(without_lists, {})).root("word/settings.xml").all("w:updateFields").empty());
}

TEST(Docx, captions_count_and_reset_only_where_the_printed_number_jumps) {
  std::vector<std::string> fields;
  for (const Element* instruction : body().all("w:instrText")) {
    if (instruction->text.starts_with(" SEQ ")) fields.push_back(instruction->text);
  }
  // In the order of the document: Gambar 1.1; Tabel 3.1; Gambar 3.1 (back to 1), 3.2, 3.3; Tabel 3.2, 3.3.
  EXPECT_EQ(fields,
            (std::vector<std::string>{" SEQ Gambar \\* ARABIC ", " SEQ Tabel \\* ARABIC ",
                                      " SEQ Gambar \\* ARABIC \\r 1 ", " SEQ Gambar \\* ARABIC ",
                                      " SEQ Gambar \\* ARABIC ", " SEQ Tabel \\* ARABIC ", " SEQ Tabel \\* ARABIC "}));
  EXPECT_EQ(paragraphs(body(), "Caption").front(), "Tabel 3.1  Capaian Indikator Kinerja Utama Tahun 2024");
  EXPECT_EQ(paragraphs(body(), "KeteranganGambar")[1],
            "Gambar 3.1  Target dan Realisasi Indikator Kinerja Utama Tahun 2024");
}

TEST(Docx, header_rows_repeat_and_no_row_is_split) {
  EXPECT_EQ(body().all("w:tblHeader").size(), 6u);  // 2 of Tabel 3.1, 3 of 3.2, 1 of 3.3
  EXPECT_EQ(body().all("w:cantSplit").size(), body().all("w:tr").size());
  expect_whole_rows(body());
  std::vector<std::string> captions;
  for (const Element* caption : body().all("w:tblCaption")) captions.push_back(caption->attribute("w:val"));
  ASSERT_EQ(captions.size(), 3u);
  EXPECT_EQ(captions[2], "Tabel 3.3 Sel yang Digabung ke Bawah pada Isi Tabel");
}

TEST(Docx, merged_cells_restart_and_continue) {
  // Tabel 3.2: three head cells two rows high; Tabel 3.3: one body cell two rows high.
  int restarts = 0, continued = 0;
  for (const Element* merge : body().all("w:vMerge")) ++(merge->attribute("w:val") == "restart" ? restarts : continued);
  EXPECT_EQ(restarts, 5);  // Kode, Program, Pagu, Serapan; Sasaran
  EXPECT_EQ(continued, 5);
}

TEST(Docx, every_figure_with_a_fact_is_a_content_control_tagged_with_it) {
  std::vector<std::string> facts;
  const auto read = [&](const Inline& runs) {
    for (const auto& run : runs) {
      if (!run.fact.empty()) facts.push_back(run.fact);
    }
  };
  for (const Section& section : contoh::contoh_dokumen().sections) {
    for (const Block& block : section.blocks) {
      if (const auto* paragraph = std::get_if<Paragraph>(&block)) read(paragraph->text);
      if (const auto* list = std::get_if<List>(&block)) std::for_each(list->items.begin(), list->items.end(), read);
      if (const auto* table = std::get_if<Table>(&block)) {
        for (const Row& row : table->rows) {
          for (const Cell& cell : row.cells) read(cell.text);
        }
      }
    }
  }
  std::vector<std::string> tags;
  std::set<std::string> ids;
  for (const Element* control : body().all("w:sdt")) {
    const auto tag = control->direct("w:sdtPr").front()->direct("w:tag");
    if (!tag.empty()) tags.push_back(tag.front()->attribute("w:val"));
    EXPECT_TRUE(ids.insert(control->all("w:id").front()->attribute("w:val")).second);
  }
  EXPECT_GT(facts.size(), 200u);
  EXPECT_EQ(tags, facts);
  EXPECT_EQ(body().all("w:sdt").front()->shown(), "98,57%");
}

TEST(Docx, a_fact_too_long_for_a_tag_keeps_its_full_name_in_the_custom_part) {
  const std::string limit(64, 'x'), longer(65, 'x'), other = std::string(64, 'x') + "y";
  const Package package = render_blocks(
      {contoh::alinea({contoh::fakta("1", limit), contoh::fakta("2", longer), contoh::fakta("3", other)})});
  const auto tags = package.root("word/document.xml").all("w:tag");
  ASSERT_EQ(tags.size(), 3u);
  EXPECT_EQ(tags[0]->attribute("w:val"), limit);
  std::map<std::string, std::string> full;
  for (const Element* entry : package.root("customXml/item1.xml").all("tag"))
    full[entry->attribute("kode")] = entry->attribute("fakta");
  EXPECT_EQ(full.size(), 2u);
  EXPECT_EQ(tags[1]->attribute("w:val").size(), 64u);
  EXPECT_EQ(full[tags[1]->attribute("w:val")], longer);
  EXPECT_EQ(full[tags[2]->attribute("w:val")], other);
}

TEST(Docx, sections_have_their_paper_and_page_numbers) {
  const auto sections = body().all("w:sectPr");
  ASSERT_EQ(sections.size(), 4u);
  const auto value = [&](std::size_t section, const std::string& element, const std::string& key) {
    return sections[section]->all(element).front()->attribute(key);
  };
  EXPECT_EQ(value(1, "w:pgNumType", "w:fmt"), "lowerRoman");
  EXPECT_EQ(value(1, "w:pgNumType", "w:start"), "1");
  EXPECT_EQ(value(2, "w:pgNumType", "w:fmt"), "decimal");
  EXPECT_EQ(value(2, "w:pgNumType", "w:start"), "1");
  EXPECT_EQ(value(3, "w:pgNumType", "w:start"), "");  // counts on
  // F4 is 215 x 330 mm: 12189 x 18709 twentieths of a point.
  EXPECT_EQ(value(2, "w:pgSz", "w:w"), "12189");
  EXPECT_EQ(value(2, "w:pgSz", "w:h"), "18709");
  EXPECT_EQ(value(2, "w:pgSz", "w:orient"), "");
  EXPECT_EQ(value(3, "w:pgSz", "w:w"), "18709");
  EXPECT_EQ(value(3, "w:pgSz", "w:orient"), "landscape");
  EXPECT_EQ(value(3, "w:pgMar", "w:left"), "1701");  // 3 cm
}

TEST(Docx, the_cover_has_no_page_number_and_the_body_has) {
  std::map<std::string, std::string> targets;
  for (const Element* relation : sample().root("word/_rels/document.xml.rels").all("Relationship")) {
    targets[relation->attribute("Id")] = "word/" + relation->attribute("Target");
  }
  const auto sections = body().all("w:sectPr");
  const auto foot = [&](std::size_t section) -> const Element& {
    return sample().root(targets.at(sections[section]->all("w:footerReference").front()->attribute("r:id")));
  };
  EXPECT_TRUE(foot(0).all("w:fldSimple").empty());
  ASSERT_EQ(foot(2).all("w:fldSimple").size(), 1u);
  EXPECT_EQ(foot(2).all("w:fldSimple").front()->attribute("w:instr"), " PAGE ");
  EXPECT_EQ(foot(2).shown(), "Kecamatan Harapan\t1");
}

TEST(Docx, missing_values_are_marked) {
  std::vector<std::string> marked;
  for (const Element* run : body().all("w:r")) {
    const auto styles = run->all("w:rStyle");
    if (!styles.empty() && styles.front()->attribute("w:val") == "BelumDiisi") marked.push_back(run->shown());
  }
  EXPECT_EQ(marked, (std::vector<std::string>{"[belum diisi: nilai AKIP 2023]", "[belum diisi]"}));
}

TEST(Docx, charts_hold_exact_numbers_and_leave_gaps) {
  const Element& chart = sample().root("word/charts/chart1.xml");
  const auto series = chart.all("c:ser");
  ASSERT_EQ(series.size(), 2u);
  std::map<std::string, std::string> points;
  for (const Element* point : series[1]->all("c:val").front()->all("c:pt"))
    points[point->attribute("idx")] = point->all("c:v").front()->text;
  EXPECT_EQ(points, (std::map<std::string, std::string>{{"0", "86.1"}, {"1", "75"}, {"2", "6"}}));  // AKIP belum ada
  EXPECT_EQ(sample().root("word/charts/chart2.xml").all("c:lineChart").size(), 1u);
  EXPECT_EQ(sample().root("word/charts/chart3.xml").all("c:barDir").front()->attribute("val"), "bar");

  const Package book(sample().parts.at("word/embeddings/data1.xlsx"));
  std::map<std::string, std::string> cells;
  for (const Element* cell : book.root("xl/worksheets/sheet1.xml").all("c")) {
    cells[cell->attribute("r")] =
        cell->attribute("t") == "inlineStr" ? cell->all("t").front()->text : cell->all("v").front()->text;
  }
  EXPECT_EQ(cells, (std::map<std::string, std::string>{{"B1", "Target"},
                                                       {"C1", "Realisasi"},
                                                       {"A2", "IKM"},
                                                       {"B2", "85.5"},
                                                       {"C2", "86.1"},
                                                       {"A3", "Pengaduan"},
                                                       {"B3", "100"},
                                                       {"C3", "75"},
                                                       {"A4", "Desa mandiri"},
                                                       {"B4", "5"},
                                                       {"C4", "6"},
                                                       {"A5", "AKIP"},
                                                       {"B5", "70"}}));
}

TEST(Docx, chart_points_name_their_facts_in_the_custom_part) {
  const auto points = sample().root("customXml/item1.xml").all("titik");
  ASSERT_EQ(points.size(), 4u);
  EXPECT_EQ(points[3]->attribute("grafik"), "gbr-capaian");
  EXPECT_EQ(points[3]->attribute("seri"), "0");
  EXPECT_EQ(points[3]->attribute("kategori"), "3");
  EXPECT_EQ(points[3]->attribute("fakta"), "ind-akip/2024/target");
}

TEST(Docx, drawings_speak_and_have_unique_ids) {
  std::set<std::string> ids;
  std::vector<std::string> words;
  for (const Element* drawing : body().all("wp:docPr")) {
    EXPECT_TRUE(ids.insert(drawing->attribute("id")).second);
    words.push_back(drawing->attribute("descr"));
  }
  ASSERT_EQ(words.size(), 5u);
  EXPECT_EQ(words[0], "Lambang Pemerintah Kabupaten Contoh");
  EXPECT_EQ(words[3], "IKM naik dari 80,12 menjadi 86,10; tahun 2022 tidak disurvei.");
  EXPECT_TRUE(std::count(words.begin(), words.end(),
                         "Camat membawahi sekretaris dan tiga seksi; sekretaris membawahi dua subbagian.") == 1);
}

TEST(Docx, a_tree_shows_every_node_once) {
  EXPECT_EQ(paragraphs(body(), "JudulPohon"),
            (std::vector<std::string>{"Camat", "Sekretaris", "Seksi Pemerintahan", "Seksi Pemberdayaan Masyarakat",
                                      "Seksi Ketenteraman dan Ketertiban", "Subbag Perencanaan dan Keuangan",
                                      "Subbag Umum dan Kepegawaian"}));
  EXPECT_EQ(paragraphs(body(), "KotakPohon"),
            (std::vector<std::string>{"Eselon III.a", "Eselon III.b", "Eselon IV.a", "Eselon IV.a", "Eselon IV.a",
                                      "Eselon IV.b", "Eselon IV.b"}));
}

TEST(Docx, lists_count_afresh) {
  std::vector<std::string> instances;
  for (const Element* number : body().all("w:numId")) instances.push_back(number->attribute("w:val"));
  EXPECT_EQ(instances, (std::vector<std::string>{"1", "1", "1", "2", "2", "2", "3", "3", "4", "4"}));
  std::vector<std::string> kinds;
  for (const Element* number : sample().root("word/numbering.xml").all("w:num")) {
    kinds.push_back(number->all("w:abstractNumId").front()->attribute("w:val"));
    EXPECT_EQ(number->all("w:startOverride").front()->attribute("w:val"), "1");
  }
  EXPECT_EQ(kinds, (std::vector<std::string>{"1", "2", "0", "1"}));  // decimal, letters, bullets, decimal
}

TEST(Docx, properties_name_the_report_its_rules_and_its_data) {
  EXPECT_EQ(sample().root("docProps/core.xml").all("dc:title").front()->text,
            "Laporan Kinerja Instansi Pemerintah Kecamatan Harapan Tahun 2024");
  EXPECT_EQ(sample().root("docProps/core.xml").all("dcterms:created").front()->text, "2025-02-28T00:00:00Z");
  EXPECT_EQ(sample().root("docProps/app.xml").all("Pages").front()->text, "12");
  std::map<std::string, std::string> custom;
  for (const Element* property : sample().root("docProps/custom.xml").all("property")) {
    custom[property->attribute("name")] = property->all("vt:lpwstr").front()->text;
  }
  EXPECT_EQ(custom["OpenSAKIP Aturan"], "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0");
  EXPECT_EQ(custom["OpenSAKIP Data"], "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");
}

TEST(Docx, a_page_break_falls_on_the_next_block_and_never_twice) {
  const Package package =
      render_blocks({contoh::alinea({contoh::teks("satu")}), PageBreak{}, contoh::alinea({contoh::teks("dua")}),
                     PageBreak{}, contoh::judul(1, "BAB I", "TIGA", "tiga"), contoh::alinea({contoh::teks("empat")})});
  std::vector<std::string> broken;
  for (const Element* paragraph : package.root("word/document.xml").all("w:p")) {
    if (!paragraph->all("w:pageBreakBefore").empty()) broken.push_back(paragraph->shown());
  }
  EXPECT_EQ(broken, (std::vector<std::string>{"dua"}));  // heading 1 breaks by its style
}

// A signature (a table without lines) never stands alone on a page: what ends above it goes with it.
TEST(Docx, what_stands_above_a_signature_stays_with_it) {
  const auto cell = [](const char* text) {
    Cell one;
    one.text = {contoh::teks(text)};
    return one;
  };
  Table rows, signature;
  rows.columns = signature.columns = {{10}};
  rows.header = {{{cell("kepala")}, RowStyle::normal}};
  for (const char* text : {"awal", "a", "b", "c", "d", "e", "akhir"})
    rows.rows.push_back({{cell(text)}, RowStyle::normal});
  rows.note = {contoh::teks("catatan")};
  signature.borders = Borders::none;
  signature.rows = {{{cell("Camat")}, RowStyle::normal}};
  const Package package = render_blocks({rows, signature, contoh::alinea({contoh::teks("penutup")}), signature});
  std::set<std::string> kept;
  for (const Element* paragraph : package.root("word/document.xml").all("w:p"))
    if (!paragraph->all("w:keepNext").empty()) kept.insert(paragraph->shown());
  for (const char* text : {"e", "akhir", "catatan", "penutup"}) EXPECT_TRUE(kept.contains(text)) << text;
}

}  // namespace docx_test
