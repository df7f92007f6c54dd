// The small grammars of HTTP: what is right is read, what is broken or hostile is refused and never repaired.
#include "http/message.hpp"

#include <gtest/gtest.h>

#include "http/compress.hpp"

namespace sakip::http {
namespace message_test {

using namespace std::string_literals;

Request target(std::string_view text) {
  Request request;
  EXPECT_TRUE(parse_target(text, request)) << text;
  return request;
}

TEST(Target, PathAndQueryAreDecoded) {
  const Request request = target("/instansi/kec%2Dbati/2024?q=desa+mandiri&q=a%26b&kosong");
  EXPECT_EQ(request.path, "/instansi/kec-bati/2024");
  ASSERT_EQ(request.query.size(), 3u);
  EXPECT_EQ(request.query[0].second, "desa mandiri");
  EXPECT_EQ(request.query[1].second, "a&b");
  EXPECT_EQ(*request.parameter("kosong"), "");
  EXPECT_EQ(request.parameter("tidak-ada"), nullptr);
}

TEST(Target, PlusIsAPlusInThePath) { EXPECT_EQ(target("/a+b").path, "/a+b"); }

TEST(Target, NothingLeavesTheRoot) {
  Request request;
  for (const char* bad : {"/../etc/passwd", "/a/../b", "/a/..", "/./a", "/%2e%2e/x", "/a/%2E%2e", "//evil.example/x",
                          "/a//b", "/a%5c..%5cb", "/a%00b", "/%", "/%4", "/%zz", "", "a", "http://x/", "*", "/a?b=%0"})
    EXPECT_FALSE(parse_target(bad, request)) << bad;
  EXPECT_EQ(target("/.well-known/security.txt").path, "/.well-known/security.txt");
  EXPECT_EQ(target("/a..b/c...").path, "/a..b/c...");
}

TEST(Form, FieldsInOrderAndBrokenOnesRefused) {
  const auto fields = parse_form("nilai=1.234%2C56&catatan=baris+satu%0D%0Abaris+dua&&nilai=2");
  ASSERT_TRUE(fields);
  ASSERT_EQ(fields->size(), 3u);
  EXPECT_EQ((*fields)[0].second, "1.234,56");
  EXPECT_EQ((*fields)[1].second, "baris satu\r\nbaris dua");
  EXPECT_EQ((*fields)[2].second, "2");
  EXPECT_FALSE(parse_form("a=%"));
  EXPECT_FALSE(parse_form("a=%00"));
  std::string many;
  for (int i = 0; i < 10'001; ++i) many += "a=1&";
  EXPECT_FALSE(parse_form(many));
}

TEST(Encode, ComesBack) {
  std::string all;
  for (int c = 1; c < 256; ++c) all += static_cast<char>(c);
  EXPECT_EQ(decode(encode(all), false), all);
  EXPECT_EQ(encode("Kecamatan Bati-Bati/2024"), "Kecamatan%20Bati-Bati%2F2024");
}

TEST(Cookie, PairsAreReadAndRubbishLeftOut) {
  const Fields cookies = parse_cookies("sesi=abc; bahasa=id;rusak; =x;  tema=gelap ");
  ASSERT_EQ(cookies.size(), 3u);
  EXPECT_EQ(*find(cookies, "sesi"), "abc");
  EXPECT_EQ(*find(cookies, "tema"), "gelap");
}

constexpr const char* kType = "multipart/form-data; boundary=\"xYz\"";

TEST(Multipart, FieldsAndFiles) {
  const auto parts =
      parse_multipart(kType,
                      "--xYz\r\nContent-Disposition: form-data; name=\"uraian\"\r\n\r\nlaporan\r\n"
                      "--xYz\r\nContent-Disposition: form-data; name=\"bukti\"; filename=\"C:\\\\a\\\\b.pdf\"\r\n"
                      "Content-Type: application/pdf\r\n\r\n%PDF\r\n--x\0Y\r\n--xYz--\r\n"s);
  ASSERT_TRUE(parts);
  ASSERT_EQ(parts->size(), 2u);
  EXPECT_EQ((*parts)[0].name, "uraian");
  EXPECT_EQ((*parts)[0].content, "laporan");
  EXPECT_EQ((*parts)[1].filename, "b.pdf");
  EXPECT_EQ((*parts)[1].type, "application/pdf");
  EXPECT_EQ((*parts)[1].content, "%PDF\r\n--x\0Y"s);
}

TEST(Multipart, AFileNameKeepsNoFolder) {
  const auto parts = parse_multipart(
      kType, "--xYz\r\nContent-Disposition: form-data; name=\"f\"; filename=\"../../etc/passwd\"\r\n\r\n\r\n--xYz--");
  ASSERT_TRUE(parts);
  EXPECT_EQ(parts->front().filename, "passwd");
}

TEST(Multipart, BrokenBodiesAreRefused) {
  for (const char* bad :
       {"", "--xYz", "--xYz\r\n", "--xYz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx",
        "--xYz\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n--xYz--",
        "--xYz\r\nContent-Disposition: form-data\r\n\r\nx\r\n--xYz--", "--xYz\r\nrubbish\r\n\r\nx\r\n--xYz--",
        "--xYz\r\nContent-Disposition: form-data; name=\"a\r\n\r\nx\r\n--xYz--"})
    EXPECT_FALSE(parse_multipart(kType, bad)) << bad;
  EXPECT_FALSE(parse_multipart("multipart/form-data", "--\r\n"));
  EXPECT_FALSE(parse_multipart("text/plain; boundary=xYz", "--xYz--"));
}

TEST(Header, NoControlCharacterSplitsAResponse) {
  EXPECT_TRUE(safe_header("attachment; filename=\"LKj 2024.pdf\""));
  EXPECT_FALSE(safe_header("x\r\nSet-Cookie: a=b"));
  EXPECT_FALSE(safe_header(std::string("a\0b", 3)));
}

TEST(Gzip, PacksTextTheSameWayEachTime) {
  const std::string text(20'000, 'a');
  const std::string packed = gzip(text);
  EXPECT_LT(packed.size(), 200u);
  EXPECT_EQ(packed, gzip(text));
  EXPECT_EQ(packed.substr(0, 2), "\x1f\x8b");
  EXPECT_TRUE(worth_compressing("text/html; charset=utf-8", 5000));
  EXPECT_FALSE(worth_compressing("application/pdf", 5'000'000));
  EXPECT_FALSE(worth_compressing("text/html", 100));
}

}  // namespace message_test
}  // namespace sakip::http
