// Rational against an independent implementation (boost cpp_rational) on 10^5 random operations with a fixed seed:
// operands from every size class, so that the inlined path, the 128-bit path and the arbitrary one all meet.
#include <gtest/gtest.h>

#include <boost/multiprecision/cpp_int.hpp>
#include <random>

#include "core/rational.hpp"

namespace sakip {
namespace rational_property_test {

using Reference = boost::multiprecision::cpp_rational;

std::string text_of(const Reference& value) { return value.str(); }

class Pairs {
 public:
  /// A value both ways: built by each library from the same two integers.
  std::pair<Rational, Reference> next() {
    const std::int64_t numerator = integer();
    std::int64_t denominator = integer();
    if (denominator == 0) denominator = 1;
    if (pick(4) == 0) denominator = 1;
    if (pick(4) == 0) denominator = 100;
    return {Rational::of(numerator, denominator), Reference(numerator) / Reference(denominator)};
  }
  int pick(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }

 private:
  std::int64_t integer() {
    const int bits = 1 + pick(64);
    const auto raw = static_cast<std::int64_t>(bits == 64 ? random_() : random_() % (std::uint64_t{1} << bits));
    switch (pick(40)) {
      case 0:
        return std::numeric_limits<std::int64_t>::min();
      case 1:
        return std::numeric_limits<std::int64_t>::max();
      default:
        return pick(2) == 0 ? raw : static_cast<std::int64_t>(std::uint64_t{0} - static_cast<std::uint64_t>(raw));
    }
  }
  std::mt19937_64 random_{20240919};
};

TEST(RationalProperty, HundredThousandOperationsAgreeWithBoost) {
  Pairs pairs;
  for (int i = 0; i < 100'000; ++i) {
    auto [a, x] = pairs.next();
    auto [b, y] = pairs.next();
    for (int step = pairs.pick(3); step > 0; --step) {  // let operands grow beyond 64 bits now and then
      const auto [c, z] = pairs.next();
      a = a * c + b;
      x = x * z + y;
    }
    Rational result;
    Reference expected;
    switch (pairs.pick(4)) {
      case 0:
        result = a + b, expected = x + y;
        break;
      case 1:
        result = a - b, expected = x - y;
        break;
      case 2:
        result = a * b, expected = x * y;
        break;
      default:
        if (b.is_zero()) continue;
        result = a / b, expected = x / y;
    }
    ASSERT_EQ(result.exact(), text_of(expected)) << i << ": " << a.exact() << " ? " << b.exact();
    ASSERT_EQ(a == b, x == y) << i;
    ASSERT_EQ(a < b, x < y) << i << ": " << a.exact() << " < " << b.exact();
    ASSERT_EQ(result.sign(), expected.sign()) << i;
    ASSERT_EQ(result.is_integer(), denominator(expected) == 1) << i;
    ASSERT_EQ(*Rational::parse(result.exact()), result) << i;
  }
}

/// floor(|v| * 10^d + 1/2) with the sign put back: the definition of half away from zero.
Reference rounded(const Reference& value, int decimals) {
  using boost::multiprecision::cpp_int;
  const cpp_int power =
      boost::multiprecision::pow(cpp_int(10), static_cast<unsigned>(decimals < 0 ? -decimals : decimals));
  const Reference scale = decimals < 0 ? Reference(1) / Reference(power) : Reference(power);
  const Reference shifted = Reference(boost::multiprecision::abs(value)) * scale + Reference(1, 2);
  const Reference whole = Reference(cpp_int(numerator(shifted) / denominator(shifted)));
  return Reference(value < 0 ? Reference(-whole) : whole) / scale;
}

TEST(RationalProperty, RoundingAgreesWithItsDefinition) {
  Pairs pairs;
  for (int i = 0; i < 20'000; ++i) {
    auto [a, x] = pairs.next();
    if (pairs.pick(4) == 0) {
      const auto [b, y] = pairs.next();
      a *= b;
      x *= y;
    }
    const int decimals = pairs.pick(48) - 22;
    ASSERT_EQ(a.round(decimals).exact(), text_of(rounded(x, decimals))) << a.exact() << " @" << decimals;
    ASSERT_EQ(*Rational::parse(a.fixed(decimals)), a.round(decimals)) << a.exact() << " @" << decimals;
    const std::string shown = a.fixed(decimals);
    ASSERT_FALSE(shown.starts_with('-') && shown.find_first_of("123456789") == std::string::npos) << shown;
    ASSERT_LE(a.floor(), a);
    ASSERT_GE(a.ceil(), a);
    ASSERT_LT(a - a.floor(), Rational(1));
    ASSERT_LT(a.ceil() - a, Rational(1));
  }
}

TEST(RationalProperty, HalvesAlwaysLeaveZero) {
  for (int n = -2001; n <= 2001; n += 2) {
    const Rational half = Rational::of(n, 2);
    EXPECT_EQ(half.round(0), Rational((n < 0 ? n - 1 : n + 1) / 2)) << n;
    EXPECT_EQ((half / Rational(1000)).round(3), Rational::of((n < 0 ? n - 1 : n + 1) / 2, 1000)) << n;
  }
}

}  // namespace rational_property_test
}  // namespace sakip
