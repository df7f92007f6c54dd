// A printed formula as a tree: fractions, sums, powers. Composers make it (compose/rumus_cetak.hpp), each renderer sets
// it its own way, and linear() is the same on one line, for spreadsheets and for readers that hear a document.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace sakip::document {

enum class RumusKind {
  text,         ///< words or a number, upright; may be broken at blanks
  sign,         ///< an operator between two parts of a row, as printed: "+", "−", "×", "≤"
  row,          ///< parts one after the other
  fraction,     ///< numerator, denominator
  sum,          ///< what is summed; then, where there are limits, lower and upper
  power,        ///< base, exponent
  index,        ///< base, subscript
  root,         ///< radicand
  parentheses,  ///< what they enclose
  cases,        ///< one part per case, behind a brace
  lines,        ///< parts below each other: a row that was broken
};

struct Rumus {
  RumusKind kind = RumusKind::text;
  std::string text;          ///< of text and sign
  std::vector<Rumus> parts;  ///< of the others
  bool operator==(const Rumus&) const = default;
};

inline Rumus rumus_text(std::string text) { return {RumusKind::text, std::move(text), {}}; }
inline Rumus rumus_sign(std::string sign) { return {RumusKind::sign, std::move(sign), {}}; }
inline Rumus rumus(RumusKind kind, std::vector<Rumus> parts) { return {kind, {}, std::move(parts)}; }

/// The formula on one line: "Desa mandiri / Jumlah desa × 100%", with the parentheses that a line needs.
std::string linear(const Rumus& formula);

}  // namespace sakip::document
