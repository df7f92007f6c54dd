// Works on the digits as text; no floating point anywhere.
#include "exchange/xlsx_value.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <optional>

#include "core/quote_input.hpp"

namespace sakip::exchange {
namespace {

constexpr std::size_t kSheetDigits = 15;
constexpr int kMostExponent = 308;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// sign * 0.DIGITS * 10^point, without leading or trailing zeros; no digits: zero.
struct Decimal {
  bool negative = false;
  bool plain_whole = false;  // written without point and exponent
  std::string digits;
  long point = 0;
};

std::optional<Decimal> parse_decimal(std::string_view text) {
  Decimal out;
  if (text.starts_with('-') || text.starts_with('+')) {
    out.negative = text[0] == '-';
    text.remove_prefix(1);
  }
  std::size_t i = 0;
  std::size_t seen = 0;
  long point = 0;
  bool after_point = false;
  for (; i < text.size() && (is_digit(text[i]) || (text[i] == '.' && !after_point)); ++i) {
    if (text[i] == '.') {
      after_point = true;
      continue;
    }
    ++seen;
    if (!after_point) ++point;
    out.digits += text[i];
  }
  if (seen == 0) return std::nullopt;
  long exponent = 0;
  const bool has_exponent = i < text.size() && (text[i] == 'e' || text[i] == 'E');
  if (has_exponent) {
    ++i;
    if (i < text.size() && text[i] == '+') ++i;
    const auto read = std::from_chars(text.data() + i, text.data() + text.size(), exponent);
    if (read.ec == std::errc::invalid_argument || !is_digit(text.back())) return std::nullopt;
    if (read.ec == std::errc::result_out_of_range) exponent = text[i] == '-' ? -1'000'000 : 1'000'000;
    i = static_cast<std::size_t>(read.ptr - text.data());
  }
  if (i != text.size()) return std::nullopt;
  out.plain_whole = !after_point && !has_exponent;
  const std::size_t zeros = std::min(out.digits.find_first_not_of('0'), out.digits.size());
  out.digits.erase(0, zeros);
  while (!out.digits.empty() && out.digits.back() == '0') out.digits.pop_back();
  out.point = point - static_cast<long>(zeros) + exponent;
  return out;
}

/// Rounds to 15 digits, half away from zero.
void round_to_sheet_digits(Decimal& number) {
  if (number.digits.size() <= kSheetDigits) return;
  const bool up = number.digits[kSheetDigits] >= '5';
  number.digits.resize(kSheetDigits);
  if (up) {
    std::size_t i = kSheetDigits;
    while (i > 0 && number.digits[i - 1] == '9') number.digits[--i] = '0';
    if (i > 0) {
      ++number.digits[i - 1];
    } else {
      number.digits.insert(0, 1, '1');
      ++number.point;
    }
  }
  while (!number.digits.empty() && number.digits.back() == '0') number.digits.pop_back();
}

std::string plain_decimal(const Decimal& number) {
  const long length = static_cast<long>(number.digits.size());
  std::string out = number.negative ? "-" : "";
  if (length == 0) return "0";
  if (number.point <= 0) return out + "0." + std::string(static_cast<std::size_t>(-number.point), '0') + number.digits;
  if (number.point >= length)
    return out + number.digits + std::string(static_cast<std::size_t>(number.point - length), '0');
  const auto point = static_cast<std::size_t>(number.point);
  return out + number.digits.substr(0, point) + "." + number.digits.substr(point);
}

/// The date `days` after 1 January 1970 (proleptic Gregorian).
Tanggal date_after_1970(std::int64_t days) {
  days += 719468;  // from 1 March of year 0
  const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  const std::int64_t day_of_era = days - era * 146097;
  const std::int64_t year = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year + year / 4 - year / 100);
  const std::int64_t month = (5 * day_of_year + 2) / 153;
  Tanggal date;
  date.hari = static_cast<int>(day_of_year - (153 * month + 2) / 5 + 1);
  date.bulan = static_cast<int>(month < 10 ? month + 3 : month - 9);
  date.tahun = static_cast<int>(year + era * 400 + (date.bulan <= 2 ? 1 : 0));
  return date;
}

}  // namespace

bool is_number_text(std::string_view text) { return parse_decimal(text).has_value(); }

Result<Rational> exact_number(const XlsxCell& cell) {
  auto number = cell.kind == XlsxKind::number ? parse_decimal(cell.text) : std::nullopt;
  if (!number) {
    return fail("XLSX_BUKAN_ANGKA", cell.reference(),
                kalimat("Sel ini berisi {}, bukan angka.", quote_input(cell.text)), "Ketik angkanya saja.");
  }
  if (number->plain_whole && number->digits.size() > kSheetDigits) {
    return fail("XLSX_ANGKA_BATAS", cell.reference(),
                kalimat("Angka {} lebih dari 15 digit, padahal lembar kerja hanya menyimpan 15 digit dengan benar.",
                        quote_input(cell.text)),
                "Tulis angka sepanjang itu sebagai teks.");
  }
  if (!number->digits.empty() && std::labs(number->point) > kMostExponent) {
    return fail("XLSX_ANGKA_BATAS", cell.reference(),
                kalimat("Angka {} di luar batas lembar kerja.", quote_input(cell.text)), "Periksa angkanya.");
  }
  round_to_sheet_digits(*number);
  return Rational::parse(plain_decimal(*number));
}

Result<Tanggal> date_of(const XlsxCell& cell, bool date1904) {
  if (cell.kind == XlsxKind::date) return baca_tanggal(cell.text.substr(0, 10));
  constexpr int kLastDay = 2'958'465;  // 31 December 9999
  constexpr int kLeapDayThatWasNot = 60;
  constexpr int kDay1904 = 1462;
  constexpr int kDay1970 = 25'569;
  const auto wrong = [&] {
    return fail("XLSX_BUKAN_TANGGAL", cell.reference(),
                kalimat("Sel ini berisi {}, bukan tanggal.", quote_input(cell.text)),
                "Ketik tanggalnya, misalnya 31/12/2024, dengan format tanggal.");
  };
  if (cell.kind != XlsxKind::number) return wrong();
  TRY(const Rational serial, exact_number(cell));
  const auto day = serial.floor().to_int64();
  if (!day || *day < 0 || *day > kLastDay) return wrong();
  const std::int64_t days = *day + (date1904 ? kDay1904 : 0);
  if (days > kLastDay || days == kLeapDayThatWasNot || days == 0) return wrong();
  return date_after_1970(days - kDay1970 + (days < kLeapDayThatWasNot ? 1 : 0));
}

}  // namespace sakip::exchange
