// How an exact number goes into a spreadsheet cell. A spreadsheet keeps a 64-bit float and shows 15 digits; here is
// decided what survives that, and with which number format it looks as it does in the report.
#pragma once

#include <optional>
#include <string>

#include "document/document.hpp"

namespace sakip::render {

/// A cell's number as its file holds it. `value` is a decimal with a point, whole or to the digit that tells the float
/// next to it from all others; `format` is an Excel number format ("#,##0.00").
struct SheetNumber {
  std::string value;
  std::string format;
  bool exact = false;  ///< the number ends within 15 digits, so the sheet holds precisely it
};

/// The number of a cell, or nothing when it must be text: a text cell, no number, or more than 15 digits to show.
std::optional<SheetNumber> sheet_number(const document::Cell& cell);

}  // namespace sakip::render
