// Texts of a workbook: the shared strings, and the rules that shared and inline strings have in common (rich text is
// joined, phonetic guides are left out, _x000D_ escapes are undone).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"
#include "exchange/xlsx_xml.hpp"

namespace sakip::exchange {

/// Gathers the <t> texts of one string item (<si> or <is>): start with clear(), feed the events between its tags.
class ItemText {
 public:
  explicit ItemText(std::size_t most_letters) : most_letters_(most_letters) {}

  void clear();
  void start(std::string_view element);
  void end(std::string_view element);
  /// False as soon as the text is too long to be worth keeping.
  bool text(std::string_view piece);
  /// The whole text, escapes undone, or nothing when it is too long.
  std::optional<std::string> finish() const;

 private:
  std::size_t most_letters_;
  std::string raw_;
  int phonetic_ = 0;
  bool in_text_ = false;
};

/// The shared strings in order, each kept in `texts`. Codes XLSX_TEKS_PANJANG, XLSX_TERLALU_BANYAK_SEL, parse_part's.
Result<std::vector<std::string_view>> read_shared_strings(XlsxPackage& package, std::string_view part,
                                                          TextStore& texts);

/// "a_x000D_b" -> "a\rb", "_x005F_x" -> "_x".
std::string undo_escapes(std::string_view text);

/// Whether `text` has at most `most` characters.
bool fits(std::string_view text, std::size_t most);
/// XLSX_TEKS_PANJANG.
tl::unexpected<Error> text_too_long(std::size_t most, const Kalimat& place);

}  // namespace sakip::exchange
