// First walk over a document: what the lists of contents, tables and figures will say, and which bookmark each heading,
// table and figure gets. The lists stand before what they list, so this is known before the body is written.
#pragma once

#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "document/document.hpp"

namespace sakip::render::docx {

/// A line of a list. `anchor` is the bookmark's number; views point into the document.
struct OutlineEntry {
  int anchor;
  int level;  ///< 1..3 for headings, 0 for tables and figures
  std::string_view id, number, text;
};

/// Every heading, captioned table, chart and tree takes the next anchor (from 1) in the order of the document; the body
/// counts the same way.
struct Outline {
  std::vector<OutlineEntry> headings, tables, figures;
  std::unordered_map<std::string_view, int> anchor_of;  ///< by id; the first of equal ids wins
  std::unordered_set<int> referenced;                   ///< anchors that some run links to

  const std::vector<OutlineEntry>& entries(document::ContentsKind kind) const;
};

/// True for a table with a number or a caption: it has an anchor and stands in the list of tables.
inline bool has_caption(const document::Table& table) { return !table.number.empty() || !table.caption.empty(); }

Outline make_outline(const document::Document& document);

}  // namespace sakip::render::docx
