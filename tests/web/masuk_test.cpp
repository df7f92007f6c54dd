// Signing in: passwords, waiting after failures, sessions, forged requests.
#include "web/alat.hpp"

namespace sakip::web {
namespace masuk_test {

TEST(Masuk, WithTheRightPasswordOnly) {
  Dunia world;
  Peramban b(world);
  const auto wrong =
      b.kirim("/masuk", {{"pemda", kPemda.value}, {"akun", "operator"}, {"sandi", "salah"}, {"ke", "/"}});
  EXPECT_EQ(wrong.status, 401);  // MASUK_SALAH
  EXPECT_TRUE(memuat(wrong, "tidak cocok"));
  const auto nobody = b.kirim("/masuk", {{"pemda", kPemda.value}, {"akun", "hantu"}, {"sandi", kSandi}, {"ke", "/"}});
  EXPECT_EQ(nobody.status, 401);
  const auto right = b.kirim("/masuk", {{"pemda", kPemda.value}, {"akun", "operator"}, {"sandi", kSandi}, {"ke", "/"}});
  EXPECT_EQ(right.status, 303);
  const std::string cookie = kepala(right, "Set-Cookie");
  EXPECT_NE(cookie.find("HttpOnly"), std::string::npos);
  EXPECT_NE(cookie.find("SameSite=Lax"), std::string::npos);
  EXPECT_EQ(kepala(b.buka("/"), "Location"), "/i/" + kInstansi + "/2024");
}

TEST(Masuk, WaitsAfterFiveFailures) {
  Dunia world;
  Peramban b(world);
  const auto try_with = [&](const std::string& password) {
    return b.kirim("/masuk", {{"pemda", kPemda.value}, {"akun", "operator"}, {"sandi", password}, {"ke", "/"}}).status;
  };
  for (int i = 0; i < 5; ++i) EXPECT_EQ(try_with("salah"), 401);
  EXPECT_EQ(try_with(kSandi), 429);  // MASUK_DITAHAN, even with the right one
  world.waktu = "2025-01-10T02:00:31Z";
  EXPECT_EQ(try_with(kSandi), 303);
}

/// Behind HTTPS the cookie is one that no other host of the domain can plant; without it browsers would refuse that
/// name.
TEST(Masuk, TheCookieIsBoundToTheHostBehindHttps) {
  Dunia front("https://sakip.test"), plain;
  Peramban a(front, "operator"), b(plain, "operator");
  EXPECT_NE(http::find(a.kue, "__Host-sakip"), nullptr);
  EXPECT_EQ(http::find(a.kue, "sakip"), nullptr);
  EXPECT_EQ(a.buka("/akun").status, 200);
  EXPECT_NE(http::find(b.kue, "sakip"), nullptr);
  const auto out =
      Peramban(front).kirim("/masuk", {{"pemda", kPemda.value}, {"akun", "operator"}, {"sandi", kSandi}, {"ke", "/"}});
  const std::string set = kepala(out, "Set-Cookie");  // what the prefix asks for
  EXPECT_TRUE(set.starts_with("__Host-sakip=")) << set;
  EXPECT_NE(set.find("; Path=/;"), std::string::npos);
  EXPECT_NE(set.find("; Secure"), std::string::npos);
  EXPECT_EQ(set.find("Domain"), std::string::npos);
  Peramban planted(front);
  planted.kue.emplace_back("sakip", *http::find(a.kue, "__Host-sakip"));
  EXPECT_EQ(planted.buka("/akun").status, 303);  // a cookie of the plain name is not looked at
}

/// One office's guesses hold up that office only, also behind a server in front; and nobody may name their own address
/// when nothing stands in front.
TEST(Masuk, AddressesAreToldApart) {
  for (const bool front : {true, false}) {
    Dunia world(front ? "https://sakip.test" : "");
    const auto guess = [&](const std::string& account, const std::string& from) {
      Peramban b(world);
      return b
          .minta(http::Method::post, "/masuk", "pemda=tanah-laut&akun=" + account + "&sandi=salah",
                 {{"content-type", "application/x-www-form-urlencoded"}, {"x-forwarded-for", "1.1.1.1, " + from}})
          .status;
    };
    for (int i = 0; i < 20; ++i) EXPECT_EQ(guess("hantu" + std::to_string(i), "10.0.0.1"), 401);
    EXPECT_EQ(guess("hantu-lain", "10.0.0.1"), 429);
    EXPECT_EQ(guess("hantu-lain", "10.0.0.2"), front ? 401 : 429);
  }
}

TEST(Masuk, LeadsOnlyToOurOwnPages) {
  Dunia world;
  for (const char* to : {"//jahat.example", "https://jahat.example", "/\\jahat.example"}) {
    Peramban b(world);
    EXPECT_EQ(kepala(b.kirim("/masuk", {{"pemda", kPemda.value}, {"akun", "operator"}, {"sandi", kSandi}, {"ke", to}}),
                     "Location"),
              "/")
        << to;
  }
}

TEST(Sesi, EndsAfterTwoHoursUnused) {
  Dunia world;
  Peramban b(world, "operator");
  EXPECT_EQ(b.buka("/i/kec-bati-bati/2024").status, 200);
  world.waktu = "2025-01-10T04:00:01Z";
  EXPECT_EQ(b.buka("/i/kec-bati-bati/2024").status, 303);
}

TEST(Sesi, SigningOutEndsItOnTheServer) {
  Dunia world;
  Peramban b(world, "operator");
  const http::Fields before = b.kue;
  EXPECT_EQ(b.kirim("/keluar", {}).status, 303);
  b.kue = before;  // a stolen copy of the cookie
  EXPECT_EQ(b.buka("/i/kec-bati-bati/2024").status, 303);
}

TEST(Sesi, ANewTokenAfterSigningIn) {
  Dunia world;
  Peramban b(world);
  b.kue.emplace_back("sakip", "tanah-laut.tokenyangditanam");
  b.kirim("/masuk", {{"pemda", kPemda.value}, {"akun", "operator"}, {"sandi", kSandi}, {"ke", "/"}});
  ASSERT_NE(http::find(b.kue, "sakip"), nullptr);
  EXPECT_NE(*http::find(b.kue, "sakip"), "tanah-laut.tokenyangditanam");
}

TEST(Csrf, WithoutTokenOrFromElsewhereNothingHappens) {
  Dunia world;
  Peramban b(world, "operator");
  const std::string token = b.csrf;
  b.csrf = "";
  EXPECT_EQ(b.kirim("/keluar", {}).status, 403);  // CSRF_TIDAK_COCOK
  b.csrf = "salah";
  EXPECT_EQ(b.kirim("/keluar", {}).status, 403);
  const auto foreign =
      b.minta(http::Method::post, "/keluar", "csrf=" + token,
              {{"content-type", "application/x-www-form-urlencoded"}, {"sec-fetch-site", "cross-site"}});
  EXPECT_EQ(foreign.status, 403);
  EXPECT_EQ(b.buka("/i/kec-bati-bati/2024").status, 200);  // still signed in
}

}  // namespace masuk_test
}  // namespace sakip::web
