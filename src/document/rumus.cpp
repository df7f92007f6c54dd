// The linear form of a printed formula (rumus.hpp).
#include "document/rumus.hpp"

namespace sakip::document {

namespace {

/// A part of a fraction or power on one line: a row gets parentheses, else it would swallow its neighbours.
std::string operand(const Rumus& part) {
  const bool compound = part.kind == Rumus::Kind::row || part.kind == Rumus::Kind::fraction;
  return compound ? "(" + linear(part) + ")" : linear(part);
}

}  // namespace

std::string linear(const Rumus& rumus) {
  switch (rumus.kind) {
    case Rumus::Kind::text:
    case Rumus::Kind::sign:
      return rumus.text;
    case Rumus::Kind::row: {
      std::string out;
      for (const Rumus& part : rumus.parts) out += (out.empty() ? "" : " ") + linear(part);
      return out;
    }
    case Rumus::Kind::fraction:
      return operand(rumus.parts[0]) + " / " + operand(rumus.parts[1]);
    case Rumus::Kind::power:
      return operand(rumus.parts[0]) + "^" + operand(rumus.parts[1]);
    case Rumus::Kind::root:
      return "√(" + linear(rumus.parts[0]) + ")";
    case Rumus::Kind::group:
      return "(" + linear(rumus.parts[0]) + ")";
    case Rumus::Kind::sum:
      return "Σ " + operand(rumus.parts[0]);
  }
  return {};
}

}  // namespace sakip::document
