// A row's heading for screen readers is its first worded cell among the first two columns ("No", then the name).
#include "render/html_table.hpp"

#include <algorithm>

#include "render/html_text.hpp"
#include "render/table_grid.hpp"

namespace sakip::render {
namespace {

using document::Align;
using document::Cell;
using document::RowStyle;
using document::Table;
using Targets = std::set<std::string>;

std::string_view align_class(Align align) {
  switch (align) {
    case Align::left:
      return "ka";
    case Align::center:
      return "kc";
    case Align::right:
      return "kr";
    case Align::justify:
      return "kj";
  }
  return "ka";
}

std::string_view row_class(RowStyle style) {
  switch (style) {
    case RowStyle::normal:
      return "";
    case RowStyle::group:
      return "group";
    case RowStyle::subtotal:
      return "subtotal";
    case RowStyle::total:
      return "total";
    case RowStyle::numbering:
      return "numbering";
  }
  return "";
}

bool is_worded(const Cell& cell) {
  if (cell.kind != document::CellKind::text) return false;
  const std::string text = plain_text(cell.text);
  return std::any_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

std::string spans(const PlacedCell& place) {
  std::string out;
  if (place.colspan > 1) out += " colspan=\"" + std::to_string(place.colspan) + "\"";
  if (place.rowspan > 1) out += " rowspan=\"" + std::to_string(place.rowspan) + "\"";
  return out;
}

/// What a cell's columns have of the page's width, in em of table letters.
double cell_em(const PlacedCell& place, const Table& table) {
  constexpr double kLettersPerEm = 1.15, kPadding = 1;
  int total = 0, own = 0;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const int width = std::max(table.columns[i].width, 1);
    const int column = static_cast<int>(i);
    total += width;
    own += column >= place.column && column < place.column + place.colspan ? width : 0;
  }
  return own == 0 ? kPageEm / 2 : kPageEm * kLettersPerEm * own / total - kPadding;
}

std::string cell_html(const PlacedCell& place, const Table& table, std::string_view scope, bool in_header,
                      const Targets& targets) {
  const Cell& cell = *place.cell;
  const auto column = static_cast<std::size_t>(place.column);
  const Align own = column < table.columns.size() ? table.columns[column].align : Align::left;
  const std::string tag = scope.empty() ? "td" : "th";
  std::string out = "<" + tag + spans(place);
  if (!scope.empty()) out += " scope=\"" + std::string(scope) + "\"";

  std::string classes;
  if (!in_header || cell.align) classes = align_class(cell.align.value_or(own));
  if (cell.bold) classes += classes.empty() ? "tebal" : " tebal";
  if (!classes.empty()) out += " class=\"" + classes + "\"";
  if (cell.indent > 0) out += " style=\"padding-left:" + std::to_string(1 + std::min(cell.indent, 20)) + "em\"";

  // The cell's exact value belongs to its fact only when there is a single one.
  const auto facts =
      std::count_if(cell.text.begin(), cell.text.end(), [](const auto& run) { return !run.fact.empty(); });
  return out + ">" + inline_html(cell.text, targets, facts == 1 ? &cell.value : nullptr, cell_em(place, table)) + "</" +
         tag + ">";
}

std::string row_open(RowStyle style) {
  const std::string_view name = row_class(style);
  return name.empty() ? "<tr>" : "<tr class=\"" + std::string(name) + "\">";
}

std::string header_rows(const Table& table, int columns, const Targets& targets) {
  std::string out = "<thead>\n";
  const auto placed = place_cells(table.header, columns);
  for (std::size_t r = 0; r < placed.size(); ++r) {
    const bool numbering = table.header[r].style == RowStyle::numbering;
    out += row_open(table.header[r].style);
    for (const auto& place : placed[r]) {
      const std::string_view scope = numbering ? "" : place.colspan > 1 ? "colgroup" : "col";
      out += cell_html(place, table, scope, true, targets);
    }
    out += "</tr>\n";
  }
  return out + "</thead>\n";
}

std::string body_rows(const Table& table, int columns, bool data, const Targets& targets) {
  std::string out = "<tbody>\n";
  const auto placed = place_cells(table.rows, columns);
  for (std::size_t r = 0; r < placed.size(); ++r) {
    out += row_open(table.rows[r].style);
    bool has_heading = !data || table.rows[r].style == RowStyle::numbering;
    for (const auto& place : placed[r]) {
      const bool heading = !has_heading && place.column < 2 && is_worded(*place.cell);
      has_heading = has_heading || heading;
      out += cell_html(place, table, heading ? "row" : "", false, targets);
    }
    out += "</tr>\n";
  }
  return out + "</tbody>\n";
}

std::string column_widths(const Table& table) {
  int total = 0;
  for (const auto& column : table.columns) total += std::max(column.width, 1);
  if (total == 0) return "";
  std::string out = "<colgroup>";
  for (const auto& column : table.columns) {
    const int permille = std::max(column.width, 1) * 1000 / total;
    out += "<col style=\"width:" + std::to_string(permille / 10) + "." + std::to_string(permille % 10) + "%\"/>";
  }
  return out + "</colgroup>\n";
}

}  // namespace

std::string table_html(const Table& table, const Targets& targets) {
  const int columns = column_count(table);
  const bool captioned = !table.number.empty() || !table.caption.empty();
  const bool data = captioned || !table.header.empty();
  const std::string id = anchor(table.id);

  std::string classes = table.borders == document::Borders::all ? "garis" : "tata";
  if (table.compact) classes += " rapat";
  if (columns <= 4) classes += " sempit";
  if (columns > 12) classes += " lebar";

  std::string out = std::string("<div class=\"tabel") + (stays_together(table) ? " utuh\"" : "\"") +
                    (id.empty() ? "" : " id=\"" + id + "\"") + ">\n";
  std::string label = table.number;
  if (!table.number.empty() && !table.caption.empty()) label += " ";
  label += table.caption;
  if (data) {
    out += "<div class=\"gulir\" tabindex=\"0\" role=\"region\" aria-label=\"" + escape(captioned ? label : "Tabel") +
           "\">\n";
  }
  out += "<table class=\"" + classes + "\"" + (data ? "" : " role=\"presentation\"") + ">\n";
  if (captioned) out += "<caption><span>" + escape(label) + "</span></caption>\n";
  out += column_widths(table);
  if (!table.header.empty()) out += header_rows(table, columns, targets);
  out += body_rows(table, columns, data, targets);
  out += "</table>\n";
  if (data) out += "</div>\n";
  if (!table.note.empty()) out += "<p class=\"catatan\">" + inline_html(table.note, targets) + "</p>\n";
  return out + "</div>\n";
}

}  // namespace sakip::render
