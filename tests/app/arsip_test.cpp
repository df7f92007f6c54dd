// The archive of a year: every document has its place, files carry what the list says, gaps are told with where to
// enter them, and a folder is written whole or not at all.
#include "app/arsip.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <sstream>

#include "core/sha256.hpp"
#include "exchange/bundle.hpp"

namespace sakip::app {
namespace arsip_test {

using namespace std::string_literals;

namespace fs = std::filesystem;
const std::string kData = std::string(SAKIP_SOURCE_DIR) + "/data";

const Aturan& aturan() {
  static const Aturan rules = *muat_aturan(kData);
  return rules;
}

Berkas contoh() { return *exchange::baca_bundel(*baca_berkas(kData + "/contoh/bati-bati-2024.json")); }

TEST(Arsip, BerkasSepertiDaftarnya) {
  const Kinerja kinerja(contoh(), aturan());
  const auto archive = susun_arsip(kinerja, aturan(), {2025, 1, 16});
  ASSERT_TRUE(archive) << to_line(archive.error());
  std::map<std::string, const std::string*> files;
  for (const auto& file : archive->berkas) EXPECT_TRUE(files.emplace(file.nama, &file.isi).second) << file.nama;
  for (const std::string& wanted :
       {"1-perencanaan/*-Renstra-TC27-kec-bati-bati-2024.xlsx"s, "2-perjanjian/01-PK-kec-bati-bati-2024.docx"s,
        "4-pelaporan/*-LKj-kec-bati-bati-2024.pdf"s, "00-Daftar-Arsip-kec-bati-bati-2024.html"s}) {
    const std::size_t star = wanted.find('*');  // the number in the folder
    EXPECT_EQ(std::count_if(files.begin(), files.end(),
                            [&](const auto& file) {
                              const std::string& name = file.first;
                              if (star == wanted.npos) return name == wanted;
                              return name.starts_with(wanted.substr(0, star)) &&
                                     name.substr(std::min(name.size(), star + 2)) == wanted.substr(star + 1);
                            }),
              1)
        << wanted;
  }
  std::size_t posts = 0;
  for (const auto& one : archive->daftar) {
    posts += one.nama.starts_with("Perjanjian Kinerja, ");
    EXPECT_GT(one.halaman, 0) << one.nama;
    EXPECT_EQ(one.kosong.empty(), one.keadaan == compose::KeadaanArsip::lengkap);
    for (const std::string& format : one.format) EXPECT_TRUE(files.contains(one.berkas + "." + format)) << one.berkas;
  }
  EXPECT_EQ(posts, 9U);                              // nine posts have an agreement
  for (const JenisDokumen& kind : daftar_dokumen())  // none is left out, named in arsip.toml or not
    EXPECT_EQ(kind.lingkup != Lingkup::pemda,
              std::any_of(archive->daftar.begin(), archive->daftar.end(),
                          [&](const auto& one) {
                            return one.berkas.find("-" + std::string(kind.awalan) + "-kec-") != one.berkas.npos &&
                                   one.berkas.find("Keputusan-" + std::string(kind.awalan) + "-") == one.berkas.npos;
                          }))
        << kind.id;
  std::istringstream csv(*files.at("daftar.csv"));
  std::size_t rows = 0;
  std::string line;
  std::getline(csv, line);
  EXPECT_EQ(line, "tahap,dokumen,berkas,sha256,byte,halaman,belum_diisi");
  for (; std::getline(csv, line); ++rows) {
    bool found = false;
    for (const auto& [name, bytes] : files)
      if (line.find("\"" + name + "\"," + sha256_hex(*bytes) + "," + std::to_string(bytes->size())) !=
          std::string::npos)
        found = true;
    EXPECT_TRUE(found) << line;
  }
  EXPECT_EQ(rows + 6, files.size());  // the list in its four forms and as CSV, and the gaps
  std::size_t gaps = 0, told = 0;
  for (const auto& one : archive->daftar) gaps += one.kosong.size();
  for (const char c : *files.at("belum-diisi.csv")) told += c == '\n';
  EXPECT_EQ(told, gaps + 1);
}

TEST(Arsip, DokumenYangTidakDisebutTetapIkut) {
  Aturan rules = aturan();
  rules.arsip.resize(1);
  const Kinerja kinerja(contoh(), rules);
  const auto archive = susun_arsip(kinerja, rules, {2025, 1, 16});
  ASSERT_TRUE(archive);
  EXPECT_TRUE(std::any_of(archive->daftar.begin(), archive->daftar.end(), [](const auto& one) {
    return one.berkas.starts_with("9-lainnya/") && one.tahap == "Lainnya";
  }));
}

TEST(Arsip, TanpaDataTetapKeluarDanDisebut) {
  Berkas bare;
  bare.tahun = 2024;
  bare.periode = {JenisPeriode::rpjmd, "RPJMD", 2021, 2026, 0};
  bare.instansi.id = InstansiId("dinas");
  bare.instansi.nama = "Dinas Contoh";
  const Kinerja kinerja(bare, aturan());
  const auto archive = susun_arsip(kinerja, aturan(), {2025, 1, 16});
  ASSERT_TRUE(archive) << to_line(archive.error());
  for (const auto& one : archive->daftar) {
    if (one.nama != "Perjanjian Kinerja" && !one.nama.starts_with("Evaluasi Hasil Renja")) continue;
    EXPECT_EQ(one.keadaan, compose::KeadaanArsip::tanpa_data) << one.nama;
  }
  EXPECT_GE(archive->daftar.size(), 8U);
}

TEST(SusunanArsip, SalahTulisDitolakDenganTempatnya) {
  const std::string good =
      "[[tahap]]\nfolder = \"1-a\"\nnama = \"A\"\nisi = [{dokumen = \"pk\", tiap_jabatan = true}]\n";
  const auto read = compose::baca_susunan_arsip(good, "arsip.toml");
  ASSERT_TRUE(read);
  EXPECT_TRUE(read->at(0).isi.at(0).tiap_jabatan);
  for (const char* bad : {"[[tahap]]\nfolder = \"../a\"\nnama = \"A\"\nisi = [{dokumen = \"pk\"}]",
                          "[[tahap]]\nfolder = \"a\"\nnama = \"A\"\nisi = [{dokumen = \"pk\", varia = [\"tw-1\"]}]",
                          "[[tahap]]\nfolder = \"a\"\nnama = \"A\"\nisi = [{varian = [\"tw-1\"]}]",
                          "[[tahap]]\nfolder = \"a\"\nnama = \"A\"\nisi = [\"pk\"]", "[[tahap]]\nfolder = \"a\"",
                          "tahap = 1", "lain = 2"}) {
    const auto refused = compose::baca_susunan_arsip(bad, "arsip.toml");
    ASSERT_FALSE(refused) << bad;
    EXPECT_EQ(refused.error().code, "SUSUNAN_KUNCI");
    EXPECT_TRUE(refused.error().place.teks().starts_with("arsip.toml:"));
  }
  EXPECT_EQ(compose::baca_susunan_arsip("[[tahap]", "arsip.toml").error().code, "SUSUNAN_TOML");
}

TEST(TulisFolder, UtuhAtauTidakSamaSekali) {
  const std::string base = testing::TempDir() + "opensakip-arsip-" + std::to_string(::getpid());
  fs::create_directories(base);
  ASSERT_TRUE(tulis_folder(base + "/a/", {{"x/1.txt", "satu"}, {"2.txt", "dua"}}));
  EXPECT_EQ(*baca_berkas(base + "/a/x/1.txt"), "satu");
  EXPECT_EQ(tulis_folder(base + "/a", {{"1.txt", "lain"}}).error().code, "FOLDER_SUDAH_ADA");
  EXPECT_FALSE(fs::exists(base + "/a/1.txt"));
  // The second file cannot be written where the first is a file: nothing is left.
  EXPECT_FALSE(tulis_folder(base + "/b", {{"x", "berkas"}, {"x/2.txt", "di bawah berkas"}}));
  EXPECT_EQ(std::distance(fs::directory_iterator(base), fs::directory_iterator()), 1);
  fs::remove_all(base);
}

}  // namespace arsip_test
}  // namespace sakip::app
