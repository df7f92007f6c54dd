// The test of the golden test: change one digit of one stored figure, and see that some expectation no longer holds.
#include <gtest/gtest.h>

#include <iostream>
#include <nlohmann/json.hpp>
#include <set>

#include "golden/harapan.hpp"

namespace sakip::golden {
namespace mutasi_test {

using Json = nlohmann::json;

/// The places of figures that something is computed from.
void kumpulkan(const Json& node, const Json::json_pointer& at, bool figure, std::vector<Json::json_pointer>& out) {
  static const std::set<std::string> kAngka = {"nilai", "angka", "jumlah", "pagu",     "realisasi",
                                               "nrr",   "bobot", "target", "baseline", "jawaban"};
  if (node.is_object()) {
    for (const auto& [key, value] : node.items())
      if (key != "rekomendasi" && key != "penyisihan")
        kumpulkan(value, at / key, kAngka.contains(key) && !value.is_object(), out);
  } else if (node.is_array()) {
    for (std::size_t n = 0; n < node.size(); ++n) kumpulkan(node[n], at / n, figure && !node[n].is_object(), out);
  } else if (figure && (node.is_number_integer() || node.is_string())) {
    const std::string text = node.is_string() ? node.get<std::string>() : std::to_string(node.get<std::int64_t>());
    if (text.find_first_of("123456789") != std::string::npos) out.push_back(at);
  }
}

/// A small generator with a fixed sequence on every machine.
struct Acak {
  std::uint64_t state = 20240919;
  std::size_t sampai(std::size_t bound) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>((state >> 33) % bound);
  }
};

/// Another digit in the place of one of the figure's digits.
void ubah(Json& value, Acak& random) {
  const bool typed = value.is_string();
  std::string text = typed ? value.get<std::string>() : std::to_string(value.get<std::int64_t>());
  std::vector<std::size_t> digits;
  for (std::size_t n = 0; n < text.size(); ++n)
    if (text[n] >= '0' && text[n] <= '9') digits.push_back(n);
  char& digit = text[digits[random.sampai(digits.size())]];
  digit = static_cast<char>('0' + (digit - '0' + 1 + static_cast<int>(random.sampai(8))) % 10);
  if (typed)
    value = text;
  else
    value = std::stoll(text);
}

TEST(Mutasi, SatuDigitYangBerubahKetahuan) {
  const Json original = Json::parse(baca(akar() / "data/contoh/bati-bati-2024.json"));
  const auto rows = baca_harapan(akar() / "tests/kasus/bati-bati-2024/harapan.tsv");
  std::vector<Json::json_pointer> places;
  kumpulkan(original, Json::json_pointer(), false, places);
  ASSERT_GT(places.size(), 500U);
  constexpr int kBanyaknya = 100;
  Acak random;
  int caught = 0;
  for (int n = 0; n < kBanyaknya; ++n) {
    Json changed = original;
    const auto place = places[random.sampai(places.size())];
    ubah(changed[place], random);
    const auto berkas = exchange::baca_bundel(changed.dump());
    bool found = !berkas;  // refused at the door
    if (berkas) {
      Panggung stage(*berkas);
      for (const Harapan& row : rows)
        if (row.alasan.empty() && row.andaian.empty() && !beda(stage, row).empty()) {
          found = true;
          break;
        }
    }
    if (found)
      ++caught;
    else
      std::cout << "CAKUPAN mutasi lolos: " << place.to_string() << " " << original[place] << " -> " << changed[place]
                << "\n";
  }
  std::cout << "CAKUPAN mutasi: " << caught << " dari " << kBanyaknya << " perubahan satu digit ketahuan\n";
  EXPECT_GE(caught, kBanyaknya * 8 / 10);
}

}  // namespace mutasi_test
}  // namespace sakip::golden
