// Numbers and money as Indonesian documents print them. Last stop of a value before a table cell; rounding for display
// happens here and nowhere else.
#include "core/number_format.hpp"

namespace sakip {

namespace {

/// "1234.50" -> "1.234,50".
std::string indonesian(std::string_view machine) {
  const bool negative = machine.starts_with('-');
  if (negative) machine.remove_prefix(1);
  const std::size_t point = std::min(machine.find('.'), machine.size());
  std::string text = negative ? "-" : "";
  for (std::size_t i = 0; i < point; ++i) {
    if (i > 0 && (point - i) % 3 == 0) text += '.';
    text += machine[i];
  }
  if (point < machine.size()) {
    text += ',';
    text += machine.substr(point + 1);
  }
  return text;
}

std::string state_text(Keadaan state) {
  switch (state) {
    case Keadaan::belum_ada:
      return "–";
    case Keadaan::tidak_berlaku:
      return "n/a";
    default:
      return "tidak dapat dihitung";
  }
}

std::string number_text(const Nilai& value, int decimals) {
  return format_angka(value.angka, value.desimal >= 0 ? value.desimal : decimals);
}

}  // namespace

std::string format_angka(const Rational& value, int decimals) { return indonesian(value.fixed(decimals)); }

std::string format_nilai(const Nilai& value, int decimals) {
  if (!value.ada()) return state_text(value.keadaan);
  if (!value.berangka()) return value.label;
  const std::string number = number_text(value, decimals);
  return value.label.empty() ? number : number + " (" + value.label + ")";
}

std::string format_persen(const Nilai& value, int decimals) {
  return value.berangka() ? number_text(value, decimals) + "%" : format_nilai(value, decimals);
}

std::string format_rupiah(Rupiah amount, GayaRupiah style) {
  const bool whole = amount.dalam_sen() % 100 == 0;
  const bool negative = amount.dalam_sen() < 0;
  const int decimals = !whole || style == GayaRupiah::dengan_rp_sen ? 2 : 0;
  const std::string digits = format_angka(amount.angka().abs(), decimals);
  switch (style) {
    case GayaRupiah::tabel:
      break;
    case GayaRupiah::akuntansi:
      return negative ? "(" + digits + ")" : digits;
    case GayaRupiah::dengan_rp:
    case GayaRupiah::dengan_rp_sen:
      return (negative ? "-Rp" : "Rp") + digits;
  }
  return negative ? "-" + digits : digits;
}

std::string romawi(int value) {
  if (value < 1 || value > 3999) return std::to_string(value);
  constexpr std::pair<int, const char*> kSigns[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"},
                                                    {90, "XC"},  {50, "L"},   {40, "XL"}, {10, "X"},   {9, "IX"},
                                                    {5, "V"},    {4, "IV"},   {1, "I"}};
  std::string text;
  for (const auto& [worth, sign] : kSigns)
    for (; value >= worth; value -= worth) text += sign;
  return text;
}

}  // namespace sakip
