// The small things every room leans on: money, dates, hashes and foreign text in messages.
#include <gtest/gtest.h>

#include "core/quote_input.hpp"
#include "core/rupiah.hpp"
#include "core/sha256.hpp"
#include "core/waktu.hpp"
#include "core/zona.hpp"

namespace sakip {
namespace dasar_test {

TEST(Rupiah, TakesWholeSenWithinTheLimit) {
  EXPECT_EQ(Rupiah::dari(Rational::decimal(12345, 2)).value().dalam_sen(), 12345);
  EXPECT_EQ(Rupiah::dari(Rational::of(1, 3)).error().code, "RUPIAH_PECAHAN_SEN");
  EXPECT_EQ(Rupiah::dari(Rational::of(1, 1000)).error().code, "RUPIAH_PECAHAN_SEN");
  EXPECT_EQ(Rupiah::dari(Rational(Rupiah::kMaksimumRupiah)).value(), Rupiah::rupiah(Rupiah::kMaksimumRupiah));
  EXPECT_EQ(Rupiah::dari(-Rational(Rupiah::kMaksimumRupiah)).value(), -Rupiah::rupiah(Rupiah::kMaksimumRupiah));
  EXPECT_EQ(Rupiah::dari(Rational(Rupiah::kMaksimumRupiah + 1)).error().code, "RUPIAH_TERLALU_BESAR");
  EXPECT_EQ(Rupiah::dari(Rational(std::numeric_limits<std::int64_t>::min())).error().code, "RUPIAH_TERLALU_BESAR");
  EXPECT_EQ(Rupiah::sen(-150).angka(), Rational::of(-3, 2));
  EXPECT_EQ(Rupiah::rupiah(3) - Rupiah::sen(50), Rupiah::sen(250));
}

TEST(RupiahDeathTest, LeavingTheRangeIsABug) {
  const Rupiah most = Rupiah::sen(std::numeric_limits<std::int64_t>::max());
  EXPECT_DEATH(most + Rupiah::sen(1), "BUG");
  EXPECT_DEATH(-most - Rupiah::sen(2), "BUG");
}

TEST(Waktu, IsToldInTheZonesOfIndonesia) {
  EXPECT_EQ(setempat("2025-01-10T02:05:00Z", Zona::wib), "10 Januari 2025 pukul 09.05 WIB");
  EXPECT_EQ(setempat("2025-01-10T02:05:00Z", Zona::wit), "10 Januari 2025 pukul 11.05 WIT");
  EXPECT_EQ(setempat("2024-12-31T16:00:00Z", Zona::wita), "1 Januari 2025 pukul 00.00 WITA");
  EXPECT_EQ(setempat("2024-02-28T17:00:00Z", Zona::wib), "29 Februari 2024 pukul 00.00 WIB");
  EXPECT_EQ(setempat("2024-02-29T23:59:00Z", Zona::wita), "1 Maret 2024 pukul 07.59 WITA");
  for (const char* text : {"", "kemarin", "2025-01-10", "2025-01-10Txx:00:00Z"})
    EXPECT_EQ(setempat(text, Zona::wib), text);
}

TEST(Tanggal, KnowsTheCalendar) {
  for (const char* text : {"2024-02-29", "2000-02-29", "2023-02-28", "2024-12-31", "1945-08-17", "2200-01-01"}) {
    const auto date = baca_tanggal(text);
    ASSERT_TRUE(date.has_value()) << text;
    EXPECT_EQ(iso(*date), text);
  }
  for (const char* text :
       {"2023-02-29", "2100-02-29", "2024-02-30", "2024-13-01", "2024-00-10", "2024-04-31", "2024-01-00", "1944-12-31",
        "2201-01-01", "2024-1-1", "19-09-2024", "2024/09/19", "", "2024-09-1 ", "+024-09-19", "2024-09-19T00"})
    EXPECT_EQ(baca_tanggal(text).error().code, "TANGGAL_TIDAK_SAH") << text;
  EXPECT_EQ(panjang(Tanggal{2024, 9, 19}), "19 September 2024");
  EXPECT_EQ(panjang(Tanggal{2025, 8, 1}), "1 Agustus 2025");
  EXPECT_EQ(iso(Tanggal{}), "");
  EXPECT_EQ(panjang(Tanggal{}), "");
  EXPECT_LT((Tanggal{2024, 9, 19}), (Tanggal{2024, 10, 1}));
}

TEST(Waktu, Names) {
  EXPECT_EQ(nama(Triwulan::tahunan), "Tahunan");
  EXPECT_EQ(nama(Triwulan::I), "TW I");
  EXPECT_EQ(nama(Triwulan::IV), "TW IV");
  EXPECT_EQ(nama_bulan(1), "Januari");
  EXPECT_EQ(nama_bulan(12), "Desember");
}

// Vectors of FIPS 180-2.
TEST(Sha256, KnownVectors) {
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_hex(std::string(1'000'000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(QuoteInput, IsShortOneLineAndValidUtf8) {
  EXPECT_EQ(quote_input("12,5"), "\"12,5\"");
  EXPECT_EQ(quote_input("a\nb\x7F"), "\"a?b?\"");
  EXPECT_EQ(quote_input("–\xFF"), "\"–?\"");
  EXPECT_EQ(quote_input("\xE2\x80"), "\"??\"");       // cut in the middle
  EXPECT_EQ(quote_input("\xC0\xAF"), "\"??\"");       // overlong
  EXPECT_EQ(quote_input("\xED\xA0\x80"), "\"???\"");  // surrogate
  EXPECT_EQ(quote_input(std::string(41, 'x')), "\"" + std::string(40, 'x') + "...\"");
  EXPECT_EQ(quote_input(std::string(40, 'x')), "\"" + std::string(40, 'x') + "\"");
}

}  // namespace dasar_test
}  // namespace sakip
