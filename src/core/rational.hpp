// Exact numbers: every value that is shown, compared or stored is a Rational until the moment it is printed.
// Two 64-bit integers serve nearly everything (capaian, percentages, rupiah sums); what does not fit moves to
// arbitrary precision (rational_big.cpp) and comes back by itself when it fits again. Depends on nothing.
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/result.hpp"

namespace sakip {

/// An exact fraction. Small values are kept unreduced (reducing costs more than the arithmetic); equality, order and
/// text do not depend on that. Copying a small value copies 24 bytes.
///
/// Size: each operation at most doubles the digits, so a loop over somebody's input could grow without end. Whoever
/// evaluates such input stops, with a state, once `too_large()`; an operand beyond kHardBits is a bug and asserts.
class Rational {
 public:
  /// Largest numerator or denominator that parse() reads and that a formula may produce (some 1233 digits).
  static constexpr int kMaxBits = 4096;
  /// No operation takes more than this: the last wall before memory is exhausted.
  static constexpr int kHardBits = 1 << 20;
  /// Range of `decimals` in round(), fixed() and finite_decimal(): -kMaxDecimals..kMaxDecimals (a bug otherwise).
  /// Whatever decimals parse() takes are within it.
  static constexpr int kMaxDecimals = 1234;

  constexpr Rational() = default;
  constexpr Rational(std::int64_t value) : num_(value) {}  // NOLINT: an integer is a rational
  constexpr Rational(int value) : num_(value) {}           // NOLINT
  constexpr Rational(const Rational& other)
      : num_(other.num_), den_(other.den_), big_(other.big_ ? clone(*other.big_) : nullptr) {}
  constexpr Rational(Rational&& other) noexcept : num_(other.num_), den_(other.den_), big_(other.big_) {
    other.big_ = nullptr;
  }
  Rational& operator=(const Rational& other);
  Rational& operator=(Rational&& other) noexcept;
  constexpr ~Rational() {
    if (big_) destroy(big_);
  }

  /// numerator / denominator; denominator must not be 0 (a bug otherwise: callers decide what division by zero means).
  static Rational of(std::int64_t numerator, std::int64_t denominator);
  /// digits * 10^-decimals: the value of a typed decimal. 0 <= decimals <= 18.
  static Rational decimal(std::int64_t digits, int decimals);
  /// Reads "-12", "3/4", "0.071", "-1.5" (point, no grouping, no exponent: the machine form used in files). Codes
  /// ANGKA_MESIN (form, denominator 0), ANGKA_TERLALU_PANJANG (beyond kMaxBits).
  static Result<Rational> parse(std::string_view text);

  Rational operator-() const;
  friend Rational operator+(const Rational& a, const Rational& b);
  friend Rational operator-(const Rational& a, const Rational& b);
  friend Rational operator*(const Rational& a, const Rational& b);
  /// b must not be 0 (a bug otherwise).
  friend Rational operator/(const Rational& a, const Rational& b);
  Rational& operator+=(const Rational& b) { return *this = *this + b; }
  Rational& operator-=(const Rational& b) { return *this = *this - b; }
  Rational& operator*=(const Rational& b) { return *this = *this * b; }
  Rational& operator/=(const Rational& b) { return *this = *this / b; }

  friend bool operator==(const Rational& a, const Rational& b);
  friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);

  bool is_zero() const { return !big_ && num_ == 0; }
  bool is_integer() const;
  int sign() const;  ///< -1, 0, 1
  /// Bits of the longer of numerator and denominator, as kept (a small value is not reduced for this: at most 64).
  int bits() const;
  /// Beyond kMaxBits: evaluation of somebody's input must stop here.
  bool too_large() const { return big_ && bits() > kMaxBits; }
  Rational abs() const { return sign() < 0 ? -*this : *this; }

  /// Rounded half away from zero at `decimals` places (negative rounds to tens, hundreds, ...).
  Rational round(int decimals) const;
  Rational floor() const;
  Rational ceil() const;

  /// The integer value if it is one and fits.
  std::optional<std::int64_t> to_int64() const;
  /// Reduced "p/q", or "p" when whole: the machine form, exact.
  std::string exact() const;
  /// Decimal text with a point, half away from zero at `decimals`: "8.41", "-0.50"; never "-0.00".
  std::string fixed(int decimals) const;
  /// The shortest decimal text when the value has a finite expansion of at most `max_decimals`, else nothing.
  std::optional<std::string> finite_decimal(int max_decimals = 18) const;
  /// For geometry of charts only, never for a shown, compared or stored value.
  double for_drawing() const;

 private:
  struct Big;   // the arbitrary-precision value, known to rational_big.cpp only
  struct Wide;  // the operations that leave 64 bits (rational_wide.hpp)
  enum class Op : std::uint8_t { add, subtract, multiply, divide };

  constexpr Rational(std::int64_t numerator, std::int64_t denominator) : num_(numerator), den_(denominator) {}
  static Big* clone(const Big& other);
  static void destroy(Big* big) noexcept;
  /// Any operation of any operands, when the inlined one did not fit.
  static Rational slow(Op op, const Rational& a, const Rational& b);
  static std::strong_ordering slow_compare(const Rational& a, const Rational& b);

  std::int64_t num_ = 0;
  std::int64_t den_ = 1;  // > 0
  Big* big_ = nullptr;    // owned; when set, num_/den_ are 0/1, so that a moved-from value is zero
};

}  // namespace sakip

#include "core/rational_inline.hpp"  // IWYU pragma: export
