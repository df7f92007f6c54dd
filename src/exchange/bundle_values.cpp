// Reading and writing of single values of a bundle. Strict: what is not exactly one of the documented forms is a
// problem with advice, never a guess.
#include "exchange/bundle_values.hpp"

#include <algorithm>

#include "core/quote_input.hpp"
#include "exchange/enum_names.hpp"

namespace sakip::exchange {

namespace {

constexpr std::size_t kMostDecimals = 100;

std::string shown(const Json& json) {
  switch (json.kind) {
    case Json::Kind::null:
      return "null";
    case Json::Kind::array:
      return "larik";
    case Json::Kind::object:
      return "objek";
    case Json::Kind::text:
      return quote_input(json.text);
    default:
      return json.text.substr(0, 60);
  }
}

/// "0.07" -> 7/100 with two decimals; "9/14" -> exact.
Nilai read_number(const Json& json, const Place& place, Problems& problems) {
  auto number = Rational::parse(json.text);
  const std::size_t point = json.text.find('.');
  const std::size_t decimals = point == std::string::npos ? 0 : json.text.size() - point - 1;
  if (!number || decimals > kMostDecimals) {
    problems.add("BUNDEL_ANGKA", place.text(), shown(json) + " bukan angka yang dikenal di sini.",
                 "Tulis seperti \"-12\", \"0.07\" (titik sebagai desimal, tanpa pemisah ribuan, tanpa pangkat, paling "
                 "banyak 100 desimal) atau pecahan \"9/14\".");
    return {};
  }
  const bool fraction = json.text.find('/') != std::string::npos;
  return Nilai::dari(std::move(*number), fraction ? -1 : static_cast<int>(decimals));
}

std::string number_text(const Nilai& value) {
  if (value.desimal >= 0 && value.desimal <= static_cast<int>(kMostDecimals) &&
      value.angka.round(value.desimal) == value.angka)
    return value.angka.fixed(value.desimal);
  std::string text = value.angka.exact();
  if (text.find('/') == std::string::npos) text += "/1";  // exact, not typed
  return text;
}

bool is_text(const Json* json) { return json && json->kind == Json::Kind::text; }

/// The object forms of a Nilai.
Nilai read_nilai_object(const Json& json, const Place& place, Problems& problems) {
  static const std::vector<std::string_view> kKeys = {"angka", "label", "kategori", "keadaan", "kode"};
  refuse_unknown_keys(json, kKeys, place, problems);
  const Json* number = json.find("angka");
  const Json* category = json.find("kategori");
  const Json* state = json.find("keadaan");
  if ((number ? 1 : 0) + (category ? 1 : 0) + (state ? 1 : 0) != 1) {
    problems.add(
        "BUNDEL_ANGKA", place.text(), "nilai berbentuk objek harus mempunyai tepat satu dari angka, kategori, keadaan.",
        "Contoh: {\"angka\": \"50\", \"label\": \"CC\"}, {\"kategori\": \"WTP\"}, {\"keadaan\": \"tidak_berlaku\"}.");
    return {};
  }
  Nilai value;
  if (const Json* label = json.find("label")) value.label = read_text(*label, place.at("label"), problems, kLongestId);
  if (const Json* code = json.find("kode")) value.kode = read_text(*code, place.at("kode"), problems, kLongestId);
  if (category) {
    const std::string name = read_text(*category, place.at("kategori"), problems, kLongestId);
    if (name.empty() || !value.label.empty() || !value.kode.empty())
      problems.add("BUNDEL_ANGKA", place.text(), "kategori berdiri sendiri dan tidak kosong.",
                   "Tulis {\"kategori\": \"WTP\"} saja.");
    return Nilai::kategori(name);
  }
  if (state) {
    const auto why = is_text(state) ? enum_from<Keadaan>(state->text) : std::nullopt;
    if (!why || *why == Keadaan::ok) {
      refuse_choice(*state, {EnumNames<Keadaan>::names.begin() + 1, EnumNames<Keadaan>::names.end()},
                    place.at("keadaan"), problems);
      return {};
    }
    value.keadaan = *why;
    return value;
  }
  if (value.kode == "KATEGORI") {
    problems.add("BUNDEL_ANGKA", place.at("kode").text(), "kode KATEGORI bukan untuk nilai berangka.",
                 "Tulis {\"kategori\": \"...\"} bila nilainya kategori.");
    value.kode.clear();
  }
  if (number->kind != Json::Kind::text && number->kind != Json::Kind::number) {
    wrong_kind(*number, place.at("angka"), "angka, misalnya \"90.20\"", problems);
    return {};
  }
  Nilai with_number = read_number(*number, place.at("angka"), problems);
  with_number.label = std::move(value.label);
  with_number.kode = std::move(value.kode);
  return with_number;
}

}  // namespace

void wrong_kind(const Json& json, const Place& place, std::string_view wanted, Problems& problems) {
  problems.add("BUNDEL_JENIS", place.text(),
               "isinya " + shown(json) + ", padahal yang diharapkan " + std::string(wanted) + ".",
               "Ganti dengan " + std::string(wanted) + ".");
}

void refuse_unknown_keys(const Json& json, const std::vector<std::string_view>& known, const Place& place,
                         Problems& problems) {
  for (const std::string& key : json.keys) {
    if (std::find(known.begin(), known.end(), key) != known.end()) continue;
    const std::string meant = nearest(key, known);
    const std::string_view seen = key.size() <= 60 ? std::string_view(key) : std::string_view("(kunci yang panjang)");
    problems.add(
        "BUNDEL_KUNCI_TAK_DIKENAL", place.at(seen).text(), "kunci " + quote_input(key) + " tidak dikenal di sini.",
        (meant.empty() ? "" : "Mungkin maksudnya \"" + meant + "\". ") + "Kunci yang dikenal: " + joined(known) + ".");
  }
}

void refuse_choice(const Json& json, const std::vector<std::string_view>& names, const Place& place,
                   Problems& problems) {
  const std::string meant = json.kind == Json::Kind::text ? nearest(json.text, names) : std::string();
  problems.add("BUNDEL_PILIHAN", place.text(), shown(json) + " bukan pilihan yang dikenal.",
               (meant.empty() ? "" : "Mungkin maksudnya \"" + meant + "\". ") + "Pilihan: " + joined(names) + ".");
}

std::string read_text(const Json& json, const Place& place, Problems& problems, std::size_t most) {
  if (json.kind != Json::Kind::text) {
    wrong_kind(json, place, "teks dalam tanda kutip", problems);
    return {};
  }
  std::size_t characters = 0;
  for (const char c : json.text) {
    const auto byte = static_cast<unsigned char>(c);
    characters += (byte & 0xC0) != 0x80;  // UTF-8 continuation bytes are no characters of their own
    if ((byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F) {
      problems.add("BUNDEL_KARAKTER", place.text(), "teks memuat karakter kendali yang tidak dapat dicetak.",
                   "Hapus karakter itu; baris baru ditulis \\n.");
      return {};
    }
  }
  if (characters > most) {
    problems.add(
        "BUNDEL_TEKS_PANJANG", place.text(),
        "teks sepanjang " + std::to_string(characters) + " karakter, paling panjang " + std::to_string(most) + ".",
        "Ringkas atau pecah teks itu.");
    return {};
  }
  return json.text;
}

Nilai read_nilai(const Json& json, const Place& place, Problems& problems) {
  switch (json.kind) {
    case Json::Kind::null:
      return {};
    case Json::Kind::object:
      return read_nilai_object(json, place, problems);
    case Json::Kind::text:
    case Json::Kind::number:
      return read_number(json, place, problems);
    default:
      wrong_kind(json, place, "nilai, misalnya \"90.20\"", problems);
      return {};
  }
}

Json write_nilai(const Nilai& value) {
  if (value == Nilai{}) return {};
  if (value.berangka() && value.label.empty() && value.kode.empty()) return Json::of_text(number_text(value));
  Json json = Json::object();
  if (value.ada() && !value.berangka()) {
    json.add("kategori", Json::of_text(value.label));
    return json;
  }
  if (value.berangka())
    json.add("angka", Json::of_text(number_text(value)));
  else
    json.add("keadaan", Json::of_text(std::string(enum_name(value.keadaan))));
  if (!value.label.empty()) json.add("label", Json::of_text(value.label));
  if (!value.kode.empty()) json.add("kode", Json::of_text(value.kode));
  return json;
}

Rupiah read_rupiah(const Json& json, const Place& place, Problems& problems) {
  if (json.kind != Json::Kind::text && json.kind != Json::Kind::number) {
    wrong_kind(json, place, "jumlah rupiah, misalnya \"4996638717\"", problems);
    return {};
  }
  const auto number = Rational::parse(json.text);
  const auto amount =
      number && json.text.find('/') == std::string::npos
          ? Rupiah::dari(*number)
          : Result<Rupiah>(
                fail("BUNDEL_RUPIAH", "", shown(json) + " bukan jumlah rupiah.",
                     "Tulis angka rupiah tanpa titik pemisah, misalnya \"4996638717\" atau \"4996638717.50\"."));
  if (amount) return *amount;
  problems.add("BUNDEL_RUPIAH", place.text(), amount.error().message, amount.error().advice);
  return {};
}

Json write_rupiah(Rupiah amount) { return Json::of_text(amount.angka().fixed(amount.dalam_sen() % 100 == 0 ? 0 : 2)); }

Tanggal read_tanggal(const Json& json, const Place& place, Problems& problems) {
  if (json.kind != Json::Kind::text) {
    wrong_kind(json, place, "tanggal, misalnya \"2024-09-19\"", problems);
    return {};
  }
  const auto date = baca_tanggal(json.text);
  if (date) return *date;
  problems.add("BUNDEL_TANGGAL", place.text(), date.error().message, date.error().advice);
  return {};
}

}  // namespace sakip::exchange
