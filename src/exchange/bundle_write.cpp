// Writing a bundle: the table of fields walked over a Berkas. What equals the default is left out, so a bundle holds
// only what is known, and two equal Berkas give the same bytes.
#include <type_traits>

#include "exchange/bundle.hpp"
#include "exchange/bundle_fields.hpp"
#include "exchange/bundle_values.hpp"
#include "exchange/enum_names.hpp"

namespace sakip::exchange {

namespace {

template <typename T>
Json write_struct(const T& value);

template <typename Tag>
Json write(const Id<Tag>& value) {
  return Json::of_text(value.value);
}
template <typename T>
Json write(const T& value) {
  if constexpr (std::is_same_v<T, std::string>) {
    return Json::of_text(value);
  } else if constexpr (std::is_same_v<T, Nilai>) {
    return write_nilai(value);
  } else if constexpr (std::is_same_v<T, Rupiah>) {
    return write_rupiah(value);
  } else if constexpr (std::is_same_v<T, Tanggal>) {
    return Json::of_text(iso(value));
  } else if constexpr (std::is_same_v<T, bool>) {
    return Json::of_bool(value);
  } else if constexpr (std::is_same_v<T, int>) {
    return Json::of_number(std::to_string(value));
  } else if constexpr (std::is_enum_v<T>) {
    return Json::of_text(std::string(enum_name(value)));
  } else {
    return write_struct(value);
  }
}
template <typename T>
Json write(const std::vector<T>& list) {
  if constexpr (std::is_same_v<T, Nilai>)
    if (list.size() == 1 && !(list[0] == Nilai{})) return write_nilai(list[0]);
  Json json = Json::array();
  for (const T& item : list) json.items.push_back(write(item));
  return json;
}

Json write_cell(const SelProfil& cell, JenisKolom column) {
  const bool has_text = !cell.teks.empty(), has_value = !(cell.nilai == Nilai{});
  if (!has_text && !has_value) return {};
  if (column == JenisKolom::teks ? !has_value : !has_text)
    return has_text ? Json::of_text(cell.teks) : write_nilai(cell.nilai);
  Json json = Json::object();
  if (has_text) json.add("teks", Json::of_text(cell.teks));
  if (has_value) json.add("nilai", write_nilai(cell.nilai));
  return json;
}

template <typename T>
struct StructWriter {
  const T& value;
  Json& json;

  template <typename M>
  void operator()(const char* key, M T::*member, Rule rule) {
    static const T kDefault{};
    if (rule.need == Need::required || !(value.*member == kDefault.*member)) json.add(key, write(value.*member));
  }
  void money(const char* key, Rupiah T::*amount, bool T::*present) {
    if (value.*present) json.add(key, write_rupiah(value.*amount));
  }
  void cells(const char* key, std::vector<std::vector<SelProfil>> T::*rows) {
    if ((value.*rows).empty()) return;
    Json list = Json::array();
    for (const auto& row : value.*rows) {
      Json& cells = list.items.emplace_back(Json::array());
      for (std::size_t j = 0; j < row.size() && j < value.kolom.size(); ++j)
        cells.items.push_back(write_cell(row[j], value.kolom[j].jenis));
    }
    json.add(key, std::move(list));
  }
};

template <typename T>
Json write_struct(const T& value) {
  Json json = Json::object();
  Fields<T>::visit(StructWriter<T>{value, json});
  return json;
}

Json with_format(std::string_view format) {
  Json json = Json::object();
  json.add("format", Json::of_text(std::string(format)));
  return json;
}

}  // namespace

std::string tulis_bundel(const Berkas& berkas) {
  Json json = with_format(kBundleFormat);
  Fields<Berkas>::visit(StructWriter<Berkas>{berkas, json});
  return print_json(json);
}

std::string tulis_kumpulan(const std::vector<Berkas>& semua) {
  Json json = with_format(kCollectionFormat), list = Json::array();
  for (const Berkas& berkas : semua) list.items.push_back(write_struct(berkas));
  json.add("berkas", std::move(list));
  return print_json(json);
}

}  // namespace sakip::exchange
