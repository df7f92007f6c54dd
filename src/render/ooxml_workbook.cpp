// The workbook inside a chart: one sheet "Data" with inline texts, the least that Excel opens without a word.
#include <algorithm>

#include "render/ooxml_chart.hpp"
#include "render/ooxml_text.hpp"
#include "render/zip_writer.hpp"

namespace sakip::render::ooxml {

namespace {

constexpr std::string_view kContentTypes =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
    "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
    "ContentType=\"application/xml\"/>"
    "<Override PartName=\"/xl/workbook.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
    "<Override PartName=\"/xl/worksheets/sheet1.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>";
constexpr std::string_view kPackageRelations =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
    "Target=\"xl/workbook.xml\"/></Relationships>";
constexpr std::string_view kWorkbook =
    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Data\" "
    "sheetId=\"1\" "
    "r:id=\"rId1\"/></sheets></workbook>";
constexpr std::string_view kWorkbookRelations =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" "
    "Target=\"worksheets/sheet1.xml\"/></Relationships>";

void add_text_cell(std::string& xml, std::size_t column, std::size_t row, std::string_view text) {
  add(xml, "<c r=\"", std::string_view(column_letters(column)), row,
      "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">", Escaped{text}, "</t></is></c>");
}

std::string sheet(const document::Chart& chart) {
  std::string xml;
  add(xml, kXmlHead,
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">");
  for (std::size_t s = 0; s < chart.series.size(); ++s) add_text_cell(xml, s + 1, 1, chart.series[s].name);
  xml += "</row>";
  for (std::size_t i = 0; i < chart.categories.size(); ++i) {
    add(xml, "<row r=\"", i + 2, "\">");
    add_text_cell(xml, 0, i + 2, chart.categories[i]);
    for (std::size_t s = 0; s < chart.series.size(); ++s) {
      const auto& values = chart.series[s].values;
      if (i >= values.size() || !values[i].berangka()) continue;
      add(xml, "<c r=\"", std::string_view(column_letters(s + 1)), i + 2, "\"><v>",
          std::string_view(values[i].angka.finite_decimal(12).value_or(values[i].angka.fixed(12))), "</v></c>");
    }
    xml += "</row>";
  }
  xml += "</sheetData></worksheet>";
  return xml;
}

}  // namespace

std::string column_letters(std::size_t column) {
  std::string letters;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return letters;
}

std::string chart_workbook(const document::Chart& chart) {
  ZipWriter zip;
  const auto part = [&](std::string_view name, std::string_view content) {
    zip.add(name, std::string(kXmlHead).append(content));
  };
  part("[Content_Types].xml", kContentTypes);
  part("_rels/.rels", kPackageRelations);
  part("xl/workbook.xml", kWorkbook);
  part("xl/_rels/workbook.xml.rels", kWorkbookRelations);
  zip.add("xl/worksheets/sheet1.xml", sheet(chart));
  return zip.finish();
}

}  // namespace sakip::render::ooxml
