// The workbook of a document's tables, unzipped and read as XML text: numbers as numbers, formulas live, spans merged,
// names valid. Expected values are written by hand.
#include <expat.h>
#include <gtest/gtest.h>
#include <zip.h>

#include <map>

#include "render/xlsx.hpp"
#include "render/xlsx_book.hpp"
#include "render/xlsx_number.hpp"

namespace xlsx_test {

using namespace sakip;
using namespace sakip::document;

std::map<std::string, std::string> unzip(const std::string& bytes) {
  std::map<std::string, std::string> parts;
  zip_error_t error;
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive == nullptr) return parts;
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    zip_stat_t stat;
    zip_stat_index(archive, i, 0, &stat);
    std::string text(stat.size, '\0');
    zip_file_t* file = zip_fopen_index(archive, i, 0);
    zip_fread(file, text.data(), text.size());
    zip_fclose(file);
    parts[stat.name] = text;
  }
  zip_discard(archive);
  return parts;
}

bool well_formed(const std::string& xml) {
  XML_Parser parser = XML_ParserCreate(nullptr);
  const bool ok = XML_Parse(parser, xml.data(), static_cast<int>(xml.size()), XML_TRUE) == XML_STATUS_OK;
  XML_ParserFree(parser);
  return ok;
}

/// The markup of one cell, without its style number: <c r="B5"><v>90.23</v></c>.
std::string cell(const std::string& sheet, const std::string& name) {
  const auto start = sheet.find("<c r=\"" + name + "\"");
  if (start == std::string::npos) return "";
  const auto tag_end = sheet.find('>', start);
  const auto end = sheet[tag_end - 1] == '/' ? tag_end + 1 : sheet.find("</c>", start) + 4;
  std::string text = sheet.substr(start, end - start);
  const auto style = text.find(" s=\"");
  if (style != std::string::npos && style < tag_end - start) text.erase(style, text.find('"', style + 4) - style + 1);
  return text;
}

/// The text of a cell as it stands in its markup.
std::string text_in(const std::string& markup) {
  const auto text = markup.find("<is><t");
  if (markup.find(" t=\"inlineStr\"") == std::string::npos || text == std::string::npos) return "(bukan teks)";
  const auto start = markup.find('>', text + 4) + 1;
  return markup.substr(start, markup.find("</t>") - start);
}

Cell word(const std::string& text) {
  Cell made;
  made.text = {{text, RunStyle::plain, "", ""}};
  return made;
}

Cell figure(CellKind kind, const std::string& text, const Rational& value, int decimals = 2,
            const std::string& fact = "") {
  Cell made;
  made.text = {{text, RunStyle::plain, fact, ""}};
  made.kind = kind;
  made.value = Nilai::dari(value);
  made.decimals = decimals;
  return made;
}

Table budget() {
  Table table;
  table.id = "anggaran";
  table.number = "Tabel 3.1";
  table.caption = "Anggaran";
  table.columns = {{30, Align::left}, {20, Align::right}, {20, Align::right}, {10, Align::right}};
  Cell money = word("Anggaran");
  money.colspan = 3;
  Cell program = word("Program");
  program.rowspan = 2;
  table.header = {{{program, money}, RowStyle::normal},
                  {{word("Pagu"), word("Realisasi"), word("%")}, RowStyle::normal}};
  Cell pagu_total = figure(CellKind::rupiah, "3.000", 3000);
  pagu_total.formula = "SUM({0,1}:{1,1})";
  Cell real_total = figure(CellKind::rupiah, "2.400,50", Rational::of(240050, 100));
  real_total.formula = "SUM({0,2}:{1,2})";
  Cell percent = figure(CellKind::percent, "80,02%", Rational::of(240050, 3000), 2, "anggaran/2024/serapan");
  percent.formula = "{2,2}/{2,1}*100";
  table.rows = {{{word("Satu"), figure(CellKind::rupiah, "1.000", 1000), figure(CellKind::rupiah, "900", 900),
                  figure(CellKind::percent, "90,00%", 90)},
                 RowStyle::normal},
                {{word("Dua"), figure(CellKind::rupiah, "2.000", 2000),
                  figure(CellKind::rupiah, "1.500,50", Rational::of(150050, 100)),
                  figure(CellKind::percent, "75,03%", Rational::of(150050, 2000))},
                 RowStyle::normal},
                {{word("Jumlah"), pagu_total, real_total, percent}, RowStyle::total}};
  return table;
}

Document with_tables(std::vector<Table> tables) {
  Document document;
  document.meta.title = "Laporan";
  document.meta.created = {2025, 2, 14};
  Section section;
  for (auto& table : tables) section.blocks.push_back(std::move(table));
  document.sections = {section};
  return document;
}

std::map<std::string, std::string> parts_of(const Document& document) {
  const auto bytes = render::to_xlsx(document);
  EXPECT_TRUE(bytes) << (bytes ? "" : to_line(bytes.error()));
  return bytes ? unzip(*bytes) : std::map<std::string, std::string>{};
}

TEST(Xlsx, EveryPartIsWellFormedAndSameInputGivesSameBytes) {
  const Document document = with_tables({budget()});
  const auto first = render::to_xlsx(document);
  ASSERT_TRUE(first);
  for (const auto& [name, text] : unzip(*first)) EXPECT_TRUE(well_formed(text)) << name;
  // No clock in the bytes: the DOS time stamps of the local headers are those of 1 January 1980.
  for (auto at = first->find("PK\x03\x04"); at != std::string::npos; at = first->find("PK\x03\x04", at + 1)) {
    EXPECT_EQ(first->substr(at + 10, 4), std::string("\0\0\x21\0", 4));
  }
  EXPECT_EQ(*first, *render::to_xlsx(document));
  EXPECT_NE(unzip(*first).at("docProps/core.xml").find("2025-02-14T00:00:00Z"), std::string::npos);
}

TEST(Xlsx, NumbersAreNumbersAndFormulasAreLive) {
  const auto parts = parts_of(with_tables({budget()}));
  const std::string& sheet = parts.at("xl/worksheets/sheet2.xml");  // rows: 1 title, 2 link, 3-4 header, 5.. body
  EXPECT_EQ(text_in(cell(sheet, "A1")), "Tabel 3.1 Anggaran");
  EXPECT_EQ(text_in(cell(sheet, "A5")), "Satu");
  EXPECT_EQ(cell(sheet, "B5"), "<c r=\"B5\"><v>1000</v></c>");
  EXPECT_EQ(cell(sheet, "C6"), "<c r=\"C6\"><v>1500.5</v></c>");
  EXPECT_EQ(cell(sheet, "D6"), "<c r=\"D6\"><v>75.025</v></c>");
  EXPECT_EQ(cell(sheet, "B7"), "<c r=\"B7\"><f>SUM(B5:B6)</f><v>3000</v></c>");
  EXPECT_EQ(cell(sheet, "C7"), "<c r=\"C7\"><f>SUM(C5:C6)</f><v>2400.5</v></c>");
  // 240050/3000 does not end: its 17 digits.
  EXPECT_EQ(cell(sheet, "D7"), "<c r=\"D7\"><f>C7/B7*100</f><v>80.016666666666667</v></c>");
}

TEST(Xlsx, SpansMergeHeadersStayInSightAndRepeatOnPaper) {
  const auto parts = parts_of(with_tables({budget()}));
  const std::string& sheet = parts.at("xl/worksheets/sheet2.xml");
  EXPECT_NE(sheet.find("<mergeCell ref=\"A3:A4\"/>"), std::string::npos);
  EXPECT_NE(sheet.find("<mergeCell ref=\"B3:D3\"/>"), std::string::npos);
  // The cells under a merged one keep its lines: A4 under A3 stands before B4, C3 and D3 beside B3.
  EXPECT_EQ(cell(sheet, "A4"), "<c r=\"A4\"/>");
  EXPECT_EQ(cell(sheet, "D3"), "<c r=\"D3\"/>");
  EXPECT_LT(sheet.find("<c r=\"A4\""), sheet.find("<c r=\"B4\""));
  EXPECT_NE(sheet.find("ySplit=\"4\""), std::string::npos);
  EXPECT_NE(sheet.find("orientation=\"landscape\""), std::string::npos);
  EXPECT_NE(parts.at("xl/workbook.xml").find("'Tabel 3.1'!$3:$4"), std::string::npos);
}

TEST(Xlsx, ListLinksToEverySheetAndFactsKeepTheExactNumber) {
  const auto parts = parts_of(with_tables({budget()}));
  EXPECT_NE(parts.at("xl/worksheets/sheet1.xml").find("location=\"'Tabel 3.1'!A1\""), std::string::npos);
  const std::string& facts = parts.at("xl/worksheets/sheet3.xml");
  // 240050/3000 per cent does not end: 80.01666..., so its fraction stands beside it (4801/60).
  std::vector<std::string> row;
  for (const char* name : {"A2", "B2", "C2", "D2", "E2"}) row.push_back(text_in(cell(facts, name)));
  EXPECT_EQ(row, (std::vector<std::string>{"Tabel 3.1", "D7", "anggaran/2024/serapan", "4801/60", "80,02%"}));
  EXPECT_EQ(cell(facts, "A3"), "");
}

TEST(Xlsx, SheetNamesAreValidAndDifferent) {
  std::vector<Table> tables(6, budget());
  tables[1].number = "TABEL 3.1";                // same name for Excel
  tables[2].number = "Lampiran [1]: a/b\\c?*'";  // all that is forbidden
  tables[3].number = "";                         // by its caption
  tables[3].caption = "Tabel yang judulnya jauh lebih panjang daripada batas";
  tables[4].number = "Daftar";  // taken by the list
  tables[5].number = "";
  tables[5].caption = "";  // no caption: no sheet
  const auto parts = parts_of(with_tables(tables));
  const std::string& book = parts.at("xl/workbook.xml");
  std::vector<std::string> names;
  for (auto at = book.find("<sheet name=\""); at != std::string::npos; at = book.find("<sheet name=\"", at + 1)) {
    names.push_back(book.substr(at + 13, book.find('"', at + 13) - at - 13));
  }
  EXPECT_EQ(names, (std::vector<std::string>{"Daftar", "Tabel 3.1", "TABEL 3.1 (2)", "Lampiran  1   a b c",
                                             "Tabel yang judulnya jauh lebih", "Daftar (2)", "Fakta"}));
}

struct NumberCase {
  const char* title;
  CellKind kind;
  const char* text;
  Rational value;
  int decimals;
  const char* format;  // "" : the cell stays text
  const char* number;  // as written; one that does not end has 17 digits
  bool exact;
};

TEST(XlsxNumber, FormatFollowsTheReportsText) {
  const NumberCase cases[] = {
      {"dua desimal", CellKind::number, "90,23", Rational::of(9023, 100), 2, "#,##0.00", "90.23", true},
      {"persen tetap poin", CellKind::percent, "90,23%", Rational::of(9023, 100), 2, "#,##0.00\"%\"", "90.23", true},
      {"pecahan tak berakhir", CellKind::percent, "33,33", Rational::of(100, 3), 2, "#,##0.00", "33.333333333333333",
       false},
      {"rupiah bulat", CellKind::rupiah, "4.996.638.717", Rational(4996638717), 0, "#,##0", "4996638717", true},
      {"rupiah dengan Rp dan sen", CellKind::rupiah, "Rp4.986.066,00", Rational(4986066), 0, "\"Rp\"#,##0.00",
       "4986066", true},
      {"negatif akuntansi", CellKind::rupiah, "(1.250)", Rational(-1250), 0, "#,##0;(#,##0)", "-1250", true},
      {"negatif bertanda", CellKind::number, "-5,5", Rational::of(-55, 10), 1, "#,##0.0", "-5.5", true},
      {"tahun tanpa titik", CellKind::number, "2024", Rational(2024), 0, "0", "2024", true},
      {"satuan ikut", CellKind::number, "12 laporan", Rational(12), 0, "#,##0\" laporan\"", "12", true},
      {"predikat ikut", CellKind::number, "50 (CC)", Rational(50), 0, "#,##0\" (CC)\"", "50", true},
      {"teks bukan nilainya", CellKind::number, "9 dari 14", Rational::of(9, 14), 2, "#,##0.00", "0.64285714285714286",
       false},
      {"15 digit masih muat", CellKind::rupiah, "123.456.789.012.345", Rational(123456789012345), 0, "#,##0",
       "123456789012345", true},
      {"16 digit tidak muat", CellKind::rupiah, "1.234.567.890.123.456", Rational(1234567890123456), 0, "", "", false},
      {"16 digit dengan sen", CellKind::rupiah, "12.345.678.901.234,56", Rational::of(1234567890123456, 100), 2, "", "",
       false},
      {"10^17 berakhir nol, muat", CellKind::rupiah, "100.000.000.000.000.000", Rational(100000000000000000), 0,
       "#,##0", "100000000000000000", true},
      {"teks", CellKind::text, "7", Rational(7), 0, "", "", false},
  };
  for (const auto& c : cases) {
    const auto number = render::sheet_number(figure(c.kind, c.text, c.value, c.decimals));
    EXPECT_EQ(number ? number->format : "", c.format) << c.title;
    if (!number) continue;
    EXPECT_EQ(number->value, c.number) << c.title;
    EXPECT_EQ(number->exact, c.exact) << c.title;
  }
}

TEST(XlsxNumber, NoNumberStaysText) {
  Cell missing = figure(CellKind::number, "–", 0);
  missing.value = Nilai::tanpa(Keadaan::belum_ada);
  EXPECT_FALSE(render::sheet_number(missing));
  missing.value = Nilai::kategori("WTP");
  EXPECT_FALSE(render::sheet_number(missing));
}

TEST(Xlsx, TextIsNeverAFormulaOrMarkup) {
  Table table = budget();
  table.rows[0].cells[0] = word("=HYPERLINK(\"http://x\")<b>&\x01\xFF");
  const auto parts = parts_of(with_tables({table}));
  const std::string& sheet = parts.at("xl/worksheets/sheet2.xml");
  EXPECT_EQ(cell(sheet, "A5").find("<f>"), std::string::npos);
  EXPECT_EQ(text_in(cell(sheet, "A5")), "=HYPERLINK(&quot;http://x&quot;)&lt;b&gt;&amp;\xEF\xBF\xBD");
}

// A sheet to be filled in: a cell offers what may be entered, a score looks it up in another table.
TEST(Xlsx, FormulasNameOtherTablesAndCellsOfferChoices) {
  Table sheet = budget(), options = budget();
  options.id = "pilihan";
  options.number = "Tabel 3.2";
  sheet.rows[0].cells[0].choices = {"AA", "A & B"};
  sheet.rows[0].cells[1].formula = "VLOOKUP({0,0},{pilihan!0,1:1,2},2,FALSE)";
  sheet.rows[1].cells[1].formula = "{pilihan!1,2}";
  const auto parts = parts_of(with_tables({sheet, options}));
  const std::string& made = parts.at("xl/worksheets/sheet2.xml");
  EXPECT_NE(cell(made, "B5").find("<f>VLOOKUP(A5,'Tabel 3.2'!B5:C6,2,FALSE)</f>"), std::string::npos)
      << cell(made, "B5");
  EXPECT_NE(cell(made, "B6").find("<f>'Tabel 3.2'!C6</f>"), std::string::npos) << cell(made, "B6");
  EXPECT_NE(made.find("sqref=\"A5\"><formula1>\"AA,A &amp; B\"</formula1>"), std::string::npos);
}

TEST(Xlsx, RefusesAFormulaOutsideItsTable) {
  for (const char* formula : {"{lain!0,0}", "{anggaran!0,1:9,1}", "{anggaran!0,1:0}", "{anggaran!0,1:1,2,3}",
                              "SUM({0,1}:{9,1})", "{0,4}", "{-1,0}", "{0", "{a,b}", "{1;2}"}) {
    Table table = budget();
    table.rows[2].cells[1].formula = formula;
    const auto result = render::to_xlsx(with_tables({table}));
    ASSERT_FALSE(result) << formula;
    EXPECT_EQ(result.error().code, "XLSX_RUMUS_TABEL");
    EXPECT_EQ(result.error().place, "Tabel 3.1!B7");
  }
}

// Excel counts UTF-16 units: a letter with an accent is one, an emoji two.
TEST(Xlsx, RefusesATextLongerThanExcelHolds) {
  const auto repeated = [](std::string_view letter, int count) {
    std::string text;
    while (count-- > 0) text += letter;
    return text;
  };
  for (const auto& [text, fits] : {std::pair{repeated("a", 32767), true}, std::pair{repeated("a", 32768), false},
                                   std::pair{repeated("é", 32767), true}, std::pair{repeated("é", 32768), false},
                                   std::pair{repeated("😀", 16383), true}, std::pair{repeated("😀", 16384), false}}) {
    Table table = budget();
    table.rows[1].cells[0] = word(text);
    const auto result = render::to_xlsx(with_tables({table}));
    ASSERT_EQ(result.has_value(), fits) << text.substr(0, 4);
    if (fits) continue;
    EXPECT_EQ(result.error().code, "XLSX_TULIS_GAGAL");
    EXPECT_EQ(result.error().place, "Tabel 3.1!A6");
  }
}

TEST(Xlsx, RefusesMoreRowsAndLongerChoicesThanExcelHolds) {
  for (const auto& [row, fits] : {std::pair{1'048'575, true}, std::pair{1'048'576, false}}) {
    render::SheetBook book;
    render::WorkSheet sheet("Panjang");
    sheet.put(row, 1, {"akhir"}, 0);
    book.add_sheet(std::move(sheet));
    const auto result = book.finish({});
    ASSERT_EQ(result.has_value(), fits);
    if (!fits) {
      EXPECT_EQ(result.error().place, "Panjang!B1048577");
    }
  }
  for (const auto& [last, fits] : {std::pair{127, true}, std::pair{128, false}}) {  // with the comma 255 and 256
    Table table = budget();
    table.rows[0].cells[0].choices = {std::string(127, 'a'), std::string(static_cast<std::size_t>(last), 'b')};
    const auto result = render::to_xlsx(with_tables({table}));
    ASSERT_EQ(result.has_value(), fits);
    if (!fits) {
      EXPECT_EQ(result.error().place, "Tabel 3.1!A5");
    }
  }
}

TEST(Xlsx, TextStaysAsItIsWritten) {
  Table table = budget();
  table.rows[0].cells[0] = word(" baris\nkedua ");
  table.rows[1].cells[0] = word("a_x0041_b_x00_x0042_x");  // to Excel _x0041_ is the letter A
  const auto parts = parts_of(with_tables({table}));
  const std::string& sheet = parts.at("xl/worksheets/sheet2.xml");
  EXPECT_EQ(cell(sheet, "A5"), "<c r=\"A5\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> baris\nkedua </t></is></c>");
  EXPECT_EQ(text_in(cell(sheet, "A6")), "a_x005F_x0041_b_x00_x005F_x0042_x");
}

TEST(Xlsx, DocumentWithoutTablesHasItsListOnly) {
  const auto parts = parts_of(Document{});
  EXPECT_TRUE(parts.contains("xl/worksheets/sheet1.xml"));
  EXPECT_FALSE(parts.contains("xl/worksheets/sheet2.xml"));
}

}  // namespace xlsx_test
