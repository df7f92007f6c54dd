// Which target counts, when the formula speaks and when what was typed, how quarters make a year. All values by hand.
#include <gtest/gtest.h>

#include "measure/berkas_uji.hpp"

namespace sakip::measure {

using uji::agensi;
using uji::angka;
using uji::Meja;

namespace indikator_test {

void target(Berkas& b, const char* id, DokumenSumber document, const char* value, Triwulan quarter = Triwulan::tahunan,
            Tahun year = 2024) {
  b.target.push_back({IndikatorId(id), document, year, quarter, angka(value)});
}
void realisasi(Berkas& b, const char* id, const char* value, Triwulan quarter = Triwulan::tahunan, Tahun year = 2024) {
  b.realisasi.push_back({IndikatorId(id), DokumenSumber::pengukuran, year, quarter, angka(value), "", ""});
}
void elemen(Berkas& b, const char* id, const char* name, std::vector<const char*> values, Tahun year = 2024,
            Triwulan quarter = Triwulan::tahunan) {
  NilaiElemen row{IndikatorId(id), name, year, quarter, {}, ""};
  for (const char* value : values) row.nilai.push_back(angka(value));
  b.nilai_elemen.push_back(row);
}
Indikator& baru(Berkas& b, const char* id, Agregasi rule = Agregasi::posisi_akhir, Arah direction = Arah::naik) {
  b.indikator.push_back(uji::indikator(id, "sasaran-1", direction, rule));
  return b.indikator.back();
}

TEST(TargetBerlaku, UrutanDokumen) {
  const std::pair<DokumenSumber, const char*> kNaik[] = {
      {DokumenSumber::rpjmd, "1"},           {DokumenSumber::renstra, "2"}, {DokumenSumber::renja, "3"},
      {DokumenSumber::renja_perubahan, "4"}, {DokumenSumber::pk, "5"},      {DokumenSumber::pk_perubahan, "6"}};
  Berkas b = agensi();
  baru(b, "x");
  target(b, "x", DokumenSumber::e81, "99");
  target(b, "x", DokumenSumber::tc29, "98");
  EXPECT_EQ(Meja(b).nilai("indikator/x/2024/target"), "belum_ada:TANPA_TARGET");
  for (const auto& [document, value] : kNaik) {
    target(b, "x", document, value);
    EXPECT_EQ(Meja(b).nilai("indikator/x/2024/target"), value);
  }
  EXPECT_EQ(Meja(b).nilai("indikator/x/2024/target@renja"), "3");
  EXPECT_EQ(Meja(b).nilai("indikator/x/2024/target@e81"), "99");
  EXPECT_EQ(Meja(b).nilai("indikator/x/2024/target@dpa"), "belum_ada:TANPA_TARGET");
  EXPECT_EQ(Meja(b).nilai("indikator/x/2025/target"), "belum_ada:TANPA_TARGET");
}

TEST(TargetBerlaku, TriwulanDariRencanaAksi) {
  Berkas b = agensi();
  baru(b, "x", Agregasi::jumlah);
  target(b, "x", DokumenSumber::pk, "9", Triwulan::I);
  target(b, "x", DokumenSumber::rencana_aksi, "3", Triwulan::I);
  target(b, "x", DokumenSumber::rencana_aksi, "4", Triwulan::II);
  const Meja m(b);
  EXPECT_EQ(m.nilai("indikator/x/2024/TW1/target"), "3");
  EXPECT_EQ(m.nilai("indikator/x/2024/TW3/target"), "belum_ada:TANPA_TARGET");
  EXPECT_EQ(m.nilai("indikator/x/2024/TW2/target-sd"), "7");
  EXPECT_EQ(m.nilai("indikator/x/2024/target"), "7") << "tanpa target tahunan, dari triwulannya";
}

TEST(TargetAkhir, RenstraAkhirLaluRenstraLaluRpjmd) {
  Berkas b = agensi();
  baru(b, "x");
  realisasi(b, "x", "6");
  EXPECT_EQ(Meja(b).nilai("indikator/x/2024/target-akhir"), "belum_ada:TANPA_TARGET");
  target(b, "x", DokumenSumber::rpjmd, "10", Triwulan::tahunan, 2026);
  EXPECT_EQ(Meja(b).nilai("indikator/x/2024/target-akhir"), "10");
  target(b, "x", DokumenSumber::renstra, "11", Triwulan::tahunan, 2026);
  EXPECT_EQ(Meja(b).nilai("indikator/x/2024/target-akhir"), "11");
  target(b, "x", DokumenSumber::renstra_akhir, "12", Triwulan::tahunan, 2026);
  EXPECT_EQ(Meja(b).nilai("indikator/x/2024/target-akhir"), "12");
  EXPECT_EQ(Meja(b).nilai("indikator/x/2024/capaian-akhir"), "50");
}

TEST(Realisasi, RumusLaluDiketikLaluTriwulan) {
  Berkas b = agensi();
  Indikator& x = baru(b, "x", Agregasi::jumlah);
  x.rumus = {{0, 0, "100 * a / n", "", ""}};
  x.elemen = {{"a", "", "", "", false}, {"n", "", "", "", false}};
  EXPECT_EQ(Meja(b).nilai("indikator/x/2024/realisasi"), "belum_ada:TANPA_REALISASI");
  realisasi(b, "x", "3", Triwulan::I);
  realisasi(b, "x", "4", Triwulan::III);
  EXPECT_EQ(Meja(b).nilai("indikator/x/2024/realisasi"), "7") << "jumlah dua triwulan yang ada";
  const Meja quarters(b);
  EXPECT_EQ(triwulan_terisi(quarters.h, quarters.i("x"), 2024), 2);
  realisasi(b, "x", "5");
  EXPECT_EQ(Meja(b).nilai("indikator/x/2024/realisasi"), "5") << "angka tahunan yang diketik";
  elemen(b, "x", "a", {"9"});
  EXPECT_EQ(Meja(b).nilai("indikator/x/2024/realisasi"), "5") << "data rumus baru sebagian: angka yang diketik";
  elemen(b, "x", "n", {"14"});
  EXPECT_EQ(Meja(b).nilai("indikator/x/2024/realisasi"), "450/7") << "rumus";
}

TEST(Realisasi, DataRumusSebagianTanpaKetikanBelumLengkap) {
  Berkas b = agensi();
  Indikator& x = baru(b, "x");
  x.rumus = {{0, 0, "a / n", "", ""}};
  x.elemen = {{"a", "", "", "", false}, {"n", "", "", "", false}};
  elemen(b, "x", "a", {"9"});
  target(b, "x", DokumenSumber::pk, "1");
  EXPECT_EQ(Meja(b).nilai("indikator/x/2024/realisasi"), "tak_lengkap:MISSING_VALUE");
  EXPECT_EQ(Meja(b).nilai("indikator/x/2024/capaian"), "tak_lengkap:MISSING_VALUE") << "sebabnya diteruskan";
  elemen(b, "x", "n", {"0"});
  EXPECT_EQ(Meja(b).nilai("indikator/x/2024/capaian"), "tak_terdefinisi:DIV_BY_ZERO");
}

TEST(Realisasi, TahunLaluDasarDanDeret) {
  Berkas b = agensi();
  Indikator& tumbuh = baru(b, "tumbuh");
  tumbuh.rumus = {{0, 0, "100 * (x - x_t1) / x_t1", "", ""}};
  tumbuh.elemen = {{"x", "", "", "", false}};
  elemen(b, "tumbuh", "x", {"80"}, 2023);
  elemen(b, "tumbuh", "x", {"100"});
  elemen(b, "tumbuh", "x", {"90"}, 2024, Triwulan::II);
  Indikator& dasar = baru(b, "dasar");
  dasar.rumus = {{0, 0, "x - x_0", "", ""}};
  dasar.elemen = {{"x", "", "", "", false}};
  dasar.tahun_baseline = 2022;
  elemen(b, "dasar", "x", {"7"}, 2022);
  elemen(b, "dasar", "x", {"10"});
  Indikator& deret = baru(b, "deret");
  deret.rumus = {{0, 0, "mean(x)", "", ""}};
  deret.elemen = {{"x", "", "", "", true}};
  elemen(b, "deret", "x", {"1", "2", "6"});
  const Meja m(b);
  EXPECT_EQ(m.nilai("indikator/tumbuh/2024/realisasi"), "25");
  EXPECT_EQ(m.nilai("indikator/tumbuh/2024/TW2/realisasi"), "25/2") << "triwulan dibandingkan dengan setahun yang lalu";
  EXPECT_EQ(m.nilai("indikator/tumbuh/2023/realisasi"), "tak_lengkap:MISSING_PREVIOUS_YEAR");
  EXPECT_EQ(m.nilai("indikator/dasar/2024/realisasi"), "3");
  EXPECT_EQ(m.nilai("indikator/deret/2024/realisasi"), "3");
  EXPECT_EQ(m.nilai("indikator/dasar/2022/elemen/x"), "7");
}

TEST(Realisasi, VersiRumusMenurutTahun) {
  Berkas b = agensi();
  Indikator& x = baru(b, "x");
  x.rumus = {{0, 2023, "a", "", ""}, {2024, 0, "10 * a", "", ""}};
  x.elemen = {{"a", "", "", "", false}};
  elemen(b, "x", "a", {"2"}, 2023);
  elemen(b, "x", "a", {"2"});
  EXPECT_EQ(Meja(b).nilai("indikator/x/2023/realisasi"), "2");
  EXPECT_EQ(Meja(b).nilai("indikator/x/2024/realisasi"), "20");
  b.indikator.back().rumus[0].sampai = 2024;
  EXPECT_EQ(Meja(b).nilai("indikator/x/2024/realisasi"), "tidak_sah:RUMUS_VERSI_GANDA");
  b.indikator.back().rumus = {{0, 0, "a +", "", ""}};
  EXPECT_EQ(Meja(b).nilai("indikator/x/2024/realisasi"), "tidak_sah:RUMUS_BENTUK");
}

TEST(Capaian, PecahanTepatBukanYangDibulatkan) {
  Berkas b = agensi();
  baru(b, "tepat");
  target(b, "tepat", DokumenSumber::pk, "1/14");
  realisasi(b, "tepat", "9/14");
  baru(b, "bulat");
  target(b, "bulat", DokumenSumber::pk, "0.07");
  realisasi(b, "bulat", "0.64");
  const Meja m(b);
  EXPECT_EQ(m.nilai("indikator/tepat/2024/capaian"), "900");
  EXPECT_EQ(m.nilai("indikator/bulat/2024/capaian"), "6400/7");
  EXPECT_EQ(tampil(capaian(m.h, m.i("bulat"), {2024})), "914,29");
}

TEST(Capaian, MetodeMenurutArahDanPilihan) {
  Berkas b = agensi();
  for (const char* id : {"turun", "sendiri", "salah", "stabil"}) {
    baru(b, id, Agregasi::posisi_akhir, Arah::turun);
    target(b, id, DokumenSumber::pk, "10");
    realisasi(b, id, "8");
  }
  b.indikator[4].metode_capaian = "turun-rasio";
  b.indikator[5].metode_capaian = "tiada";
  b.indikator[6].arah = Arah::stabil;
  b.indikator[6].batas_bawah = angka("5");
  b.indikator[6].batas_atas = angka("9");
  const Meja m(b);
  EXPECT_EQ(m.nilai("indikator/turun/2024/capaian"), "120");
  EXPECT_EQ(m.nilai("indikator/sendiri/2024/capaian"), "125");
  EXPECT_EQ(m.nilai("indikator/salah/2024/capaian"), "tak_terdefinisi:METODE_TAK_DIKENAL");
  EXPECT_EQ(m.nilai("indikator/stabil/2024/capaian"), "100");
  b.pengaturan.capaian_turun = "turun-rasio";
  EXPECT_EQ(Meja(b).nilai("indikator/turun/2024/capaian"), "125");
}

TEST(Capaian, KategoriDanPredikat) {
  Berkas b = agensi();
  Indikator& opini = baru(b, "opini", Agregasi::posisi_akhir, Arah::kategori);
  opini.skala = "opini-bpk";
  b.target.push_back({opini.id, DokumenSumber::pk, 2024, Triwulan::tahunan, Nilai::kategori("WTP")});
  b.realisasi.push_back({opini.id, DokumenSumber::pengukuran, 2024, Triwulan::tahunan, Nilai::kategori("WDP"), "", ""});
  Indikator& akip = baru(b, "akip");
  akip.skala = "akip";
  target(b, "akip", DokumenSumber::pk, "75.0");
  realisasi(b, "akip", "80.00");
  const Meja m(b);
  EXPECT_EQ(m.nilai("indikator/opini/2024/capaian"), "75");
  EXPECT_EQ(m.nilai("indikator/opini/2024/predikat"), "Sedang");
  EXPECT_EQ(m.nilai("indikator/akip/2024/kategori"), "BB") << "80,00 belum A";
  EXPECT_EQ(m.nilai("indikator/iku-a/2024/kategori"), "tidak_berlaku:TANPA_SKALA_INDIKATOR");
  EXPECT_EQ(m.nilai("indikator/iku-a/2024/predikat"), "Sedang") << "75 pada skala Permendagri";
  EXPECT_EQ(m.nilai("indikator/iku-c/2024/predikat"), "Sangat Tinggi");
}

TEST(Perbandingan, TahunLaluDanKondisiAwal) {
  Berkas b = agensi();
  baru(b, "x").baseline = angka("40");
  b.indikator.back().tahun_baseline = 2023;
  realisasi(b, "x", "50");
  realisasi(b, "x", "45", Triwulan::tahunan, 2025);
  const Meja m(b);
  EXPECT_EQ(m.nilai("indikator/x/2024/perubahan"), "10") << "terhadap kondisi awal 2023";
  EXPECT_EQ(m.nilai("indikator/x/2024/pertumbuhan"), "25");
  EXPECT_EQ(m.nilai("indikator/x/2025/perubahan"), "-5");
  EXPECT_EQ(m.nilai("indikator/x/2025/pertumbuhan"), "-10");
  EXPECT_EQ(m.nilai("indikator/iku-a/2024/pertumbuhan"), "belum_ada:TANPA_TAHUN_LALU");
  EXPECT_EQ(m.nilai("indikator/iku-a/2024/selisih"), "-20");
}

TEST(Perbandingan, InstansiLain) {
  Berkas b = agensi();
  b.pembanding.push_back({IndikatorId("iku-a"), "", "Kecamatan Seberang", 2024, angka("80"), angka("72"), "LKj"});
  b.pembanding.push_back({IndikatorId(), "Nilai SAKIP", "Provinsi", 2024, Nilai(), angka("82.04"), ""});
  const Meja m(b);
  EXPECT_EQ(m.nilai("pembanding/iku-a/kecamatan-seberang/2024/capaian"), "90");
  EXPECT_EQ(m.nilai("pembanding/iku-a/kecamatan-seberang/2024/selisih"), "-12");
  EXPECT_EQ(m.nilai("pembanding/nilai-sakip/provinsi/2024/realisasi"), "2051/25");
  EXPECT_EQ(m.nilai("pembanding/nilai-sakip/provinsi/2024/capaian"), "belum_ada:TANPA_TARGET");
  EXPECT_EQ(m.nilai("pembanding/nilai-sakip/provinsi/2024/selisih"), "tidak_berlaku:BUKAN_INDIKATOR_KITA");
}

}  // namespace indikator_test
}  // namespace sakip::measure
