// Text into XML parts: escaping, and the small appending helpers that all OOXML writers share. Nothing of a document
// reaches a part but through escape_to.
#pragma once

#include <charconv>
#include <concepts>
#include <string>
#include <string_view>

namespace sakip::render::ooxml {

/// Appends `text` safe for content and quoted attributes: & < > " escaped, characters that XML 1.0 forbids dropped,
/// broken UTF-8 replaced by U+FFFD. Line feeds and tabs stay.
void escape_to(std::string& out, std::string_view text);

/// A text that add() escapes.
struct Escaped {
  std::string_view text;
};

inline void put(std::string& out, std::string_view raw) { out += raw; }
inline void put(std::string& out, Escaped escaped) { escape_to(out, escaped.text); }
inline void put(std::string& out, std::integral auto number) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  out.append(digits, static_cast<std::size_t>(end - digits));
}

/// Appends every piece: raw markup, Escaped text, whole numbers.
template <typename... Pieces>
void add(std::string& out, const Pieces&... pieces) {
  (put(out, pieces), ...);
}

inline constexpr std::string_view kXmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Lengths of OOXML: twips (1/1440 inch) and English metric units (360,000 to the centimetre).
constexpr int twips(double millimetres) { return static_cast<int>(millimetres * 1440 / 25.4 + 0.5); }
constexpr long emu(double millimetres) { return static_cast<long>(millimetres * 36000 + 0.5); }

/// The first `limit` bytes of `text`, cut between characters.
std::string_view shorten(std::string_view text, std::size_t limit);

}  // namespace sakip::render::ooxml
