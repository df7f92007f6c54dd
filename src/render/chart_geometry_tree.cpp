// Trees (pohon kinerja, susunan organisasi): boxes in levels with elbow lines, or, where the leaves would be too
// narrow, an indented list of boxes with a rail at the left of each family.
#include <algorithm>
#include <cmath>

#include "render/chart_geometry.hpp"

namespace sakip::render {
namespace {

using document::Tree;

constexpr double kTitle = 8, kText = 7.5;  // letters
constexpr double kLine = 1.2;              // line height per letter size
constexpr double kPad = 4;
constexpr double kNarrowest = 66, kWidest = 150, kGap = 8, kLevelGap = 18;
constexpr double kIndent = 18, kRowGap = 5;
constexpr int kMostIndents = 12;
constexpr int kMostLevels = 60;  // deeper nodes stand beside their parent

struct Box {
  int parent = -1;
  int level = 0;
  double x = 0, y = 0, width = 0, height = 0;
  std::vector<std::size_t> children;
  std::vector<std::string> title, text;
};

class TreeDrawing {
 public:
  TreeDrawing(const Tree& tree, double width) : tree_(tree), width_(width), boxes_(tree.nodes.size()) {
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
      int parent = tree.nodes[i].parent;
      if (parent < 0 || static_cast<std::size_t>(parent) >= i) continue;
      if (boxes_[static_cast<std::size_t>(parent)].level >= kMostLevels) {
        parent = boxes_[static_cast<std::size_t>(parent)].parent;
      }
      boxes_[i].parent = parent;
      boxes_[i].level = boxes_[static_cast<std::size_t>(parent)].level + 1;
      boxes_[static_cast<std::size_t>(parent)].children.push_back(i);
    }
  }

  /// Nothing when the boxes would be too narrow.
  std::vector<Drawing> levels(double max_height) {
    std::size_t leaves = 0;
    for (const Box& box : boxes_) leaves += box.children.empty() ? 1 : 0;
    if (leaves == 0) return {};
    const double slot = std::min(width_ / static_cast<double>(leaves), kWidest + kGap);
    if (slot - kGap < kNarrowest) return {};
    double next = (width_ - slot * static_cast<double>(leaves)) / 2;
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
      if (boxes_[i].parent < 0) place_family(i, slot, next);
    }
    std::vector<double> heights;
    for (Box& box : boxes_) {
      fill(box, static_cast<std::size_t>(&box - boxes_.data()));
      heights.resize(std::max(heights.size(), static_cast<std::size_t>(box.level) + 1), 0.0);
      double& height = heights[static_cast<std::size_t>(box.level)];
      height = std::max(height, box.height);
    }
    std::vector<double> tops = {1};
    for (const double height : heights) tops.push_back(tops.back() + height + kLevelGap);
    Drawing drawing{width_, tops.back() - kLevelGap + 1, {}, {}, {}, {}, {}};
    if (drawing.height > max_height) return {};
    for (Box& box : boxes_) {
      box.y = tops[static_cast<std::size_t>(box.level)];
      box.height = heights[static_cast<std::size_t>(box.level)];
      draw(drawing, box);
      if (box.parent >= 0) join(drawing, boxes_[static_cast<std::size_t>(box.parent)], box);
    }
    return {std::move(drawing)};
  }

  std::vector<Drawing> cascade(double max_height) {
    std::vector<Drawing> slices;
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
      if (boxes_[i].parent < 0) hang(i, max_height, slices);
    }
    return slices;
  }

 private:
  void place_family(std::size_t index, double slot, double& next) {
    Box& box = boxes_[index];
    const double left = next;
    if (box.children.empty()) next += slot;
    for (const std::size_t child : box.children) place_family(child, slot, next);
    box.width = std::min(std::max(slot, (next - left) * 0.6), kWidest + kGap) - kGap;
    box.x = (left + next - box.width) / 2;
  }

  void fill(Box& box, std::size_t index) {
    const double room = box.width - 2 * kPad;
    const auto& node = tree_.nodes[index];
    box.title = wrap_label(node.title, room, kTitle, true, 8);
    box.text = node.text.empty() ? std::vector<std::string>{} : wrap_label(node.text, room, kText, false, 12);
    box.height = 2 * kPad + kLine * (kTitle * static_cast<double>(box.title.size()) +
                                     kText * static_cast<double>(box.text.size()));
  }

  void draw(Drawing& drawing, const Box& box, bool centered = true) {
    drawing.bars.push_back({box.x, box.y, box.width, box.height, Role::box, -1, -1});
    const double content =
        kLine * (kTitle * static_cast<double>(box.title.size()) + kText * static_cast<double>(box.text.size()));
    double y = box.y + (box.height - content) / 2;
    const auto write = [&](const std::vector<std::string>& lines, double size, bool bold) {
      for (const auto& line : lines) {
        y += size * kLine;
        const double x = centered ? box.x + box.width / 2 : box.x + kPad;
        drawing.labels.push_back(
            {{x, y - size * 0.3}, size, centered ? Anchor::middle : Anchor::start, bold, false, Role::text, line});
      }
    };
    write(box.title, kTitle, true);
    write(box.text, kText, false);
  }

  static void join(Drawing& drawing, const Box& parent, const Box& child) {
    const double from = parent.x + parent.width / 2, to = child.x + child.width / 2;
    const double bend = child.y - kLevelGap / 2;
    Stroke stroke{{{from, parent.y + parent.height}, {from, bend}}, 0.75, Role::connector, -1};
    if (std::abs(to - from) > 0.01) stroke.points.push_back({to, bend});
    stroke.points.push_back({to, child.y});
    drawing.strokes.push_back(std::move(stroke));
  }

  /// A box and its family below it, in the last slice or, when that is full, in a new one.
  void hang(std::size_t index, double max_height, std::vector<Drawing>& slices) {
    Box& box = boxes_[index];
    box.x = kIndent * std::min(box.level, kMostIndents) + 1;
    box.width = std::max(kNarrowest, width_ - box.x - 1);
    fill(box, index);
    const bool fits = !slices.empty() && slices.back().height + kRowGap + box.height <= max_height;
    if (!fits) slices.push_back({width_, 0, {}, {}, {}, {}, {}});
    Drawing& slice = slices.back();
    box.y = slice.height == 0 ? 1 : slice.height + kRowGap;
    slice.height = box.y + box.height + 1;
    draw(slice, box, false);
    slice_of_.resize(boxes_.size(), 0);
    slice_of_[index] = slices.size();
    if (box.parent >= 0) {
      const auto parent = static_cast<std::size_t>(box.parent);
      const double rail = boxes_[parent].x + kIndent / 2;
      const double from = slice_of_[parent] == slices.size() ? boxes_[parent].y + boxes_[parent].height : 0;
      const double middle = box.y + box.height / 2;
      if (box.x > rail) {
        slice.strokes.push_back({{{rail, from}, {rail, middle}, {box.x, middle}}, 0.75, Role::connector, -1});
      }
    }
    for (const std::size_t child : box.children) hang(child, max_height, slices);
  }

  const Tree& tree_;
  double width_;
  std::vector<Box> boxes_;
  std::vector<std::size_t> slice_of_;
};

}  // namespace

std::vector<Drawing> draw_tree_slices(const Tree& tree, double width, double max_height) {
  if (tree.nodes.empty()) {
    Drawing empty{width, 30, {}, {}, {}, {}, {}};
    empty.labels.push_back(
        {{width / 2, 18}, kTitle, Anchor::middle, false, false, Role::text, "Belum ada data untuk digambar"});
    return {std::move(empty)};
  }
  TreeDrawing drawing(tree, width);
  std::vector<Drawing> slices = drawing.levels(max_height);
  return slices.empty() ? drawing.cascade(max_height) : slices;
}

Drawing draw_tree(const Tree& tree, double width, double max_height) {
  if (tree.nodes.empty()) return draw_tree_slices(tree, width, max_height).front();
  TreeDrawing drawing(tree, width);
  std::vector<Drawing> levels = drawing.levels(max_height);
  if (!levels.empty()) return std::move(levels.front());
  return std::move(drawing.cascade(1e9).front());
}

}  // namespace sakip::render
