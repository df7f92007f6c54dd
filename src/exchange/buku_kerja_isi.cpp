// Values of the workbook's cells, to text and from what was typed. Numbers are read exactly when the cell is numeric
// and by the tolerant reader when it is text; what that reader would have to guess is asked back.
#include "exchange/buku_kerja_isi.hpp"

#include <algorithm>

#include "core/number_format.hpp"
#include "core/number_reader.hpp"
#include "core/quote_input.hpp"

namespace sakip::exchange {

namespace {

constexpr int kSpreadsheetDigits = 15;
constexpr std::size_t kLongestText = 20'000;

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

BacaanSel wrong(Kalimat what, Kalimat advice) { return {{}, {}, std::move(what), std::move(advice)}; }

bool is_empty(const Isi& isi) {
  if (const auto* value = std::get_if<Nilai>(&isi)) return value->keadaan == Keadaan::belum_ada && value->label.empty();
  if (const auto* text = std::get_if<std::string>(&isi)) return text->empty();
  if (const auto* date = std::get_if<Tanggal>(&isi)) return !date->ada();
  if (const auto* list = std::get_if<std::vector<Nilai>>(&isi)) return list->empty();
  return std::holds_alternative<std::monostate>(isi);
}

/// "50 (CC)", "1/14", "90,20", "n/a", "WTP".
std::string text_of(const Nilai& value) {
  if (value.keadaan == Keadaan::belum_ada) return {};
  if (value.keadaan == Keadaan::tidak_berlaku) return "n/a";
  if (!value.ada()) return "tidak dapat dihitung";
  if (!value.berangka()) return value.label;
  std::string text;
  if (value.desimal >= 0)
    text = format_angka(value.angka, value.desimal);
  else if (const auto finite = value.angka.finite_decimal(12))
    text = format_angka(value.angka,
                        static_cast<int>(finite->size() - std::min(finite->find('.'), finite->size() - 1) - 1));
  else
    text = value.angka.exact();
  return value.label.empty() ? text : text + " (" + value.label + ")";
}

/// Day number of a date in a spreadsheet (1900 system), valid from March 1900.
std::int64_t serial_of(const Tanggal& date) {
  const int shift = date.bulan <= 2 ? 1 : 0;
  const std::int64_t year = date.tahun - shift;
  const std::int64_t month = date.bulan + 12 * shift;
  return 365 * year + year / 4 - year / 100 + year / 400 + (153 * (month - 3) + 2) / 5 + date.hari - 1 - 693899;
}

std::optional<Tanggal> date_of(std::int64_t serial) {
  if (serial < 61 || serial > 109'574) return std::nullopt;                // March 1900 to the end of 2199
  for (int year = static_cast<int>(1900 + (serial - 2) / 366);; ++year) {  // no later than the date's year
    if (serial_of({year + 1, 1, 1}) <= serial) continue;
    int month = 12;
    while (serial_of({year, month, 1}) > serial) --month;
    return Tanggal{year, month, static_cast<int>(serial - serial_of({year, month, 1}) + 1)};
  }
}

BacaanSel read_date(const SelMentah& cell) {
  const std::string_view text = trimmed(cell.teks);
  if (cell.jenis == SelMentah::Jenis::angka) {
    const auto number = angka_mentah(text);
    const auto whole = number ? number->angka.floor().to_int64() : std::nullopt;
    if (const auto date = whole ? date_of(*whole) : std::nullopt) return {*date, {}, {}, {}};
    return wrong(kalimat("{} bukan tanggal.", quote_input(text)), "Ketik misalnya 19/09/2024.");
  }
  std::string iso_text(text);
  if (text.size() == 10 && (text[2] == '/' || text[2] == '-'))
    iso_text =
        std::string(text.substr(6)) + "-" + std::string(text.substr(3, 2)) + "-" + std::string(text.substr(0, 2));
  if (const auto date = baca_tanggal(iso_text)) return {*date, {}, {}, {}};
  return wrong(kalimat("{} bukan tanggal.", quote_input(text)), "Ketik hari/bulan/tahun, misalnya 19/09/2024.");
}

BacaanSel read_text(const SelMentah& cell) {
  std::string text(trimmed(cell.teks));
  if (cell.jenis == SelMentah::Jenis::angka) {
    const auto number = angka_mentah(text);
    return {number ? Isi(number->angka.finite_decimal().value_or(text)) : Isi(text), {}, {}, {}};
  }
  text.erase(std::remove(text.begin(), text.end(), '\r'), text.end());
  std::size_t characters = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    characters += (byte & 0xC0) != 0x80;
    if ((byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F)
      return wrong("teks memuat karakter yang tidak dapat dicetak.", "Ketik ulang teks itu.");
  }
  if (characters > kLongestText)
    return wrong(kalimat("teks ini terlalu panjang ({} karakter).", characters),
                 "Ringkas menjadi paling banyak 20.000 karakter.");
  return {Isi(std::move(text)), {}, {}, {}};
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

/// The readings the tolerant reader could not choose between: "1234 atau 1,234".
Kalimat choices(const Bacaan& reading) {
  Kalimat text;
  for (const Nilai& guess : reading.dugaan) text = atau(std::move(text), text_of(guess));
  return text;
}

BacaanSel ask_back(std::string_view text, const Bacaan& reading) {
  return wrong(kalimat("{} dapat dibaca sebagai {}.", quote_input(text), choices(reading)),
               "Ketik ulang angkanya tanpa titik pemisah ribuan; desimal memakai koma.");
}

/// "%" for the ways a percentage is written as a unit.
std::string plain_unit(std::string_view unit) {
  std::string name = lower(unit);
  return name == "persen" || name == "persentase" || name == "percent" ? "%" : name;
}

/// 0.75 in a cell that shows 75%: what the operator sees and means is 75 percent.
BacaanSel read_percent(const Nilai& stored, std::string_view unit) {
  const Nilai shown = Nilai::dari(stored.angka * Rational(100), std::max(stored.desimal - 2, 0));
  if (!unit.empty() && plain_unit(unit) != "%")
    return wrong(kalimat("sel ini berformat persen ({}%), padahal satuannya {}.", text_of(shown), quote_input(unit)),
                 "Ubah format selnya menjadi Angka, lalu ketik ulang.");
  return {shown, kalimat("sel berformat persen: dibaca {}", text_of(shown)), {}, {}};
}

BacaanSel read_number(const SelMentah& cell, std::string_view unit) {
  const std::string_view text = trimmed(cell.teks);
  if (cell.jenis == SelMentah::Jenis::angka) {
    if (cell.gaya_tanggal)
      return wrong("sel ini berisi tanggal, bukan angka; mungkin ketikan pecahan diubah menjadi tanggal.",
                   "Ubah format selnya menjadi Teks, lalu ketik ulang, misalnya 1/14.");
    const auto number = angka_mentah(text);
    if (!number) return wrong(kalimat("{} bukan angka.", quote_input(text)), "Ketik misalnya 12,5.");
    return cell.gaya_persen ? read_percent(*number, unit) : BacaanSel{*number, {}, {}, {}};
  }
  const Bacaan reading = baca_longgar(text);
  if (reading.nilai.keadaan == Keadaan::tidak_berlaku) return {reading.nilai, {}, {}, {}};
  switch (reading.cara) {
    case CaraBaca::kosong:
    case CaraBaca::strip:
      return {Nilai{}, {}, {}, {}};
    case CaraBaca::tak_terbaca:
      return wrong(kalimat("{} bukan angka.", quote_input(text)), "Ketik ulang angkanya, misalnya 12,5.");
    default:
      break;
  }
  if (reading.ragu()) {
    // The workbook asks for decimal commas, so 3,613 has one reading here; 1.234 still has two.
    const auto strict = baca_angka(text);
    if (!strict || text.find('.') != std::string_view::npos) return ask_back(text, reading);
    if (text.starts_with('(')) return {*strict, "angka dalam kurung dibaca sebagai negatif", {}, {}};
    return {*strict, "koma dibaca sebagai desimal", {}, {}};
  }
  if (reading.cara == CaraBaca::kategori) {
    // A word with digits in it is a slip of the finger ("12,5o"), not a category.
    if (text.find_first_of("0123456789") != std::string_view::npos || text.size() > 40)
      return wrong(kalimat("{} bukan angka.", quote_input(text)), "Ketik misalnya 12,5.");
    return {reading.nilai, {}, {}, {}};
  }
  if (!reading.nilai.ada()) return wrong(kalimat("{} bukan angka.", quote_input(text)), "Ketik misalnya 12,5.");
  if (!reading.satuan.empty() && !unit.empty() && plain_unit(reading.satuan) != plain_unit(unit))
    return wrong(
        kalimat("satuan {} berbeda dari satuan indikator, {}.", quote_input(reading.satuan), quote_input(unit)),
        "Ketik angkanya saja, dalam satuan indikator.");
  return {reading.nilai, reading.catatan, {}, {}};
}

BacaanSel read_money(const SelMentah& cell) {
  const std::string_view text = trimmed(cell.teks);
  Nilai number;
  Kalimat remark;
  if (cell.jenis == SelMentah::Jenis::angka) {
    const auto exact = cell.gaya_persen ? std::nullopt : angka_mentah(text);
    if (!exact) return wrong(kalimat("{} bukan jumlah rupiah.", quote_input(text)), "Ketik misalnya 4996638717.");
    number = *exact;
  } else if (const auto strict = baca_rupiah(text)) {
    // Money has no three decimals, so 1.234 is one thousand two hundred thirty-four.
    return {*strict, {}, {}, {}};
  } else {
    const Bacaan reading = baca_longgar(text);
    if (reading.cara == CaraBaca::kosong || reading.cara == CaraBaca::strip) return {};
    if (reading.ragu()) return ask_back(text, reading);
    if (!reading.nilai.berangka())
      return wrong(kalimat("{} bukan jumlah rupiah.", quote_input(text)), "Ketik misalnya 4996638717.");
    number = reading.nilai;
    remark = reading.catatan;
  }
  const auto amount = Rupiah::dari(number.angka);
  if (!amount) return wrong(amount.error().message, amount.error().advice);
  return {*amount, remark, {}, {}};
}

BacaanSel read_whole(const SelMentah& cell) {
  BacaanSel reading = read_number(cell, {});
  const auto* value = std::get_if<Nilai>(&reading.isi);
  if (!reading.galat.empty() || is_empty(reading.isi)) return reading;
  if (value && value->berangka() && value->angka.is_integer() && value->angka.sign() >= 0 &&
      value->angka <= Rational(10'000'000))
    return reading;
  return wrong(kalimat("{} bukan bilangan bulat.", quote_input(cell.teks)), "Ketik misalnya 150.");
}

/// "1; 2,5; 3" -> three values.
BacaanSel read_series(const SelMentah& cell, std::string_view unit) {
  std::vector<Nilai> values;
  std::string_view rest = trimmed(cell.teks);
  if (cell.jenis == SelMentah::Jenis::angka || rest.find(';') == std::string_view::npos) {
    BacaanSel one = read_number(cell, unit);
    if (one.galat.empty())
      one.isi = is_empty(one.isi) ? Isi(values) : Isi(std::vector<Nilai>{std::get<Nilai>(one.isi)});
    return one;
  }
  for (bool more = true; more;) {
    const std::size_t cut = rest.find(';');
    more = cut != std::string_view::npos;
    const BacaanSel one =
        read_number({SelMentah::Jenis::teks, std::string(rest.substr(0, cut)), false, false, false}, unit);
    if (!one.galat.empty()) return one;
    values.push_back(std::get<Nilai>(one.isi));
    if (more) rest.remove_prefix(cut + 1);
  }
  return {Isi(std::move(values)), {}, {}, {}};
}

bool same(const Nilai& a, const Nilai& b) {
  if (a.keadaan != b.keadaan || a.label != b.label) return false;
  if (!a.ada()) return true;
  return a.berangka() == b.berangka() && (!a.berangka() || a.angka == b.angka);
}

}  // namespace

std::optional<Nilai> angka_mentah(std::string_view text) {
  const std::size_t mark = text.find_first_of("eE");
  int exponent = 0;
  if (mark != std::string_view::npos) {
    std::string_view power = text.substr(mark + 1);
    const bool negative = power.starts_with('-');
    if (negative || power.starts_with('+')) power.remove_prefix(1);
    if (power.empty() || power.size() > 3 || power.find_first_not_of("0123456789") != std::string_view::npos) return {};
    for (const char c : power) exponent = exponent * 10 + (c - '0');
    if (negative) exponent = -exponent;
    text = text.substr(0, mark);
  }
  if (text.size() > 40 || text.find('/') != std::string_view::npos) return {};
  auto number = Rational::parse(text);
  if (!number) return {};
  // The first significant digit stands at 10^leading; digits behind the fifteenth are noise of the file's binary form.
  const std::string_view digits = text.starts_with('-') ? text.substr(1) : text;
  const std::size_t point = std::min(digits.find('.'), digits.size());
  const std::size_t first = digits.find_first_of("123456789");
  if (first == std::string_view::npos) return Nilai::dari(Rational(0), 0);
  const int leading = exponent + (first < point ? static_cast<int>(point - first) - 1
                                                : static_cast<int>(point) - static_cast<int>(first));
  if (leading > 20 || leading < -20) return {};
  Rational power = 1;
  for (int i = 0; i < std::abs(exponent); ++i) power *= Rational(10);
  Rational value = exponent < 0 ? *number / power : *number * power;
  if (!value.is_integer()) value = value.round(kSpreadsheetDigits - 1 - leading);
  const std::string shortest = value.finite_decimal(40).value_or(value.exact());
  const std::size_t dot = shortest.find('.');
  return Nilai::dari(std::move(value), dot == std::string::npos ? 0 : static_cast<int>(shortest.size() - dot - 1));
}

BacaanSel baca_sel(const SelMentah& sel, Ragam ragam, std::string_view satuan) {
  if (sel.jenis == SelMentah::Jenis::galat)
    return wrong(kalimat("sel ini berisi galat {}.", quote_input(sel.teks)), "Ketik nilainya langsung, tanpa rumus.");
  if (sel.jenis == SelMentah::Jenis::logika)
    return wrong("sel ini berisi TRUE/FALSE.", "Ketik nilainya, atau kosongkan.");
  if (sel.jenis == SelMentah::Jenis::kosong || trimmed(sel.teks).empty()) {
    if (sel.rumus) return wrong("rumus di sel ini belum mempunyai hasil tersimpan.", "Ketik nilainya langsung.");
    return {};
  }
  BacaanSel reading;
  switch (ragam) {
    case Ragam::angka:
      reading = read_number(sel, satuan);
      break;
    case Ragam::rupiah:
      reading = read_money(sel);
      break;
    case Ragam::bulat:
      reading = read_whole(sel);
      break;
    case Ragam::tanggal:
      reading = read_date(sel);
      break;
    case Ragam::deret:
      reading = read_series(sel, satuan);
      break;
    default:
      reading = read_text(sel);
      break;
  }
  if (sel.rumus && reading.galat.empty())
    reading.catatan = sambung(reading.catatan, "; ", "hasil rumus di buku kerja dipakai sebagai angka");
  return reading;
}

std::string teks_isi(const Isi& isi) {
  if (const auto* text = std::get_if<std::string>(&isi)) return *text;
  if (const auto* value = std::get_if<Nilai>(&isi)) return text_of(*value);
  if (const auto* amount = std::get_if<Rupiah>(&isi)) return format_rupiah(*amount);
  if (const auto* date = std::get_if<Tanggal>(&isi)) return panjang(*date);
  if (const auto* list = std::get_if<std::vector<Nilai>>(&isi)) {
    std::string text;
    for (std::size_t i = 0; i < list->size(); ++i)
      text += (i ? "; " : "") + ((*list)[i] == Nilai{} ? "-" : text_of((*list)[i]));
    return text;
  }
  return {};
}

std::optional<std::string> angka_sel(const Isi& isi) {
  std::optional<std::string> text;
  if (const auto* list = std::get_if<std::vector<Nilai>>(&isi); list && list->size() == 1) return angka_sel((*list)[0]);
  if (const auto* value = std::get_if<Nilai>(&isi)) {
    if (!value->berangka() || !value->label.empty()) return {};
    text = value->angka.finite_decimal(kSpreadsheetDigits);
  } else if (const auto* amount = std::get_if<Rupiah>(&isi)) {
    text = amount->angka().finite_decimal(2);
  } else if (const auto* date = std::get_if<Tanggal>(&isi); date && date->ada()) {
    text = std::to_string(serial_of(*date));
  }
  if (!text) return {};
  const std::size_t first = text->find_first_of("123456789");
  const auto digits = first == std::string::npos ? 0
                                                 : std::count_if(text->begin() + static_cast<std::ptrdiff_t>(first),
                                                                 text->end(), [](char c) { return c != '.'; });
  return digits <= kSpreadsheetDigits ? text : std::nullopt;
}

int desimal_sel(const Isi& isi) {
  const auto* value = std::get_if<Nilai>(&isi);
  return value && value->berangka() ? value->desimal : -1;
}

bool sama_arti(const Isi& a, const Isi& b) {
  if (is_empty(a) || is_empty(b)) return is_empty(a) && is_empty(b);
  if (a.index() != b.index()) return false;
  if (const auto* value = std::get_if<Nilai>(&a)) return same(*value, std::get<Nilai>(b));
  if (const auto* list = std::get_if<std::vector<Nilai>>(&a)) {
    const auto& other = std::get<std::vector<Nilai>>(b);
    return std::equal(list->begin(), list->end(), other.begin(), other.end(), same);
  }
  return a == b;
}

}  // namespace sakip::exchange
