// Money: sums up the tree, percentages of sums, quarters, kinds of belanja, the document that counts. All by hand.
#include <gtest/gtest.h>

#include "measure/berkas_uji.hpp"

namespace sakip::measure {

using uji::agensi;
using uji::Meja;

namespace anggaran_test {

void pagu(Berkas& b, const char* node, DokumenSumber document, int amount, Triwulan quarter = Triwulan::tahunan,
          JenisBelanja kind = JenisBelanja::semua) {
  b.pagu.push_back({SimpulId(node), document, 2024, quarter, kind, Rupiah::rupiah(amount)});
}
void belanja(Berkas& b, const char* node, int amount, Triwulan quarter, JenisBelanja kind = JenisBelanja::semua) {
  b.realisasi_anggaran.push_back(
      {SimpulId(node), DokumenSumber::pengukuran, 2024, quarter, kind, Rupiah::rupiah(amount)});
}

TEST(Anggaran, PersenDariJumlahBukanRataRataPersen) {
  const Meja m(agensi());
  EXPECT_EQ(m.nilai("anggaran/sub-1/2024/persen"), "50");
  EXPECT_EQ(m.nilai("anggaran/sub-2/2024/persen"), "100");
  EXPECT_EQ(m.nilai("anggaran/kegiatan-1/2024/pagu"), "1000");
  EXPECT_EQ(m.nilai("anggaran/kegiatan-1/2024/realisasi"), "700");
  EXPECT_EQ(m.nilai("anggaran/kegiatan-1/2024/persen"), "70") << "700 / 1.000, bukan rata-rata 50 dan 100";
  EXPECT_EQ(m.nilai("anggaran/sasaran-2/2024/persen"), "50");
  EXPECT_EQ(m.nilai("anggaran/instansi/2024/pagu"), "2000");
  EXPECT_EQ(m.nilai("anggaran/instansi/2024/persen"), "60");
  EXPECT_EQ(m.nilai("anggaran/instansi/2024/sisa"), "800");
}

TEST(Anggaran, PerubahanMenggantiMurniPerSimpul) {
  Berkas b = agensi();
  pagu(b, "sub-1", DokumenSumber::dpa_perubahan, 700);
  pagu(b, "sub-1", DokumenSumber::renja, 9999);
  const Meja m(b);
  EXPECT_EQ(m.nilai("anggaran/sub-1/2024/pagu"), "700");
  EXPECT_EQ(m.nilai("anggaran/sub-2/2024/pagu"), "400") << "tidak diubah";
  EXPECT_EQ(m.nilai("anggaran/instansi/2024/pagu"), "2100");
  EXPECT_EQ(m.nilai("anggaran/sub-1/2024/pagu@dpa"), "600");
  EXPECT_EQ(m.nilai("anggaran/instansi/2024/pagu@renja"), "9999");
}

TEST(Anggaran, PaguSeluruhTahunSatuDokumen) {
  Berkas b = agensi();
  pagu(b, "sub-1", DokumenSumber::renstra, 500);
  pagu(b, "sub-2", DokumenSumber::renstra, 100);
  b.pagu.push_back(
      {SimpulId("sub-1"), DokumenSumber::renstra, 2025, Triwulan::tahunan, JenisBelanja::semua, Rupiah::rupiah(700)});
  const Meja m(b);
  EXPECT_EQ(m.nilai("anggaran/sub-1/periode/pagu@renstra"), "1200");
  EXPECT_EQ(m.nilai("anggaran/kegiatan-1/periode/pagu@renstra"), "1300");
  EXPECT_EQ(m.nilai("anggaran/instansi/periode/pagu@renstra"), "1300");
  EXPECT_EQ(m.nilai("anggaran/sub-1/periode/pagu@rpjmd"), "belum_ada:TANPA_PAGU");
  const auto why = jelaskan(m.h, "anggaran/kegiatan-1/periode/pagu@renstra");
  ASSERT_TRUE(why);
  ASSERT_EQ(why->masukan.size(), 2u);
  EXPECT_EQ(why->masukan[0].fakta, "anggaran/kegiatan-1/2024/pagu@renstra");
  EXPECT_EQ(why->langkah.front(), "600 + 700 = 1.300");
  EXPECT_FALSE(hitung_fakta(m.h, "anggaran/instansi/periode/realisasi"));
}

TEST(Anggaran, PerubahanDanSelisihAntarDokumen) {
  Berkas b = agensi();
  pagu(b, "sub-1", DokumenSumber::renja, 500);
  pagu(b, "sub-1", DokumenSumber::renja_perubahan, 450);
  pagu(b, "sub-2", DokumenSumber::renja_perubahan, 80);  // added by the change
  pagu(b, "sub-1", DokumenSumber::rkpd_awal, 520);
  const Meja m(b);
  EXPECT_EQ(m.nilai("anggaran/kegiatan-1/2024/pagu-terakhir@renja"), "530");
  EXPECT_EQ(m.nilai("anggaran/sub-1/2024/kenaikan-pagu@renja"), "-50");
  EXPECT_EQ(m.nilai("anggaran/sub-2/2024/kenaikan-pagu@renja"), "80");
  EXPECT_EQ(m.nilai("anggaran/kegiatan-1/2024/kenaikan-pagu@renja"), "30") << "530 - 500 = -50 + 80";
  EXPECT_EQ(m.nilai("anggaran/sub-1/2024/selisih-pagu@renja@rkpd_awal"), "-20");
  EXPECT_EQ(m.nilai("anggaran/sub-2/2024/selisih-pagu@renja@rkpd_awal"), "belum_ada:TANPA_PAGU");
}

TEST(Anggaran, TanpaDpaDipakaiRenja) {
  Berkas b = agensi();
  b.pagu.clear();
  pagu(b, "sub-1", DokumenSumber::renja, 500);
  EXPECT_EQ(Meja(b).nilai("anggaran/instansi/2024/pagu"), "500");
  b.pagu.clear();
  EXPECT_EQ(Meja(b).nilai("anggaran/instansi/2024/pagu"), "belum_ada:TANPA_PAGU");
  EXPECT_EQ(Meja(b).nilai("anggaran/instansi/2024/persen"), "belum_ada:TANPA_PAGU");
}

TEST(Anggaran, UangDiIndukHanyaBilaDiBawahnyaTidakAda) {
  Berkas b = agensi();
  pagu(b, "kegiatan-1", DokumenSumber::dpa, 5000);  // detail below: does not count
  b.simpul.push_back(uji::simpul("program-3", "sasaran-2", Tingkat::program));
  pagu(b, "program-3", DokumenSumber::dpa, 30);  // no detail below: counts
  const Meja m(b);
  EXPECT_EQ(m.nilai("anggaran/kegiatan-1/2024/pagu"), "1000");
  EXPECT_EQ(m.nilai("anggaran/sasaran-2/2024/pagu"), "1030");
  EXPECT_EQ(m.nilai("anggaran/program-3/2024/realisasi"), "belum_ada:TANPA_REALISASI");
  EXPECT_EQ(m.nilai("anggaran/program-3/2024/persen"), "belum_ada:TANPA_REALISASI");
}

TEST(Anggaran, TriwulanDanSampaiDengan) {
  Berkas b = agensi();
  b.realisasi_anggaran.clear();
  belanja(b, "sub-1", 100, Triwulan::I);
  belanja(b, "sub-1", 50, Triwulan::II);
  belanja(b, "sub-3", 250, Triwulan::II);
  const Meja m(b);
  EXPECT_EQ(m.nilai("anggaran/instansi/2024/TW2/realisasi"), "300");
  EXPECT_EQ(m.nilai("anggaran/instansi/2024/TW2/persen"), "15") << "terhadap pagu setahun";
  EXPECT_EQ(m.nilai("anggaran/instansi/2024/TW2/realisasi-sd"), "400");
  EXPECT_EQ(m.nilai("anggaran/instansi/2024/TW2/persen-sd"), "20");
  EXPECT_EQ(m.nilai("anggaran/instansi/2024/TW3/realisasi"), "belum_ada:TANPA_REALISASI");
  EXPECT_EQ(m.nilai("anggaran/instansi/2024/TW3/realisasi-sd"), "400");
  EXPECT_EQ(m.nilai("anggaran/sub-1/2024/realisasi"), "150") << "setahun dari triwulannya";
  pagu(b, "sub-1", DokumenSumber::dpa, 200, Triwulan::II);
  EXPECT_EQ(Meja(b).nilai("anggaran/sub-1/2024/TW2/persen"), "25") << "triwulan yang mempunyai pagu sendiri";
}

TEST(Anggaran, AngkaTahunanMendahuluiTriwulan) {
  Berkas b = agensi();
  belanja(b, "sub-1", 120, Triwulan::I);
  belanja(b, "sub-1", 120, Triwulan::II);
  EXPECT_EQ(Meja(b).nilai("anggaran/sub-1/2024/realisasi"), "300");
}

TEST(Anggaran, MenurutJenisBelanja) {
  Berkas b = agensi();
  b.pagu.clear();
  pagu(b, "sub-1", DokumenSumber::dpa, 70, Triwulan::tahunan, JenisBelanja::pegawai);
  pagu(b, "sub-1", DokumenSumber::dpa, 30, Triwulan::tahunan, JenisBelanja::modal);
  pagu(b, "sub-3", DokumenSumber::dpa, 20, Triwulan::tahunan, JenisBelanja::modal);
  belanja(b, "sub-3", 15, Triwulan::tahunan, JenisBelanja::modal);
  const Meja m(b);
  EXPECT_EQ(m.nilai("anggaran/instansi/2024/modal/pagu"), "50");
  EXPECT_EQ(m.nilai("anggaran/instansi/2024/modal/realisasi"), "15");
  EXPECT_EQ(m.nilai("anggaran/instansi/2024/modal/persen"), "30");
  EXPECT_EQ(m.nilai("anggaran/instansi/2024/pegawai/pagu"), "70");
  EXPECT_EQ(m.nilai("anggaran/instansi/2024/pagu"), "120") << "jumlah jenis-jenisnya";
  EXPECT_EQ(m.nilai("anggaran/sub-3/2024/realisasi"), "500") << "angka seluruh belanja mendahului rinciannya";
  EXPECT_EQ(jenis_belanja(m.h, 2024), (std::vector{JenisBelanja::pegawai, JenisBelanja::modal}));
}

TEST(Anggaran, JabatanMenurutPerjanjianTanpaHitungGanda) {
  Berkas b = agensi();
  PerjanjianKinerja pk;
  pk.jabatan = JabatanId("kasi");
  pk.tahun = 2024;
  pk.anggaran = {SimpulId("sub-2"), SimpulId("program-1"), SimpulId("sub-3"), SimpulId("tiada"), SimpulId("sub-3")};
  b.perjanjian.push_back(pk);
  b.simpul[8].penanggung_jawab = JabatanId("camat");  // sub-3
  const Meja m(b);
  EXPECT_EQ(m.nilai("anggaran/jabatan:kasi/2024/pagu"), "2000") << "sub-2 sudah di dalam program-1";
  EXPECT_EQ(m.nilai("anggaran/jabatan:camat/2024/pagu"), "1000") << "tanpa PK: simpul yang ditanggungnya";
  EXPECT_EQ(m.nilai("anggaran/jabatan:kasi/2023/pagu"), "belum_ada:TANPA_PAGU");
}

TEST(Rekening, JumlahDanPertumbuhan) {
  Berkas b = agensi();
  const auto line = [&](const char* id, const char* parent, int before, int now) {
    RekeningBelanja r;
    r.id = id;
    r.induk = parent;
    r.uraian = id;
    if (now)
      r.tahunan = {{2023, Rupiah::rupiah(before * 2), true, Rupiah::rupiah(before), true},
                   {2024, Rupiah::rupiah(now * 2), true, Rupiah::rupiah(now), true}};
    b.rekening.push_back(r);
  };
  line("pegawai", "", 0, 0);
  line("gaji", "pegawai", 80, 100);
  line("tunjangan", "pegawai", 20, 25);
  line("modal", "", 50, 25);
  const Meja m(b);
  EXPECT_EQ(m.nilai("rekening/pegawai/2024/realisasi"), "125");
  EXPECT_EQ(m.nilai("rekening/pegawai/2024/persen"), "50");
  EXPECT_EQ(m.nilai("rekening/pegawai/2024/kenaikan"), "25");
  EXPECT_EQ(m.nilai("rekening/pegawai/2024/pertumbuhan"), "25");
  EXPECT_EQ(m.nilai("rekening/modal/2024/pertumbuhan"), "-50");
  EXPECT_EQ(m.nilai("rekening/semua/2024/realisasi"), "150");
  EXPECT_EQ(m.nilai("rekening/semua/2024/kenaikan-pagu"), "0");
  EXPECT_EQ(m.nilai("rekening/semua/2023/pertumbuhan"), "belum_ada:TANPA_TAHUN_LALU");
}

// A post whose line of belanja is its own ancestor: told nowhere, but it must end.
TEST(Rekening, LingkaranIndukBerakhir) {
  Berkas b = agensi();
  RekeningBelanja a, c;
  a.id = "a", a.induk = "c";
  c.id = "c", c.induk = "a";
  b.rekening = {a, c};
  EXPECT_EQ(Meja(b).nilai("rekening/a/2024/pagu"), "belum_ada:TANPA_PAGU");
}

}  // namespace anggaran_test
}  // namespace sakip::measure
