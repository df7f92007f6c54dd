// Cells of the CSV files that the pages give (RFC 4180), safe to open in a spreadsheet program.
#pragma once

#include <string>
#include <string_view>

namespace sakip::web {

/// A number or code as it is, in quotes.
inline std::string csv(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + "\"";
}

/// Text that somebody typed: what a spreadsheet would take for a formula is kept a text by an apostrophe.
inline std::string csv_teks(std::string_view text) {
  const bool risky = !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  return csv(risky ? "'" + std::string(text) : std::string(text));
}

}  // namespace sakip::web
