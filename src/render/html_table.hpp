// Tables of the HTML report. A table with a caption or header rows is data (thead, scopes) in a box that scrolls by
// itself; one with neither is layout (signature blocks) and says so to a screen reader.
#pragma once

#include <set>
#include <string>

#include "document/document.hpp"

namespace sakip::render {

/// Markup of one table. `targets` as in inline_html.
std::string table_html(const document::Table& table, const std::set<std::string>& targets);

}  // namespace sakip::render
