// The matriks keselarasan finds exactly the targets that the case's own review found to differ between documents, and
// no others. Expected values: findings.json of the case (F095, F098, F099, F100, F104), and by hand.
#include "compose/keselarasan.hpp"

#include <gtest/gtest.h>

#include <map>

#include "laporan/dokumen_uji.hpp"
#include "measure/aturan_uji.hpp"
#include "measure/keselarasan.hpp"

namespace sakip::laporan {
namespace keselarasan_test {

using measure::Selaras;

// PK / E.81 / T-C.29 as findings.json prints them; "" where the form measures something else.
struct Beda {
  const char *indikator, *pk, *e81, *tc29;
};
const Beda kBeda[] = {
    {"ind-sk-02", "4", "3", "4"},    {"ind-sk-06", "3", "3", "5"},           {"ind-sk-07", "4", "4", "8"},
    {"ind-sk-08", "1", "5", "2"},    {"ind-sk-10", "6", "26", "6"},          {"ind-sk-12", "1", "1", "12"},
    {"ind-sk-16", "46", "46", "50"}, {"ind-sk-23", "1.000", "664", "1.000"}, {"ind-sk-24", "6", "8", "6"},
    {"ind-sk-25", "12", "14", ""},   {"ind-sk-19", "1", "14", ""},
};

TEST(Keselarasan, MenemukanBedaTargetBatiBati) {
  const MejaDokumen meja(bundel("bati-bati-2024"), "keselarasan", measure::uji::regulasi());
  const document::Table t = compose::tabel_keselarasan(meja.k, Tingkat::program, Tingkat::sub_kegiatan);
  std::map<std::string, std::vector<std::string>> rows;
  const auto grid = kisi(t);
  for (std::size_t r = 0; r < t.rows.size(); ++r)
    for (const auto& cell : t.rows[r].cells)
      if (!cell.text.empty() && cell.text[0].fact.starts_with("indikator/"))
        rows[cell.text[0].fact.substr(10, cell.text[0].fact.find('/', 10) - 10)] = grid[r];
  // RPJMD, Renstra, Renja, PK, PK Perubahan, E.81, T-C.29
  for (const Beda& want : kBeda) {
    SCOPED_TRACE(want.indikator);
    ASSERT_EQ(rows.count(want.indikator), 1U);
    const auto& row = rows[want.indikator];
    ASSERT_EQ(row.size(), 13U);
    EXPECT_EQ(row[7], want.pk);
    EXPECT_EQ(row[8], want.e81);
    EXPECT_EQ(row[9], *want.tc29 ? want.tc29 : "–");
    EXPECT_EQ(row[10], want.pk) << "the LKj reports the agreed target";
    std::string which;
    if (std::string(want.e81) != want.pk) which = "E.81";
    if (*want.tc29 && std::string(want.tc29) != want.pk) which += which.empty() ? "T-C.29" : ", T-C.29";
    EXPECT_EQ(row[12], "Tidak selaras: " + which);
  }
  // The same targets in all three documents.
  for (const char* same : {"ind-sk-01", "ind-sk-04", "ind-sk-05", "ind-sk-09", "ind-sk-11", "ind-sk-17", "ind-sk-22"})
    EXPECT_EQ(rows[same].back(), "Selaras") << same;
}

// Tabel 2.1 and the Camat's PK: 0,07 and 1/14 are one target, so are 75 and 75,0.
TEST(Keselarasan, SasaranBatiBatiSelaras) {
  const MejaDokumen meja(bundel("bati-bati-2024"), "keselarasan", measure::uji::regulasi());
  const auto rows = kisi(compose::tabel_keselarasan(meja.k, Tingkat::tujuan, Tingkat::sasaran));
  int aligned = 0;
  for (const auto& row : rows) {
    aligned += row.back() == "Selaras";
    if (row[1] == "Nilai SAKIP Kabupaten") {
      EXPECT_EQ(row.back(), "Belum ada pembanding");
    }
  }
  EXPECT_EQ(aligned, 3);
}

TEST(Keselarasan, PerubahanMenggantiYangLama) {
  Berkas berkas;
  berkas.tahun = 2024;
  Simpul node;
  node.id = SimpulId("s");
  berkas.simpul = {node};
  Indikator i;
  i.id = IndikatorId("i");
  i.simpul = node.id;
  berkas.indikator = {i};
  const auto set = [&](DokumenSumber document, const Nilai& value) {
    berkas.target.push_back({i.id, document, 2024, Triwulan::tahunan, value});
  };
  const auto hasil = [&] {
    const MejaDokumen meja(berkas, "keselarasan", measure::uji::regulasi());
    return measure::keselarasan(meja.h, meja.berkas.indikator[0], 2024);
  };
  EXPECT_EQ(hasil().hasil, Selaras::tanpa_target);
  set(DokumenSumber::pk, Nilai::dari(Rational(90), 0));
  EXPECT_EQ(hasil().hasil, Selaras::tanpa_pembanding);
  set(DokumenSumber::pk_perubahan, Nilai::dari(Rational::decimal(902, 1), 1));
  EXPECT_EQ(hasil().hasil, Selaras::tanpa_pembanding) << "the PK is replaced";
  set(DokumenSumber::renstra, Nilai::dari(Rational::decimal(9020, 2), 2));
  EXPECT_EQ(hasil().hasil, Selaras::selaras) << "90,20 is 90,2";
  set(DokumenSumber::renja, Nilai::dari(Rational(90), 0));
  ASSERT_EQ(hasil().menyimpang.size(), 1U) << "90 is not 90,2";
  EXPECT_EQ(hasil().menyimpang[0], DokumenSumber::renja);
}

TEST(Keselarasan, TanpaTargetAdaLubangYangTampak) {
  const MejaDokumen meja(Berkas{}, "keselarasan", measure::uji::regulasi());
  EXPECT_NE(seluruh_teks(compose::susun_keselarasan(meja.k)).find("[belum diisi: target tahun"), std::string::npos);
}

}  // namespace keselarasan_test
}  // namespace sakip::laporan
