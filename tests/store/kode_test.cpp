// Every code that the store can give is explained in docs/penyimpanan.md and provoked by some test.
#include <fstream>
#include <regex>
#include <set>

#include "store/alat.hpp"

namespace sakip::store {
namespace kode_test {

std::set<std::string> kode_dalam(const std::filesystem::path& tempat) {
  std::set<std::string> kode;
  const auto dari_berkas = [&](const std::filesystem::path& berkas) {
    std::ifstream in(berkas);
    const std::string isi{std::istreambuf_iterator<char>(in), {}};
    static const std::regex kPola("STORE_[A-Z_]+[A-Z]");
    for (std::sregex_iterator i(isi.begin(), isi.end(), kPola), akhir; i != akhir; ++i) kode.insert(i->str());
  };
  if (std::filesystem::is_regular_file(tempat)) {
    dari_berkas(tempat);
    return kode;
  }
  for (const auto& berkas : std::filesystem::directory_iterator(tempat)) {
    const std::string nama = berkas.path().filename().string();
    if (nama.ends_with(".cpp") && nama != "kode_test.cpp") dari_berkas(berkas.path());
  }
  return kode;
}

TEST(Kode, EveryCodeIsExplainedAndProvoked) {
  const std::filesystem::path akar = SAKIP_SOURCE_DIR;
  const std::set<std::string> program = kode_dalam(akar / "src/store");
  EXPECT_GT(program.size(), 20U);
  EXPECT_EQ(kode_dalam(akar / "docs/penyimpanan.md"), program);
  const std::set<std::string> uji = kode_dalam(akar / "tests/store");
  for (const auto& k : program) EXPECT_TRUE(uji.contains(k)) << k << " tidak dipancing satu uji pun";
}

}  // namespace kode_test
}  // namespace sakip::store
