// Escaping byte by byte with a table: nearly all bytes are copied in runs, since it is done for every text of a report.
#include "render/ooxml_text.hpp"

#include <array>

namespace sakip::render::ooxml {

namespace {

enum Kind : unsigned char { plain, special, forbidden, lead, stray };

constexpr std::array<Kind, 256> make_kinds() {
  std::array<Kind, 256> kinds{};
  for (unsigned b = 0; b < 256; ++b) {
    if (b < 0x20) {
      kinds[b] = b == '\n' || b == '\t' ? plain : forbidden;
    } else if (b < 0x80) {
      kinds[b] = b == '&' || b == '<' || b == '>' || b == '"' ? special : b == 0x7f ? forbidden : plain;
    } else {
      kinds[b] = b >= 0xc2 && b <= 0xf4 ? lead : stray;
    }
  }
  return kinds;
}
constexpr auto kKinds = make_kinds();
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// Length of the well-formed UTF-8 sequence at `at` that XML allows, or 0.
std::size_t sequence_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  const unsigned first = byte(at);
  const std::size_t length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  unsigned code = first & (0x7fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const unsigned next = byte(at + i);
    if ((next & 0xc0) != 0x80) return 0;
    code = code << 6 | (next & 0x3f);
  }
  const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
  const bool surrogate = code >= 0xd800 && code <= 0xdfff;
  const bool no_character = (code & 0xfffe) == 0xfffe || code > 0x10ffff;
  return overlong || surrogate || no_character ? 0 : length;
}

std::string_view entity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    default:
      return "&quot;";
  }
}

}  // namespace

void escape_to(std::string& out, std::string_view text) {
  std::size_t start = 0;  // of the run not yet copied
  std::size_t at = 0;
  const auto flush = [&](std::size_t skipped) {
    out.append(text, start, at - start);
    at += skipped;
    start = at;
  };
  while (at < text.size()) {
    switch (kKinds[static_cast<unsigned char>(text[at])]) {
      case plain:
        ++at;
        break;
      case special: {
        const char c = text[at];
        flush(1);
        out += entity(c);
        break;
      }
      case forbidden:
        flush(1);
        break;
      case lead:
        if (const std::size_t length = sequence_length(text, at)) {
          at += length;
          break;
        }
        [[fallthrough]];
      case stray:
        flush(1);
        out += kReplacement;
        break;
    }
  }
  flush(0);
}

std::string_view shorten(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return text;
  while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xc0) == 0x80) --limit;
  return text.substr(0, limit);
}

}  // namespace sakip::render::ooxml
