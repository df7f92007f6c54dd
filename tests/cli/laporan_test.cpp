// The report from outside: only the formats asked for, the edited sentence in it, and a frozen report that stays as it
// was when the data change.
#include "cli/program.hpp"

namespace sakip::cli {
namespace laporan_test {

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
  const Jawaban lenient = jalankan({"report", "--dokumen", "pk", "--format", "html"});
  EXPECT_EQ(lenient.kode, 0);
  EXPECT_TRUE(lenient.menyebut("belum diisi: alamat instansi (Kop surat)")) << lenient.galat;
  const Jawaban strict = jalankan({"report", "--dokumen", "pk", "--format", "html", "--out", "ketat", "--strict"});
  EXPECT_EQ(strict.kode, 1);
  EXPECT_TRUE(strict.menyebut("[LAPORAN_BELUM_LENGKAP] Kop surat")) << strict.galat;
  EXPECT_FALSE(std::filesystem::exists(di("ketat")));
  auto bundle = nlohmann::ordered_json::parse(baca(kBatiBati));
  bundle["instansi"]["alamat"] = "Jalan Merdeka Nomor 1";
  tulis(di("lengkap.json"), bundle.dump());
  ASSERT_EQ(jalankan({"import", "lengkap.json"}).kode, 0);
  const Jawaban camat = jalankan({"report", "--dokumen", "pk", "--jabatan", "camat", "--format", "html", "--strict"});
  EXPECT_EQ(camat.kode, 0) << camat.galat;  // nothing missing any more
}

TEST_F(Perintah, ArsipSetahunSekaligus) {
  isi_contoh();
  const Jawaban strict = jalankan({"report", "--all", "--out", "arsip", "--strict"});
  EXPECT_EQ(strict.kode, 1);
  EXPECT_TRUE(strict.menyebut("LAPORAN_BELUM_LENGKAP"));
  EXPECT_FALSE(std::filesystem::exists(di("arsip")));
  const Jawaban answer = jalankan({"report", "--all", "--out", "arsip", "--tanggal", "2025-01-16"});
  EXPECT_EQ(answer.kode, 0) << answer.galat;
  const std::string list = baca(di("arsip/daftar.csv"));
  EXPECT_TRUE(std::filesystem::exists(di("arsip/4-pelaporan")));
  const Jawaban again = jalankan({"report", "--all", "--out", "arsip"});
  EXPECT_EQ(again.kode, 3);
  EXPECT_TRUE(again.menyebut("FOLDER_SUDAH_ADA"));
  EXPECT_EQ(baca(di("arsip/daftar.csv")), list);
}

TEST_F(Perintah, LambangYangRusakDitolakSaatMasuk) {
  auto bundle = nlohmann::ordered_json::parse(baca(kBatiBati));
  for (const auto& [text, code] : {std::pair{"bukan base64", "BASE64_TIDAK_SAH"}, {"Zm9v", "GAMBAR_RUSAK"}}) {
    bundle["pemda"]["lambang"] = text;
    tulis(di("lambang.json"), bundle.dump());
    const Jawaban refused = jalankan({"import", "lambang.json"});
    EXPECT_EQ(refused.kode, 1);
    EXPECT_TRUE(refused.menyebut(code)) << refused.galat;
    EXPECT_TRUE(refused.menyebut("pemda.lambang")) << refused.galat;
  }
  bundle["pemda"].erase("lambang");
  bundle["pengaturan"]["kertas"] = "legal";
  tulis(di("kertas.json"), bundle.dump());
  EXPECT_TRUE(jalankan({"import", "kertas.json"}).menyebut("pengaturan.kertas"));
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

}  // namespace laporan_test
}  // namespace sakip::cli
