// Letters of the paged layout: which font draws a word, how wide it is, and how it is written in a PDF. Each distinct
// word is shaped once (HarfBuzz) in font units and kept, so a report of sixty thousand words shapes some three
// thousand. First stop of the PDF renderer; knows nothing of lines or pages.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/result.hpp"

struct hb_face_t;
struct hb_font_t;

namespace sakip::render {

/// Index of a face of the family: bit 0 bold, bit 1 italic.
using FaceStyle = std::uint8_t;
constexpr FaceStyle face_style(bool bold, bool italic) {
  return static_cast<FaceStyle>((bold ? 1 : 0) | (italic ? 2 : 0));
}

/// A stretch of a word in one font. `tj` is the inside of a TJ array: glyphs in hex with kerning in 1/1000 em.
struct Piece {
  int font = 0;
  double width = 0;  ///< em
  std::string tj;
};

/// A shaped word. `text` lives as long as the FontSet.
struct Word {
  std::string_view text;
  double width = 0;  ///< em: times the letter size gives points
  std::vector<Piece> pieces;
};

/// One font file in use. `unicode` tells which text each used glyph stands for.
struct Font {
  hb_face_t* face = nullptr;
  hb_font_t* font = nullptr;
  std::string name;  ///< PostScript name
  FaceStyle style = 0;
  int units = 1000;                                          ///< per em
  double ascent = 0.905, descent = 0.212, cap_height = 0.7;  ///< em, positive
  bool fallback = false;  ///< not of the family: chosen for a letter that the family lacks
  std::map<std::uint32_t, std::string> unicode;
};

/// The fonts of one rendering and its cache of words. Not for use by two threads at once.
class FontSet {
 public:
  /// Opens Liberation Sans (or what fontconfig gives for Arial). Code FON_TIDAK_ADA.
  static Result<std::unique_ptr<FontSet>> open();
  ~FontSet();
  FontSet(const FontSet&) = delete;
  FontSet& operator=(const FontSet&) = delete;

  /// The word in that face, shaped at first sight. `text` holds no blanks or line ends; bad UTF-8 shows as U+FFFD.
  const Word& word(std::string_view text, FaceStyle style);
  /// A single space.
  const Word& space(FaceStyle style) { return *spaces_[style]; }
  /// Fonts that were used, in order of first use; Piece::font is the index.
  const std::vector<Font>& fonts() const { return fonts_; }
  /// Width of a glyph in 1/1000 em.
  static double glyph_width(const Font& font, std::uint32_t glyph);

 private:
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  using Cache = std::unordered_map<std::string, Word, TextHash, std::equal_to<>>;

  FontSet() = default;
  bool load(const char* family, FaceStyle style, std::uint32_t letter, bool fallback);
  int font_for(std::uint32_t letter, FaceStyle style);
  void shape(std::string_view text, FaceStyle style, Word& word);
  void shape_piece(std::string_view text, int font, Word& word);

  std::vector<Font> fonts_;
  Cache cache_[4];
  const Word* spaces_[4] = {};
  std::map<std::uint32_t, int> fallback_of_[4];
};

}  // namespace sakip::render
