// Cells are written as XML as they come; a sheet's other lists grow beside them and follow in the order that the schema
// wants.
#include "render/xlsx_book.hpp"

#include <algorithm>
#include <climits>

#include "render/ooxml_chart.hpp"
#include "render/ooxml_package.hpp"
#include "render/ooxml_properties.hpp"
#include "render/ooxml_text.hpp"
#include "render/zip_writer.hpp"

namespace sakip::render {

using ooxml::add;
using ooxml::Escaped;

namespace {

// What Excel holds.
constexpr int kMostRows = 1'048'576;
constexpr int kMostColumns = 16'384;
constexpr std::size_t kMostLetters = 32'767;
constexpr std::size_t kMostChoices = 255;
constexpr std::string_view kHexDigits = "0123456789abcdefABCDEF";

constexpr std::string_view kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view kSheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

/// Letters as Excel counts them: UTF-16 units.
std::size_t letters(std::string_view text) {
  if (text.size() <= kMostLetters) return text.size();
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }) +
                                  std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xF8) == 0xF0; }));
}

/// Excel reads "_x0041_" in a text as the letter A; where that is what the text says, its underscore becomes such a
/// code itself.
void add_literal(std::string& xml, std::string_view text) {
  const auto is_code = [](std::string_view rest) {
    return rest.size() > 6 && rest[6] == '_' &&
           rest.substr(2, 4).find_first_not_of(kHexDigits) == std::string_view::npos;
  };
  for (auto at = text.find("_x"); at != std::string_view::npos; at = text.find("_x", at + 2)) {
    if (!is_code(text.substr(at))) continue;
    add(xml, Escaped{text.substr(0, at)}, "_x005F");
    text.remove_prefix(at);
    at = 0;
  }
  add(xml, Escaped{text});
}

/// A text in its cell, with the blanks at its ends.
void add_text(std::string& xml, std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
  xml += blank(text.front()) || blank(text.back()) ? "<is><t xml:space=\"preserve\">" : "<is><t>";
  add_literal(xml, text);
  xml += "</t></is>";
}

}  // namespace

std::string cell_name(int row, int column) {
  return ooxml::column_letters(static_cast<std::size_t>(column)) + std::to_string(row + 1);
}

void WorkSheet::put(int row, int column, const SheetCell& cell, int style, Span span) {
  if (!accept(row, column, cell)) return;
  go_to(row);
  write_covered(column);
  write(column, cell, style);
  const int end = column + span.columns;
  for (int c = column + 1; c < end; ++c) write(c, {}, style);
  next_column_ = end;
  if (span.columns == 1 && span.rows == 1) return;
  if (span.rows > 1)
    for (int c = column; c < end; ++c) covered_[c] = {row + span.rows - 1, style};
  add(merges_, "<mergeCell ref=\"", std::string_view(cell_name(row, column)), ":",
      std::string_view(cell_name(row + span.rows - 1, end - 1)), "\"/>");
  ++merge_count_;
}

void WorkSheet::put_link(int row, int column, std::string_view text, int style, std::string_view target) {
  put(row, column, {text}, style);
  add(links_, "<hyperlink ref=\"", std::string_view(cell_name(row, column)), "\" location=\"'", Escaped{target},
      "'!A1\" display=\"", Escaped{text}, "\"/>");
}

void WorkSheet::offer(int row, int column, const std::vector<std::string>& choices, int rows) {
  std::string list;
  for (const auto& choice : choices) add(list, list.empty() ? "" : ",", std::string_view(choice));
  if (letters(list) > kMostChoices) {
    refuse(row, column, "Pilihan isian sel itu melebihi 255 huruf, batas lembar kerja Excel.", "Pendekkan pilihannya.");
    return;
  }
  const std::string where =
      cell_name(row, column) + (rows > 1 ? ":" + cell_name(row + rows - 1, column) : std::string());
  add(offers_, "<dataValidation type=\"list\" allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\" sqref=\"",
      std::string_view(where), "\"><formula1>\"", Escaped{list}, "\"</formula1></dataValidation>");
  ++offer_count_;
}

void WorkSheet::add_width(int letters) {
  ++column_count_;  // 5/7 of a letter more: the margins of a cell
  add(widths_, "<col min=\"", column_count_, "\" max=\"", column_count_, "\" width=\"", letters,
      ".7109375\" customWidth=\"1\"/>");
}

void WorkSheet::set_paper(document::Orientation orientation, document::Paper paper) {
  landscape_ = orientation == document::Orientation::landscape;
  paper_ = paper;
}

void WorkSheet::set_head(int first, int row) {
  head_first_ = first;
  head_end_ = row;
}

bool WorkSheet::accept(int row, int column, const SheetCell& cell) {
  if (row >= kMostRows || column >= kMostColumns) {
    refuse(row, column, "Lembar kerja Excel paling banyak berisi 1.048.576 baris dan 16.384 kolom.",
           "Pakai bentuk DOCX, PDF, atau HTML.");
  } else if (letters(cell.text) > kMostLetters) {
    refuse(row, column, "Teks sel melebihi 32767 huruf, batas lembar kerja Excel.",
           "Pendekkan uraiannya, atau pakai bentuk DOCX atau HTML.");
  }
  return !refused_;
}

void WorkSheet::refuse(int row, int column, std::string message, std::string advice) {
  if (refused_) return;
  refused_ = Error{"XLSX_TULIS_GAGAL", name_ + "!" + cell_name(row, column), std::move(message), std::move(advice)};
}

/// Ends the rows above `row`, also those that hold nothing but cells covered from above.
void WorkSheet::go_to(int row) {
  while (row_ < row) {
    end_row();
    row_ = covered_.empty() ? row : row_ + 1;
  }
}

void WorkSheet::end_row() {
  write_covered(INT_MAX);
  std::erase_if(covered_, [&](const auto& one) { return one.second.last_row <= row_; });
  if (!cells_.empty()) {
    add(rows_, "<row r=\"", row_ + 1, "\"");
    if (height_ > 0) add(rows_, " ht=\"", height_ / 2, height_ % 2 != 0 ? ".5" : "", "\" customHeight=\"1\"");
    add(rows_, ">", std::string_view(cells_), "</row>");
  }
  cells_.clear();
  next_column_ = height_ = 0;
}

void WorkSheet::write_covered(int until_column) {
  for (auto one = covered_.lower_bound(next_column_); one != covered_.end() && one->first < until_column; ++one)
    write(one->first, {}, one->second.style);
}

void WorkSheet::write(int column, const SheetCell& cell, int style) {
  add(cells_, "<c r=\"", std::string_view(ooxml::column_letters(static_cast<std::size_t>(column))), row_ + 1, "\"");
  if (style != 0) add(cells_, " s=\"", style, "\"");
  const bool is_number = !cell.number.empty();
  if (!cell.formula.empty()) {
    add(cells_, is_number ? "><f>" : " t=\"str\"><f>", Escaped{cell.formula}, "</f><v>",
        Escaped{is_number ? cell.number : cell.text}, "</v></c>");
  } else if (is_number) {
    add(cells_, "><v>", cell.number, "</v></c>");
  } else if (cell.text.empty()) {
    cells_ += "/>";
  } else {
    cells_ += " t=\"inlineStr\">";
    add_text(cells_, cell.text);
    cells_ += "</c>";
  }
}

std::string WorkSheet::part(bool selected) {
  go_to(row_ + 1);
  while (!covered_.empty()) go_to(row_ + 1);
  std::string xml;
  add(xml, ooxml::kXmlHead, "<worksheet xmlns=\"", kMain,
      "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView",
      selected ? " tabSelected=\"1\"" : "", " workbookViewId=\"0\">");
  if (head_end_ > 0)
    add(xml, "<pane ySplit=\"", head_end_, "\" topLeftCell=\"A", head_end_ + 1,
        "\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\"/>");
  xml += "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>";
  const auto list = [&](std::string_view open, std::string_view items, std::string_view close) {
    if (!items.empty()) add(xml, open, items, close);
  };
  list("<cols>", widths_, "</cols>");
  add(xml, "<sheetData>", std::string_view(rows_), "</sheetData>");
  list(ooxml::numbered("<mergeCells count=\"", merge_count_, "\">"), merges_, "</mergeCells>");
  list(ooxml::numbered("<dataValidations count=\"", offer_count_, "\">"), offers_, "</dataValidations>");
  list("<hyperlinks>", links_, "</hyperlinks>");
  constexpr int kA4 = 9, kFolio = 14;  // 8.5 x 13 inch: the listed size nearest to F4
  add(xml, "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.7\" header=\"0.3\" footer=\"0.3\"/>",
      "<pageSetup paperSize=\"", paper_ == document::Paper::a4 ? kA4 : kFolio, "\" fitToHeight=\"0\" orientation=\"",
      landscape_ ? "landscape" : "portrait",
      "\"/><headerFooter><oddFooter>&amp;L&amp;A&amp;RHalaman &amp;P dari "
      "&amp;N</oddFooter></headerFooter></worksheet>");
  return xml;
}

Result<std::string> SheetBook::finish(const document::Meta& meta) {
  for (const WorkSheet& sheet : sheets_)
    if (sheet.refused_) return tl::unexpected<Error>(*sheet.refused_);
  ooxml::ContentTypes types;
  types.add_properties();
  types.add_one("xl/workbook.xml", kSheetType, "sheet.main");
  types.add_one("xl/styles.xml", kSheetType, "styles");
  ooxml::Relations relations;
  relations.add_one("rId0", "styles", "styles.xml");
  std::string list, heads;
  for (std::size_t i = 0; i < sheets_.size(); ++i) {
    const WorkSheet& sheet = sheets_[i];
    types.add_one(ooxml::numbered("xl/worksheets/sheet", i + 1, ".xml"), kSheetType, "worksheet");
    relations.add_one(ooxml::numbered("rId", i + 1), "worksheet", ooxml::numbered("worksheets/sheet", i + 1, ".xml"));
    add(list, "<sheet name=\"", Escaped{sheet.name_}, "\" sheetId=\"", i + 1, "\" r:id=\"rId", i + 1, "\"/>");
    if (sheet.head_end_ > sheet.head_first_)
      add(heads, "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"", i, "\">'", Escaped{sheet.name_}, "'!$",
          sheet.head_first_ + 1, ":$", sheet.head_end_, "</definedName>");
  }
  std::string book;
  add(book, ooxml::kXmlHead, "<workbook xmlns=\"", kMain,
      "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>",
      std::string_view(list), "</sheets>");
  if (!heads.empty()) add(book, "<definedNames>", std::string_view(heads), "</definedNames>");
  book += "<calcPr fullCalcOnLoad=\"1\"/></workbook>";

  ZipWriter zip;
  zip.add("[Content_Types].xml", types.part());
  zip.add("_rels/.rels", ooxml::package_relations("xl/workbook.xml").part());
  zip.add("xl/workbook.xml", book);
  zip.add("xl/_rels/workbook.xml.rels", relations.part());
  zip.add("xl/styles.xml", styles_.part());
  for (std::size_t i = 0; i < sheets_.size(); ++i)
    zip.add(ooxml::numbered("xl/worksheets/sheet", i + 1, ".xml"), sheets_[i].part(i == 0));
  zip.add("docProps/core.xml", ooxml::core_properties(meta));
  zip.add("docProps/app.xml", ooxml::app_properties(0));
  zip.add("docProps/custom.xml", ooxml::custom_properties(meta));
  return zip.finish();
}

}  // namespace sakip::render
