// A table is measured whole, then its rows go down the flow one by one. A cell over several rows stays open until its
// last row (or the end of the page) is reached; what did not fit goes on below the repeated head.
#include "render/layout_table.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "render/table_grid.hpp"

namespace sakip::render {
namespace {

using document::Align;
using document::Cell;
using document::RowStyle;
using document::Table;

constexpr double kSmallestScale = 0.75;  // letters shrink this far before words are cut
constexpr double kWidestWord = 0.4;      // share of the table that one unbreakable word may claim
constexpr double kMostHead = 0.6;        // share of a page that a repeated head may take
constexpr double kMostKept = 1.0 / 3;    // share of a page that rows kept together may take: no more is left empty

struct LaidCell {
  int column = 0, colspan = 1, rowspan = 1;
  double x = 0, width = 0;
  double indent = 0;
  Align align = Align::left;
  bool middle = false;  ///< centred in its height
  TextBlock text;
  std::size_t next_line = 0;  ///< lines before this one are drawn
  int node = kArtifact;
  const document::Inline* runs = nullptr;
  std::vector<int> run_nodes;  ///< structure nodes of the runs
};

struct LaidRow {
  std::vector<LaidCell> cells;
  double height = 0;
  std::string_view fill;
  int node = kArtifact;
};

/// A cell over several rows whose end is not reached yet.
struct OpenCell {
  std::size_t row = 0, cell = 0;
  double top = 0;
};

class TableRun : public Spanning, public std::enable_shared_from_this<TableRun> {
 public:
  TableRun(Flow& flow, const Table& table, int node) : flow_(flow), table_(table), node_(node) {}

  void measure();
  void add_boxes(double after, bool keep_next);

  void leave(const Place& place) override;
  double enter(const Place& place) override;
  double repeated_height() const override { return repeats_ ? head_height_ : 0; }

 private:
  void read_rows(const std::vector<document::Row>& rows, bool head, double points);
  std::vector<double> least_widths() const;
  void set_widths(const std::vector<double>& widths);
  void set_heights();
  double text_height(const LaidCell& cell) const { return cell.text.height() + 2 * pad_y_; }
  bool linked_to_next(std::size_t row) const;
  void begin_row(std::size_t row, const Place& place);
  void draw_row(std::size_t row, const Place& place, double height);
  void close_cells(std::size_t row, const Place& place, double bottom);
  void draw_cell(LaidCell& cell, std::string_view fill, const Place& place, double height, bool last, bool artifact);
  std::optional<Box> split_row(std::size_t row, const Place& place, double room);
  Box row_box(std::size_t row, double height);
  Box head_box();

  Flow& flow_;
  const Table& table_;
  int node_;
  double pad_x_ = 0, pad_y_ = 0;
  std::vector<LaidRow> rows_;  ///< head rows first
  std::size_t head_rows_ = 0;
  double head_height_ = 0;
  bool repeats_ = false;
  std::vector<OpenCell> open_;
};

void TableRun::read_rows(const std::vector<document::Row>& rows, bool head, double points) {
  const CellLook look = cell_look(table_);
  const auto placed = place_cells(rows, column_count(table_));
  for (std::size_t r = 0; r < rows.size(); ++r) {
    LaidRow row;
    const RowStyle style = rows[r].style;
    const bool numbering = style == RowStyle::numbering;
    row.fill = head && !numbering ? colour::kHeader : row_fill(style);
    const bool strong =
        (head && !numbering) || style == RowStyle::group || style == RowStyle::subtotal || style == RowStyle::total;
    for (const PlacedCell& place : placed[r]) {
      LaidCell cell;
      cell.column = place.column;
      cell.colspan = place.colspan;
      cell.rowspan = place.rowspan;
      cell.indent = std::clamp(place.cell->indent, 0, 12) * look.indent_mm * kMm;
      const auto column = static_cast<std::size_t>(place.column);
      const bool left = style == RowStyle::group || column >= table_.columns.size();
      const Align usual = left ? Align::left : table_.columns[column].align;
      cell.align = place.cell->align.value_or(head || numbering ? Align::center : usual);
      cell.middle = head;
      cell.runs = &place.cell->text;
      cell.text = cut(flow_.fonts(), place.cell->text, {points, strong || place.cell->bold, numbering});
      row.cells.push_back(std::move(cell));
    }
    rows_.push_back(std::move(row));
  }
}

std::vector<double> TableRun::least_widths() const {
  std::vector<double> least(static_cast<std::size_t>(std::max(column_count(table_), 0)), 2 * pad_x_);
  for (const LaidRow& row : rows_) {
    for (const LaidCell& cell : row.cells) {
      if (cell.colspan != 1) continue;
      double& width = least[static_cast<std::size_t>(cell.column)];
      width = std::max(width, widest_part(flow_.fonts(), cell.text) + 2 * pad_x_ + cell.indent + 0.1);
    }
  }
  return least;
}

void TableRun::measure() {
  const CellLook look = cell_look(table_);
  const int columns = column_count(table_);
  if (columns <= 0) return;
  const double total = flow_.width();
  const double slot = total / columns;  // in hundreds of columns, padding and letters give way
  pad_x_ = std::min(look.pad_x_mm * kMm, slot * 0.15);
  pad_y_ = look.pad_y_mm * kMm;
  const auto read = [&](double points) {
    rows_.clear();
    read_rows(table_.header, true, points);
    head_rows_ = rows_.size();
    read_rows(table_.rows, false, points);
  };
  const double largest = std::min(look.points, slot * 0.7);
  read(largest);
  std::vector<double> least = least_widths();
  const double needed = std::accumulate(least.begin(), least.end(), 0.0);
  if (needed > total) {
    read(largest * std::max(kSmallestScale, total / needed));
    least = least_widths();
  }
  std::vector<double> weights;
  for (std::size_t i = 0; i < least.size(); ++i) {
    weights.push_back(i < table_.columns.size() ? std::max(table_.columns[i].width, 1) : 10);
    if (least.size() > 1) least[i] = std::min(least[i], total * kWidestWord);
  }
  set_widths(share_width(total, weights, least));
  set_heights();
}

void TableRun::set_widths(const std::vector<double>& widths) {
  std::vector<double> edge(widths.size() + 1, 0.0);
  std::partial_sum(widths.begin(), widths.end(), edge.begin() + 1);
  for (LaidRow& row : rows_) {
    for (LaidCell& cell : row.cells) {
      cell.x = edge[static_cast<std::size_t>(cell.column)];
      cell.width = edge[static_cast<std::size_t>(cell.column + cell.colspan)] - cell.x;
      cell.indent = std::min(cell.indent, cell.width / 2);
      const double room = std::max(1.0, cell.width - 2 * pad_x_ - cell.indent);
      wrap(flow_.fonts(), cell.text, room, cell.align);
    }
  }
}

void TableRun::set_heights() {
  for (LaidRow& row : rows_) {
    for (const LaidCell& cell : row.cells) {
      if (cell.rowspan == 1) row.height = std::max(row.height, text_height(cell));
    }
    if (row.height == 0) row.height = 2 * pad_y_ + cell_look(table_).points;
  }
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    for (const LaidCell& cell : rows_[r].cells) {
      if (cell.rowspan == 1) continue;
      const std::size_t end = r + static_cast<std::size_t>(cell.rowspan);
      double height = 0;
      for (std::size_t i = r; i < end; ++i) height += rows_[i].height;
      double wanted = text_height(cell);
      if (height > flow_.page_room() / 3) wanted += 2 * cell.text.line_height;  // lost where a page ends inside it
      rows_[end - 1].height += std::max(0.0, wanted - height);
    }
  }
  for (std::size_t r = 0; r < head_rows_; ++r) head_height_ += rows_[r].height;
  repeats_ = head_rows_ > 0 && head_height_ <= flow_.page_room() * kMostHead;
}

bool TableRun::linked_to_next(std::size_t row) const {
  double height = 0;
  for (std::size_t r = row + 1; r-- > 0 && height < flow_.page_room() * kMostKept;) {
    height += rows_[r].height;
    for (const LaidCell& cell : rows_[r].cells) {
      if (cell.rowspan == 1 || r + static_cast<std::size_t>(cell.rowspan) <= row + 1) continue;
      double whole = 0;
      for (std::size_t i = r; i < r + static_cast<std::size_t>(cell.rowspan); ++i) whole += rows_[i].height;
      if (whole <= flow_.page_room() * kMostKept) return true;
    }
  }
  return false;
}

Box TableRun::row_box(std::size_t row, double height) {
  Box box;
  box.height = height;
  const auto self = shared_from_this();
  if (row > 0) box.inside = self;
  box.draw = [self, row, height](const Place& place) { self->draw_row(row, place, height); };
  box.split = [self, row](const Place& place, double room) { return self->split_row(row, place, room); };
  return box;
}

/// The head rows as one box, so that no page ends between them.
Box TableRun::head_box() {
  Box box;
  box.height = head_height_;
  box.draw = [self = shared_from_this()](const Place& place) {
    Place at = place;
    for (std::size_t r = 0; r < self->head_rows_; ++r) {
      self->draw_row(r, at, self->rows_[r].height);
      at.y += self->rows_[r].height;
    }
  };
  return box;
}

void TableRun::add_boxes(double after, bool keep_next) {
  const double most = flow_.page_room() * kMostKept;
  double whole = 0, chain = 0;
  for (std::size_t r = head_rows_; r < rows_.size(); ++r) whole += rows_[r].height;
  const bool together = stays_together(table_) && whole <= most;
  for (std::size_t r = repeats_ ? head_rows_ - 1 : 0; r < rows_.size(); ++r) {
    const bool head = r < head_rows_;
    Box box = repeats_ && head ? head_box() : row_box(r, rows_[r].height);
    const bool last = r + 1 == rows_.size();
    chain += head ? 0 : rows_[r].height;
    const bool kept =
        together || head ||
        ((keeps_next(table_, r - head_rows_) || linked_to_next(r)) && chain + rows_[r + 1].height <= most);
    box.keep_next = last ? keep_next : kept;
    if (!box.keep_next) chain = 0;
    box.after = last ? after : 0;
    flow_.add(std::move(box));
  }
}

void TableRun::draw_cell(LaidCell& cell, std::string_view fill, const Place& place, double height, bool last,
                         bool artifact) {
  static const std::vector<int> kNoNodes;
  Sheet& sheet = flow_.sheet(place);
  const double left = place.x + cell.x;
  const auto area = [&](Color color, bool outline) {
    sheet.areas.push_back({static_cast<float>(left), static_cast<float>(place.y), static_cast<float>(cell.width),
                           static_cast<float>(height), color, outline});
  };
  if (table_.borders == document::Borders::all) {
    if (!fill.empty()) area(color_from(fill), false);
    area(color_from(colour::kLine), true);
  }
  const std::vector<int>& nodes = artifact ? kNoNodes : cell.run_nodes;
  const bool whole = last && cell.next_line == 0;
  double y = place.y + pad_y_;
  if (cell.middle && whole) y += std::max(0.0, (height - text_height(cell)) / 2);
  std::size_t line = artifact ? 0 : cell.next_line;
  for (; line < cell.text.lines.size(); ++line) {
    const bool fits = y + cell.text.lines[line].height <= place.y + height - pad_y_ + 0.01;
    if (!fits && !last) break;
    draw_line(sheet, cell.text, line, left + pad_x_ + cell.indent, y, nodes);
    y += cell.text.lines[line].height;
  }
  if (!artifact) cell.next_line = line;
}

/// At a row's first sight: its structure nodes, in the order of the document, and its cells over several rows.
void TableRun::begin_row(std::size_t r, const Place& place) {
  LaidRow& row = rows_[r];
  if (row.node != kArtifact) return;
  auto& nodes = flow_.layout().nodes;
  row.node = static_cast<int>(nodes.size());
  nodes.push_back({.role = "TR", .parent = node_});
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    LaidCell& cell = row.cells[c];
    cell.node = static_cast<int>(nodes.size());
    const bool head = r < head_rows_;
    nodes.push_back({.role = head ? "TH" : "TD",
                     .parent = row.node,
                     .colspan = static_cast<std::int16_t>(cell.colspan),
                     .rowspan = static_cast<std::int16_t>(std::min(cell.rowspan, 32000)),
                     .column_head = head});
    cell.run_nodes = run_nodes(flow_.layout(), *cell.runs, cell.node);
    Mark presence;
    presence.kind = Mark::Kind::presence;
    presence.node = cell.node;
    flow_.sheet(place).marks.push_back(presence);
    if (cell.rowspan > 1) open_.push_back({r, c, place.y});
  }
}

void TableRun::draw_row(std::size_t r, const Place& place, double height) {
  begin_row(r, place);
  for (LaidCell& cell : rows_[r].cells) {
    if (cell.rowspan == 1) draw_cell(cell, rows_[r].fill, place, height, true, false);
  }
  close_cells(r, place, place.y + height);
}

/// Draws the open cells that end with `row`.
void TableRun::close_cells(std::size_t row, const Place& place, double bottom) {
  std::erase_if(open_, [&](const OpenCell& open) {
    LaidCell& cell = rows_[open.row].cells[open.cell];
    if (open.row + static_cast<std::size_t>(cell.rowspan) != row + 1) return false;
    draw_cell(cell, rows_[open.row].fill, {place.sheet, place.x, open.top}, bottom - open.top, true, false);
    return true;
  });
}

void TableRun::leave(const Place& place) {
  for (OpenCell& open : open_) {
    LaidCell& cell = rows_[open.row].cells[open.cell];
    if (place.y > open.top) {
      draw_cell(cell, rows_[open.row].fill, {place.sheet, place.x, open.top}, place.y - open.top, false, false);
    }
  }
}

double TableRun::enter(const Place& place) {
  double y = place.y;
  for (std::size_t r = 0; repeats_ && r < head_rows_; ++r) {
    for (LaidCell& cell : rows_[r].cells) {
      double height = 0;
      for (std::size_t i = r; i < r + static_cast<std::size_t>(cell.rowspan); ++i) height += rows_[i].height;
      const std::size_t drawn = std::exchange(cell.next_line, 0);
      draw_cell(cell, rows_[r].fill, {place.sheet, place.x, y}, height, true, true);
      cell.next_line = drawn;
    }
    y += rows_[r].height;
  }
  for (OpenCell& open : open_) open.top = y;
  return y - place.y;
}

/// Draws what fits into `room` of a row that no page can hold, and returns the box of the rest.
std::optional<Box> TableRun::split_row(std::size_t r, const Place& place, double room) {
  begin_row(r, place);
  double rest = 2 * pad_y_ + cell_look(table_).points;
  const auto left_over = [&](const LaidCell& cell, std::size_t drawn) {
    return cell.text.height(drawn, cell.text.lines.size()) + 2 * pad_y_;
  };
  for (LaidCell& cell : rows_[r].cells) {
    if (cell.rowspan > 1) continue;
    draw_cell(cell, rows_[r].fill, place, room, false, false);
    rest = std::max(rest, left_over(cell, cell.next_line));
  }
  for (const OpenCell& open : open_) {  // leave() will draw these as far as the page goes
    const LaidCell& cell = rows_[open.row].cells[open.cell];
    if (open.row + static_cast<std::size_t>(cell.rowspan) != r + 1) continue;
    const double space = place.y + room - open.top - 2 * pad_y_;
    std::size_t next = cell.next_line;
    while (next < cell.text.lines.size() && cell.text.height(cell.next_line, next + 1) <= space) ++next;
    rest = std::max(rest, left_over(cell, next));
  }
  return row_box(r, rest);
}

}  // namespace

std::vector<double> share_width(double total, const std::vector<double>& weights, const std::vector<double>& least) {
  std::vector<double> widths(weights.size(), 0.0);
  const double needed = std::accumulate(least.begin(), least.end(), 0.0);
  if (needed >= total) {
    for (std::size_t i = 0; i < widths.size(); ++i) widths[i] = least[i] * total / needed;
    return widths;
  }
  std::vector<bool> fixed(weights.size(), false);
  for (bool changed = true; changed;) {  // each round fixes a column or ends
    changed = false;
    double room = total, weight = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) fixed[i] ? room -= least[i] : weight += weights[i];
    for (std::size_t i = 0; i < widths.size(); ++i) {
      widths[i] = fixed[i] ? least[i] : room * weights[i] / weight;
      if (widths[i] < least[i]) fixed[i] = changed = true;
    }
  }
  return widths;
}

void add_table_rows(Flow& flow, const Table& table, int node, double after, bool keep_next) {
  const auto run = std::make_shared<TableRun>(flow, table, node);
  run->measure();
  run->add_boxes(after, keep_next);
}

}  // namespace sakip::render
