// Pengukuran Kinerja of the demo agency: figures of its own LKj and DPA; quarters by hand.
#include "compose/pengukuran.hpp"

#include <gtest/gtest.h>

#include "laporan/dokumen_uji.hpp"
#include "measure/aturan_uji.hpp"

namespace sakip::laporan {
namespace {

std::string baris(const document::Table& t, const std::string& indikator) {
  for (const auto& row : kisi(t))
    if (row.size() > 2 && row[2] == indikator) {
      std::string out;
      for (std::size_t c = 3; c < row.size(); ++c) out += row[c] + " | ";
      return out;
    }
  return {};
}

// Target 90,2 and the whole agency's pagu as PK-CAMAT prints them.
TEST(Pengukuran, TargetDanPaguSepertiDiperjanjikan) {
  const MejaDokumen meja(bundel("bati-bati-2024"), "pengukuran", measure::uji::regulasi());
  EXPECT_EQ(baris(compose::tabel_pengukuran_tahun(meja.k), "Indeks Kepuasan Masyarakat").find("Nilai | 90,2 | "), 0u);
  const auto money = kisi(compose::tabel_pengukuran_anggaran(meja.k, Triwulan::tahunan));
  ASSERT_EQ(money.size(), 7u);  // six programs and their sum
  EXPECT_EQ(money.back()[1], "4.996.638.717");
}

// By hand: target 10 a year, quarters 2 and 3 planned, 1 and 4 done, added up: TW II 4/3, to TW II 5 of 5.
TEST(Pengukuran, TriwulanDanSejakAwalTahun) {
  Berkas b = bundel("bati-bati-2024");
  const IndikatorId id("ind-ikm");
  std::erase_if(b.target, [&](const Target& t) { return t.indikator == id; });
  std::erase_if(b.realisasi, [&](const Realisasi& r) { return r.indikator == id; });
  for (Indikator& i : b.indikator)
    if (i.id == id) i.agregasi = Agregasi::jumlah, i.rumus.clear();
  const auto target = [&](Triwulan q, int value) {
    Target t;
    t.indikator = id;
    t.dokumen = q == Triwulan::tahunan ? DokumenSumber::pk_perubahan : DokumenSumber::rencana_aksi;
    t.tahun = 2024;
    t.triwulan = q;
    t.nilai = Nilai::dari(Rational(value), 0);
    b.target.push_back(t);
  };
  const auto done = [&](Triwulan q, int value) {
    Realisasi r;
    r.indikator = id;
    r.tahun = 2024;
    r.triwulan = q;
    r.nilai = Nilai::dari(Rational(value), 0);
    b.realisasi.push_back(r);
  };
  target(Triwulan::tahunan, 10), target(Triwulan::I, 2), target(Triwulan::II, 3);
  done(Triwulan::I, 1), done(Triwulan::II, 4);
  const MejaDokumen meja(std::move(b), "pengukuran", measure::uji::regulasi());
  EXPECT_EQ(baris(compose::tabel_pengukuran_triwulan(meja.k, Triwulan::II), "Indeks Kepuasan Masyarakat"),
            "Nilai | 10 | 3 | 4 | 133,33 | 5 | 5 | 100,00 | ");
}

TEST(Pengukuran, PenjelasanTercetakDanKosongTampak) {
  Berkas b = bundel("bati-bati-2024");
  EXPECT_NE(seluruh_teks(compose::susun_pengukuran(MejaDokumen(b, "pengukuran", measure::uji::regulasi()).k))
                .find("[belum diisi: analisis Tahun 2024"),
            std::string::npos);
  Analisis why;
  why.indikator = IndikatorId("ind-ikm");
  why.tahun = 2024;
  why.tindak_lanjut = "Menambah loket.";
  b.analisis.push_back(why);
  const MejaDokumen meja(std::move(b), "pengukuran", measure::uji::regulasi());
  const auto rows = kisi(compose::tabel_penjelasan(meja.k, Triwulan::tahunan));
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0], (std::vector<std::string>{"Indeks Kepuasan Masyarakat", "–", "–", "Menambah loket."}));
}

TEST(Pengukuran, TanpaPerjanjianTampakKosong) {
  Berkas b = bundel("bati-bati-2024");
  b.perjanjian.clear();
  EXPECT_NE(seluruh_teks(compose::susun_pengukuran(MejaDokumen(std::move(b), "pengukuran", measure::uji::regulasi()).k))
                .find("[belum diisi: Perjanjian Kinerja tahun 2024]"),
            std::string::npos);
}

}  // namespace
}  // namespace sakip::laporan
