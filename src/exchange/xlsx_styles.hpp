// Which cell styles of a workbook show a number as a date or time: the only thing an import needs from styles.xml.
#pragma once

#include <string_view>
#include <vector>

#include "core/result.hpp"
#include "exchange/xlsx_xml.hpp"

namespace sakip::exchange {

/// By style number (the s="" of a cell). Codes as parse_part, XLSX_TERLALU_BANYAK_SEL for absurdly many styles.
Result<std::vector<bool>> read_date_styles(XlsxPackage& package, std::string_view part);

/// True for a number format such as "dd/mm/yyyy" or "[h]:mm"; letters in quotes, brackets or after \ _ * do not count.
bool is_date_format(std::string_view code);

}  // namespace sakip::exchange
