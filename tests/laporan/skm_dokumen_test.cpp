// Report of the survey: figures of the Bati-Bati case, ranks read off its printed NRR of quarter I, the order by hand.
#include "compose/skm_dokumen.hpp"

#include <gtest/gtest.h>

#include "laporan/dokumen_uji.hpp"
#include "measure/aturan_uji.hpp"
#include "measure/skm.hpp"

namespace sakip::laporan {
namespace skm_dokumen_test {

TEST(DokumenSkm, PeringkatDariTerendah) {
  const MejaDokumen meja(bundel("bati-bati-2024"), "skm", measure::uji::regulasi());
  const auto rows = kisi(compose::tabel_peringkat_unsur(meja.k, meja.berkas.survei[0]));
  ASSERT_EQ(rows.size(), 9u);  // 3,44 3,547 3,6 3,607 3,613 3,693 3,7 3,94 4
  EXPECT_EQ(rows[0][1], "Kecepatan Waktu Pelayanan");
  EXPECT_EQ(rows[1][1], "Kemudahan Prosedur");
  EXPECT_EQ(rows[2][1], "Kesesuaian Produk Pelayanan");
  EXPECT_EQ(rows[8][1], "Biaya / Tarif");
  EXPECT_EQ(rows[8][0], "9");
}

TEST(DokumenSkm, NilaiSamaBerperingkatSama) {
  Berkas b = bundel("bati-bati-2024");
  b.survei[0].unsur[1].nrr = b.survei[0].unsur[2].nrr;
  const MejaDokumen meja(std::move(b), "skm", measure::uji::regulasi());
  const auto rows = kisi(compose::tabel_peringkat_unsur(meja.k, meja.berkas.survei[0]));
  ASSERT_EQ(rows.size(), 9u);
  EXPECT_EQ(rows[0][0], "1");
  EXPECT_EQ(rows[1][0], "1");
  EXPECT_EQ(rows[2][0], "3");
}

ProfilResponden profil(const char* what, const char* which, int count) { return {what, which, count}; }

// By hand: 12 + 6 = 18 of 20 respondents stated their sex: 66,67 % and 33,33 %; all 20 their age.
TEST(DokumenSkm, ProfilRespondenDenganPersentaseDanCatatan) {
  Berkas b = bundel("bati-bati-2024");
  Survei& survei = b.survei.back();  // 20 respondents with their answers
  survei.profil = {profil("Jenis kelamin", "Perempuan", 12), profil("Usia", "sampai 40 tahun", 5),
                   profil("Jenis kelamin", "Laki-laki", 6), profil("Usia", "di atas 40 tahun", 15)};
  const MejaDokumen meja(std::move(b), "skm", measure::uji::regulasi());
  const document::Table table = compose::tabel_profil_responden(meja.k, meja.berkas.survei.back());
  const std::vector<std::vector<std::string>> expected = {{"Jenis kelamin", "Perempuan", "12", "66,67"},
                                                          {"Jenis kelamin", "Laki-laki", "6", "33,33"},
                                                          {"Jumlah", "Jumlah", "18", ""},
                                                          {"Usia", "sampai 40 tahun", "5", "25,00"},
                                                          {"Usia", "di atas 40 tahun", "15", "75,00"},
                                                          {"Jumlah", "Jumlah", "20", ""}};
  EXPECT_EQ(kisi(table), expected);
  EXPECT_EQ(table.rows[2].cells[1].formula, "SUM({0,2}:{1,2})");
  EXPECT_EQ(cetak(table.note), "Jenis kelamin: jumlahnya 18, sedangkan responden survei 20.");
  EXPECT_NE(seluruh_teks(compose::susun_skm(meja.k))
                .find("[belum diisi: profil responden Survei kepuasan masyarakat "
                      "triwulan I, "),
            std::string::npos);  // the four other rounds
}

// An address for each printed figure, and its explanation the same value.
TEST(DokumenSkm, AngkaProfilDapatDitanya) {
  Berkas b = bundel("bati-bati-2024");
  b.survei.back().profil = {profil("Jenis kelamin", "Perempuan", 12), profil("Jenis kelamin", "Laki-laki", 6)};
  const MejaDokumen meja(std::move(b), "skm", measure::uji::regulasi());
  const std::string base = "survei/" + meja.berkas.survei.back().id.value + "/profil-2/";
  for (const auto& [what, printed] : {std::pair{"jumlah", "6"}, {"persen", "33,33"}, {"responden", "18"}}) {
    const auto why = measure::jelaskan(meja.h, base + what);
    ASSERT_TRUE(why) << what;
    EXPECT_EQ(measure::tampil(why->hasil), printed);
  }
  EXPECT_FALSE(measure::hitung_fakta(meja.h, "survei/" + meja.berkas.survei.back().id.value + "/profil-3/jumlah"));
  Berkas empty = bundel("bati-bati-2024");
  empty.survei.back().profil = {profil("Usia", "semua", 0)};
  const MejaDokumen none(std::move(empty), "skm", measure::uji::regulasi());
  EXPECT_FALSE(measure::profil_responden(none.berkas.survei.back(), 0).persen.nilai.ada());  // nobody: no share, not 0
}

TEST(DokumenSkm, EmpatBelasUnsurMelintang) {
  Berkas b = bundel("bati-bati-2024");
  Survei& survei = b.survei.back();
  survei.unsur.resize(14, survei.unsur[0]);
  for (auto& row : survei.jawaban) row.resize(14, 3);
  const MejaDokumen wide(std::move(b), "skm", measure::uji::regulasi());
  EXPECT_EQ(compose::susun_skm(wide.k).sections.back().orientation, document::Orientation::landscape);
  const MejaDokumen nine(bundel("bati-bati-2024"), "skm", measure::uji::regulasi());
  EXPECT_EQ(compose::susun_skm(nine.k).sections.back().orientation, document::Orientation::portrait);
}

// The case prints 94,00 for 2023 (Tabel 2.1) and 92,48 for 2024 (Tabel 3.6), of which only 2024 has its rounds.
TEST(DokumenSkm, KecenderunganAntartahun) {
  const MejaDokumen meja(bundel("bati-bati-2024"), "skm", measure::uji::regulasi());
  const auto d = compose::susun_skm(meja.k);
  const document::Table* found = nullptr;
  for (const auto& section : d.sections)
    for (const auto& block : section.blocks)
      if (const auto* t = std::get_if<document::Table>(&block);
          t && t->caption == "Indeks Kepuasan Masyarakat Antartahun")
        found = t;
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(kisi(*found), (std::vector<std::vector<std::string>>{{"2023", "94,00"}, {"2024", "92,48"}}));
}

TEST(DokumenSkm, SeluruhBagianDanMatriks) {
  const MejaDokumen meja(bundel("bati-bati-2024"), "skm", measure::uji::regulasi());
  const auto d = compose::susun_skm(meja.k);
  const std::string text = seluruh_teks(d);
  for (const char* part : {"Hasil Survei", "Peringkat Unsur", "Kecenderungan IKM", "Pengolahan Data Survei",
                           "[belum diisi: rencana tindak lanjut hasil survei]", "NRR tertimbang | "})
    EXPECT_NE(text.find(part), std::string::npos) << part;
  int charts = 0;
  for (const auto& section : d.sections)
    for (const auto& block : section.blocks) charts += std::holds_alternative<document::Chart>(block);
  EXPECT_EQ(charts, 3);  // unsur of the four rounds, unsur of the office's own survey, trend of the four rounds
}

TEST(DokumenSkm, TanpaSurveiTampakKosong) {
  Berkas b = bundel("bati-bati-2024");
  b.survei.clear();
  EXPECT_NE(seluruh_teks(compose::susun_skm(MejaDokumen(std::move(b), "skm", measure::uji::regulasi()).k))
                .find("[belum diisi: survei kepuasan masyarakat tahun 2024]"),
            std::string::npos);
}

}  // namespace skm_dokumen_test
}  // namespace sakip::laporan
