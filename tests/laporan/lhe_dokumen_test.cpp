// The LHE of the Bati-Bati case: 75,6 (BB) after 67,3 (B), komponen as its tables 3.11 and 3.17 print them, ten of
// last year's recommendations, and gaps where the case says nothing.
#include "compose/lhe_dokumen.hpp"

#include <gtest/gtest.h>

#include "laporan/dokumen_uji.hpp"
#include "measure/aturan_uji.hpp"

namespace sakip::laporan {
namespace lhe_dokumen_test {

std::string teks_lhe(Berkas b) {
  return seluruh_teks(compose::susun_lhe(MejaDokumen(std::move(b), "lhe", measure::uji::regulasi()).k));
}

TEST(DokumenLhe, BatiBati2024) {
  const std::string text = teks_lhe(bundel("bati-bati-2024"));
  for (const char* part :
       {"memperoleh nilai 75,6 dengan predikat BB", "naik 8,3 dari 67,3 pada tahun 2023",
        "AKIP sangat baik pada 2/3 unit kerja",
        // 22,50 - 20,10 = 2,40; 100 x 22,5/30 = 75
        "1 | Perencanaan Kinerja | 30 | 20,10 | 22,50 | 2,40 | 75,00",
        "2 | Pengukuran Kinerja | 30 | 20,70 | 23,10 | 2,40 | 77,00",
        "3 | Pelaporan Kinerja | 15 | 9,75 | 11,25 | 1,50",
        "4 | Evaluasi Akuntabilitas Kinerja Internal | 25 | 16,75 | 18,75 | 2,00", " | Predikat |  | B | BB",
        "[belum diisi: nomor, penetapan/lhe/2024]", "Pelaihari, [belum diisi: tanggal, penetapan/lhe/2024]",
        "[belum diisi: rekomendasi evaluasi tahun 2024]", "Pohon kinerja dijadikan acuan",
        "Inspektur Kabupaten Tanah Laut",
        "[belum diisi: jawaban dan catatan sub komponen Perencanaan Kinerja, pada lembar kerja evaluasi]"})
    EXPECT_NE(text.find(part), std::string::npos) << part;
}

TEST(DokumenLhe, TurunMemakaiKataTurun) {
  Berkas b = bundel("bati-bati-2024");
  b.tahun = 2023;  // 67,3 after 71,7
  const std::string text = teks_lhe(std::move(b));
  EXPECT_NE(text.find("turun 4,4 dari 71,7 pada tahun 2022"), std::string::npos);
  EXPECT_NE(text.find("AKIP sudah baik pada 1/3 unit kerja"), std::string::npos);
}

TEST(DokumenLhe, AlasanRekomendasiDanPenetapan) {
  Berkas b = bundel("bati-bati-2024");
  KomponenAkip& row = b.akip.back().komponen.emplace_back();
  row.id = row.nama = "1.a";
  row.jawaban = "B";  // 6 x 70% = 4,20
  row.catatan = "Pedoman teknis belum ditetapkan.";
  Rekomendasi advice;
  advice.id = "lhe-2024-1";
  advice.tahun_evaluasi = 2024;
  advice.komponen = "Perencanaan Kinerja";
  advice.uraian = "Tetapkan pedoman teknis.";
  b.rekomendasi.push_back(advice);
  b.penetapan.push_back({"lhe", 2024, "700/12/LHE/2025", {2025, 3, 14}, "Pelaihari"});
  const std::string text = teks_lhe(std::move(b));
  for (const char* part :
       {"1.a | Dokumen Perencanaan Kinerja telah tersedia | 6 | B | 4,20 | Pedoman teknis belum ditetapkan.",
        "Tetapkan pedoman teknis.", ": 700/12/LHE/2025", "Pelaihari, 14 Maret 2025"})
    EXPECT_NE(text.find(part), std::string::npos) << part;
  EXPECT_EQ(text.find("[belum diisi: rekomendasi evaluasi tahun 2024]"), std::string::npos);
}

TEST(DokumenLhe, TanpaEvaluasiTampakKosong) {
  Berkas b = bundel("bati-bati-2024");
  b.akip.clear();
  EXPECT_NE(teks_lhe(std::move(b)).find("[belum diisi: evaluasi AKIP tahun 2024, pada data AKIP]"), std::string::npos);
}

}  // namespace lhe_dokumen_test
}  // namespace sakip::laporan
