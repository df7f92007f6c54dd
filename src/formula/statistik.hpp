// Standard deviation of exact numbers. A square root is irrational, so these two results are defined at ten decimals,
// the half rounded away from zero, correctly: decided on exact integers.
#pragma once

#include <span>

#include "formula/fungsi.hpp"

namespace sakip::formula {

inline constexpr int kDesimalAkar = 10;

enum class Simpangan : std::uint8_t { mutlak, terhadap_rata_rata };

/// Sample standard deviation (divisor n - 1), or that over |mean|. DIV_BY_ZERO for fewer than two items or a mean of 0.
Failure simpangan_baku(std::span<const Rational> items, Simpangan kind, Rational& out);

/// The square root of value >= 0 at `decimals` (0..18) decimals, half away from zero.
Rational akar(const Rational& value, int decimals);

}  // namespace sakip::formula
