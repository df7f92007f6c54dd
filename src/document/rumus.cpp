// The one-line form of a printed formula. What the fraction bar or the height of a sign says on paper, parentheses say
// here.
#include "document/rumus.hpp"

#include <algorithm>

namespace sakip::document {
namespace {

/// Whether the part has a sign of its own that a neighbour could take for its own: "a + b" before "/ c".
bool loose(const Rumus& part) {
  if (part.kind == RumusKind::fraction || part.kind == RumusKind::cases || part.kind == RumusKind::sum) return true;
  const auto is_loose = [](const Rumus& p) { return p.kind == RumusKind::sign || loose(p); };
  const bool several = part.kind == RumusKind::row || part.kind == RumusKind::lines;
  return several && std::any_of(part.parts.begin(), part.parts.end(), is_loose);
}

std::string closed(const Rumus& part) { return loose(part) ? "(" + linear(part) + ")" : linear(part); }

std::string joined(const std::vector<Rumus>& parts, const char* between) {
  std::string out;
  for (const Rumus& part : parts) {
    const std::string text = linear(part);
    if (!out.empty() && !text.empty()) out += between;
    out += text;
  }
  return out;
}

}  // namespace

std::string linear(const Rumus& formula) {
  const auto part = [&](std::size_t i) -> const Rumus& { return formula.parts[i]; };
  switch (formula.kind) {
    case RumusKind::text:
    case RumusKind::sign:
      return formula.text;
    case RumusKind::row:
    case RumusKind::lines:
      return joined(formula.parts, " ");
    case RumusKind::cases:
      return joined(formula.parts, "; ");
    case RumusKind::fraction:
      return closed(part(0)) + " / " + closed(part(1));
    case RumusKind::sum:
      if (formula.parts.size() < 3) return "Σ " + closed(part(0));
      return "Σ[" + linear(part(1)) + " … " + linear(part(2)) + "] " + closed(part(0));
    case RumusKind::power:
      return closed(part(0)) + "^" + closed(part(1));
    case RumusKind::index:
      return linear(part(0)) + "_" + closed(part(1));
    case RumusKind::root:
      return "√(" + linear(part(0)) + ")";
    case RumusKind::parentheses:
      return "(" + linear(part(0)) + ")";
  }
  return {};
}

}  // namespace sakip::document
