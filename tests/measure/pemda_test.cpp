// Roll-ups over fifty agencies, every expected figure worked out by hand from the description in pemda_uji.hpp.
#include <gtest/gtest.h>

#include "measure/berkas_uji.hpp"
#include "measure/pemda_uji.hpp"

namespace sakip::measure::uji {
namespace pemda_test {

std::string nilai(const HitungPemda& all, std::string_view fakta) {
  const auto figure = hitung_fakta(all, fakta);
  return figure ? Meja::teks(figure->nilai) : figure.error().code;
}

std::string jawab(const MejaPemda& meja, const std::string& rest) { return nilai(*meja.all, "pemda/2024/" + rest); }

// Pagu 1 + ... + 50 = 1275 million; realisasi (1 + ... + 25) + (26 + ... + 49)/2 = 325 + 450 = 775 million. The mean of
// the percentages of the 49 that reported would be 75,5 %.
TEST(Pemda, SerapanDariJumlahBukanRataRata) {
  const MejaPemda meja(lima_puluh(), regulasi());
  EXPECT_EQ(jawab(meja, "pagu"), "1275000000");
  EXPECT_EQ(jawab(meja, "realisasi"), "775000000");
  EXPECT_EQ(jawab(meja, "serapan"), Rational::of(77500, 1275).exact());
  EXPECT_EQ(jawab(meja, "sisa"), "500000000");
}

// masuk 2 x (1 + ... + 49) = 2450, selesai 650 + 900 = 1550: 63,27 %, where the mean of the percentages is 75,5 %.
TEST(Pemda, IndikatorBersamaDariPembilangDanPenyebut) {
  const MejaPemda meja(lima_puluh(), regulasi());
  const std::string base = "gabungan/indikator/ind-layanan/2024/";
  EXPECT_EQ(jawab(meja, base + "elemen/masuk"), "2450");
  EXPECT_EQ(jawab(meja, base + "elemen/selesai"), "1550");
  EXPECT_EQ(jawab(meja, base + "realisasi"), Rational::of(155000, 2450).exact());
  EXPECT_EQ(jawab(meja, base + "target"), "100");  // the same for all 49
  const auto why = jelaskan(*meja.all, "pemda/2024/" + base + "elemen/masuk");
  ASSERT_TRUE(why);
  EXPECT_EQ(why->masukan.size(), 49u);
  EXPECT_EQ(why->masukan[2].fakta, "pemda/2024/instansi/opd-03/indikator/ind-layanan/2024/elemen/masuk");
}

TEST(Pemda, TargetPemdaMendahuluiDanMiliknyaTidakDijumlahkan) {
  std::vector<Berkas> facts = lima_puluh();
  facts.push_back(berkas_pemda());
  const MejaPemda meja(std::move(facts), regulasi());
  EXPECT_EQ(jawab(meja, "jumlah-instansi"), "50");
  EXPECT_EQ(jawab(meja, "pagu"), "1275000000");
  EXPECT_EQ(jawab(meja, "gabungan/indikator/ind-layanan/2024/elemen/masuk"), "2450");
  EXPECT_EQ(jawab(meja, "gabungan/indikator/ind-layanan/2024/target"), "80");
  EXPECT_EQ(jawab(meja, "instansi/pemda/indikator/ind-layanan/2024/realisasi"), "63");
  EXPECT_EQ(jawab(meja, "peringkat/pemda"), "FAKTA_TIDAK_DIKENAL");
}

// One agency without its denominator: the whole has no value and names who is missing; never a sum of the others.
TEST(Pemda, SatuYangKosongTidakDitutupiYangLain) {
  std::vector<Berkas> facts = lima_puluh();
  facts[4].nilai_elemen.pop_back();
  const MejaPemda meja(std::move(facts), regulasi());
  const std::string base = "gabungan/indikator/ind-layanan/2024/";
  EXPECT_EQ(jawab(meja, base + "realisasi"), "tak_lengkap:MISSING_VALUE");
  const auto why = jelaskan(*meja.all, "pemda/2024/" + base + "elemen/masuk");
  ASSERT_TRUE(why);
  ASSERT_EQ(why->catatan.size(), 1u);
  EXPECT_EQ(why->catatan[0], "belum diisi oleh " + nama_instansi(5));
}

TEST(Pemda, RumusBerbedaAtauTanpaRumusTidakDijumlahkan) {
  std::vector<Berkas> facts = lima_puluh();
  facts[0].indikator[1].rumus[0].teks = "100 * selesai / max(masuk, 1)";
  Indikator typed;
  typed.id = IndikatorId("ind-diketik");
  typed.simpul = SimpulId("sasaran");
  typed.satuan = "Persen";
  for (int n = 1; n <= 2; ++n) facts[static_cast<std::size_t>(n)].indikator.push_back(typed);
  const MejaPemda meja(std::move(facts), regulasi());
  const Berkas& whole = meja.all->gabungan().berkas();
  ASSERT_EQ(whole.indikator.size(), 2u);
  EXPECT_EQ(meja.all->alasan(whole.indikator[0]), "rumusnya tidak sama pada semua instansi");
  EXPECT_NE(meja.all->alasan(whole.indikator[1]).find("tanpa pembilang dan penyebut"), std::string::npos);
  EXPECT_EQ(jawab(meja, "gabungan/indikator/ind-layanan/2024/realisasi"), "belum_ada:TANPA_REALISASI");
}

// Quantities that add over the quarters add over the agencies: 3 + 4 of 5 + 5.
TEST(Pemda, JumlahYangDiketikDijumlahkan) {
  std::vector<Berkas> facts = {berkas_instansi(1), berkas_instansi(2)};
  for (int n = 0; n < 2; ++n) {
    Indikator i = indikator("ind-dokumen", "sasaran", Arah::naik, Agregasi::jumlah);
    i.satuan = "Dokumen";
    Berkas& b = facts[static_cast<std::size_t>(n)];
    b.indikator.push_back(i);
    b.target.push_back({i.id, DokumenSumber::pk, 2024, Triwulan::tahunan, angka("5")});
    b.realisasi.push_back({i.id, DokumenSumber::pengukuran, 2024, Triwulan::tahunan, bulat(3 + n), "", ""});
  }
  const MejaPemda meja(std::move(facts), regulasi());
  EXPECT_EQ(jawab(meja, "gabungan/indikator/ind-dokumen/2024/realisasi"), "7");
  EXPECT_EQ(jawab(meja, "gabungan/indikator/ind-dokumen/2024/target"), "10");
  EXPECT_EQ(jawab(meja, "gabungan/indikator/ind-dokumen/2024/capaian"), "70");
}

// 1, 1, 3, 3, ... 23, 23, 25, 26, 27, 27, ... 47, 47, 49, and no place for the agency without data.
TEST(Pemda, PeringkatDenganYangSama) {
  const MejaPemda meja(lima_puluh(), regulasi());
  for (int n = 1; n <= 49; ++n) {
    const int place = n <= 25 ? (n % 2 ? n : n - 1) : n == 26 ? 26 : (n % 2 ? n : n - 1);
    EXPECT_EQ(jawab(meja, "peringkat/" + id_instansi(n)), std::to_string(place)) << n;
  }
  EXPECT_EQ(jawab(meja, "peringkat/opd-50"), "belum_ada:TANPA_CAPAIAN");
  const auto order = menurut_peringkat(*meja.all);
  EXPECT_EQ(order.front()->berkas().instansi.id.value, "opd-01");
  EXPECT_EQ(order.back()->berkas().instansi.id.value, "opd-50");
}

// 25 x 100 %, 24 x 50 %, and r: 10 of 92 up, 16 of 76 to 90, 10 of 66 to 74, 13 of 52 to 64; one without.
TEST(Pemda, PredikatDanYangKosong) {
  const MejaPemda meja(lima_puluh(), regulasi());
  const std::pair<const char*, std::array<int, 2>> expected[] = {
      {"sangat-tinggi", {35, 20}}, {"tinggi", {16, 5}},       {"sedang", {10, 0}},       {"rendah", {13, 24}},
      {"sangat-rendah", {24, 0}},  {"di-luar-skala", {0, 0}}, {"tanpa-capaian", {1, 1}},
  };
  ASSERT_EQ(pita_predikat(*meja.all).size(), std::size(expected));
  for (std::size_t n = 0; n < std::size(expected); ++n) {
    const auto& [band, counts] = expected[n];
    EXPECT_EQ(pita_predikat(*meja.all)[n].kunci, band);
    EXPECT_EQ(jawab(meja, std::string("predikat/") + band + "/indikator"), std::to_string(counts[0])) << band;
    EXPECT_EQ(jawab(meja, std::string("predikat/") + band + "/instansi"), std::to_string(counts[1])) << band;
  }
  EXPECT_EQ(jawab(meja, "jumlah-indikator"), "99");
  EXPECT_EQ(jawab(meja, "jumlah-tercapai"), "27");
  EXPECT_EQ(jawab(meja, "jumlah-belum-tercapai"), "71");
  EXPECT_EQ(jawab(meja, "jumlah-tanpa-capaian"), "1");
  EXPECT_EQ(jawab(meja, "persen-tercapai"), Rational::of(2700, 99).exact());
  EXPECT_EQ(jawab(meja, "predikat/sangat-tinggi/persen"), Rational::of(3500, 99).exact());
  EXPECT_EQ(jawab(meja, "predikat-instansi/opd-50"), "belum_ada:TANPA_CAPAIAN");
}

// Odd agencies 1 + 3 + ... + 49 = 625, even ones 650 million.
TEST(Pemda, BelanjaMenurutUrusanDanProgram) {
  const MejaPemda meja(lima_puluh(), regulasi());
  EXPECT_EQ(jawab(meja, "urusan/1.01/pagu"), "625000000");
  EXPECT_EQ(jawab(meja, "program/1.02.02/pagu"), "650000000");
  // 1 + 3 + ... + 25 = 169, and (27 + ... + 49)/2 = 228 of 625.
  EXPECT_EQ(jawab(meja, "urusan/1.01/serapan"), Rational::of(39700, 625).exact());
  EXPECT_EQ(jawab(meja, "urusan/9.99/pagu"), "FAKTA_TIDAK_DIKENAL");
  EXPECT_EQ(jawab(meja, "sumbangan/opd-50/pagu"), Rational::of(5000, 1275).exact());
}

// One respondent answers 4 everywhere, three answer 2: (4 + 3 x 2)/4 = 2,5 for every unsur; the mean of the two IKM
// would stand for 3.
TEST(Pemda, SurveiDigabungDariJawabannya) {
  std::vector<Berkas> facts = {berkas_instansi(1), berkas_instansi(2)};
  const auto round = [](const char* id, std::vector<std::vector<int>> answers) {
    Survei s;
    s.id = SurveiId(id);
    s.metode = "skm-2017";
    s.tahun = 2024;
    s.unsur.resize(9);
    s.jawaban = std::move(answers);
    return s;
  };
  facts[0].survei = {round("a", {std::vector<int>(9, 4)})};
  facts[1].survei = {round("b", {3, std::vector<int>(9, 2)})};
  const std::vector<Berkas> matrices = facts;
  facts[1].survei[0].jawaban.clear();  // the same known by its averages only
  facts[1].survei[0].responden = 3;
  for (UnsurSurvei& unsur : facts[1].survei[0].unsur) unsur.nrr = angka("2");
  for (const auto& given : {matrices, facts}) {
    const MejaPemda meja(given, regulasi());
    EXPECT_EQ(jawab(meja, "gabungan/survei/skm-2017/responden"), "4");
    EXPECT_EQ(jawab(meja, "gabungan/survei/skm-2017/unsur-1/nrr"), "5/2");
  }
}

TEST(Pemda, SetiapAlamatTerjawabDanTerjelaskan) {
  std::vector<Berkas> facts = lima_puluh();
  facts.push_back(berkas_pemda());
  const MejaPemda meja(std::move(facts), regulasi());
  const auto known = semua_fakta(*meja.all);
  // 6 counts, 4 of money, 7 bands of 3, 50 agencies of 9, 2 urusan and 2 programs of 4, 1 shared indikator of 3.
  EXPECT_EQ(known.size(), 6u + 4 + 7 * 3 + 50 * 9 + 4 * 4 + 3);
  for (const std::string& fakta : known) {
    const auto figure = hitung_fakta(*meja.all, fakta);
    ASSERT_TRUE(figure) << fakta;
    EXPECT_EQ(figure->fakta, fakta);
    const auto why = jelaskan(*meja.all, fakta);
    ASSERT_TRUE(why) << fakta;
    EXPECT_EQ(why->hasil.nilai, figure->nilai) << fakta;
    EXPECT_FALSE(why->judul.empty()) << fakta;
    for (const Masukan& in : why->masukan) {
      if (in.fakta.empty()) continue;
      const auto again = hitung_fakta(*meja.all, in.fakta);
      ASSERT_TRUE(again) << in.fakta;
      EXPECT_EQ(again->nilai, in.nilai) << in.fakta;
    }
  }
}

TEST(Pemda, AlamatSalahDitolakDenganYangMirip) {
  const MejaPemda meja(lima_puluh(), regulasi());
  for (const char* wrong : {"pemda/2024/serapn", "pemda/2023/serapan", "pemda/2024/instansi/opd-99/akip/2023/nilai",
                            "pemda/2024/instansi/opd-01/", "pemda/2024/gabungan/instansi/2024/rata-rata-capaian",
                            "pemda/2024/predikat/hijau/indikator", "pemda/", "serapan", ""})
    EXPECT_EQ(nilai(*meja.all, wrong), "FAKTA_TIDAK_DIKENAL") << wrong;
  EXPECT_NE(hitung_fakta(*meja.all, "pemda/2024/serapn").error().advice.teks().find("pemda/2024/serapan"),
            std::string::npos);
}

TEST(Pemda, TanpaInstansiTidakAdaAngka) {
  const MejaPemda meja({berkas_pemda()}, regulasi());
  EXPECT_EQ(jawab(meja, "jumlah-instansi"), "0");
  EXPECT_EQ(jawab(meja, "serapan"), "belum_ada");
  EXPECT_EQ(jawab(meja, "persen-tercapai"), "belum_ada");
}

}  // namespace pemda_test
}  // namespace sakip::measure::uji
