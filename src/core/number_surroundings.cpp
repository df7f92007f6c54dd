// Recognises what surrounds a number in a cell. Text work only; what the number means is decided in number_shape.cpp.
#include "core/number_surroundings.hpp"

#include <algorithm>
#include <array>

#include "core/number_digits.hpp"
#include "core/waktu.hpp"

namespace sakip::detail {

namespace {

bool letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

bool any_letter(std::string_view text) { return std::any_of(text.begin(), text.end(), letter); }
bool any_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), is_digit); }

void trim_front(std::string_view& text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
}
void trim_back(std::string_view& text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

std::string normalised(std::string_view text) {
  struct Variant {
    std::string_view bytes;
    std::string_view plain;
  };
  static constexpr std::array kVariants = {
      Variant{"\t", " "},           Variant{"\r", " "},           Variant{"\n", " "},
      Variant{"\xC2\xA0", " "},     Variant{"\xE2\x80\x82", " "}, Variant{"\xE2\x80\x83", " "},
      Variant{"\xE2\x80\x87", " "}, Variant{"\xE2\x80\x89", " "}, Variant{"\xE2\x80\x8A", " "},
      Variant{"\xE2\x80\xAF", " "}, Variant{"\xE2\x80\x8B", ""},  Variant{"\xEF\xBB\xBF", ""},
      Variant{"\xE2\x88\x92", "-"}, Variant{"\xE2\x80\x90", "-"}, Variant{"\xE2\x80\x91", "-"},
      Variant{"\xE2\x80\x92", "-"}, Variant{"\xE2\x80\x93", "-"}, Variant{"\xE2\x80\x94", "-"},
      Variant{"\xE2\x80\x98", "'"}, Variant{"\xE2\x80\x99", "'"}};
  std::string result;
  while (!text.empty()) {
    std::string_view bytes = text.substr(0, 1), plain = bytes;
    for (const Variant& variant : kVariants)
      if (text.front() == variant.bytes.front() && text.starts_with(variant.bytes)) {
        bytes = variant.bytes;
        plain = variant.plain;
      }
    if (plain != " " || !(result.empty() || result.back() == ' ')) result += plain;
    text.remove_prefix(bytes.size());
  }
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

Prefix take_prefix(std::string_view& text) {
  Prefix prefix;
  for (;;) {
    trim_front(text);
    const std::string start = lower(text.substr(0, 3));
    if (!prefix.quote && (text.starts_with('`') || text.starts_with('\''))) {
      prefix.quote = true;
      text.remove_prefix(1);
    } else if (text.starts_with('-') || text.starts_with('+')) {
      prefix.minus = text.starts_with('-');
      prefix.bullet = text.starts_with("- ");
      ++prefix.signs;
      text.remove_prefix(1);
    } else if (!prefix.parentheses && text.size() > 1 && text.starts_with('(') && text.ends_with(')')) {
      prefix.parentheses = true;
      ++prefix.signs;
      text = text.substr(1, text.size() - 2);
      trim_back(text);
    } else if (!prefix.currency && (start.starts_with("rp") || start == "idr")) {
      prefix.currency = true;
      text.remove_prefix(start == "idr" || start == "rp." ? 3 : 2);
    } else {
      return prefix;
    }
  }
}

std::string_view take_core(std::string_view& text) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_digit(text[i]))
      end = i + 1;
    else if ((text[i] == '.' || text[i] == ',') && end == i)
      end = i + 1;
    else if (text[i] != ' ' && text[i] != '/')
      break;
  }
  const std::string_view core = text.substr(0, end);
  text.remove_prefix(end);
  return core;
}

bool is_unit(std::string_view text) {
  if (text.empty() || !(letter(text[0]) || (text[0] == '/' && text.size() > 1))) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool power = (text[i] == '2' || text[i] == '3') && i > 0 && text[i - 1] == 'm';
    if (!letter(text[i]) && !power && std::string_view(" /.-").find(text[i]) == std::string_view::npos) return false;
  }
  for (int month = 1; month <= 12; ++month)
    if (lower(text) == lower(nama_bulan(month))) return false;
  return true;
}

std::int64_t multiplier(std::string_view unit, bool currency) {
  const std::string word = lower(unit.substr(0, unit.find(' ')));
  if (word == "ribu" || word == "rb") return 1'000;
  if (word == "juta" || word == "jt") return 1'000'000;
  if (word == "miliar" || word == "milyar" || (currency && word == "m")) return 1'000'000'000;
  if (word == "triliun" || word == "trilyun" || (currency && word == "t")) return 1'000'000'000'000;
  return 0;
}

bool is_exponent(std::string_view tail) {
  if (tail.size() < 2 || (tail[0] != 'e' && tail[0] != 'E')) return false;
  return std::all_of(tail.begin() + 1, tail.end(), [](char c) { return is_digit(c) || c == '+' || c == '-'; });
}

bool is_grade(std::string_view text) {
  return !text.empty() && text.size() <= 2 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'E'; });
}

}  // namespace sakip::detail
