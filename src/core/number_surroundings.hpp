// What may surround a number in a cell: blanks, a stray quote, a sign, a currency, a unit. Used by the tolerant reader.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sakip::detail {

bool any_letter(std::string_view text);  ///< any byte beyond ASCII counts as a letter
bool any_digit(std::string_view text);
void trim_front(std::string_view& text);
void trim_back(std::string_view& text);
std::string lower(std::string_view text);  ///< ASCII letters only

/// All kinds of blank become one space, all kinds of dash "-"; ends are trimmed.
std::string normalised(std::string_view text);

/// What stands before the number.
struct Prefix {
  bool quote = false;        ///< a stray ` or '
  bool currency = false;     ///< Rp, Rp., IDR
  bool parentheses = false;  ///< accounting negative
  bool minus = false;
  bool bullet = false;  ///< the minus is followed by a blank: it may open a list item instead
  int signs = 0;
};

/// Takes the prefix off the front of `text` (and a closing parenthesis off its end).
Prefix take_prefix(std::string_view& text);

/// Takes the part made of digits and separators off the front ('/' and blanks only between digits).
std::string_view take_core(std::string_view& text);

/// A unit: words and slashes, without digits other than those of m2 and m3; a month would make it a date.
bool is_unit(std::string_view text);

/// 10^n that a unit word ("juta") stands for, or 0. The one-letter forms count as such only after "Rp".
std::int64_t multiplier(std::string_view unit, bool currency);

/// "e400", "E+03".
bool is_exponent(std::string_view text);

/// A grade of the AKIP scale, "A", "BB", ...: the only words that a number in parentheses may follow.
bool is_grade(std::string_view text);

}  // namespace sakip::detail
