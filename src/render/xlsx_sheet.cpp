// Layout of a sheet: row 1 the table's number and caption, row 2 the way back to the list, then header and body.
#include "render/xlsx_sheet.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "render/chart_geometry.hpp"
#include "render/html_text.hpp"
#include "render/table_grid.hpp"
#include "render/xlsx_number.hpp"

namespace sakip::render {
namespace {

using document::Cell;
using document::RowStyle;
using document::Table;

constexpr int kFirstRow = 2;      // header and body begin below title and link
constexpr int kSheetWidth = 140;  // letters that a landscape page takes at 10 points
constexpr int kNarrowestColumn = 6;
constexpr int kLineHeight = 27;        // half points, Arial 10
constexpr double kLetterWidth = 5.25;  // points that one unit of column width takes
constexpr double kUsable = 0.95;       // of a column's width, the rest is its margins
constexpr int kMostLines = 30;         // Excel's tallest row is 409 points
constexpr int kGroupFill = 0xEEF3F7;
constexpr int kTotalFill = 0xF6F1E4;
constexpr int kMissingFill = 0xFFE08A;

/// What stands in braces: "r,c", "id!r,c" or "id!r,c:r,c"; nothing when it is none of these.
struct Reference {
  std::string_view table;  ///< empty: the formula's own
  int row = 0, column = 0;
  int last_row = -1, last_column = -1;  ///< of a range
};

std::optional<Reference> read_reference(std::string_view text) {
  Reference made;
  if (const auto mark = text.rfind('!'); mark != std::string_view::npos) {
    made.table = text.substr(0, mark);
    text.remove_prefix(mark + 1);
  }
  const auto pair = [&](int& row, int& column) {
    const char* const end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, row);
    if (first.ec != std::errc() || first.ptr == end || *first.ptr != ',') return false;
    const auto second = std::from_chars(first.ptr + 1, end, column);
    text.remove_prefix(static_cast<std::size_t>(second.ptr - text.data()));
    return second.ec == std::errc() && row >= 0 && column >= 0;
  };
  if (!pair(made.row, made.column)) return std::nullopt;
  if (text.empty()) return made;
  text.remove_prefix(1);
  if (!pair(made.last_row, made.last_column) || !text.empty()) return std::nullopt;
  return made;
}

/// "SUM({0,3}:{4,3})" with body row and column -> "SUM(D5:D9)"; {id!0,1:7,2} -> "'Tabel 2'!$B$4:$C$11".
Result<std::string> sheet_formula(const std::string& formula, const Table& own, const TablePlaces& places,
                                  const std::string& place) {
  const auto wrong = [&] {
    return fail("XLSX_RUMUS_TABEL", place, "Rumus \"" + formula + "\" menunjuk sel di luar tabelnya.",
                "Acuan sel ditulis {baris,kolom} atau {tabel!baris,kolom}, mulai dari 0, di dalam badan tabel.");
  };
  std::string out;
  for (std::size_t i = 0; i < formula.size();) {
    if (formula[i] != '{') {
      out += formula[i++];
      continue;
    }
    const auto close = formula.find('}', i);
    if (close == std::string::npos) return wrong();
    const auto named = read_reference(std::string_view(formula).substr(i + 1, close - i - 1));
    const auto other = named && !named->table.empty() ? places.find(named->table) : places.end();
    if (!named || (!named->table.empty() && other == places.end())) return wrong();
    const Table& table = named->table.empty() ? own : *other->second.table;
    const int rows = static_cast<int>(table.rows.size()), columns = column_count(table);
    const int first = kFirstRow + static_cast<int>(table.header.size());
    if (named->row >= rows || named->column >= columns || named->last_row >= rows || named->last_column >= columns)
      return wrong();
    if (!named->table.empty()) out += "'" + other->second.sheet + "'!";
    out += cell_name(first + named->row, named->column);
    if (named->last_row >= 0) out += ":" + cell_name(first + named->last_row, named->last_column);
    i = close + 1;
  }
  return out;
}

/// Width of a column, in letters, in which no word of a head is broken.
int letters_of_longest_word(std::string_view text) {
  double longest = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", i), text.size());
    longest = std::max(longest, approximate_width(text.substr(i, end - i), 10, true));
    i = end + 1;
  }
  return static_cast<int>(longest / (kLetterWidth * kUsable)) + 1;
}

class TableSheet {
 public:
  TableSheet(SheetBook& book, const Table& table, const std::string& name, const TablePlaces& places, FactSheet& facts)
      : book_(book), table_(table), columns_(column_count(table)), places_(places), facts_(facts), sheet_(name) {}

  Result<WorkSheet> write(document::Paper paper) {
    const int body = kFirstRow + static_cast<int>(table_.header.size());
    sheet_.set_paper(document::Orientation::landscape, paper);
    sheet_.set_head(kFirstRow, body);
    set_widths();
    const std::string title = table_.number + (table_.number.empty() ? "" : " ") + table_.caption;
    sheet_.put(0, 0, {title}, book_.style({.bold = true, .bordered = false, .size = 12}));
    sheet_.put_link(1, 0, "Daftar tabel", book_.style({.bordered = false, .link = true, .size = 9}), "Daftar");
    TRY_STATUS(write_rows(table_.header, kFirstRow, true));
    TRY_STATUS(write_rows(table_.rows, body, false));
    if (!table_.note.empty()) {
      sheet_.put(body + static_cast<int>(table_.rows.size()) + 1, 0, {plain_text(table_.note)},
                 book_.style({.italic = true, .bordered = false, .size = 9}));
    }
    return std::move(sheet_);
  }

 private:
  /// Columns share the page by weight, but none is too narrow for its numbers (Excel would show ####) or for a word of
  /// its head.
  void set_widths() {
    int weight = 0;
    for (const auto& column : table_.columns) weight += std::max(column.width, 1);
    for (int c = 0; c < columns_; ++c) {
      const auto column = static_cast<std::size_t>(c);
      const bool declared = column < table_.columns.size();
      const int share =
          declared ? std::max(table_.columns[column].width, 1) * kSheetWidth / weight : kSheetWidth / columns_;
      widths_.push_back(std::max(kNarrowestColumn, share));
    }
    for (const auto& row : place_cells(table_.header, columns_)) {
      for (const auto& place : row) {
        if (place.colspan > 1) continue;
        int& width = widths_[static_cast<std::size_t>(place.column)];
        width = std::max(width, std::min(letters_of_longest_word(plain_text(place.cell->text)), 30));
      }
    }
    for (const auto& row : place_cells(table_.rows, columns_)) {
      for (const auto& place : row) {
        if (place.colspan > 1 || place.cell->kind == document::CellKind::text) continue;
        int& width = widths_[static_cast<std::size_t>(place.column)];
        width = std::max(width, std::min<int>(static_cast<int>(plain_text(place.cell->text).size()), 30) + 2);
      }
    }
    for (const int width : widths_) sheet_.add_width(width);
  }

  Status write_rows(const std::vector<document::Row>& rows, int first, bool in_header) {
    const auto placed = place_cells(rows, columns_);
    for (std::size_t r = 0; r < rows.size(); ++r) {
      const int row = first + static_cast<int>(r);
      int lines = 1;
      for (const auto& place : placed[r]) {
        const SheetStyle style = style_of(place, rows[r].style, in_header);
        const std::string shown = plain_text(place.cell->text);
        TRY_STATUS(write_cell(place, row, shown, style));
        if (place.rowspan == 1) lines = std::max(lines, lines_of(place, shown, style));
      }
      if (lines > 1) sheet_.set_height(lines * kLineHeight);
    }
    return Ok{};
  }

  /// Lines that a cell's wrapped text takes. Not every spreadsheet program finds a row's height by itself, and none
  /// does for merged cells.
  int lines_of(const PlacedCell& place, std::string_view text, const SheetStyle& style) const {
    int letters = 0;
    for (int c = place.column; c < place.column + place.colspan; ++c) letters += widths_[static_cast<std::size_t>(c)];
    const double room = letters * kLetterWidth * kUsable;
    int lines = 1;
    double used = 0;
    for (std::size_t i = 0; i < text.size();) {
      const std::size_t end = std::min(text.find_first_of(" \n", i), text.size());
      const double word = approximate_width(text.substr(i, end - i), style.size, style.bold);
      if (used > 0 && used + word > room) {
        ++lines;
        used = 0;
      }
      lines += static_cast<int>(word / room);  // a word longer than the cell is broken
      used += word + approximate_width(" ", style.size, style.bold);
      if (end < text.size() && text[end] == '\n') {
        ++lines;
        used = 0;
      }
      i = end + 1;
    }
    return std::min(lines, kMostLines);
  }

  SheetStyle style_of(const PlacedCell& place, RowStyle row, bool in_header) const {
    const Cell& cell = *place.cell;
    const auto column = static_cast<std::size_t>(place.column);
    SheetStyle style;
    style.align = column < table_.columns.size() ? table_.columns[column].align : document::Align::left;
    if (in_header || row == RowStyle::numbering) style.align = document::Align::center;
    style.align = cell.align.value_or(style.align);
    style.indent = cell.indent;
    style.bold = cell.bold || (in_header && row != RowStyle::numbering) || row == RowStyle::group ||
                 row == RowStyle::subtotal || row == RowStyle::total;
    style.italic = row == RowStyle::numbering;
    style.size = row == RowStyle::numbering ? 8 : 10;
    if (row == RowStyle::group) style.fill = kGroupFill;
    if (row == RowStyle::total) style.fill = kTotalFill;
    if (in_header) style.fill = kHeaderFill;
    const auto is_missing = [](const auto& run) { return run.style == document::RunStyle::missing; };
    if (std::any_of(cell.text.begin(), cell.text.end(), is_missing)) style.fill = kMissingFill;
    return style;
  }

  Status write_cell(const PlacedCell& place, int row, const std::string& shown, SheetStyle style) {
    const Cell& cell = *place.cell;
    const std::string at = cell_name(row, place.column);
    const auto number = sheet_number(cell);
    if (number) style.number_format = number->format;
    SheetCell written{shown, number ? std::string_view(number->value) : ""};
    std::string formula;
    if (!cell.formula.empty()) {
      TRY(formula, sheet_formula(cell.formula, table_, places_, sheet_.name() + "!" + at));
      written.formula = formula;
    }
    sheet_.put(row, place.column, written, book_.style(style), {place.colspan, place.rowspan});
    if (!cell.choices.empty()) sheet_.offer(row, place.column, cell.choices);
    facts_.note(sheet_.name(), at, cell, shown, number ? number->exact : cell.kind == document::CellKind::text);
    return Ok{};
  }

  SheetBook& book_;
  const Table& table_;
  int columns_;
  const TablePlaces& places_;
  FactSheet& facts_;
  WorkSheet sheet_;
  std::vector<int> widths_;
};

}  // namespace

Result<WorkSheet> write_table_sheet(SheetBook& book, const Table& table, const std::string& name, document::Paper paper,
                                    const TablePlaces& places, FactSheet& facts) {
  return TableSheet(book, table, name, places, facts).write(paper);
}

}  // namespace sakip::render
