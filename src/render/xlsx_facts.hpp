// The sheet "Fakta" at the end of a workbook: which cell shows which fact, with its exact number as text, for figures
// that a spreadsheet's 15 digits cannot hold.
#pragma once

#include <string>

#include "document/document.hpp"
#include "render/xlsx_book.hpp"

namespace sakip::render {

class FactSheet {
 public:
  FactSheet(SheetBook& book, std::string name);
  /// A row for every fact in `cell`, which stands at `at` ("B7") of `sheet` as `shown`; also for a number without a
  /// fact that the sheet could not take `whole`.
  void note(const std::string& sheet, const std::string& at, const document::Cell& cell, std::string_view shown,
            bool whole);
  bool any() const { return row_ > 0; }
  WorkSheet sheet() && { return std::move(sheet_); }

 private:
  WorkSheet sheet_;
  int style_;
  int row_ = 0;
};

}  // namespace sakip::render
