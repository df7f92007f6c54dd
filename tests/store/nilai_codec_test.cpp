// The stored text of a value: known texts, and identity for whatever a Nilai may hold.
#include "store/nilai_codec.hpp"

#include "store/alat.hpp"

namespace sakip::store {
namespace nilai_codec_test {

struct Kasus {
  const char* teks;
  Nilai nilai;
};

Nilai berlabel(Nilai n, const char* label) {
  n.label = label;
  return n;
}

TEST(NilaiCodec, KnownTexts) {
  const std::vector<Kasus> kasus = {
      {"0", Nilai::dari(0, 0)},
      {"0.00", Nilai::dari(0, 2)},
      {"12.50", Nilai::dari(Rational::decimal(1250, 2), 2)},
      {"-0.07", Nilai::dari(Rational::decimal(-7, 2), 2)},
      {"=9/14", Nilai::dari(Rational::of(9, 14))},
      {"=3", Nilai::dari(3)},
      {"=0", Nilai::dari(0)},
      {"=1/3@2", Nilai::dari(Rational::of(1, 3), 2)},
      {"belum_ada|||", Nilai()},
      {"tidak_berlaku|||", Nilai::tanpa(Keadaan::tidak_berlaku)},
      {"tak_terdefinisi|||DIV_BY_ZERO", Nilai::tanpa(Keadaan::tak_terdefinisi, "DIV_BY_ZERO")},
      {"ok||WTP|KATEGORI", Nilai::kategori("WTP")},
      {"ok|50|CC|", berlabel(Nilai::dari(50, 0), "CC")},
      {"ok||a\\|b\\\\|", berlabel(Nilai::dari(0), "a|b\\")},
  };
  for (const Kasus& k : kasus) {
    EXPECT_EQ(sandi_nilai(k.nilai), k.teks);
    const auto kembali = baca_sandi_nilai(k.teks);
    ASSERT_TRUE(kembali) << k.teks;
    EXPECT_TRUE(*kembali == k.nilai) << k.teks;
  }
}

TEST(NilaiCodec, StatesStayApart) {
  std::vector<std::string> teks;
  for (int i = 0; i < 6; ++i) teks.push_back(sandi_nilai(Nilai::tanpa(static_cast<Keadaan>(i))));
  teks.push_back(sandi_nilai(Nilai::dari(0, 0)));
  std::sort(teks.begin(), teks.end());
  EXPECT_EQ(std::unique(teks.begin(), teks.end()), teks.end());
}

TEST(NilaiCodec, IdentityForGeneratedValues) {
  Pembuat acak(42);
  for (int i = 0; i < 20000; ++i) {
    Nilai n = acak.nilai();
    if (i % 3 == 0) n.label = acak.teks();
    if (i % 5 == 0) n.kode = acak.teks();
    if (i % 7 == 0) n.keadaan = acak.pilihan<Keadaan>(6);
    if (i % 11 == 0) n.desimal = acak.bilangan(-1, 25);
    const auto kembali = baca_sandi_nilai(sandi_nilai(n));
    ASSERT_TRUE(kembali) << sandi_nilai(n);
    ASSERT_TRUE(*kembali == n) << sandi_nilai(n);
  }
}

TEST(NilaiCodec, RefusesWhatItDoesNotWrite) {
  for (const char* teks : {"", "dua", "1,5", "9/14", "=", "=1/0", "=1@", "=1@x", "=1@99999", "=1@-2", "ok|1|a",
                           "ok|1|a|b|c", "entah|||", "ok||a\\", "1e5", "12.5.0", " 1", "ok|x||"}) {
    EXPECT_EQ(kode(baca_sandi_nilai(teks)), "STORE_ISI_TIDAK_TERBACA") << teks;
  }
}

}  // namespace nilai_codec_test
}  // namespace sakip::store
