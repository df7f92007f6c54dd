// Shared by the two number readers: digits as typed become a Nilai that remembers its decimals.
#pragma once

#include <string_view>

#include "core/nilai.hpp"

namespace sakip::detail {

/// Longest number the readers take: any count, sum of money or index there is has fewer digits.
inline constexpr std::size_t kMaxTypedDigits = 40;

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// `whole` and `decimals` hold digits only, together at most kMaxTypedDigits, whole not empty.
Nilai typed_number(bool negative, std::string_view whole, std::string_view decimals);

/// The digits of "1.234.567" when `separator` cuts it in a head of one to three digits without leading zero and groups
/// of three; the text itself when it has no separator ("1234567"); "" when it is neither.
std::string ungrouped(std::string_view text, char separator);

}  // namespace sakip::detail
