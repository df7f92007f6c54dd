// Walking over the letters (code points) of a text. For texts that clean_text() has been through.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sakip::render {

/// Calls visit(letter, offset) for each code point of valid UTF-8.
template <typename Visit>
void for_each_letter(std::string_view text, const Visit& visit) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t start = i;
    const auto lead = static_cast<unsigned char>(text[i++]);
    std::uint32_t letter = lead < 0x80 ? lead : lead < 0xE0 ? lead & 31u : lead < 0xF0 ? lead & 15u : lead & 7u;
    while (i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) {
      letter = letter << 6 | (static_cast<unsigned char>(text[i++]) & 63u);
    }
    visit(letter, start);
  }
}

/// True for a byte that goes on with the letter before it.
constexpr bool continues_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// Appends four upper-case hex digits.
inline void append_hex4(std::string& out, std::uint32_t value) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  for (int shift = 12; shift >= 0; shift -= 4) out += kDigits[value >> shift & 15];
}

/// Appends the letter as UTF-16 in hex: four or eight digits.
inline void append_utf16_hex(std::string& out, std::uint32_t letter) {
  if (letter < 0x10000) return append_hex4(out, letter);
  append_hex4(out, 0xD800 + ((letter - 0x10000) >> 10));
  append_hex4(out, 0xDC00 + ((letter - 0x10000) & 0x3FF));
}

}  // namespace sakip::render
