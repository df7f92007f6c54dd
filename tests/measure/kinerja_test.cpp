// Averages, predikat, efficiency and counts of an agency, a node and a post. All by hand over the agency of berkas_uji.
#include <gtest/gtest.h>

#include "measure/berkas_uji.hpp"

namespace sakip::measure {

using uji::agensi;
using uji::Meja;

TEST(Kinerja, RataRataTigaCara) {
  Berkas b = agensi();  // 75, 100 | 110
  EXPECT_EQ(Meja(b).nilai("instansi/2024/rata-rata-capaian"), "95") << "(75 + 100 + 110) / 3";
  b.pengaturan.rata_rata = "per-sasaran";
  EXPECT_EQ(Meja(b).nilai("instansi/2024/rata-rata-capaian"), "395/4") << "(87,5 + 110) / 2";
  b.pengaturan.rata_rata = "tertimbang";
  b.indikator[0].bobot = uji::angka("60");
  b.indikator[1].bobot = uji::angka("30");
  b.indikator[2].bobot = uji::angka("10");
  EXPECT_EQ(Meja(b).nilai("instansi/2024/rata-rata-capaian"), "86") << "45 + 30 + 11";
  b.pengaturan.rata_rata = "tiada";
  EXPECT_EQ(Meja(b).nilai("instansi/2024/rata-rata-capaian"), "tak_terdefinisi:METODE_TAK_DIKENAL");
}

TEST(Kinerja, KebijakanIndikatorTanpaRealisasi) {
  Berkas b = agensi();
  b.realisasi.pop_back();
  EXPECT_EQ(Meja(b).nilai("instansi/2024/rata-rata-capaian"), "175/2");
  b.pengaturan.kosong = KebijakanKosong::nol;
  EXPECT_EQ(Meja(b).nilai("instansi/2024/rata-rata-capaian"), "175/3");
  EXPECT_EQ(Meja(b).nilai("instansi/2024/jumlah-indikator"), "3");
  EXPECT_EQ(Meja(b).nilai("instansi/2024/jumlah-tercapai"), "1");
  EXPECT_EQ(Meja(b).nilai("instansi/2024/jumlah-belum-tercapai"), "1");
  EXPECT_EQ(Meja(b).nilai("instansi/2024/jumlah-tanpa-capaian"), "1");
}

TEST(Kinerja, EfisiensiTigaBentuk) {
  Berkas b = agensi();  // average 95, absorption 60
  EXPECT_EQ(Meja(b).nilai("instansi/2024/efisiensi"), "35");
  b.pengaturan.efisiensi = "rasio";
  EXPECT_EQ(Meja(b).nilai("instansi/2024/efisiensi"), "19/12");
  // Outputs: sub-1 pagu 600 capaian 50 %, sub-2 pagu 400 capaian 100 %, sub-3 without indikator: left out.
  b.pengaturan.efisiensi = "pmk-22-2021";
  for (const auto& [node, result] : {std::pair("sub-1", "5"), std::pair("sub-2", "10")}) {
    Indikator i = uji::indikator(std::string("out-") + node, node);
    b.indikator.push_back(i);
    b.target.push_back({i.id, DokumenSumber::pk, 2024, Triwulan::tahunan, uji::angka("10")});
    b.realisasi.push_back({i.id, DokumenSumber::pengukuran, 2024, Triwulan::tahunan, uji::angka(result), "", ""});
  }
  EXPECT_EQ(Meja(b).nilai("instansi/2024/efisiensi"), "0") << "600 × 50 % + 400 × 100 % = 700, dibelanjakan 700";
  EXPECT_EQ(Meja(b).nilai("simpul/sub-2/2024/efisiensi"), "0");
  EXPECT_EQ(Meja(b).nilai("simpul/sub-3/2024/efisiensi"), "belum_ada:TANPA_CAPAIAN");
}

TEST(Kinerja, JabatanMenurutPerjanjian) {
  Berkas b = agensi();
  PerjanjianKinerja pk;
  pk.jabatan = JabatanId("kasi");
  pk.tahun = 2024;
  pk.butir = {{"", IndikatorId("iku-a")}, {"", IndikatorId("iku-c")}, {"", IndikatorId("iku-a")}};
  pk.anggaran = {SimpulId("sub-3")};
  b.perjanjian.push_back(pk);
  b.indikator[1].penanggung_jawab = JabatanId("camat");
  const Meja m(b);
  EXPECT_EQ(m.nilai("jabatan/kasi/2024/rata-rata-capaian"), "185/2");
  EXPECT_EQ(m.nilai("jabatan/kasi/2024/jumlah-indikator"), "2") << "disebut dua kali, dihitung sekali";
  EXPECT_EQ(m.nilai("jabatan/kasi/2024/efisiensi"), "85/2");
  EXPECT_EQ(m.nilai("jabatan/kasi/2024/predikat"), "Sangat Tinggi") << "92,5 dibulatkan menjadi 93";
  EXPECT_EQ(m.nilai("jabatan/camat/2024/rata-rata-capaian"), "100");
  EXPECT_EQ(m.nilai("jabatan/camat/2024/efisiensi"), "belum_ada:TANPA_REALISASI") << "tidak ada anggarannya";
}

TEST(Kinerja, TanpaIkuDipakaiIndikatorSasaran) {
  Berkas b = agensi();
  for (Indikator& i : b.indikator) i.level = LevelIndikator::program;
  b.indikator.push_back(uji::indikator("luar", "program-1"));
  const Meja m(b);
  EXPECT_EQ(indikator_cakupan(m.h, Cakupan::instansi(), 2024).size(), 3u);
  EXPECT_EQ(m.nilai("simpul/sasaran-1/2024/rata-rata-capaian"), "175/2");
  EXPECT_EQ(m.nilai("simpul/tujuan/2024/rata-rata-capaian"), "belum_ada:TANPA_CAPAIAN");
}

TEST(Kinerja, BanyaknyaSimpul) {
  const Meja m(agensi());
  EXPECT_EQ(m.nilai("instansi/2024/jumlah-sub_kegiatan"), "3");
  EXPECT_EQ(m.nilai("simpul/sasaran-1/2024/jumlah-sub_kegiatan"), "2");
  EXPECT_EQ(m.nilai("instansi/2024/jumlah-program"), "2");
}

}  // namespace sakip::measure
