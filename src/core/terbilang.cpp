// Amounts in words, as agreements and receipts carry them beside the figures.
#include <array>

#include "core/number_format.hpp"

namespace sakip {

namespace {

constexpr std::int64_t kLimit = 1'000'000'000'000'000;

constexpr std::array<std::string_view, 12> kSmall = {"",     "satu",  "dua",     "tiga",     "empat",   "lima",
                                                     "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"};

void add(std::string& words, std::string_view word) {
  if (word.empty()) return;
  if (!words.empty()) words += ' ';
  words += word;
}

/// 0..999; 0 adds nothing.
void add_hundreds(std::string& words, int value) {
  const int hundreds = value / 100, rest = value % 100;
  if (hundreds == 1) add(words, "seratus");
  if (hundreds > 1) {
    add(words, kSmall[static_cast<std::size_t>(hundreds)]);
    add(words, "ratus");
  }
  if (rest < 12) return add(words, kSmall[static_cast<std::size_t>(rest)]);
  add(words, kSmall[static_cast<std::size_t>(rest < 20 ? rest - 10 : rest / 10)]);
  add(words, rest < 20 ? "belas" : "puluh");
  if (rest >= 20) add(words, kSmall[static_cast<std::size_t>(rest % 10)]);
}

/// 0..10^15.
std::string in_words(std::int64_t value) {
  if (value == 0) return "nol";
  if (value == kLimit) return "seribu triliun";
  constexpr std::array<std::pair<std::int64_t, std::string_view>, 5> kGroups = {
      {{1'000'000'000'000, "triliun"}, {1'000'000'000, "miliar"}, {1'000'000, "juta"}, {1'000, "ribu"}, {1, ""}}};
  std::string words;
  for (const auto& [worth, name] : kGroups) {
    const int group = static_cast<int>(value / worth % 1000);
    if (group == 0) continue;
    if (group == 1 && worth == 1000) {
      add(words, "seribu");
      continue;
    }
    add_hundreds(words, group);
    add(words, name);
  }
  return words;
}

tl::unexpected<Error> out_of_range() {
  return fail("TERBILANG_DI_LUAR_BATAS", "", "Terbilang hanya sampai seribu triliun.", "Periksa angka dan satuannya.");
}

}  // namespace

Result<std::string> terbilang(std::int64_t value) {
  if (value > kLimit || value < -kLimit) return out_of_range();
  return value < 0 ? "minus " + in_words(-value) : in_words(value);
}

Result<std::string> terbilang(Rupiah amount) {
  const std::int64_t total = amount.dalam_sen();
  if (total > kLimit * 100 || total < -kLimit * 100) return out_of_range();
  const std::int64_t size = total < 0 ? -total : total;
  std::string words = total < 0 ? "minus " : "";
  words += in_words(size / 100) + " rupiah";
  if (size % 100 != 0) words += " " + in_words(size % 100) + " sen";
  return words;
}

}  // namespace sakip
