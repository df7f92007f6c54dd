// The mail as text: what RFC 5322, 2045 and 2047 ask for, worked out by hand; and what must never become a header.
#include "surel/surat.hpp"

#include <gtest/gtest.h>

#include "surel/server_surel.hpp"

namespace sakip::surel {
namespace surat_test {

Surat contoh() {
  return {"sakip@kab.go.id", "OpenSAKIP", "operator@kab.go.id",   "Tenggat",
          "Isi\n",           "a1.b2",     "2026-02-11T03:04:05Z", "id"};
}

std::string teks(const Surat& s) {
  const auto made = susun(s);
  EXPECT_TRUE(made) << to_line(made.error());
  return made.value_or("");
}

bool memuat(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// 11 February 2026 is a Wednesday, 1 March 2024 a Friday.
TEST(Surat, HeadersAsTheStandardsWriteThem) {
  EXPECT_EQ(teks(contoh()),
            "Date: Wed, 11 Feb 2026 03:04:05 +0000\r\nFrom: \"OpenSAKIP\" <sakip@kab.go.id>\r\n"
            "To: operator@kab.go.id\r\nSubject: Tenggat\r\nMessage-ID: <a1.b2@kab.go.id>\r\nMIME-Version: 1.0\r\n"
            "Content-Language: id\r\nAuto-Submitted: auto-generated\r\nContent-Type: text/plain; charset=UTF-8\r\n"
            "Content-Transfer-Encoding: quoted-printable\r\n\r\nIsi\r\n");
  Surat other = contoh();
  other.waktu = "2024-03-01T23:59:59Z";
  other.nama_dari = "Bagian \"Organisasi\", Setda";
  EXPECT_TRUE(memuat(teks(other), "Date: Fri, 01 Mar 2024 23:59:59 +0000\r\n"));
  EXPECT_TRUE(memuat(teks(other), "From: \"Bagian \\\"Organisasi\\\", Setda\" <sakip@kab.go.id>\r\n"));
}

/// "é" is C3 A9: base64 of "Rencana é" is UmVuY2FuYSDDqQ==.
TEST(Surat, WordsBeyondAsciiAreEncodedAndNeverCutInACharacter) {
  Surat s = contoh();
  s.judul = "Rencana é";
  EXPECT_TRUE(memuat(teks(s), "Subject: =?UTF-8?B?UmVuY2FuYSDDqQ==?=\r\n"));
  s.judul = std::string(41, 'a') + "éb";  // the 42nd byte would cut the letter
  EXPECT_TRUE(
      memuat(teks(s),
             "Subject: =?UTF-8?B?YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE=?=\r\n =?UTF-8?B?w6li?=\r\n"));
  s.judul = "=?UTF-8?B?w6li?=";  // what looks encoded is encoded, so that it is shown as it was written
  EXPECT_TRUE(memuat(teks(s), "Subject: =?UTF-8?B?PT9VVEYtOD9CP3c2bGk/PQ==?=\r\n"));
  s.judul = std::string(300, 'x');
  const std::string folded = teks(s);
  for (std::size_t at = 0; at < folded.size(); at = folded.find("\r\n", at) + 2)
    EXPECT_LE(folded.find("\r\n", at) - at, 78U);
}

/// "=" is 3D, "–" is E2 80 93, a blank at a line's end 20.
TEST(Surat, TheBodyIsQuotedPrintable) {
  Surat s = contoh();
  s.isi = "a=b – c \n.\n\n" + std::string(80, 'y');
  const std::string text = teks(s);
  EXPECT_TRUE(memuat(text, "\r\n\r\na=3Db =E2=80=93 c=20\r\n.\r\n\r\n" + std::string(75, 'y') + "=\r\nyyyyy\r\n"));
  s.isi =
      "Pengukuran Triwulan IV – Kecamatan “Bati-Bati” = 9 dari 14 desa; https://sakip.kab.go.id/i/x/2024/kinerja/4\n";
  std::string body = teks(s);
  body = body.substr(body.find("\r\n\r\n") + 4);
  std::erase(body, '\r');
  EXPECT_EQ(baca_qp(body), s.isi);
}

TEST(Surat, NothingBecomesAHeaderThatIsNotOurs) {
  for (const std::string& bad :
       std::vector<std::string>{"Halo\r\nBcc: x@y.id", "Halo\nBcc: x@y.id", "Halo\rX: 1", std::string("a\0b", 3)}) {
    Surat s = contoh();
    s.judul = bad;
    EXPECT_EQ(susun(s).error().code, "SUREL_KEPALA");
    s = contoh();
    s.nama_dari = bad;
    EXPECT_EQ(susun(s).error().code, "SUREL_KEPALA");
    s = contoh();
    s.id = bad;
    EXPECT_EQ(susun(s).error().code, "SUREL_KEPALA");
    s = contoh();
    s.kepada = "a@b.id" + bad;
    EXPECT_EQ(susun(s).error().code, "SUREL_ALAMAT");
    s = contoh();
    s.dari = bad;
    EXPECT_EQ(susun(s).error().code, "SUREL_ALAMAT");
  }
}

TEST(Surat, PlainAddressesOnly) {
  for (const char* good : {"a@b.id", "operator.bati-bati+sakip@tanahlaut.go.id", "a@localhost"})
    EXPECT_TRUE(alamat_sah(good)) << good;
  for (const char* bad : {"", "a", "@b.id", "a@", "a b@c.id", "a@b c", "<a@b.id>", "a@b.id,c@d.id", "a@b@c.id",
                          "\"a\"@b.id", ".a@b.id", "a..b@c.id", "a@-b.id", "a@b..id", "é@b.id", "a@b.id>"})
    EXPECT_FALSE(alamat_sah(bad)) << bad;
  EXPECT_FALSE(alamat_sah(std::string(65, 'a') + "@b.id"));
}

}  // namespace surat_test
}  // namespace sakip::surel
