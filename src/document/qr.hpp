// A QR code (ISO/IEC 18004, by libqrencode): the way from a printed page to its address. As modules for whoever draws
// them, and as a picture of a document.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "document/document.hpp"

namespace sakip::document {

/// Modules around a code that must stay white.
inline constexpr int kQrQuiet = 4;

/// The code without its quiet zone, row by row, '\1' for a dark module.
struct QrModules {
  int side = 0;
  std::string modules;
  bool dark(int x, int y) const { return modules[static_cast<std::size_t>(y * side + x)] != 0; }
};

/// Error correction M; nothing when the text is too long for a code (about 2,300 bytes).
std::optional<QrModules> qr_modules(std::string_view text);

/// The code with its quiet zone as a PNG of eight pixels a module, so that it stays sharp where a viewer smooths
/// pictures; the same text gives the same bytes. No bytes when the text is too long.
Image qr_image(std::string_view text, int width_mm, std::string alt);

}  // namespace sakip::document
