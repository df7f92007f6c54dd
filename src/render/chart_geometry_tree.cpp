// Trees (pohon kinerja, susunan organisasi) small enough for one picture: boxes in levels with elbow lines. Larger ones
// go to tree_sheets.cpp.
#include <algorithm>
#include <cmath>

#include "render/page_style.hpp"
#include "render/tree_cards.hpp"
#include "render/tree_sheets.hpp"

namespace sakip::render {
namespace {

using document::Tree;

class Levels {
 public:
  Levels(const Tree& tree, const std::vector<Family>& family, double width)
      : tree_(tree), family_(family), width_(width) {
    for (std::size_t i = 0; i < family.size(); ++i) cards_.push_back(node_card(tree, i));
  }

  /// Nothing when the boxes would be too narrow, or the picture higher than `max_height`.
  std::vector<Drawing> draw(double max_height) {
    const auto leaves = static_cast<double>(
        std::count_if(family_.begin(), family_.end(), [](const Family& f) { return f.children.empty(); }));
    const double slot = std::min(width_ / leaves, kTree.widest + kTree.gap);
    if (slot - kTree.gap < kTree.narrowest) return {};
    double next = (width_ - slot * leaves) / 2;
    for (std::size_t i = 0; i < cards_.size(); ++i)
      if (family_[i].parent < 0) place(i, slot, next);
    std::vector<double> heights;
    for (std::size_t i = 0; i < cards_.size(); ++i) {
      const auto level = static_cast<std::size_t>(family_[i].level);
      heights.resize(std::max(heights.size(), level + 1), 0.0);
      heights[level] = std::max(heights[level], card_height(cards_[i].text, cards_[i].width));
    }
    std::vector<double> tops = {1};
    for (const double height : heights) tops.push_back(tops.back() + height + kTree.level_gap);
    const double bottom = tops.back() - kTree.level_gap + 1;
    Drawing drawing{width_, bottom + legend_height(tree_, width_), {}, {}, {}, {}, {}};
    if (drawing.height > max_height) return {};
    for (std::size_t i = 0; i < cards_.size(); ++i) {
      const auto level = static_cast<std::size_t>(family_[i].level);
      cards_[i].y = tops[level];
      cards_[i].height = heights[level];
      if (family_[i].parent >= 0) join(drawing, cards_[static_cast<std::size_t>(family_[i].parent)], cards_[i]);
    }
    for (Card& card : cards_) paint(drawing, std::move(card));
    paint_legend(drawing, tree_, bottom);
    return {std::move(drawing)};
  }

 private:
  void place(std::size_t index, double slot, double& next) {
    Card& card = cards_[index];
    const double left = next;
    if (family_[index].children.empty()) next += slot;
    for (const std::size_t child : family_[index].children) place(child, slot, next);
    card.centered = true;
    card.width = std::min(std::max(slot, (next - left) * 0.6), kTree.widest + kTree.gap) - kTree.gap;
    card.x = (left + next - card.width) / 2;
  }

  static void join(Drawing& drawing, const Card& parent, const Card& child) {
    const double from = parent.x + parent.width / 2, to = child.x + child.width / 2;
    const double bend = child.y - kTree.level_gap / 2;
    Stroke stroke{{{from, parent.y + parent.height}, {from, bend}}, 0.75, Role::connector, -1};
    if (std::abs(to - from) > 0.01) stroke.points.push_back({to, bend});
    stroke.points.push_back({to, child.y});
    drawing.strokes.push_back(std::move(stroke));
  }

  const Tree& tree_;
  const std::vector<Family>& family_;
  double width_;
  std::vector<Card> cards_;
};

}  // namespace

std::vector<Drawing> draw_tree(const Tree& tree, double width, double max_height) {
  if (tree.nodes.empty()) {
    Drawing empty{width, 30, {}, {}, {}, {}, {}};
    empty.labels.push_back(
        {{width / 2, 18}, kTree.title, Anchor::middle, false, false, Role::text, "Belum ada data untuk digambar"});
    return {std::move(empty)};
  }
  const std::vector<Family> family = families(tree);
  std::vector<Drawing> levels = Levels(tree, family, width).draw(max_height);
  return levels.empty() ? draw_sheets(tree, family, width, max_height) : levels;
}

}  // namespace sakip::render
