// The workbook reader against files made by hand, part by part: what it reads, and every way in which a broken or
// hostile file is refused. The kinds of attack are those seen on real upload forms.
#include <gtest/gtest.h>
#include <zip.h>

#include <map>

#include "exchange/xlsx_reader.hpp"
#include "exchange/xlsx_styles.hpp"
#include "exchange/xlsx_text.hpp"
#include "exchange/xlsx_value.hpp"

namespace xlsx_reader_test {

using namespace sakip;
using namespace sakip::exchange;

using Parts = std::vector<std::pair<std::string, std::string>>;

std::string zip_of(const Parts& parts, const char* password = nullptr) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(source);
  zip_t* archive = zip_open_from_source(source, ZIP_TRUNCATE, &error);
  for (const auto& [name, text] : parts) {
    zip_source_t* content = zip_source_buffer(archive, text.data(), text.size(), 0);
    const auto index = zip_file_add(archive, name.c_str(), content, ZIP_FL_ENC_UTF_8);
    if (password != nullptr)
      zip_file_set_encryption(archive, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, password);
  }
  zip_close(archive);
  zip_source_open(source);
  zip_source_seek(source, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(zip_source_tell(source)), '\0');
  zip_source_seek(source, 0, SEEK_SET);
  zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  zip_source_free(source);
  return bytes;
}

const std::string kMain =
    "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
const std::string kRel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// A small workbook; parts may be replaced (or, with an empty text, left out) by name.
Parts workbook_parts(const std::string& sheet_data, const std::map<std::string, std::string>& other = {}) {
  Parts parts = {
      {"[Content_Types].xml",
       "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override "
       "PartName=\"/xl/workbook.xml\" "
       "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"},
      {"_rels/.rels", "<Relationships><Relationship Id=\"r1\" Type=\"" + kRel +
                          "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
      {"xl/workbook.xml",
       "<workbook " + kMain + "><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"" + kRel +
                                         "worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                                         "<Relationship Id=\"rId2\" Type=\"" +
                                         kRel +
                                         "sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
                                         "<Relationship Id=\"rId3\" Type=\"" +
                                         kRel + "styles\" Target=\"styles.xml\"/></Relationships>"},
      {"xl/styles.xml", "<styleSheet " + kMain +
                            "><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd\\ mmmm\\ yyyy\"/></numFmts>"
                            "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                            "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf "
                            "numFmtId=\"4\"/></cellXfs></styleSheet>"},
      {"xl/sharedStrings.xml",
       "<sst " + kMain +
           "><si><t>Indikator</t></si>"
           "<si><r><t>Nilai </t></r><r><rPr><b/></rPr><t>AKIP</t></r><rPh sb=\"0\" eb=\"1\"><t>bacaan</t></rPh></si>"
           "<si><t xml:space=\"preserve\"> a_x000D_b &amp; c </t></si><si/></sst>"},
      {"xl/worksheets/sheet1.xml", "<worksheet " + kMain + "><sheetData>" + sheet_data + "</sheetData></worksheet>"}};
  Parts kept;
  for (auto& [name, text] : parts) {
    const auto replaced = other.find(name);
    if (replaced == other.end()) {
      kept.emplace_back(name, text);
    } else if (!replaced->second.empty()) {
      kept.emplace_back(name, replaced->second);
    }
  }
  for (const auto& [name, text] : other) {
    const bool known = std::any_of(parts.begin(), parts.end(), [&](const auto& part) { return part.first == name; });
    if (!known) kept.emplace_back(name, text);
  }
  return kept;
}

std::string with_cells(const std::string& cells) { return zip_of(workbook_parts("<row r=\"1\">" + cells + "</row>")); }

Result<Workbook> read(const std::string& sheet_data, const std::map<std::string, std::string>& other = {}) {
  // The bytes may go once the workbook is read: it keeps nothing of them.
  return read_xlsx(zip_of(workbook_parts(sheet_data, other)));
}

std::string code_of(const Result<Workbook>& result) { return result ? "(terbaca)" : result.error().code; }

/// "kind:text", with f for a formula and d for a date style.
std::string told(const XlsxCell* cell) {
  if (cell == nullptr) return "(kosong)";
  constexpr const char* kKinds[] = {"kosong", "teks", "angka", "logika", "galat", "tanggal"};
  return cell->reference() + " " + kKinds[static_cast<int>(cell->kind)] + (cell->formula ? "/f" : "") +
         (cell->date_style ? "/d" : "") + ":" + std::string(cell->text);
}

TEST(XlsxReader, ReadsEveryKindOfCellAsItIsStored) {
  const auto book = read(
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c t=\"s\"><v> 2 </v></c>"
      "<c r=\"E1\" t=\"inlineStr\"><is><r><t>di </t></r><r><t>dalam</t></r><rPh><t>x</t></rPh></is></c></row>"
      "<row r=\"3\"><c r=\"A3\"><v>0.07</v></c><c r=\"B3\" t=\"n\"><v>1E+2</v></c><c r=\"C3\" s=\"1\"><v>45657</v></c>"
      "<c r=\"D3\" s=\"2\"><v>45657.5</v></c><c r=\"E3\" s=\"3\"><v>0.30000000000000004</v></c><c r=\"F3\" "
      "s=\"99\"/></row>"
      "<row><c><f>SUM(A3:B3)</f><v>100.07</v></c><c t=\"str\"><f>A1&amp;\"x\"</f><v>Indikatorx</v></c>"
      "<c t=\"b\"><v>1</v></c><c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c><f>A9</f></c><c t=\"d\"><v>2024-12-31</v></c>"
      "<c t=\"s\"><v>3</v></c><c t=\"str\"><v></v></c></row>");
  ASSERT_TRUE(book) << to_line(book.error());
  const XlsxSheet* sheet = book->sheet("Data");
  ASSERT_NE(sheet, nullptr);
  std::vector<std::string> cells;
  for (const auto& cell : sheet->cells) cells.push_back(told(&cell));
  EXPECT_EQ(cells, (std::vector<std::string>{"A1 teks:Indikator", "B1 teks:Nilai AKIP", "C1 teks: a\rb & c ",
                                             "E1 teks:di dalam", "A3 angka:0.07", "B3 angka:1E+2", "C3 angka/d:45657",
                                             "D3 angka/d:45657.5", "E3 angka:0.30000000000000004", "A4 angka/f:100.07",
                                             "B4 teks/f:Indikatorx", "C4 logika:1", "D4 galat/f:#DIV/0!",
                                             "E4 kosong/f:", "F4 tanggal:2024-12-31"}));
  ASSERT_EQ(sheet->rows.size(), 3U);
  EXPECT_EQ(sheet->rows[1].index, 2U);
  EXPECT_EQ(sheet->rows[1].cells.size(), 5U);
  EXPECT_EQ(told(sheet->at(2, 1)), "B3 angka:1E+2");
  EXPECT_EQ(told(sheet->at(1, 1)), "(kosong)");
  EXPECT_EQ(book->sheet("data"), nullptr);
}

TEST(XlsxReader, TakesPrefixesOddOrderHiddenAndChartSheets) {
  const auto book =
      read("", {{"xl/workbook.xml",
                 "<x:workbook xmlns:x=\"a\" xmlns:q=\"b\"><x:workbookPr date1904=\"1\"/><x:sheets>"
                 "<x:sheet name=\"Satu\" q:id=\"rId1\" state=\"veryHidden\"/><x:sheet name=\"Grafik\" "
                 "q:id=\"rId9\"/></x:sheets></x:workbook>"},
                {"xl/_rels/workbook.xml.rels",
                 "<Relationships><Relationship Id=\"rId1\" Type=\"" + kRel +
                     "worksheet\" Target=\"./x/../worksheets/sheet1.xml\"/>"
                     "<Relationship Id=\"rId9\" Type=\"" +
                     kRel +
                     "chartsheet\" Target=\"c.xml\"/>"
                     "<Relationship Id=\"rId7\" Type=\"" +
                     kRel + "externalLink\" TargetMode=\"External\" Target=\"../../../etc/x\"/></Relationships>"},
                {"xl/worksheets/sheet1.xml",
                 "<x:worksheet xmlns:x=\"a\"><x:sheetData><x:row r=\"2\"><x:c r=\"B2\"><x:v>2</x:v></x:c><x:c "
                 "r=\"A2\"><x:v>1</x:v></x:c></x:row>"
                 "<x:row r=\"1\"><x:c r=\"A1\"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>"}});
  ASSERT_TRUE(book) << to_line(book.error());
  EXPECT_TRUE(book->date1904);
  ASSERT_EQ(book->sheets.size(), 1U);
  EXPECT_TRUE(book->sheets[0].hidden);
  std::vector<std::string> cells;
  for (const auto& cell : book->sheets[0].cells) cells.push_back(told(&cell));
  EXPECT_EQ(cells, (std::vector<std::string>{"A1 angka:0", "A2 angka:1", "B2 angka:2"}));
}

TEST(XlsxReader, WorkbookOutlivesMovesAndTheBytesItCameFrom) {
  const std::string long_text(40'000 / 2, 'p');
  std::string cells;
  for (int i = 0; i < 40; ++i)
    cells += "<c t=\"inlineStr\"><is><t>" + long_text + std::to_string(i) + "</t></is></c><c t=\"inlineStr\"><is><t>k" +
             std::to_string(i) + "</t></is></c>";
  auto first = read("<row>" + cells + "</row>");
  ASSERT_TRUE(first) << to_line(first.error());
  const Workbook moved = std::move(*first);
  for (std::size_t i = 0; i < 40; ++i) {
    EXPECT_EQ(moved.sheets[0].cells[2 * i].text, long_text + std::to_string(i));
    EXPECT_EQ(moved.sheets[0].rows[0].cells[2 * i + 1].text, "k" + std::to_string(i));
  }
}

struct RefusedCell {
  const char* title;
  const char* cells;  // of row 1
  const char* code;
  const char* place;
};

TEST(XlsxReader, RefusesBrokenCellsByNameAndPlace) {
  const RefusedCell cases[] = {
      {"indeks teks bersama di luar daftar", "<c r=\"B1\" t=\"s\"><v>4</v></c>", "XLSX_INDEKS_TEKS", "Data!B1"},
      {"indeks negatif", "<c r=\"B1\" t=\"s\"><v>-1</v></c>", "XLSX_INDEKS_TEKS", "Data!B1"},
      {"indeks raksasa", "<c r=\"B1\" t=\"s\"><v>99999999999999999999</v></c>", "XLSX_INDEKS_TEKS", "Data!B1"},
      {"indeks bukan angka", "<c r=\"B1\" t=\"s\"><v>0x1</v></c>", "XLSX_INDEKS_TEKS", "Data!B1"},
      {"jenis tak dikenal", "<c r=\"C1\" t=\"zz\"><v>1</v></c>", "XLSX_JENIS_SEL", "Data!C1"},
      {"angka berisi huruf", "<c r=\"C1\"><v>12abc</v></c>", "XLSX_ISI_SEL", "Data!C1"},
      {"angka berkoma", "<c r=\"C1\"><v>1,5</v></c>", "XLSX_ISI_SEL", "Data!C1"},
      {"NaN", "<c r=\"C1\"><v>NaN</v></c>", "XLSX_ISI_SEL", "Data!C1"},
      {"pangkat tanpa angka", "<c r=\"C1\"><v>1E+</v></c>", "XLSX_ISI_SEL", "Data!C1"},
      {"logika 2", "<c r=\"C1\" t=\"b\"><v>2</v></c>", "XLSX_ISI_SEL", "Data!C1"},
      {"dua sel di satu tempat", "<c r=\"C1\"><v>1</v></c><c r=\"C1\"><v>2</v></c>", "XLSX_SEL_GANDA", "Data!C1"},
      {"sel dari baris lain", "<c r=\"C2\"><v>1</v></c>", "XLSX_ACUAN_SEL", "Data!C2"},
      {"kolom setelah XFD", "<c r=\"XFE1\"><v>1</v></c>", "XLSX_ACUAN_SEL", "Data!XFE1"},
      {"tetangga kolom terakhir", "<c r=\"XFD1\"><v>1</v></c><c><v>1</v></c>", "XLSX_ACUAN_SEL", "Data!"},
      {"acuan huruf kecil", "<c r=\"a1\"><v>1</v></c>", "XLSX_ACUAN_SEL", "Data!a1"},
      {"acuan berawalan nol", "<c r=\"A01\"><v>1</v></c>", "XLSX_ACUAN_SEL", "Data!A01"},
      {"acuan kosong", "<c r=\"\"><v>1</v></c>", "XLSX_ACUAN_SEL", "Data!"},
  };
  for (const auto& c : cases) {
    const auto result = read_xlsx(with_cells(c.cells));
    EXPECT_EQ(code_of(result), c.code) << c.title;
    if (!result) {
      EXPECT_EQ(result.error().place, c.place) << c.title;
    }
  }
  for (const char* row : {"0", "1048577", "-1", "99999999999", "x"}) {
    EXPECT_EQ(code_of(read("<row r=\"" + std::string(row) + "\"/>")), "XLSX_ACUAN_SEL") << row;
  }
}

TEST(XlsxReader, RefusesOtherKindsOfFile) {
  std::string encrypted = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, 'x');
  for (const char c : std::string("EncryptedPackage")) encrypted += {c, '\0'};
  const std::string good = with_cells("<c><v>1</v></c>");
  const std::string types =
      "<Types><Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>";
  const std::string binary = "<Relationships><Relationship Id=\"a\" Type=\"" + kRel +
                             "officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>";
  const std::pair<std::string, std::string> cases[] = {
      {"", "XLSX_BUKAN_XLSX"},
      {"nama;nilai\nIKM;90,23\n", "XLSX_BUKAN_XLSX"},
      {"PK\x03\x04", "XLSX_BUKAN_XLSX"},
      {good.substr(0, good.size() / 2), "XLSX_BUKAN_XLSX"},  // cut off while it was sent
      {zip_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}}), "XLSX_BUKAN_XLSX"},
      {zip_of(workbook_parts("", {{"xl/workbook.xml", "<w:document xmlns:w=\"w\"/>"}})), "XLSX_BUKAN_XLSX"},
      {zip_of(workbook_parts("", {{"_rels/.rels", binary}})), "XLSX_BUKAN_XLSX"},
      {zip_of(workbook_parts("", {{"xl/workbook.xml", "<workbook/>"}})), "XLSX_BUKAN_XLSX"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, 'x'), "XLSX_XLS_LAMA"},
      {encrypted, "XLSX_TERENKRIPSI"},
      {zip_of(workbook_parts(""), "rahasia"), "XLSX_TERENKRIPSI"},
      {zip_of(workbook_parts("", {{"xl/vbaProject.bin", "x"}})), "XLSX_MAKRO"},
      {zip_of(workbook_parts("", {{"[Content_Types].xml", types}})), "XLSX_MAKRO"},
  };
  for (const auto& [bytes, code] : cases) {
    const auto result = read_xlsx(bytes);
    EXPECT_EQ(code_of(result), code) << bytes.substr(0, 40);
    if (!result) {
      EXPECT_FALSE(result.error().advice.empty());
    }
  }
}

TEST(XlsxReader, RefusesOddNamesAndMissingParts) {
  const auto rels = [](const std::string& target) {
    return "<Relationships><Relationship Id=\"rId1\" Type=\"" + kRel + "worksheet\" Target=\"" + target +
           "\"/></Relationships>";
  };
  const std::pair<std::map<std::string, std::string>, std::string> cases[] = {
      {{{"../../etc/passwd", "x"}}, "XLSX_NAMA_BAGIAN"},
      {{{"/xl/a.xml", "x"}}, "XLSX_NAMA_BAGIAN"},
      {{{"xl\\a.xml", "x"}}, "XLSX_NAMA_BAGIAN"},
      {{{"xl/./a.xml", "x"}}, "XLSX_NAMA_BAGIAN"},
      {{{"XL/Workbook.xml", "x"}}, "XLSX_NAMA_BAGIAN"},  // twice the same name for a reader that ignores case
      {{{"xl/_rels/workbook.xml.rels", rels("../../sheet.xml")}}, "XLSX_NAMA_BAGIAN"},
      {{{"xl/_rels/workbook.xml.rels", rels("worksheets/hilang.xml")}}, "XLSX_BAGIAN_HILANG"},
      {{{"xl/_rels/workbook.xml.rels", "<Relationships/>"}}, "XLSX_BAGIAN_HILANG"},
      {{{"xl/workbook.xml", ""}}, "XLSX_BAGIAN_HILANG"},
  };
  for (const auto& [other, code] : cases) EXPECT_EQ(code_of(read("", other)), code) << other.begin()->first;
  const std::string twice =
      "<workbook " + kMain +
      "><sheets><sheet name=\"A\" r:id=\"rId1\"/><sheet name=\"A\" r:id=\"rId1\"/></sheets></workbook>";
  EXPECT_EQ(code_of(read("", {{"xl/workbook.xml", twice}})), "XLSX_NAMA_BAGIAN");
}

TEST(XlsxReader, RefusesXmlThatIsBrokenDeepOrCleverlyLong) {
  std::string deep;
  for (int i = 0; i < 100; ++i) deep += "<a>";
  const std::string bomb =
      "<!DOCTYPE lolz [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b "
      "\"&a;&a;&a;&a;&a;&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>";
  const std::string outside = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><sst><si><t>&e;</t></si></sst>";
  std::string names;
  for (int i = 0; i < 2500; ++i) names += "<e" + std::to_string(i) + "/>";
  std::string noise;  // does not compress, so that the ratio of the zip does not speak first
  for (unsigned i = 0, state = 1; i < 3'000'000; ++i) {
    state = state * 1664525u + 1013904223u;
    noise += static_cast<char>('a' + (state >> 24) % 26);
  }
  const std::pair<std::map<std::string, std::string>, std::string> cases[] = {
      {{{"xl/sharedStrings.xml", bomb}}, "XLSX_XML_DOCTYPE"},
      {{{"xl/sharedStrings.xml", outside}}, "XLSX_XML_DOCTYPE"},
      {{{"xl/worksheets/sheet1.xml", deep}}, "XLSX_XML_DALAM"},
      {{{"xl/worksheets/sheet1.xml", "<worksheet>" + names + "</worksheet>"}}, "XLSX_XML"},
      {{{"xl/worksheets/sheet1.xml", "<worksheet><sheetData></worksheet>"}}, "XLSX_XML"},
      {{{"xl/worksheets/sheet1.xml", "<worksheet>\xFF</worksheet>"}}, "XLSX_XML"},
      {{{"xl/worksheets/sheet1.xml", "<worksheet>&e;</worksheet>"}}, "XLSX_XML"},
      {{{"xl/worksheets/sheet1.xml", "<worksheet><c a=\"1\" a=\"2\"/></worksheet>"}}, "XLSX_XML"},
      {{{"xl/worksheets/sheet1.xml", "<worksheet a=\"" + noise + "\"/>"}}, "XLSX_XML_PANJANG"},
  };
  for (const auto& [other, code] : cases)
    EXPECT_EQ(code_of(read("", other)), code) << other.begin()->second.substr(0, 60);
}

TEST(XlsxReader, StopsAtEveryLimit) {
  const std::string good = with_cells("<c><v>1</v></c><c><v>2</v></c>");
  struct Limited {
    const char* title;
    XlsxLimits limits;
    const char* code;
  };
  const auto limited = [](auto change) {
    XlsxLimits limits;
    change(limits);
    return limits;
  };
  const Limited cases[] = {
      {"berkas", limited([&](auto& l) { l.file_bytes = good.size() - 1; }), "XLSX_TERLALU_BESAR"},
      {"tepat di batas berkas", limited([&](auto& l) { l.file_bytes = good.size(); }), "(terbaca)"},
      {"satu bagian", limited([](auto& l) { l.part_bytes = 100; }), "XLSX_TERLALU_BESAR"},
      {"semua bagian", limited([](auto& l) { l.total_bytes = 700; }), "XLSX_TERLALU_BESAR"},
      {"jumlah bagian", limited([](auto& l) { l.entries = 6; }), "XLSX_TERLALU_BANYAK_BAGIAN"},
      {"jumlah lembar", limited([](auto& l) { l.sheets = 0; }), "XLSX_TERLALU_BANYAK_LEMBAR"},
      {"jumlah sel", limited([](auto& l) { l.cells = 1; }), "XLSX_TERLALU_BANYAK_SEL"},
      {"teks bersama lebih banyak dari sel", limited([](auto& l) { l.cells = 3; }), "XLSX_TERLALU_BANYAK_SEL"},
      {"huruf", limited([](auto& l) { l.cell_letters = 8; }), "XLSX_TEKS_PANJANG"},  // "Indikator" has nine
      {"kedalaman", limited([](auto& l) { l.xml_depth = 3; }), "XLSX_XML_DALAM"},
  };
  for (const auto& c : cases) EXPECT_EQ(code_of(read_xlsx(good, c.limits)), c.code) << c.title;
}

TEST(XlsxReader, LongTextsAreCountedInLettersNotBytes) {
  const auto cell = [](const std::string& type, std::size_t letters) {
    std::string text;
    for (std::size_t i = 0; i < letters; ++i) text += "\xC3\xA9";
    return type == "str" ? "<c t=\"str\"><v>" + text + "</v></c>"
                         : "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  };
  for (const std::string type : {"str", "inlineStr"}) {
    EXPECT_EQ(code_of(read_xlsx(with_cells(cell(type, 32'768)))), "(terbaca)") << type;
    EXPECT_EQ(code_of(read_xlsx(with_cells(cell(type, 32'769)))), "XLSX_TEKS_PANJANG") << type;
  }
}

TEST(XlsxReader, ZipBombIsCutOffByItsRatio) {
  const std::string blanks(20u << 20, ' ');
  const auto result = read("", {{"xl/worksheets/sheet1.xml", "<worksheet>" + blanks + "</worksheet>"}});
  EXPECT_EQ(code_of(result), "XLSX_BOM_ZIP");
}

/// Overwrites the declared inflated size of a part in the central directory.
std::string with_lying_size(std::string bytes, const std::string& part, std::uint32_t size) {
  const auto name = bytes.rfind(part);  // the directory stands last
  for (std::size_t i = 0; i < 4; ++i) bytes[name - 46 + 24 + i] = static_cast<char>(size >> (8 * i) & 0xFF);
  return bytes;
}

TEST(XlsxReader, SizesInTheDirectoryAreNotBelieved) {
  const std::string good = with_cells("<c><v>1</v></c>");
  for (const std::uint32_t size : {0u, 1u, 5'000'000u, 0xFFFFFFF0u}) {
    EXPECT_EQ(code_of(read_xlsx(with_lying_size(good, "xl/worksheets/sheet1.xml", size))), "XLSX_BAGIAN_RUSAK") << size;
  }
}

TEST(XlsxReader, EveryTruncationAndEveryFlippedByteIsSurvived) {
  const std::string good = with_cells("<c t=\"s\"><v>1</v></c><c s=\"1\"><v>45657</v></c>");
  for (std::size_t i = 0; i < good.size(); ++i) {
    EXPECT_FALSE(read_xlsx(good.substr(0, i))) << i;
    std::string flipped = good;
    flipped[i] = static_cast<char>(flipped[i] ^ 0x55);
    const auto result = read_xlsx(flipped);
    if (!result) {
      EXPECT_TRUE(result.error().code.starts_with("XLSX_")) << i;
    }
  }
}

struct NumberCase {
  const char* stored;
  const char* exact;  // as Rational::exact, or the error's code
};

TEST(XlsxValue, NumbersAreWhatTheSheetShows) {
  const NumberCase cases[] = {
      {"0", "0"},
      {"-0", "0"},
      {"7", "7"},
      {"0.07", "7/100"},
      {"-12.5", "-25/2"},
      {"1E+2", "100"},
      {"1e2", "100"},
      {"1.5E-3", "3/2000"},
      {"+3", "3"},
      {".5", "1/2"},
      {"5.", "5"},
      {"000", "0"},
      {"0.30000000000000004", "3/10"},            // 0.1+0.2 in a float
      {"75.02500000000001", "3001/40"},           // how a library may write 75.025
      {"0.28999999999999998", "29/100"},          // how Excel writes 0.29
      {"1.1000000000000001", "11/10"},            // how Excel writes 1.1
      {"99999999999999.995", "100000000000000"},  // 17 digits, shown with 15
      {"0.1234567890123454", "0.123456789012345"},
      {"0.1234567890123455", "0.123456789012346"},  // half at the sixteenth digit
      {"-0.1234567890123455", "-0.123456789012346"},
      {"9.99999999999999999", "10"},  // rounding carries through
      {"4996638717.4", "24983193587/5"},
      {"123456789012345", "123456789012345"},                // 15 digits: as it stands
      {"1234567890123456", "XLSX_ANGKA_BATAS"},              // 16: the sheet already lost one
      {"1000000000000000000000", "1000000000000000000000"},  // zeros are no digits lost
      {"5.5511151231257827E-17", "555111512312578/10000000000000000000000000000000"},
      {"2E+20", "200000000000000000000"},
      {"1e400", "XLSX_ANGKA_BATAS"},
      {"1e-400", "XLSX_ANGKA_BATAS"},
      {"1e99999999999999999999", "XLSX_ANGKA_BATAS"},
      {"1e-99999999999999999999", "XLSX_ANGKA_BATAS"},
      {"0e400", "0"},
  };
  for (const auto& c : cases) {
    XlsxCell cell;
    cell.kind = XlsxKind::number;
    cell.text = c.stored;
    const auto number = exact_number(cell);
    const std::string told = number ? number->exact() : number.error().code;
    EXPECT_EQ(told, number ? Rational::parse(c.exact)->exact() : c.exact) << c.stored;
  }
}

TEST(XlsxValue, OnlyNumberCellsAreNumbers) {
  XlsxCell cell;
  cell.text = "7";
  for (const XlsxKind kind : {XlsxKind::empty, XlsxKind::text, XlsxKind::boolean, XlsxKind::error, XlsxKind::date}) {
    cell.kind = kind;
    const auto number = exact_number(cell);
    ASSERT_FALSE(number);
    EXPECT_EQ(number.error().code, "XLSX_BUKAN_ANGKA");
    EXPECT_EQ(number.error().place, "A1");
  }
}

TEST(XlsxValue, DatesByBothCalendars) {
  struct DateCase {
    const char* serial;
    bool date1904;
    const char* date;
  };
  const DateCase cases[] = {
      {"1", false, "1900-01-01"},
      {"59", false, "1900-02-28"},
      {"60", false, "XLSX_BUKAN_TANGGAL"},  // 29 Feb 1900
      {"61", false, "1900-03-01"},
      {"45657", false, "2024-12-31"},
      {"45351", false, "2024-02-29"},
      {"45657.999", false, "2024-12-31"},
      {"44195", true, "2024-12-31"},
      {"0", true, "1904-01-01"},
      {"0", false, "XLSX_BUKAN_TANGGAL"},
      {"-1", false, "XLSX_BUKAN_TANGGAL"},
      {"2958465", false, "9999-12-31"},
      {"2958466", false, "XLSX_BUKAN_TANGGAL"},
      {"1e300", false, "XLSX_BUKAN_TANGGAL"},
  };
  for (const auto& c : cases) {
    XlsxCell cell;
    cell.kind = XlsxKind::number;
    cell.text = c.serial;
    const auto date = date_of(cell, c.date1904);
    EXPECT_EQ(date ? iso(*date) : date.error().code, c.date) << c.serial;
  }
  XlsxCell cell;
  cell.kind = XlsxKind::date;
  cell.text = "2024-12-31T00:00:00";
  EXPECT_EQ(iso(*date_of(cell, false)), "2024-12-31");
  cell.text = "2023-02-29";
  EXPECT_EQ(date_of(cell, false).error().code, "TANGGAL_TIDAK_SAH");
  cell.kind = XlsxKind::text;
  EXPECT_EQ(date_of(cell, false).error().code, "XLSX_BUKAN_TANGGAL");
}

TEST(XlsxStyles, DateFormatsAreKnownByTheirLetters) {
  for (const char* code : {"dd/mm/yyyy", "[$-421]dd mmmm yyyy", "[h]:mm", "mm:ss.0", "YYYY", "\"Tanggal \"d"}) {
    EXPECT_TRUE(is_date_format(code)) << code;
  }
  for (const char* code :
       {"General", "#,##0.00", "0.00E+00", "\"hari\" 0", "0\\d", "[Red]0", "_d0*m", "#,##0;dd", "@", "\"", "[", "\\"}) {
    EXPECT_FALSE(is_date_format(code)) << code;
  }
}

TEST(XlsxStyles, PercentFormatsAreKnownByTheirSign) {
  for (const char* code : {"0%", "0.00%", "#,##0.0 %", "[Red]0%"}) EXPECT_TRUE(is_percent_format(code)) << code;
  // a quoted or escaped sign is a mere letter: the number is shown as it is
  for (const char* code : {"General", "0.00\"%\"", "0\\%", "0;0%", "\""}) EXPECT_FALSE(is_percent_format(code)) << code;
}

TEST(XlsxReader, TellsNumbersThatAreShownHundredfold) {
  const auto book = read(
      "<row><c s=\"0\"><v>0.5</v></c><c s=\"1\"><v>0.5</v></c><c s=\"2\"><v>0.5</v></c><c s=\"3\"><v>50</v></c></row>",
      {{"xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"0.0%\"/>"
        "<numFmt numFmtId=\"171\" formatCode=\"0.0&quot;%&quot;\"/></numFmts><cellXfs><xf numFmtId=\"0\"/>"
        "<xf numFmtId=\"9\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/></cellXfs></styleSheet>"}});
  ASSERT_TRUE(book) << to_line(book.error());
  std::vector<bool> hundredfold;
  for (const auto& cell : book->sheets[0].cells) hundredfold.push_back(cell.percent_style);
  EXPECT_EQ(hundredfold, (std::vector<bool>{false, true, true, false}));
}

TEST(XlsxText, EscapesAreUndone) {
  EXPECT_EQ(undo_escapes("a_x000D_b"), "a\rb");
  EXPECT_EQ(undo_escapes("_x005F_x000D_"), "_x000D_");
  EXPECT_EQ(undo_escapes("_x00E9_"), "\xC3\xA9");
  EXPECT_EQ(undo_escapes("_x20AC_"), "\xE2\x82\xAC");
  for (const char* same : {"_x000_", "_xD800_", "_x0000_", "_x00G0_", "_x-001_", "_x000D", "nama_x"}) {
    EXPECT_EQ(undo_escapes(same), same);
  }
}

}  // namespace xlsx_reader_test
