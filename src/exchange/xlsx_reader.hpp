// Reads a workbook (.xlsx) that somebody handed in: values as they are stored, never through floating point, and
// within limits that no hostile file gets past. First stop of an Excel import; knows nothing of SAKIP's subjects.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"

namespace sakip::exchange {

/// What an upload may cost. Bytes are inflated bytes as counted while reading: the sizes in a zip directory may lie.
struct XlsxLimits {
  std::size_t file_bytes = 64u << 20;    ///< the file itself
  std::size_t part_bytes = 64u << 20;    ///< one part, inflated
  std::size_t total_bytes = 200u << 20;  ///< all parts read, inflated
  std::size_t ratio = 200;               ///< inflated to compressed, from 1 MB on (real data: 6 to 15)
  std::size_t entries = 2000;            ///< entries of the zip
  std::size_t sheets = 256;
  std::size_t cells = 2'000'000;      ///< cells with content, over all sheets; also the most shared strings
  std::size_t cell_letters = 32'768;  ///< characters in one text
  int xml_depth = 64;
};

/// `empty` occurs only for a formula that was never calculated.
enum class XlsxKind : std::uint8_t { empty, text, number, boolean, error, date };

/// A cell with content. `text` is what the file stores: letters of a text, digits of a number ("0.07", "1E+2"), "1" or
/// "0", "#DIV/0!", or for kind date an ISO 8601 text. A formula shows its cached value. `date_style`: a number that the
/// sheet shows as a date or time; `percent_style`: one that it shows a hundredfold, with a percent sign. Rows and
/// columns count from 0.
struct XlsxCell {
  std::uint32_t row = 0;
  std::uint16_t column = 0;
  XlsxKind kind = XlsxKind::empty;
  bool formula = false;
  bool date_style = false;
  bool percent_style = false;
  std::string_view text;

  /// "B7".
  std::string reference() const;
};

/// Cells of one row that have content, from left to right.
struct XlsxRow {
  std::uint32_t index = 0;
  std::span<const XlsxCell> cells;
};

/// A worksheet. It can be moved, not copied: its rows point into its cells.
struct XlsxSheet {
  XlsxSheet() = default;
  XlsxSheet(XlsxSheet&&) = default;
  XlsxSheet& operator=(XlsxSheet&&) = default;

  std::string name;
  bool hidden = false;
  std::vector<XlsxCell> cells;  ///< by row, then column
  std::vector<XlsxRow> rows;    ///< rows with content, top to bottom; they point into `cells`

  /// The cell there, or nullptr when it is empty.
  const XlsxCell* at(std::uint32_t row, std::uint16_t column) const;
};

/// Keeps the letters that cells point to; each shared text once, however many cells show it.
class TextStore {
 public:
  std::string_view keep(std::string_view text);

 private:
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::size_t room_ = 0;
};

/// A workbook. It can be moved, not copied: its cells point into `texts`.
struct Workbook {
  std::vector<XlsxSheet> sheets;
  bool date1904 = false;  ///< day 0 of date numbers is 1 January 1904
  TextStore texts;

  /// By name, exactly; nullptr when there is none.
  const XlsxSheet* sheet(std::string_view name) const;
};

/// Reads all worksheets. External links are not followed, formulas not calculated, macros refused.
/// Codes: XLSX_BUKAN_XLSX, XLSX_XLS_LAMA, XLSX_TERENKRIPSI, XLSX_MAKRO (another kind of file);
/// XLSX_TERLALU_BESAR, XLSX_BOM_ZIP, XLSX_TERLALU_BANYAK_BAGIAN, XLSX_TERLALU_BANYAK_LEMBAR, XLSX_TERLALU_BANYAK_SEL,
/// XLSX_TEKS_PANJANG (limits); XLSX_NAMA_BAGIAN, XLSX_BAGIAN_HILANG, XLSX_BAGIAN_RUSAK, XLSX_XML, XLSX_XML_DOCTYPE,
/// XLSX_XML_DALAM, XLSX_XML_PANJANG (package and XML); XLSX_ACUAN_SEL, XLSX_SEL_GANDA, XLSX_JENIS_SEL, XLSX_ISI_SEL,
/// XLSX_INDEKS_TEKS (cells).
Result<Workbook> read_xlsx(std::string_view bytes, const XlsxLimits& limits = {});

}  // namespace sakip::exchange
