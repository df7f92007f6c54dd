// The rules of check(), each a function over the tree of one formula; inside the formula room only.
#pragma once

#include <set>

#include "formula/ast.hpp"
#include "formula/formula.hpp"

namespace sakip::formula {

/// What the rules look at and where they put what they find.
struct Pemeriksaan {
  const Tree& tree;
  const KonteksPeriksa& context;
  std::vector<Temuan>& findings;

  void found(const Node& where, std::string code, Bobot weight, Kalimat message, Kalimat advice) {
    findings.push_back(
        {std::move(code), weight, where.place.awal, where.place.panjang, std::move(message), std::move(advice)});
  }
  /// The declared element of a variable, by its full name or without _t1 or _0; null when undeclared.
  const ElemenRumus* elemen(std::string_view name) const;
  std::string source(const Node& node) const { return std::string(tree.source(node)); }
};

bool is_binary(const Node& node, BinaryOp op);
/// Whether two subtrees say the same.
bool same(const Tree& tree, const Node& a, const Node& b);
/// The indexes of the variables below a node; names of tables are not among them.
std::vector<int> variables_below(const Tree& tree, const Node& node);
/// Function of a call node, empty for others.
std::string_view function_of(const Node& node);
/// A product or quotient taken apart: the factors above and below the line, and the constant they are multiplied with.
struct Quotient {
  std::vector<int> above, below;
  Rational constant = 1;
};
Quotient quotient_of(const Tree& tree, int node);

void periksa_nama(Pemeriksaan& check);
void periksa_bentuk(Pemeriksaan& check);
void periksa_perbandingan(Pemeriksaan& check);
void periksa_satuan(Pemeriksaan& check);

}  // namespace sakip::formula
