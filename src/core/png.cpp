// The outer shape of a PNG (W3C PNG, section 5): signature, then chunks of length, name, data and checksum.
#include "core/png.hpp"

#include <cstdint>

namespace sakip {

namespace {

constexpr std::string_view kSignature("\x89PNG\r\n\x1a\n", 8);
constexpr std::uint32_t kLongestSide = 20'000;
constexpr std::uint64_t kMostPixels = 16'000'000;

std::uint32_t number(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

auto broken(const std::string& why) {
  return fail("GAMBAR_RUSAK", "gambar", why, "Unggah ulang lambang atau gambar sebagai PNG.");
}

}  // namespace

Result<PngSize> png_size(std::string_view bytes) {
  if (!bytes.starts_with(kSignature)) return broken("bukan berkas PNG.");
  constexpr std::size_t kFrame = 12;  // length, name and checksum of a chunk
  bool ended = false;
  for (std::size_t at = kSignature.size(); !ended;) {
    if (bytes.size() - at < kFrame || bytes.size() - at - kFrame < number(bytes, at))
      return broken("berkas PNG terpotong.");
    const std::string_view name = bytes.substr(at + 4, 4);
    if ((at == kSignature.size()) != (name == "IHDR") || (name == "IHDR" && number(bytes, at) != 13))
      return broken("susunan berkas PNG salah.");
    ended = name == "IEND";
    at += kFrame + number(bytes, at);
  }
  const std::uint32_t width = number(bytes, 16), height = number(bytes, 20);
  if (width == 0 || height == 0 || width > kLongestSide || height > kLongestSide ||
      std::uint64_t{width} * height > kMostPixels)
    return broken("ukuran gambar " + std::to_string(width) + " x " + std::to_string(height) +
                  " piksel di luar batas (16 juta piksel).");
  return PngSize{static_cast<int>(width), static_cast<int>(height)};
}

}  // namespace sakip
