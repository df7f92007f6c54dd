// Quarterly monev report: parts and gaps of the demo agency; follow-up of the quarter before, conclusion and evidence
// worked out by hand.
#include "compose/monev.hpp"

#include <gtest/gtest.h>

#include "laporan/dokumen_uji.hpp"
#include "measure/aturan_uji.hpp"

namespace sakip::laporan {
namespace monev_test {

const IndikatorId kIkm("ind-ikm");

/// The demo with target 10 and realisasi `done` for each quarter from TW I on; only the IKM is agreed.
Berkas dengan_triwulan(const std::vector<int>& done) {
  Berkas b = bundel("bati-bati-2024");
  std::erase_if(b.target, [&](const Target& t) { return t.indikator == kIkm && t.triwulan != Triwulan::tahunan; });
  std::erase_if(b.realisasi, [&](const Realisasi& r) { return r.indikator == kIkm; });
  std::erase_if(b.survei, [&](const Survei& s) { return s.indikator == kIkm; });
  std::erase_if(b.perjanjian, [](const PerjanjianKinerja& pk) { return pk.jabatan != JabatanId("camat"); });
  std::erase_if(b.perjanjian[0].butir, [](const ButirPK& item) { return item.indikator != kIkm; });
  for (std::size_t q = 0; q < done.size(); ++q) {
    Target t;
    t.indikator = kIkm;
    t.dokumen = DokumenSumber::rencana_aksi;
    t.tahun = 2024;
    t.triwulan = kTriwulan[q];
    t.nilai = Nilai::dari(Rational(10), 0);
    b.target.push_back(t);
    Realisasi r;
    r.indikator = kIkm;
    r.tahun = 2024;
    r.triwulan = kTriwulan[q];
    r.nilai = Nilai::dari(Rational(done[q]), 0);
    b.realisasi.push_back(r);
  }
  return b;
}

Analisis rencana(Tahun year, Triwulan quarter) {
  Analisis why;
  why.indikator = kIkm;
  why.tahun = year;
  why.triwulan = quarter;
  why.tindak_lanjut = "Menambah loket.";
  return why;
}

MejaDokumen* meja(Berkas b) { return new MejaDokumen(std::move(b), "monev", measure::uji::regulasi()); }

TEST(Monev, BagianDanCelah) {
  const std::unique_ptr<MejaDokumen> desk(meja(bundel("bati-bati-2024")));
  const std::string text = seluruh_teks(compose::susun_monev(desk->k, Triwulan::II));
  for (const char* part : {"Kecamatan Bati-Bati Triwulan II Tahun 2024", "Capaian Kinerja", "Penyerapan Anggaran",
                           "Simpulan", "[belum diisi: analisis triwulan ini: pendorong, penghambat, dan tindak lanjut]",
                           "[belum diisi: tindak lanjut pada analisis Triwulan I Tahun 2024]",
                           "[belum diisi: bukti realisasi triwulan ini]"})
    EXPECT_NE(text.find(part), std::string::npos) << part;
}

// 8 and 9 of 10: 80 % and then 90 %.
TEST(Monev, TindakLanjutTriwulanSebelumnyaDanPerkembangannya) {
  Berkas b = dengan_triwulan({8, 9});
  b.analisis = {rencana(2024, Triwulan::I)};
  const std::unique_ptr<MejaDokumen> desk(meja(std::move(b)));
  const document::Table table = compose::tabel_tindak_lanjut_lalu(desk->k, Triwulan::II);
  EXPECT_EQ(cetak(table.header[0].cells[2].text), "Capaian TW I 2024 (%)");
  ASSERT_EQ(table.rows.size(), 1u);
  EXPECT_EQ(kisi(table)[0], (std::vector<std::string>{"Indeks Kepuasan Masyarakat", "Menambah loket.", "80,00", "90,00",
                                                      "Capaian naik"}));
  EXPECT_TRUE(compose::tabel_tindak_lanjut_lalu(desk->k, Triwulan::III).rows.empty());
}

TEST(Monev, TriwulanSatuMelihatTahunLalu) {
  Berkas b = dengan_triwulan({8});
  b.analisis = {rencana(2023, Triwulan::IV)};
  const std::unique_ptr<MejaDokumen> desk(meja(std::move(b)));
  const auto rows = kisi(compose::tabel_tindak_lanjut_lalu(desk->k, Triwulan::I));
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0][4], "Belum dapat dinilai");  // no figures of 2023
}

TEST(Monev, SimpulanHanyaDariAngka) {
  const std::unique_ptr<MejaDokumen> below(meja(dengan_triwulan({8})));
  const auto text = compose::draf_simpulan_monev(below->k, Triwulan::I);
  ASSERT_EQ(text.size(), 2u);
  EXPECT_EQ(text[0],
            "Indikator yang belum mencapai target triwulan: Indeks Kepuasan Masyarakat "
            "({{indikator/ind-ikm/2024/TW1/capaian}}).");
  // E.81, TW I: three programs spent nothing; the first of them in the tree is named.
  EXPECT_EQ(
      text[1],
      "Serapan anggaran terendah sejak awal tahun terdapat pada Program Penyelenggaraan Pemerintahan dan Pelayanan "
      "Publik ({{anggaran/7.01.02/2024/TW1/persen-sd}}).");
  const std::unique_ptr<MejaDokumen> reached(meja(dengan_triwulan({10})));
  EXPECT_EQ(compose::draf_simpulan_monev(reached->k, Triwulan::I)[0],
            "Semua indikator yang dapat dihitung capaiannya mencapai target triwulan.");
  const std::unique_ptr<MejaDokumen> unknown(meja(dengan_triwulan({})));
  EXPECT_EQ(compose::draf_simpulan_monev(unknown->k, Triwulan::I)[0],
            "Target atau realisasi triwulan belum diisi, sehingga capaiannya belum dapat dihitung: Indeks Kepuasan "
            "Masyarakat.");
}

TEST(Monev, BuktiTriwulanItuSaja) {
  Berkas b = dengan_triwulan({8});
  const auto proof = [&](Triwulan quarter, const char* what, const char* hash) {
    Bukti one;
    one.indikator = kIkm;
    one.tahun = 2024;
    one.triwulan = quarter;
    one.uraian = what;
    one.sha256 = hash;
    b.bukti.push_back(one);
  };
  proof(Triwulan::I, "Rekap survei", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
  proof(Triwulan::II, "Rekap lain", "");
  const std::unique_ptr<MejaDokumen> desk(meja(std::move(b)));
  const auto rows = kisi(compose::tabel_bukti(desk->k, Triwulan::I));
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0], (std::vector<std::string>{"1", "Indeks Kepuasan Masyarakat", "Rekap survei", "0123456789ab"}));
  EXPECT_EQ(kisi(compose::tabel_bukti(desk->k, Triwulan::II))[0][3], "–");
}

// Edited text of one quarter stands in that quarter's report alone, and replaces the draft.
TEST(Monev, NarasiSuntinganPerTriwulan) {
  Berkas b = dengan_triwulan({8, 8});
  Narasi edited;
  edited.kunci = "monev/tw-1/simpulan";
  edited.tahun = 2024;
  edited.paragraf = {"Disepakati menambah loket."};
  b.narasi.push_back(edited);
  const std::unique_ptr<MejaDokumen> desk(meja(std::move(b)));
  const std::string first = seluruh_teks(compose::susun_monev(desk->k, Triwulan::I)),
                    second = seluruh_teks(compose::susun_monev(desk->k, Triwulan::II));
  EXPECT_NE(first.find("Disepakati menambah loket."), std::string::npos);
  EXPECT_EQ(first.find("belum mencapai target triwulan: "), std::string::npos);
  EXPECT_EQ(second.find("Disepakati menambah loket."), std::string::npos);
  EXPECT_NE(second.find("belum mencapai target triwulan: "), std::string::npos);
}

}  // namespace monev_test
}  // namespace sakip::laporan
