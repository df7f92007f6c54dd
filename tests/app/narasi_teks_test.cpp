// Narrative as text: out and in again is the same, and every way to break it is told with its line.
#include "app/narasi_teks.hpp"

#include <gtest/gtest.h>

namespace sakip::app {
namespace narasi_teks_test {

TEST(NarasiTeks, KeluarMasukSama) {
  const std::vector<Narasi> parts = {{"bab1/latar-belakang",
                                      2024,
                                      AsalNarasi::disunting,
                                      {"Paragraf satu.", "Capaian {{indikator/ind-ikm/2024/capaian}} persen."}},
                                     {"bab4/penutup", 2024, AsalNarasi::disunting, {"Selesai # bukan judul."}},
                                     {"bab4/kosong", 2024, AsalNarasi::disunting, {}}};
  const auto read = baca_narasi_teks(tulis_narasi_teks(parts), 2024);
  ASSERT_TRUE(read) << to_line(read.error());
  EXPECT_EQ(*read, parts);
}

TEST(NarasiTeks, SuntinganOrang) {
  const auto read =
      baca_narasi_teks("<!-- catatan\nberbaris -->\r\n## a\r\n\r\nSatu baris\r\nlanjutannya.  \r\n\r\n\r\nDua.", 2024);
  ASSERT_TRUE(read) << to_line(read.error());
  ASSERT_EQ(read->size(), 1U);
  EXPECT_EQ((*read)[0].paragraf, (std::vector<std::string>{"Satu baris lanjutannya.", "Dua."}));
  EXPECT_TRUE(baca_narasi_teks("", 2024)->empty());
}

TEST(NarasiTeks, YangSalahDiceritakanDenganBarisnya) {
  struct Baris {
    std::string teks, kode, tempat;
  };
  const Baris rows[] = {
      {"\nTeks tanpa judul\n", "NARASI_TANPA_KUNCI", "baris 2"},
      {"#a\n", "NARASI_TANPA_KUNCI", "baris 1"},
      {"## a\nx\n\n## b\n## a\n", "NARASI_KUNCI_GANDA", "baris 5"},
      {"## a  \n## a\n", "NARASI_KUNCI_GANDA", "baris 2"},
      {"## a\n" + std::string(19999, 'x') + "\ny\n", "NARASI_TERLALU_PANJANG", "baris 3"},
  };
  for (const Baris& row : rows) {
    const auto read = baca_narasi_teks(row.teks, 2024);
    ASSERT_FALSE(read) << row.kode;
    EXPECT_EQ(read.error().code, row.kode);
    EXPECT_EQ(read.error().place, row.tempat);
  }
  EXPECT_TRUE(baca_narasi_teks("## a\n" + std::string(19999, 'x') + "\n", 2024));
  EXPECT_TRUE(baca_narasi_teks("## a\n" + std::string(19000, 'x') + "\n## b\n" + std::string(19000, 'x'), 2024));
}

}  // namespace narasi_teks_test
}  // namespace sakip::app
