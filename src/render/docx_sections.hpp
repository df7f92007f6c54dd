// Sections: paper, margins, page numbers, running heads and feet.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "document/document.hpp"
#include "render/docx_body.hpp"

namespace sakip::render::docx {

/// Head and foot parts, each kept once however many sections share it; relationship ids count from 1.
struct RunningParts {
  std::vector<std::string> heads;
  std::vector<std::string> feet;
};
std::string head_relation(std::size_t position);
std::string foot_relation(std::size_t position);

/// The <w:sectPr> of a section; adds the head and foot it needs.
std::string section_properties(const document::Document& document, const document::Section& section,
                               RunningParts& parts);

}  // namespace sakip::render::docx
