// Cuts the text of a formula into tokens. First step of parse(); refuses what the language has no use for, with advice
// for what people do type (decimal comma, "=", "×", typographic quotes).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"

namespace sakip::formula {

enum class TokenKind : unsigned char { number, name, text, sign, end };

struct Token {
  TokenKind kind = TokenKind::end;
  std::string_view text;  // of the formula; a text literal without its quotes
  int begin = 0;
  int end = 0;
};

/// Tokens with an `end` at the end. Codes RUMUS_KARAKTER, RUMUS_BENTUK (a number or a quoted text that does not end).
Result<std::vector<Token>> tokenize(std::string_view text);

}  // namespace sakip::formula
