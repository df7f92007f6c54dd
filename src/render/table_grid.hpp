// Where the cells of a table stand once spans are counted: rows hold only the cells that begin in them, so a renderer
// that needs a cell's column asks here. Also which rows a page may not part. Used by every renderer.
#pragma once

#include <vector>

#include "document/document.hpp"
#include "render/page_style.hpp"

namespace sakip::render {

/// A cell with its first column (0-based) and the part of its spans that fits into the table (both >= 1).
struct PlacedCell {
  const document::Cell* cell = nullptr;
  int column = 0;
  int colspan = 1;
  int rowspan = 1;
};

/// The cells of each row in order. Spans that reach past `columns` or past the last row are cut off; cells for which a
/// row has no free column left are dropped.
std::vector<std::vector<PlacedCell>> place_cells(const std::vector<document::Row>& rows, int columns);

/// The number of columns: as declared, or the widest row's when none are declared.
int column_count(const document::Table& table);

/// Letters and padding of its cells. Without lines a table only sets text side by side: as large as the text around it.
CellLook cell_look(const document::Table& table);

/// Tables of a few rows, or of about a third of a page, are not parted by the end of a page; the same rule for
/// all renderings. Judged by the letters in the cells, because DOCX and HTML do not know how their lines will break.
bool stays_together(const document::Table& table);

/// Whether body row `row` must not stand apart from the next: a page ends neither after a table's first row, nor before
/// its last, nor after the title of a group.
bool keeps_next(const document::Table& table, std::size_t row);

}  // namespace sakip::render
