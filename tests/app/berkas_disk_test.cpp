// Files: what is refused and with which code, and that a write replaces all or nothing.
#include "app/berkas_disk.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "app/aturan.hpp"

namespace sakip::app {
namespace berkas_disk_test {

namespace fs = std::filesystem;

class Folder : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "opensakip-app-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    path_ = name;
  }
  void TearDown() override { fs::remove_all(path_); }
  std::string di(const std::string& name) const { return (path_ / name).string(); }
  std::size_t banyaknya() const { return static_cast<std::size_t>(std::distance(fs::directory_iterator(path_), {})); }
  static std::string kode(const auto& result) { return result ? "OK" : result.error().code; }

 private:
  fs::path path_;
};

TEST_F(Folder, MembacaYangTidakDapatDibaca) {
  EXPECT_EQ(kode(baca_berkas(di("tidak-ada"))), "BERKAS_TIDAK_ADA");
  EXPECT_EQ(baca_berkas(di("tidak-ada")).error().place, di("tidak-ada"));
  EXPECT_EQ(kode(baca_berkas(di(""))), "BERKAS_TIDAK_TERBACA");
  EXPECT_EQ(kode(baca_berkas("/dev/zero")), "BERKAS_TIDAK_TERBACA");  // endless, and no file
  ASSERT_TRUE(tulis_berkas(di("a"), "12345678901"));
  EXPECT_EQ(kode(baca_berkas(di("a"), 10)), "BERKAS_TERLALU_BESAR");
  EXPECT_EQ(baca_berkas(di("a"), 11).value(), "12345678901");
  EXPECT_EQ(kode(baca_berkas(di("a") + "/b")), "BERKAS_TIDAK_TERBACA");
}

TEST_F(Folder, MenulisSeluruhnyaAtauTidak) {
  const std::string bytes("lama\0isi", 8);
  ASSERT_TRUE(tulis_berkas(di("a"), bytes));
  EXPECT_EQ(baca_berkas(di("a")).value(), bytes);
  ASSERT_TRUE(tulis_berkas(di("a"), "baru"));
  EXPECT_EQ(baca_berkas(di("a")).value(), "baru");
  EXPECT_EQ(banyaknya(), 1U);  // nothing temporary stays behind
  ASSERT_TRUE(buat_folder(di("penuh/dalam")));
  EXPECT_EQ(kode(tulis_berkas(di("penuh"), "x")), "BERKAS_TIDAK_TERTULIS");  // a folder stands there
  EXPECT_EQ(kode(tulis_berkas(di("tidak-ada/x"), "x")), "BERKAS_TIDAK_TERTULIS");
  EXPECT_EQ(banyaknya(), 2U);
  hapus_berkas(di("a"));
  hapus_berkas(di("a"));
  EXPECT_EQ(banyaknya(), 1U);
}

TEST_F(Folder, PembacaLamaMelihatIsiLama) {
  ASSERT_TRUE(tulis_berkas(di("a"), "lama"));
  std::ifstream open(di("a"));
  ASSERT_TRUE(tulis_berkas(di("a"), "BARU"));
  std::string seen;
  open >> seen;
  EXPECT_EQ(seen, "lama");  // replaced by name, not overwritten in place
}

TEST_F(Folder, MembacaFolder) {
  ASSERT_TRUE(buat_folder(di("b/c")));
  ASSERT_TRUE(tulis_berkas(di("b/c/z.toml"), "1"));
  ASSERT_TRUE(tulis_berkas(di("b/a.toml"), "2"));
  ASSERT_TRUE(tulis_berkas(di("b/a.txt"), "3"));
  const auto files = baca_folder(di("b"), ".toml");
  ASSERT_TRUE(files);
  ASSERT_EQ(files->size(), 2U);
  EXPECT_EQ((*files)[0].nama, "a.toml");
  EXPECT_EQ((*files)[1].nama, "c/z.toml");
  EXPECT_EQ(kode(baca_folder(di("tidak-ada"), ".toml")), "FOLDER_TIDAK_ADA");
  EXPECT_EQ(kode(buat_folder(di("b/a.txt/x"))), "FOLDER_TIDAK_DIBUAT");
}

TEST_F(Folder, LetakFolderData) {
  ASSERT_TRUE(buat_folder(di("pilihan/regulasi")));
  ASSERT_TRUE(buat_folder(di("lingkungan/regulasi")));
  ASSERT_TRUE(buat_folder(di("share/opensakip/data/regulasi")));
  const std::string program = di("bin/opensakip");
  ASSERT_TRUE(buat_folder(di("bin")));
  const auto canonical = [](const std::string& path) { return fs::canonical(path).string(); };
  EXPECT_EQ(cari_folder_data(di("pilihan"), di("lingkungan"), program).value(), canonical(di("pilihan")));
  EXPECT_EQ(cari_folder_data("", di("lingkungan"), program).value(), canonical(di("lingkungan")));
  EXPECT_EQ(cari_folder_data("", "", program).value(), canonical(di("share/opensakip/data")));
  ASSERT_TRUE(buat_folder(di("data/regulasi")));  // a source tree comes before an installed one
  EXPECT_EQ(cari_folder_data("", "", program).value(), canonical(di("data")));
  const auto wrong =
      cari_folder_data(di("bin"), di("lingkungan"), program);  // what was asked for is not replaced silently
  EXPECT_EQ(kode(wrong), "DATA_TIDAK_DITEMUKAN");
  EXPECT_EQ(kode(cari_folder_data("", "", "/tidak/ada/opensakip")), "DATA_TIDAK_DITEMUKAN");
}

TEST_F(Folder, AturanDanSusunanDitolakDenganTempatnya) {
  const fs::path source = fs::path(SAKIP_SOURCE_DIR) / "data";
  ASSERT_TRUE(muat_aturan(source.string()));
  EXPECT_EQ(kode(muat_aturan(di("tidak-ada"))), "FOLDER_TIDAK_ADA");
  ASSERT_TRUE(buat_folder(di("data/dokumen/lkj")));
  fs::copy(source / "regulasi", di("data/regulasi"), fs::copy_options::recursive);
  EXPECT_EQ(kode(muat_aturan(di("data"))), "SUSUNAN_TIDAK_ADA");
  fs::remove_all(di("data/dokumen"));
  fs::copy(source / "dokumen", di("data/dokumen"), fs::copy_options::recursive);
  const std::string outline = di("data/dokumen/lkj/susunan.toml");
  const std::pair<const char*, const char*> wrong[] = {
      {"rujukan = ", "SUSUNAN_TOML"},
      {"rujukan = \"P\"\nbagian = 3", "SUSUNAN_TOML"},
      {"judul = \"LKj\"", "SUSUNAN_RUJUKAN"},
      {"rujukan = \"P\"\n[[bagian]]\nkunci = \"a\"\njudul = \"A\"\nkolom = [\"x\", \"y\"]\nbaris = [[\"1\"]]",
       "SUSUNAN_BARIS"},
      {"rujukan = \"P\"\nwarna = \"biru\"", "SUSUNAN_KUNCI"},
      {"rujukan = \"P\"\n[[bagian]]\nkunci = \"a\"", "SUSUNAN_KUNCI"},
      {"rujukan = \"P\"\n[[bagian]]\nkunci = \"a\"\njudul = \"A\"\n[[bagian]]\nkunci = \"a\"\njudul = \"B\"",
       "SUSUNAN_KUNCI"},
      {"rujukan = \"P\"\ndasar = \"tidak-ada\"", "SUSUNAN_TIDAK_ADA"},
  };
  for (const auto& [text, code] : wrong) {
    ASSERT_TRUE(tulis_berkas(outline, text));
    const auto read = muat_aturan(di("data"));
    ASSERT_EQ(kode(read), code) << text;
    EXPECT_TRUE(read.error().place.teks().find("susunan.toml") != std::string::npos) << read.error().place;
  }
  ASSERT_TRUE(tulis_berkas(di("data/regulasi/capaian/rusak.toml"), "nama ="));
  const auto broken = muat_aturan(di("data"));
  EXPECT_EQ(kode(broken), "ATURAN_TOML");
  EXPECT_TRUE(broken.error().place.teks().find("rusak.toml") != std::string::npos) << broken.error().place;
}

}  // namespace berkas_disk_test
}  // namespace sakip::app
