// Money: whole sen in 64 bits, checked. A pemda's APBD (10^13 rupiah = 10^15 sen) fits a thousand times over.
#pragma once

#include <compare>
#include <cstdint>

#include "core/rational.hpp"
#include "core/result.hpp"

namespace sakip {

/// An amount of money in sen (1 rupiah = 100 sen). Range ±9.2*10^16 rupiah; leaving it is a bug caught by assertion,
/// because readers refuse amounts above kMaksimum before they become Rupiah.
class Rupiah {
 public:
  /// Largest amount a reader accepts: 10^15 rupiah.
  static constexpr std::int64_t kMaksimumRupiah = 1'000'000'000'000'000;

  constexpr Rupiah() = default;
  static constexpr Rupiah sen(std::int64_t amount) { return Rupiah(amount); }
  static constexpr Rupiah rupiah(std::int64_t amount) { return Rupiah(amount * 100); }
  /// From an exact number of rupiah with at most two decimals. Codes RUPIAH_PECAHAN_SEN, RUPIAH_TERLALU_BESAR.
  static Result<Rupiah> dari(const Rational& rupiah);

  constexpr std::int64_t dalam_sen() const { return sen_; }
  /// The exact number of rupiah.
  Rational angka() const { return Rational::decimal(sen_, 2); }

  friend Rupiah operator+(Rupiah a, Rupiah b) {
    std::int64_t sum = 0;
    SAKIP_ASSERT(!__builtin_add_overflow(a.sen_, b.sen_, &sum));
    return Rupiah(sum);
  }
  friend Rupiah operator-(Rupiah a, Rupiah b) {
    std::int64_t difference = 0;
    SAKIP_ASSERT(!__builtin_sub_overflow(a.sen_, b.sen_, &difference));
    return Rupiah(difference);
  }
  Rupiah& operator+=(Rupiah b) { return *this = *this + b; }
  Rupiah operator-() const { return Rupiah() - *this; }
  auto operator<=>(const Rupiah&) const = default;

 private:
  constexpr explicit Rupiah(std::int64_t amount) : sen_(amount) {}
  std::int64_t sen_ = 0;
};

}  // namespace sakip
