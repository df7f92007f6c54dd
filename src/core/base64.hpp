// Bytes as text and back (RFC 4648, section 4): how a picture travels inside a JSON bundle and inside an HTML page.
#pragma once

#include <string>
#include <string_view>

#include "core/result.hpp"

namespace sakip {

std::string to_base64(std::string_view bytes);
/// Strict: only the 64 letters, padded with "=" to a multiple of four, no blanks or line ends, no stray bits, so that
/// the same bytes have one text. Code BASE64_TIDAK_SAH.
Result<std::string> from_base64(std::string_view text);

}  // namespace sakip
