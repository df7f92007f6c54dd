// Scores of an AKIP evaluation from its answers, worked out by hand; templates that are out of balance; typed scores.
#include "measure/akip.hpp"

#include <gtest/gtest.h>

#include "measure/berkas_uji.hpp"

namespace sakip::measure {
namespace akip_test {

using uji::angka;
using uji::Meja;

void jawab(EvaluasiAkip& year, const char* item, const char* code, const char* own = "") {
  KomponenAkip& row = year.komponen.emplace_back();
  row.id = item;
  row.nama = item;
  row.jawaban = code;
  row.jawaban_mandiri = own;
}

/// 1: 6x80% + 9x70% + 15x70% = 4,8 + 6,3 + 10,5 = 21,6     2: 6x90% + 9x80% + 15x60% = 5,4 + 7,2 + 9 = 21,6
/// 3: 3x100% + 4,5x80% + 7,5x70% = 3 + 3,6 + 5,25 = 11,85  4: 5x80% + 7,5x70% + 12,5x60% = 4 + 5,25 + 7,5 = 16,75
EvaluasiAkip penuh() {
  EvaluasiAkip year;
  year.tahun = 2024;
  year.evaluator = "Inspektorat";
  year.metode = "lke-88-2021";
  const std::pair<const char*, const char*> answers[] = {{"1.a", "BB"}, {"1.b", "B"},  {"1.c", "B"},  {"2.a", "A"},
                                                         {"2.b", "BB"}, {"2.c", "CC"}, {"3.a", "AA"}, {"3.b", "BB"},
                                                         {"3.c", "B"},  {"4.a", "BB"}, {"4.b", "B"},  {"4.c", "CC"}};
  for (const auto& [item, code] : answers) jawab(year, item, code);
  return year;
}

Berkas dengan(EvaluasiAkip year) {
  Berkas b = uji::agensi();
  b.akip = {std::move(year)};
  return b;
}

TEST(Lke, TemplatPermenpanrb88) {
  const TemplatLke* sheet = uji::regulasi().cari_lke("lke-88-2021");
  ASSERT_NE(sheet, nullptr);
  int count[3] = {0, 0, 0};
  std::map<std::string, Rational> by_dimension;
  for (const ButirLke& item : sheet->butir) {
    ++count[static_cast<int>(item.tingkat)];
    if (item.tingkat == TingkatLke::sub_komponen) by_dimension[item.pilihan->id] += item.bobot;
  }
  EXPECT_EQ(count[0], 4);
  EXPECT_EQ(count[1], 12);
  EXPECT_EQ(count[2], 80);
  EXPECT_EQ(by_dimension["keberadaan"], Rational(20));
  EXPECT_EQ(by_dimension["kualitas"], Rational(30));
  EXPECT_EQ(by_dimension["pemanfaatan"], Rational(50));
}

TEST(Lke, NilaiDariJawabanTepat) {
  const Meja m(dengan(penuh()));
  EXPECT_EQ(m.nilai("akip/2024/komponen/1.b/nilai"), "63/10");
  EXPECT_EQ(m.nilai("akip/2024/komponen/1/nilai"), "108/5");
  EXPECT_EQ(m.nilai("akip/2024/komponen/2/nilai"), "108/5");
  EXPECT_EQ(m.nilai("akip/2024/komponen/3/nilai"), "237/20");
  EXPECT_EQ(m.nilai("akip/2024/komponen/4/nilai"), "67/4");
  EXPECT_EQ(m.nilai("akip/2024/nilai"), "359/5") << "71,8";
  EXPECT_EQ(m.nilai("akip/2024/predikat"), "BB");
  EXPECT_EQ(m.nilai("akip/2024/komponen/3/persen"), "79") << "100 x 11,85 / 15";
  EXPECT_EQ(m.nilai("akip/2024/komponen/1.a.1/nilai"), "belum_ada") << "kriteria tidak dinilai";
}

TEST(Lke, PenjelasanMenyebutBobotJawabanDanLangkah) {
  const Meja m(dengan(penuh()));
  const auto why = jelaskan(m.h, "akip/2024/komponen/1.b/nilai");
  ASSERT_TRUE(why);
  const std::string text = cetak(*why);
  for (const char* part : {"9 × 70 / 100 = 6,3", "jawaban", "bobot × nilai jawaban / 100", "Nomor 88 Tahun 2021"})
    EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
}

TEST(Lke, PenilaianMandiriTerpisah) {
  EvaluasiAkip year = penuh();
  year.komponen[0].jawaban_mandiri = "AA";  // 6
  year.komponen[1].jawaban_mandiri = "A";   // 8,1
  const Meja some(dengan(year));
  EXPECT_EQ(some.nilai("akip/2024/komponen/1.b/mandiri"), "81/10");
  EXPECT_EQ(some.nilai("akip/2024/komponen/1/mandiri"), "tak_lengkap:MISSING_VALUE");
  year.komponen[2].jawaban_mandiri = "E";
  const Meja all(dengan(year));
  EXPECT_EQ(all.nilai("akip/2024/komponen/1/mandiri"), "141/10");
  EXPECT_EQ(all.nilai("akip/2024/komponen/1/nilai"), "108/5") << "jawaban evaluator tidak ikut berubah";
}

// Two of three kriteria are met: 200/3 %. The kriteria give no score of their own here.
TEST(Lke, KriteriaTerpenuhi) {
  EvaluasiAkip year = penuh();
  jawab(year, "2.a.1", "Ya");
  jawab(year, "2.a.2", "Tidak");
  EXPECT_EQ(Meja(dengan(year)).nilai("akip/2024/komponen/2.a/terpenuhi"), "tak_lengkap:MISSING_VALUE");
  jawab(year, "2.a.3", "Ya");
  const Meja m(dengan(year));
  EXPECT_EQ(m.nilai("akip/2024/komponen/2.a/terpenuhi"), "200/3");
  EXPECT_EQ(m.nilai("akip/2024/komponen/2.a/nilai"), "27/5");
}

TEST(Lke, JawabanKurangAtauTakDikenal) {
  EvaluasiAkip year = penuh();
  year.komponen[2].jawaban.clear();
  EXPECT_EQ(Meja(dengan(year)).nilai("akip/2024/nilai"), "tak_lengkap:MISSING_VALUE");
  year.komponen[2].jawaban = "F";
  EXPECT_EQ(Meja(dengan(year)).nilai("akip/2024/komponen/1.c/nilai"), "tidak_sah:UNKNOWN_CATEGORY");
  EXPECT_EQ(Meja(dengan(year)).nilai("akip/2024/nilai"), "tidak_sah:UNKNOWN_CATEGORY");
}

// A typed score counts only where nothing below it was answered; a stated total only where nothing was.
TEST(Lke, NilaiKetikanSebagaiCadangan) {
  EvaluasiAkip year;
  year.tahun = 2024;
  year.metode = "lke-88-2021";
  year.nilai = angka("75.5");
  for (const auto& [item, score] : {std::pair{"1", "22.50"}, {"2", "23.10"}, {"3", "11.25"}, {"4", "18.75"}}) {
    jawab(year, item, "");
    year.komponen.back().nilai = angka(score);
  }
  const Meja typed(dengan(year));
  EXPECT_EQ(typed.nilai("akip/2024/nilai"), "151/2") << "seperti dinyatakan";
  EXPECT_EQ(typed.nilai("akip/2024/jumlah-komponen"), "378/5") << "75,6";
  for (const char* item : {"1.a", "1.b", "1.c"}) jawab(year, item, "B");  // 30 x 70% = 21
  const Meja answered(dengan(year));
  EXPECT_EQ(answered.nilai("akip/2024/komponen/1/nilai"), "21");
  EXPECT_EQ(answered.nilai("akip/2024/nilai"), "741/10") << "21 + 23,1 + 11,25 + 18,75";
}

TEST(Lke, PerubahanDariTahunLalu) {
  EvaluasiAkip before = penuh();
  before.tahun = 2023;
  before.komponen[1].jawaban = "C";  // 9 x 50% = 4,5 instead of 6,3
  Berkas b = dengan(penuh());
  b.akip.push_back(before);
  const Meja m(std::move(b));
  EXPECT_EQ(m.nilai("akip/2024/perubahan"), "9/5");
  EXPECT_EQ(m.nilai("akip/2024/komponen/1.b/perubahan"), "9/5");
  EXPECT_EQ(m.nilai("akip/2024/komponen/4/perubahan"), "0");
  EXPECT_EQ(m.nilai("akip/2023/perubahan"), "belum_ada:TANPA_TAHUN_LALU");
}

/// A pemda's own sheet that scores the kriteria.
const char* const kPerKriteria = R"(nama = "Lembar daerah"
rujukan = "Peraturan Bupati Contoh"
status = "contoh"
berlaku_dari = 2020
berlaku_sampai = 2030
dinilai = "kriteria"
pilihan_kriteria = "abc"
skala = "akip-88-2021"
[[pilihan]]
id = "abc"
[[pilihan.jawaban]]
kode = "A"
nilai = 100
[[pilihan.jawaban]]
kode = "B"
nilai = "66.5"
[[komponen]]
id = "1"
nama = "Perencanaan"
bobot = 60
[[komponen.sub]]
id = "1.a"
nama = "Sama berat"
bobot = 60
[[komponen.sub.kriteria]]
id = "1.a.1"
nama = "Satu"
[[komponen.sub.kriteria]]
id = "1.a.2"
nama = "Dua"
[[komponen.sub.kriteria]]
id = "1.a.3"
nama = "Tiga"
[[komponen]]
id = "2"
nama = "Pengukuran"
bobot = 40
[[komponen.sub]]
id = "2.a"
nama = "Berbobot"
bobot = 40
[[komponen.sub.kriteria]]
id = "2.a.1"
nama = "Empat"
bobot = "12.5"
[[komponen.sub.kriteria]]
id = "2.a.2"
nama = "Lima"
bobot = "27.5"
[[contoh]]
butir = "1"
jawaban = ["1.a.1 A", "1.a.2 B", "1.a.3 A"]
hasil = "53.3"
)";

Result<Regulasi> muat(std::string text) {
  auto files = uji::berkas_aturan();
  std::erase_if(files, [](const BerkasAturan& file) { return file.name.starts_with("lke/"); });
  files.push_back({"lke/daerah.toml", std::move(text)});
  return muat_regulasi(files);
}

// 1.a: 20 + 20 x 66,5% + 20 = 53,3; 2.a: 12,5 x 66,5% + 27,5 = 35,8125; together 89,1125.
TEST(Lke, PerKriteriaSamaBeratDanBerbobot) {
  const auto rules = muat(kPerKriteria);
  ASSERT_TRUE(rules) << to_line(rules.error());
  EXPECT_TRUE(periksa_contoh(*rules).empty());
  EvaluasiAkip year;
  year.tahun = 2024;  // no method named: the only sheet in force
  const std::pair<const char*, const char*> answers[] = {
      {"1.a.1", "A"}, {"1.a.2", "B"}, {"1.a.3", "A"}, {"2.a.1", "B"}, {"2.a.2", "A"}};
  for (const auto& [item, code] : answers) jawab(year, item, code);
  const LembarAkip sheet(year, templat_lke(*rules, "", 2024));
  EXPECT_EQ(sheet.nilai(*sheet.cari("1.a.2")).nilai.angka, *Rational::parse("13.3"));
  EXPECT_EQ(sheet.nilai(*sheet.cari("2.a")).nilai.angka, *Rational::parse("35.8125"));
  EXPECT_EQ(sheet.jumlah().nilai.angka, *Rational::parse("89.1125"));
  EXPECT_EQ(templat_lke(*rules, "", 2031), nullptr) << "tidak berlaku lagi";
}

TEST(Lke, TimpangDitolakDenganTempatnya) {
  const auto spoil = [](const std::string& find, const std::string& replace) {
    std::string text = kPerKriteria;
    text.replace(text.find(find), find.size(), replace);
    const auto loaded = muat(std::move(text));
    return loaded ? Error{} : loaded.error();
  };
  const Error top = spoil("bobot = 40", "bobot = 39");
  EXPECT_EQ(top.code, "ATURAN_BOBOT");
  EXPECT_NE(top.message.teks().find("bobot sub komponen pada 2 berjumlah 40, padahal 39"), std::string::npos)
      << top.message;
  EXPECT_EQ(top.place, "lke/daerah.toml:34");
  const Error leaf = spoil("bobot = \"12.5\"", "bobot = \"12.4\"");
  EXPECT_EQ(leaf.code, "ATURAN_BOBOT");
  EXPECT_NE(leaf.message.teks().find("bobot kriteria pada 2.a berjumlah 39,9, padahal 40"), std::string::npos)
      << leaf.message;
  const Error all = spoil("bobot = 60\n[[komponen.sub]]\nid = \"1.a\"\nnama = \"Sama berat\"\nbobot = 60",
                          "bobot = 50\n[[komponen.sub]]\nid = \"1.a\"\nnama = \"Sama berat\"\nbobot = 50");
  EXPECT_EQ(all.code, "ATURAN_BOBOT");
  EXPECT_NE(all.message.teks().find("bobot komponen pada lembar berjumlah 90, padahal 100"), std::string::npos)
      << all.message;
  EXPECT_EQ(spoil("id = \"1.a.2\"", "id = \"1.a.1\"").code, "ATURAN_GANDA");
  EXPECT_EQ(spoil("pilihan_kriteria = \"abc\"", "pilihan_kriteria = \"xyz\"").code, "ATURAN_RUJUKAN_DALAM");
  EXPECT_EQ(spoil("pilihan_kriteria = \"abc\"", "").code, "ATURAN_KUNCI");
  EXPECT_EQ(spoil("nilai = 100", "nilai = 101").code, "ATURAN_NILAI");
  EXPECT_EQ(spoil("skala = \"akip-88-2021\"", "skala = \"akip\"").code, "ATURAN_RUJUKAN_DALAM");
}

}  // namespace akip_test
}  // namespace sakip::measure
