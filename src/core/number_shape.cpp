// Decides the readings of a bare number by its separators alone; the table is in number_reader.hpp.
#include "core/number_shape.hpp"

#include <algorithm>

#include "core/number_digits.hpp"

namespace sakip::detail {

namespace {

constexpr auto kNone = std::string_view::npos;

bool digits_only(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }
bool leading_zero(std::string_view text) { return text.size() > 1 && text.front() == '0'; }

NumberShape sure(Nilai value, CaraBaca how, Kalimat note = {}) {
  return {{std::move(value)}, how, false, std::move(note)};
}
NumberShape doubtful(std::vector<Nilai> values, CaraBaca how, Kalimat note) {
  return {std::move(values), how, true, std::move(note)};
}

/// "1234", "09".
NumberShape plain(std::string_view digits) {
  Nilai value = typed_number(false, digits, {});
  if (leading_zero(digits))
    return doubtful({std::move(value)}, CaraBaca::indonesia, "Nol di depan: mungkin kode, bukan angka.");
  return sure(std::move(value), CaraBaca::indonesia);
}

/// "1 234 567,89": blanks where points should be.
NumberShape blank_grouping(std::string_view text) {
  const std::size_t comma = text.find(',');
  const std::string whole = ungrouped(text.substr(0, comma), ' ');
  const std::string_view decimals = comma == kNone ? std::string_view() : text.substr(comma + 1);
  if (whole.empty() || !digits_only(decimals) || (comma != kNone && decimals.empty())) return {};
  Nilai value = typed_number(false, whole, decimals);
  if (std::count(text.begin(), text.end(), ' ') == 1)
    return doubtful({std::move(value)}, CaraBaca::indonesia, "Spasi di dalam angka: satu bilangan atau dua.");
  return sure(std::move(value), CaraBaca::indonesia, "Spasi dibaca sebagai pemisah ribuan.");
}

/// One separator, once: "12,5", "80.60", "1.234", ",5", "5,".
NumberShape one_separator(std::string_view text, std::size_t at, bool currency) {
  const bool comma = text[at] == ',';
  const std::string_view whole = text.substr(0, at), after = text.substr(at + 1);
  const CaraBaca how = comma ? CaraBaca::indonesia : CaraBaca::inggris;
  if (whole.empty() && after.empty()) return {};
  if (leading_zero(whole)) return {};
  if (after.empty())
    return doubtful({typed_number(false, whole, {})}, how, "Berakhir dengan tanda pemisah: mungkin terpotong.");
  if (whole.empty()) return sure(typed_number(false, "0", after), how, "Nol di depan pemisah desimal ditambahkan.");

  Nilai decimal = typed_number(false, whole, after);
  const std::string grouped = after.size() == 3 ? ungrouped(text, text[at]) : "";
  if (grouped.empty()) return sure(std::move(decimal), how, comma ? "" : "Titik dibaca sebagai koma desimal.");
  Nilai thousands = typed_number(false, grouped, {});
  if (!comma && currency) return sure(std::move(thousands), CaraBaca::indonesia);
  std::vector<Nilai> readings;
  readings.push_back(std::move(decimal));
  readings.push_back(std::move(thousands));
  if (!comma || after == "000") std::swap(readings[0], readings[1]);
  return doubtful(std::move(readings), CaraBaca::indonesia, "Tiga angka sesudah pemisah: ribuan atau desimal.");
}

/// One separator several times: "1.234.567", "4,220,042", "730.764.784.00".
NumberShape repeated_separator(std::string_view text, char separator) {
  const bool comma = separator == ',';
  if (const std::string whole = ungrouped(text, separator); !whole.empty())
    return sure(typed_number(false, whole, {}), comma ? CaraBaca::inggris : CaraBaca::indonesia,
                comma ? "Koma dibaca sebagai pemisah ribuan." : "");
  const std::size_t last = text.rfind(separator);
  const std::string whole = ungrouped(text.substr(0, last), separator);
  const std::string_view after = text.substr(last + 1);
  if (whole.empty() || after.empty() || after.size() > 2) return {};
  return doubtful({typed_number(false, whole, after)}, CaraBaca::inggris,
                  "Pemisah terakhir mungkin desimal, mungkin ada angka yang hilang.");
}

/// Both: "1.234,56", "1,234.56", "12.940,000".
NumberShape both_separators(std::string_view text) {
  const std::size_t last = text.find_last_of(".,");
  const char grouping = text[last] == ',' ? '.' : ',';
  const std::string_view head = text.substr(0, last), after = text.substr(last + 1);
  const std::string whole = ungrouped(head, grouping);
  if (whole.empty()) return {};
  const CaraBaca how = grouping == '.' ? CaraBaca::indonesia : CaraBaca::inggris;
  if (after.empty())
    return doubtful({typed_number(false, whole, {})}, how, "Berakhir dengan tanda pemisah: mungkin terpotong.");
  if (after.size() == 3) {
    std::vector<Nilai> readings;
    readings.push_back(typed_number(false, whole, after));
    readings.push_back(typed_number(false, whole + std::string(after), {}));
    if (after == "000") std::swap(readings[0], readings[1]);
    return doubtful(std::move(readings), CaraBaca::desimal_ganda,
                    "Dua macam pemisah, tiga angka sesudah yang terakhir.");
  }
  return sure(typed_number(false, whole, after), how,
              how == CaraBaca::inggris ? "Dibaca menurut penulisan Inggris." : "");
}

bool year(const Nilai& value) {
  const auto number = value.desimal == 0 ? value.angka.to_int64() : std::nullopt;
  return number && *number >= 1945 && *number <= 2200;
}

/// "23/14", "70,5 / 100"; "11/2022" may be a month.
NumberShape fraction(std::string_view text, std::size_t slash) {
  const auto trimmed = [](std::string_view part) {
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    return part;
  };
  const std::string_view top_text = trimmed(text.substr(0, slash)), bottom_text = trimmed(text.substr(slash + 1));
  if (bottom_text.find('/') != kNone) return {};  // a date
  const NumberShape top = read_shape(top_text, false), bottom = read_shape(bottom_text, false);
  if (top.readings.size() != 1 || bottom.readings.size() != 1 || top.doubtful || bottom.doubtful) return {};
  const Nilai &above = top.readings.front(), &below = bottom.readings.front();
  if (below.angka.is_zero())
    return sure(Nilai::tanpa(Keadaan::tak_terdefinisi, "DIV_BY_ZERO"), CaraBaca::pecahan, "Penyebut pecahan ini nol.");
  Nilai value = Nilai::dari(above.angka / below.angka);
  if (year(below)) return doubtful({std::move(value)}, CaraBaca::pecahan, "Pecahan, atau bulan dan tahun.");
  return sure(std::move(value), CaraBaca::pecahan, "Dibaca sebagai pecahan.");
}

}  // namespace

NumberShape read_shape(std::string_view text, bool currency) {
  if (text.empty()) return {};
  if (static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_digit)) > kMaxTypedDigits)
    return {{}, CaraBaca::tak_terbaca, false, "Angka ini lebih dari 40 digit."};
  if (const std::size_t slash = text.find('/'); slash != kNone) return fraction(text, slash);
  if (digits_only(text)) return plain(text);
  if (text.find(' ') != kNone) return blank_grouping(text);
  const auto points = std::count(text.begin(), text.end(), '.'), commas = std::count(text.begin(), text.end(), ',');
  if (points > 0 && commas > 0) return both_separators(text);
  if (points + commas == 1) return one_separator(text, text.find_first_of(".,"), currency);
  return repeated_separator(text, points > 0 ? '.' : ',');
}

}  // namespace sakip::detail
