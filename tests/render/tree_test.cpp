// Trees of any size as drawings: every node once as itself, no box over another, nothing outside, no word lost, and
// references that lead where they say.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "render/chart_geometry.hpp"

namespace sakip::render {
namespace tree_test {

using document::Tree;

constexpr double kWidth = 779, kHeight = 417;  // F4 landscape within its margins

/// A pohon kinerja of `count` nodes: up to six children each, names and indikator of very different length.
Tree tree_of(int count) {
  Tree tree;
  tree.kinds = {"Visi", "Misi", "Tujuan", "Sasaran", "Program", "Kegiatan", "Sub Kegiatan"};
  tree.mark = "crosscutting";
  std::vector<int> level;
  for (int i = 0; i < count; ++i) {
    const int parent = i == 0 ? -1 : (i - 1) / (2 + i % 5);
    level.push_back(parent < 0 ? 2 : std::min(6, level[static_cast<std::size_t>(parent)] + 1));
    std::string name = "simpul" + std::to_string(i), text;
    for (int word = 0; word < i * 7 % 23; ++word) name += " penyelenggaraan";
    for (int line = 0; line < i % 4; ++line) text += "Indikator: persentase desa yang tertib administrasi\n";
    tree.nodes.push_back({parent, name, text, level.back(), i % 9 == 4});
  }
  return tree;
}

std::string joined(const Drawing& drawing) {
  std::string out;
  for (const Label& label : drawing.labels) out += label.text + " ";
  return out;
}

std::string without_blanks(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
  return text;
}

void expect_sound(const Tree& tree, const std::vector<Drawing>& sheets, double width, double height) {
  std::multiset<int> nodes;
  for (const Drawing& d : sheets) {
    EXPECT_LE(d.height, height + 0.01);
    for (const Label& label : d.labels) EXPECT_GE(label.size, 7) << label.text;
    for (std::size_t i = 0; i < d.bars.size(); ++i) {
      const Bar& a = d.bars[i];
      EXPECT_GE(a.x, 0);
      EXPECT_GE(a.y, 0);
      EXPECT_LE(a.x + a.width, width + 0.01);
      EXPECT_LE(a.y + a.height, d.height + 0.01);
      for (std::size_t k = i + 1; k < d.bars.size(); ++k) {
        const Bar& b = d.bars[k];
        EXPECT_TRUE(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y)
            << i << " and " << k;
      }
    }
    for (const Card& card : d.cards)
      if (card.node >= 0 && card.role != Role::reference) nodes.insert(card.node);
    for (const Stroke& stroke : d.strokes)
      for (const Point& p : stroke.points) EXPECT_TRUE(p.x >= 0 && p.x <= width && p.y >= 0 && p.y <= d.height);
  }
  EXPECT_EQ(nodes.size(), tree.nodes.size());
  EXPECT_EQ(std::set<int>(nodes.begin(), nodes.end()).size(), tree.nodes.size());
}

/// Every line of a card stands within it, and together they are all its words.
void expect_whole_words(const Tree& tree, const std::vector<Drawing>& sheets) {
  for (const Drawing& d : sheets)
    for (const Card& card : d.cards) {
      if (card.node < 0) continue;
      std::string shown;
      for (const Label& label : d.labels) {
        const bool inside = label.at.y > card.y && label.at.y <= card.y + card.height && label.at.x >= card.x &&
                            label.at.x <= card.x + card.width;
        if (!inside) continue;
        shown += label.text;
        EXPECT_LE(approximate_width(label.text, label.size, label.bold), card.width) << label.text;
      }
      const auto& node = tree.nodes[static_cast<std::size_t>(card.node)];
      const std::string wanted = node.title + (card.role == Role::reference ? "" : node.text);
      EXPECT_NE(without_blanks(shown).find(without_blanks(wanted)), std::string::npos) << wanted;
    }
}

/// "► lanjut ke lembar n" of a node, and its dashed box on sheet n that says "◄ dari lembar m": both are so.
void expect_true_references(const std::vector<Drawing>& sheets) {
  std::map<int, std::size_t> home;
  for (std::size_t s = 0; s < sheets.size(); ++s)
    for (const Card& card : sheets[s].cards)
      if (card.node >= 0 && card.role != Role::reference) home[card.node] = s + 1;
  for (std::size_t s = 0; s < sheets.size(); ++s)
    for (const Card& card : sheets[s].cards) {
      if (card.role != Role::reference || card.node < 0) continue;
      const auto from = "◄ lanjutan dari lembar " + std::to_string(home[card.node]);
      EXPECT_TRUE(std::any_of(card.text.begin(), card.text.end(), [&](const CardText& t) { return t.text == from; }));
      const Drawing& there = sheets[home[card.node] - 1];
      const auto origin = std::find_if(there.cards.begin(), there.cards.end(),
                                       [&](const Card& c) { return c.node == card.node && c.role != Role::reference; });
      ASSERT_NE(origin, there.cards.end());
      EXPECT_NE(origin->text.back().text.find("lanjut ke lembar"), std::string::npos);
    }
}

class TreeSizes : public testing::TestWithParam<int> {};

TEST_P(TreeSizes, EveryNodeOnceWithAllItsWords) {
  const Tree tree = tree_of(GetParam());
  for (const auto& [width, height] : {std::pair{kWidth, kHeight}, {686.0, 417.0}, {439.0, 700.0}}) {
    const auto sheets = draw_tree(tree, width, height);
    ASSERT_FALSE(sheets.empty());
    expect_sound(tree, sheets, width, height);
    expect_whole_words(tree, sheets);
    expect_true_references(sheets);
  }
}
INSTANTIATE_TEST_SUITE_P(Tree, TreeSizes, testing::Values(1, 2, 10, 54, 126, 500));

TEST(Tree, LargeTreesAreSplitAndSmallOnesAreNot) {
  EXPECT_EQ(draw_tree(tree_of(1), kWidth, kHeight).size(), 1U);
  const auto sheets = draw_tree(tree_of(126), kWidth, kHeight);
  EXPECT_GT(sheets.size(), 3U);
  EXPECT_LT(sheets.size(), 126U / 3) << "a sheet holds several nodes";
  for (std::size_t i = 0; i < sheets.size(); ++i)
    EXPECT_NE(joined(sheets[i]).find("Lembar " + std::to_string(i + 1) + " dari " + std::to_string(sheets.size())),
              std::string::npos);
}

TEST(Tree, KindsAreNamedInTheBoxesAndInTheLegend) {
  Tree tree;
  tree.kinds = {"Tujuan", "Sasaran"};
  tree.mark = "didukung perangkat daerah lain";
  tree.nodes = {{-1, "Desa maju", "", 0}, {0, "Desa mandiri", "", 1, true}};
  const auto sheets = draw_tree(tree, kWidth, kHeight);
  ASSERT_EQ(sheets.size(), 1U);
  const Drawing& d = sheets[0];
  for (const char* kind : {"TUJUAN", "SASARAN"})
    EXPECT_EQ(std::count_if(d.labels.begin(), d.labels.end(), [&](const Label& l) { return l.text == kind; }), 2)
        << kind;
  EXPECT_NE(joined(d).find("garis tebal: didukung perangkat daerah lain"), std::string::npos);
  EXPECT_NE(fill_of(Role::box, 0), fill_of(Role::box, 1));
  EXPECT_GT(outline_width(Role::marked), outline_width(Role::box));
}

TEST(Tree, OddShapesComeOutWhole) {
  Tree chain, star, endless;
  for (int i = 0; i < 300; ++i) chain.nodes.push_back({i - 1, "n" + std::to_string(i), ""});
  for (int i = 0; i < 200; ++i) star.nodes.push_back({i == 0 ? -1 : 0, "n" + std::to_string(i), ""});
  for (const Tree& tree : {chain, star}) {
    const auto sheets = draw_tree(tree, kWidth, kHeight);
    expect_sound(tree, sheets, kWidth, kHeight);
    expect_true_references(sheets);
  }
  std::string words;
  for (int i = 0; i < 5000; ++i) words += "panjang ";
  endless.nodes = {{-1, words, words}, {0, words, ""}};
  const auto sheets = draw_tree(endless, kWidth, kHeight);
  expect_sound(endless, sheets, kWidth, kHeight);
  EXPECT_NE(joined(sheets[0]).find("…"), std::string::npos) << "more words than a sheet holds are visibly cut";
}

}  // namespace tree_test
}  // namespace sakip::render
