// A tree (pohon kinerja, susunan organisasi) as a table whose cell edges draw boxes and lines: its boxes grow with
// their text, can be typed in, and look the same in every word processor. A tree too wide for boxes becomes a cascade
// of merged cells, which may also run over several pages.
#include <algorithm>
#include <set>

#include "render/docx_body.hpp"
#include "render/ooxml_text.hpp"

namespace sakip::render::docx {

using document::Tree;
using document::TreeNode;
using ooxml::add;
using ooxml::twips;

namespace {

constexpr double kNarrowestSlot = 24, kWidestSlot = 52, kGap = 4;  // mm
constexpr int kSnap = 20;                                          // twips: edges nearer than this become one
constexpr std::size_t kMostEdges = 60;                             // Word's 63 columns, nearly
constexpr int kMostLevels = 12;

struct Node {
  int level = 0;
  std::vector<int> children;
  int first_leaf = 0, leaves = 0;
  int centre = 0;  ///< twips from the left edge
};

/// The tree with its levels and leaf ranges. A parent that is out of range or leads in a circle makes a root; nodes
/// below the last level that can be drawn move up to it.
struct Shape {
  std::vector<Node> nodes;
  std::vector<int> roots;
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
      at(parent).children.push_back(i);
    }
    for (const int root : roots) visit(root, 0);
  }

  Node& at(int i) { return nodes[static_cast<std::size_t>(i)]; }
  const Node& at(int i) const { return nodes[static_cast<std::size_t>(i)]; }

 private:
  void visit(int i, int level) {
    at(i).level = level;
    levels = std::max(levels, level + 1);
    at(i).first_leaf = leaves;
    for (const int child : at(i).children) visit(child, level + 1);
    if (at(i).children.empty()) ++leaves;
    at(i).leaves = leaves - at(i).first_leaf;
  }
};

/// One cell of the drawing, from its left edge to the next cell's.
struct Piece {
  int left;
  const TreeNode* node = nullptr;
  int level = 0;
  bool line_left = false, line_top = false;
};
struct Band {
  std::vector<Piece> pieces;  ///< from left to right; the first starts at 0
  bool boxes = false;
};

class BoxTree {
 public:
  BoxTree(const Tree& tree, Shape& shape, int text_width) : tree_(tree), shape_(shape) {
    const double most = static_cast<double>(twips(kWidestSlot));
    slot_ =
        static_cast<int>(std::min(static_cast<double>(text_width) / shape.leaves, most)) / (2 * kSnap) * (2 * kSnap);
    half_ = (slot_ - twips(kGap)) / 2 / kSnap * kSnap;
    width_ = slot_ * shape.leaves;
    for (const int root : shape.roots) place(root);
    for (int level = 0; level < shape.levels; ++level) {
      add_boxes(level);
      if (level + 1 < shape.levels) {
        add_stubs(level);
        add_bars(level);
      }
    }
    edges_.insert(width_);
    for (const Band& band : bands_) {
      for (const Piece& piece : band.pieces) edges_.insert(piece.left);
    }
  }

  bool fits() const { return edges_.size() <= kMostEdges; }

  void write(Body& body, std::string_view alt) const {
    std::string& xml = body.xml;
    add(xml, "<w:tbl><w:tblPr><w:tblW w:w=\"", width_,
        "\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>"
        "<w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"40\" w:type=\"dxa\"/><w:bottom w:w=\"0\" "
        "w:type=\"dxa\"/><w:right w:w=\"40\" "
        "w:type=\"dxa\"/></w:tblCellMar><w:tblDescription w:val=\"",
        ooxml::Escaped{alt}, "\"/></w:tblPr><w:tblGrid>");
    for (auto edge = edges_.begin(); std::next(edge) != edges_.end(); ++edge)
      add(xml, "<w:gridCol w:w=\"", *std::next(edge) - *edge, "\"/>");
    xml += "</w:tblGrid>";
    for (const Band& band : bands_) write_band(xml, band);
    xml += "</w:tbl>";
  }

 private:
  int place(int i) {
    Node& node = shape_.at(i);
    if (node.children.empty()) {
      node.centre = node.first_leaf * slot_ + slot_ / 2;
    } else {
      const int first = place(node.children.front());
      for (std::size_t c = 1; c + 1 < node.children.size(); ++c) place(node.children[c]);
      const int last = node.children.size() > 1 ? place(node.children.back()) : first;
      node.centre = (first + last) / 2 / kSnap * kSnap;
    }
    return node.centre;
  }

  /// Nodes of a level from left to right.
  std::vector<int> row(int level) const {
    std::vector<int> found;
    for (int i = 0; i < static_cast<int>(shape_.nodes.size()); ++i) {
      if (shape_.at(i).level == level) found.push_back(i);
    }
    std::sort(found.begin(), found.end(), [&](int a, int b) { return shape_.at(a).centre < shape_.at(b).centre; });
    return found;
  }

  void add_boxes(int level) {
    Band band{{}, true};
    int edge = 0;
    for (const int i : row(level)) {
      const int left = shape_.at(i).centre - half_;
      if (left > edge) band.pieces.push_back({edge});
      band.pieces.push_back({left, &tree_.nodes[static_cast<std::size_t>(i)], level});
      edge = left + 2 * half_;
    }
    if (edge < width_) band.pieces.push_back({edge});
    bands_.push_back(std::move(band));
  }

  /// From each parent's lower edge down.
  void add_stubs(int level) {
    Band band{{{0}}};
    for (const int i : row(level)) {
      if (!shape_.at(i).children.empty()) band.pieces.push_back({shape_.at(i).centre, nullptr, 0, true, false});
    }
    bands_.push_back(std::move(band));
  }

  /// Across from the first child to the last, and down to each child.
  void add_bars(int level) {
    Band band{{{0}}};
    for (const int i : row(level)) {
      const auto& children = shape_.at(i).children;
      for (std::size_t c = 0; c < children.size(); ++c) {
        band.pieces.push_back({shape_.at(children[c]).centre, nullptr, 0, true, c + 1 < children.size()});
      }
    }
    bands_.push_back(std::move(band));
  }

  static void write_edges(std::string& xml, bool box, bool left, bool top) {
    if (!box && !left && !top) return;
    const auto edge = [&](std::string_view side, bool drawn) {
      if (drawn) add(xml, "<w:", side, " w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"", colour::kLine, "\"/>");
    };
    xml += "<w:tcBorders>";
    edge("top", box || top);
    edge("left", box || left);
    edge("bottom", box);
    edge("right", box);
    xml += "</w:tcBorders>";
  }

  void write_band(std::string& xml, const Band& band) const {
    xml += "<w:tr><w:trPr><w:cantSplit/>";
    if (!band.boxes) xml += "<w:trHeight w:val=\"140\" w:hRule=\"exact\"/>";
    xml += "</w:trPr>";
    for (std::size_t p = 0; p < band.pieces.size(); ++p) {
      const Piece& piece = band.pieces[p];
      const int right = p + 1 < band.pieces.size() ? band.pieces[p + 1].left : width_;
      const auto from = edges_.find(piece.left);
      add(xml, "<w:tc><w:tcPr><w:tcW w:w=\"", right - piece.left, "\" w:type=\"dxa\"/><w:gridSpan w:val=\"",
          std::distance(from, edges_.find(right)), "\"/>");
      write_edges(xml, piece.node != nullptr, piece.line_left, piece.line_top);
      if (piece.node) {
        const auto level = std::min(static_cast<std::size_t>(piece.level), colour::kTreeLevels.size() - 1);
        add(xml, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"", colour::kTreeLevels[level],
            "\"/><w:tcMar><w:top w:w=\"40\" w:type=\"dxa\"/><w:bottom w:w=\"40\" w:type=\"dxa\"/></w:tcMar><w:vAlign "
            "w:val=\"center\"/></w:tcPr>");
        write_box_text(xml, *piece.node);
      } else {
        xml += "</w:tcPr><w:p><w:pPr><w:pStyle w:val=\"Pemisah\"/><w:keepNext/></w:pPr></w:p>";
      }
      xml += "</w:tc>";
    }
    xml += "</w:tr>";
  }

  static void write_box_text(std::string& xml, const TreeNode& node) {
    xml += "<w:p><w:pPr><w:pStyle w:val=\"KotakPohon\"/></w:pPr>";
    write_text(xml, node.title, "<w:rPr><w:b/><w:bCs/></w:rPr>");
    xml += "</w:p>";
    if (node.text.empty()) return;
    xml += "<w:p><w:pPr><w:pStyle w:val=\"KotakPohon\"/></w:pPr>";
    write_text(xml, node.text);
    xml += "</w:p>";
  }

  const Tree& tree_;
  Shape& shape_;
  int slot_ = 0, half_ = 0, width_ = 0;
  std::vector<Band> bands_;
  std::set<int> edges_;
};

/// One column per level, one row per leaf; a node covers the rows of its leaves.
document::Table cascade(const Tree& tree, const Shape& shape) {
  document::Table table;
  table.compact = true;
  table.columns.assign(static_cast<std::size_t>(shape.levels), document::Column{});
  table.rows.resize(static_cast<std::size_t>(shape.leaves));
  // Nodes in order of first leaf, then level, fill each row from the left.
  std::vector<int> order;
  for (int i = 0; i < static_cast<int>(shape.nodes.size()); ++i) order.push_back(i);
  std::sort(order.begin(), order.end(), [&](int a, int b) {
    const Node &x = shape.at(a), &y = shape.at(b);
    return std::pair(x.first_leaf, x.level) < std::pair(y.first_leaf, y.level);
  });
  for (const int i : order) {
    const Node& node = shape.at(i);
    const TreeNode& source = tree.nodes[static_cast<std::size_t>(i)];
    document::Cell cell;
    cell.rowspan = node.leaves;
    cell.text = {{source.title, document::RunStyle::bold, {}, {}}};
    if (!source.text.empty()) cell.text.push_back({"\n" + source.text, document::RunStyle::plain, {}, {}});
    if (node.children.empty()) cell.colspan = shape.levels - node.level;  // no empty cells beyond a leaf
    table.rows[static_cast<std::size_t>(node.first_leaf)].cells.push_back(std::move(cell));
  }
  return table;
}

}  // namespace

void write_tree(Body& body, const Tree& tree) {
  Shape shape(tree);
  if (shape.nodes.empty()) {
    open_paragraph(body, "Gambar");
    write_inline(body, {{"[pohon belum berisi]", document::RunStyle::missing, {}, {}}});
    close_paragraph(body);
  } else if (const double room = body.frame.text_width() / shape.leaves; room >= kNarrowestSlot) {
    open_paragraph(body, "Pemisah", {}, true);
    close_paragraph(body);
    const BoxTree boxes(tree, shape, body.text_width());
    if (boxes.fits()) {
      boxes.write(body, tree.alt);
    } else {
      write_table(body, cascade(tree, shape));
    }
  } else {
    write_table(body, cascade(tree, shape));
  }
  write_caption(body, CaptionOf::figure, tree.number, tree.caption);
}

}  // namespace sakip::render::docx
