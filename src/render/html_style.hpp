// The style sheet of the HTML report: one constant, plus the @page rules of the sections.
#pragma once

#include <string>

#include "document/document.hpp"

namespace sakip::render {

/// Everything that stands inside <style>: screen, narrow screen, print, and one named page per section form.
std::string style_sheet(const document::Document& document);

/// The CSS class of section number `index` (0-based), which binds it to its @page rule.
std::string section_class(std::size_t index);

}  // namespace sakip::render
