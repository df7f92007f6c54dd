// Pictures as text and as bytes: base64 by the vectors of RFC 4648, and what is refused; PNG by its chunks.
#include <gtest/gtest.h>

#include "core/base64.hpp"
#include "core/png.hpp"

namespace sakip {
namespace gambar_test {

TEST(Base64, VektorRfc4648) {
  const std::pair<const char*, const char*> vectors[] = {{"", ""},        {"f", "Zg=="},        {"fo", "Zm8="},
                                                         {"foo", "Zm9v"}, {"foob", "Zm9vYg=="}, {"fooba", "Zm9vYmE="}};
  for (const auto& [bytes, text] : vectors) {
    EXPECT_EQ(to_base64(bytes), text);
    EXPECT_EQ(from_base64(text), std::string(bytes));
  }
  EXPECT_EQ(from_base64("+/A="), std::string("\xfb\xf0"));
}

TEST(Base64, YangBukanBase64Ditolak) {
  for (const char* text : {"Zg", "Zg=", "Zg==Zg==", "Z=g=", "Zm9v\n", "Zm 9v==", "Zm9v====", "====", "Zm9-", "Zh=="}) {
    const auto read = from_base64(text);
    ASSERT_FALSE(read) << text;
    EXPECT_EQ(read.error().code, "BASE64_TIDAK_SAH") << text;
    EXPECT_FALSE(read.error().advice.empty());
  }
}

std::string bilangan(unsigned value) {
  std::string out;
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 255);
  return out;
}

/// A PNG's frame: the chunks' checksums are not looked at here.
std::string png(unsigned width, unsigned height) {
  const std::string sums(4, '\0');
  return std::string("\x89PNG\r\n\x1a\n") + bilangan(13) + "IHDR" + bilangan(width) + bilangan(height) +
         std::string("\x08\x02\0\0\0", 5) + sums + bilangan(3) + "IDATabc" + sums + bilangan(0) + "IEND" + sums;
}

TEST(Png, UkuranDariKepalanya) {
  const auto size = png_size(png(300, 412));
  ASSERT_TRUE(size);
  EXPECT_EQ(size->width, 300);
  EXPECT_EQ(size->height, 412);
}

TEST(Png, YangBukanAtauTerpotongDitolak) {
  const std::string whole = png(3, 4);
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const auto size = png_size(std::string_view(whole).substr(0, length));
    ASSERT_FALSE(size) << length;
    EXPECT_EQ(size.error().code, "GAMBAR_RUSAK");
  }
  for (const std::string& bytes : {std::string("GIF89a"), png(0, 4), png(20'001, 1), png(10'000, 10'000)})
    EXPECT_FALSE(png_size(bytes));
  std::string endless = whole;
  endless.replace(33, 4, bilangan(0xFFFFFFFF));  // the length of IDAT
  EXPECT_FALSE(png_size(endless));
}

}  // namespace gambar_test
}  // namespace sakip
