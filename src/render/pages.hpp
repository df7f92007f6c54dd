// Where things stand on paper: the printed page label of each heading, table and chart. Filled by the PDF layout, read
// by the DOCX renderer, so that both print the same numbers in the lists of contents.
#pragma once

#include <map>
#include <string>

#include "document/document.hpp"

namespace sakip::render {

/// `page_of`: id of a heading, table, chart or tree -> label as printed ("iv", "12"). `total`: sheets in all. Empty
/// when there was no layout; the lists then show dashes until the word processor refreshes them.
struct PageMap {
  std::map<std::string, std::string> page_of;
  int total = 0;
};

/// Whether the document says on which page its parts stand: only then does a DOCX need a layout.
bool lists_pages(const document::Document& document);

}  // namespace sakip::render
