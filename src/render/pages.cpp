// Which documents print page numbers of their parts.
#include "render/pages.hpp"

#include <algorithm>

namespace sakip::render {

bool lists_pages(const document::Document& document) {
  const auto is_list = [](const document::Block& block) { return std::holds_alternative<document::Contents>(block); };
  return std::any_of(document.sections.begin(), document.sections.end(), [&](const document::Section& section) {
    return std::any_of(section.blocks.begin(), section.blocks.end(), is_list);
  });
}

}  // namespace sakip::render
