// A pemda from outside: a collection of agencies into a fresh database, the capaian over all of them, its figures
// asked, and the LKj of the pemda before and after its own data is there.
#include "cli/program.hpp"
#include "exchange/bundle.hpp"
#include "measure/pemda_uji.hpp"

namespace sakip::cli {
namespace pemda_test {

using measure::uji::berkas_pemda;
using measure::uji::lima_puluh;

TEST_F(Perintah, CapaianPemdaDariKumpulan) {
  tulis(di("kumpulan.json"), exchange::tulis_kumpulan(lima_puluh()));
  ASSERT_EQ(jalankan({"init"}).kode, 0);
  ASSERT_EQ(jalankan({"import", di("kumpulan.json").string()}).kode, 0);

  const Jawaban report = jalankan({"report", "--dokumen", "capaian-pemda", "--format", "html,xlsx"});
  ASSERT_EQ(report.kode, 0) << report.galat;
  const std::string page = baca(di("out/Capaian-kab-contoh-2024.html"));
  EXPECT_NE(page.find("60,78"), std::string::npos);  // 775 of 1275 million
  EXPECT_NE(page.find("Kecamatan Contoh 50"), std::string::npos);
  EXPECT_TRUE(std::filesystem::exists(di("out/Capaian-kab-contoh-2024.xlsx")));

  const Jawaban why = jalankan({"explain", "pemda/2024/serapan"});
  EXPECT_EQ(why.kode, 0);
  EXPECT_TRUE(why.menyebut("100 × jumlah realisasi / jumlah pagu")) << why.keluar;
  EXPECT_TRUE(jalankan({"explain", "pemda/2024/instansi/opd-03/anggaran/instansi/2024/pagu"}).menyebut("3.000.000"));
  EXPECT_TRUE(jalankan({"compute", "pemda/2024/peringkat"}).menyebut("pemda/2024/peringkat/opd-26"));
  const Jawaban wrong = jalankan({"explain", "pemda/2024/serapn"});
  EXPECT_NE(wrong.kode, 0);
  EXPECT_TRUE(wrong.menyebut("FAKTA_TIDAK_DIKENAL")) << wrong.galat;
}

TEST_F(Perintah, LkjPemdaSebelumDanSesudahDatanyaAda) {
  tulis(di("kumpulan.json"), exchange::tulis_kumpulan(lima_puluh()));
  tulis(di("pemda.json"), exchange::tulis_bundel(berkas_pemda()));
  ASSERT_EQ(jalankan({"init"}).kode, 0);
  ASSERT_EQ(jalankan({"import", di("kumpulan.json").string()}).kode, 0);
  ASSERT_EQ(jalankan({"report", "--dokumen", "lkj-pemda", "--format", "html"}).kode, 0);
  EXPECT_NE(baca(di("out/LKj-Pemda-kab-contoh-2024.html")).find("[belum diisi: data pemda sendiri"), std::string::npos);
  EXPECT_EQ(jalankan({"report", "--dokumen", "lkj-pemda", "--format", "html", "--strict"}).kode, 1);

  ASSERT_EQ(jalankan({"import", di("pemda.json").string()}).kode, 0);
  ASSERT_EQ(jalankan({"report", "--dokumen", "lkj-pemda", "--format", "html"}).kode, 0);
  const std::string page = baca(di("out/LKj-Pemda-kab-contoh-2024.html"));
  EXPECT_NE(page.find("AKUNTABILITAS KINERJA"), std::string::npos);
  EXPECT_NE(page.find("Peringkat Perangkat Daerah"), std::string::npos);
}

}  // namespace pemda_test
}  // namespace sakip::cli
