// docs/kode-galat.md is the list of stable codes: every code in src stands there once and every code there is in src,
// and each is the expected outcome of some test (or of a worked example in data/regulasi, which the tests run).
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>

namespace kode_test {

namespace fs = std::filesystem;
const fs::path kAkar = SAKIP_SOURCE_DIR;

std::string baca(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::set<std::string> cocok(const std::string& text, const char* pattern) {
  std::set<std::string> out;
  const std::regex shape(pattern);
  for (std::sregex_iterator i(text.begin(), text.end(), shape), end; i != end; ++i) out.insert((*i)[1].str());
  return out;
}

std::set<std::string> dalam(const fs::path& folder, const std::set<std::string>& endings, const char* pattern,
                            const std::string& except = {}) {
  std::set<std::string> out;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && endings.contains(entry.path().extension().string()) &&
        entry.path().filename() != except)
      out.merge(cocok(baca(entry.path()), pattern));
  return out;
}

/// Codes are string literals of capitals with an underscore; OPENSAKIP_* are names of environment variables.
std::set<std::string> kode_program() {
  auto codes = dalam(kAkar / "src", {".cpp", ".hpp"}, "\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\"");
  std::erase_if(codes, [](const std::string& code) { return code.starts_with("OPENSAKIP_"); });
  return codes;
}

TEST(KodeGalat, SetiapKodeDijelaskanDanSebaliknya) {
  const auto program = kode_program();
  EXPECT_GT(program.size(), 200U);
  std::map<std::string, int> rows;
  std::ifstream in(kAkar / "docs/kode-galat.md");
  // code | artinya | yang dilakukan | meaning: none of them empty
  const std::regex row(R"(^\| `([A-Z][A-Z0-9_]+)` \| [^|]+ \| [^|]+ \| [^|]+ \|$)");
  for (std::string line; std::getline(in, line);)
    if (std::smatch found; std::regex_match(line, found, row)) ++rows[found[1].str()];
  for (const auto& code : program) EXPECT_EQ(rows[code], 1) << code << ": baris di docs/kode-galat.md";
  for (const auto& [code, times] : rows) EXPECT_TRUE(program.contains(code)) << code << " tidak ada di src";
}

TEST(KodeGalat, SetiapKodeDipancing) {
  constexpr const char* kKata = "([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)";
  auto expected = dalam(kAkar / "tests", {".cpp", ".hpp", ".json", ".tsv"}, kKata, "kode_test.cpp");
  expected.merge(dalam(kAkar / "data/regulasi", {".toml"}, kKata));
  for (const auto& code : kode_program())
    EXPECT_TRUE(expected.contains(code)) << code << " tidak diharapkan satu uji pun";
}

}  // namespace kode_test
