// Tables: shared-out column widths, repeated header rows, spans, shading by kind of row.
#include <algorithm>
#include <numeric>

#include "render/docx_body.hpp"
#include "render/ooxml_text.hpp"
#include "render/table_grid.hpp"

namespace sakip::render::docx {

using document::Align;
using document::Borders;
using document::Cell;
using document::Row;
using document::RowStyle;
using document::Table;
using ooxml::add;
using ooxml::Escaped;
using ooxml::twips;

namespace {

constexpr int kWordColumns = 63;  // more and Word refuses the file

/// Widths in twips that add up to `total` exactly, shared by weight.
std::vector<int> share_width(const Table& table, int columns, int total) {
  const auto weight = [&](int column) {
    return static_cast<std::size_t>(column) < table.columns.size()
               ? std::max(table.columns[static_cast<std::size_t>(column)].width, 1)
               : 10;
  };
  long sum = 0;
  for (int c = 0; c < columns; ++c) sum += weight(c);
  std::vector<int> widths;
  long passed = 0;
  int edge = 0;
  for (int c = 0; c < columns; ++c) {
    passed += weight(c);
    const int next = static_cast<int>(total * passed / sum);
    widths.push_back(next - edge);
    edge = next;
  }
  return widths;
}

std::string_view justify_markup(Align align) {
  switch (align) {
    case Align::left:
      return "<w:jc w:val=\"left\"/>";
    case Align::center:
      return "<w:jc w:val=\"center\"/>";
    case Align::right:
      return "<w:jc w:val=\"right\"/>";
    case Align::justify:
      return "<w:jc w:val=\"both\"/>";
  }
  return "";
}

class TableWriter {
 public:
  TableWriter(Body& body, const Table& table, int columns)
      : body_(body),
        table_(table),
        columns_(columns),
        bordered_(table.borders == Borders::all),
        look_(cell_look(table.compact)),
        widths_(share_width(table, columns, body.text_width())) {}

  void write() {
    open_table();
    write_rows(table_.header, true);
    write_rows(table_.rows, false);
    body_.xml += "</w:tbl>";
  }

 private:
  struct Covered {
    int rows = 0;  ///< further rows that a cell above still covers
    int colspan = 1;
  };

  void open_table() {
    std::string& xml = body_.xml;
    xml += "<w:tbl><w:tblPr>";
    if (bordered_) xml += "<w:tblStyle w:val=\"TabelGaris\"/>";
    add(xml, "<w:tblW w:w=\"", body_.text_width(), "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>");
    const int pad_x = twips(look_.pad_x_mm);
    const int pad_y = bordered_ ? twips(look_.pad_y_mm) : 0;
    add(xml, "<w:top w:w=\"", pad_y, "\" w:type=\"dxa\"/><w:left w:w=\"", pad_x, "\" w:type=\"dxa\"/><w:bottom w:w=\"",
        pad_y, "\" w:type=\"dxa\"/><w:right w:w=\"", pad_x, "\" w:type=\"dxa\"/></w:tblCellMar>");
    if (has_caption(table_)) {
      add(xml, "<w:tblCaption w:val=\"", Escaped{table_.number}, table_.number.empty() ? "" : " ",
          Escaped{table_.caption}, "\"/>");
    }
    xml += "</w:tblPr><w:tblGrid>";
    for (const int width : widths_) add(xml, "<w:gridCol w:w=\"", width, "\"/>");
    xml += "</w:tblGrid>";
  }

  void write_rows(const std::vector<Row>& rows, bool head) {
    const auto placed = place_cells(rows, columns_);
    std::vector<Covered> covered(static_cast<std::size_t>(columns_));
    for (std::size_t r = 0; r < rows.size(); ++r) {
      add(body_.xml, "<w:tr><w:trPr><w:cantSplit/>", head ? "<w:tblHeader/>" : "", "</w:trPr>");
      std::size_t next = 0;
      for (int column = 0; column < columns_;) {
        Covered& above = covered[static_cast<std::size_t>(column)];
        if (next < placed[r].size() && placed[r][next].column == column) {
          const PlacedCell& cell = placed[r][next++];
          above = {cell.rowspan - 1, cell.colspan};
          write_cell(rows[r], head, cell);
          column += cell.colspan;
        } else if (above.rows > 0) {
          --above.rows;
          open_cell(column, above.colspan, "<w:vMerge/>", {});
          write_empty(head);
          column += above.colspan;
        } else {
          open_cell(column, 1, {}, head ? colour::kHeader : row_fill(rows[r].style));
          write_empty(head);
          ++column;
        }
      }
      body_.xml += "</w:tr>";
    }
  }

  void open_cell(int column, int colspan, std::string_view merge, std::string_view fill) {
    std::string& xml = body_.xml;
    const auto first = widths_.begin() + column;
    add(xml, "<w:tc><w:tcPr><w:tcW w:w=\"", std::accumulate(first, first + colspan, 0), "\" w:type=\"dxa\"/>");
    if (colspan > 1) add(xml, "<w:gridSpan w:val=\"", colspan, "\"/>");
    xml += merge;
    if (!fill.empty() && bordered_) add(xml, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"", fill, "\"/>");
  }

  std::string_view cell_style(bool head) const {
    if (!bordered_) return "SelPolos";
    if (head) return table_.compact ? "SelKepalaKecil" : "SelKepala";
    return table_.compact ? "SelKecil" : "Sel";
  }

  void write_empty(bool head) {
    add(body_.xml, "</w:tcPr><w:p><w:pPr><w:pStyle w:val=\"", cell_style(head), "\"/></w:pPr></w:p></w:tc>");
  }

  Align alignment(const Row& row, bool head, const PlacedCell& place) const {
    if (place.cell->align) return *place.cell->align;
    if (head || row.style == RowStyle::numbering) return Align::center;
    // A title that spans columns reads from the left, whatever the columns below it do.
    if (row.style == RowStyle::group) return Align::left;
    const auto column = static_cast<std::size_t>(place.column);
    return column < table_.columns.size() ? table_.columns[column].align : Align::left;
  }

  void write_cell(const Row& row, bool head, const PlacedCell& place) {
    const Cell& cell = *place.cell;
    const bool numbering = row.style == RowStyle::numbering;
    const bool bold =
        cell.bold || row.style == RowStyle::group || row.style == RowStyle::subtotal || row.style == RowStyle::total;
    open_cell(place.column, place.colspan, place.rowspan > 1 ? "<w:vMerge w:val=\"restart\"/>" : "",
              head && !numbering ? colour::kHeader : row_fill(row.style));
    if (head && bordered_) body_.xml += "<w:vAlign w:val=\"center\"/>";
    add(body_.xml, "</w:tcPr><w:p><w:pPr><w:pStyle w:val=\"", cell_style(head), "\"/>");
    if (!head && row.style == RowStyle::group) body_.xml += "<w:keepNext/>";
    if (cell.indent > 0) add(body_.xml, "<w:ind w:left=\"", twips(look_.indent_mm * std::min(cell.indent, 8)), "\"/>");
    const Align align = alignment(row, head, place);
    const Align of_style = head && bordered_ ? Align::center : Align::left;
    if (align != of_style) body_.xml += justify_markup(align);
    body_.xml += "</w:pPr>";
    write_inline(body_, cell.text, bold);
    body_.xml += "</w:p></w:tc>";
  }

  Body& body_;
  const Table& table_;
  const int columns_;
  const bool bordered_;
  const CellLook look_;
  const std::vector<int> widths_;
};

}  // namespace

void write_table(Body& body, const Table& table) {
  const int columns = column_count(table);
  SAKIP_ASSERT(columns <= kWordColumns);
  if (has_caption(table)) write_caption(body, CaptionOf::table, table.number, table.caption);
  if (columns == 0 || table.header.size() + table.rows.size() == 0) {
    open_paragraph(body, "SumberTabel");
    write_inline(body, {{"[tabel belum berisi]", document::RunStyle::missing, {}, {}}});
    close_paragraph(body);
  } else {
    if (body.page_break) {  // only a paragraph can begin a page
      open_paragraph(body, "Pemisah");
      close_paragraph(body);
    }
    TableWriter(body, table, columns).write();
  }
  // Always a paragraph after a table: without one Word joins it with a table that follows.
  if (!table.note.empty()) {
    open_paragraph(body, "SumberTabel");
    write_inline(body, table.note);
  } else {
    std::string space;
    add(space, "<w:spacing w:after=\"", static_cast<int>(kAfterTable * 20), "\"/>");
    open_paragraph(body, "Pemisah", space);
  }
  close_paragraph(body);
}

}  // namespace sakip::render::docx
