// Composed texts are recognised by their patterns: what is told, what stays, which reading counts, and which tables are
// refused. Expected texts are written by hand.
#include "web/pola_kalimat.hpp"

#include <gtest/gtest.h>

namespace sakip::web {
namespace pola_kalimat_test {

const Kamus kKalimat = {{"TW I", "Q1"}, {"pagu belum ada", "there is no budget"}, {"IKM {}", "never"}};

const Kamus kTabel = {{"tahun {}", "{}"},
                      {"TW I tahun {}", "Q1 {}"},
                      {"realisasi", "realisation"},
                      {"pagu", "budget"},
                      {"pagu {nama}", "budget of {nama}"},
                      {"Capaian {nama}, {}", "Achievement of {nama}, {}"},
                      {"Pagu {nama}, {}", "Budget of {nama}, {}"},
                      {"{nama}, tahun {}", "{nama}: {}"},
                      {"kolom {}: {nama}", "{nama} (column {})"},
                      {"baru {} dari {} terisi", "only {} of {} filled in"},
                      {"{nama}, baris {}, {nama}", "row {} of {nama}: {nama}"},
                      {"belum ada: {}", "missing: {}"},
                      {"Hasil eksak: {}", "Exact result: {}"}};

PolaKalimat tabel(const Kamus& texts) {
  auto made = PolaKalimat::susun(texts, "uji.toml");
  EXPECT_TRUE(made) << (made ? "" : to_line(made.error()));
  return std::move(*made);
}

/// The text in English; "?" when the table does not know it.
std::string inggris(std::string_view text) {
  const auto told = tabel(kTabel).terjemah(text, kKalimat);
  return told ? told->teks : "?";
}

TEST(PolaKalimat, DataStaysAndTheRestIsTold) {
  EXPECT_EQ(inggris("realisasi"), "realisation");
  EXPECT_EQ(inggris("Capaian Indeks Desa, tahun 2024"), "Achievement of Indeks Desa, 2024");
  EXPECT_EQ(inggris("Capaian Indeks Desa, TW I tahun 2024"), "Achievement of Indeks Desa, Q1 2024");
  EXPECT_EQ(inggris("Capaian realisasi, tahun 2024"), "Achievement of realisasi, 2024") << "a name, however it reads";
  EXPECT_EQ(inggris("Capaian {} dan {nama}, tahun 2024"), "Achievement of {} dan {nama}, 2024");
  const auto told = tabel(kTabel).terjemah("Capaian Indeks Desa, tahun 2024", kKalimat);
  ASSERT_TRUE(told);
  EXPECT_EQ(told->nama, std::vector<std::string>{"Indeks Desa"});
}

TEST(PolaKalimat, TheNameTakesWhatTheOthersLeave) {
  EXPECT_EQ(inggris("Capaian Persentase A, tahun 1, dan B, tahun 2024"),
            "Achievement of Persentase A, tahun 1, dan B, 2024");
  EXPECT_EQ(inggris("kolom pagu: Indeks: sebuah"), "Indeks: sebuah (column budget)");
  EXPECT_EQ(inggris("Desa, luas, baris 2, Nama"), "row 2 of Desa, luas: Nama");
}

TEST(PolaKalimat, TheReadingThatKnowsMostCounts) {
  EXPECT_EQ(inggris("Pagu Kecamatan, tahun 2024"), "Budget of Kecamatan, 2024");  // not "Pagu Kecamatan: 2024"
  EXPECT_EQ(inggris("pagu desa, tahun 2024"), "pagu desa: 2024");                 // a name in small letters
  EXPECT_EQ(inggris("pagu"), "budget");
  EXPECT_EQ(inggris("pagu pagu"), "budget of pagu");
}

TEST(PolaKalimat, APartMustBeKnownItself) {
  EXPECT_EQ(inggris("baru 2 dari 4 terisi"), "only 2 of 4 filled in");
  EXPECT_EQ(inggris("baru dua dari 4 terisi"), "?");
  EXPECT_EQ(inggris("belum ada: pagu belum ada"), "missing: there is no budget");  // a plain sentence of the language
  EXPECT_EQ(inggris("TW I"), "Q1");
  EXPECT_EQ(inggris("IKM {}"), "?") << "a sentence with places is none of its own";
  EXPECT_EQ(inggris("belum ada: sebab lain"), "?");
  EXPECT_EQ(inggris("belum ada: "), "?") << "no part is empty";
  EXPECT_EQ(inggris("xbelum ada: pagu belum ada"), "?") << "a pattern is the whole text";
  EXPECT_EQ(inggris("Hasil eksak: 41/100"), "Exact result: 41/100");
  EXPECT_EQ(inggris("100 × 93,24 / 90 = 103,6"), "100 × 93,24 / 90 = 103,6");
  EXPECT_EQ(inggris(""), "");
}

TEST(PolaKalimat, NestingEnds) {
  std::string text = "pagu belum ada";
  for (int i = 0; i < 4; ++i) text.insert(0, "belum ada: ");
  EXPECT_NE(inggris(text), "?");
  text.insert(0, "belum ada: ");
  EXPECT_EQ(inggris(text), "?");
}

TEST(PolaKalimat, BadTablesAreRefused) {
  const std::pair<const char*, const char*> bad[] = {
      {"tahun {}", "year"},        // a fact is lost
      {"tahun", "{}"},             // one is invented
      {"a {nama}", "a {}"},        // of another kind
      {"a {}{} b", "a {} {} b"},   // nothing between them
      {"{nama}", "{nama}"},        // places only
      {"a {} }", "a {} }"},        // a brace that is no place
      {"a {tahun}", "a {tahun}"},  // no such place
      {"pagu", ""},                // nothing told
  };
  for (const auto& [pattern, told] : bad) {
    const auto made = PolaKalimat::susun({{pattern, told}}, "uji.toml");
    ASSERT_FALSE(made) << pattern;
    EXPECT_EQ(made.error().code, "WEB_BAHASA");
    EXPECT_EQ(made.error().place.teks(), "uji.toml");
    EXPECT_NE(made.error().message.teks().find(pattern), std::string::npos);
  }
}

}  // namespace pola_kalimat_test
}  // namespace sakip::web
