// Rational beyond 64 bits, on boost multiprecision: the rare path, in the one file that includes that library.
// Every result that fits two 64-bit integers goes back to them, so that one long value does not slow what follows.
#include <boost/multiprecision/cpp_int.hpp>
#include <limits>
#include <numeric>

#include "core/rational_wide.hpp"

namespace sakip {

using boost::multiprecision::cpp_int;

namespace {

constexpr std::int64_t kMin = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();

int bit_length(const cpp_int& value) {
  return value.is_zero() ? 0 : static_cast<int>(msb(boost::multiprecision::abs(value))) + 1;
}

cpp_int power_of_ten(int exponent) { return boost::multiprecision::pow(cpp_int(10), static_cast<unsigned>(exponent)); }

/// Integer nearest to numerator/denominator in the given sense; denominator > 0.
cpp_int divide_rounded(const cpp_int& numerator, const cpp_int& denominator, Rounding how) {
  cpp_int quotient, remainder;
  divide_qr(numerator, denominator, quotient, remainder);  // truncates: the remainder has the numerator's sign
  const int direction = remainder.sign();
  if (how == Rounding::half_away && boost::multiprecision::abs(remainder) * 2 >= denominator) quotient += direction;
  if (how == Rounding::floor && direction < 0) --quotient;
  if (how == Rounding::ceil && direction > 0) ++quotient;
  return quotient;
}

}  // namespace

/// Always reduced, denominator > 0.
struct Rational::Big {
  cpp_int numerator;
  cpp_int denominator;

  static Big from(const Rational& value) {
    if (!value.big_) {
      const auto size = value.num_ < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(value.num_)
                                       : static_cast<std::uint64_t>(value.num_);
      const auto divisor = static_cast<std::int64_t>(std::gcd(size, static_cast<std::uint64_t>(value.den_)));
      return {value.num_ / divisor, value.den_ / divisor};
    }
    SAKIP_ASSERT(bit_length(value.big_->numerator) <= kHardBits && bit_length(value.big_->denominator) <= kHardBits);
    return *value.big_;
  }

  /// Any fraction.
  static Rational settle(cpp_int numerator, cpp_int denominator) {
    SAKIP_ASSERT(!denominator.is_zero());
    if (denominator < 0) {
      numerator = -numerator;
      denominator = -denominator;
    }
    const cpp_int divisor = gcd(numerator, denominator);
    if (divisor != 1) {
      numerator /= divisor;
      denominator /= divisor;
    }
    return store(std::move(numerator), std::move(denominator));
  }

  /// A fraction in lowest terms with denominator > 0; leaves arbitrary precision when it can.
  static Rational store(cpp_int numerator, cpp_int denominator) {
    if (denominator <= kMax && numerator >= kMin && numerator <= kMax)
      return Rational(static_cast<std::int64_t>(numerator), static_cast<std::int64_t>(denominator));
    Rational result;
    result.big_ = new Big{std::move(numerator), std::move(denominator)};
    return result;
  }
};

Rational::Big* Rational::clone(const Big& other) { return new Big(other); }
void Rational::destroy(Big* big) noexcept { delete big; }

Rational Rational::Wide::of(detail::Int128 numerator, detail::Int128 denominator) {
  return Big::settle(cpp_int(numerator), cpp_int(denominator));
}

Rational Rational::Wide::reduced(detail::Int128 numerator, detail::Int128 denominator) {
  return Big::store(cpp_int(numerator), cpp_int(denominator));
}

Rational Rational::Wide::from_digits(bool negative, std::string_view numerator, std::string_view denominator,
                                     int decimals) {
  const auto read = [](std::string_view digits) {
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));  // a leading 0 would mean octal
    return digits.empty() ? cpp_int(0) : cpp_int(std::string(digits));
  };
  const cpp_int top = read(numerator);
  return Big::settle(negative ? cpp_int(-top) : top, denominator.empty() ? power_of_ten(decimals) : read(denominator));
}

Rational Rational::Wide::apply(Op op, const Rational& a, const Rational& b) {
  // As in Rational::slow: divisors are taken from the parts, which are shorter than the whole (Knuth 4.5.1).
  const Big x = Big::from(a);
  Big y = Big::from(b);
  if (op == Op::multiply || op == Op::divide) {
    if (op == Op::divide) {
      std::swap(y.numerator, y.denominator);
      if (y.denominator < 0) {
        y.numerator = -y.numerator;
        y.denominator = -y.denominator;
      }
    }
    if (x.numerator.is_zero() || y.numerator.is_zero()) return Rational();
    const cpp_int left = gcd(x.numerator, y.denominator), right = gcd(y.numerator, x.denominator);
    return Big::store((x.numerator / left) * (y.numerator / right), (x.denominator / right) * (y.denominator / left));
  }
  if (op == Op::subtract) y.numerator = -y.numerator;
  const cpp_int shared = gcd(x.denominator, y.denominator);
  if (shared == 1)
    return Big::store(x.numerator * y.denominator + y.numerator * x.denominator, x.denominator * y.denominator);
  const cpp_int numerator = x.numerator * (y.denominator / shared) + y.numerator * (x.denominator / shared);
  const cpp_int rest = gcd(numerator, shared);
  return Big::store(numerator / rest, (x.denominator / shared) * (y.denominator / rest));
}

std::strong_ordering Rational::Wide::compare(const Rational& a, const Rational& b) {
  const Big x = Big::from(a), y = Big::from(b);
  const int order = cpp_int(x.numerator * y.denominator).compare(cpp_int(y.numerator * x.denominator));
  return order <=> 0;
}

int Rational::Wide::sign(const Rational& value) { return value.big_->numerator.sign(); }

int Rational::Wide::bits(const Rational& value) {
  return std::max(bit_length(value.big_->numerator), bit_length(value.big_->denominator));
}

bool Rational::Wide::is_integer(const Rational& value) { return value.big_->denominator == 1; }

Rational Rational::Wide::round(const Rational& value, int decimals, Rounding how) {
  Big x = Big::from(value);
  const cpp_int scale = power_of_ten(decimals < 0 ? -decimals : decimals);
  if (decimals < 0) return Big::settle(divide_rounded(x.numerator, x.denominator * scale, how) * scale, 1);
  return Big::settle(divide_rounded(x.numerator * scale, x.denominator, how), scale);
}

std::string Rational::Wide::digits(const Rational& value, int decimals) {
  const Big x = Big::from(value);
  const cpp_int scaled = divide_rounded(x.numerator * power_of_ten(decimals), x.denominator, Rounding::half_away);
  return cpp_int(boost::multiprecision::abs(scaled)).str();
}

std::string Rational::Wide::exact(const Rational& value) {
  const Big& x = *value.big_;
  return x.denominator == 1 ? x.numerator.str() : x.numerator.str() + "/" + x.denominator.str();
}

int Rational::Wide::decimals_needed(const Rational& value, int max_decimals) {
  cpp_int rest = Big::from(value).denominator;
  int twos = 0, fives = 0;
  for (; rest % 2 == 0 && twos <= max_decimals; ++twos) rest /= 2;
  for (; rest % 5 == 0 && fives <= max_decimals; ++fives) rest /= 5;
  const int needed = std::max(twos, fives);
  return rest == 1 && needed <= max_decimals ? needed : -1;
}

double Rational::Wide::for_drawing(const Rational& value) {
  return boost::multiprecision::cpp_rational(value.big_->numerator, value.big_->denominator)
      .convert_to<double>();  // for_drawing
}

}  // namespace sakip
