// The workbook's own writer: sheets whose cells come in reading order, and the package around them. Only what the
// tables of a document need; texts stand in their cells, so a sheet is written in one pass.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"
#include "document/document.hpp"
#include "render/xlsx_styles.hpp"

namespace sakip::render {

/// What stands in a cell: a formula with the value that it has in the document, a number, a text, or nothing.
struct SheetCell {
  std::string_view text = {};     ///< as shown
  std::string_view number = {};   ///< a decimal with a point, "-1500.5"; empty: the cell is text
  std::string_view formula = {};  ///< without "="
};

/// The cells from `row`, `column` on that a cell covers.
struct Span {
  int columns = 1;
  int rows = 1;
};

/// One sheet under construction; rows and columns count from 0. Rows come from above, a row's cells from the left.
/// What Excel has no room for is kept as the sheet's error, so that writers need not look at every call.
class WorkSheet {
 public:
  /// `name` must be a valid name that no other sheet has.
  explicit WorkSheet(std::string name) : name_(std::move(name)) {}

  /// `style` as SheetBook::style gives it.
  void put(int row, int column, const SheetCell& cell, int style, Span span = {});
  /// As put; a click leads to the first cell of sheet `target`.
  void put_link(int row, int column, std::string_view text, int style, std::string_view target);
  /// A drop-down of what may be entered, in `rows` cells from there down; anything else is refused by the spreadsheet.
  void offer(int row, int column, const std::vector<std::string>& choices, int rows = 1);
  /// Height of the row last written to, in half points; without it the spreadsheet finds its own.
  void set_height(int half_points) { height_ = half_points; }
  /// Width of the next column, from the left, in letters.
  void add_width(int letters);
  /// Rows of paper: landscape or not; F4 or A4.
  void set_paper(document::Orientation orientation, document::Paper paper);
  /// Rows above `row` stay in sight; those from `first` on repeat on each page.
  void set_head(int first, int row);

  const std::string& name() const { return name_; }
  bool empty() const { return rows_.empty() && cells_.empty(); }

 private:
  friend class SheetBook;
  struct Cover {
    int last_row, style;
  };
  bool accept(int row, int column, const SheetCell& cell);
  void refuse(int row, int column, std::string message, std::string advice);
  void go_to(int row);
  void end_row();
  void write(int column, const SheetCell& cell, int style);
  void write_covered(int until_column);
  /// xl/worksheets/sheetN.xml; the sheet is used up.
  std::string part(bool selected);

  std::string name_;
  std::string rows_, cells_, widths_, merges_, offers_, links_;  // XML; cells_ of the row at hand
  int row_ = 0, next_column_ = 0, height_ = 0, column_count_ = 0;
  int merge_count_ = 0, offer_count_ = 0;
  int head_first_ = 0, head_end_ = 0;
  bool landscape_ = false;
  document::Paper paper_ = document::Paper::a4;
  std::map<int, Cover> covered_;  // by column: what spans from above cover
  std::optional<Error> refused_;
};

class SheetBook {
 public:
  int style(const SheetStyle& style) { return styles_.number_of(style); }
  void add_sheet(WorkSheet sheet) { sheets_.push_back(std::move(sheet)); }
  /// The bytes of the .xlsx file; the book is used up. Code XLSX_TULIS_GAGAL: what the first sheet was refused for.
  Result<std::string> finish(const document::Meta& meta);

 private:
  SheetStyles styles_;
  std::vector<WorkSheet> sheets_;
};

/// "B7" for row 6, column 1.
std::string cell_name(int row, int column);

}  // namespace sakip::render
