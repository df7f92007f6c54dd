// A QR code as inline SVG (document/qr.hpp): the way from a printed page to its verification.
#pragma once

#include <string>
#include <string_view>

namespace sakip::web {

/// The <svg> element, modules black on white with the quiet zone of four that ISO/IEC 18004 asks for, error correction
/// M; `title` for those who do not see it. "" when the text is too long for a code (about 2,300 bytes).
std::string qr_svg(std::string_view text, std::string_view title);

}  // namespace sakip::web
