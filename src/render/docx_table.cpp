// Tables: shared-out column widths, repeated header rows, spans, shading by kind of row.
#include <algorithm>
#include <numeric>

#include "render/docx_body.hpp"
#include "render/docx_columns.hpp"
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

constexpr int kWordColumns = 63;      // more and Word refuses the file
constexpr int kMostRowsTogether = 8;  // merged cells of more rows may be split over pages
constexpr int kDeepestIndent = 12;
constexpr int kRule = 10;  // twips: the thickness of the lines, half a point

std::string_view justify_markup(Align align) {
  switch (align) {
    case Align::left:
      return {};  // what the styles of cells say
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
        look_(cell_look(table)),
        plan_(plan_columns(table, columns, body.text_width())),
        together_(stays_together(table)) {}

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
    const int pad_top = bordered_ ? twips(look_.pad_y_mm) : 0;
    const int pad_bottom = bordered_ ? pad_top - kRule : 0;  // word processors add the line to the row's height
    add(xml, "<w:top w:w=\"", pad_top, "\" w:type=\"dxa\"/><w:left w:w=\"", pad_x,
        "\" w:type=\"dxa\"/><w:bottom w:w=\"", pad_bottom, "\" w:type=\"dxa\"/><w:right w:w=\"", pad_x,
        "\" w:type=\"dxa\"/></w:tblCellMar>");
    if (has_caption(table_)) {
      add(xml, "<w:tblCaption w:val=\"", Escaped{table_.number}, table_.number.empty() ? "" : " ",
          Escaped{table_.caption}, "\"/>");
    }
    xml += "</w:tblPr><w:tblGrid>";
    for (const int width : plan_.widths) add(xml, "<w:gridCol w:w=\"", width, "\"/>");
    xml += "</w:tblGrid>";
  }

  /// What all cells of a row share.
  struct RowLook {
    std::string_view paragraph;  ///< style of the cells
    std::string_view fill;
    bool centred = false;    ///< cells stand in the middle unless they say otherwise
    bool title = false;      ///< a group's row
    bool keep_next = false;  ///< beyond what the style says
    bool together = false;   ///< merged cells go on in the next row
    Letters letters;
  };

  RowLook row_look(RowStyle style, bool head) const {
    const bool numbering = style == RowStyle::numbering;
    const bool strong = style == RowStyle::group || style == RowStyle::subtotal || style == RowStyle::total;
    RowLook look;
    if (!bordered_) {
      look.paragraph = "SelPolos";
    } else if (head && !numbering) {
      look.paragraph = table_.compact ? "SelKepalaKecil" : "SelKepala";
      look.fill = colour::kHeader;
    } else {
      look.paragraph = table_.compact ? "SelKecil" : "Sel";
      look.fill = row_fill(style);
    }
    look.centred = head || numbering;
    look.title = style == RowStyle::group;
    look.keep_next = head && numbering;
    look.letters = {strong, numbering, plan_.half_points};
    return look;
  }

  void write_rows(const std::vector<Row>& rows, bool head) {
    const auto placed = place_cells(rows, columns_);
    std::vector<Covered> covered(static_cast<std::size_t>(columns_));
    std::size_t together_until = 0;  // last row of the merged cells so far
    for (std::size_t r = 0; r < rows.size(); ++r) {
      RowLook look = row_look(rows[r].style, head);
      for (const PlacedCell& cell : placed[r]) {
        if (cell.rowspan <= kMostRowsTogether)
          together_until = std::max(together_until, r + static_cast<std::size_t>(cell.rowspan) - 1);
      }
      const bool end = !head && r + 1 == rows.size();
      const bool together = head ? together_ : end ? body_.signature_next : together_ || keeps_next(table_, r);
      look.keep_next = look.keep_next || together;
      look.together = r < together_until;

      add(body_.xml, "<w:tr><w:trPr><w:cantSplit/>", head ? "<w:tblHeader/>" : "", "</w:trPr>");
      std::size_t next = 0;
      for (int column = 0; column < columns_;) {
        Covered& above = covered[static_cast<std::size_t>(column)];
        if (next < placed[r].size() && placed[r][next].column == column) {
          const PlacedCell& cell = placed[r][next++];
          above = {cell.rowspan - 1, cell.colspan};
          write_cell(look, head, cell);
          column += cell.colspan;
        } else if (above.rows > 0) {
          --above.rows;
          write_empty(look, column, above.colspan, "<w:vMerge/>");
          column += above.colspan;
        } else {
          write_empty(look, column, 1, {});
          ++column;
        }
      }
      body_.xml += "</w:tr>";
    }
  }

  void open_cell(const RowLook& look, int column, int colspan, std::string_view merge) {
    std::string& xml = body_.xml;
    const auto first = plan_.widths.begin() + column;
    add(xml, "<w:tc><w:tcPr><w:tcW w:w=\"", std::accumulate(first, first + colspan, 0), "\" w:type=\"dxa\"/>");
    if (colspan > 1) add(xml, "<w:gridSpan w:val=\"", colspan, "\"/>");
    xml += merge;
    if (!look.fill.empty()) add(xml, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"", look.fill, "\"/>");
  }

  void open_cell_paragraph(const RowLook& look, int column) {
    // Rows of merged cells ask to stay together, but never in their first cell: LibreOffice, which looks there, would
    // move them and leave the merged cell half drawn.
    const bool keep_next = look.keep_next || (look.together && column > 0);
    add(body_.xml, "</w:tcPr><w:p><w:pPr><w:pStyle w:val=\"", look.paragraph, "\"/>", keep_next ? "<w:keepNext/>" : "");
  }

  void write_empty(const RowLook& look, int column, int colspan, std::string_view merge) {
    open_cell(look, column, colspan, merge);
    open_cell_paragraph(look, column);
    body_.xml += "</w:pPr></w:p></w:tc>";
  }

  void write_cell(const RowLook& look, bool head, const PlacedCell& place) {
    const Cell& cell = *place.cell;
    open_cell(look, place.column, place.colspan, place.rowspan > 1 ? "<w:vMerge w:val=\"restart\"/>" : "");
    if (head && bordered_) body_.xml += "<w:vAlign w:val=\"center\"/>";
    open_cell_paragraph(look, place.column);
    if (cell.indent > 0)
      add(body_.xml, "<w:ind w:left=\"", twips(look_.indent_mm * std::min(cell.indent, kDeepestIndent)), "\"/>");
    const auto column = static_cast<std::size_t>(place.column);
    const bool title = look.title && place.colspan > 1;  // reads from the left, whatever the columns below do
    const Align usual = title || column >= table_.columns.size() ? Align::left : table_.columns[column].align;
    body_.xml += justify_markup(cell.align.value_or(look.centred ? Align::center : usual));
    body_.xml += "</w:pPr>";
    Letters letters = look.letters;
    letters.bold = letters.bold || cell.bold;
    const auto first = plan_.widths.begin() + place.column;
    const double indent = look_.indent_mm * std::min(cell.indent, kDeepestIndent);
    letters.points = look_.points;
    letters.room = (std::accumulate(first, first + place.colspan, 0) - twips(2 * look_.pad_x_mm + indent)) / 20.0;
    write_inline(body_, cell.text, letters);
    body_.xml += "</w:p></w:tc>";
  }

  Body& body_;
  const Table& table_;
  const int columns_;
  const bool bordered_;
  const CellLook look_;
  const ColumnPlan plan_;
  const bool together_;
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
    open_paragraph(body, "SumberTabel", {}, body.signature_next);
    write_inline(body, table.note);
  } else {
    std::string space;
    add(space, "<w:spacing w:after=\"", static_cast<int>(kAfterTable * 20), "\"/>");
    open_paragraph(body, "Pemisah", space, body.signature_next);
  }
  close_paragraph(body);
}

}  // namespace sakip::render::docx
