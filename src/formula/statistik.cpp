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
  if (items.size() < 2) return undefined(kode::kDivByZero);
  const Rational count(static_cast<std::int64_t>(items.size()));
  Rational mean, squares;
  for (const Rational& item : items)
    if (const Failure failure = Add::apply(mean, item, mean); !failure.kode.empty()) return failure;
  mean /= count;
  for (const Rational& item : items) {
    const Rational distance = item - mean;
    if (distance.too_large()) return invalid(kode::kTooLarge);
    squares += distance * distance;
    if (squares.too_large()) return invalid(kode::kTooLarge);
  }
  Rational variance = squares / (count - Rational(1));
  if (kind == Simpangan::terhadap_rata_rata) {
    if (mean.is_zero()) return undefined(kode::kDivByZero);
    variance /= mean * mean;
  }
  if (variance.too_large()) return invalid(kode::kTooLarge);
  out = akar(variance, kDesimalAkar);
  return {};
}

}  // namespace sakip::formula
