// The tree of a formula, between parser and compiler or checks. Nodes lie in one vector and name their children by
// index, so that a tree is one plain value; children always come before their parent.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/rational.hpp"
#include "formula/program.hpp"

namespace sakip::formula {

enum class NodeKind : std::uint8_t { number, text, logic, null, variable, negate, invert, binary, call };
enum class BinaryOp : std::uint8_t {
  add,
  subtract,
  multiply,
  divide,
  equal,
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,
  both,
  either
};
constexpr bool is_comparison(BinaryOp op) { return op >= BinaryOp::equal && op <= BinaryOp::greater_equal; }
/// "+", "<=", "and": as written in a formula.
std::string_view sign_of(BinaryOp op);

struct Node {
  NodeKind kind = NodeKind::null;
  BinaryOp op = BinaryOp::add;
  bool in_parentheses = false;
  int function = -1;  // row of daftar_fungsi() of a call
  Bagian place;       // with the parentheses around it
  Rational number;
  std::string text;  // name of a variable or of a table, or a category
  std::vector<int> children;
  bool logic() const { return kind == NodeKind::logic && number.sign() != 0; }
};

struct Tree {
  std::string text;
  std::vector<Node> nodes;
  int root = -1;
  const Node& at(int index) const { return nodes[static_cast<std::size_t>(index)]; }
  const Node& child(const Node& node, std::size_t i) const { return at(node.children[i]); }
  std::string_view source(const Node& node) const {
    return std::string_view(text).substr(static_cast<std::size_t>(node.place.awal),
                                         static_cast<std::size_t>(node.place.panjang));
  }
};

inline constexpr std::size_t kMaxText = 4000;
inline constexpr int kMaxDepth = 64;   // of parentheses
inline constexpr int kMaxChain = 300;  // of the tree
inline constexpr std::size_t kMaxArguments = 64;

/// Codes as of compile(), without RUMUS_TABEL_TAK_DIKENAL and RUMUS_JENIS.
Result<Tree> parse(std::string_view text);

/// "kolom 12": how errors name a place.
Kalimat kolom(std::string_view text, int byte);

}  // namespace sakip::formula
