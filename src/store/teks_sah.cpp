// See teks_sah.hpp.
#include "store/teks_sah.hpp"

namespace sakip::store {

bool teks_sah(std::string_view teks) {
  for (std::size_t i = 0; i < teks.size();) {
    const auto c = static_cast<unsigned char>(teks[i++]);
    if (c == 0) return false;
    if (c < 0x80) continue;
    const int lanjutan = c >= 0xF0 ? 3 : c >= 0xE0 ? 2 : 1;
    if (c < 0xC2 || c > 0xF4) return false;
    char32_t titik = c & (0x3F >> lanjutan);
    for (int n = 0; n < lanjutan; ++n, ++i) {
      if (i == teks.size() || (static_cast<unsigned char>(teks[i]) & 0xC0) != 0x80) return false;
      titik = (titik << 6) | (static_cast<unsigned char>(teks[i]) & 0x3F);
    }
    const char32_t terkecil = lanjutan == 1 ? 0x80 : lanjutan == 2 ? 0x800 : 0x10000;
    if (titik < terkecil || titik > 0x10FFFF || (titik >= 0xD800 && titik <= 0xDFFF)) return false;
  }
  return true;
}

}  // namespace sakip::store
