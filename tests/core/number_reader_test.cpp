// Both readers: the strict one on forms it takes and refuses, the tolerant one on what cells of real documents hold.
#include "core/number_reader.hpp"

#include <gtest/gtest.h>

#include <random>

#include "core/number_format.hpp"

namespace sakip {
namespace number_reader_test {

TEST(StrictReader, TakesIndonesianNumbersAndKeepsTheirDecimals) {
  struct Row {
    const char *text, *exact;
    int decimals;
  };
  const Row rows[] = {{"1.234,56", "30864/25", 2},
                      {"0,07", "7/100", 2},
                      {"-12", "-12", 0},
                      {"(12,5)", "-25/2", 1},
                      {"1234", "1234", 0},
                      {"1.234", "1234", 0},
                      {"0", "0", 0},
                      {"0,00", "0", 2},
                      {"  7,50\t", "15/2", 2},
                      {"12.940,000", "12940", 3},
                      {"1234567,8", "6172839/5", 1},
                      {"999.999.999.999.999.999.999", "999999999999999999999", 0}};
  for (const Row& row : rows) {
    const auto value = baca_angka(row.text);
    ASSERT_TRUE(value.has_value()) << row.text;
    EXPECT_EQ(value->angka.exact(), row.exact) << row.text;
    EXPECT_EQ(value->desimal, row.decimals) << row.text;
  }
}

TEST(StrictReader, RefusesWhatItWouldHaveToGuess) {
  const std::pair<std::string, const char*> rows[] = {{"", "ANGKA_KOSONG"},
                                                      {"   ", "ANGKA_KOSONG"},
                                                      {"1,234.56", "ANGKA_BENTUK"},
                                                      {"80.60", "ANGKA_BENTUK"},
                                                      {"1.23.456", "ANGKA_BENTUK"},
                                                      {"1.2345", "ANGKA_BENTUK"},
                                                      {"12345.678", "ANGKA_BENTUK"},
                                                      {"0.123", "ANGKA_BENTUK"},
                                                      {"007", "ANGKA_BENTUK"},
                                                      {"-(5)", "ANGKA_BENTUK"},
                                                      {"(-5)", "ANGKA_BENTUK"},
                                                      {"()", "ANGKA_BENTUK"},
                                                      {"-", "ANGKA_BENTUK"},
                                                      {"+5", "ANGKA_BENTUK"},
                                                      {"5,", "ANGKA_BENTUK"},
                                                      {",5", "ANGKA_BENTUK"},
                                                      {"1,2,3", "ANGKA_BENTUK"},
                                                      {"75%", "ANGKA_BENTUK"},
                                                      {"Rp5", "ANGKA_BENTUK"},
                                                      {"1e400", "ANGKA_BENTUK"},
                                                      {"1 234", "ANGKA_BENTUK"},
                                                      {"WTP", "ANGKA_BENTUK"},
                                                      {"\xE2\x88\x92"
                                                       "5",
                                                       "ANGKA_BENTUK"},
                                                      {".123", "ANGKA_BENTUK"},
                                                      {"1..234", "ANGKA_BENTUK"},
                                                      {std::string("1\0", 2), "ANGKA_BENTUK"},
                                                      {std::string(41, '9'), "ANGKA_TERLALU_PANJANG"},
                                                      {"0," + std::string(40, '1'), "ANGKA_TERLALU_PANJANG"}};
  for (const auto& [text, code] : rows) {
    const auto value = baca_angka(text);
    ASSERT_FALSE(value.has_value()) << text;
    EXPECT_EQ(value.error().code, code) << text;
    EXPECT_FALSE(value.error().advice.empty()) << text;
  }
  EXPECT_TRUE(baca_angka(std::string(40, '9')).has_value());
}

TEST(StrictReader, WhatIsFormattedReadsBack) {
  std::mt19937_64 random(7);
  for (int i = 0; i < 20'000; ++i) {
    const int decimals = static_cast<int>(random() % 19);
    const auto digits = static_cast<std::int64_t>(random() >> (random() % 64));
    const Nilai value = Nilai::dari(Rational::decimal(digits, decimals), decimals);
    const std::string text = format_nilai(value);
    const auto again = baca_angka(text);
    ASSERT_TRUE(again.has_value()) << text;
    ASSERT_EQ(*again, value) << text;
  }
}

TEST(StrictReader, Rupiah) {
  EXPECT_EQ(baca_rupiah("Rp4.986.066,00").value(), Rupiah::rupiah(4'986'066));
  EXPECT_EQ(baca_rupiah("Rp 5.405.994,00").value(), Rupiah::rupiah(5'405'994));
  EXPECT_EQ(baca_rupiah("4.996.638.717").value(), Rupiah::rupiah(4'996'638'717));
  EXPECT_EQ(baca_rupiah("-Rp1,5").value(), Rupiah::sen(-150));
  EXPECT_EQ(baca_rupiah("(Rp1,05)").value(), Rupiah::sen(-105));
  EXPECT_EQ(baca_rupiah("1.000.000.000.000.000").value(), Rupiah::rupiah(Rupiah::kMaksimumRupiah));
  EXPECT_EQ(baca_rupiah("1,005").error().code, "RUPIAH_PECAHAN_SEN");
  EXPECT_EQ(baca_rupiah("1.000.000.000.000.000,01").error().code, "RUPIAH_TERLALU_BESAR");
  EXPECT_EQ(baca_rupiah("9999999999999999999999999999999999999999").error().code, "RUPIAH_TERLALU_BESAR");
  EXPECT_EQ(baca_rupiah("Rp").error().code, "ANGKA_BENTUK");
  EXPECT_EQ(baca_rupiah("Rp-5").error().code, "ANGKA_BENTUK");
  EXPECT_EQ(baca_rupiah("").error().code, "ANGKA_KOSONG");
  std::mt19937_64 random(11);
  for (int i = 0; i < 5'000; ++i) {
    const Rupiah amount =
        Rupiah::sen(static_cast<std::int64_t>(random() % 100'000'000'000'000'000) - 50'000'000'000'000'000);
    for (const GayaRupiah style :
         {GayaRupiah::tabel, GayaRupiah::dengan_rp, GayaRupiah::dengan_rp_sen, GayaRupiah::akuntansi})
      ASSERT_EQ(baca_rupiah(format_rupiah(amount, style)).value(), amount) << format_rupiah(amount, style);
  }
}

struct Cell {
  const char* text;
  CaraBaca how;
  const char* value;        ///< exact; "" when there is none
  const char* doubts = "";  ///< exact readings joined by "|"
  const char* unit = "";
  const char* label = "";
  bool noted = false;
};

const Cell kCells[] = {
    {"1.234,56", CaraBaca::indonesia, "30864/25"},
    {"1.234.567", CaraBaca::indonesia, "1234567"},
    {"1500,00", CaraBaca::indonesia, "1500"},
    {"0,07", CaraBaca::indonesia, "7/100"},
    {"0,05556", CaraBaca::indonesia, "1389/25000"},
    {"0,123", CaraBaca::indonesia, "123/1000"},
    {"100", CaraBaca::indonesia, "100"},
    {"0", CaraBaca::indonesia, "0"},
    {"+5", CaraBaca::indonesia, "5"},
    {"80.60", CaraBaca::inggris, "403/5", "", "", "", true},
    {"0.07", CaraBaca::inggris, "7/100", "", "", "", true},
    {"0.123", CaraBaca::inggris, "123/1000", "", "", "", true},
    {"1.2345", CaraBaca::inggris, "2469/2000", "", "", "", true},
    {"12345.678", CaraBaca::inggris, "6172839/500", "", "", "", true},
    {"1,234.56", CaraBaca::inggris, "30864/25", "", "", "", true},
    {"4,220,042", CaraBaca::inggris, "4220042", "", "", "", true},
    {"1.234", CaraBaca::indonesia, "", "1234|617/500", "", "", true},
    {"-1.234", CaraBaca::indonesia, "", "-1234|-617/500", "", "", true},
    {"(1.234)", CaraBaca::indonesia, "", "-1234|-617/500", "", "", true},
    {"3,064", CaraBaca::indonesia, "", "383/125|3064", "", "", true},
    {"750,000", CaraBaca::indonesia, "", "750000|750", "", "", true},
    {"12.940,000", CaraBaca::desimal_ganda, "", "12940000|12940", "", "", true},
    {"2.300.000.000,000", CaraBaca::desimal_ganda, "", "2300000000000|2300000000", "", "", true},
    {"1,234.567", CaraBaca::desimal_ganda, "", "1234567/1000|1234567", "", "", true},
    {"Rp4.986.066,00", CaraBaca::rupiah, "4986066"},
    {"Rp 5.405.994,00", CaraBaca::rupiah, "5405994"},
    {"Rp. 5.000,-", CaraBaca::rupiah, "5000"},
    {"Rp 1.234", CaraBaca::rupiah, "1234"},
    {"Rp (5.000)", CaraBaca::rupiah, "-5000"},
    {"-Rp 5.000,50", CaraBaca::rupiah, "-10001/2"},
    {"Rp 730.764.784.00", CaraBaca::rupiah, "", "730764784", "", "", true},
    {"Rp 3,2 Miliar", CaraBaca::rupiah, "", "3200000000", "Miliar", "", true},
    {"12 juta", CaraBaca::indonesia, "", "12000000", "juta", "", true},
    {"50 (CC)", CaraBaca::berpredikat, "50", "", "", "CC"},
    {"70,16(BB)", CaraBaca::berpredikat, "1754/25", "", "", "BB"},
    {"BB (70,16)", CaraBaca::berpredikat, "1754/25", "", "", "BB"},
    {"86,5 (Sangat Baik)", CaraBaca::berpredikat, "173/2", "", "", "Sangat Baik"},
    {"23/14", CaraBaca::pecahan, "23/14", "", "", "", true},
    {"70,5 / 100", CaraBaca::pecahan, "141/200", "", "", "", true},
    {"-1/2", CaraBaca::pecahan, "-1/2", "", "", "", true},
    {"11/2022", CaraBaca::pecahan, "", "11/2022", "", "", true},
    {"75%", CaraBaca::persen, "75", "", "%"},
    {"-0,5 %", CaraBaca::persen, "-1/2", "", "%"},
    {"75 persen", CaraBaca::persen, "75", "", "persen"},
    {"12 Dokumen", CaraBaca::indonesia, "12", "", "Dokumen"},
    {"5 Kelompok Masyarakat", CaraBaca::indonesia, "5", "", "Kelompok Masyarakat"},
    {"96 Orang/bulan", CaraBaca::indonesia, "96", "", "Orang/bulan"},
    {"178,5 km2", CaraBaca::indonesia, "357/2", "", "km2"},
    {"`150", CaraBaca::indonesia, "150", "", "", "", true},
    {"\xC2\xA0"
     "1\xE2\x80\xAF"
     "234\xE2\x80\x89"
     "567\xC2\xA0",
     CaraBaca::indonesia, "1234567", "", "", "", true},
    {"49 385 563", CaraBaca::indonesia, "49385563", "", "", "", true},
    {"49 385", CaraBaca::indonesia, "", "49385", "", "", true},
    {"\xE2\x88\x92"
     "7,26",
     CaraBaca::indonesia, "-363/50"},
    {"(7,26)", CaraBaca::indonesia, "-363/50"},
    {"5.000,-", CaraBaca::rupiah, "5000"},
    {"Rp 5.000.-", CaraBaca::rupiah, "5000"},
    {"- 5 Dokumen", CaraBaca::indonesia, "", "-5|5", "Dokumen", "", true},
    {"(2)", CaraBaca::indonesia, "", "-2", "", "", true},
    {"007", CaraBaca::indonesia, "", "7", "", "", true},
    {"10.", CaraBaca::inggris, "", "10", "", "", true},
};

TEST(TolerantReader, ReadsWhatHasOneReadingAndListsTheOthers) {
  for (const Cell& cell : kCells) {
    const Bacaan reading = baca_longgar(cell.text);
    std::string doubts;
    for (const Nilai& value : reading.dugaan) doubts += (doubts.empty() ? "" : "|") + value.angka.exact();
    EXPECT_EQ(static_cast<int>(reading.cara), static_cast<int>(cell.how)) << cell.text;
    EXPECT_EQ(reading.nilai.berangka() ? reading.nilai.angka.exact() : "", cell.value) << cell.text;
    EXPECT_EQ(doubts, cell.doubts) << cell.text;
    EXPECT_EQ(reading.satuan, cell.unit) << cell.text;
    EXPECT_EQ(reading.nilai.label, cell.label) << cell.text;
    EXPECT_EQ(!reading.catatan.empty(), cell.noted) << cell.text << ": " << reading.catatan;
    EXPECT_EQ(reading.asli, cell.text);
    if (reading.ragu()) {
      EXPECT_EQ(reading.nilai.keadaan, Keadaan::belum_ada) << cell.text;
      EXPECT_EQ(reading.nilai.kode, "ANGKA_RAGU") << cell.text;
    }
  }
}

TEST(TolerantReader, KnowsNothingFromUnreadableFromWords) {
  struct Row {
    const char* text;
    CaraBaca how;
    Keadaan state;
  };
  const Row rows[] = {{"", CaraBaca::kosong, Keadaan::belum_ada},
                      {" \xC2\xA0\t", CaraBaca::kosong, Keadaan::belum_ada},
                      {"-", CaraBaca::strip, Keadaan::belum_ada},
                      {"–", CaraBaca::strip, Keadaan::belum_ada},
                      {"Rp -", CaraBaca::strip, Keadaan::belum_ada},
                      {"n/a", CaraBaca::strip, Keadaan::tidak_berlaku},
                      {"####", CaraBaca::tak_terbaca, Keadaan::tidak_sah},
                      {"#REF!", CaraBaca::tak_terbaca, Keadaan::tidak_sah},
                      {"#DIV/0!", CaraBaca::tak_terbaca, Keadaan::tidak_sah},
                      {"1e400", CaraBaca::tak_terbaca, Keadaan::tidak_sah},
                      {"1,5E+03", CaraBaca::tak_terbaca, Keadaan::tidak_sah},
                      {"5.4.996.838.717,00", CaraBaca::tak_terbaca, Keadaan::tidak_sah},
                      {"7.01.01.2.05.0002", CaraBaca::tak_terbaca, Keadaan::tidak_sah},
                      {"88,31 - 100,00", CaraBaca::tak_terbaca, Keadaan::tidak_sah},
                      {"52 48%", CaraBaca::tak_terbaca, Keadaan::tidak_sah},
                      {"1/2/2022", CaraBaca::tak_terbaca, Keadaan::tidak_sah},
                      {"(-5)", CaraBaca::tak_terbaca, Keadaan::tidak_sah},
                      {"00,5", CaraBaca::tak_terbaca, Keadaan::tidak_sah},
                      {"(3 desa)", CaraBaca::kategori, Keadaan::ok},
                      {"99999999999999999999999999999999999999999", CaraBaca::tak_terbaca, Keadaan::tidak_sah},
                      {"23/0", CaraBaca::pecahan, Keadaan::tak_terdefinisi},
                      {"WTP", CaraBaca::kategori, Keadaan::ok},
                      {"09 Mei 2022", CaraBaca::kategori, Keadaan::ok},
                      {"12 Mei", CaraBaca::kategori, Keadaan::ok},
                      {"2a", CaraBaca::kategori, Keadaan::ok},
                      {"1. Camat", CaraBaca::kategori, Keadaan::ok},
                      {"6 PROGRAM, 11 KEGIATAN", CaraBaca::kategori, Keadaan::ok},
                      {"7.01 - KECAMATAN", CaraBaca::kategori, Keadaan::ok},
                      {"Pembinaan (3 desa)", CaraBaca::kategori, Keadaan::ok}};
  for (const Row& row : rows) {
    const Bacaan reading = baca_longgar(row.text);
    EXPECT_EQ(static_cast<int>(reading.cara), static_cast<int>(row.how)) << row.text;
    EXPECT_EQ(static_cast<int>(reading.nilai.keadaan), static_cast<int>(row.state)) << row.text;
    EXPECT_FALSE(reading.nilai.berangka()) << row.text;
    EXPECT_FALSE(reading.ragu()) << row.text;
    EXPECT_EQ(reading.nilai.label, row.how == CaraBaca::kategori ? row.text : "");
  }
}

TEST(TolerantReader, ADoubtIsNamedInTheNote) {
  EXPECT_NE(baca_longgar("1.234").catatan.teks().find("1.234 atau 1,234"), std::string::npos);
  EXPECT_NE(baca_longgar("11/2022").catatan.teks().find("11/2022"), std::string::npos);
  const Bacaan worded = baca_longgar("Rp 1,2345678 juta");
  EXPECT_EQ(worded.dugaan.at(0), Nilai::dari(Rational::decimal(12345678, 1)));  // computed, not typed: no decimals kept
  EXPECT_NE(worded.catatan.teks().find("6172839/5"), std::string::npos);
}

TEST(TolerantReader, DeepOrLongTextIsOnlyText) {
  std::string nested;
  for (int i = 0; i < 100'000; ++i) nested += "A (";
  EXPECT_EQ(baca_longgar(nested).cara, CaraBaca::kategori);
  EXPECT_EQ(baca_longgar(std::string(1'000'000, '(')).cara, CaraBaca::tak_terbaca);
  EXPECT_EQ(baca_longgar(std::string(290, '(') + "1").cara, CaraBaca::tak_terbaca);
}

// Whatever the strict reader takes, the tolerant one reads as the same number or names it among its doubts.
TEST(TolerantReader, NeverContradictsTheStrictReader) {
  std::mt19937_64 random(3);
  for (int i = 0; i < 20'000; ++i) {
    const int decimals = static_cast<int>(random() % 6);
    const auto digits = static_cast<std::int64_t>(random() >> (random() % 64));
    const std::string text = format_angka(Rational::decimal(digits, decimals), decimals);
    const Nilai strict = baca_angka(text).value();
    const Bacaan reading = baca_longgar(text);
    const bool named = std::find(reading.dugaan.begin(), reading.dugaan.end(), strict) != reading.dugaan.end();
    ASSERT_TRUE(reading.ragu() ? named : reading.nilai == strict) << text;
  }
}

}  // namespace number_reader_test
}  // namespace sakip
