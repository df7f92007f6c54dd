// The working memory of one evaluation: a stack of operands and a pool of series, both reused from one evaluation to
// the next. Inside the formula room only.
#pragma once

#include <deque>
#include <vector>

#include "core/rational.hpp"
#include "formula/fungsi.hpp"

namespace sakip::formula {

using Series = std::vector<Rational>;

/// One value while it is computed. `text` is the category of a text operand, or the label that came with a number.
struct Operand {
  enum class Kind : std::uint8_t { number, series, text, logic, poison };
  Kind kind = Kind::number;
  bool truth = false;
  std::uint32_t series = 0;  // into Workspace::pool
  Rational number;
  std::string_view text;

  void set_plain(const Rational& value) {
    kind = Kind::number;
    number = value;
    text = {};
  }
  void set_number(Rational value, std::string_view label = {}) {
    kind = Kind::number;
    number = std::move(value);
    text = label;
  }
  void set_text(std::string_view value) {
    kind = Kind::text;
    text = value;
  }
  void set_logic(bool value) {
    kind = Kind::logic;
    truth = value;
  }
};

struct Workspace {
  std::vector<Operand> stack;
  std::deque<Series> pool;  // a deque: references to its series stay valid when it grows
  std::uint32_t used = 0;

  Series& series(const Operand& operand) { return pool[operand.series]; }
  /// An empty series for `operand`.
  Series& new_series(Operand& operand) {
    if (used == pool.size()) pool.emplace_back();
    operand.kind = Operand::Kind::series;
    operand.series = used++;
    pool[operand.series].clear();
    return pool[operand.series];
  }
};

inline constexpr std::size_t kMaxSeries = 100'000;

// The four operations on numbers, with the two ways they can fail.
inline Failure too_large(const Rational& value) { return value.too_large() ? Failure::too_large : Failure::none; }
struct Add {
  static Failure apply(Rational& a, const Rational& b, Rational& out) { return out = a + b, too_large(out); }
};
struct Subtract {
  static Failure apply(Rational& a, const Rational& b, Rational& out) { return out = a - b, too_large(out); }
};
struct Multiply {
  static Failure apply(Rational& a, const Rational& b, Rational& out) { return out = a * b, too_large(out); }
};
struct Divide {
  static Failure apply(Rational& a, const Rational& b, Rational& out) {
    if (b.is_zero()) [[unlikely]]
      return Failure::div_by_zero;
    return out = a / b, too_large(out);
  }
};

/// a op b, element by element where one of them is a series (a scalar goes with every element). The result is in `a`.
template <typename Operation>
Failure element_wise(Workspace& workspace, Operand& a, Operand& b) {
  using Kind = Operand::Kind;
  if (a.kind == Kind::number && b.kind == Kind::number) [[likely]] {
    a.text = {};
    return Operation::apply(a.number, b.number, a.number);
  }
  for (const Operand* operand : {&a, &b})
    if (operand->kind != Kind::number && operand->kind != Kind::series) return Failure::not_a_number;
  if (a.kind == Kind::series && b.kind == Kind::series) {
    Series &left = workspace.series(a), &right = workspace.series(b);
    if (left.size() != right.size()) return Failure::series_length;
    for (std::size_t i = 0; i < left.size(); ++i)
      if (const Failure failure = Operation::apply(left[i], right[i], left[i]); failed(failure)) return failure;
  } else if (a.kind == Kind::series) {
    for (Rational& item : workspace.series(a))
      if (const Failure failure = Operation::apply(item, b.number, item); failed(failure)) return failure;
  } else {
    for (Rational& item : workspace.series(b))
      if (const Failure failure = Operation::apply(a.number, item, item); failed(failure)) return failure;
    a.kind = Kind::series;
    a.series = b.series;
  }
  return Failure::none;
}

}  // namespace sakip::formula
