// Accounts: what the admin does with them, and what each does to itself.
#include "app/akun_sendiri.hpp"
#include "app/kelola_akun.hpp"
#include "web/alat.hpp"

namespace sakip::web {
namespace kelola_test {

/// The text between two marks of a page.
std::string antara(const http::Response& page, const std::string& before, const std::string& after) {
  const auto at = page.body.find(before);
  if (at == std::string::npos) return "";
  const auto from = at + before.size();
  return page.body.substr(from, page.body.find(after, from) - from);
}

int masuk(Dunia& world, const std::string& account, const std::string& password) {
  Peramban b(world);
  return b.kirim("/masuk", {{"pemda", kPemda.value}, {"akun", account}, {"sandi", password}, {"ke", "/"}}).status;
}

TEST(Kelola, ANewAccountSetsItsPasswordByTheLinkShownOnce) {
  Dunia world;
  Peramban admin(world, "admin");
  const auto made = admin.kirim(
      "/kelola",
      {{"id", "operator.baru"}, {"nama", "Operator baru"}, {"peran~0", "operator"}, {"instansi~0", kInstansi}});
  ASSERT_EQ(made.status, 200) << made.body;
  const std::string link = antara(made, "value=\"http://sakip.test", "\"");
  ASSERT_TRUE(link.starts_with("/undangan/tanah-laut/")) << made.body;
  EXPECT_TRUE(memuat(admin.buka("/kelola"), "menunggu undangan"));
  EXPECT_FALSE(memuat(admin.buka("/kelola"), link));
  Peramban fresh(world);
  EXPECT_EQ(fresh.kirim(link, {{"baru", "sapi biru minum teh"}, {"ulang", "sapi biru minum teh"}}).status, 303);
  EXPECT_EQ(masuk(world, "operator.baru", "sapi biru minum teh"), 303);
}

TEST(Kelola, ClosingAnAccountEndsItsSessions) {
  Dunia world;
  Peramban admin(world, "admin"), person(world, "operator");
  ASSERT_EQ(person.buka("/i/kec-bati-bati/2024").status, 200);
  const http::Fields form = {{"nama", "Operator"}, {"peran~0", "operator"}, {"instansi~0", kInstansi}};
  EXPECT_EQ(admin.kirim("/kelola/akun/operator", form).status, 303);  // without "aktif": closed
  EXPECT_EQ(person.buka("/i/kec-bati-bati/2024").status, 303);
  EXPECT_EQ(masuk(world, "operator", kSandi), 401);
}

TEST(Kelola, ResettingTakesPasswordAndSessions) {
  Dunia world;
  Peramban admin(world, "admin"), person(world, "operator");
  const auto made = admin.kirim("/kelola/akun/operator/ulang", {});
  EXPECT_NE(antara(made, "value=\"http://sakip.test", "\""), "");
  EXPECT_EQ(person.buka("/i/kec-bati-bati/2024").status, 303);
  EXPECT_EQ(masuk(world, "operator", kSandi), 401);
}

TEST(Kelola, RefusalsChangeNothing) {
  Dunia world;
  Peramban admin(world, "admin");
  EXPECT_TRUE(memuat(admin.kirim("/kelola", {{"id", "operator"}, {"nama", "x"}}), "sudah dipakai"));  // AKUN_SUDAH_ADA
  EXPECT_EQ(admin.kirim("/kelola", {{"id", "Besar"}, {"nama", "x"}}).status, 422);                    // AKUN_NAMA
  EXPECT_EQ(admin.kirim("/kelola", {{"id", "satu"}, {"nama", "x"}, {"peran~0", "operator"}}).status, 422);
  EXPECT_EQ(
      admin.kirim("/kelola", {{"id", "satu"}, {"nama", "x"}, {"peran~0", "operator"}, {"instansi~0", "hantu"}}).status,
      422);
  EXPECT_EQ(admin.buka("/kelola/akun/satu").status, 404);
  EXPECT_TRUE(memuat(admin.kirim("/kelola/akun/satu", {{"aktif", "ya"}}), "AKUN_TIDAK_ADA"));
  EXPECT_TRUE(memuat(admin.kirim("/kelola/akun/admin", {{"aktif", "ya"}}), "Anda pakai"));  // AKUN_SENDIRI
  EXPECT_TRUE(memuat(admin.kirim("/kelola/akun/admin/ulang", {}), "AKUN_SENDIRI"));
  EXPECT_EQ(admin.buka("/kelola").status, 200);
}

/// The admin of a pemda meets only its own accounts, also by name.
TEST(Kelola, AnotherPemdaIsNotTheirs) {
  Dunia world;
  Peramban other(world, "admin", kPemdaLain);
  EXPECT_EQ(other.buka("/kelola/akun/operator").status, 404);
  EXPECT_EQ(other.kirim("/kelola/akun/operator/ulang", {}).status, 404);
  EXPECT_FALSE(memuat(other.buka("/kelola"), "/kelola/akun/inspektorat"));
  EXPECT_EQ(masuk(world, "operator", kSandi), 303);
}

TEST(Kelola, ThePolicyCountsForTheNextPassword) {
  Dunia world;
  Peramban admin(world, "admin");
  EXPECT_EQ(admin.kirim("/kelola/kebijakan", {{"panjang", "7"}, {"hari", "0"}}).status, 422);  // KEBIJAKAN_TIDAK_SAH
  EXPECT_EQ(admin.kirim("/kelola/kebijakan", {{"panjang", "x"}, {"hari", "0"}}).status, 422);
  EXPECT_EQ(admin.kirim("/kelola/kebijakan", {{"panjang", "25"}, {"hari", "90"}}).status, 303);
  Peramban person(world, "operator");
  EXPECT_TRUE(memuat(person.buka("/sandi"), "Sedikitnya 25 karakter"));
  const auto change = [&](const std::string& to) {
    return person.kirim("/sandi", {{"lama", kSandi}, {"baru", to}, {"ulang", to}}).status;
  };
  EXPECT_EQ(change("sapi biru minum teh"), 422);
  EXPECT_EQ(change("sapi biru minum teh di kebun"), 303);
  world.waktu = "2025-05-10T02:00:00Z";  // 120 days later
  Peramban later(world);
  EXPECT_EQ(kepala(later.kirim("/masuk", {{"pemda", kPemda.value},
                                          {"akun", "operator"},
                                          {"sandi", "sapi biru minum teh di kebun"},
                                          {"ke", "/"}}),
                   "Location"),
            "/sandi");
}

TEST(AkunSaya, SecondFactorByCodeAndAwayByPassword) {
  Dunia world;
  Peramban person(world, "operator");
  const auto form = person.buka("/akun/totp");
  EXPECT_TRUE(memuat(form, "<svg class=\"qr\""));
  const std::string secret = antara(form, "name=\"rahasia\" value=\"", "\"");
  ASSERT_EQ(secret.size(), 32u);
  EXPECT_EQ(person.kirim("/akun/totp", {{"rahasia", secret}, {"kode", "000000"}}).status, 422);  // KODE_SALAH
  EXPECT_EQ(person.kirim("/akun/totp", {{"rahasia", "pendek"}, {"kode", "000000"}}).status, 422);
  const std::int64_t now = app::detik_unix(world.waktu) / 30;
  EXPECT_EQ(person.kirim("/akun/totp", {{"rahasia", secret}, {"kode", app::kode_totp(secret, now)}}).status, 303);
  EXPECT_TRUE(memuat(person.buka("/akun"), "Terpasang."));

  // Half signed in, with the password only: nothing of the account can be seen or changed, least of all this factor.
  Peramban thief(world);
  thief.kirim("/masuk", {{"pemda", kPemda.value}, {"akun", "operator"}, {"sandi", kSandi}, {"ke", "/"}});
  EXPECT_EQ(kepala(thief.buka("/akun"), "Location"), "/masuk/kode");
  thief.buka("/masuk/kode");
  EXPECT_EQ(kepala(thief.kirim("/akun/totp/lepas", {{"sandi", kSandi}}), "Location"), "/masuk/kode");

  EXPECT_EQ(person.kirim("/akun/totp/lepas", {{"sandi", "salah"}}).status, 422);
  EXPECT_TRUE(memuat(person.buka("/akun"), "Terpasang."));
  EXPECT_EQ(person.kirim("/akun/totp/lepas", {{"sandi", kSandi}}).status, 303);
  EXPECT_FALSE(memuat(person.buka("/akun"), "Terpasang."));
}

TEST(AkunSaya, LanguageAndSessions) {
  Dunia world;
  Peramban first(world, "operator"), second(world, "operator");
  EXPECT_EQ(first.kirim("/akun/bahasa", {{"bahasa", "en"}}).status, 303);
  EXPECT_TRUE(memuat(second.buka("/akun"), "My account"));
  EXPECT_EQ(first.kirim("/akun/bahasa", {{"bahasa", "xx"}}).status, 303);
  EXPECT_TRUE(memuat(first.buka("/akun"), "My account"));
  EXPECT_EQ(first.kirim("/keluar", {{"semua", "ya"}}).status, 303);
  EXPECT_EQ(second.buka("/akun").status, 303);
}

/// An account that was removed from under its own hands (its row is gone) is told so.
TEST(AkunSaya, NoAccount) {
  Dunia world;
  auto reader = harus(store::buka_sqlite(world.db()));
  store::AntreanTulis queue(harus(store::buka_sqlite(world.db())));
  const app::Pemegang nobody{kPemda, "hantu", "", {}};
  EXPECT_EQ(app::ubah_bahasa(*reader, queue, nobody, "en", world.waktu).error().code, "AKUN_TIDAK_ADA");
}

}  // namespace kelola_test
}  // namespace sakip::web
