// A formula set for the page: its words and strokes around one baseline, for layout_text to put on a line.
#pragma once

#include <vector>

#include "render/chart_geometry.hpp"
#include "render/layout_text.hpp"

namespace sakip::render {

/// Points. Words count `x` from the left edge and `rise` from the baseline; strokes likewise, y downwards.
struct SetRumus {
  std::vector<Fragment> words;
  std::vector<Stroke> strokes;
  double width = 0, ascent = 0, descent = 0;
};

/// Sets the formula at most `room` wide, in the look (face, size, colour, run) of `look`. Smaller letters are tried
/// where a word is too wide; `fits` is false when even then it is wider, or too high for the free part of a page.
SetRumus set_rumus(FontSet& fonts, const document::Rumus& formula, const Fragment& look, double room, bool& fits);

/// The width below which no formula can be folded, points.
double least_rumus_width(FontSet& fonts, const document::Rumus& formula, const Fragment& look);

}  // namespace sakip::render
