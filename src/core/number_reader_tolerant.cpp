// The tolerant reader: cells of foreign workbooks and printed documents. First what surrounds the number is taken off
// (quote, sign, currency, percent, predicate, unit), then the number itself is read by number_shape. Says how it read,
// lists the readings when there are several, and never chooses between them.
#include <algorithm>
#include <array>

#include "core/number_digits.hpp"
#include "core/number_format.hpp"
#include "core/number_reader.hpp"
#include "core/number_shape.hpp"
#include "core/waktu.hpp"

namespace sakip {

namespace {

constexpr std::size_t kLongestCell = 300;  // bytes; longer text is prose, whatever it begins with

bool letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
bool any_letter(std::string_view text) { return std::any_of(text.begin(), text.end(), letter); }
bool any_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), detail::is_digit); }

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

/// All kinds of blank become one space, all kinds of dash "-"; ends are trimmed.
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
      if (text.starts_with(variant.bytes)) {
        bytes = variant.bytes;
        plain = variant.plain;
      }
    if (plain != " " || !(result.empty() || result.back() == ' ')) result += plain;
    text.remove_prefix(bytes.size());
  }
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

/// What stands before the number.
struct Prefix {
  bool quote = false;        ///< a stray ` or '
  bool currency = false;     ///< Rp, Rp., IDR
  bool parentheses = false;  ///< accounting negative
  bool minus = false;
  int signs = 0;
};

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

/// The part of `text` made of digits and separators ('/' only between digits); the rest stays in `text`.
std::string_view take_core(std::string_view& text) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (detail::is_digit(text[i]))
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

/// A unit: words and slashes, without digits other than those of m2 and m3; a month would make it a date.
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

/// 10^n that a unit word stands for, or 0. The one-letter forms count as such only after "Rp".
std::int64_t multiplier(std::string_view unit, bool currency) {
  const std::string word = lower(unit.substr(0, unit.find(' ')));
  if (word == "ribu" || word == "rb") return 1'000;
  if (word == "juta" || word == "jt") return 1'000'000;
  if (word == "miliar" || word == "milyar" || (currency && word == "m")) return 1'000'000'000;
  if (word == "triliun" || word == "trilyun" || (currency && word == "t")) return 1'000'000'000'000;
  return 0;
}

bool exponent(std::string_view tail) {
  if (tail.size() < 2 || (tail[0] != 'e' && tail[0] != 'E')) return false;
  return std::all_of(tail.begin() + 1, tail.end(), [](char c) { return detail::is_digit(c) || c == '+' || c == '-'; });
}

/// A grade of the AKIP scale, "A", "BB", ...: the only words a number in parentheses may follow.
bool is_grade(std::string_view text) {
  return !text.empty() && text.size() <= 2 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'E'; });
}

void note(Bacaan& reading, std::string_view text) {
  if (text.empty()) return;
  if (!reading.catatan.empty()) reading.catatan += ' ';
  reading.catatan += text;
}

Bacaan no_number(Bacaan reading, const std::string& text, std::string_view why = {}) {
  if (any_letter(text) && why.empty()) {
    reading.cara = CaraBaca::kategori;
    reading.nilai = Nilai::kategori(text);
    return reading;
  }
  reading.cara = CaraBaca::tak_terbaca;
  reading.nilai = Nilai::tanpa(Keadaan::tidak_sah, "TAK_TERBACA");
  note(reading, why.empty() ? "Bentuk angkanya tidak sah." : why);
  return reading;
}

/// The readings of `shape` become the value, or the doubts when there is more than one or `doubt` says so.
void settle(Bacaan& reading, detail::NumberShape shape, std::string_view doubt) {
  note(reading, shape.note);
  note(reading, doubt);
  if (shape.readings.size() == 1 && doubt.empty() && !shape.doubtful) {
    reading.nilai = std::move(shape.readings.front());
    return;
  }
  reading.nilai = Nilai::tanpa(Keadaan::belum_ada, "ANGKA_RAGU");
  std::string choices;
  for (const Nilai& value : shape.readings) {
    if (!choices.empty()) choices += " atau ";
    choices += value.desimal < 0 ? value.angka.exact() : format_nilai(value);
  }
  note(reading, "Mungkin " + choices + "; tidak dipilihkan.");
  reading.dugaan = std::move(shape.readings);
}

Bacaan read_number(Bacaan reading, const std::string& whole_text) {
  std::string_view rest = whole_text;
  if (const std::size_t open = rest.find(" ("); open != std::string_view::npos && is_grade(rest.substr(0, open))) {
    Bacaan inner = read_number(Bacaan{}, std::string(rest.substr(open + 2, rest.size() - open - 3)));  // "BB (70,16)"
    if (rest.ends_with(')') && inner.nilai.berangka() && inner.cara <= CaraBaca::inggris && inner.satuan.empty()) {
      inner.asli = reading.asli;
      inner.cara = CaraBaca::berpredikat;
      inner.nilai.label = rest.substr(0, open);
      return inner;
    }
  }
  const Prefix prefix = take_prefix(rest);
  if (rest.empty() && prefix.minus && prefix.signs == 1) {
    reading.cara = CaraBaca::strip;
    return reading;
  }
  const std::string_view core = take_core(rest);
  const bool spaced = rest.starts_with(' ');
  trim_front(rest);
  std::string_view number = core;
  std::string_view tail = rest;
  if (prefix.currency && number.ends_with(',') && (tail == "-" || tail == "--")) {  // "Rp5.000,-"
    number.remove_suffix(1);
    tail = {};
  }
  if (!any_digit(number) || prefix.signs > 1) return no_number(std::move(reading), whole_text);
  if (!spaced && exponent(tail)) return no_number(std::move(reading), whole_text, "Notasi pangkat tidak dibaca.");

  std::string label;
  std::string_view doubt;
  detail::NumberShape shape = detail::read_shape(number, prefix.currency);
  if (shape.readings.empty()) {
    if (!shape.note.empty()) return no_number(std::move(reading), whole_text, shape.note);
    return no_number(std::move(reading), whole_text);
  }
  reading.cara = prefix.currency && shape.how != CaraBaca::desimal_ganda ? CaraBaca::rupiah : shape.how;
  if (tail.empty()) {
    const bool column_number = prefix.parentheses && !prefix.currency && number.size() <= 2;
    if (column_number) doubt = "Angka kecil dalam kurung dapat berarti negatif atau nomor kolom.";
  } else if (tail == "%" || lower(tail) == "persen") {
    reading.cara = CaraBaca::persen;
    reading.satuan = tail;
  } else if (prefix.parentheses) {
    return no_number(std::move(reading), whole_text);
  } else if (tail.size() > 2 && tail.front() == '(' && tail.back() == ')' && is_unit(tail.substr(1, tail.size() - 2))) {
    reading.cara = CaraBaca::berpredikat;
    label = tail.substr(1, tail.size() - 2);
  } else if (is_unit(tail) && (spaced || tail.size() > 1) && detail::is_digit(number.back())) {
    reading.satuan = tail;
    if (const std::int64_t times = multiplier(tail, prefix.currency); times != 0) {
      for (Nilai& value : shape.readings) value = Nilai::dari(value.angka * Rational(times), 0);
      doubt = "Ditulis dengan kata bilangan.";
    }
  } else {
    return no_number(std::move(reading), whole_text);
  }

  for (Nilai& value : shape.readings) {
    if (prefix.minus || prefix.parentheses) value.angka = -value.angka;
    value.label = label;
  }
  if (prefix.quote) note(reading, "Tanda petik di depan diabaikan.");
  settle(reading, std::move(shape), doubt);
  return reading;
}

}  // namespace

Bacaan baca_longgar(std::string_view text) {
  Bacaan reading;
  reading.asli = text;
  if (text.size() > kLongestCell) return no_number(std::move(reading), std::string(text));
  const std::string plain = normalised(text);
  if (plain.empty()) return reading;
  if (plain.find_first_not_of('-') == std::string::npos) {
    reading.cara = CaraBaca::strip;
    return reading;
  }
  if (lower(plain) == "n/a") {
    reading.cara = CaraBaca::strip;
    reading.nilai = Nilai::tanpa(Keadaan::tidak_berlaku);
    return reading;
  }
  if (plain.front() == '#')
    return no_number(std::move(reading), plain, "Sel ini rusak atau terlalu sempit untuk isinya.");
  return read_number(std::move(reading), plain);
}

}  // namespace sakip
