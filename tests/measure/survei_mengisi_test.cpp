// A survey feeds its indikator where nothing was typed; a typed realisation stays as typed.
// Expected: NRR 3,5 in each of 9 unsur: 9 x 3,5 / 9 x 25 = 87,5; NRR 4: 100; their mean 93,75.
#include <gtest/gtest.h>

#include "measure/hasil.hpp"

namespace survei_mengisi_test {

using namespace sakip;

Survei putaran(const char* id, Triwulan quarter, int nrr_times_two) {
  Survei survei;
  survei.id = SurveiId(id);
  survei.nama = id;
  survei.metode = "skm-2017";
  survei.tahun = 2024;
  survei.triwulan = quarter;
  survei.indikator = IndikatorId("ikm");
  survei.responden = 10;
  for (int u = 0; u < 9; ++u) survei.unsur.push_back({"unsur", Nilai::dari(Rational::of(nrr_times_two, 2)), {}});
  return survei;
}

Berkas berkas() {
  Berkas b;
  b.tahun = 2024;
  Simpul goal;
  goal.id = SimpulId("s");
  goal.nama = "Sasaran";
  b.simpul = {goal};
  Indikator i;
  i.id = IndikatorId("ikm");
  i.simpul = goal.id;
  i.nama = "IKM";
  b.indikator = {i};
  b.survei = {putaran("tw1", Triwulan::I, 7), putaran("tw2", Triwulan::II, 8)};
  return b;
}

measure::Regulasi dengan_metode() {
  measure::Regulasi rules;
  measure::MetodeSkm method;
  method.kepala.id = "skm-2017";
  method.bobot = Rational::of(1, 9);
  method.pengali = Rational(25);
  rules.skm.emplace("skm-2017", method);
  return rules;
}

Nilai realisasi(const Berkas& b, measure::Periode p) {
  const measure::Regulasi rules = dengan_metode();
  const Indeks index(b);
  const measure::Hitung h(b, index, rules);
  return measure::realisasi(h, b.indikator[0], p).nilai;
}

TEST(SurveiMengisi, PutaranTriwulanMengisiTriwulannya) {
  EXPECT_EQ(realisasi(berkas(), {2024, Triwulan::I}).angka, Rational::of(175, 2));
  EXPECT_EQ(realisasi(berkas(), {2024, Triwulan::II}).angka, Rational(100));
  EXPECT_EQ(realisasi(berkas(), {2024, Triwulan::III}).keadaan, Keadaan::belum_ada);
}

TEST(SurveiMengisi, SetahunAdalahRataRataPutaran) {
  EXPECT_EQ(realisasi(berkas(), {2024}).angka, Rational::of(375, 4));
}

TEST(SurveiMengisi, YangDiketikTetapBerlaku) {
  Berkas b = berkas();
  Realisasi typed;
  typed.indikator = IndikatorId("ikm");
  typed.tahun = 2024;
  typed.nilai = Nilai::dari(Rational::decimal(9248, 2), 2);
  b.realisasi = {typed};
  EXPECT_EQ(realisasi(b, {2024}).angka, Rational::decimal(9248, 2));
}

TEST(SurveiMengisi, PenjelasanMenyebutSurveinya) {
  const Berkas b = berkas();
  const measure::Regulasi rules = dengan_metode();
  const Indeks index(b);
  const measure::Hitung h(b, index, rules);
  const auto why = measure::jelaskan(h, "indikator/ikm/2024/realisasi");
  ASSERT_TRUE(why);
  ASSERT_FALSE(why->masukan.empty());
  EXPECT_EQ(why->masukan[0].fakta, "skm/ikm/2024/ikm");
}

}  // namespace survei_mengisi_test
