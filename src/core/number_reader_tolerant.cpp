// The tolerant reader: cells of foreign workbooks and printed documents. First what surrounds the number is taken off
// (number_surroundings), then the bare number is read (number_shape). Says how it read, lists the readings when there
// are several, and never chooses between them.
#include "core/number_digits.hpp"
#include "core/number_format.hpp"
#include "core/number_reader.hpp"
#include "core/number_shape.hpp"
#include "core/number_surroundings.hpp"

namespace sakip {

namespace {

constexpr std::size_t kLongestCell = 300;  // bytes; longer text is prose, whatever it begins with

void note(Bacaan& reading, Kalimat text) {
  reading.catatan = sambung(std::move(reading.catatan), " ", std::move(text));
}

/// A word when it has letters, else a cell that cannot be read.
Bacaan no_number(std::string_view original, const std::string& text, Kalimat why = {}) {
  Bacaan reading;
  reading.asli = original;
  if (detail::any_letter(text) && why.empty()) {
    reading.cara = CaraBaca::kategori;
    reading.nilai = Nilai::kategori(text);
    return reading;
  }
  reading.cara = CaraBaca::tak_terbaca;
  reading.nilai = Nilai::tanpa(Keadaan::tidak_sah, "TAK_TERBACA");
  note(reading, why.empty() ? Kalimat("Bentuk angkanya tidak sah.") : std::move(why));
  return reading;
}

Bacaan nothing(std::string_view original, CaraBaca how, Keadaan state = Keadaan::belum_ada) {
  Bacaan reading;
  reading.asli = original;
  reading.cara = how;
  reading.nilai = Nilai::tanpa(state);
  return reading;
}

std::string choice_text(const Nilai& value) {
  if (value.desimal >= 0) return format_nilai(value);
  return value.angka.is_integer() ? format_angka(value.angka, 0) : value.angka.exact();
}

/// The one reading becomes the value; several, or a doubtful one, become the doubts.
void settle(Bacaan& reading, detail::NumberShape shape) {
  note(reading, shape.note);
  if (shape.readings.size() == 1 && !shape.doubtful) {
    reading.nilai = std::move(shape.readings.front());
    return;
  }
  reading.nilai = Nilai::tanpa(Keadaan::belum_ada, "ANGKA_RAGU");
  Kalimat choices;
  for (const Nilai& value : shape.readings) choices = atau(std::move(choices), choice_text(value));
  note(reading, kalimat("Mungkin {}; tidak dipilihkan.", choices));
  reading.dugaan = std::move(shape.readings);
}

void doubt(detail::NumberShape& shape, Kalimat why) {
  shape.doubtful = true;
  shape.note = sambung(std::move(shape.note), " ", std::move(why));
}

/// "Rp 3,2 miliar": the unit multiplies.
void multiply(detail::NumberShape& shape, std::int64_t times) {
  for (Nilai& value : shape.readings) {
    value.angka *= Rational(times);
    value.desimal = -1;
  }
  doubt(shape, "Ditulis dengan kata bilangan.");
}

/// What follows the number: percent, predicate, unit or nothing. False when it is something else.
bool read_tail(Bacaan& reading, detail::NumberShape& shape, std::string_view tail, bool spaced,
               const detail::Prefix& prefix) {
  if (tail.empty()) return true;
  if (tail == "%" || detail::lower(tail) == "persen") {
    reading.cara = CaraBaca::persen;
    reading.satuan = tail;
    return true;
  }
  if (prefix.parentheses) return false;  // "(3 desa)" is a remark, not a negative
  if (tail.size() > 2 && tail.front() == '(' && tail.back() == ')') {
    tail = tail.substr(1, tail.size() - 2);
    reading.cara = CaraBaca::berpredikat;
    for (Nilai& value : shape.readings) value.label = tail;
    return detail::is_unit(tail);
  }
  reading.satuan = tail;
  if (const std::int64_t times = detail::multiplier(tail, prefix.currency); times != 0) multiply(shape, times);
  return detail::is_unit(tail) && (spaced || tail.size() > 1);
}

void apply_sign(detail::NumberShape& shape, const detail::Prefix& prefix) {
  const std::vector<Nilai> positive = shape.readings;
  if (prefix.minus || prefix.parentheses)
    for (Nilai& value : shape.readings) value.angka = -value.angka;
  if (!prefix.bullet) return;
  shape.readings.insert(shape.readings.end(), positive.begin(), positive.end());
  doubt(shape, "Strip berspasi di depan: minus atau awal butir.");
}

Bacaan read_number(std::string_view original, const std::string& text) {
  std::string_view rest = text;
  detail::Prefix prefix = detail::take_prefix(rest);
  if (rest.empty() && prefix.minus && prefix.signs == 1) return nothing(original, CaraBaca::strip);  // "Rp -"

  std::string_view number = detail::take_core(rest);
  const bool spaced = rest.starts_with(' ');
  detail::trim_front(rest);
  if (rest == "-" && (number.ends_with(',') || (prefix.currency && number.ends_with('.')))) {  // "Rp5.000,-"
    number.remove_suffix(1);
    rest = {};
    prefix.currency = true;
  }
  if (!detail::any_digit(number) || prefix.signs > 1) return no_number(original, text);
  if (!spaced && detail::is_exponent(rest)) return no_number(original, text, "Notasi pangkat tidak dibaca.");
  if (!rest.empty() && !detail::is_digit(number.back())) return no_number(original, text);  // "1. Camat"

  detail::NumberShape shape = detail::read_shape(number, prefix.currency);
  if (shape.readings.empty()) return no_number(original, text, shape.note);
  Bacaan reading;
  reading.asli = original;
  reading.cara = prefix.currency && shape.how != CaraBaca::desimal_ganda ? CaraBaca::rupiah : shape.how;
  if (!read_tail(reading, shape, rest, spaced, prefix)) return no_number(original, text);
  if (rest.empty() && prefix.parentheses && !prefix.currency && number.size() <= 2)
    doubt(shape, "Angka kecil dalam kurung: negatif atau nomor kolom.");
  apply_sign(shape, prefix);
  if (prefix.quote) note(reading, "Tanda petik di depan diabaikan.");
  settle(reading, std::move(shape));
  return reading;
}

/// "BB (70,16)"; nothing when it is not that.
std::optional<Bacaan> read_graded(std::string_view original, std::string_view text) {
  const std::size_t open = text.find(" (");
  if (open == std::string_view::npos || !text.ends_with(')') || !detail::is_grade(text.substr(0, open)))
    return std::nullopt;
  Bacaan reading = read_number(original, std::string(text.substr(open + 2, text.size() - open - 3)));
  if (!reading.nilai.berangka() || reading.cara > CaraBaca::inggris || !reading.satuan.empty()) return std::nullopt;
  reading.cara = CaraBaca::berpredikat;
  reading.nilai.label = text.substr(0, open);
  return reading;
}

}  // namespace

Bacaan baca_longgar(std::string_view text) {
  if (text.size() > kLongestCell) return no_number(text, std::string(text));
  const std::string plain = detail::normalised(text);
  if (plain.empty()) return nothing(text, CaraBaca::kosong);
  if (plain.find_first_not_of('-') == std::string::npos) return nothing(text, CaraBaca::strip);
  if (detail::lower(plain) == "n/a") return nothing(text, CaraBaca::strip, Keadaan::tidak_berlaku);
  if (plain.front() == '#') return no_number(text, plain, "Sel ini rusak atau terlalu sempit untuk isinya.");
  if (auto graded = read_graded(text, plain)) return *std::move(graded);
  return read_number(text, plain);
}

}  // namespace sakip
