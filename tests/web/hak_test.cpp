// Nobody sees or changes what is not theirs: every route x every role x an agency and a pemda that are not theirs.
#include "app/token_api.hpp"
#include "web/alat.hpp"

namespace sakip::web {
namespace hak_test {

/// The pattern with its parts filled in.
std::string isi_pola(std::string_view pattern, const std::string& instansi) {
  std::string out;
  while (!pattern.empty()) {
    pattern.remove_prefix(1);
    const auto end = pattern.find('/');
    const std::string_view part = pattern.substr(0, end);
    pattern = end == std::string_view::npos ? std::string_view() : pattern.substr(end);
    out += "/";
    if (part == ":instansi")
      out += instansi;
    else if (part == ":tahun")
      out += "2024";
    else if (part == ":triwulan")
      out += "1";
    else if (part == ":pemda")
      out += kPemda.value;
    else
      out += part.starts_with(':') ? std::string("x") : std::string(part);
  }
  return out.empty() ? "/" : out;
}

/// A token of the account that may do all that the account may.
std::string token(Dunia& world, const std::string& account) {
  store::AntreanTulis queue(harus(store::buka_sqlite(world.db())));
  return harus(app::buat_token(queue, {kPemda, account, "", {}}, "uji", true, 30, world.waktu));
}

/// At the API the token counts, on pages the cookie.
http::Response coba(Peramban& b, const Rute& route, const std::string& instansi, const std::string& bearer = "") {
  const std::string path = isi_pola(route.pola, instansi);
  if (path.starts_with("/api/") && !bearer.empty())
    return b.minta(route.method, path, "", {{"authorization", "Bearer " + bearer}});
  return route.method == http::Method::get ? b.buka(path) : b.kirim(path, {});
}

TEST(Hak, WithoutSigningInOnlyPublicPages) {
  Dunia world;
  for (const Rute& route : semua_rute()) {
    if (route.hak == app::Hak::publik) continue;
    Peramban nobody(world);
    const auto answer = coba(nobody, route, kInstansi);
    EXPECT_TRUE(answer.status == 401 || (answer.status == 303 && kepala(answer, "Location").starts_with("/masuk")))
        << route.pola << " " << answer.status;
  }
}

/// An agency that is not theirs looks as if it were not there, whatever the page and whatever is asked of it.
TEST(Hak, AnotherAgencyDoesNotExist) {
  Dunia world;
  int tried = 0;
  for (const char* account : {"operator", "pejabat", "kepala"}) {
    Peramban b(world, account);
    const std::string bearer = token(world, account);
    for (const Rute& route : semua_rute()) {
      if (route.pola.find(":instansi") == std::string_view::npos || route.hak == app::Hak::publik) continue;
      for (const std::string& foreign : {kInstansiLain, std::string("tidak-ada")}) {
        const auto answer = coba(b, route, foreign, bearer);
        EXPECT_EQ(answer.status, 404) << account << " " << route.pola << " " << foreign;
        EXPECT_FALSE(memuat(answer, "Kecamatan Lain")) << route.pola;
        ++tried;
      }
    }
  }
  EXPECT_GT(tried, 40);
}

/// A right that the role does not have is refused on its own agency, too.
TEST(Hak, EveryRoleHasOnlyItsRights) {
  Dunia world;
  for (const char* account :
       {"operator", "pejabat", "kepala", "bappeda", "organisasi", "inspektorat", "pimpinan", "admin"}) {
    Peramban b(world, account);
    const app::Peran role = *app::peran_dari(account);
    const std::string bearer = token(world, account);
    for (const Rute& route : semua_rute()) {
      if (route.hak == app::Hak::publik || route.hak == app::Hak::akun || app::punya(role, route.hak)) continue;
      EXPECT_EQ(coba(b, route, kInstansi, bearer).status, 403) << account << " " << route.pola;
    }
  }
}

/// The other pemda holds an agency of the same id; its admin must see only their own.
TEST(Hak, TheTenantIsTheSessions) {
  Dunia world;
  Peramban b(world, "admin", kPemdaLain);
  EXPECT_EQ(b.buka("/i/" + kInstansi + "/2024").status, 404);
  EXPECT_EQ(b.buka("/i/" + kInstansiLain + "/2024").status, 200);
  const auto all = b.buka("/p/2024");
  EXPECT_TRUE(memuat(all, "/i/" + kInstansiLain + "/2024"));
  EXPECT_FALSE(memuat(all, "/i/" + kInstansi + "/2024"));
  // A cookie that names another tenant finds no session there.
  Peramban thief(world, "operator");
  const std::string token = http::find(thief.kue, "sakip")->substr(kPemda.value.size());
  thief.kue = {{"sakip", kPemdaLain.value + token}};
  EXPECT_EQ(thief.buka("/i/" + kInstansiLain + "/2024").status, 303);
}

}  // namespace hak_test
}  // namespace sakip::web
