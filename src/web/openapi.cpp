// See openapi.hpp.
#include "web/openapi.hpp"

#include <toml++/toml.h>

#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "app/berkas_disk.hpp"
#include "web/rute.hpp"

namespace sakip::web {
namespace {

using nlohmann::json;

Result<json> baca(const std::string& path) {
  TRY(const std::string text, app::baca_berkas(path));
  try {
    std::ostringstream out;
    out << toml::json_formatter{toml::parse(text)};
    return json::parse(out.str());
  } catch (const toml::parse_error& error) {
    return fail("WEB_API", kalimat("{} baris {}", path, error.source().begin.line), std::string(error.description()),
                "Perbaiki berkas itu.");
  }
}

/// "/api/v1/instansi/:instansi" as "/api/v1/instansi/{instansi}", with its parameters.
std::string jalur_openapi(std::string_view pattern, json& parameters) {
  std::string out;
  while (!pattern.empty()) {
    pattern.remove_prefix(1);
    const auto end = pattern.find('/');
    const std::string part(pattern.substr(0, end));
    pattern = end == std::string_view::npos ? std::string_view() : pattern.substr(end);
    const bool open = part.starts_with(':');
    out += "/" + (open ? "{" + part.substr(1) + "}" : part);
    if (open)
      parameters.push_back({{"name", part.substr(1)},
                            {"in", "path"},
                            {"required", true},
                            {"schema", {{"type", part == ":tahun" ? "integer" : "string"}}}});
  }
  return out;
}

json jawaban(const json& words) {
  const auto body = [](const std::string& schema) {
    return json{{"application/json", {{"schema", {{"$ref", "#/components/schemas/" + schema}}}}}};
  };
  const json error = {{"description", "Galat"}, {"content", body("Galat")}};
  json out = {{"200", {{"description", words["summary"]}, {"content", body(words["jawaban"])}}},
              {"401", error},
              {"403", error},
              {"404", error},
              {"422", error}};
  if (words.value("etag", true)) out["304"] = {{"description", "Belum berubah (If-None-Match)"}};
  return out;
}

}  // namespace

Result<std::string> susun_openapi(std::span<const Rute> routes, const std::string& berkas) {
  TRY(const json words, baca(berkas));
  json paths = json::object();
  std::set<std::string> used;
  for (const Rute& route : routes) {
    if (!route.pola.starts_with("/api/v1/")) continue;
    const std::string method = route.method == http::Method::get ? "get" : "post";
    const std::string name = method + " " + std::string(route.pola);
    const auto found = words["jalur"].find(name);
    if (found == words["jalur"].end())
      return fail("WEB_API", berkas, kalimat("Jalur \"{}\" belum dijelaskan.", name),
                  kalimat("Tambahkan [jalur.\"{}\"].", name));
    used.insert(name);
    json parameters = json::array();
    const std::string path = jalur_openapi(route.pola, parameters);
    for (const json& one : found->value("parameter", json::array())) parameters.push_back(one);
    json operation = {{"summary", (*found)["summary"]}, {"parameters", parameters}, {"responses", jawaban(*found)}};
    if (found->contains("badan"))
      operation["requestBody"] = {
          {"required", true},
          {"content",
           {{"application/json",
             {{"schema", {{"$ref", "#/components/schemas/" + (*found)["badan"].get<std::string>()}}}}}}}};
    paths[path][method] = operation;
  }
  for (const auto& [name, any] : words["jalur"].items())
    if (!used.contains(name))
      return fail("WEB_API", berkas, kalimat("Jalur \"{}\" dijelaskan tetapi tidak ada.", name),
                  "Hapus penjelasannya.");
  const json bearer = {{"type", "http"}, {"scheme", "bearer"}};
  return json{{"openapi", "3.1.0"},
              {"info", words["info"]},
              {"security", json::array({{{"token", json::array()}}})},
              {"paths", paths},
              {"components", {{"securitySchemes", {{"token", bearer}}}, {"schemas", words["skema"]}}}}
      .dump();
}

}  // namespace sakip::web
