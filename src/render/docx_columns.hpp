// How wide the columns of a table are: shared by weight, but never narrower than their longest word, since Word would
// cut a number like 1.200.000.000 in two without a hint.
#pragma once

#include <vector>

#include "document/document.hpp"

namespace sakip::render::docx {

struct ColumnPlan {
  std::vector<int> widths;  ///< twips; they add up to the given total
  int half_points = 0;      ///< letters must shrink to this for the words to fit; 0: as the style says
};

/// `columns` >= 1; `total` in twips.
ColumnPlan plan_columns(const document::Table& table, int columns, int total);

}  // namespace sakip::render::docx
