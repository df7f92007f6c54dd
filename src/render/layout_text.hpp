// Text into lines: runs are cut into words with known widths, then filled into lines of a given width. Pure arithmetic
// over cached widths; the flow and the tables put the lines on pages.
#pragma once

#include <cstdint>
#include <vector>

#include "document/document.hpp"
#include "render/chart_geometry.hpp"
#include "render/layout_fonts.hpp"

namespace sakip::render {

/// Letters of a paragraph or cell before its runs have their say.
struct TextBase {
  double points = 11;
  bool bold = false;
  bool italic = false;
};

enum class Paint : std::uint8_t { black, missing, quiet };

/// A word in its place. `x` counts from the left edge of the text, set by wrap().
struct Fragment {
  const Word* word = nullptr;
  float x = 0;
  float points = 11;
  float rise = 0;         ///< points above the baseline
  std::int32_t run = -1;  ///< index of the run it came from
  FaceStyle style = 0;
  Paint paint = Paint::black;
  bool space = false;       ///< blanks or a line end stand before it
  bool may_break = false;   ///< a line may end before it
  bool must_break = false;  ///< a line end was typed before it
  bool formula = false;     ///< before wrap(): stands for the whole formula of its run
};

struct Line {
  std::uint32_t begin = 0, end = 0;  ///< fragments
  double height = 0, ascent = 0;     ///< the baseline lies `ascent` below the line's top
  bool formula = false;              ///< holds one, so its words may stand in any order
};

/// A stroke of a formula, y from the baseline of its line.
struct LineStroke {
  std::size_t line = 0;
  Stroke stroke;
};

/// Wrapped text. Lines are `line_height` high with the baseline `ascent` below their top, but for those of formulas.
/// Before wrap() `formulas` names each run's formula, if any; the document must outlive that.
struct TextBlock {
  std::vector<Fragment> fragments;
  std::vector<Line> lines;
  double line_height = 0;
  double ascent = 0;
  std::vector<const document::Rumus*> formulas;  ///< by run; empty where no run has one
  std::vector<LineStroke> strokes;

  /// Height of the lines from `first` to before `last`.
  double height(std::size_t first, std::size_t last) const {
    double sum = 0;
    for (std::size_t i = first; i < last; ++i) sum += lines[i].height;
    return sum;
  }
  double height() const { return height(0, lines.size()); }
};

/// Cuts runs into fragments, without line breaks. `line_factor` is times the natural line height.
TextBlock cut(FontSet& fonts, const document::Inline& runs, const TextBase& base, double line_factor = 1);

/// The width of the widest part that no line break may cut, points. 0 without text.
double widest_part(FontSet& fonts, const TextBlock& block);

/// Fills the fragments into lines `width` wide (at least one letter a line); `first` is the indent of the first line.
/// Parts wider than a line are cut between letters. At least one (empty) line results.
void wrap(FontSet& fonts, TextBlock& block, double width, document::Align align, double first = 0);

/// The end of a fragment, points from the left edge of the text.
inline double right_edge(const Fragment& f) { return f.x + f.word->width * f.points; }

}  // namespace sakip::render
