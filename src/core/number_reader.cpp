// The strict reader: forms and files of ours. Accepts what number_format writes and what an operator means without
// doubt; everything else is refused with the form that is wanted.
#include "core/number_reader.hpp"

#include <algorithm>

#include "core/number_digits.hpp"
#include "core/quote_input.hpp"

namespace sakip {

namespace detail {

Nilai typed_number(bool negative, std::string_view whole, std::string_view decimals) {
  std::string machine = negative ? "-" : "";
  machine += whole;
  if (!decimals.empty()) (machine += '.') += decimals;
  auto value = Rational::parse(machine);
  SAKIP_ASSERT(value.has_value());
  return Nilai::dari(*std::move(value), static_cast<int>(decimals.size()));
}

std::string ungrouped(std::string_view text, char separator) {
  std::string digits;
  std::size_t group = 0;
  bool grouped = false;
  for (const char c : text) {
    if (is_digit(c)) {
      digits += c;
      ++group;
    } else {
      const bool head = !grouped;
      if (c != separator || (head ? group < 1 || group > 3 || text.front() == '0' : group != 3)) return "";
      grouped = true;
      group = 0;
    }
  }
  return grouped && group != 3 ? "" : digits;
}

}  // namespace detail

namespace {

std::string_view trimmed(std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

tl::unexpected<Error> malformed(std::string_view text) {
  return fail("ANGKA_BENTUK", "", kalimat("{} bukan angka dalam penulisan Indonesia.", quote_input(text)),
              "Tulis seperti 1.234,56 atau 0,07: titik pemisah ribuan, koma desimal.");
}

Result<Nilai> read_strict(std::string_view original, bool currency) {
  std::string_view text = trimmed(original);
  if (text.empty()) return fail("ANGKA_KOSONG", "", "Angka belum diisi.", "Isi angkanya; tulis 0 bila memang nol.");
  const bool parentheses = text.size() > 2 && text.front() == '(' && text.back() == ')';
  if (parentheses) text = text.substr(1, text.size() - 2);
  const bool minus = text.starts_with('-');
  if (minus) text.remove_prefix(1);
  if (minus && parentheses) return malformed(original);
  if (currency && text.starts_with("Rp")) {
    text.remove_prefix(2);
    if (text.starts_with(' ')) text.remove_prefix(1);
  }

  const std::size_t comma = text.find(',');
  const std::string_view decimals = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
  if (comma != std::string_view::npos && decimals.empty()) return malformed(original);
  if (!std::all_of(decimals.begin(), decimals.end(), detail::is_digit)) return malformed(original);
  const std::string whole = detail::ungrouped(text.substr(0, comma), '.');
  if (whole.empty() || (whole.size() > 1 && whole.front() == '0')) return malformed(original);
  if (whole.size() + decimals.size() > detail::kMaxTypedDigits)
    return fail("ANGKA_TERLALU_PANJANG", "", "Angka ini lebih dari 40 digit.", "Periksa angkanya.");
  return detail::typed_number(minus || parentheses, whole, decimals);
}

}  // namespace

Result<Nilai> baca_angka(std::string_view text) { return read_strict(text, false); }

Result<Rupiah> baca_rupiah(std::string_view text) {
  TRY(const Nilai value, read_strict(text, true));
  return Rupiah::dari(value.angka);
}

}  // namespace sakip
