// Makes foreign text safe to show: an error message goes to a terminal, to JSON and to a log.
#include "core/quote_input.hpp"

#include <cstdint>

namespace sakip {

namespace {

/// Bytes of the UTF-8 character at the start of `text`, or 0 when there is none (broken, overlong, surrogate).
std::size_t character_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte(0);
  const std::size_t length = first < 0x80   ? 1
                             : first < 0xC2 ? 0
                             : first < 0xE0 ? 2
                             : first < 0xF0 ? 3
                             : first < 0xF5 ? 4
                                            : 0;
  if (length == 0 || text.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i)
    if ((byte(i) & 0xC0) != 0x80) return 0;
  if (first == 0xE0 && byte(1) < 0xA0) return 0;
  if (first == 0xED && byte(1) > 0x9F) return 0;
  if (first == 0xF0 && byte(1) < 0x90) return 0;
  if (first == 0xF4 && byte(1) > 0x8F) return 0;
  return length;
}

}  // namespace

std::string quote_input(std::string_view text) {
  constexpr int kLongest = 40;
  std::string shown = "\"";
  for (int count = 0; !text.empty(); ++count) {
    if (count == kLongest) {
      shown += "...";
      break;
    }
    const std::size_t length = character_length(text);
    const bool control = static_cast<unsigned char>(text[0]) < 0x20 || text[0] == 0x7F;
    if (length == 0 || control)
      shown += '?';
    else
      shown += text.substr(0, length);
    text.remove_prefix(length == 0 ? 1 : length);
  }
  return shown + "\"";
}

}  // namespace sakip
