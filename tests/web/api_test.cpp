// The API against its own description: every documented path is called on the running application, and status and shape
// are checked against it; tokens, scopes, pages, tags.
#include <fstream>
#include <nlohmann/json.hpp>

#include "app/token_api.hpp"
#include "web/alat.hpp"
#include "web/openapi.hpp"

namespace sakip::web {
namespace api_test {

using nlohmann::json;

const std::string kDasar = "/api/v1/instansi/" + kInstansi + "/2024";

/// A program that calls the API: it keeps no cookie and has a token.
class Program {
 public:
  Program(Dunia& world, const std::string& account, bool writes) : b_(world), queue_(buka(world)) {
    const app::Pemegang who{kPemda, account, "", {}};
    token = harus(app::buat_token(queue_, who, "uji", writes, 30, world.waktu));
  }
  http::Response minta(http::Method method, const std::string& target, const std::string& body = "",
                       http::Fields headers = {}) {
    b_.kue.clear();
    if (!token.empty()) headers.emplace_back("authorization", "Bearer " + token);
    headers.emplace_back("content-type", "application/json");
    return b_.minta(method, target, body, headers);
  }
  http::Response buka(const std::string& target, const http::Fields& headers = {}) {
    return minta(http::Method::get, target, "", headers);
  }
  std::string token;

 private:
  static std::unique_ptr<store::db::Connection> buka(Dunia& world) { return harus(store::buka_sqlite(world.db())); }
  Peramban b_;
  store::AntreanTulis queue_;
};

bool jenis_cocok(const std::string& type, const json& value) {
  return (type == "object" && value.is_object()) || (type == "array" && value.is_array()) ||
         (type == "string" && value.is_string()) || (type == "integer" && value.is_number_integer()) ||
         (type == "boolean" && value.is_boolean()) || (type == "null" && value.is_null());
}

/// The part of JSON Schema that the description uses, strict: what is not described may not be there.
std::string periksa(const json& all, const json& schema, const json& value, const std::string& at) {
  if (schema.contains("$ref")) {
    const std::string name = schema["$ref"].get<std::string>().substr(std::string("#/components/schemas/").size());
    if (!all.contains(name)) return at + ": no schema " + name;
    return periksa(all, all[name], value, at);
  }
  const json types = schema["type"].is_array() ? schema["type"] : json::array({schema["type"]});
  if (std::none_of(types.begin(), types.end(), [&](const json& type) { return jenis_cocok(type, value); }))
    return at + ": not " + schema["type"].dump() + " but " + value.dump().substr(0, 60);
  if (schema.contains("enum") && std::find(schema["enum"].begin(), schema["enum"].end(), value) == schema["enum"].end())
    return at + ": not of the list";
  for (const json& name : schema.value("required", json::array()))
    if (!value.contains(name.get<std::string>())) return at + ": lacks " + name.dump();
  if (value.is_object())
    for (const auto& [name, part] : value.items()) {
      if (!schema["properties"].contains(name)) return at + ": not described: " + name;
      if (const std::string bad = periksa(all, schema["properties"][name], part, at + "." + name); !bad.empty())
        return bad;
    }
  if (value.is_array())
    for (const json& part : value)
      if (const std::string bad = periksa(all, schema["items"], part, at + "[]"); !bad.empty()) return bad;
  return "";
}

std::string isi_jalur(std::string path) {
  const std::pair<std::string, std::string> parts[] = {{"{instansi}", kInstansi}, {"{tahun}", "2024"}};
  for (const auto& [name, value] : parts)
    if (const auto at = path.find(name); at != std::string::npos) path.replace(at, name.size(), value);
  return path;
}

TEST(Api, EveryDocumentedPathAnswersInItsShape) {
  Dunia world;
  Program program(world, "kepala", true);
  {  // something frozen and published, so that the lists are not empty
    Peramban head(world, "kepala"), bureau(world, "organisasi");
    head.kirim("/i/" + kInstansi + "/2024/beku", {{"kunci", "lkj"}, {"tanggal", "2025-01-16"}});
    bureau.kirim("/i/" + kInstansi + "/2024/terbit", {{"kunci", "lkj"}, {"versi", "1"}});
  }
  const json spec = json::parse(program.buka("/api/openapi.json").body);
  EXPECT_EQ(spec["openapi"], "3.1.0");
  const json& shapes = spec["components"]["schemas"];
  int called = 0;
  for (const auto& [path, methods] : spec["paths"].items())
    for (const auto& [method, operation] : methods.items()) {
      std::string target = isi_jalur(path);
      for (const json& one : operation["parameters"])
        if (one["in"] == "query" && one.value("required", false)) target += "?f=indikator/ind-ikm/2024/capaian";
      const auto answer = method == "get" ? program.buka(target)
                                          : program.minta(http::Method::post, target,
                                                          R"({"sel":"realisasi~ind-ikm~~1","teks":"91,5"})");
      ASSERT_EQ(answer.status, 200) << method << " " << target << answer.body;
      EXPECT_EQ(answer.type, "application/json; charset=utf-8");
      const json& shape = operation["responses"]["200"]["content"]["application/json"]["schema"];
      EXPECT_EQ(periksa(shapes, shape, json::parse(answer.body), "$"), "") << target;
      EXPECT_EQ(operation["responses"].contains("304"), !kepala(answer, "ETag").empty()) << target;
      const std::string token = std::exchange(program.token, "");
      const auto refused = method == "get" ? program.buka(target) : program.minta(http::Method::post, target, "{}");
      EXPECT_EQ(refused.status, 401) << target;
      EXPECT_EQ(periksa(shapes, shapes["Galat"], json::parse(refused.body), "$"), "") << target;
      program.token = token;
      ++called;
    }
  EXPECT_EQ(called, 7);
}

/// The checker itself must be able to fail.
TEST(Api, TheShapeCheckerFindsWhatIsWrong) {
  const json schema =
      json::parse(R"({"type":"object","required":["a"],"properties":{"a":{"type":["integer","null"]}}})");
  EXPECT_EQ(periksa({}, schema, json::parse(R"({"a":1})"), "$"), "");
  EXPECT_EQ(periksa({}, schema, json::parse(R"({"a":null})"), "$"), "");
  for (const char* wrong : {R"({})", R"({"a":"1"})", R"({"a":1,"b":2})", R"([])"})
    EXPECT_NE(periksa({}, schema, json::parse(wrong), "$"), "") << wrong;
}

TEST(Api, TokensEndAndAreBoundToTheirAccountAndScope) {
  Dunia world;
  Program reader(world, "operator", false);
  EXPECT_EQ(reader.buka(kDasar).status, 200);
  const std::string body = R"({"sel":"realisasi~ind-ikm~~0","teks":"1"})";
  const auto forbidden = reader.minta(http::Method::post, kDasar + "/sel", body);
  EXPECT_EQ(forbidden.status, 403);
  EXPECT_TRUE(memuat(forbidden, "TOKEN_CAKUPAN"));
  EXPECT_EQ(reader.buka("/api/v1/instansi/" + kInstansiLain + "/2024").status, 404);
  EXPECT_FALSE(memuat(reader.buka("/api/v1/instansi"), kInstansiLain));
  EXPECT_EQ(reader.buka("/akun").status, 303) << "a token is for the API only";
  const std::string good = reader.token;
  for (const std::string& wrong :
       {std::string("x"), kPemda.value + ".x", kPemdaLain.value + good.substr(good.find('.')), std::string(".")}) {
    reader.token = wrong;
    EXPECT_TRUE(memuat(reader.buka(kDasar), "TOKEN_TIDAK_SAH")) << wrong;
  }
  reader.token = good;
  {
    Peramban admin(world, "admin");  // closing the account closes its tokens
    admin.kirim("/kelola/akun/operator", {{"nama", "x"}, {"peran~0", "operator"}, {"instansi~0", kInstansi}});
  }
  EXPECT_EQ(reader.buka(kDasar).status, 401);
  Program later(world, "kepala", false);
  world.waktu = "2025-02-10T02:00:00Z";  // 31 days
  EXPECT_EQ(later.buka(kDasar).status, 401);
}

TEST(Api, NoCookieCounts) {
  Dunia world;
  Peramban b(world, "operator");
  EXPECT_EQ(b.buka(kDasar).status, 401);
  EXPECT_EQ(b.kirim_json(kDasar + "/sel", R"({"sel":"realisasi~ind-ikm~~0","teks":"1"})").status, 401);
}

TEST(Api, PagesAndTags) {
  Dunia world;
  Program program(world, "operator", true);
  const std::string list = kDasar + "/indikator";
  json all = json::array();
  std::string after;
  do {
    const json part = json::parse(program.buka(list + "?limit=7" + (after.empty() ? "" : "&after=" + after)).body);
    EXPECT_LE(part["data"].size(), 7U);
    for (const json& one : part["data"]) all.push_back(one);
    after = part["after"].is_null() ? "" : part["after"].get<std::string>();
  } while (!after.empty());
  EXPECT_EQ(all, json::parse(program.buka(list + "?limit=500").body)["data"]);
  for (const char* wrong : {"?limit=0", "?limit=501", "?limit=x", "?after=hantu", "?triwulan=5"})
    EXPECT_TRUE(memuat(program.buka(list + wrong), "API_PARAMETER")) << wrong;

  const std::string tag = kepala(program.buka(list), "ETag");
  EXPECT_EQ(program.buka(list, {{"if-none-match", tag}}).status, 304);
  ASSERT_EQ(
      program.minta(http::Method::post, kDasar + "/sel", R"({"sel":"realisasi~ind-ikm~~0","teks":"77,77"})").status,
      200);
  const auto fresh = program.buka(list, {{"if-none-match", tag}});
  EXPECT_EQ(fresh.status, 200);
  EXPECT_TRUE(memuat(fresh, "\"77.77\""));
  const auto conflict = program.minta(http::Method::post, kDasar + "/sel",
                                      R"({"sel":"realisasi~ind-ikm~~0","teks":"1","sebelum":"92,48"})");
  EXPECT_EQ(conflict.status, 409);
}

TEST(Api, TokensAreMadeOnThePageAndShownOnce) {
  Dunia world;
  Peramban b(world, "operator");
  const auto made = b.kirim("/akun/token", {{"nama", "Dasbor"}, {"hari", "30"}});
  ASSERT_EQ(made.status, 200);
  const auto at = made.body.find("value=\"tanah-laut.");
  ASSERT_NE(at, std::string::npos);
  Program program(world, "operator", false);
  program.token = made.body.substr(at + 7, made.body.find('"', at + 7) - at - 7);
  EXPECT_EQ(program.buka(kDasar).status, 200);
  const auto page = b.buka("/akun");
  EXPECT_TRUE(memuat(page, "Dasbor"));
  EXPECT_FALSE(memuat(page, program.token));
  EXPECT_EQ(b.kirim("/akun/token", {{"nama", ""}, {"hari", "30"}}).status, 422);  // TOKEN_NAMA
  EXPECT_EQ(b.kirim("/akun/token", {{"nama", "x"}, {"hari", "0"}}).status, 422);
  const auto id_at = page.body.find("name=\"id\" value=\"");
  const std::string id = page.body.substr(id_at + 17, 64);
  Peramban other(world, "kepala");
  other.kirim("/akun/token/hapus", {{"id", id}});  // not theirs: nothing happens
  b.kirim("/akun/token/hapus", {{"id", "hantu"}});
  EXPECT_TRUE(memuat(b.buka("/akun"), id));
  EXPECT_EQ(b.kirim("/akun/token/hapus", {{"id", id}}).status, 303);
  EXPECT_FALSE(memuat(b.buka("/akun"), id));
}

/// Words without a path, a path without words, a broken file: each stops the start.
TEST(Api, TheDescriptionFitsItsPaths) {
  Dunia world;
  const std::string file = world.folder() + "/api.toml";
  const auto code = [&](const std::string& text) {
    std::ofstream(file) << text;
    const auto made = susun_openapi(semua_rute(), file);
    return made ? std::string() : made.error().code;
  };
  const std::string whole = harus(app::baca_berkas(std::string(SAKIP_SOURCE_DIR) + "/data/web/api.toml"));
  EXPECT_EQ(code(whole), "");
  EXPECT_EQ(code(whole + "\n[jalur.\"get /api/v1/hantu\"]\nsummary = \"x\"\njawaban = \"Angka\"\n"), "WEB_API");
  EXPECT_EQ(code("[jalur]\n[info]\n[skema]\n"), "WEB_API");
  EXPECT_EQ(code("[jalur\n"), "WEB_API");
}

}  // namespace api_test
}  // namespace sakip::web
