// Printing of numbers and money: expected texts are the way the ministry's forms and the cases print them.
#include "core/number_format.hpp"

#include <gtest/gtest.h>

namespace sakip {
namespace number_format_test {

Rational r(const char* text) { return Rational::parse(text).value(); }

TEST(NumberFormat, GroupsWithPointsAndCutsWithAComma) {
  struct Row {
    const char* value;
    int decimals;
    const char* expected;
  };
  const Row rows[] = {{"1234.56", 2, "1.234,56"},
                      {"0", 0, "0"},
                      {"0.07", 2, "0,07"},
                      {"-0.005", 2, "-0,01"},
                      {"-0.004", 2, "0,00"},
                      {"999", 0, "999"},
                      {"1000", 0, "1.000"},
                      {"-1000", 0, "-1.000"},
                      {"-100", 0, "-100"},
                      {"999.995", 2, "1.000,00"},
                      {"4996638717", 0, "4.996.638.717"},
                      {"123456", 3, "123.456,000"},
                      {"1234567", -3, "1.235.000"},
                      {"-9223372036854775808", 0, "-9.223.372.036.854.775.808"},
                      {"12345678901234567890123.5", 1, "12.345.678.901.234.567.890.123,5"}};
  for (const Row& row : rows) EXPECT_EQ(format_angka(r(row.value), row.decimals), row.expected) << row.value;
}

TEST(NumberFormat, TypedValuesKeepTheirDecimalsResultsTakeTheRule) {
  EXPECT_EQ(format_nilai(Nilai::dari(r("0.07"), 2)), "0,07");
  EXPECT_EQ(format_nilai(Nilai::dari(100, 0)), "100");
  EXPECT_EQ(format_nilai(Nilai::dari(r("80.6"), 2)), "80,60");
  EXPECT_EQ(format_nilai(Nilai::dari(r("1/3"))), "0,33");
  EXPECT_EQ(format_nilai(Nilai::dari(100)), "100,00");
  EXPECT_EQ(format_nilai(Nilai::dari(r("2/3")), 4), "0,6667");
  EXPECT_EQ(format_persen(Nilai::dari(r("90.23"), 2)), "90,23%");
  EXPECT_EQ(format_persen(Nilai::dari(r("1/8")), 1), "0,1%");
}

TEST(NumberFormat, FourKindsOfNothingLookDifferent) {
  EXPECT_EQ(format_nilai(Nilai::dari(0, 0)), "0");
  EXPECT_EQ(format_nilai(Nilai::tanpa(Keadaan::belum_ada)), "–");
  EXPECT_EQ(format_nilai(Nilai::tanpa(Keadaan::tidak_berlaku)), "n/a");
  for (const Keadaan state : {Keadaan::tak_terdefinisi, Keadaan::tak_lengkap, Keadaan::tidak_sah})
    EXPECT_EQ(format_persen(Nilai::tanpa(state)), "tidak dapat dihitung");
}

TEST(NumberFormat, CategoriesStandAloneOrBesideTheNumber) {
  EXPECT_EQ(format_nilai(Nilai::kategori("WTP")), "WTP");
  EXPECT_EQ(format_persen(Nilai::kategori("BB")), "BB");
  Nilai score = Nilai::dari(r("70.16"), 2);
  score.label = "BB";
  EXPECT_EQ(format_nilai(score), "70,16 (BB)");
  EXPECT_EQ(format_persen(score), "70,16%");
}

TEST(NumberFormat, RupiahInItsFourStyles) {
  struct Row {
    std::int64_t sen;
    const char *table, *rp, *rp_sen, *accounting;
  };
  const Row rows[] = {{499'663'871'700, "4.996.638.717", "Rp4.996.638.717", "Rp4.996.638.717,00", "4.996.638.717"},
                      {-577'500'050, "-5.775.000,50", "-Rp5.775.000,50", "-Rp5.775.000,50", "(5.775.000,50)"},
                      {0, "0", "Rp0", "Rp0,00", "0"},
                      {5, "0,05", "Rp0,05", "Rp0,05", "0,05"},
                      {-100, "-1", "-Rp1", "-Rp1,00", "(1)"},
                      {10'000'000'000'000'000, "100.000.000.000.000", "Rp100.000.000.000.000",
                       "Rp100.000.000.000.000,00", "100.000.000.000.000"}};
  for (const Row& row : rows) {
    const Rupiah amount = Rupiah::sen(row.sen);
    EXPECT_EQ(format_rupiah(amount), row.table);
    EXPECT_EQ(format_rupiah(amount, GayaRupiah::dengan_rp), row.rp);
    EXPECT_EQ(format_rupiah(amount, GayaRupiah::dengan_rp_sen), row.rp_sen);
    EXPECT_EQ(format_rupiah(amount, GayaRupiah::akuntansi), row.accounting);
  }
}

TEST(Terbilang, FollowsTheRulesOfSeratusSeribuSebelas) {
  const std::pair<std::int64_t, const char*> rows[] = {{0, "nol"},
                                                       {1, "satu"},
                                                       {10, "sepuluh"},
                                                       {11, "sebelas"},
                                                       {12, "dua belas"},
                                                       {19, "sembilan belas"},
                                                       {20, "dua puluh"},
                                                       {21, "dua puluh satu"},
                                                       {99, "sembilan puluh sembilan"},
                                                       {100, "seratus"},
                                                       {101, "seratus satu"},
                                                       {110, "seratus sepuluh"},
                                                       {111, "seratus sebelas"},
                                                       {200, "dua ratus"},
                                                       {999, "sembilan ratus sembilan puluh sembilan"},
                                                       {1'000, "seribu"},
                                                       {1'001, "seribu satu"},
                                                       {1'111, "seribu seratus sebelas"},
                                                       {2'000, "dua ribu"},
                                                       {11'000, "sebelas ribu"},
                                                       {21'000, "dua puluh satu ribu"},
                                                       {100'000, "seratus ribu"},
                                                       {101'000, "seratus satu ribu"},
                                                       {1'000'000, "satu juta"},
                                                       {1'001'000, "satu juta seribu"},
                                                       {1'200'000, "satu juta dua ratus ribu"},
                                                       {1'000'000'000, "satu miliar"},
                                                       {4'996'638'717,
                                                        "empat miliar sembilan ratus sembilan puluh enam juta enam "
                                                        "ratus tiga puluh delapan ribu tujuh ratus tujuh belas"},
                                                       {1'000'000'000'000, "satu triliun"},
                                                       {100'000'000'000'001, "seratus triliun satu"},
                                                       {1'000'000'000'000'000, "seribu triliun"},
                                                       {-15, "minus lima belas"},
                                                       {-1'000'000'000'000'000, "minus seribu triliun"}};
  for (const auto& [value, words] : rows) EXPECT_EQ(terbilang(value).value(), words) << value;
}

TEST(Terbilang, RupiahWithSenAndItsLimit) {
  EXPECT_EQ(terbilang(Rupiah::rupiah(1'200'000)).value(), "satu juta dua ratus ribu rupiah");
  EXPECT_EQ(terbilang(Rupiah::sen(250)).value(), "dua rupiah lima puluh sen");
  EXPECT_EQ(terbilang(Rupiah::sen(1)).value(), "nol rupiah satu sen");
  EXPECT_EQ(terbilang(Rupiah::sen(-111)).value(), "minus satu rupiah sebelas sen");
  EXPECT_EQ(terbilang(Rupiah()).value(), "nol rupiah");
  for (const std::int64_t far : {std::int64_t{1'000'000'000'000'001}, std::int64_t{-1'000'000'000'000'001},
                                 std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()})
    EXPECT_EQ(terbilang(far).error().code, "TERBILANG_DI_LUAR_BATAS");
  EXPECT_EQ(terbilang(Rupiah::sen(100'000'000'000'000'001)).error().code, "TERBILANG_DI_LUAR_BATAS");
}

TEST(Romawi, SubtractsFoursAndNines) {
  const std::pair<int, const char*> rows[] = {
      {1, "I"},          {4, "IV"},        {9, "IX"},           {14, "XIV"}, {40, "XL"}, {90, "XC"},    {400, "CD"},
      {1994, "MCMXCIV"}, {2024, "MMXXIV"}, {3999, "MMMCMXCIX"}, {0, "0"},    {-3, "-3"}, {4000, "4000"}};
  for (const auto& [value, text] : rows) EXPECT_EQ(romawi(value), text);
}

}  // namespace number_format_test
}  // namespace sakip
