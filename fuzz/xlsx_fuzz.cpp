// Fuzz target of the workbook reader: the bytes as a file, and the bytes as the XML parts of an otherwise sound
// workbook (sheet, shared strings, styles, workbook, separated by a line "----"), which gets past the zip's checksums.
#include <zip.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "exchange/xlsx_reader.hpp"
#include "exchange/xlsx_sheet.hpp"
#include "exchange/xlsx_value.hpp"

namespace {

using namespace sakip::exchange;

constexpr std::string_view kTypes = "<Types/>";
constexpr std::string_view kTop = "<R><Relationship Id=\"1\" Type=\"/officeDocument\" Target=\"w\"/></R>";
constexpr std::string_view kRelations =
    "<R><Relationship Id=\"1\" Type=\"/worksheet\" Target=\"s\"/><Relationship Id=\"2\" Type=\"/sharedStrings\" "
    "Target=\"t\"/><Relationship Id=\"3\" Type=\"/styles\" Target=\"y\"/></R>";
constexpr std::string_view kWorkbook = "<workbook><sheet name=\"A\" id=\"1\"/></workbook>";
constexpr std::string_view kStrings = "<sst><si><t>a</t></si></sst>";
constexpr std::string_view kStyles = "<s><cellXfs><xf numFmtId=\"14\"/></cellXfs></s>";

struct Part {
  const char* name;
  std::string_view text;
};

std::string package_of(const std::array<Part, 7>& parts) {
  zip_error_t error;
  zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(source);
  zip_t* archive = zip_open_from_source(source, ZIP_TRUNCATE, &error);
  for (const auto& part : parts) {
    zip_source_t* content = zip_source_buffer(archive, part.text.data(), part.text.size(), 0);
    const auto index = static_cast<zip_uint64_t>(zip_file_add(archive, part.name, content, 0));
    zip_set_file_compression(archive, index, ZIP_CM_STORE, 0);
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

/// What must hold of everything that was read or refused.
void examine(std::string_view bytes) {
  XlsxLimits limits;
  limits.part_bytes = 4u << 20;
  limits.cells = 10'000;
  const auto book = read_xlsx(bytes, limits);
  if (!book) {
    SAKIP_ASSERT(book.error().code.starts_with("XLSX_") && !book.error().message.empty());
    return;
  }
  for (const auto& sheet : book->sheets) {
    std::size_t in_rows = 0;
    for (const auto& row : sheet.rows) in_rows += row.cells.size();
    SAKIP_ASSERT(in_rows == sheet.cells.size());
    for (const auto& cell : sheet.cells) {
      SAKIP_ASSERT(sheet.at(cell.row, cell.column) == &cell);
      const auto place = parse_reference(cell.reference());
      SAKIP_ASSERT(place && place->row == cell.row && place->column == cell.column);
      const auto number = exact_number(cell);
      SAKIP_ASSERT(number || cell.kind != XlsxKind::number || number.error().code == "XLSX_ANGKA_BATAS");
      const auto date = date_of(cell, book->date1904);
      SAKIP_ASSERT(!date || date->ada());
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  if (input.starts_with("PK")) {
    examine(input);
    return 0;
  }
  constexpr std::string_view kCut = "\n----\n";
  std::array<std::string_view, 4> texts = {"", kStrings, kStyles, kWorkbook};
  std::string_view rest = input;
  for (auto& text : texts) {
    const std::size_t cut = rest.find(kCut);
    text = rest.substr(0, cut);
    if (cut == std::string_view::npos) break;
    rest.remove_prefix(cut + kCut.size());
  }
  examine(package_of({{{"[Content_Types].xml", kTypes},
                       {"_rels/.rels", kTop},
                       {"w", texts[3]},
                       {"_rels/w.rels", kRelations},
                       {"t", texts[1]},
                       {"y", texts[2]},
                       {"s", texts[0]}}}));
  return 0;
}
