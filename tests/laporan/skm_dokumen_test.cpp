// Report of the survey: figures of the Bati-Bati case, ranks read off its printed NRR of quarter I, the order by hand.
#include "compose/skm_dokumen.hpp"

#include <gtest/gtest.h>

#include "laporan/dokumen_uji.hpp"
#include "measure/aturan_uji.hpp"

namespace sakip::laporan {
namespace {

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

}  // namespace
}  // namespace sakip::laporan
