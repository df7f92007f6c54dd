// The refusals that the journeys do not meet: each code of the web application is provoked once.
#include <fstream>

#include "web/alat.hpp"
#include "web/statis.hpp"
#include "web/tampilan.hpp"

namespace sakip::web {
namespace penolakan_test {

TEST(Kode, Passwords) {
  const auto code = [](std::string_view password, const app::KebijakanSandi& policy) {
    const Status done = app::periksa_sandi(password, "operator", policy);
    return done ? std::string() : done.error().code;
  };
  EXPECT_EQ(code("pendek", {}), "SANDI_PENDEK");
  EXPECT_EQ(code(std::string(201, 'x'), {}), "SANDI_PANJANG");
  EXPECT_EQ(code("password2025", {}), "SANDI_LEMAH");
  EXPECT_EQ(code("akun operator saya", {}), "SANDI_LEMAH");
  EXPECT_EQ(code("kuda hijau makan", {10, true, 0}), "SANDI_CAMPURAN");
  EXPECT_EQ(code("Kuda hijau makan 2!", {10, true, 0}), "");
  EXPECT_EQ(code(kSandi, {}), "");
}

TEST(Kode, Accounts) {
  Dunia world;
  store::AntreanTulis queue(harus(store::buka_sqlite(world.db())));
  app::Akun account;
  account.id = "Nama Besar";
  const auto code = [&] {
    const Status done = app::simpan_akun(queue, kPemda, account, {"uji", ""}, world.waktu);
    return done ? std::string() : done.error().code;
  };
  EXPECT_EQ(code(), "AKUN_NAMA");
  account.id = "baru";
  account.peran = {{app::Peran::operator_, {}, {}}};
  EXPECT_EQ(code(), "AKUN_PERAN");
  account.peran = {};
  EXPECT_EQ(code(), "");
}

TEST(Kode, Invitation) {
  Dunia world;
  Peramban b(world);
  EXPECT_EQ(b.buka("/undangan/tanah-laut/salah").status, 404);
  auto reader = harus(store::buka_sqlite(world.db()));
  store::AntreanTulis queue(harus(store::buka_sqlite(world.db())));
  const Status late = app::terima_undangan(*reader, queue, kPemda, "salah", kSandi, world.waktu);
  EXPECT_EQ(late.error().code, "UNDANGAN_TIDAK_BERLAKU");
  const std::string token = harus(app::undang(queue, kPemda, "operator", world.waktu));
  const std::string link = "/undangan/tanah-laut/" + token;
  const auto differing = b.kirim(link, {{"baru", "sapi biru minum teh"}, {"ulang", "sapi biru"}});  // SANDI_BEDA
  EXPECT_EQ(differing.status, 422);
  EXPECT_EQ(b.kirim(link, {{"baru", "sapi biru minum teh"}, {"ulang", "sapi biru minum teh"}}).status, 303);
  EXPECT_EQ(b.buka(link).status, 404);  // used up
  EXPECT_EQ(b.kirim("/masuk", {{"pemda", kPemda.value}, {"akun", "operator"}, {"sandi", "sapi biru minum teh"}}).status,
            303);
}

TEST(Kode, SecondFactor) {
  Dunia world;
  auto reader = harus(store::buka_sqlite(world.db()));
  store::AntreanTulis queue(harus(store::buka_sqlite(world.db())));
  app::Akun account = *harus(app::cari_akun(*reader, kPemda, "operator"));
  const std::string secret = app::rahasia_totp();
  account.totp = secret;
  harus(app::simpan_akun(queue, kPemda, account, {"uji", ""}, world.waktu));
  Peramban b(world);
  b.kirim("/masuk", {{"pemda", kPemda.value}, {"akun", "operator"}, {"sandi", kSandi}, {"ke", "/"}});
  EXPECT_EQ(kepala(b.buka("/i/kec-bati-bati/2024"), "Location"), "/masuk/kode");
  b.buka("/masuk/kode");
  EXPECT_EQ(b.kirim("/masuk/kode", {{"kode", "000000"}}).status, 401);
  const std::string code = app::kode_totp(secret, app::detik_unix(world.waktu) / 30);
  EXPECT_EQ(b.kirim("/masuk/kode", {{"kode", code}}).status, 303);
  EXPECT_EQ(b.buka("/i/kec-bati-bati/2024").status, 200);
  Peramban again(world);  // a code works once
  again.kirim("/masuk", {{"pemda", kPemda.value}, {"akun", "operator"}, {"sandi", kSandi}, {"ke", "/"}});
  again.buka("/masuk/kode");
  EXPECT_EQ(again.kirim("/masuk/kode", {{"kode", code}}).status, 401);
}

/// RFC 6238, appendix B: the SHA-1 rows, last six digits.
TEST(Kode, TotpOfTheRfc) {
  const std::string secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";  // "12345678901234567890"
  EXPECT_EQ(app::kode_totp(secret, 59 / 30), "287082");
  EXPECT_EQ(app::kode_totp(secret, 1111111109 / 30), "081804");
  EXPECT_EQ(app::kode_totp(secret, 1234567890 / 30), "005924");
  EXPECT_EQ(app::kode_totp(secret, 20000000000 / 30), "353130");
}

TEST(Kode, Requests) {
  Dunia world;
  Peramban b(world, "operator");
  EXPECT_TRUE(memuat(b.buka("/tidak/ada"), "HALAMAN_TIDAK_ADA"));
  const auto wrong = b.buka("/keluar");
  EXPECT_EQ(wrong.status, 405);
  EXPECT_TRUE(memuat(wrong, "METODE_TIDAK_BERLAKU"));
  EXPECT_EQ(kepala(wrong, "Allow"), "POST");
  const auto broken =
      b.minta(http::Method::post, "/keluar", "a=%", {{"content-type", "application/x-www-form-urlencoded"}});
  EXPECT_EQ(broken.status, 400);
  EXPECT_TRUE(memuat(broken, "FORMULIR_RUSAK"));
  Peramban nobody(world);
  const auto refused = nobody.minta(http::Method::get, "/i/kec-bati-bati/2024", "", {{"accept", "application/json"}});
  EXPECT_EQ(refused.status, 401);
  EXPECT_TRUE(memuat(refused, "BELUM_MASUK"));
}

TEST(Kode, NoDataYet) {
  Dunia world;
  {
    auto reader = harus(store::buka_sqlite(world.db()));
    store::AntreanTulis queue(harus(store::buka_sqlite(world.db())));
    app::Akun account = *harus(app::cari_akun(*reader, kPemda, "operator"));
    account.peran = {{app::Peran::operator_, InstansiId("belum-ada"), {}}};
    harus(app::simpan_akun(queue, kPemda, account, {"uji", ""}, world.waktu));
  }
  Peramban b(world, "operator");
  EXPECT_TRUE(memuat(b.buka("/"), "DATA_BELUM_ADA"));
}

/// A data folder without scripts is refused: WEB_STATIS is provoked through the loader itself.
TEST(Kode, MissingScripts) {
  const auto read = Statis::muat("/tidak/ada");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, "WEB_STATIS");
}

/// Folders of pages that are broken in one way each are refused at the start.
TEST(Kode, BrokenPages) {
  Dunia world;
  const std::filesystem::path folder = std::filesystem::path(world.folder()) / "web";
  const auto write = [&](const char* name, const std::string& text) {
    std::filesystem::create_directories((folder / name).parent_path());
    std::ofstream(folder / name) << text;
  };
  const auto code = [&] {
    const auto read = Tampilan::muat(folder.string());
    return read ? std::string() : read.error().code;
  };
  EXPECT_EQ(code(), "WEB_HALAMAN");  // no folder
  write("halaman/a.mustache", "<p>{{t:a.b}}</p>");
  write("bahasa/id/a.toml", "[a]\nb = \"satu\"\n");
  write("bahasa/en/a.toml", "[a]\nb = \"one\"\n");
  EXPECT_EQ(code(), "");
  write("bahasa/en/a.toml", "[a]\nb = \"one\"\nc = \"two\"\n");
  EXPECT_EQ(code(), "WEB_BAHASA");
  write("bahasa/en/a.toml", "[a\n");
  EXPECT_EQ(code(), "WEB_BAHASA");
  write("bahasa/en/a.toml", "[a]\nb = \"one\"\n");
  write("pola/en/a.toml", "\"tahun {}\" = \"year\"\n");
  EXPECT_EQ(code(), "WEB_BAHASA");
  write("pola/en/a.toml", "\"tahun {}\" = \"year {}\"\n");
  EXPECT_EQ(code(), "");
  write("halaman/a.mustache", "{{t:a.tidak_ada}}");
  EXPECT_EQ(code(), "WEB_HALAMAN");
  write("halaman/a.mustache", "{{> b}}");
  EXPECT_EQ(code(), "WEB_HALAMAN");
  write("halaman/a.mustache", "{{#x}}");
  EXPECT_EQ(code(), "WEB_HALAMAN");
  const auto rules = Aplikasi::siapkan({world.db(), world.folder(), "", "", false}, {});
  EXPECT_FALSE(rules);  // no data folder at all
}

}  // namespace penolakan_test
}  // namespace sakip::web
