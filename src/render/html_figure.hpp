// Charts and trees of the HTML report: <figure> with an inline drawing, and the same facts in words for those who do
// not see it (a table of the chart's data, a nested list of the tree).
#pragma once

#include <string>

#include "document/document.hpp"

namespace sakip::render {

/// The figure of a chart, with its data as a table that can be unfolded. Every value links to its fact.
std::string chart_html(const document::Chart& chart);

/// The figure of a tree, with the same tree as a nested list that can be unfolded.
std::string tree_html(const document::Tree& tree);

}  // namespace sakip::render
