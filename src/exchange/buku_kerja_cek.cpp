// The checks that stand in the sheet as formulas: do the quarters agree with the year? Each gives its result twice, as
// a formula for the spreadsheet and computed exactly here, because a file's first view shows stored results.
#include <algorithm>

#include "exchange/buku_kerja_lembar.hpp"

namespace sakip::exchange {

namespace {

struct Rule {
  const char* formula;  ///< the year's value from the quarters; {q} is their range, {l} the last quarter
  const char* warning;
};

Rule rule_of(Agregasi agregasi) {
  switch (agregasi) {
    case Agregasi::jumlah:
      return {"SUM({q})", "Periksa: jumlah TW berbeda dari tahunan"};
    case Agregasi::rata_rata:
      return {"AVERAGE({q})", "Periksa: rata-rata TW berbeda dari tahunan"};
    case Agregasi::maksimum:
      return {"MAX({q})", "Periksa: TW tertinggi berbeda dari tahunan"};
    default:
      return {"{l}", "Periksa: TW IV berbeda dari tahunan"};
  }
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
  return text;
}

std::optional<Rational> number_of(const Isi& isi) {
  if (const auto* value = std::get_if<Nilai>(&isi); value && value->berangka()) return value->angka;
  if (const auto* amount = std::get_if<Rupiah>(&isi)) return amount->angka();
  return std::nullopt;
}

Rational expected_of(Agregasi agregasi, const std::vector<Rational>& quarters) {
  Rational sum;
  for (const Rational& quarter : quarters) sum += quarter;
  switch (agregasi) {
    case Agregasi::jumlah:
      return sum;
    case Agregasi::rata_rata:
      return sum / Rational(static_cast<std::int64_t>(quarters.size()));
    case Agregasi::maksimum:
      return *std::max_element(quarters.begin(), quarters.end());
    default:
      return quarters.back();
  }
}

}  // namespace

Cek cek_agregasi(Agregasi agregasi, const std::vector<Isi>& nilai_triwulan, const Isi& nilai_tahunan,
                 const std::vector<std::string>& alamat_triwulan, const std::string& alamat_tahunan) {
  const Rule rule = rule_of(agregasi);
  const std::string range = alamat_triwulan.front() + ":" + alamat_triwulan.back();
  const std::string formula = replaced(replaced(rule.formula, "{q}", range), "{l}", alamat_triwulan.back());
  Cek cek;
  // Half a hundredth is what two shown decimals can hide.
  cek.rumus = "=IF(OR(COUNT(" + range + ")<4,NOT(ISNUMBER(" + alamat_tahunan + "))),\"\",IF(ABS(" + formula + "-" +
              alamat_tahunan + ")<0.005,\"Sesuai\",\"" + rule.warning + "\"))";
  std::vector<Rational> quarters;
  for (const Isi& isi : nilai_triwulan)
    if (const auto number = number_of(isi); number && angka_sel(isi)) quarters.push_back(*number);
  const auto year = number_of(nilai_tahunan);
  if (quarters.size() < 4 || !year || !angka_sel(nilai_tahunan)) return cek;
  cek.hasil = (expected_of(agregasi, quarters) - *year).abs() < Rational::of(5, 1000) ? "Sesuai" : rule.warning;
  return cek;
}

}  // namespace sakip::exchange
