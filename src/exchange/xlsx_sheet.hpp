// One worksheet part into cells.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"
#include "exchange/xlsx_reader.hpp"
#include "exchange/xlsx_styles.hpp"
#include "exchange/xlsx_xml.hpp"

namespace sakip::exchange {

/// What all sheets of a workbook share while they are read.
struct SheetContext {
  std::vector<std::string_view> shared_strings;
  std::vector<NumberStyle> styles;
  TextStore& texts;
  std::size_t cells_left = 0;  ///< of XlsxLimits::cells
};

/// Fills `sheet` (whose name is set) from `part`. Codes: those of cells in read_xlsx.
Status read_sheet(XlsxPackage& package, std::string_view part, SheetContext& context, XlsxSheet& sheet);

/// "B7" as row 6 and column 1, or nothing when it is no cell of a sheet (1,048,576 x 16,384).
struct CellPlace {
  std::uint32_t row = 0;
  std::uint16_t column = 0;
};
std::optional<CellPlace> parse_reference(std::string_view reference);
/// 1 and 6 as "B7".
std::string reference_of(std::uint32_t row, std::uint16_t column);

}  // namespace sakip::exchange
