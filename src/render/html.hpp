// Document -> one HTML file that needs nothing else: no script, no outside font, style or picture. For reading on
// screen, by screen readers, and for machines that follow data-fakta from a figure to its fact.
#pragma once

#include <string>

#include "document/document.hpp"

namespace sakip::render {

/// The whole file, UTF-8. Never fails: bad UTF-8 is replaced, a link to an unknown id becomes plain text, a table's
/// impossible spans are cut. Same document, same bytes.
std::string to_html(const document::Document& document);

}  // namespace sakip::render
