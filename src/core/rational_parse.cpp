// The machine form of exact numbers ("-12", "3/4", "0.071"), as bundles, workbooks' hidden columns and the database
// carry it. Strict: what is not exactly that form is refused, and so is a length that only an attacker would send.
#include <algorithm>

#include "core/quote_input.hpp"
#include "core/rational_wide.hpp"

namespace sakip {

namespace {

constexpr std::size_t kMaxDigits = 1234;  // kMaxBits bits have at most this many decimal digits
static_assert(kMaxDigits <= static_cast<std::size_t>(Rational::kMaxDecimals));
constexpr std::size_t kSmallDigits = 19;  // fewer digits than this fit 64 bits
bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::int64_t number(std::string_view digits) {
  std::int64_t value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

tl::unexpected<Error> malformed(std::string_view text, const char* why) {
  return fail("ANGKA_MESIN", "", kalimat("{} bukan angka yang sah: {}.", quote_input(text), why),
              "Tulis seperti -12, 3/4 atau 0.071 (titik sebagai desimal, tanpa pemisah ribuan, tanpa pangkat).");
}

tl::unexpected<Error> too_long() {
  return fail("ANGKA_TERLALU_PANJANG", "", "Angka ini lebih panjang daripada yang dapat dipakai.",
              "Periksa nilainya; angka kinerja dan anggaran tidak pernah sepanjang itu.");
}

}  // namespace

Result<Rational> Rational::parse(std::string_view text) {
  std::string_view rest = text;
  const bool negative = rest.starts_with('-');
  if (negative) rest.remove_prefix(1);
  const std::size_t cut = rest.find_first_of("/.");
  const std::string_view head = rest.substr(0, cut);
  const std::string_view tail = cut == std::string_view::npos ? std::string_view() : rest.substr(cut + 1);
  const bool fraction = cut != std::string_view::npos && rest[cut] == '/';
  if (!all_digits(head) || (cut != std::string_view::npos && !all_digits(tail)))
    return malformed(text, "hanya angka, satu tanda minus di depan, dan satu titik atau garis miring");
  if (head.size() > kMaxDigits || tail.size() > kMaxDigits) return too_long();
  if (fraction && tail.find_first_not_of('0') == std::string_view::npos) return malformed(text, "penyebutnya nol");

  std::string digits(head);
  if (!fraction) digits += tail;
  if (digits.size() < kSmallDigits && tail.size() < kSmallDigits) {
    const std::int64_t top = number(digits);
    return fraction ? Rational::of(negative ? -top : top, number(tail))
                    : Rational::decimal(negative ? -top : top, static_cast<int>(tail.size()));
  }
  Rational value = Wide::from_digits(negative, digits, fraction ? tail : std::string_view(),
                                     fraction ? 0 : static_cast<int>(tail.size()));
  if (value.too_large()) return too_long();
  return value;
}

}  // namespace sakip
