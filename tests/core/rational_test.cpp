// Rational: values worked out by hand, the edges of 64 bits, and the longest fraction of the real cases.
#include "core/rational.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <vector>

namespace sakip {
namespace rational_test {

constexpr std::int64_t kMin = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();

Rational r(const char* text) {
  auto value = Rational::parse(text);
  EXPECT_TRUE(value.has_value()) << text;
  return value.value_or(Rational());
}

TEST(Rational, FixedRoundsHalfAwayFromZero) {
  struct Row {
    const char* value;
    int decimals;
    const char* expected;
  };
  const Row rows[] = {
      {"2.675", 2, "2.68"},
      {"2.674999999999999999", 2, "2.67"},
      {"-2.675", 2, "-2.68"},
      {"0.005", 2, "0.01"},
      {"-0.005", 2, "-0.01"},
      {"-0.0049", 2, "0.00"},
      {"0", 2, "0.00"},
      {"0.5", 0, "1"},
      {"-0.5", 0, "-1"},
      {"0.49", 0, "0"},
      {"-0.49", 0, "0"},
      {"1/3", 4, "0.3333"},
      {"2/3", 4, "0.6667"},
      {"1234567", -3, "1235000"},
      {"1234500", -3, "1235000"},
      {"-1499", -3, "-1000"},
      {"499", -3, "0"},
      {"99.995", 2, "100.00"},
      {"30017/3570", 2, "8.41"},
      {"7166/77", 2, "93.06"},
      {"1/8", 20, "0.12500000000000000000"},
      {"1", 0, "1"},
      {"9223372036854775807", 2, "9223372036854775807.00"},
      {"-9223372036854775808", 1, "-9223372036854775808.0"},
      {"123456789012345678901234567890.125", 2, "123456789012345678901234567890.13"},
      {"-123456789012345678901234567890.125", 2, "-123456789012345678901234567890.13"},
      {"-1/100000000000000000000000000000000", 3, "0.000"},
      {"1234567890123456789012345678901234500", -3, "1234567890123456789012345678901235000"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(r(row.value).fixed(row.decimals), row.expected) << row.value << " @" << row.decimals;
    EXPECT_EQ(r(row.value).round(row.decimals), r(row.expected)) << row.value << " @" << row.decimals;
  }
}

TEST(Rational, FloorAndCeilGoTheirWayBelowZero) {
  struct Row {
    const char *value, *floor, *ceil;
  };
  const Row rows[] = {{"7/2", "3", "4"},
                      {"-7/2", "-4", "-3"},
                      {"4", "4", "4"},
                      {"-4", "-4", "-4"},
                      {"1/3", "0", "1"},
                      {"-1/3", "-1", "0"},
                      {"-9223372036854775808", "-9223372036854775808", "-9223372036854775808"},
                      {"100000000000000000000.5", "100000000000000000000", "100000000000000000001"},
                      {"-100000000000000000000.5", "-100000000000000000001", "-100000000000000000000"}};
  for (const Row& row : rows) {
    EXPECT_EQ(r(row.value).floor().exact(), row.floor) << row.value;
    EXPECT_EQ(r(row.value).ceil().exact(), row.ceil) << row.value;
  }
}

TEST(Rational, EdgesOf64Bits) {
  EXPECT_EQ((-Rational(kMin)).exact(), "9223372036854775808");
  EXPECT_EQ(-(-Rational(kMin)), Rational(kMin));
  EXPECT_EQ((Rational(kMin) / Rational(-1)).exact(), "9223372036854775808");
  EXPECT_EQ(Rational(kMin).abs().exact(), "9223372036854775808");
  EXPECT_EQ((Rational(kMax) + Rational(1)).exact(), "9223372036854775808");
  EXPECT_EQ((Rational(kMin) - Rational(1)).exact(), "-9223372036854775809");
  EXPECT_EQ((Rational(kMin) * Rational(kMin)).exact(), "85070591730234615865843651857942052864");
  EXPECT_EQ(Rational::of(kMin, kMin), Rational(1));
  EXPECT_EQ(Rational::of(1, kMin).exact(), "-1/9223372036854775808");
  EXPECT_EQ(Rational::of(3, -6).exact(), "-1/2");
  EXPECT_EQ(Rational::of(-3, -6).exact(), "1/2");
  EXPECT_EQ(Rational(kMax).bits(), 63);
  EXPECT_LT(Rational(kMin), Rational(kMax));
  EXPECT_LT(Rational::of(kMax - 1, kMax), Rational(1));
  EXPECT_GT(Rational::of(1, kMax - 1), Rational::of(1, kMax));
}

TEST(Rational, ComesBackToSmallWhenItFits) {
  Rational value = 1;
  for (int i = 1; i <= 40; ++i) value *= Rational(i);
  EXPECT_EQ(value.exact(), "815915283247897734345611269596115894272000000000");  // 40!
  EXPECT_FALSE(value.to_int64().has_value());
  for (int i = 1; i <= 40; ++i) value /= Rational(i);
  EXPECT_EQ(value.to_int64(), 1);
  EXPECT_LE(value.bits(), 64);
  const Rational third = Rational::of(1, 3);
  Rational sum = 0;
  for (int i = 0; i < 300; ++i) sum += third * Rational(i % 7) - third * Rational(i % 7) + third;
  EXPECT_EQ(sum, Rational(100));
}

TEST(Rational, UnreducedIsEqualAndPrintsReduced) {
  EXPECT_EQ(Rational::of(50, 100), Rational::of(1, 2));
  EXPECT_EQ(Rational::of(50, 100) <=> Rational::of(2, 4), std::strong_ordering::equal);
  EXPECT_EQ(Rational::of(50, 100).exact(), "1/2");
  EXPECT_EQ(Rational::of(-400, 100).exact(), "-4");
  EXPECT_TRUE(Rational::of(400, 100).is_integer());
  EXPECT_FALSE(Rational::of(401, 100).is_integer());
  EXPECT_EQ(Rational::of(400, 100).to_int64(), 4);
  EXPECT_FALSE(Rational::of(401, 100).to_int64().has_value());
}

TEST(Rational, CopiesAndMovesOfLongValuesAreIndependent) {
  const Rational longer = r("123456789012345678901234567890/7");
  Rational copy = longer;
  Rational moved = std::move(copy);
  EXPECT_EQ(moved, longer);
  EXPECT_EQ(copy, Rational());  // NOLINT: a moved-from long value is zero, by contract
  copy = moved;
  EXPECT_EQ(copy, longer);
  copy = Rational(5);
  EXPECT_EQ(copy, Rational(5));
  copy = std::move(moved);
  EXPECT_EQ(copy, longer);
  Rational& self = copy;
  copy = self;
  copy = std::move(self);
  EXPECT_EQ(copy, longer);
  std::vector<Rational> many(100, longer);
  many.insert(many.begin(), Rational(1));
  EXPECT_EQ(many.back() - many[1], Rational());
}

// Harapan Lama Sekolah: eighteen ages, each with its own denominator. Expected fraction from the case.
TEST(Rational, SchoolExpectancySeriesStaysExact) {
  const int e[] = {15210, 15080, 14920, 14875, 14790, 14410, 13980, 13650, 13120,
                   11040, 9860,  8990,  4120,  2510,  1980,  1450,  990,   720};
  const int p[] = {15260, 15140, 14990, 14950, 14900, 14720, 14560, 14480, 14390,
                   14210, 14080, 13990, 13860, 13720, 13640, 13510, 13400, 13310};
  Rational sum = 0;
  for (std::size_t i = 0; i < std::size(e); ++i) sum += Rational::of(e[i], p[i]);
  const Rational value = r("1.0085") * sum;
  EXPECT_EQ(value.exact(), "363661540571410159091900832149633515027519/30689867756008018224792776205749113920000");
  EXPECT_EQ(value.fixed(2), "11.85");
  EXPECT_EQ(value.round(2), r("11.85"));
  EXPECT_LT(value, r("11.86"));
  EXPECT_GT(value, r("11.84"));
  EXPECT_NEAR(value.for_drawing(), 11.85, 0.005);
  EXPECT_EQ(r(value.exact().c_str()), value);
}

TEST(Rational, ParseReadsTheMachineForm) {
  EXPECT_EQ(r("-12"), Rational(-12));
  EXPECT_EQ(r("3/4"), Rational::of(3, 4));
  EXPECT_EQ(r("-3/4"), Rational::of(-3, 4));
  EXPECT_EQ(r("0.071"), Rational::of(71, 1000));
  EXPECT_EQ(r("-1.5"), Rational::of(-3, 2));
  EXPECT_EQ(r("-0"), Rational());
  EXPECT_EQ(r("00012"), Rational(12));
  EXPECT_EQ(r("-9223372036854775808"), Rational(kMin));
  EXPECT_EQ(r("9223372036854775808"), -Rational(kMin));
  EXPECT_EQ(r("010000000000000000000000"), r("10000000000000000000000"));
}

TEST(Rational, ParseRefusesEverythingElse) {
  for (const char* text :
       {"",   "-",  "+1",  "1.",   ".5",  "1,5", "1.2.3", "1/2/3", "1/",    "/2",    "1/-2",     "1e400", "1E5",
        " 1", "1 ", "--1", "0x10", "nan", "inf", "1/0",   "1/000", "1.5/2", "1_000", "\xC2\xA0", "１"})
    EXPECT_EQ(Rational::parse(text).error().code, "ANGKA_MESIN") << text;
  EXPECT_EQ(Rational::parse(std::string(1, '\0')).error().code, "ANGKA_MESIN");
}

TEST(Rational, ParseStopsAtTheDocumentedSize) {
  EXPECT_EQ(Rational::parse(std::string(1'000'000, '9')).error().code, "ANGKA_TERLALU_PANJANG");
  EXPECT_EQ(Rational::parse("0." + std::string(1'000'000, '0') + "1").error().code, "ANGKA_TERLALU_PANJANG");
  EXPECT_EQ(Rational::parse("1/" + std::string(5'000, '7')).error().code, "ANGKA_TERLALU_PANJANG");
  Rational power = 1;
  for (int i = 0; i < Rational::kMaxBits - 1; ++i) power *= Rational(2);
  EXPECT_EQ(power.bits(), Rational::kMaxBits);
  EXPECT_FALSE(power.too_large());
  EXPECT_EQ(r(power.exact().c_str()), power);
  const std::string tiny = "0." + std::string(1232, '0') + "1";
  EXPECT_EQ(r(tiny.c_str()).fixed(1233), tiny);
  const Rational largest = power + (power - Rational(1));
  EXPECT_EQ(largest.bits(), Rational::kMaxBits);
  EXPECT_EQ(largest.exact().size(), 1234u);
  EXPECT_EQ(r(largest.exact().c_str()), largest);
  power *= Rational(2);
  EXPECT_TRUE(power.too_large());
  EXPECT_EQ(Rational::parse(power.exact()).error().code, "ANGKA_TERLALU_PANJANG");
  EXPECT_TRUE((Rational(1) / power).too_large());
}

TEST(Rational, FiniteDecimalIsTheShortest) {
  struct Row {
    const char* value;
    int max;
    const char* expected;  // null: none
  };
  const Row rows[] = {{"1/8", 18, "0.125"},
                      {"12.500", 18, "12.5"},
                      {"-4/2", 18, "-2"},
                      {"1/3", 18, nullptr},
                      {"1/8", 2, nullptr},
                      {"1/8", 3, "0.125"},
                      {"0", 0, "0"},
                      {"3/1250", 18, "0.0024"},
                      {"1/1000000000000000000000", 18, nullptr},
                      {"1/1000000000000000000000", 21, "0.000000000000000000001"},
                      {"5/2", 30, "2.5"},
                      {"25/10", 30, "2.5"},
                      {"123456789012345678901234567890.5", 18, "123456789012345678901234567890.5"},
                      {"123456789012345678901234567890/11", 18, nullptr}};
  for (const Row& row : rows) {
    const auto text = r(row.value).finite_decimal(row.max);
    EXPECT_EQ(text.has_value(), row.expected != nullptr) << row.value;
    if (row.expected) {
      EXPECT_EQ(text.value_or(""), row.expected);
    }
  }
}

TEST(RationalDeathTest, DivisionByZeroIsABug) {
  EXPECT_DEATH(Rational(1) / Rational(), "BUG");
  EXPECT_DEATH(Rational::of(1, 0), "BUG");
}

TEST(RationalDeathTest, UncheckedGrowthStopsAtTheWall) {
  const auto square_for_ever = [] {
    Rational value = 3;
    for (int i = 0; i < 64; ++i) value *= value;
  };
  EXPECT_DEATH(square_for_ever(), "BUG");
}

}  // namespace rational_test
}  // namespace sakip
