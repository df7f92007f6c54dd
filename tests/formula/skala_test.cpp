// Scales: looking up, gaps and overlaps at the scale's own precision. Values by hand from the named regulations.
#include "core/skala.hpp"

#include <gtest/gtest.h>

#include "contoh_skala.hpp"

namespace sakip::formula::uji {
namespace skala_test {

/// Permendagri 86/2017 as printed: whole percents.
DefinisiSkala permendagri(int presisi) {
  return definisi("permendagri-86", presisi,
                  {{"91", true, nullptr, false, "Sangat Tinggi"},
                   {"76", true, "90", true, "Tinggi"},
                   {"66", true, "75", true, "Sedang"},
                   {"51", true, "65", true, "Rendah"},
                   {nullptr, false, "50", true, "Sangat Rendah"}});
}

TEST(Skala, CelahDiukurPadaPresisinya) {
  EXPECT_TRUE(Skala::buat(permendagri(0)));  // 76-90, 91-... is no gap in whole percents
  const auto exact = Skala::buat(permendagri(kPresisiEksak));
  ASSERT_FALSE(exact);
  EXPECT_EQ(exact.error().code, "SKALA_CELAH");
  EXPECT_NE(
      exact.error().message.teks().find("celah antara 50 dan 51; antara 65 dan 66; antara 75 dan 76; antara 90 dan 91"),
      std::string::npos)
      << exact.error().message;
}

TEST(Skala, CelahDisebutDenganDesimalnya) {
  const auto scale = Skala::buat(
      definisi("ikm", kPresisiEksak, {{"25", true, "43.75", true, "D"}, {"43.76", true, "62.50", true, "C"}}));
  ASSERT_FALSE(scale);
  EXPECT_EQ(scale.error().message, "celah antara 43,75 dan 43,76 tanpa pembulatan.");
}

// As PermenPANRB 14/2017 prints its table: two decimals in every row, also where an end is a whole number.
TEST(Skala, SemuaBarisBerdesimalSama) {
  const auto scale = Skala::buat(definisi("skm", 2,
                                          {{"88.31", true, "100", true, "A"},
                                           {"76.61", true, "88.30", true, "B"},
                                           {"65", true, "76.60", true, "C"},
                                           {"25", true, "64.99", true, "D"}}));
  ASSERT_TRUE(scale);
  EXPECT_EQ(scale->desimal(), 2);
  std::vector<std::string> printed;
  for (const BarisSkala& row : scale->definisi().baris) printed.push_back(Skala::rentang(row, scale->desimal()));
  EXPECT_EQ(printed, (std::vector<std::string>{"88,31 - 100,00", "76,61 - 88,30", "65,00 - 76,60", "25,00 - 64,99"}));
  EXPECT_EQ(Skala::buat(permendagri(0))->desimal(), 0);
}

TEST(Skala, NilaiDibulatkanLaluDicari) {
  const Skala scale = Skala::buat(permendagri(0)).value();
  const struct {
    const char* value;
    const char* label;
  } kRows[] = {{"90.23", "Tinggi"}, {"90.5", "Sangat Tinggi"}, {"90.4999", "Tinggi"},
               {"75.5", "Tinggi"},  {"-3", "Sangat Rendah"},   {"50.49", "Sangat Rendah"},
               {"50.5", "Rendah"},  {"250", "Sangat Tinggi"},  {"271/3", "Tinggi"}};
  for (const auto& row : kRows) {
    const HasilSkala found = scale.cari(r(row.value));
    ASSERT_TRUE(found.ada()) << row.value;
    EXPECT_EQ(found.baris->label, row.label) << row.value;
  }
}

TEST(Skala, SkorYangTampil80TidakMenjadiA) {
  const DaftarSkala all = skala();
  EXPECT_EQ(all.at("sakip_predikat")->cari(r("80.004")).baris->label, "BB");
  EXPECT_EQ(all.at("sakip_predikat")->cari(r("80.005")).baris->label, "A");
}

TEST(Skala, DiLuarTabelMempunyaiStatus) {
  const DaftarSkala all = skala();
  EXPECT_EQ(all.at("ikm_2004")->cari(r("24.85")).status, StatusSkala::di_bawah);
  EXPECT_EQ(all.at("spip_level")->cari(r("5.2")).status, StatusSkala::di_atas);
  EXPECT_EQ(all.at("kla")->cari(r("600.5")).status, StatusSkala::di_celah);
  EXPECT_EQ(all.at("kla")->cari(r("499")).status, StatusSkala::di_bawah);
  EXPECT_EQ(all.at("opini_bpk")->cari(r("4")).status, StatusSkala::tak_dikenal);
  EXPECT_EQ(all.at("opini_bpk")->kategori("WTP-DPP").status, StatusSkala::tak_dikenal);
  EXPECT_EQ(all.at("irbi_kelas")->cari(r("144")).baris->label, "Sedang");
  EXPECT_EQ(all.at("irbi_kelas")->cari(r("144.01")).baris->label, "Tinggi");
}

TEST(Skala, MenjelaskanDiri) {
  const Skala scale = Skala::buat(permendagri(0)).value();
  EXPECT_EQ(scale.jelaskan(scale.cari(r("90.23")), r("90.23")), "90,23 dibulatkan menjadi 90, masuk 76 - 90: Tinggi");
  const DaftarSkala all = skala();
  EXPECT_EQ(all.at("kla")->jelaskan(all.at("kla")->cari(r("600.5")), r("600.5")),
            "600,5 jatuh di celah antara dua baris kla");
}

TEST(Skala, YangSalahDitolak) {
  DefinisiSkala category =
      kategori("opini", {{nullptr, false, nullptr, false, "WTP"}, {nullptr, false, nullptr, false, "WTP"}});
  DefinisiSkala bounded = kategori("opini", {{"1", true, nullptr, false, "WTP"}});
  DefinisiSkala precision = permendagri(0);
  precision.presisi = 19;
  const struct {
    const char* code;
    DefinisiSkala scale;
  } kRows[] = {
      {"SKALA_KOSONG", definisi("x", 0, {})},
      {"SKALA_TANPA_RUJUKAN", definisi("x", 0, {{"0", true, "1", true, "A"}}, "")},
      {"SKALA_PRESISI", precision},
      {"SKALA_LABEL_KOSONG", definisi("x", 0, {{"0", true, "1", true, ""}})},
      {"SKALA_LABEL_GANDA", category},
      {"SKALA_KATEGORI_BERBATAS", bounded},
      {"SKALA_BATAS_TERBALIK", definisi("x", 0, {{"5", true, "1", true, "A"}})},
      {"SKALA_BATAS_TERBALIK", definisi("x", 0, {{"1.2", true, "1.8", true, "A"}})},  // no whole number in it
      {"SKALA_BATAS_TERBALIK", definisi("x", kPresisiEksak, {{"1", true, "1", false, "A"}})},
      {"SKALA_TUMPANG_TINDIH", definisi("x", 0, {{"0", true, "50", true, "A"}, {"50", true, "100", true, "B"}})},
      {"SKALA_TUMPANG_TINDIH",
       definisi("x", kPresisiEksak, {{"0", true, nullptr, false, "A"}, {"50", true, "100", true, "B"}})},
      {"SKALA_CELAH", definisi("x", kPresisiEksak, {{"0", true, "50", false, "A"}, {"50", false, "100", true, "B"}})},
      {"SKALA_CELAH", definisi("x", 3, {{"0", true, "43.75", true, "A"}, {"43.76", true, "100", true, "B"}})},
  };
  for (const auto& row : kRows) {
    const auto made = Skala::buat(row.scale);
    ASSERT_FALSE(made) << row.code;
    EXPECT_EQ(made.error().code, row.code);
  }
  EXPECT_TRUE(
      Skala::buat(definisi("x", kPresisiEksak, {{"0", true, "50", false, "A"}, {"50", true, "100", true, "B"}})));
}

}  // namespace skala_test
}  // namespace sakip::formula::uji
