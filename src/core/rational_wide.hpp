// Between rational.cpp (64 and 128 bits) and rational_big.cpp (any size): the operations for values that do not fit two
// 64-bit integers. Keeps the arbitrary-precision library, which is slow to compile, in one file.
#pragma once

#include "core/rational.hpp"

namespace sakip {

enum class Rounding { half_away, floor, ceil };

struct Rational::Wide {
  /// numerator / denominator, brought back to 64 bits when it fits. denominator != 0.
  static Rational of(detail::Int128 numerator, detail::Int128 denominator);
  /// The same for a fraction that is in lowest terms already and does not fit 64 bits; denominator > 0.
  static Rational reduced(detail::Int128 numerator, detail::Int128 denominator);
  /// From decimal digits: numerator digits / (denominator digits, or 10^decimals when empty).
  static Rational from_digits(bool negative, std::string_view numerator, std::string_view denominator, int decimals);
  static Rational apply(Op op, const Rational& a, const Rational& b);
  static std::strong_ordering compare(const Rational& a, const Rational& b);
  static int sign(const Rational& value);
  static int bits(const Rational& value);
  static bool is_integer(const Rational& value);
  /// A multiple of 10^-decimals.
  static Rational round(const Rational& value, int decimals, Rounding how);
  /// The digits of |value| * 10^decimals rounded half away from zero; decimals >= 0.
  static std::string digits(const Rational& value, int decimals);
  static std::string exact(const Rational& value);
  /// How many decimals the value needs to be written out, or -1 when its expansion does not end by `max_decimals`.
  static int decimals_needed(const Rational& value, int max_decimals);
  static double for_drawing(const Rational& value);
};

}  // namespace sakip
