// The index: order of the tree, groups by owner, and what it says of a Berkas that does not fit together.
#include <gtest/gtest.h>

#include "measure/berkas_uji.hpp"

namespace sakip {

using measure::uji::agensi;
using measure::uji::simpul;

namespace indeks_test {

std::string urutan(std::span<const Simpul* const> nodes) {
  std::string text;
  for (const Simpul* node : nodes) text += (text.empty() ? "" : " ") + node->id.value;
  return text;
}

std::string kode_masalah(const Berkas& b) {
  std::string codes;
  const Indeks index(b);
  for (const Error& e : index.masalah()) codes += (codes.empty() ? "" : " ") + e.code + "@" + e.place;
  return codes;
}

TEST(Indeks, PohonMenurutUrutan) {
  const Berkas b = agensi();
  const Indeks index(b);
  EXPECT_EQ(urutan(index.pohon()), "tujuan sasaran-1 program-1 kegiatan-1 sub-1 sub-2 sasaran-2 program-2 sub-3");
  EXPECT_EQ(urutan(index.akar()), "tujuan");
  EXPECT_EQ(urutan(index.anak(*index.simpul(SimpulId("kegiatan-1")))), "sub-1 sub-2");
  EXPECT_EQ(urutan(index.keturunan(*index.simpul(SimpulId("program-1")))), "program-1 kegiatan-1 sub-1 sub-2");
  EXPECT_EQ(urutan(index.keturunan(*index.simpul(SimpulId("sub-3")))), "sub-3");
  EXPECT_EQ(index.leluhur(*index.simpul(SimpulId("sub-2")), Tingkat::sasaran)->id.value, "sasaran-1");
  EXPECT_EQ(index.leluhur(*index.simpul(SimpulId("sub-2")), Tingkat::visi), nullptr);
  EXPECT_EQ(index.simpul(SimpulId("tiada")), nullptr);
  EXPECT_TRUE(index.masalah().empty());
}

TEST(Indeks, MencariMenurutKunci) {
  Berkas b = agensi();
  b.target.push_back(
      {IndikatorId("iku-a"), DokumenSumber::renstra, 2025, Triwulan::tahunan, measure::uji::angka("85")});
  b.target.push_back(
      {IndikatorId("iku-a"), DokumenSumber::rencana_aksi, 2024, Triwulan::II, measure::uji::angka("40")});
  const Indeks index(b);
  const Indikator& a = *index.indikator(IndikatorId("iku-a"));
  ASSERT_NE(index.target(a, DokumenSumber::renstra, 2025), nullptr);
  EXPECT_EQ(index.target(a, DokumenSumber::renstra, 2025)->nilai.angka, Rational(85));
  EXPECT_EQ(index.target(a, DokumenSumber::rencana_aksi, 2024, Triwulan::II)->nilai.angka, Rational(40));
  EXPECT_EQ(index.target(a, DokumenSumber::rencana_aksi, 2024, Triwulan::III), nullptr);
  EXPECT_EQ(index.target(a, DokumenSumber::pk_perubahan, 2024), nullptr);
  EXPECT_EQ(index.target(a).size(), 3u);
}

TEST(Indeks, MasalahDisebutDenganTempatnya) {
  EXPECT_EQ(kode_masalah(agensi()), "");
  Berkas b = agensi();
  b.simpul[3].induk = SimpulId("tiada");
  EXPECT_EQ(kode_masalah(b), "RUJUKAN_TAK_DIKENAL@simpul[3].induk");
  b = agensi();
  b.simpul.push_back(simpul("sub-1", "kegiatan-1", Tingkat::sub_kegiatan));
  EXPECT_EQ(kode_masalah(b), "KUNCI_GANDA@simpul[9]");
  b = agensi();
  b.target.push_back(b.target.front());
  EXPECT_EQ(kode_masalah(b), "KUNCI_GANDA@target[3]");
  b = agensi();
  b.realisasi[1].indikator = IndikatorId("tiada");
  EXPECT_EQ(kode_masalah(b), "RUJUKAN_TAK_DIKENAL@realisasi[1].indikator");
  b = agensi();
  b.jabatan[0].id = JabatanId("a/b");
  b.jabatan[1].atasan = JabatanId();
  EXPECT_EQ(kode_masalah(b), "ID_TIDAK_SAH@jabatan[0]");
}

// A circle of parents is cut and told; nothing loops.
TEST(Indeks, LingkaranIndukDiputus) {
  Berkas b = agensi();
  b.simpul[0].induk = SimpulId("sub-3");  // tujuan under its own great-grandchild
  EXPECT_EQ(kode_masalah(b), "POHON_MELINGKAR@simpul[1].induk")
      << "naik dari baris pertama, lingkaran menutup di sasaran-2";
  const Indeks index(b);
  EXPECT_EQ(index.pohon().size(), b.simpul.size());
  b = agensi();
  b.simpul[0].induk = SimpulId("tujuan");
  EXPECT_EQ(kode_masalah(b), "POHON_MELINGKAR@simpul[0].induk");
}

// A chain as deep as the file is long must not exhaust the stack.
TEST(Indeks, RantaiSangatDalam) {
  Berkas b;
  for (int n = 0; n < 200000; ++n)
    b.simpul.push_back(simpul("n" + std::to_string(n), n == 0 ? "" : "n" + std::to_string(n - 1), Tingkat::program));
  const Indeks index(b);
  EXPECT_TRUE(index.masalah().empty());
  EXPECT_EQ(index.keturunan(b.simpul[0]).size(), b.simpul.size());
  EXPECT_EQ(index.pohon().back()->id.value, "n199999");
}

TEST(Indeks, PerjanjianPerubahanMendahuluiMurni) {
  Berkas b = agensi();
  PerjanjianKinerja pk;
  pk.jabatan = JabatanId("camat");
  pk.tahun = 2024;
  pk.versi = VersiPK::perubahan;
  b.perjanjian.push_back(pk);
  pk.versi = VersiPK::murni;
  b.perjanjian.push_back(pk);
  const Indeks index(b);
  EXPECT_EQ(index.perjanjian(b.jabatan[0], 2024), &b.perjanjian[0]);
  EXPECT_EQ(index.perjanjian(b.jabatan[0], 2023), nullptr);
  EXPECT_EQ(index.perjanjian(b.jabatan[1], 2024), nullptr);
}

}  // namespace indeks_test
}  // namespace sakip
