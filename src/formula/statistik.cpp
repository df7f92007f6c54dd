// See statistik.hpp.
#include "formula/statistik.hpp"

#include "formula/workspace.hpp"

namespace sakip::formula {

namespace {

/// The largest integer whose square is at most `value` (a whole number >= 0), by Newton's method from above.
Rational integer_root(const Rational& value) {
  if (value.is_zero()) return {};
  Rational guess(1);
  while (guess * guess <= value) guess *= Rational(1 << 16);
  while (true) {
    const Rational next = ((guess + (value / guess).floor()) / Rational(2)).floor();
    if (next >= guess) return guess;
    guess = next;
  }
}

}  // namespace

Rational akar(const Rational& value, int decimals) {
  SAKIP_ASSERT(value.sign() >= 0 && decimals >= 0 && decimals <= 18);
  const Rational unit = Rational::decimal(1, decimals);  // 10^-decimals
  const Rational scaled = value / (unit * unit);
  const Rational root = integer_root(scaled.floor());
  const Rational middle = root + Rational::of(1, 2);
  return (middle * middle <= scaled ? root + Rational(1) : root) * unit;
}

Failure simpangan_baku(std::span<const Rational> items, Simpangan kind, Rational& out) {
  if (items.size() < 2) return Failure::div_by_zero;
  const Rational count(static_cast<std::int64_t>(items.size()));
  Rational mean, squares;
  for (const Rational& item : items)
    if (const Failure failure = Add::apply(mean, item, mean); failed(failure)) return failure;
  mean /= count;
  for (const Rational& item : items) {
    const Rational distance = item - mean;
    if (distance.too_large()) return Failure::too_large;
    squares += distance * distance;
    if (squares.too_large()) return Failure::too_large;
  }
  Rational variance = squares / (count - Rational(1));
  if (kind == Simpangan::terhadap_rata_rata) {
    if (mean.is_zero()) return Failure::div_by_zero;
    variance /= mean * mean;
  }
  if (variance.too_large()) return Failure::too_large;
  out = akar(variance, kDesimalAkar);
  return Failure::none;
}

}  // namespace sakip::formula
