// The report from outside: only the formats asked for, the edited sentence in it, and a frozen report that stays as it
// was when the data change.
#include "cli/program.hpp"

namespace sakip::cli {
namespace {

std::vector<std::string> isi_folder(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

TEST_F(Perintah, HanyaFormatYangDiminta) {
  isi_contoh();
  ASSERT_EQ(jalankan({"report", "--format", "pdf", "--out", "satu", "--tanggal", "2025-01-16"}).kode, 0);
  const auto names = isi_folder(di("satu"));
  ASSERT_EQ(names.size(), 1U);
  EXPECT_TRUE(names[0].ends_with(".pdf")) << names[0];
  EXPECT_TRUE(baca(di("satu") / names[0]).starts_with("%PDF-"));
}

TEST_F(Perintah, YangBelumDiisiMenggagalkanHanyaBilaDiminta) {
  isi_contoh();
  EXPECT_EQ(jalankan({"report", "--format", "html"}).kode, 0);
  const Jawaban strict = jalankan({"report", "--format", "html", "--strict"});
  EXPECT_EQ(strict.kode, strict.menyebut("belum_diisi   0") ? 0 : 1) << strict.keluar;
}

TEST_F(Perintah, FolderTujuanYangTidakDapatDibuat) {
  isi_contoh();
  tulis(di("berkas"), "bukan folder");
  const Jawaban answer = jalankan({"report", "--format", "html", "--out", "berkas/laporan"});
  EXPECT_EQ(answer.kode, 3);
  EXPECT_TRUE(answer.menyebut("FOLDER_TIDAK_DIBUAT")) << answer.galat;
  EXPECT_EQ(baca(di("berkas")), "bukan folder");
}

TEST_F(Perintah, TanpaHurufPdfDitolakHtmlTetapJadi) {
  isi_contoh();
  tulis(di("huruf.conf"), "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig></fontconfig>");
  const std::vector<std::string> none = {"FONTCONFIG_FILE=" + di("huruf.conf").string()};
  const Jawaban pdf = jalankan({"report", "--format", "pdf", "--out", "pdf"}, none);
  EXPECT_EQ(pdf.kode, 3);
  EXPECT_TRUE(pdf.menyebut("FON_TIDAK_ADA")) << pdf.galat;
  EXPECT_FALSE(std::filesystem::exists(di("pdf")));
  EXPECT_EQ(jalankan({"report", "--format", "html", "--out", "html"}, none).kode, 0);
}

TEST_F(Perintah, KalimatYangDisuntingMasukLaporan) {
  isi_contoh();
  ASSERT_EQ(jalankan({"narrative", "export", "-o", "narasi.md"}).kode, 0);
  const std::string text = baca(di("narasi.md"));
  const std::size_t part = text.find("\n## "), end = text.find('\n', part + 1);
  ASSERT_NE(part, std::string::npos);
  const std::string heading = text.substr(part + 1, end - part);
  tulis(di("narasi.md"), heading + "\nKalimat yang disunting operator kecamatan.\n");
  const Jawaban taken = jalankan({"narrative", "import", "narasi.md"});
  ASSERT_EQ(taken.kode, 0) << taken.galat;
  EXPECT_TRUE(taken.menyebut("1"));
  ASSERT_EQ(jalankan({"report", "--format", "html"}).kode, 0);
  const auto names = isi_folder(di("out"));
  ASSERT_EQ(names.size(), 1U);
  EXPECT_NE(baca(di("out") / names[0]).find("Kalimat yang disunting operator kecamatan."), std::string::npos);
  const std::string before = isi();
  tulis(di("narasi.md"), heading + "\nLain.\n\n## bab9/tidak-ada\n\nTeks.\n");
  const Jawaban unknown = jalankan({"narrative", "import", "narasi.md"});
  EXPECT_EQ(unknown.kode, 1);
  EXPECT_TRUE(unknown.menyebut("NARASI_TAK_DIKENAL")) << unknown.galat;
  EXPECT_EQ(isi(), before);  // the good part before it was not kept either
}

TEST_F(Perintah, LaporanBekuTidakIkutBerubah) {
  isi_contoh();
  ASSERT_EQ(jalankan({"freeze", "--tanggal", "2025-01-16"}).kode, 0);
  ASSERT_EQ(jalankan({"frozen", "report", "--out", "dulu"}).kode, 0);
  auto bundle = nlohmann::ordered_json::parse(baca(kBatiBati));
  for (auto& fact : bundle["realisasi"])
    if (fact["indikator"] == "ind-ikm" && fact["tahun"] == 2024 && !fact.contains("triwulan")) fact["nilai"] = "77.77";
  tulis(di("ubah.json"), bundle.dump());
  ASSERT_EQ(jalankan({"import", "ubah.json"}).kode, 0);
  ASSERT_EQ(jalankan({"report", "--format", "html", "--out", "baru"}).kode, 0);
  EXPECT_NE(baca(di("baru") / isi_folder(di("baru"))[0]).find("77,77"), std::string::npos);
  ASSERT_EQ(jalankan({"frozen", "report", "--out", "lagi"}).kode, 0);
  const auto names = isi_folder(di("dulu"));
  EXPECT_EQ(names.size(), 4U);
  for (const std::string& name : names) EXPECT_TRUE(baca(di("dulu") / name) == baca(di("lagi") / name)) << name;
  EXPECT_EQ(jalankan({"unfreeze", "--alasan", "hasil reviu"}).kode, 0);
  EXPECT_TRUE(jalankan({"unfreeze", "--alasan", "sekali lagi"}).menyebut("STORE_SUDAH_DIBUKA"));
}

}  // namespace
}  // namespace sakip::cli
