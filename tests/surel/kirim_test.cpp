// Sending over real sockets to a mail server of the test's own: what arrives, who is refused, and what is never said.
#include "surel/kirim.hpp"

#include <gtest/gtest.h>

#include "core/base64.hpp"
#include "surel/server_surel.hpp"

namespace sakip::surel {
namespace kirim_test {

Surat surat(const std::string& to = "operator@kab.go.id") {
  return {"sakip@kab.go.id",      "OpenSAKIP", to, "Tenggat TW IV", "Baris satu\n.titik di depan\n", "x1",
          "2026-02-11T03:04:05Z", "id"};
}

Server server(const ServerSurel& mail) {
  Server s;
  s.alamat = mail.alamat();
  s.dari = "sakip@kab.go.id";
  s.batas_detik = 10;
  return s;
}

std::string kode(const Status& done) { return done ? "" : done.error().code; }

TEST(Kirim, TheMailArrivesWhole) {
  ServerSurel mail;
  const Status done = kirim(server(mail), surat());
  ASSERT_TRUE(done) << to_line(done.error());
  const auto got = mail.kiriman();
  ASSERT_EQ(got.size(), 1U);
  EXPECT_NE(got[0].dari.find("<sakip@kab.go.id>"), std::string::npos);
  EXPECT_NE(got[0].kepada.find("<operator@kab.go.id>"), std::string::npos);
  EXPECT_NE(got[0].teks.find("\nSubject: Tenggat TW IV\n"), std::string::npos);
  EXPECT_NE(got[0].teks.find("\n\nBaris satu\n.titik di depan\n"), std::string::npos);
  EXPECT_NE(mail.percakapan().find("EHLO kab.go.id\n"), std::string::npos);
}

TEST(Kirim, SignsInAndTellsNoPassword) {
  ServerSurel mail;
  mail.minta_masuk = true;
  mail.sandi_base64 = to_base64(std::string("\0sakip\0rahasia", 14));
  Server s = server(mail);
  s.akun = "sakip";
  s.sandi = "rahasia";
  ASSERT_TRUE(kirim(s, surat()));
  s.sandi = "bukan-itu";
  const Status refused = kirim(s, surat());
  ASSERT_EQ(kode(refused), "SUREL_MASUK_DITOLAK");
  EXPECT_EQ(to_line(refused.error()).find("bukan-itu"), std::string::npos);
  EXPECT_EQ(mail.kiriman().size(), 1U);
}

TEST(Kirim, ARefusedReceiverAndAServerThatIsDown) {
  ServerSurel mail;
  mail.tolak = "hilang@", mail.tunda = "nanti@";
  EXPECT_EQ(kode(kirim(server(mail), surat("nanti@kab.go.id"))), "SUREL_DITUNDA");
  EXPECT_EQ(kode(kirim(server(mail), surat("hilang@kab.go.id"))), "SUREL_DITOLAK");
  EXPECT_TRUE(kirim(server(mail), surat()));
  const Server gone = server(mail);
  mail.tutup();
  EXPECT_EQ(kode(kirim(gone, surat())), "SUREL_TIDAK_TERHUBUNG");
  const std::atomic<bool> stop{true};
  EXPECT_FALSE(kirim(gone, surat(), &stop));
}

/// 0.0.0.0 reaches the test's server too, but is not known as this computer: without TLS nothing is said.
TEST(Kirim, ElsewhereOnlyEncrypted) {
  ServerSurel mail;
  Server s = server(mail);
  s.alamat = "smtp://0.0.0.0:" + std::to_string(mail.port());
  EXPECT_EQ(kode(kirim(s, surat())), "SUREL_TLS");
  EXPECT_EQ(mail.percakapan().find("MAIL"), std::string::npos);
  s.tanpa_tls = true;
  EXPECT_TRUE(kirim(s, surat()));
  s.akun = "sakip", s.sandi = "rahasia";
  EXPECT_EQ(kode(kirim(s, surat())), "SUREL_SERVER");  // a password is not sent over an open line
}

TEST(Kirim, SettingsThatCannotWork) {
  Server s;
  s.dari = "sakip@kab.go.id";
  for (const char* bad : {"", "mail.kab.go.id", "http://mail.kab.go.id", "smtp://", "smtp://a b",
                          "smtp://x:", "smtp://x:1/y", "smtp://u:p@x", "smtp://x:123456", "file:///etc/passwd"}) {
    s.alamat = bad;
    EXPECT_EQ(kode(periksa(s)), "SUREL_SERVER") << bad;
  }
  for (const char* good :
       {"smtp://mail.kab.go.id", "smtp://mail.kab.go.id:587", "smtps://mail.kab.go.id:465/", "smtp://[::1]:25"}) {
    s.alamat = good;
    EXPECT_EQ(kode(periksa(s)), "") << good;
  }
  s.akun = "sakip";
  EXPECT_EQ(kode(periksa(s)), "SUREL_SERVER");
  s.akun.clear();
  s.dari = "bukan alamat";
  EXPECT_EQ(kode(periksa(s)), "SUREL_ALAMAT");
}

}  // namespace kirim_test
}  // namespace sakip::surel
