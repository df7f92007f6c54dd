// Rules about how a formula is written: growth without parentheses, a year divided by the wrong one, a case left open,
// a thousands point read as a decimal point.
#include "formula/periksa.hpp"

namespace sakip::formula {

namespace {

std::string_view base_of(const Tree& tree, int index, std::string& storage) {
  storage = tree.at(index).kind == NodeKind::variable ? variabel_dari(tree.at(index).text).dasar : std::string();
  return storage;
}

/// Both are variables, and the same quantity in some year.
bool same_quantity(const Tree& tree, int a, int b) {
  std::string left, right;
  return !base_of(tree, a, left).empty() && left == base_of(tree, b, right);
}

/// a - b / b * 100, a - b / a, x - x_t1 / x_t1: the division binds first, and the subtraction is left over.
void growth_without_parentheses(Pemeriksaan& check, const Node& node) {
  const Tree& tree = check.tree;
  if (!is_binary(node, BinaryOp::subtract) || tree.child(node, 1).in_parentheses) return;
  const int left = node.children[0];
  const Quotient right = quotient_of(tree, node.children[1]);
  for (const int above : right.above)
    for (const int below : right.below) {
      const bool divided_by_itself = same(tree, tree.at(above), tree.at(below));
      const bool divided_by_minuend = same(tree, tree.at(left), tree.at(below)) && same_quantity(tree, above, below);
      if (!divided_by_itself && !divided_by_minuend) continue;
      const std::string a = check.source(tree.at(left)), b = check.source(tree.at(above)),
                        c = check.source(tree.at(below));
      return check.found(
          node, "RUMUS_PERTUMBUHAN_TANPA_KURUNG", Bobot::galat,
          kalimat("Pembagian dihitung lebih dahulu: {} berarti {} - ({} / {} ...).", check.source(node), a, b, c),
          kalimat("Untuk pertumbuhan tulis: 100 * ({} - {}) / {}.", a, b, c));
    }
}

/// (x - x_t1) / x: growth over the year it leads to instead of the year it starts from.
void growth_over_wrong_year(Pemeriksaan& check, const Node& node) {
  const Tree& tree = check.tree;
  if (!is_binary(node, BinaryOp::divide)) return;
  const Quotient parts = quotient_of(tree, static_cast<int>(&node - tree.nodes.data()));
  if (parts.above.size() != 1 || parts.below.size() != 1) return;
  const Node& difference = tree.at(parts.above.front());
  const Node& below = tree.at(parts.below.front());
  if (!is_binary(difference, BinaryOp::subtract) || below.kind != NodeKind::variable) return;
  const int first = difference.children[0], second = difference.children[1];
  if (!same_quantity(tree, first, second) || !same_quantity(tree, first, parts.below.front())) return;
  if (variabel_dari(below.text).periode != Periode::berjalan) return;
  const Node& earlier =
      variabel_dari(tree.at(first).text).periode == Periode::berjalan ? tree.at(second) : tree.at(first);
  check.found(below, "RUMUS_PERTUMBUHAN_BASIS", Bobot::peringatan,
              kalimat("Pertumbuhan dibagi nilai tahun berjalan ({}), bukan nilai tahun pembanding.", below.text),
              kalimat("Bagi dengan {}.", earlier.text));
}

/// 100.000 is one hundred, with three decimals.
void thousands_point(Pemeriksaan& check, const Node& node) {
  if (node.kind != NodeKind::number) return;
  const std::string text = check.source(node);
  const auto point = text.find('.');
  if (point == std::string::npos || text.size() - point != 4 || point > 3 || text.front() == '0' || text.front() == '(')
    return;
  check.found(
      node, "RUMUS_TITIK_RIBUAN", Bobot::peringatan,
      kalimat("{} dibaca sebagai angka dengan tiga desimal, bukan ribuan.", text),
      kalimat("Bila maksudnya ribuan, tulis tanpa titik: {}{}.", text.substr(0, point), text.substr(point + 1)));
}

}  // namespace

void periksa_bentuk(Pemeriksaan& check) {
  for (const Node& node : check.tree.nodes) {
    growth_without_parentheses(check, node);
    growth_over_wrong_year(check, node);
    thousands_point(check, node);
    if (node.kind == NodeKind::null)
      check.found(node, "RUMUS_CABANG_KOSONG", Bobot::peringatan,
                  "Ada keadaan yang tidak diberi nilai (null): hasilnya tidak dapat dihitung.",
                  "Isi nilainya, misalnya dengan <= atau >= pada syarat.");
  }
}

}  // namespace sakip::formula
