// The part of Rational that a million formula evaluations live in: two 64-bit products with an overflow check, no gcd,
// no call. What does not fit goes to Rational::slow. Included by rational.hpp only.
#pragma once

#include "core/rational.hpp"

namespace sakip {

namespace detail {
__extension__ typedef __int128 Int128;  // an extension of both compilers we build with
}

inline Rational& Rational::operator=(const Rational& other) {
  if (this == &other) return *this;
  if (big_ || other.big_) [[unlikely]]
    return *this = Rational(other);
  num_ = other.num_;
  den_ = other.den_;
  return *this;
}

inline Rational& Rational::operator=(Rational&& other) noexcept {
  if (this == &other) return *this;
  if (big_) [[unlikely]]
    destroy(big_);
  num_ = other.num_;
  den_ = other.den_;
  big_ = other.big_;
  other.big_ = nullptr;
  return *this;
}

inline Rational operator+(const Rational& a, const Rational& b) {
  std::int64_t left = 0, right = 0, numerator = 0, denominator = a.den_;
  if (!a.big_ && !b.big_) [[likely]] {
    if (a.den_ == b.den_) {
      if (!__builtin_add_overflow(a.num_, b.num_, &numerator)) return Rational(numerator, denominator);
    } else if (!__builtin_mul_overflow(a.num_, b.den_, &left) && !__builtin_mul_overflow(b.num_, a.den_, &right) &&
               !__builtin_add_overflow(left, right, &numerator) &&
               !__builtin_mul_overflow(a.den_, b.den_, &denominator)) {
      return Rational(numerator, denominator);
    }
  }
  return Rational::slow(Rational::Op::add, a, b);
}

inline Rational operator-(const Rational& a, const Rational& b) {
  std::int64_t left = 0, right = 0, numerator = 0, denominator = a.den_;
  if (!a.big_ && !b.big_) [[likely]] {
    if (a.den_ == b.den_) {
      if (!__builtin_sub_overflow(a.num_, b.num_, &numerator)) return Rational(numerator, denominator);
    } else if (!__builtin_mul_overflow(a.num_, b.den_, &left) && !__builtin_mul_overflow(b.num_, a.den_, &right) &&
               !__builtin_sub_overflow(left, right, &numerator) &&
               !__builtin_mul_overflow(a.den_, b.den_, &denominator)) {
      return Rational(numerator, denominator);
    }
  }
  return Rational::slow(Rational::Op::subtract, a, b);
}

inline Rational operator*(const Rational& a, const Rational& b) {
  std::int64_t numerator = 0, denominator = 0;
  if (!a.big_ && !b.big_ && !__builtin_mul_overflow(a.num_, b.num_, &numerator) &&
      !__builtin_mul_overflow(a.den_, b.den_, &denominator)) [[likely]]
    return Rational(numerator, denominator);
  return Rational::slow(Rational::Op::multiply, a, b);
}

inline Rational operator/(const Rational& a, const Rational& b) {
  SAKIP_ASSERT(!b.is_zero());
  std::int64_t numerator = 0, denominator = 0;
  if (!a.big_ && !b.big_ && !__builtin_mul_overflow(a.num_, b.den_, &numerator) &&
      !__builtin_mul_overflow(a.den_, b.num_, &denominator)) [[likely]] {
    if (denominator > 0) [[likely]]
      return Rational(numerator, denominator);
    if (!__builtin_sub_overflow(std::int64_t{0}, numerator, &numerator) &&
        !__builtin_sub_overflow(std::int64_t{0}, denominator, &denominator))
      return Rational(numerator, denominator);
  }
  return Rational::slow(Rational::Op::divide, a, b);
}

inline Rational Rational::operator-() const { return Rational() - *this; }

inline bool operator==(const Rational& a, const Rational& b) {
  if (a.big_ || b.big_) [[unlikely]]
    return Rational::slow_compare(a, b) == std::strong_ordering::equal;
  return detail::Int128{a.num_} * b.den_ == detail::Int128{b.num_} * a.den_;
}

inline std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
  if (a.big_ || b.big_) [[unlikely]]
    return Rational::slow_compare(a, b);
  const detail::Int128 left = detail::Int128{a.num_} * b.den_, right = detail::Int128{b.num_} * a.den_;
  return left < right   ? std::strong_ordering::less
         : left > right ? std::strong_ordering::greater
                        : std::strong_ordering::equal;
}

}  // namespace sakip
