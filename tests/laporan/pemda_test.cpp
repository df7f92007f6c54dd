// The two documents over a whole pemda: every figure is its fact in the pemda's address space, sums in the spreadsheet
// add up, what is missing is said, and the LKj of the pemda is the LKj with the pemda's parts.
#include <gtest/gtest.h>

#include "app/aturan.hpp"
#include "compose/capaian_pemda.hpp"
#include "compose/lkj_pemda.hpp"
#include "compose/tabel_pemda.hpp"
#include "laporan/dokumen_uji.hpp"
#include "laporan/telusur.hpp"
#include "measure/pemda_uji.hpp"

namespace sakip::laporan {
namespace pemda_test {

using measure::uji::MejaPemda;

const app::Aturan& aturan() {
  static const app::Aturan rules = app::muat_aturan(std::string(SAKIP_SOURCE_DIR) + "/data").value();
  return rules;
}

std::vector<Berkas> dengan_pemda() {
  std::vector<Berkas> facts = measure::uji::lima_puluh();
  facts.insert(facts.begin(), measure::uji::berkas_pemda());
  return facts;
}

/// The documents over these agencies, composed as the program does it.
struct DokumenPemda {
  explicit DokumenPemda(std::vector<Berkas> facts, Tanggal date = {2025, 1, 16})
      : meja(std::move(facts), aturan().regulasi), tanggal(date) {}
  document::Document susun(const char* id) const {
    const compose::Konteks k(*meja.daftar.front(), aturan().dokumen.find(id)->second, tanggal);
    compose::Pilihan asked;
    asked.pemda = meja.daftar;
    return std::string_view(id) == "lkj-pemda" ? compose::susun_lkj_pemda(k, asked)
                                               : compose::susun_capaian_pemda(k, asked);
  }
  compose::Konteks konteks(const char* id) const {
    return {meja.all->gabungan(), aturan().dokumen.find(id)->second, tanggal, meja.all.get()};
  }
  MejaPemda meja;
  Tanggal tanggal;
};

void setiap_angka_faktanya(const DokumenPemda& desk, const document::Document& d, int at_least) {
  int counted = 0;
  const auto figure_of = [&](const std::string& fact) {
    return fact.starts_with("pemda/") ? measure::hitung_fakta(*desk.meja.all, fact)
                                      : measure::hitung_fakta(*desk.meja.daftar.front(), fact);
  };
  telusuri(d, [&](const Sebutan& s) {
    if (s.run->fact.empty()) {
      EXPECT_TRUE(!s.cell || s.cell->kind == document::CellKind::text) << s.run->text;
      return;
    }
    const auto figure = figure_of(s.run->fact);
    ASSERT_TRUE(figure) << s.run->fact;
    EXPECT_TRUE(!s.cell || s.cell->value == figure->nilai) << s.run->fact;
    ++counted;
  });
  EXPECT_GT(counted, at_least);
  for (const auto& section : d.sections)
    for (const auto& block : section.blocks)
      if (const auto* chart = std::get_if<document::Chart>(&block))
        for (const auto& series : chart->series)
          for (std::size_t n = 0; n < series.facts.size(); ++n) {
            const auto figure = figure_of(series.facts[n]);
            ASSERT_TRUE(figure) << series.facts[n];
            EXPECT_EQ(figure->nilai, series.values[n]) << series.facts[n];
          }
}

TEST(DokumenPemda, SetiapAngkaAdalahFaktanya) {
  for (const bool own : {false, true}) {
    const DokumenPemda desk(own ? dengan_pemda() : measure::uji::lima_puluh());
    const document::Document d = desk.susun("capaian-pemda");
    EXPECT_TRUE(cacat_susunan(d).empty()) << cacat_susunan(d).front();
    setiap_angka_faktanya(desk, d, 800);
  }
}

// Row by row against the description of the fifty in pemda_uji.hpp.
TEST(DokumenPemda, PeringkatSeperti) {
  const DokumenPemda desk(measure::uji::lima_puluh());
  const auto rows = kisi(compose::tabel_peringkat(desk.konteks("capaian-pemda")));
  ASSERT_EQ(rows.size(), 51u);
  using Baris = std::vector<std::string>;
  EXPECT_EQ(rows[0], (Baris{"1", "Dinas Pendidikan dan Kebudayaan", "2", "2", "100,00", "Sangat Tinggi", "94", "AA"}));
  EXPECT_EQ(rows[1], (Baris{"1", "Dinas Kesehatan", "2", "2", "100,00", "Sangat Tinggi", "93", "AA"}));
  EXPECT_EQ(rows[2][0], "3");
  EXPECT_EQ(rows[25], (Baris{"26", "Kecamatan Contoh 26", "2", "0", "63,00", "Rendah", "69", "B"}));
  EXPECT_EQ(rows[49], (Baris{"–", "Kecamatan Contoh 50", "1", "0", "–", "–", "45", "C"}));
  EXPECT_EQ(rows[50], (Baris{"Jumlah", "Jumlah", "99", "27", "", "", "", ""}));
}

TEST(DokumenPemda, JumlahSerapanDariJumlahDenganRumusHidup) {
  const DokumenPemda desk(measure::uji::lima_puluh());
  const document::Table t = compose::tabel_serapan_capaian(desk.konteks("capaian-pemda"));
  const auto total = t.rows.back().cells;
  EXPECT_EQ(cetak(total[1].text), "1.275.000.000");
  EXPECT_EQ(cetak(total[3].text), "60,78");  // 775/1275; the mean of the percentages is 75,5
  EXPECT_EQ(total[1].formula, "SUM({0,2}:{49,2})");
  EXPECT_EQ(total[3].formula, "{50,3}/{50,2}*100");
  EXPECT_EQ(kisi(t)[49][8], "Belum ada");
  EXPECT_EQ(kisi(t)[0][8], "Sebanding");         // 100 % of 100 %
  EXPECT_EQ(kisi(t)[2][8], "Di bawah serapan");  // 99 % of 100 %
  EXPECT_EQ(kisi(t)[25][8], "Di atas serapan");  // 63 % of 50 %
}

TEST(DokumenPemda, PredikatBerjumlahSemua) {
  const DokumenPemda desk(measure::uji::lima_puluh());
  const auto rows = kisi(compose::tabel_predikat_pemda(desk.konteks("capaian-pemda")));
  ASSERT_EQ(rows.size(), 7u);
  EXPECT_EQ(rows[0][2], "35");
  EXPECT_EQ(rows[5], (std::vector<std::string>{"Belum ada capaian", "", "1", "1,01", "1"}));
  EXPECT_EQ(rows[6][2], "99");
}

// Only agency 50 has gaps; in May 2024 it is not yet late with the second quarter.
TEST(DokumenPemda, YangKosongDisebut) {
  const DokumenPemda desk(measure::uji::lima_puluh());
  const auto rows = kisi(compose::tabel_kelengkapan(desk.konteks("capaian-pemda")));
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0][1], "Kecamatan Contoh 50");
  EXPECT_EQ(
      rows[0][9],
      "Realisasi indikator, realisasi anggaran, Perjanjian Kinerja, dan realisasi TW I, TW II, TW III, dan TW IV.");
  const DokumenPemda may(measure::uji::lima_puluh(), {2024, 5, 31});
  EXPECT_EQ(kisi(compose::tabel_kelengkapan(may.konteks("capaian-pemda")))[0][9],
            "Realisasi indikator, realisasi anggaran, Perjanjian Kinerja, dan realisasi TW I.");
}

// The pemda's target 80: 63,27/80 = 79,08 %; the agencies' rows follow.
TEST(DokumenPemda, IndikatorBersama) {
  const DokumenPemda desk(dengan_pemda());
  const auto rows = kisi(compose::tabel_gabungan(desk.konteks("capaian-pemda")));
  ASSERT_EQ(rows.size(), 51u);
  EXPECT_EQ(rows[0], (std::vector<std::string>{"Persentase layanan yang selesai tepat waktu", "Persen", "80", "63,27",
                                               "79,08"}));
  EXPECT_EQ(rows[1][0], "Menurut data pemda sendiri");
  EXPECT_EQ(rows[1][3], "63");
  EXPECT_EQ(rows[27][4], "50,00");
}

TEST(DokumenPemda, LkjPemdaAdalahLkjDenganBagianPemda) {
  const DokumenPemda desk(dengan_pemda());
  const document::Document d = desk.susun("lkj-pemda");
  EXPECT_TRUE(cacat_susunan(d).empty()) << cacat_susunan(d).front();
  setiap_angka_faktanya(desk, d, 800);
  const std::string text = teks_rata(d);
  for (const char* part :
       {"# BAB I PENDAHULUAN", "# BAB IV PENUTUP", "Laporan Kinerja Pemerintah Kabupaten Contoh Tahun 2024",
        "Capaian Seluruh Perangkat Daerah", "Anggaran seluruh perangkat daerah tahun 2024 sebesar Rp1.275.000.000,00",
        "| 1.01 | Pendidikan | 625.000.000 | 397.000.000 | 63,52 | 228.000.000 |", "Peringkat Perangkat Daerah",
        "Sumbangan Perangkat Daerah", "| 50 | Kecamatan Contoh 50 | 1 | 0 | – | 50.000.000 | 3,92 |"})
    EXPECT_NE(text.find(part), std::string::npos) << part;
}

// An agency's LKj never shows the pemda's parts, whatever its outline.
TEST(DokumenPemda, LkjInstansiTanpaBagianPemda) {
  const DokumenPemda desk(measure::uji::lima_puluh());
  const compose::Konteks k(*desk.meja.daftar.front(), aturan().dokumen.find("lkj-pemda")->second, {2025, 1, 16});
  EXPECT_EQ(teks_rata(compose::susun_lkj(k)).find("Seluruh Perangkat Daerah"), std::string::npos);
}

TEST(DokumenPemda, TanpaDataPemdaSendiri) {
  const DokumenPemda desk(measure::uji::lima_puluh());
  const std::string text = teks_rata(desk.susun("lkj-pemda"));
  EXPECT_NE(text.find("[belum diisi: data pemda sendiri"), std::string::npos);
  EXPECT_NE(text.find("instansi.jenis \"pemda\""), std::string::npos);
  EXPECT_EQ(text.find("Dinas Pendidikan"), std::string::npos);  // nobody else's report
  const DokumenPemda alone({measure::uji::berkas_pemda()});
  EXPECT_NE(teks_rata(alone.susun("capaian-pemda")).find("[belum diisi: data perangkat daerah"), std::string::npos);
}

TEST(DokumenPemda, SusunanMemakaiDasarnya) {
  const compose::Susunan& outline = aturan().dokumen.find("lkj-pemda")->second;
  ASSERT_TRUE(outline.cari("bab1/latar-belakang"));
  EXPECT_EQ(outline.cari("urusan/7.01")->judul, "Kecamatan");
  EXPECT_TRUE(outline.cari_lampiran("lampiran/pk"));
  EXPECT_FALSE(aturan().dokumen.find("lkj")->second.cari("urusan/7.01"));
}

}  // namespace pemda_test
}  // namespace sakip::laporan
