// Boxes of trees and their words.
#include "render/tree_cards.hpp"

#include "render/page_style.hpp"

namespace sakip::render {

using document::Tree;

namespace {

constexpr int kMostLevels = 60;            // deeper nodes stand beside their parent
constexpr std::size_t kAllLines = 100000;  // words are never shortened to save room

std::string upper(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

struct Line {
  std::string text;
  double size;
  bool bold;
};

std::vector<Line> lines_of(const std::vector<CardText>& text, double width) {
  std::vector<Line> lines;
  for (const CardText& paragraph : text)
    for (std::string& line :
         wrap_label(paragraph.text, width - 2 * kTree.pad, paragraph.size, paragraph.bold, kAllLines))
      lines.push_back({std::move(line), paragraph.size, paragraph.bold});
  return lines;
}

/// The boxes of the legend, from left to right in as many rows as they need; y from 0.
std::vector<Card> legend(const Tree& tree, double width) {
  std::vector<Card> cards;
  if (tree.kinds.empty()) return cards;
  double x = 1, y = 0;
  const auto add = [&](Role role, int kind, std::string words) {
    Card card;
    card.role = role;
    card.kind = kind;
    card.centered = true;
    card.text = {{std::move(words), kTree.tag, kind >= 0}};
    card.width = approximate_width(card.text[0].text, kTree.tag, kind >= 0) + 2 * kTree.pad + 2;
    card.height = card_height(card.text, card.width);
    if (x > 1 && x + card.width + 1 > width) x = 1, y += card.height + kTree.row_gap;
    card.x = x, card.y = y;
    x += card.width + kTree.gap;
    cards.push_back(std::move(card));
  };
  std::vector<bool> used(tree.kinds.size());
  bool marked = false;
  for (const auto& node : tree.nodes) {
    if (node.kind >= 0 && static_cast<std::size_t>(node.kind) < used.size())
      used[static_cast<std::size_t>(node.kind)] = true;
    marked = marked || node.marked;
  }
  for (std::size_t kind = 0; kind < used.size(); ++kind)
    if (used[kind]) add(Role::box, static_cast<int>(kind), upper(tree.kinds[kind]));
  if (marked) add(Role::marked, -1, "garis tebal: " + tree.mark);
  add(Role::reference, -1, "garis putus: digambar di lembar lain");
  return cards;
}

}  // namespace

std::vector<Family> families(const Tree& tree) {
  std::vector<Family> out(tree.nodes.size());
  for (std::size_t i = 0; i < out.size(); ++i) {
    int parent = tree.nodes[i].parent;
    if (parent < 0 || static_cast<std::size_t>(parent) >= i) continue;
    if (out[static_cast<std::size_t>(parent)].level >= kMostLevels)
      parent = out[static_cast<std::size_t>(parent)].parent;
    out[i].parent = parent;
    out[i].level = out[static_cast<std::size_t>(parent)].level + 1;
    out[static_cast<std::size_t>(parent)].children.push_back(i);
  }
  return out;
}

std::vector<CardText> node_text(const Tree& tree, std::size_t index) {
  const document::TreeNode& node = tree.nodes[index];
  std::vector<CardText> out;
  if (node.kind >= 0 && static_cast<std::size_t>(node.kind) < tree.kinds.size())
    out.push_back({upper(tree.kinds[static_cast<std::size_t>(node.kind)]), kTree.tag, true});
  out.push_back({node.title, kTree.title, true});
  for (std::size_t from = 0; from < node.text.size();) {
    const std::size_t to = std::min(node.text.find('\n', from), node.text.size());
    if (to > from) out.push_back({node.text.substr(from, to - from), kTree.text, false});
    from = to + 1;
  }
  return out;
}

double card_height(const std::vector<CardText>& text, double width) {
  double height = 2 * kTree.pad;
  for (const Line& line : lines_of(text, width)) height += line.size * kTree.line;
  return height;
}

Card node_card(const Tree& tree, std::size_t node) {
  Card card;
  card.role = tree.nodes[node].marked ? Role::marked : Role::box;
  card.kind = tree.nodes[node].kind;
  card.node = static_cast<int>(node);
  card.text = node_text(tree, node);
  return card;
}

void paint(Drawing& drawing, Card card) {
  if (outlined(card.role))
    drawing.bars.push_back({card.x, card.y, card.width, card.height, card.role, card.kind, card.node});
  std::vector<Line> lines = lines_of(card.text, card.width);
  double content = 0;
  std::size_t kept = 0;
  while (kept < lines.size() && content + lines[kept].size * kTree.line <= card.height - 2 * kTree.pad + 0.01)
    content += lines[kept++].size * kTree.line;
  if (kept < lines.size() && kept > 0) lines.resize(kept), lines.back().text += "…";
  double y = card.y + (card.height - content) / 2;
  for (const Line& line : lines) {
    y += line.size * kTree.line;
    const double x = card.centered ? card.x + card.width / 2 : card.x + kTree.pad;
    drawing.labels.push_back({{x, y - line.size * 0.3},
                              line.size,
                              card.centered ? Anchor::middle : Anchor::start,
                              line.bold,
                              false,
                              Role::text,
                              line.text});
  }
  drawing.cards.push_back(std::move(card));
}

double legend_height(const Tree& tree, double width) {
  const auto cards = legend(tree, width);
  return cards.empty() ? 0 : cards.back().y + cards.back().height + 2 * kTree.row_gap;
}

void paint_legend(Drawing& drawing, const Tree& tree, double y) {
  for (Card& card : legend(tree, drawing.width)) {
    card.y += y + 2 * kTree.row_gap - 1;
    paint(drawing, std::move(card));
  }
}

}  // namespace sakip::render
