// A formula as it is printed: words and numbers in rows, stacked fractions, sums. A Run carries one; every renderer
// sets it its own way (OMML, lines and letters, HTML) and may always fall back on its linear form.
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace sakip::document {

/// A node of the printed formula. `text` holds the words, number or sign; `parts` the rest by kind.
struct Rumus {
  enum class Kind {
    text,      ///< words or a number
    sign,      ///< an operator between its neighbours in a row: "×", "+", "≤"
    row,       ///< parts from left to right
    fraction,  ///< numerator, denominator
    power,     ///< base, exponent
    root,      ///< what stands under it
    group,     ///< one part in parentheses
    sum,       ///< one part behind a summation sign
  };
  Kind kind = Kind::text;
  std::string text;
  std::vector<Rumus> parts;
  bool operator==(const Rumus&) const = default;
};
using RumusPtr = std::shared_ptr<const Rumus>;

/// In one line: "Jumlah desa mandiri / Jumlah desa × 100%". Parentheses keep its meaning.
std::string linear(const Rumus& rumus);

}  // namespace sakip::document
