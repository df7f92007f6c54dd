// Codes that no room's own test reaches: each is provoked here by the smallest thing that does.
#include <gtest/gtest.h>

#include "core/number_reader.hpp"
#include "exchange/buku_kerja.hpp"
#include "exchange/xlsx_reader.hpp"
#include "measure/berkas_uji.hpp"
#include "measure/capaian.hpp"
#include "measure/predikat.hpp"
#include "measure/profil.hpp"
#include "measure/skm.hpp"
#include "render/layout_fonts.hpp"
#include "render/pdf_file.hpp"
#include "render/pdf_resources.hpp"

namespace sakip {
namespace pemicu_test {

TEST(Pemicu, SelYangRusakBukanAngka) {
  for (const char* text : {"####", "#REF!", "1e400", "5.4.996.838.717,00"}) {
    const Bacaan reading = baca_longgar(text);
    EXPECT_EQ(reading.cara, CaraBaca::tak_terbaca) << text;
    EXPECT_EQ(reading.nilai.kode, "TAK_TERBACA") << text;
    EXPECT_EQ(reading.nilai.keadaan, Keadaan::tidak_sah) << text;
  }
}

TEST(Pemicu, KategoriTanpaSkala) {
  const Nilai value = measure::predikat(nullptr, Nilai::dari(80));
  EXPECT_EQ(value.kode, "TANPA_SKALA");
  EXPECT_EQ(value.keadaan, Keadaan::tak_lengkap);
}

TEST(Pemicu, JawabanSurveiDiLuarSkala) {
  Berkas b = measure::uji::agensi();
  Survei survey;
  survey.id = SurveiId("skm");
  survey.metode = "skm-2017";
  survey.tahun = 2024;
  survey.responden = 2;
  survey.unsur = {{"Persyaratan", {}, {}}};
  survey.jawaban = {{4}, {5}};
  b.survei = {survey};
  const measure::uji::Meja meja(std::move(b));
  EXPECT_EQ(meja.nilai("survei/skm/ikm"), "tidak_sah:NILAI_JAWABAN");
}

TEST(Pemicu, RumusKolomProfilYangRusak) {
  Berkas b = measure::uji::agensi();
  TabelProfil table;
  table.id = "desa";
  table.judul = "Desa";
  table.tahun = 2024;
  table.kolom = {{"luas", "Luas", JenisKolom::angka, "km2", "", 0, false},
                 {"kali", "Kali", JenisKolom::angka, "", "luas *", 0, false}};
  table.baris = {{{"", Nilai::dari(2)}, {}}};
  b.profil.push_back(table);
  const measure::uji::Meja meja(std::move(b));
  const TabelProfil& stored = meja.berkas.profil[0];
  EXPECT_EQ(measure::sel_profil(meja.h, stored, 0, stored.kolom[1]).nilai.kode, "RUMUS_PROFIL");
}

TEST(Pemicu, HurufYangTidakDapatDitanam) {
  render::PdfFile file;
  render::Font font;
  font.name = "Kosong";
  font.unicode = {{1, "a"}};
  const auto embedded = render::embed_font(file, font);
  ASSERT_FALSE(embedded);
  EXPECT_EQ(embedded.error().code, "FON_TIDAK_TERTANAM");
  EXPECT_EQ(embedded.error().place, "Kosong");
}

/// Writes the agency as a workbook and gives every row of a sheet's keys to `change`.
exchange::HasilImpor ubah_kunci(const Berkas& berkas, const char* name, auto change) {
  const auto bytes = exchange::tulis_buku_kerja(berkas);
  EXPECT_TRUE(bytes);
  auto book = exchange::read_xlsx(*bytes);
  EXPECT_TRUE(book);
  for (auto& sheet : book->sheets)
    if (sheet.name == name)
      for (auto& cell : sheet.cells)
        if (cell.column == 0 && cell.row > 3) cell.text = book->texts.keep(change(cell.text));
  return exchange::baca_buku_kerja(*book, berkas);
}

TEST(Pemicu, KunciYangSamaPadaDuaBaris) {
  Berkas b = measure::uji::agensi();
  b.instansi.id = InstansiId("kec");
  const auto result = ubah_kunci(b, "Indikator", [](std::string_view) { return std::string_view("iku-a"); });
  ASSERT_EQ(result.masalah.size(), 2U);  // three rows, the second and third repeat the first
  for (const Error& error : result.masalah) EXPECT_EQ(error.code, "BUKU_BARIS_GANDA") << to_line(error);
  EXPECT_TRUE(result.perubahan.empty());
}

TEST(Pemicu, MasalahTerlaluBanyakUntukDitampilkan) {
  Berkas b = measure::uji::agensi();
  b.instansi.id = InstansiId("kec");
  for (int n = 0; n < 1200; ++n) {
    Indikator i = b.indikator[0];
    i.id = IndikatorId("tambahan-" + std::to_string(n));
    b.indikator.push_back(i);
  }
  int n = 0;
  const auto result = ubah_kunci(b, "Indikator", [&](std::string_view) { return "asing-" + std::to_string(++n); });
  ASSERT_EQ(result.masalah.size(), 1001U);
  EXPECT_EQ(result.masalah.back().code, "BUKU_MASALAH_BANYAK");
  EXPECT_NE(result.masalah.back().message.teks().find("203 masalah"), std::string::npos)
      << result.masalah.back().message;
}

}  // namespace pemicu_test
}  // namespace sakip
