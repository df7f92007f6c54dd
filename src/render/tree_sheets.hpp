// A tree too large for one picture as several sheets ("lembar") that refer to each other.
#pragma once

#include "render/tree_cards.hpp"

namespace sakip::render {

/// At least one drawing. Every node stands as itself on exactly one; a branch that goes on elsewhere says on which
/// sheet, and there begins with a dashed box that says whence. The same input gives the same sheets.
std::vector<Drawing> draw_sheets(const document::Tree& tree, const std::vector<Family>& family, double width,
                                 double max_height);

}  // namespace sakip::render
