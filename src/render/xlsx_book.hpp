// A thin face over libxlsxwriter: a workbook that is written to a temporary file and read back as bytes. Keeps the
// first error with its place, so that the sheet writers need not look at every return value.
#pragma once

#include <xlsxwriter.h>

#include <map>
#include <string>
#include <utility>

#include "core/result.hpp"
#include "document/document.hpp"

namespace sakip::render {

/// How a cell looks. Equal looks share one format of the workbook.
struct SheetStyle {
  std::string number_format = {};
  document::Align align = document::Align::left;
  int indent = 0;
  bool bold = false;
  bool italic = false;
  bool bordered = true;
  bool link = false;
  int size = 10;         ///< points
  lxw_color_t fill = 0;  ///< 0xRRGGBB, 0 for none

  auto operator<=>(const SheetStyle&) const = default;
};

/// A workbook under construction. Rows and columns count from 0.
class SheetBook {
 public:
  static Result<SheetBook> create();
  SheetBook(SheetBook&& other) noexcept;
  SheetBook& operator=(SheetBook&&) = delete;
  ~SheetBook();

  /// `name` must be a valid, unused sheet name.
  lxw_worksheet* add_sheet(const std::string& name);
  lxw_format* format(const SheetStyle& style);
  void set_properties(const document::Meta& meta);
  /// Remembers the first failure; `place` is "sheet!B7" or a sheet's name.
  void check(lxw_error error, const std::string& place);

  void text(lxw_worksheet* sheet, int row, int column, const std::string& text, const SheetStyle& style);

  /// Writes the file and hands its bytes over; the workbook is used up. Code XLSX_TULIS_GAGAL.
  Result<std::string> finish();

 private:
  SheetBook(lxw_workbook* book, std::string path) : book_(book), path_(std::move(path)) {}

  lxw_workbook* book_ = nullptr;
  std::string path_;
  std::map<SheetStyle, lxw_format*> formats_;
  lxw_error first_error_ = LXW_NO_ERROR;
  std::string error_place_;
};

/// "B7" for row 6, column 1.
std::string cell_name(int row, int column);

}  // namespace sakip::render
