// From a cell's stored text to a value: exact numbers and dates.
#pragma once

#include <string_view>

#include "core/rational.hpp"
#include "core/result.hpp"
#include "core/waktu.hpp"
#include "exchange/xlsx_reader.hpp"

namespace sakip::exchange {

/// True for the number forms of the file format: "12", "-0.5", "1E+2", ".5", "1e400" (its size is not judged here).
bool is_number_text(std::string_view text);

/// The exact number that somebody looking at the cell sees. A spreadsheet stores 64-bit floats, in up to 17 digits, and
/// shows 15: so up to 15 digits are taken as they stand ("0.07" is 7/100), and more are rounded to 15, half away from
/// zero, which takes the float's noise away ("0.30000000000000004" is 3/10, "75.02500000000001" is 75.025). A whole
/// number of 16 digits or more is refused: the spreadsheet has already lost its last digits.
/// Codes XLSX_BUKAN_ANGKA (not a number cell), XLSX_ANGKA_BATAS (too many digits, or beyond 1E+308 such as "1e400").
Result<Rational> exact_number(const XlsxCell& cell);

/// The calendar date of a date number (its time of day is left out) or of an ISO text. Day 60 of the 1900 system is
/// 29 February 1900, which never was, and is refused. Codes XLSX_BUKAN_TANGGAL, TANGGAL_TIDAK_SAH.
Result<Tanggal> date_of(const XlsxCell& cell, bool date1904);

}  // namespace sakip::exchange
