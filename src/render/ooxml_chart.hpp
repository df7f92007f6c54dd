// A native chart for Word: a DrawingML chart part, and the small workbook behind it that Word opens on "Edit data".
#pragma once

#include <string>

#include "document/document.hpp"

namespace sakip::render::ooxml {

/// False when the chart has no number to draw: it would be an empty frame.
bool has_points(const document::Chart& chart);

/// word/charts/chartN.xml. Relationship rId1 must be the workbook.
std::string chart_part(const document::Chart& chart, std::string_view language);

/// The workbook: categories in column A from row 2, one series per column from B, names in row 1; gaps are empty cells.
std::string chart_workbook(const document::Chart& chart);

/// "A", "B", ..., "Z", "AA", ... for 0, 1, ...
std::string column_letters(std::size_t column);

}  // namespace sakip::render::ooxml
