// What page contents refer to by name: the fonts that were used (cut down to the glyphs that occur) and the images.
#pragma once

#include "core/result.hpp"
#include "render/layout_page.hpp"
#include "render/pdf_file.hpp"

namespace sakip::render {

/// Embeds a font's used glyphs; returns the font object. 0 when no glyph was used. Code FON_TIDAK_TERTANAM.
Result<int> embed_font(PdfFile& file, const Font& font);

/// Embeds a PNG (with its transparency); returns the image object. Code GAMBAR_RUSAK.
Result<int> embed_image(PdfFile& file, const Picture& picture);

}  // namespace sakip::render
