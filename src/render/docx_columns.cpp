// The same rules as the PDF layout, with widths of letters from a table instead of a font.
#include "render/docx_columns.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "render/chart_geometry.hpp"
#include "render/layout_table.hpp"
#include "render/page_style.hpp"
#include "render/table_grid.hpp"

namespace sakip::render::docx {

using document::Cell;
using document::Row;
using document::RowStyle;
using document::Table;

namespace {

constexpr double kPointsPerMm = 72 / 25.4;
constexpr double kSmallestScale = 0.75;  // letters shrink this far before words are cut
constexpr double kWidestWord = 0.4;      // share of the table that one unbreakable word may claim
constexpr double kSpare = 1.5;           // points: the table of widths knows no kerning

bool breaks(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '-'; }

/// Width in points of the longest stretch without a place to break, also across runs.
double longest_word(const document::Inline& runs, double size, bool bold) {
  double longest = 0;
  double word = 0;
  for (const auto& run : runs) {
    const std::string_view text = run.text;
    const bool heavy = bold || run.style == document::RunStyle::bold || run.style == document::RunStyle::bold_italic;
    std::size_t start = 0;
    while (start < text.size()) {
      std::size_t end = start;
      while (end < text.size() && !breaks(text[end])) ++end;
      const bool broken = end < text.size();
      if (broken && text[end] == '-') ++end;  // the hyphen stays on its line
      word += approximate_width(text.substr(start, end - start), size, heavy);
      longest = std::max(longest, word);
      if (broken) word = 0;
      start = end;
      while (start < text.size() && text[start] != '-' && breaks(text[start])) ++start;
    }
  }
  return longest;
}

/// Least widths in points at a size of letters.
std::vector<double> least_widths(const Table& table, int columns, double size) {
  const CellLook look = cell_look(table);
  const double padding = 2 * look.pad_x_mm * kPointsPerMm;
  std::vector<double> least(static_cast<std::size_t>(columns), padding + 4);
  const auto read = [&](const std::vector<Row>& rows, bool head) {
    const auto placed = place_cells(rows, columns);
    for (std::size_t r = 0; r < rows.size(); ++r) {
      const RowStyle style = rows[r].style;
      const bool bold = style == RowStyle::normal ? head : style != RowStyle::numbering;
      for (const PlacedCell& place : placed[r]) {
        if (place.colspan != 1) continue;
        const double word = longest_word(place.cell->text, size, bold || place.cell->bold);
        const double indent = std::clamp(place.cell->indent, 0, 12) * look.indent_mm * kPointsPerMm;
        double& width = least[static_cast<std::size_t>(place.column)];
        width = std::max(width, word + padding + indent + kSpare);
      }
    }
  };
  read(table.header, true);
  read(table.rows, false);
  return least;
}

}  // namespace

ColumnPlan plan_columns(const Table& table, int columns, int total) {
  const double room = total / 20.0;
  const double size = cell_look(table).points;
  ColumnPlan plan;
  std::vector<double> least = least_widths(table, columns, size);
  const double needed = std::accumulate(least.begin(), least.end(), 0.0);
  if (needed > room) {
    plan.half_points = static_cast<int>(std::floor(2 * size * std::max(kSmallestScale, room / needed)));
    least = least_widths(table, columns, plan.half_points / 2.0);
  }
  std::vector<double> weights;
  for (std::size_t i = 0; i < least.size(); ++i) {
    weights.push_back(i < table.columns.size() ? std::max(table.columns[i].width, 1) : 10);
    if (least.size() > 1) least[i] = std::min(least[i], room * kWidestWord);
  }
  int edge = 0;
  double sum = 0;
  for (const double width : share_width(room, weights, least)) {
    sum += width;
    const int next = std::min(total, static_cast<int>(std::lround(sum * 20)));
    plan.widths.push_back(next - edge);
    edge = next;
  }
  plan.widths.back() += total - edge;
  return plan;
}

}  // namespace sakip::render::docx
