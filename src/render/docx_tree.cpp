// A tree (pohon kinerja, susunan organisasi) as a table whose cell edges draw boxes and lines: its boxes grow with
// their text, can be typed in, and look the same in every word processor. Boxes stand in levels; a tree too wide for
// that becomes an indented list of boxes with a rail at the left of each family, which may run over several pages.
#include <algorithm>
#include <optional>
#include <set>

#include "render/docx_body.hpp"
#include "render/ooxml_text.hpp"

namespace sakip::render::docx {

using document::Tree;
using document::TreeNode;
using ooxml::add;

namespace {

constexpr int kSnap = 20;                  // twips: edges nearer than this become one
constexpr std::size_t kMostEdges = 60;     // Word's 63 columns, nearly
constexpr int kMostLevels = 12;            // deeper nodes move up to the last
constexpr std::size_t kMostTogether = 15;  // boxes of a list that must stay on one page
constexpr int kRule = 15;                  // twips: thickness of the lines, which rows gain in height

constexpr int snapped(double points) { return static_cast<int>(points * 20 / kSnap) * kSnap; }
constexpr int length(double points) { return static_cast<int>(points * 20); }

struct Node {
  int level = 0;
  int parent = -1;
  std::vector<int> children;
  int first_leaf = 0, leaves = 0;
  int left = 0, right = 0;  ///< twips; edges of its box

  int centre() const { return (left + right) / 2 / kSnap * kSnap; }
};

/// The tree with its levels and leaf ranges. A parent that is out of range or leads in a circle makes a root.
struct Shape {
  std::vector<Node> nodes;
  std::vector<int> roots;
  std::vector<int> order;  ///< parents before their children, families together
  int leaves = 0;
  int levels = 0;

  explicit Shape(const Tree& tree) : nodes(tree.nodes.size()) {
    const int count = static_cast<int>(nodes.size());
    const auto parent_of = [&](int i) { return tree.nodes[static_cast<std::size_t>(i)].parent; };
    for (int i = 0; i < count; ++i) {
      int depth = 0;
      for (int up = i; up >= 0 && up < count && depth <= count; up = parent_of(up)) ++depth;
      int parent = parent_of(i);
      if (depth > count || parent < 0 || parent >= count) {
        roots.push_back(i);
        continue;
      }
      for (; depth > kMostLevels; --depth) parent = parent_of(parent);
      at(i).parent = parent;
      at(parent).children.push_back(i);
    }
    for (const int root : roots) visit(root, 0);
  }

  Node& at(int i) { return nodes[static_cast<std::size_t>(i)]; }
  const Node& at(int i) const { return nodes[static_cast<std::size_t>(i)]; }
  bool is_last_child(int i) const { return at(i).parent >= 0 && at(at(i).parent).children.back() == i; }

 private:
  void visit(int i, int level) {
    order.push_back(i);
    at(i).level = level;
    levels = std::max(levels, level + 1);
    at(i).first_leaf = leaves;
    for (const int child : at(i).children) visit(child, level + 1);
    if (at(i).children.empty()) ++leaves;
    at(i).leaves = leaves - at(i).first_leaf;
  }
};

/// One cell of the drawing, from its left edge to the next cell's. `node` makes it a box; `below`: a box goes on in the
/// next band.
struct Piece {
  int left;
  int node = -1;
  bool line_left = false, line_top = false, line_bottom = false;
  bool begins = true, below = false;
};
struct Band {
  std::vector<Piece> pieces;  ///< from left to right; the first starts at 0
  int height = 0;             ///< twips; 0: as the text needs
  bool keep_next = true;
};
struct Plan {
  std::vector<Band> bands;
  int width = 0;
  bool centred = true;

  std::set<int> edges() const {
    std::set<int> all = {width};
    for (const Band& band : bands) {
      for (const Piece& piece : band.pieces) all.insert(piece.left);
    }
    return all;
  }
};

/// Boxes in levels with elbow lines; nothing when they would be too narrow.
std::optional<Plan> plan_levels(Shape& shape, int text_width) {
  const double slot = std::min(text_width / 20.0 / shape.leaves, kTree.widest + kTree.gap);
  if (slot - kTree.gap < kTree.narrowest) return {};
  Plan plan;
  plan.width = snapped(slot * shape.leaves);
  std::vector<std::vector<int>> rows(static_cast<std::size_t>(shape.levels));
  for (const int i : shape.order) {
    Node& node = shape.at(i);
    rows[static_cast<std::size_t>(node.level)].push_back(i);
    const double box = std::min(std::max(slot, slot * node.leaves * 0.6), kTree.widest + kTree.gap) - kTree.gap;
    const double left = slot * node.first_leaf + (slot * node.leaves - box) / 2;
    node.left = snapped(left);
    node.right = snapped(left + box);
  }
  for (const auto& row : rows) {
    Band boxes, stubs{{{0}}, length(kTree.level_gap / 2)}, bars{{{0}}, length(kTree.level_gap / 2)};
    int edge = 0;
    for (const int i : row) {
      const Node& node = shape.at(i);
      if (node.left > edge) boxes.pieces.push_back({edge});
      boxes.pieces.push_back({node.left, i});
      edge = node.right;
      // From the box down, across from the first child to the last, and down to each.
      if (!node.children.empty()) stubs.pieces.push_back({.left = node.centre(), .line_left = true});
      std::set<int> turns;
      for (const int child : node.children) turns.insert(shape.at(child).centre());
      const int from = turns.empty() ? 0 : std::min(*turns.begin(), node.centre());
      const int to = turns.empty() ? 0 : std::max(*turns.rbegin(), node.centre());
      std::set<int> cuts = turns;
      if (!turns.empty()) cuts.insert({from, to});
      for (const int cut : cuts) {
        bars.pieces.push_back({.left = cut, .line_left = turns.contains(cut), .line_top = cut < to});
      }
    }
    if (edge < plan.width) boxes.pieces.push_back({edge});
    plan.bands.push_back(std::move(boxes));
    if (stubs.pieces.size() == 1) continue;  // the last level
    plan.bands.push_back(std::move(stubs));
    plan.bands.push_back(std::move(bars));
  }
  if (plan.edges().size() > kMostEdges) return {};
  return plan;
}

/// One box below the other, children indented behind a rail that ends at the last of them.
Plan plan_list(const Shape& shape, int text_width) {
  const int indent = length(kTree.indent);
  Plan plan{{}, text_width, false};
  for (const int i : shape.order) {
    const Node& node = shape.at(i);
    // The rails of this row: the parent's reaches this box, an ancestor's passes by when more of its children follow.
    const auto band = [&](bool reaches, int height) {
      Band made;
      made.height = height;
      int child = i;
      for (int level = node.level - 1; level >= 0; --level) {
        const bool passes = !shape.is_last_child(child);
        made.pieces.push_back({.left = level * indent + indent / 2, .line_left = passes || (reaches && child == i)});
        made.pieces.push_back({.left = level * indent});
        child = shape.at(child).parent;
      }
      std::reverse(made.pieces.begin(), made.pieces.end());
      return made;
    };
    const bool first = plan.bands.empty();
    if (!first) {
      Band gap = band(true, length(kTree.row_gap));
      gap.pieces.push_back({.left = node.level * indent});
      plan.bands.push_back(std::move(gap));
    }
    // The box is two bands high, so that the rail can turn to it in between.
    Band upper = band(true, length(kTree.pad + kTree.title * kTree.line));
    if (node.level > 0) upper.pieces.back().line_bottom = true;
    upper.pieces.push_back({.left = node.level * indent, .node = i, .below = true});
    Band lower = band(false, 0);
    lower.pieces.push_back({.left = node.level * indent, .node = i, .begins = false});
    lower.keep_next = shape.nodes.size() <= kMostTogether || i == shape.order.back();
    plan.bands.push_back(std::move(upper));
    plan.bands.push_back(std::move(lower));
  }
  return plan;
}

class PlanWriter {
 public:
  PlanWriter(Body& body, const Tree& tree, const Shape& shape, const Plan& plan)
      : xml_(body.xml), tree_(tree), shape_(shape), plan_(plan), edges_(plan.edges()) {}

  void write() {
    add(xml_, "<w:tbl><w:tblPr><w:tblW w:w=\"", plan_.width, "\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>",
        "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"", kPad,
        "\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"", kPad,
        "\" w:type=\"dxa\"/></w:tblCellMar><w:tblDescription w:val=\"", ooxml::Escaped{tree_.alt},
        "\"/></w:tblPr><w:tblGrid>");
    for (auto edge = edges_.begin(); std::next(edge) != edges_.end(); ++edge) {
      add(xml_, "<w:gridCol w:w=\"", *std::next(edge) - *edge, "\"/>");
    }
    xml_ += "</w:tblGrid>";
    for (const Band& band : plan_.bands) write_band(band);
    xml_ += "</w:tbl>";
  }

 private:
  static constexpr int kPad = length(kTree.pad);

  void write_band(const Band& band) {
    xml_ += "<w:tr><w:trPr><w:cantSplit/>";
    if (band.height > 0) add(xml_, "<w:trHeight w:val=\"", band.height - kRule / 2, "\" w:hRule=\"exact\"/>");
    xml_ += "</w:trPr>";
    for (std::size_t p = 0; p < band.pieces.size(); ++p) {
      write_piece(band, band.pieces[p], p + 1 < band.pieces.size() ? band.pieces[p + 1].left : plan_.width);
    }
    xml_ += "</w:tr>";
  }

  void write_piece(const Band& band, const Piece& piece, int right) {
    const bool box = piece.node >= 0;
    add(xml_, "<w:tc><w:tcPr><w:tcW w:w=\"", right - piece.left, "\" w:type=\"dxa\"/><w:gridSpan w:val=\"",
        std::distance(edges_.find(piece.left), edges_.find(right)), "\"/>");
    if (piece.below) xml_ += "<w:vMerge w:val=\"restart\"/>";
    if (!piece.begins) xml_ += "<w:vMerge/>";
    write_lines(piece, box);
    if (box) {
      const auto level = static_cast<std::size_t>(shape_.at(piece.node).level);
      add(xml_, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"",
          colour::kTreeLevels[std::min(level, colour::kTreeLevels.size() - 1)], "\"/><w:tcMar><w:top w:w=\"", kPad,
          "\" w:type=\"dxa\"/><w:bottom w:w=\"", kPad, "\" w:type=\"dxa\"/></w:tcMar><w:vAlign w:val=\"center\"/>");
    }
    xml_ += "</w:tcPr>";
    if (box && piece.begins) {
      const TreeNode& node = tree_.nodes[static_cast<std::size_t>(piece.node)];
      write_line("JudulPohon", band, node.title);
      if (!node.text.empty()) write_line("KotakPohon", band, node.text);
    } else {
      write_line("Pemisah", band, {});
    }
    xml_ += "</w:tc>";
  }

  void write_lines(const Piece& piece, bool box) {
    const auto edge = [&](std::string_view side, bool drawn) {
      if (drawn) add(xml_, "<w:", side, " w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"", colour::kLine, "\"/>");
    };
    if (!box && !piece.line_left && !piece.line_top && !piece.line_bottom) return;
    xml_ += "<w:tcBorders>";
    edge("top", (box && piece.begins) || piece.line_top);
    edge("left", box || piece.line_left);
    edge("bottom", (box && !piece.below) || piece.line_bottom);
    edge("right", box);
    xml_ += "</w:tcBorders>";
  }

  void write_line(std::string_view style, const Band& band, std::string_view text) {
    add(xml_, "<w:p><w:pPr><w:pStyle w:val=\"", style, "\"/>", band.keep_next ? "<w:keepNext/>" : "",
        plan_.centred && !text.empty() ? "<w:jc w:val=\"center\"/>" : "", "</w:pPr>");
    write_text(xml_, text);
    xml_ += "</w:p>";
  }

  std::string& xml_;
  const Tree& tree_;
  const Shape& shape_;
  const Plan& plan_;
  const std::set<int> edges_;
};

}  // namespace

void write_tree(Body& body, const Tree& tree) {
  Shape shape(tree);
  if (shape.nodes.empty()) {
    open_paragraph(body, "Tengah");
    write_inline(body, {{"[pohon belum berisi]", document::RunStyle::missing, {}, {}}});
    close_paragraph(body);
  } else {
    open_paragraph(body, "Pemisah", {}, true);  // parts it from a table before it
    close_paragraph(body);
    const auto levels = plan_levels(shape, body.text_width());
    const Plan plan = levels ? *levels : plan_list(shape, body.text_width());
    PlanWriter(body, tree, shape, plan).write();
  }
  write_caption(body, CaptionOf::figure, tree.number, tree.caption);
}

}  // namespace sakip::render::docx
