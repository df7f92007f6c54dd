// The published JSON Schema of a bundle, made from the same table of fields that reads and writes it. The committed
// copy is data/skema/berkas-1.schema.json; a test compares the two.
#include <type_traits>

#include "exchange/bundle.hpp"
#include "exchange/bundle_fields.hpp"
#include "exchange/bundle_values.hpp"
#include "exchange/enum_names.hpp"

namespace sakip::exchange {

namespace {

Json object(std::initializer_list<std::pair<std::string_view, Json>> members) {
  Json json = Json::object();
  for (const auto& [key, value] : members) json.add(key, value);
  return json;
}
Json list(std::vector<Json> items) {
  Json json = Json::array();
  json.items = std::move(items);
  return json;
}
Json text(std::string_view value) { return Json::of_text(std::string(value)); }
Json whole(int value) { return Json::of_number(std::to_string(value)); }
Json reference(std::string_view definition) { return object({{"$ref", text("#/$defs/" + std::string(definition))}}); }

/// Gathers the definitions, each once, in the order in which they are first needed.
class SchemaWriter {
 public:
  template <typename T>
  void define();
  Json definitions = Json::object();
};

template <typename T>
Json schema_of(SchemaWriter& writer, Rule rule);

Json text_schema(std::size_t most, bool required) {
  Json json = object({{"type", text("string")}});
  if (required) json.add("minLength", whole(1));
  json.add("maxLength", whole(static_cast<int>(most)));
  return json;
}

template <typename E>
Json schema_of_enum() {
  Json names = Json::array();
  for (const std::string_view name : EnumNames<E>::names) names.items.push_back(text(name));
  return object({{"enum", std::move(names)}});
}

Json schema_of_whole(Rule rule) {
  Json range = object({{"type", text("integer")}, {"minimum", whole(rule.low)}, {"maximum", whole(rule.high)}});
  if (rule.need == Need::required || rule.low == 0) return range;
  return object({{"anyOf", list({object({{"const", whole(0)}}), std::move(range)})}});
}

template <typename T>
struct FieldSchemas {
  SchemaWriter& writer;
  Json& properties;
  Json& required;

  template <typename M>
  void operator()(const char* key, M T::*, Rule rule) {
    Json schema = schema_of<M>(writer, rule);
    if (rule.need == Need::required) required.items.push_back(text(key));
    properties.add(key, std::move(schema));
  }
  void money(const char* key, Rupiah T::*, bool T::*) { properties.add(key, reference("rupiah")); }
  void cells(const char* key, std::vector<std::vector<SelProfil>> T::*) {
    properties.add(key, object({{"type", text("array")},
                                {"items", object({{"type", text("array")}, {"items", reference("sel_profil")}})}}));
  }
};

template <typename T>
Json schema_of(SchemaWriter& writer, Rule rule) {
  if constexpr (std::is_same_v<T, std::string>) {
    if (rule.high > 0) return text_schema(static_cast<std::size_t>(rule.high), false);
    return reference(rule.need == Need::required ? "teks_wajib" : "teks");
  } else if constexpr (IsId<T>::value) {
    return reference(rule.need == Need::required ? "id_wajib" : "id");
  } else if constexpr (std::is_same_v<T, Nilai>) {
    return reference("nilai");
  } else if constexpr (std::is_same_v<T, Rupiah>) {
    return reference("rupiah");
  } else if constexpr (std::is_same_v<T, Tanggal>) {
    return reference("tanggal");
  } else if constexpr (std::is_same_v<T, bool>) {
    return object({{"type", text("boolean")}});
  } else if constexpr (std::is_same_v<T, int>) {
    return schema_of_whole(rule);
  } else if constexpr (std::is_enum_v<T>) {
    return schema_of_enum<T>();
  } else if constexpr (IsList<T>::value) {
    using Item = typename IsList<T>::Item;
    Json items = object({{"type", text("array")}, {"items", schema_of<Item>(writer, kItemOf<Item>)}});
    if constexpr (std::is_same_v<Item, Nilai>) return object({{"anyOf", list({std::move(items), reference("nilai")})}});
    return items;
  } else {
    writer.define<T>();
    return reference(Fields<T>::name);
  }
}

template <typename T>
Json schema_of_struct(SchemaWriter& writer, bool with_format) {
  Json properties = Json::object(), required = Json::array();
  if (with_format) {
    properties.add("format", object({{"const", text(kBundleFormat)}}));
    required.items.push_back(text("format"));
  }
  Fields<T>::visit(FieldSchemas<T>{writer, properties, required});
  Json json = object({{"type", text("object")}, {"additionalProperties", Json::of_bool(false)}});
  if (!required.items.empty()) json.add("required", std::move(required));
  json.add("properties", std::move(properties));
  return json;
}

template <typename T>
void SchemaWriter::define() {
  if (definitions.find(Fields<T>::name)) return;
  definitions.add(Fields<T>::name, Json());  // holds the place, so that a struct is defined once
  Json schema = schema_of_struct<T>(*this, false);
  for (std::size_t i = 0; i < definitions.keys.size(); ++i)
    if (definitions.keys[i] == Fields<T>::name) definitions.items[i] = std::move(schema);
}

Json number_schema(std::string_view pattern) {
  return object({{"anyOf", list({object({{"type", text("string")}, {"pattern", text(pattern)}}),
                                 object({{"type", text("number")}})})}});
}

/// {"type": "object", closed, `first` required, with optional label and kode}.
Json value_object(std::string_view first, Json schema, bool with_label) {
  Json properties = object({{first, std::move(schema)}});
  if (with_label) {
    properties.add("label", reference("id"));
    properties.add("kode", reference("id"));
  }
  return object({{"type", text("object")},
                 {"additionalProperties", Json::of_bool(false)},
                 {"required", list({text(first)})},
                 {"properties", std::move(properties)}});
}

Json value_schema() {
  Json states = Json::array();
  for (std::size_t i = 1; i < EnumNames<Keadaan>::names.size(); ++i)
    states.items.push_back(text(EnumNames<Keadaan>::names[i]));
  return object(
      {{"description", text("Angka dengan desimal seperti diketik (\"90.20\"), pecahan tepat (\"9/14\"), kategori, "
                            "atau alasan mengapa tidak ada angka; null berarti belum ada.")},
       {"anyOf",
        list({object({{"type", text("null")}}), reference("angka"), value_object("angka", reference("angka"), true),
              value_object("kategori", reference("id_wajib"), false),
              value_object("keadaan", object({{"enum", std::move(states)}}), true)})}});
}

void define_values(Json& definitions) {
  definitions.add("teks", text_schema(kLongestText, false));
  definitions.add("teks_wajib", text_schema(kLongestText, true));
  definitions.add("id", text_schema(kLongestId, false));
  definitions.add("id_wajib", text_schema(kLongestId, true));
  definitions.add("angka", number_schema("^-?[0-9]+([./][0-9]+)?$"));
  definitions.add("nilai", value_schema());
  definitions.add("rupiah", number_schema("^-?[0-9]+(\\.[0-9]{1,2}0*)?$"));
  definitions.add("tanggal", object({{"type", text("string")}, {"format", text("date")}}));
  definitions.add("sel_profil",
                  object({{"anyOf", list({reference("teks"), reference("nilai"),
                                          object({{"type", text("object")},
                                                  {"additionalProperties", Json::of_bool(false)},
                                                  {"properties", object({{"teks", reference("teks")},
                                                                         {"nilai", reference("nilai")}})}})})}}));
}

}  // namespace

std::string skema_bundel() {
  SchemaWriter writer;
  define_values(writer.definitions);
  Json json = object({{"$schema", text("https://json-schema.org/draft/2020-12/schema")},
                      {"title", text("Bundel OpenSAKIP: satu instansi dalam satu periode, dilihat dari satu tahun")},
                      {"description", text("Dibuat dari tabel bidang program; lihat docs/format-bundel.md.")}});
  Json berkas = schema_of_struct<Berkas>(writer, true);
  for (std::size_t i = 0; i < berkas.keys.size(); ++i) json.add(berkas.keys[i], std::move(berkas.items[i]));
  json.add("$defs", std::move(writer.definitions));
  return print_json(json);
}

}  // namespace sakip::exchange
