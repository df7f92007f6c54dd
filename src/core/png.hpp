// What is known of a picture without decoding it: that it is a PNG, whole, and its size.
#pragma once

#include <string_view>

#include "core/result.hpp"

namespace sakip {

struct PngSize {
  int width = 0, height = 0;  ///< pixels, 1..20000 each
};

/// Reads the chain of chunks from the signature to IEND; the pixels themselves stay unread. At most 16 million pixels.
/// Code GAMBAR_RUSAK.
Result<PngSize> png_size(std::string_view bytes);

}  // namespace sakip
