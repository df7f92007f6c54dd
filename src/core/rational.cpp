// Rational within 128 bits: what the inlined operators leave, rounding and text. Reduces only here, when an overflow
// made it necessary; beyond 128 bits rational_big.cpp takes over.
#include "core/rational.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

#include "core/rational_wide.hpp"

namespace sakip {

namespace {

using detail::Int128;
__extension__ typedef unsigned __int128 Uint128;

constexpr int kPowers = 19;  // 10^18 is the largest power of ten in 64 bits
constexpr std::array<std::int64_t, kPowers> kPowerOfTen = [] {
  std::array<std::int64_t, kPowers> powers{1};
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}();

std::uint64_t magnitude(std::int64_t value) {
  return value < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
}
Uint128 magnitude(Int128 value) {
  return value < 0 ? Uint128{0} - static_cast<Uint128>(value) : static_cast<Uint128>(value);
}

bool fits(Int128 value) {
  return value >= std::numeric_limits<std::int64_t>::min() && value <= std::numeric_limits<std::int64_t>::max();
}

/// The greatest common divisor of two values of at most 64 bits; 1 for two zeros.
Int128 common(Int128 a, Int128 b) {
  const auto divisor = std::gcd(static_cast<std::uint64_t>(magnitude(a)), static_cast<std::uint64_t>(magnitude(b)));
  return divisor == 0 ? 1 : static_cast<Int128>(divisor);
}

/// A fraction in lowest terms, denominator > 0.
struct Reduced {
  Int128 numerator, denominator;
  Reduced(Int128 above, Int128 below) {
    const Int128 divisor = below < 0 ? -common(above, below) : common(above, below);
    numerator = above / divisor;
    denominator = below / divisor;
  }
};

std::string text_of(Uint128 value) {
  std::string text;
  do {
    text.push_back(static_cast<char>('0' + static_cast<int>(value % 10)));
    value /= 10;
  } while (value != 0);
  std::reverse(text.begin(), text.end());
  return text;
}

/// |numerator| / denominator to the nearest integer, away from zero at the half. |numerator| < 2^124, denominator too.
Uint128 divide_half_away(Uint128 numerator, Uint128 denominator) {
  return (2 * numerator + denominator) / (2 * denominator);
}

}  // namespace

Rational Rational::of(std::int64_t numerator, std::int64_t denominator) {
  SAKIP_ASSERT(denominator != 0);
  if (denominator > 0) return Rational(numerator, denominator);
  return Rational(numerator) / Rational(denominator);
}

Rational Rational::decimal(std::int64_t digits, int decimals) {
  SAKIP_ASSERT(decimals >= 0 && decimals < kPowers);
  return Rational(digits, kPowerOfTen[static_cast<std::size_t>(decimals)]);
}

Rational Rational::slow(Op op, const Rational& a, const Rational& b) {
  if (a.big_ || b.big_) return Wide::apply(op, a, b);
  // Reducing the operands, then what their parts share (Knuth 4.5.1), needs 64-bit divisors only and gives a reduced
  // result: each product of 64-bit factors is below 2^126 in size, a sum of two below 2^127.
  const Reduced x(a.num_, a.den_);
  const Reduced y = op == Op::divide ? Reduced(b.den_, b.num_) : Reduced(b.num_, b.den_);
  Int128 numerator = 0, denominator = 0;
  if (op == Op::multiply || op == Op::divide) {
    const Int128 left = common(x.numerator, y.denominator), right = common(y.numerator, x.denominator);
    numerator = (x.numerator / left) * (y.numerator / right);
    denominator = (x.denominator / right) * (y.denominator / left);
  } else {
    const Int128 shared = common(x.denominator, y.denominator);
    const Int128 first = x.numerator * (y.denominator / shared), second = y.numerator * (x.denominator / shared);
    numerator = op == Op::add ? first + second : first - second;
    const Int128 rest = common(numerator % shared, shared);
    numerator /= rest;
    denominator = (x.denominator / shared) * (y.denominator / rest);
  }
  if (fits(numerator) && fits(denominator))
    return Rational(static_cast<std::int64_t>(numerator), static_cast<std::int64_t>(denominator));
  return Wide::reduced(numerator, denominator);
}

std::strong_ordering Rational::slow_compare(const Rational& a, const Rational& b) { return Wide::compare(a, b); }

bool Rational::is_integer() const { return big_ ? Wide::is_integer(*this) : num_ % den_ == 0; }

int Rational::sign() const {
  if (big_) return Wide::sign(*this);
  return num_ > 0 ? 1 : num_ < 0 ? -1 : 0;
}

int Rational::bits() const {
  if (big_) return Wide::bits(*this);
  const auto length = [](std::uint64_t value) { return value == 0 ? 0 : 64 - __builtin_clzll(value); };
  return std::max(length(magnitude(num_)), length(magnitude(den_)));
}

Rational Rational::round(int decimals) const {
  SAKIP_ASSERT(decimals >= -kMaxDecimals && decimals <= kMaxDecimals);
  if (big_ || decimals <= -kPowers || decimals >= kPowers) return Wide::round(*this, decimals, Rounding::half_away);
  const auto scale = static_cast<Uint128>(kPowerOfTen[static_cast<std::size_t>(decimals < 0 ? -decimals : decimals)]);
  const auto size = static_cast<Uint128>(magnitude(num_));
  const auto below = static_cast<Uint128>(den_);
  auto whole = static_cast<Int128>(decimals < 0 ? divide_half_away(size, below * scale) * scale
                                                : divide_half_away(size * scale, below));
  if (num_ < 0) whole = -whole;
  const std::int64_t denominator = decimals < 0 ? 1 : static_cast<std::int64_t>(scale);
  return fits(whole) ? Rational(static_cast<std::int64_t>(whole), denominator) : Wide::of(whole, denominator);
}

Rational Rational::floor() const {
  if (big_) return Wide::round(*this, 0, Rounding::floor);
  return Rational(num_ / den_ - (num_ % den_ < 0 ? 1 : 0));
}

Rational Rational::ceil() const {
  if (big_) return Wide::round(*this, 0, Rounding::ceil);
  return Rational(num_ / den_ + (num_ % den_ > 0 ? 1 : 0));
}

std::optional<std::int64_t> Rational::to_int64() const {
  if (big_ || num_ % den_ != 0) return std::nullopt;
  return num_ / den_;
}

std::string Rational::exact() const {
  if (big_) return Wide::exact(*this);
  const std::uint64_t below = static_cast<std::uint64_t>(den_);
  const std::uint64_t divisor = std::gcd(magnitude(num_), below);
  std::string text = (num_ < 0 ? "-" : "") + std::to_string(magnitude(num_) / divisor);
  if (below != divisor) text += "/" + std::to_string(below / divisor);
  return text;
}

std::string Rational::fixed(int decimals) const {
  SAKIP_ASSERT(decimals >= -kMaxDecimals && decimals <= kMaxDecimals);
  if (decimals < 0) return round(decimals).fixed(0);
  std::string text;
  if (big_ || decimals >= kPowers)
    text = Wide::digits(*this, decimals);
  else
    text = text_of(divide_half_away(
        static_cast<Uint128>(magnitude(num_)) * static_cast<Uint128>(kPowerOfTen[static_cast<std::size_t>(decimals)]),
        static_cast<Uint128>(den_)));
  const bool negative = sign() < 0 && text != "0";
  const auto places = static_cast<std::size_t>(decimals);
  if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
  if (places > 0) text.insert(text.size() - places, 1, '.');
  return negative ? "-" + text : text;
}

std::optional<std::string> Rational::finite_decimal(int max_decimals) const {
  SAKIP_ASSERT(max_decimals >= 0 && max_decimals <= kMaxDecimals);
  if (big_ || max_decimals >= kPowers) {
    const Rational reduced = big_ ? *this : Wide::of(num_, den_);
    const int needed = Wide::decimals_needed(reduced, max_decimals);
    if (needed < 0) return std::nullopt;
    return fixed(needed);
  }
  const std::uint64_t below =
      static_cast<std::uint64_t>(den_) / std::gcd(magnitude(num_), static_cast<std::uint64_t>(den_));
  for (int needed = 0; needed <= max_decimals; ++needed)
    if (static_cast<std::uint64_t>(kPowerOfTen[static_cast<std::size_t>(needed)]) % below == 0) return fixed(needed);
  return std::nullopt;
}

double Rational::for_drawing() const {
  return big_ ? Wide::for_drawing(*this) : static_cast<double>(num_) / static_cast<double>(den_);
}

}  // namespace sakip
