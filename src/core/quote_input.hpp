// Foreign text inside our messages: short, one line, always valid UTF-8, whatever was typed or sent.
#pragma once

#include <string>
#include <string_view>

namespace sakip {

/// `text` in quotation marks, at most 40 characters (then "..."); control characters and broken UTF-8 become "?".
std::string quote_input(std::string_view text);

}  // namespace sakip
