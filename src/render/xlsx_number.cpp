// The number format is read off the text that the report prints: "Rp4.986.066,00" is "Rp"#,##0.00, "90,23%" has its
// per cent sign as a plain letter (percentages stay points), "2024" is ungrouped, "(1.250)" is a negative in brackets.
#include "render/xlsx_number.hpp"

#include <algorithm>

#include "core/number_format.hpp"
#include "render/html_text.hpp"

namespace sakip::render {
namespace {

constexpr int kSheetDigits = 15;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

int significant_digits(std::string_view decimal) {
  std::string digits;
  std::copy_if(decimal.begin(), decimal.end(), std::back_inserter(digits), is_digit);
  const auto first = digits.find_first_not_of('0');
  if (first == std::string::npos) return 0;
  return static_cast<int>(digits.find_last_not_of('0') - first) + 1;
}

/// A number that does not end is written to 17 digits: whoever reads them gets the float nearest to it.
std::string long_decimal(const Rational& value) {
  constexpr int kFloatDigits = 17, kFarthest = 30;
  const std::string text = value.abs().fixed(kFarthest);
  const auto first = text.find_first_of("123456789"), point = text.find('.');
  if (first == std::string::npos) return "0";
  const int decimals = kFloatDigits + static_cast<int>(first) - static_cast<int>(point) - (first > point ? 1 : 0);
  return value.fixed(std::clamp(decimals, 0, kFarthest));
}

std::string literal(std::string text) {
  std::erase(text, '"');
  return text.empty() ? "" : "\"" + text + "\"";
}

std::string digits_format(int decimals, bool grouped) {
  std::string format = grouped ? "#,##0" : "0";
  if (decimals > 0) format += "." + std::string(static_cast<std::size_t>(decimals), '0');
  return format;
}

/// The format that shows `value` as `shown`, or nothing when `shown` is not a rendering of it ("12 dari 14").
std::optional<std::string> format_like(const std::string& shown, const Rational& value) {
  const auto first = std::find_if(shown.begin(), shown.end(), is_digit);
  if (first == shown.end()) return std::nullopt;
  const auto last = std::find_if(shown.rbegin(), shown.rend(), is_digit).base();
  const std::string digits(first, last);
  std::string before(shown.begin(), first);
  std::string after(last, shown.end());
  if (before.size() + after.size() > 60) return std::nullopt;

  const auto comma = digits.find(',');
  const int decimals = comma == std::string::npos ? 0 : static_cast<int>(digits.size() - comma - 1);
  if (decimals > kSheetDigits) return std::nullopt;
  std::string expected = format_angka(value.abs(), decimals);
  const bool grouped = digits == expected;
  std::erase(expected, '.');
  if (!grouped && digits != expected) return std::nullopt;

  const std::string number = digits_format(decimals, grouped);
  if (value.sign() >= 0) return literal(before) + number + literal(after);
  if (before == "(" && after == ")") return number + ";(" + number + ")";
  const auto minus = before.find('-');
  if (minus == std::string::npos) return std::nullopt;  // a sign we cannot place: leave it to the plain format
  before.erase(minus, 1);
  return literal(before) + number + literal(after);
}

}  // namespace

std::optional<SheetNumber> sheet_number(const document::Cell& cell) {
  if (cell.kind == document::CellKind::text || !cell.value.berangka()) return std::nullopt;
  const Rational& value = cell.value.angka;
  const int decimals = std::clamp(cell.value.desimal >= 0 ? cell.value.desimal : cell.decimals, 0, kSheetDigits);
  if (significant_digits(value.fixed(decimals)) > kSheetDigits) return std::nullopt;

  SheetNumber number;
  const bool sen = cell.kind == document::CellKind::rupiah && !value.is_integer();
  const int shown_decimals = cell.kind == document::CellKind::rupiah ? (sen ? 2 : 0) : decimals;
  number.format = format_like(plain_text(cell.text), value).value_or(digits_format(shown_decimals, true));
  const auto decimal = value.finite_decimal();
  number.exact = decimal && significant_digits(*decimal) <= kSheetDigits;
  number.value = number.exact ? *decimal : long_decimal(value);
  return number;
}

}  // namespace sakip::render
