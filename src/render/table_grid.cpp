// Places cells column by column, remembering for each column how many further rows a cell above still covers.
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

}  // namespace sakip::render
