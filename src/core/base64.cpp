// Base64 by its table.
#include "core/base64.hpp"

namespace sakip {

namespace {

constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

auto refused(const std::string& what) {
  return fail("BASE64_TIDAK_SAH", "base64", what, "Salin ulang seluruh isinya sebagai satu baris, tanpa spasi.");
}

}  // namespace

std::string to_base64(std::string_view bytes) {
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    unsigned group = 0;
    for (std::size_t k = 0; k < 3; ++k)
      group = group << 8 | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    for (std::size_t k = 0; k < 4; ++k) out += i + k > bytes.size() ? '=' : kLetters[group >> (18 - 6 * k) & 63];
  }
  return out;
}

Result<std::string> from_base64(std::string_view text) {
  if (text.size() % 4 != 0) return refused("panjangnya bukan kelipatan empat huruf; mungkin terpotong.");
  const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
  std::string out;
  out.reserve(text.size() / 4 * 3);
  for (std::size_t i = 0; i < text.size(); i += 4) {
    const std::size_t letters = i + 4 == text.size() ? 4 - padding : 4;
    unsigned group = 0;
    for (std::size_t k = 0; k < letters; ++k) {
      const std::size_t value = kLetters.find(text[i + k]);
      if (value == std::string_view::npos)
        return refused("huruf ke-" + std::to_string(i + k + 1) + " bukan huruf base64.");
      group |= static_cast<unsigned>(value) << (18 - 6 * k);
    }
    const std::size_t count = letters - 1;  // bytes in this group
    if ((group & ((1U << (24 - 8 * count)) - 1)) != 0) return refused("sisa bit pada huruf terakhir tidak nol.");
    for (std::size_t k = 0; k < count; ++k) out += static_cast<char>(group >> (16 - 8 * k) & 255);
  }
  return out;
}

}  // namespace sakip
