// Charts and trees as pure geometry: which line, bar and label stands where, in points (1/72 inch) with y downwards.
// The PDF draws these shapes as vectors and the HTML as inline SVG, so both show the same picture. No font, no format.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"

namespace sakip::render {

/// What a shape is, so that a renderer may style it; `color_of` gives the usual colour.
enum class Role : std::uint8_t {
  text,       ///< axis and category labels, tree texts
  value,      ///< value labels at bars and points
  axis,       ///< base line of a chart
  grid,       ///< light lines behind the bars
  series,     ///< bar, line, dot or legend mark of series `series`
  box,        ///< box of a tree node; its series is the node's kind
  marked,     ///< the same with a heavy line
  reference,  ///< box that stands for a node drawn on another sheet, with a dashed line
  connector,  ///< line between tree boxes
};

struct Point {
  double x = 0;
  double y = 0;
};

/// `series`/`category` index the chart's data (so a fact can be attached), or are -1.
struct Bar {
  double x = 0, y = 0, width = 0, height = 0;
  Role role = Role::series;
  int series = -1;
  int category = -1;
};

/// An open line through two or more points. A gap in the data ends a line; the next point starts another.
struct Stroke {
  std::vector<Point> points;
  double width = 0.5;
  Role role = Role::axis;
  int series = -1;
};

/// A data point of a line chart: a filled circle.
struct Dot {
  Point center;
  double radius = 2;
  int series = -1;
  int category = -1;
};

enum class Anchor : std::uint8_t { start, middle, end };

/// One line of text; `at` is on the baseline. `upward`: turned 90 degrees, reading from bottom to top.
struct Label {
  Point at;
  double size = 8;
  Anchor anchor = Anchor::start;
  bool bold = false;
  bool upward = false;
  Role role = Role::text;
  std::string text;
};

/// A paragraph in a card, before it is broken into lines.
struct CardText {
  std::string text;
  double size = 8;
  bool bold = false;
};

/// A box of a tree with its words, for formats whose text stays text that can be typed in. Its outline is also among
/// the bars and its lines among the labels. `role` text: no outline (the sheet's title).
struct Card {
  double x = 0, y = 0, width = 0, height = 0;
  Role role = Role::box;
  int kind = -1;
  int node = -1;  ///< index in Tree::nodes; -1: title or legend
  bool centered = false;
  std::vector<CardText> text;
};

/// A picture of `width` x `height` points. Paint in the order grid, bars, strokes, dots, labels.
struct Drawing {
  double width = 0;
  double height = 0;
  std::vector<Stroke> grid;
  std::vector<Bar> bars;
  std::vector<Stroke> strokes;
  std::vector<Dot> dots;
  std::vector<Label> labels;
  std::vector<Card> cards = {};  ///< of a tree
};

/// Red, green, blue 0..255. Series colours repeat after eight; they differ in lightness too, for grey printers.
using Color = std::array<std::uint8_t, 3>;
Color color_of(Role role, int series = -1);
/// "1F4E79", as page_style.hpp has them.
Color color_from(std::string_view hex);
/// Whether a bar has an outline (in color_of(Role::box)), and how thick it is.
constexpr bool outlined(Role role) { return role == Role::box || role == Role::marked || role == Role::reference; }
constexpr double outline_width(Role role) { return role == Role::marked ? 2 : 0.75; }
/// Fill of a bar; of an outlined one by its kind.
Color fill_of(Role role, int series);

/// The chart drawn `width` points wide; the height follows from kind and data. A chart without data gives a drawing
/// that says so. Values are written the Indonesian way at `decimals`, or as typed.
Drawing draw_chart(const document::Chart& chart, double width);

/// The tree as drawings of `width` x at most `max_height` points. Boxes side by side in levels where they are wide
/// enough to read; else sheets, each with references to the others, every node as itself on one of them
/// (tree_sheets.cpp). A parent that does not come before its child makes the child a root.
std::vector<Drawing> draw_tree(const document::Tree& tree, double width, double max_height);

/// The text in lines at most `width` points wide, cut at blanks, within words only where one is too long. Of more than
/// `most` lines the last one kept ends with "…". At least one line.
std::vector<std::string> wrap_label(std::string_view text, double width, double size, bool bold, std::size_t most);

/// Width of a text in points, in the letters of Liberation Sans / Arial; other letters count as 0.6 em.
double approximate_width(std::string_view text, double size, bool bold = false);

}  // namespace sakip::render
