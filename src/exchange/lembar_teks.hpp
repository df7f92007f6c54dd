// A table of texts that somebody handed in, from a workbook's first sheet or a CSV file: what imports with titled
// columns read.
#pragma once

#include "core/result.hpp"

namespace sakip::exchange {

/// A row with content; `nomor` as the spreadsheet numbers it, from 1. Cells beyond the last one are empty.
struct BarisTeks {
  int nomor = 0;
  std::vector<std::string> sel;
  const std::string& di(std::size_t column) const;
};

/// "PK..." is read as a workbook (its first sheet; a number as its digits; a date is refused), all else as
/// CSV: separated by ";", "," or tab, whichever its first line has most of; quotes and line breaks within them as in
/// RFC 4180; UTF-8 with or without a mark. Codes of read_xlsx and exact_number; CSV_TIDAK_TERBACA (a date cell, a quote
/// without end).
Result<std::vector<BarisTeks>> baca_lembar_teks(std::string_view bytes);

}  // namespace sakip::exchange
