// What both ways of drawing a tree share (chart_geometry_tree.cpp, tree_sheets.cpp): families of nodes, boxes with
// their words, and the legend. Lengths in points.
#pragma once

#include <vector>

#include "render/chart_geometry.hpp"

namespace sakip::render {

/// A node's place in the tree.
struct Family {
  int parent = -1;
  int level = 0;
  std::vector<std::size_t> children;
};
/// By node. A parent that does not come before its child makes the child a root; very deep nodes stand beside their
/// parent.
std::vector<Family> families(const document::Tree& tree);

/// A node's words: its kind, its title, the paragraphs of its text.
std::vector<CardText> node_text(const document::Tree& tree, std::size_t node);
/// The height that the words need in a box of that width.
double card_height(const std::vector<CardText>& text, double width);
/// A box for the node as itself; the caller places it.
Card node_card(const document::Tree& tree, std::size_t node);
/// Adds outline and lines of the card to the drawing. Words that do not fit its height end with "…".
void paint(Drawing& drawing, Card card);

/// The row that names the kinds and lines; none for a tree without kinds.
double legend_height(const document::Tree& tree, double width);
void paint_legend(Drawing& drawing, const document::Tree& tree, double y);

}  // namespace sakip::render
