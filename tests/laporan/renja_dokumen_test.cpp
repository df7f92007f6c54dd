// The Renja as a document: its outline beside the case's (Bab I to V, parts 2.1 to 2.5 and 3.1 to 3.3), its stages, and
// the tables T-C.30 to T-C.32 and of the Perubahan over a plan whose every cell is worked out by hand.
#include <gtest/gtest.h>

#include "compose/renja.hpp"
#include "compose/tabel_renja.hpp"
#include "laporan/dokumen_uji.hpp"
#include "laporan/rencana_uji.hpp"

namespace sakip::laporan {
namespace renja_dokumen_test {

using compose::Pilihan;

struct MejaRenja : MejaDokumen {
  explicit MejaRenja(Berkas facts) : MejaDokumen(std::move(facts), "renja", measure::uji::regulasi()) {}
  document::Document susun(const std::string& stage) const { return compose::susun_renja(k, {{}, stage, {}}); }
};

std::vector<std::string> judul(const document::Document& d) {
  std::vector<std::string> out;
  for (const auto& section : d.sections)
    for (const auto& block : section.blocks)
      if (const auto* heading = std::get_if<document::Heading>(&block))
        out.push_back(heading->number + " " + heading->text);
  return out;
}

Simpul simpul(const char* id, const char* above, Tingkat level) {
  Simpul node;
  node.id = SimpulId(id);
  node.induk = SimpulId(above);
  node.tingkat = level;
  node.kode = node.nama = id;
  node.lokasi = "Desa A";
  return node;
}

/// 2027 planned: 1.01 > 1.01.2 > 1.01.2.1 (rkpd_awal 100, renja 150) and 1.01.2.2 (renja 50 only); 1.01.2.3 stands in
/// the rancangan awal RKPD only (30). Indikator "a" of 1.01: target RKPD 80, Renja 90.
Berkas rencana() {
  Berkas b;
  b.tahun = 2025;
  b.instansi.nama = "Kecamatan Contoh";
  b.periode = {JenisPeriode::rpjmd, "RPJMD 2025-2029", 2025, 2029, 2024};
  b.simpul = {simpul("1.01", "", Tingkat::program), simpul("1.01.2", "1.01", Tingkat::kegiatan),
              simpul("1.01.2.1", "1.01.2", Tingkat::sub_kegiatan), simpul("1.01.2.2", "1.01.2", Tingkat::sub_kegiatan),
              simpul("1.01.2.3", "1.01.2", Tingkat::sub_kegiatan)};
  const auto money = [&](const char* node, DokumenSumber document, int amount) {
    b.pagu.push_back({SimpulId(node), document, 2027, Triwulan::tahunan, JenisBelanja::semua, Rupiah::rupiah(amount)});
  };
  money("1.01.2.1", DokumenSumber::rkpd_awal, 100);
  money("1.01.2.3", DokumenSumber::rkpd_awal, 30);
  money("1.01.2.1", DokumenSumber::renja, 150);
  money("1.01.2.2", DokumenSumber::renja, 50);
  Indikator i;
  i.id = IndikatorId("a");
  i.simpul = SimpulId("1.01");
  i.nama = "Indikator A";
  i.satuan = "%";
  i.level = LevelIndikator::ikk;
  b.indikator = {i};
  const auto target = [&](DokumenSumber document, Tahun year, int value) {
    b.target.push_back({i.id, document, year, Triwulan::tahunan, Nilai::dari(Rational(value), 0)});
  };
  target(DokumenSumber::rkpd_awal, 2027, 80);
  target(DokumenSumber::renja, 2027, 90);
  target(DokumenSumber::prakiraan_maju, 2028, 95);
  for (int year = 2025; year <= 2028; ++year) target(DokumenSumber::renstra, year, 70 + 5 * (year - 2025));
  Realisasi done;
  done.indikator = i.id;
  done.tahun = 2025;
  done.nilai = Nilai::dari(Rational(75), 0);
  b.realisasi = {done};
  Pembanding standard;
  standard.indikator = i.id;
  standard.entitas = "Standar nasional";
  standard.tahun = 2025;
  standard.target = Nilai::dari(Rational(85), 0);
  b.pembanding = {standard};
  return b;
}

TEST(RenjaDokumen, BabDanBagianSepertiDokumenNyata) {
  const std::vector<std::string> titles = judul(MejaRenja(batang_asam()).susun("rancangan"));
  // Expected: chapters and parts of the case's list SISTEMATIKA, in its order, titles as the regulation words them.
  const std::vector<std::string> expected = {"BAB I PENDAHULUAN",
                                             "BAB II HASIL EVALUASI RENJA TAHUN LALU",
                                             "A. Evaluasi Pelaksanaan Renja Tahun Lalu dan Capaian Renstra",
                                             "B. Analisis Kinerja Pelayanan Perangkat Daerah",
                                             "C. Isu-isu Penting Penyelenggaraan Tugas dan Fungsi",
                                             "D. Review terhadap Rancangan Awal RKPD",
                                             "E. Penelaahan Usulan Program dan Kegiatan Masyarakat",
                                             "BAB III TUJUAN DAN SASARAN",
                                             "A. Telaahan terhadap Kebijakan Nasional",
                                             "B. Tujuan dan Sasaran Renja",
                                             "C. Program dan Kegiatan",
                                             "BAB IV RENCANA KERJA DAN PENDANAAN",
                                             "BAB V PENUTUP"};
  auto at = titles.begin();
  for (const std::string& title : expected) {
    at = std::find(at, titles.end(), title);
    ASSERT_NE(at, titles.end()) << title;
  }
}

// The case prints 5 programs, 13 kegiatan, 35 sub kegiatan (L33) and Rp8.308.500.000 for 2027 (T-C.33's total).
TEST(RenjaDokumen, BanyaknyaProgramDanPaguMenurutKasus) {
  const std::string text = seluruh_teks(MejaRenja(batang_asam()).susun("rancangan"));
  EXPECT_EQ(baris_kasus("tc33.tsv").back()[4], "8308500000");
  EXPECT_NE(text.find("Tahun 2027 direncanakan 5 program, 13 kegiatan, dan 35 sub kegiatan dengan pagu indikatif "
                      "Rp8.308.500.000,00."),
            std::string::npos);
}

TEST(RenjaDokumen, EmpatTahapBerbedaJudulDanKeadaan) {
  const MejaRenja meja(rencana());
  EXPECT_EQ(meja.susun("").meta.title, "Rencana Kerja Kecamatan Contoh Tahun 2027");
  EXPECT_EQ(meja.susun("rancangan-awal").meta.title, "Rancangan Awal Rencana Kerja Kecamatan Contoh Tahun 2027");
  EXPECT_TRUE(memuat(meja.susun("rancangan-awal"), "RANCANGAN AWAL RENCANA KERJA"));
  EXPECT_TRUE(memuat(meja.susun("rancangan-awal"), "masih rancangan awal"));
  EXPECT_TRUE(memuat(meja.susun("rancangan"), "masih rancangan."));
  EXPECT_TRUE(memuat(meja.susun("akhir"), "[belum diisi: nomor, penetapan/renja/2027]"));
  EXPECT_FALSE(memuat(meja.susun("rancangan"), "penetapan/renja"));
  const std::string changed = seluruh_teks(meja.susun("perubahan"));
  EXPECT_NE(changed.find("[belum diisi: target dan pagu Perubahan Renja tahun 2027 (dokumen renja_perubahan)]"),
            std::string::npos);
  EXPECT_EQ(changed.find("Review terhadap Rancangan Awal RKPD"), std::string::npos);
}

TEST(RenjaDokumen, NarasiDapatDisuntingDanYangDisuntingDipakai) {
  Berkas b = rencana();
  std::vector<std::string> keys;
  for (const Narasi& part : compose::narasi_renja(MejaRenja(b).k, {})) keys.push_back(part.kunci);
  EXPECT_NE(std::find(keys.begin(), keys.end(), "renja/bab3/kebijakan-nasional"), keys.end());
  b.narasi.push_back({"renja/bab3/kebijakan-nasional",
                      2025,
                      AsalNarasi::disunting,
                      {"Prioritas nasional tahun {{tahun_rencana}} ditelaah."}});
  EXPECT_TRUE(memuat(MejaRenja(b).susun(""), "Prioritas nasional tahun 2027 ditelaah."));
}

TEST(RenjaDokumen, Tc30EmpatTahunDariDokumennya) {
  const MejaRenja meja(rencana());
  const auto grid = kisi(compose::tabel_tc30(meja.k, 2027));
  ASSERT_EQ(grid.size(), 1u);
  const std::vector<std::string> expected = {
      "1", "Indikator A (%)", "85", "IKK", "70", "75", "80", "85", "75", "–", "90", "95", "Target 2025 tercapai"};
  EXPECT_EQ(grid[0], expected);
}

TEST(RenjaDokumen, Tc31MenyandingkanDanMenyebutBedanya) {
  const MejaRenja meja(rencana());
  const document::Table t = compose::tabel_tc31(meja.k, 2027);
  const auto grid = kisi(t);
  ASSERT_EQ(grid.size(), 6u);
  const auto row = [&](std::size_t r) { return std::vector<std::string>{grid[r][5], grid[r][10], grid[r][11]}; };
  using V = std::vector<std::string>;
  EXPECT_EQ(row(0), (V{"130", "200", "Kebutuhan dana lebih Rp70,00; Target berbeda"}));
  EXPECT_EQ(grid[0][4], "80");
  EXPECT_EQ(grid[0][9], "90");
  EXPECT_EQ(row(2), (V{"100", "150", "Kebutuhan dana lebih Rp50,00"}));
  EXPECT_EQ(row(3), (V{"–", "50", "Tidak ada dalam rancangan awal RKPD"}));
  EXPECT_EQ(grid[3][1], "") << "sisi yang tidak memuatnya kosong";
  EXPECT_EQ(row(4), (V{"30", "–", "Tidak ada dalam hasil analisis kebutuhan"}));
  EXPECT_EQ(row(5), (V{"130", "200", ""}));
  EXPECT_EQ(t.rows[5].cells[1].formula, "SUM({0,5})");
  Berkas without = rencana();
  std::erase_if(without.pagu, [](const Pagu& p) { return p.dokumen == DokumenSumber::rkpd_awal; });
  std::erase_if(without.target, [](const Target& p) { return p.dokumen == DokumenSumber::rkpd_awal; });
  EXPECT_TRUE(memuat(MejaRenja(without).susun(""),
                     "[belum diisi: target dan pagu rancangan awal RKPD tahun 2027 (dokumen rkpd_awal)]"));
}

TEST(RenjaDokumen, Tc32MenurutPengusul) {
  Berkas b = rencana();
  b.usulan = {{"u1", 2027, "Musrenbang Desa A", SimpulId("1.01.2.1"), "Perbaikan jalan", "Dusun 1", "Panjang jalan",
               "2 km", "prioritas"},
              {"u2", 2027, "Musrenbang Desa B", {}, "Pelatihan", "", "Peserta", "20 orang", ""},
              {"u3", 2027, "Musrenbang Desa A", {}, "Posyandu", "Dusun 2", "Posyandu", "1 unit", ""},
              {"u4", 2026, "Musrenbang Desa A", {}, "Tahun lain", "", "", "", ""}};
  const auto grid = kisi(compose::tabel_tc32(MejaRenja(b).k, 2027));
  ASSERT_EQ(grid.size(), 5u);
  EXPECT_EQ(grid[0][0], "Musrenbang Desa A");
  const std::vector<std::string> first = {
      "1", "Perbaikan jalan (1.01.2.1 1.01.2.1)", "Dusun 1", "Panjang jalan", "2 km", "prioritas"};
  EXPECT_EQ(grid[1], first);
  EXPECT_EQ(grid[2][1], "Posyandu");
  EXPECT_EQ(grid[4][2], "[belum diisi: lokasi]");
}

TEST(RenjaDokumen, PerubahanSemulaMenjadiDanSelisihnya) {
  Berkas b = rencana();
  b.pagu.push_back({SimpulId("1.01.2.1"), DokumenSumber::renja_perubahan, 2027, Triwulan::tahunan, JenisBelanja::semua,
                    Rupiah::rupiah(120)});
  b.target.push_back(
      {IndikatorId("a"), DokumenSumber::renja_perubahan, 2027, Triwulan::tahunan, Nilai::dari(Rational(88), 0)});
  const MejaRenja meja(b);
  const document::Table t = compose::tabel_perubahan_renja(meja.k, 2027);
  const auto grid = kisi(t);
  ASSERT_EQ(grid.size(), 6u);
  const auto row = [&](std::size_t r) { return std::vector<std::string>{grid[r][6], grid[r][7], grid[r][8]}; };
  using V = std::vector<std::string>;
  EXPECT_EQ(row(0), (V{"200", "170", "(30)"}));
  EXPECT_EQ(grid[1][4], "90");
  EXPECT_EQ(grid[1][5], "88");
  EXPECT_EQ(row(3), (V{"150", "120", "(30)"}));
  EXPECT_EQ(row(4), (V{"50", "50", "0"})) << "tidak diubah";
  EXPECT_EQ(row(5), (V{"200", "170", "(30)"}));
  EXPECT_NE(seluruh_teks(meja.susun("perubahan")).find("semula Rp200,00 menjadi Rp170,00, berkurang Rp30,00."),
            std::string::npos);
}

}  // namespace renja_dokumen_test
}  // namespace sakip::laporan
