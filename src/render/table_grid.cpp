// Places cells column by column, remembering for each column how many further rows a cell above still covers; tells
// where pages may end.
#include "render/table_grid.hpp"

#include <algorithm>

namespace sakip::render {

std::vector<std::vector<PlacedCell>> place_cells(const std::vector<document::Row>& rows, int columns) {
  std::vector<std::vector<PlacedCell>> placed(rows.size());
  std::vector<int> covered(static_cast<std::size_t>(std::max(columns, 0)), 0);  // rows still covered from above
  const auto is_free = [&](int column) { return column < columns && covered[static_cast<std::size_t>(column)] == 0; };

  for (std::size_t r = 0; r < rows.size(); ++r) {
    const int rows_left = static_cast<int>(rows.size() - r);
    std::vector<int> from_here(covered.size(), 0);
    placed[r].reserve(rows[r].cells.size());
    int column = 0;
    for (const auto& cell : rows[r].cells) {
      while (column < columns && !is_free(column)) ++column;
      if (column >= columns) break;
      PlacedCell place{&cell, column, 1, std::clamp(cell.rowspan, 1, rows_left)};
      while (place.colspan < cell.colspan && is_free(column + place.colspan)) ++place.colspan;
      for (int i = 0; i < place.colspan; ++i) from_here[static_cast<std::size_t>(column + i)] = place.rowspan;
      column += place.colspan;
      placed[r].push_back(place);
    }
    for (std::size_t c = 0; c < covered.size(); ++c) covered[c] = std::max({covered[c], from_here[c], 1}) - 1;
  }
  return placed;
}

int column_count(const document::Table& table) {
  if (!table.columns.empty()) return static_cast<int>(table.columns.size());
  std::size_t widest = 0;
  for (const auto* rows : {&table.header, &table.rows}) {
    for (const auto& row : *rows) {
      std::size_t width = 0;
      for (const auto& cell : row.cells) width += static_cast<std::size_t>(std::clamp(cell.colspan, 1, 1024));
      widest = std::max(widest, width);
    }
  }
  return static_cast<int>(widest);
}

CellLook cell_look(const document::Table& table) {
  constexpr CellLook kPlain{11, 1.5, 0.5, 3.5};
  return table.borders == document::Borders::none ? kPlain : cell_look(table.compact);
}

bool stays_together(const document::Table& table) {
  constexpr std::size_t kFewRows = 5, kMostLines = 20;
  constexpr std::size_t kLettersAcross = 90;  // of a portrait page
  if (table.rows.size() <= kFewRows) return true;
  if (table.rows.size() > kMostLines) return false;
  const int columns = column_count(table);
  const auto weight = [&](int column) {
    const auto at = static_cast<std::size_t>(column);
    return static_cast<std::size_t>(at < table.columns.size() ? std::max(table.columns[at].width, 1) : 10);
  };
  std::size_t whole = 0, lines = 0;
  for (int c = 0; c < columns; ++c) whole += weight(c);
  for (const auto& row : place_cells(table.rows, columns)) {
    std::size_t high = 1;
    for (const PlacedCell& cell : row) {
      std::size_t letters = 0, share = 0;
      for (const auto& run : cell.cell->text) letters += run.text.size();
      for (int c = cell.column; c < cell.column + cell.colspan; ++c) share += weight(c);
      const std::size_t across = std::max<std::size_t>(1, kLettersAcross * share / whole);
      if (cell.rowspan == 1) high = std::max(high, (letters + across - 1) / across);
    }
    lines += high;
  }
  return lines <= kMostLines;
}

namespace {

bool bold(const document::Cell& cell) {
  return cell.bold || std::all_of(cell.text.begin(), cell.text.end(), [](const document::Run& run) {
           return run.text.empty() || run.style == document::RunStyle::bold;
         });
}

/// Whether a row is the title of those below it: styled so, or all in bold letters. Rows below the first of a cell over
/// several rows (a program's second indikator) are not.
bool is_title(const document::Table& table, const document::Row& row) {
  int across = 0;
  for (const document::Cell& cell : row.cells) across += cell.colspan;
  if (across < column_count(table)) return false;
  if (row.style == document::RowStyle::group || row.style == document::RowStyle::subtotal) return true;
  return row.style == document::RowStyle::normal && std::all_of(row.cells.begin(), row.cells.end(), bold);
}

}  // namespace

bool keeps_next(const document::Table& table, std::size_t row) {
  if (row + 1 >= table.rows.size()) return false;
  return row == 0 || row + 2 == table.rows.size() || is_title(table, table.rows[row]);
}

}  // namespace sakip::render
