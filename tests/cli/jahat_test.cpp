// Hostile files: each is refused with its stable code, and the database is afterwards what it was.
#include <zip.h>

#include <functional>

#include "cli/program.hpp"

namespace sakip::cli {
namespace jahat_test {

/// A zip with one part of `size` spaces: a thousandfold smaller than what it inflates to.
void bom_zip(const std::string& path, std::size_t size) {
  int error = 0;
  zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
  ASSERT_NE(archive, nullptr);
  const std::string blanks(size, ' ');
  zip_file_add(archive, "[Content_Types].xml", zip_source_buffer(archive, blanks.data(), blanks.size(), 0),
               ZIP_FL_OVERWRITE);
  ASSERT_EQ(zip_close(archive), 0);
}

struct Serangan {
  const char* nama;
  const char* kode;
  int keluar;
  std::function<void(const std::filesystem::path&)> buat;
};

TEST_F(Perintah, BerkasJahatDitolakTanpaBekas) {
  isi_contoh();
  const std::string good = baca(kBatiBati);
  const auto with = [&](const std::function<void(nlohmann::ordered_json&)>& change) {
    return [&good, change](const std::filesystem::path& path) {
      auto bundle = nlohmann::ordered_json::parse(good);
      change(bundle);
      tulis(path, bundle.dump());
    };
  };
  const auto text = [](std::string bytes) {
    return [bytes](const std::filesystem::path& path) { tulis(path, bytes); };
  };
  const Serangan attacks[] = {
      {"teks-1e400.json", "BUNDEL_ANGKA", 1, with([](auto& b) { b["target"][0]["nilai"] = "1e400"; })},
      {"angka-1e400.json", "BUNDEL_JSON", 1, text("{\"format\": 1e400}")},
      {"dalam.json", "BUNDEL_TERLALU_DALAM", 1, text(std::string(100000, '['))},
      {"kosong.json", "BUNDEL_JSON", 1, text("")},
      {"utf8.json", "BUNDEL_JSON", 1, text("{\"format\": \"\xFF\xFE\"}")},
      {"lain.json", "BUNDEL_FORMAT", 1, text("{\"format\": \"lain/1\"}")},
      {"ganda.json", "BUNDEL_KUNCI_GANDA", 1, text("{\"format\": \"a\", \"format\": \"b\"}")},
      {"biner.json", "BUNDEL_JSON", 1, text(std::string("\0\1\2\3", 4))},
      {"folder.json", "BERKAS_TIDAK_TERBACA", 3, [](const auto& path) { std::filesystem::create_directory(path); }},
      {"besar.json", "BERKAS_TERLALU_BESAR", 3,
       [](const auto& path) {
         tulis(path, "{");
         std::filesystem::resize_file(path, (std::uintmax_t{64} << 20) + 1);
       }},
      {"bom.xlsx", "XLSX_BOM_ZIP", 1, [](const auto& path) { bom_zip(path.string(), 20 << 20); }},
      {"bukan.xlsx", "XLSX_BUKAN_XLSX", 1, text("nama;nilai\n")},
      {"potong.xlsx", "XLSX_BUKAN_XLSX", 1, text("PK\x03\x04 terpotong")},
      {"lama.xls", "XLSX_XLS_LAMA", 1,
       text(std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string(1024, '\0'))},
      {"lama.json", "XLSX_XLS_LAMA", 1,
       text(std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string(1024, '\0'))},
  };
  const std::string before = isi(), log = jalankan({"audit", "log"}).keluar;
  for (const Serangan& one : attacks) {
    one.buat(di(one.nama));
    const Jawaban answer = jalankan({"import", one.nama});
    EXPECT_EQ(answer.kode, one.keluar) << one.nama << answer.galat;
    EXPECT_TRUE(answer.menyebut("[" + std::string(one.kode) + "]")) << one.nama << " " << answer.galat.substr(0, 400);
    EXPECT_TRUE(answer.galat.find(one.nama) != std::string::npos) << one.nama;  // the place names the file
    EXPECT_EQ(isi(), before) << one.nama;
  }
  EXPECT_EQ(jalankan({"audit", "log"}).keluar, log);
  EXPECT_EQ(jalankan({"audit", "verify"}).kode, 0);
}

}  // namespace jahat_test
}  // namespace sakip::cli
