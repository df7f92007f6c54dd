// Which cell styles of a workbook show a number as a date, a time or a percentage: the only thing an import needs from
// styles.xml, because such a number means another one than is stored.
#pragma once

#include <string_view>
#include <vector>

#include "core/result.hpp"
#include "exchange/xlsx_xml.hpp"

namespace sakip::exchange {

enum class NumberStyle : std::uint8_t { plain, date, percent };

/// By style number (the s="" of a cell). Codes as parse_part, XLSX_TERLALU_BANYAK_SEL for absurdly many styles.
Result<std::vector<NumberStyle>> read_number_styles(XlsxPackage& package, std::string_view part);

/// True for a number format such as "dd/mm/yyyy" or "[h]:mm"; letters in quotes, brackets or after \ _ * do not count.
bool is_date_format(std::string_view code);
/// True for "0%" or "0.00%": the number is shown a hundredfold.
bool is_percent_format(std::string_view code);

}  // namespace sakip::exchange
