// Tables on pages: column widths from weights and words, row heights, heads that repeat, cells over many rows and rows
// higher than a page. Hands the flow one box per row.
#pragma once

#include "document/document.hpp"
#include "render/layout_flow.hpp"

namespace sakip::render {

/// Shares `total` points by `weights`; no column gets less than its `least` unless all of them together do not fit,
/// then they shrink alike. The widths add up to `total`.
std::vector<double> share_width(double total, const std::vector<double>& weights, const std::vector<double>& least);

/// Adds the rows of the table (not caption and note) to the flow, tagged as children of `node`. `after` is the white
/// space below the last row; with `keep_next` that row stays with the box after it.
void add_table_rows(Flow& flow, const document::Table& table, int node, double after, bool keep_next);

}  // namespace sakip::render
