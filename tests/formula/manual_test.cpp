// The manual page docs/bahasa-rumus.md: its examples are run, and it knows every function, state code and check.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "contoh_skala.hpp"
#include "formula/alasan.hpp"
#include "formula/fungsi.hpp"
#include "masukan_uji.hpp"

namespace sakip::formula::uji {
namespace manual_test {

std::string manual() {
  std::ifstream file(std::string(SAKIP_SOURCE_DIR) + "/docs/bahasa-rumus.md");
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(' ');
  return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// "a = 9; b = [1, 2]" as inputs; what is no number stays text.
nlohmann::json masukan(const std::string& line) {
  nlohmann::json inputs = nlohmann::json::object();
  std::stringstream parts(line);
  for (std::string part; std::getline(parts, part, ';');) {
    const auto sign = part.find('=');
    const std::string value = trimmed(part.substr(sign + 1));
    nlohmann::json& input = inputs[trimmed(part.substr(0, sign))];
    if (value.front() != '[') {
      input = value;
      continue;
    }
    std::stringstream items(value.substr(1, value.size() - 2));
    for (std::string item; std::getline(items, item, ',');) input.push_back(trimmed(item));
  }
  return inputs;
}

TEST(Manual, ContohnyaBenar) {
  std::stringstream lines(manual());
  nlohmann::json inputs;
  std::string formula;
  int examples = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("masukan: ")) inputs = masukan(line.substr(9));
    if (line.starts_with("rumus: ")) formula = line.substr(7);
    if (!line.starts_with("hasil: ")) continue;
    ++examples;
    const Program program = compile(formula, skala()).value();
    const Isian given(program, inputs);
    const Nilai value = evaluate(program, given.masukan());
    const std::string wanted = line.substr(7);
    if (value.ada())
      EXPECT_EQ(value.angka.exact(), r(wanted.c_str()).exact()) << formula;
    else
      EXPECT_EQ(value.kode, wanted) << formula;
  }
  EXPECT_GE(examples, 14);
}

TEST(Manual, MengenalSemuaFungsi) {
  const std::string page = manual();
  for (const Fungsi& function : daftar_fungsi())
    EXPECT_NE(page.find("| `" + std::string(function.bentuk) + "` | " + std::string(function.guna) + " |"),
              std::string::npos)
        << function.nama;
}

TEST(Manual, MengenalSemuaKode) {
  const std::string page = manual();
  for (int failure = 1; failure < static_cast<int>(Failure::of_input); ++failure)
    EXPECT_NE(page.find("`" + std::string(alasan(static_cast<Failure>(failure)).kode) + "`"), std::string::npos);
  for (const char* source : {"periksa.cpp", "periksa_bentuk.cpp", "periksa_perbandingan.cpp", "periksa_satuan.cpp"}) {
    std::ifstream file(std::string(SAKIP_SOURCE_DIR) + "/src/formula/" + source);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    for (auto at = text.find("\"RUMUS_"); at != std::string::npos; at = text.find("\"RUMUS_", at + 1)) {
      const std::string code = text.substr(at + 1, text.find('"', at + 1) - at - 1);
      EXPECT_NE(page.find("`" + code + "`"), std::string::npos) << code;
    }
  }
}

}  // namespace manual_test
}  // namespace sakip::formula::uji
