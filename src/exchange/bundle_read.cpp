// Reading a bundle: the table of fields is walked over the JSON tree, every problem is noted with its path, and what
// must hold across fields is checked after. Nothing is returned unless all is well.
#include <algorithm>
#include <type_traits>

#include "core/quote_input.hpp"
#include "exchange/bundle.hpp"
#include "exchange/bundle_fields.hpp"
#include "exchange/bundle_values.hpp"
#include "exchange/enum_names.hpp"

namespace sakip::exchange {

namespace {

constexpr std::size_t kMostFacts = 200'000;
constexpr std::size_t kMostAgencies = 2'000;

/// Collects the keys of a struct.
struct KeyList {
  std::vector<std::string_view> keys;
  template <typename M>
  void operator()(const char* key, M, Rule) {
    keys.push_back(key);
  }
  template <typename M, typename P>
  void money(const char* key, M, P) {
    keys.push_back(key);
  }
  template <typename M>
  void cells(const char* key, M) {
    keys.push_back(key);
  }
};

template <typename T>
const std::vector<std::string_view>& keys_of() {
  static const std::vector<std::string_view> keys = [] {
    KeyList list;
    Fields<T>::visit(list);
    return list.keys;
  }();
  return keys;
}

template <typename T>
void read_struct(const Json& json, T& out, const Place& place, Problems& problems,
                 const std::vector<std::string_view>& also_known = {});

void missing(const Place& place, Problems& problems) {
  problems.add("BUNDEL_WAJIB", place.text(), "bagian ini wajib diisi, tetapi tidak ada atau kosong.",
               "Tambahkan isinya.");
}

void read_whole(const Json& json, int& out, const Place& place, Rule rule, Problems& problems) {
  const bool digits = json.kind == Json::Kind::number && json.text.size() <= 9 &&
                      json.text.find_first_not_of("0123456789") == std::string::npos;
  const int value = digits ? std::stoi(json.text) : -1;
  const bool not_given = value == 0 && rule.need == Need::optional;
  if (not_given || (digits && value >= rule.low && value <= rule.high)) {
    out = value;
    return;
  }
  const std::string range = std::to_string(rule.low) + " sampai " + std::to_string(rule.high);
  if (json.kind != Json::Kind::number) return wrong_kind(json, place, "bilangan bulat " + range, problems);
  problems.add("BUNDEL_RENTANG", place.text(), json.text.substr(0, 40) + " di luar batas atau bukan bilangan bulat.",
               "Tulis bilangan bulat " + range + ".");
}

template <typename T>
void read(const Json& json, T& out, const Place& place, Rule rule, Problems& problems) {
  if constexpr (std::is_same_v<T, std::string>) {
    out = read_text(json, place, problems, rule.high > 0 ? static_cast<std::size_t>(rule.high) : kLongestText);
    if (rule.need == Need::required && json.kind == Json::Kind::text && json.text.empty()) missing(place, problems);
  } else if constexpr (IsId<T>::value) {
    out.value = read_text(json, place, problems, kLongestId);
    if (rule.need == Need::required && json.kind == Json::Kind::text && json.text.empty()) missing(place, problems);
  } else if constexpr (std::is_same_v<T, Nilai>) {
    out = read_nilai(json, place, problems);
  } else if constexpr (std::is_same_v<T, Rupiah>) {
    out = read_rupiah(json, place, problems);
  } else if constexpr (std::is_same_v<T, Tanggal>) {
    out = read_tanggal(json, place, problems);
  } else if constexpr (std::is_same_v<T, bool>) {
    if (json.kind != Json::Kind::boolean) return wrong_kind(json, place, "true atau false", problems);
    out = json.text == "true";
  } else if constexpr (std::is_same_v<T, int>) {
    read_whole(json, out, place, rule, problems);
  } else if constexpr (std::is_enum_v<T>) {
    const auto value = json.kind == Json::Kind::text ? enum_from<T>(json.text) : std::nullopt;
    if (!value) return refuse_choice(json, {EnumNames<T>::names.begin(), EnumNames<T>::names.end()}, place, problems);
    out = *value;
  } else if constexpr (IsList<T>::value) {
    if constexpr (std::is_same_v<T, std::vector<Nilai>>) {
      if (json.kind != Json::Kind::array) {  // a scalar element stands without brackets
        out.assign(1, read_nilai(json, place, problems));
        return;
      }
    }
    if (json.kind != Json::Kind::array) return wrong_kind(json, place, "larik [ ... ]", problems);
    if (json.items.size() > kMostFacts) {
      problems.add("BUNDEL_TERLALU_BANYAK", place.text(), "lebih dari " + std::to_string(kMostFacts) + " isi.",
                   "Pecah menjadi beberapa berkas, satu instansi satu tahun.");
      return;
    }
    out.resize(json.items.size());
    for (std::size_t i = 0; i < out.size(); ++i)
      read(json.items[i], out[i], place.at(i), kItemOf<typename IsList<T>::Item>, problems);
  } else {
    read_struct(json, out, place, problems);
  }
}

SelProfil read_cell(const Json& json, JenisKolom column, const Place& place, Problems& problems) {
  SelProfil cell;
  const bool mixed = json.kind == Json::Kind::object && (json.items.empty() || json.find("teks") || json.find("nilai"));
  if (mixed) {
    refuse_unknown_keys(json, {"teks", "nilai"}, place, problems);
    if (const Json* text = json.find("teks")) cell.teks = read_text(*text, place.at("teks"), problems);
    if (const Json* value = json.find("nilai")) cell.nilai = read_nilai(*value, place.at("nilai"), problems);
  } else if (column != JenisKolom::teks) {
    cell.nilai = read_nilai(json, place, problems);
  } else if (json.kind != Json::Kind::null) {
    cell.teks = read_text(json, place, problems);
  }
  return cell;
}

/// Walks the fields of one struct over one JSON object.
template <typename T>
struct StructReader {
  const Json& json;
  T& out;
  const Place& place;
  Problems& problems;

  template <typename M>
  void operator()(const char* key, M T::*member, Rule rule) {
    const Json* value = json.find(key);
    if (value && rule.need == Need::required && value->kind == Json::Kind::null) value = nullptr;
    if (value) return read(*value, out.*member, place.at(key), rule, problems);
    if (rule.need == Need::required) missing(place.at(key), problems);
  }

  void money(const char* key, Rupiah T::*amount, bool T::*present) {
    const Json* value = json.find(key);
    out.*present = value != nullptr;
    if (value) out.*amount = read_rupiah(*value, place.at(key), problems);
  }

  void cells(const char* key, std::vector<std::vector<SelProfil>> T::*rows) {
    const Json* value = json.find(key);
    if (!value) return;
    const Place at_rows = place.at(key);
    if (value->kind != Json::Kind::array) return wrong_kind(*value, at_rows, "larik baris [ [ ... ], ... ]", problems);
    for (std::size_t i = 0; i < value->items.size(); ++i) {
      const Json& row = value->items[i];
      const Place at_row = at_rows.at(i);
      auto& cells = (out.*rows).emplace_back();
      if (row.kind != Json::Kind::array || row.items.size() != out.kolom.size()) {
        problems.add("BUNDEL_BARIS", at_row.text(),
                     "baris harus larik dengan " + std::to_string(out.kolom.size()) + " isi, sebanyak kolomnya.",
                     "Sel yang kosong ditulis null.");
        continue;
      }
      for (std::size_t j = 0; j < row.items.size(); ++j)
        cells.push_back(read_cell(row.items[j], out.kolom[j].jenis, at_row.at(j), problems));
    }
  }
};

template <typename T>
void read_struct(const Json& json, T& out, const Place& place, Problems& problems,
                 const std::vector<std::string_view>& also_known) {
  if (json.kind != Json::Kind::object) return wrong_kind(json, place, "objek { ... }", problems);
  std::vector<std::string_view> known = keys_of<T>();
  known.insert(known.end(), also_known.begin(), also_known.end());
  refuse_unknown_keys(json, known, place, problems);
  Fields<T>::visit(StructReader<T>{json, out, place, problems});
}

/// Adds the problems that periksa_berkas finds, under `prefix`.
void check(const Berkas& berkas, const std::string& prefix, Problems& problems) {
  for (Error& error : periksa_berkas(berkas)) {
    std::string place = prefix;
    if (!place.empty() && !error.place.empty()) place += '.';
    problems.add(std::move(error.code), place + error.place, std::move(error.message), std::move(error.advice));
  }
}

Berkas read_one(const Json& json, const Place& place, Problems& problems) {
  Berkas berkas;
  Problems own;
  read_struct(json, berkas, place, own, {"format"});
  if (!own.any()) check(berkas, place.text(), own);
  for (Error& e : std::move(own).take())
    problems.add(std::move(e.code), std::move(e.place), std::move(e.message), std::move(e.advice));
  return berkas;
}

void check_collection(const std::vector<Berkas>& all, Problems& problems) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string place = "berkas[" + std::to_string(i) + "]";
    if (!(all[i].pemda == all[0].pemda))
      problems.add("BUNDEL_KUMPULAN", place + ".pemda", "pemda ini berbeda dari pemda pada berkas[0].",
                   "Satu kumpulan memuat instansi dari satu pemda; samakan seluruh isian pemda.");
    for (std::size_t j = 0; j < i; ++j)
      if (all[i].instansi.id == all[j].instansi.id && all[i].tahun == all[j].tahun)
        problems.add("BUNDEL_KUMPULAN", place + ".instansi.id",
                     "instansi " + quote_input(all[i].instansi.id.value) + " tahun " + std::to_string(all[i].tahun) +
                         " sudah ada pada berkas[" + std::to_string(j) + "].",
                     "Hapus salah satunya atau perbaiki id instansi.");
  }
}

}  // namespace

HasilBaca<std::vector<Berkas>> baca_kumpulan(std::string_view text) {
  const auto json = parse_json(text);
  if (!json) return tl::unexpected<DaftarMasalah>(DaftarMasalah{json.error()});
  const Json* format = json->find("format");
  const std::string_view name = format && format->kind == Json::Kind::text ? format->text : std::string_view();
  std::vector<Berkas> all;
  Problems problems;
  const Place root;
  if (name == kBundleFormat) {
    all.push_back(read_one(*json, root, problems));
  } else if (name == kCollectionFormat) {
    refuse_unknown_keys(*json, {"format", "berkas"}, root, problems);
    const Json* list = json->find("berkas");
    const Place at_list = root.at("berkas");
    if (!list || list->kind != Json::Kind::array || list->items.empty() || list->items.size() > kMostAgencies) {
      problems.add("BUNDEL_JENIS", at_list.text(), "kumpulan harus memuat larik berkas yang tidak kosong.",
                   "Isi \"berkas\" dengan 1 sampai " + std::to_string(kMostAgencies) + " berkas.");
    } else {
      for (std::size_t i = 0; i < list->items.size(); ++i)
        all.push_back(read_one(list->items[i], at_list.at(i), problems));
      check_collection(all, problems);
    }
  } else {
    problems.add("BUNDEL_FORMAT", "format", "ini bukan bundel OpenSAKIP yang dikenal.",
                 "Kunci pertama harus \"format\": \"" + std::string(kBundleFormat) + "\" (satu instansi) atau \"" +
                     std::string(kCollectionFormat) + "\".");
  }
  if (problems.any()) return tl::unexpected<DaftarMasalah>(std::move(problems).take());
  return all;
}

HasilBaca<Berkas> baca_bundel(std::string_view text) {
  auto all = baca_kumpulan(text);
  if (!all) return tl::unexpected<DaftarMasalah>(std::move(all).error());
  if (all->size() != 1)
    return tl::unexpected<DaftarMasalah>(DaftarMasalah{
        {"BUNDEL_FORMAT", "format", "ini kumpulan " + std::to_string(all->size()) + " instansi, bukan satu berkas.",
         "Impor sebagai kumpulan."}});
  return std::move(all->front());
}

}  // namespace sakip::exchange
