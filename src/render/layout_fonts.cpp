// Finds font files with fontconfig and shapes words with HarfBuzz, straight from the file's own units: no hinting and
// no rounding to a pixel grid, so widths are the same at every size.
#include "render/layout_fonts.hpp"

#include <fontconfig/fontconfig.h>
#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <cmath>

#include "render/html_text.hpp"
#include "render/letters.hpp"
#include "render/page_style.hpp"

namespace sakip::render {
namespace {

constexpr const char* kFamilies[] = {"Liberation Sans", "Arial"};

template <typename T, void (*Free)(T*)>
struct Release {
  void operator()(T* object) const { Free(object); }
};
using Pattern = std::unique_ptr<FcPattern, Release<FcPattern, FcPatternDestroy>>;
using Blob = std::unique_ptr<hb_blob_t, Release<hb_blob_t, hb_blob_destroy>>;
using Buffer = std::unique_ptr<hb_buffer_t, Release<hb_buffer_t, hb_buffer_destroy>>;

/// The font file for a family and face that has `letter`; null when fontconfig knows no scalable font at all.
Pattern find_font(const char* family, FaceStyle style, std::uint32_t letter) {
  Pattern wanted(FcPatternCreate());
  if (family != nullptr) FcPatternAddString(wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(family));
  FcPatternAddInteger(wanted.get(), FC_WEIGHT, (style & 1) != 0 ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
  FcPatternAddInteger(wanted.get(), FC_SLANT, (style & 2) != 0 ? FC_SLANT_ITALIC : FC_SLANT_ROMAN);
  FcPatternAddBool(wanted.get(), FC_SCALABLE, FcTrue);
  FcPatternAddBool(wanted.get(), FC_COLOR, FcFalse);
  if (letter != 0) {
    FcCharSet* letters = FcCharSetCreate();
    FcCharSetAddChar(letters, letter);
    FcPatternAddCharSet(wanted.get(), FC_CHARSET, letters);
    FcCharSetDestroy(letters);
  }
  FcConfigSubstitute(nullptr, wanted.get(), FcMatchPattern);
  FcDefaultSubstitute(wanted.get());
  FcResult result = FcResultNoMatch;
  return Pattern(FcFontMatch(nullptr, wanted.get(), &result));
}

std::string postscript_name(hb_face_t* face, std::size_t index) {
  char name[64] = {};
  unsigned length = sizeof name;
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length, name);
  std::string clean;
  for (const char c : std::string_view(name)) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
    if (plain) clean += c;
  }
  return clean.empty() ? "Font" + std::to_string(index) : clean;
}

}  // namespace

Result<std::unique_ptr<FontSet>> FontSet::open() {
  std::unique_ptr<FontSet> set(new FontSet);
  for (FaceStyle style = 0; style < 4; ++style) {
    if (!set->load(kFamilies[0], style, 0, false) && !set->load(kFamilies[1], style, 0, false)) {
      return fail("FON_TIDAK_ADA", "fontconfig", "Tidak ada huruf (font) yang dapat dipakai untuk PDF.",
                  "Pasang paket fonts-liberation2.");
    }
  }
  for (FaceStyle style = 0; style < 4; ++style) set->spaces_[style] = &set->word(" ", style);
  return set;
}

FontSet::~FontSet() {
  for (const Font& font : fonts_) {
    hb_font_destroy(font.font);
    hb_face_destroy(font.face);
  }
}

bool FontSet::load(const char* family, FaceStyle style, std::uint32_t letter, bool fallback) {
  const Pattern found = find_font(family, style, letter);
  FcChar8* file = nullptr;
  int index = 0;
  if (!found || FcPatternGetString(found.get(), FC_FILE, 0, &file) != FcResultMatch) return false;
  FcPatternGetInteger(found.get(), FC_INDEX, 0, &index);
  const Blob blob(hb_blob_create_from_file(reinterpret_cast<const char*>(file)));
  hb_face_t* face = hb_face_create(blob.get(), static_cast<unsigned>(index));
  const Blob outlines(hb_face_reference_table(face, HB_TAG('g', 'l', 'y', 'f')));
  if (hb_blob_get_length(outlines.get()) == 0) {  // no TrueType outlines: not embedded (pictures, CFF)
    hb_face_destroy(face);
    return false;
  }
  Font font;
  font.face = face;
  font.font = hb_font_create(face);
  font.name = postscript_name(face, fonts_.size());
  font.style = style;
  font.fallback = fallback;
  font.units = static_cast<int>(hb_face_get_upem(face));
  const auto metric = [&](hb_ot_metrics_tag_t tag, double usual) {
    hb_position_t value = 0;
    const bool known = hb_ot_metrics_get_position(font.font, tag, &value) != 0;
    return known && value != 0 ? std::abs(static_cast<double>(value)) / font.units : usual;
  };
  font.ascent = metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, font.ascent);
  font.descent = metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, font.descent);
  font.cap_height = metric(HB_OT_METRICS_TAG_CAP_HEIGHT, font.cap_height);
  fonts_.push_back(std::move(font));
  return true;
}

int FontSet::font_for(std::uint32_t letter, FaceStyle style) {
  hb_codepoint_t glyph = 0;
  if (hb_font_get_nominal_glyph(fonts_[style].font, letter, &glyph) != 0) return style;
  const auto known = fallback_of_[style].find(letter);
  if (known != fallback_of_[style].end()) return known->second;
  int chosen = style;  // no font has it: the family's empty box
  for (std::size_t i = 4; i < fonts_.size() && chosen == style; ++i) {
    const bool has = hb_font_get_nominal_glyph(fonts_[i].font, letter, &glyph) != 0;
    if (has && fonts_[i].style == style) chosen = static_cast<int>(i);
  }
  if (chosen == style && fonts_.size() < 64 && load(nullptr, style, letter, true)) {
    const bool has = hb_font_get_nominal_glyph(fonts_.back().font, letter, &glyph) != 0;
    if (has) {
      chosen = static_cast<int>(fonts_.size() - 1);
    } else {
      hb_font_destroy(fonts_.back().font);
      hb_face_destroy(fonts_.back().face);
      fonts_.pop_back();
    }
  }
  fallback_of_[style].emplace(letter, chosen);
  return chosen;
}

const Word& FontSet::word(std::string_view text, FaceStyle style) {
  Cache& cache = cache_[style];
  if (const auto known = cache.find(text); known != cache.end()) return known->second;
  const auto entry = cache.emplace(std::string(text), Word{}).first;
  entry->second.text = entry->first;
  shape(entry->first, style, entry->second);
  return entry->second;
}

void FontSet::shape(std::string_view text, FaceStyle style, Word& word) {
  const std::string clean = clean_text(text);
  std::size_t begin = 0;
  int font = -1;
  for_each_letter(clean, [&](std::uint32_t letter, std::size_t at) {
    const bool mark = hb_unicode_general_category(hb_unicode_funcs_get_default(), letter) ==
                      HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK;
    const int wanted = mark && font >= 0 ? font : font_for(letter, style);
    if (wanted == font) return;
    if (font >= 0) shape_piece(std::string_view(clean).substr(begin, at - begin), font, word);
    font = wanted;
    begin = at;
  });
  if (font >= 0) shape_piece(std::string_view(clean).substr(begin), font, word);
}

void FontSet::shape_piece(std::string_view text, int font_index, Word& word) {
  Font& font = fonts_[static_cast<std::size_t>(font_index)];
  const Buffer buffer(hb_buffer_create());
  hb_buffer_add_utf8(buffer.get(), text.data(), static_cast<int>(text.size()), 0, -1);
  hb_buffer_guess_segment_properties(buffer.get());
  // No ligatures: each glyph then stands for its own letters, and copied text stays searchable.
  constexpr hb_feature_t kFeatures[] = {{HB_TAG('l', 'i', 'g', 'a'), 0, 0, static_cast<unsigned>(-1)}};
  hb_shape(font.font, buffer.get(), kFeatures, 1);

  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
  Piece piece;
  piece.font = font_index;
  bool open = false;
  double pen = 0, wanted = 0;  // 1/1000 em: where the PDF's pen stands, and where the shaper wants it
  const auto move_pen = [&](double target) {
    const long adjust = std::lround(pen - target);
    if (adjust == 0) return;
    if (open) piece.tj += '>';
    open = false;
    piece.tj += std::to_string(adjust);
    pen -= static_cast<double>(adjust);
  };
  for (unsigned i = 0; i < count; ++i) {
    move_pen(wanted + 1000.0 * positions[i].x_offset / font.units);
    if (!open) piece.tj += '<';
    open = true;
    append_hex4(piece.tj, infos[i].codepoint);
    pen += glyph_width(font, infos[i].codepoint);
    wanted += 1000.0 * positions[i].x_advance / font.units;

    std::size_t end = text.size();  // the letters of this cluster end where the next greater cluster begins
    for (unsigned k = 0; k < count; ++k) {
      if (infos[k].cluster > infos[i].cluster) end = std::min<std::size_t>(end, infos[k].cluster);
      if (k > i && infos[k].cluster > infos[i].cluster) break;
    }
    const bool first = i == 0 || infos[i - 1].cluster != infos[i].cluster;
    font.unicode.try_emplace(infos[i].codepoint,
                             first ? text.substr(infos[i].cluster, end - infos[i].cluster) : std::string_view());
  }
  move_pen(wanted);
  if (open) piece.tj += '>';
  piece.width = wanted / 1000;
  word.width += piece.width;
  word.pieces.push_back(std::move(piece));
}

double FontSet::glyph_width(const Font& font, std::uint32_t glyph) {
  const double exact = 1000.0 * hb_font_get_glyph_h_advance(font.font, glyph) / font.units;
  return std::round(exact * 10) / 10;  // as written in the PDF's width table
}

}  // namespace sakip::render
