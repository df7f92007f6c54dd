// Fonts as Type 0 with glyph numbers as codes: cut down by hb-subset, widths as shaped, and a table back to Unicode.
#include <hb-subset.h>
#include <hb.h>

#include <cmath>
#include <memory>

#include "render/letters.hpp"
#include "render/pdf_resources.hpp"

namespace sakip::render {
namespace {

template <typename T, void (*Free)(T*)>
struct Release {
  void operator()(T* object) const { Free(object); }
};
using Input = std::unique_ptr<hb_subset_input_t, Release<hb_subset_input_t, hb_subset_input_destroy>>;
using Face = std::unique_ptr<hb_face_t, Release<hb_face_t, hb_face_destroy>>;
using Blob = std::unique_ptr<hb_blob_t, Release<hb_blob_t, hb_blob_destroy>>;

/// The font file with the used glyphs only, at their own numbers. Empty on failure.
std::string subset(const Font& font) {
  const Input input(hb_subset_input_create_or_fail());
  if (!input) return {};
  for (const auto& [glyph, text] : font.unicode) hb_set_add(hb_subset_input_glyph_set(input.get()), glyph);
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NO_HINTING);
  hb_set_t* drop = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const char* tag : {"GSUB", "GPOS", "GDEF", "name", "OS/2", "cmap", "post", "kern", "hdmx", "VDMX", "LTSH",
                          "DSIG", "gasp", "FFTM"}) {
    hb_set_add(drop, hb_tag_from_string(tag, -1));
  }
  const Face cut(hb_subset_or_fail(font.face, input.get()));
  if (!cut) return {};
  const Blob blob(hb_face_reference_blob(cut.get()));
  unsigned size = 0;
  const char* data = hb_blob_get_data(blob.get(), &size);
  return {data, size};
}

/// "ABCDEF+Name": the letters tell one selection of glyphs from another.
std::string subset_name(const Font& font) {
  std::uint64_t hash = 14695981039346656037u;
  for (const auto& [glyph, text] : font.unicode) hash = (hash ^ glyph) * 1099511628211u;
  std::string name;
  for (int i = 0; i < 6; ++i, hash /= 26) name += static_cast<char>('A' + hash % 26);
  return name + "+" + font.name;
}

std::string widths(const Font& font) {
  std::string out = "[";
  std::uint32_t expected = 0;
  for (const auto& [glyph, text] : font.unicode) {
    if (out.size() == 1 || glyph != expected) out += (out.size() == 1 ? "" : "]") + std::to_string(glyph) + "[";
    append_number(out, FontSet::glyph_width(font, glyph));
    out += ' ';
    expected = glyph + 1;
  }
  return out + "]]";
}

std::string to_unicode(const Font& font) {
  constexpr std::size_t kBlock = 100;  // entries allowed in one block
  std::string out =
      "/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)"
      "/Supplement 0>>def/CMapName/Adobe-Identity-UCS def/CMapType 2 def 1 begincodespacerange<0000><FFFF>"
      "endcodespacerange\n";
  std::vector<std::string> entries;
  for (const auto& [glyph, text] : font.unicode) {
    if (text.empty()) continue;
    std::string& entry = entries.emplace_back("<");
    append_hex4(entry, glyph);
    entry += "><";
    for_each_letter(text, [&](std::uint32_t letter, std::size_t) { append_utf16_hex(entry, letter); });
    entry += ">\n";
  }
  for (std::size_t i = 0; i < entries.size(); i += kBlock) {
    const std::size_t end = std::min(entries.size(), i + kBlock);
    out += std::to_string(end - i) + " beginbfchar\n";
    for (std::size_t k = i; k < end; ++k) out += entries[k];
    out += "endbfchar\n";
  }
  return out + "endcmap CMapName currentdict/CMap defineresource pop end end";
}

}  // namespace

Result<int> embed_font(PdfFile& file, const Font& font) {
  if (font.unicode.empty()) return 0;
  const std::string program = subset(font);
  if (program.empty()) {
    return fail("FON_TIDAK_TERTANAM", font.name, "Huruf (font) ini tidak dapat ditanam ke dalam PDF.",
                "Pasang paket fonts-liberation2.");
  }
  const int data = file.add_stream("/Length1 " + std::to_string(program.size()), program);
  const auto scaled = [](double em) { return std::to_string(std::lround(em * 1000)); };
  const std::string name = subset_name(font);
  const bool bold = (font.style & 1) != 0, italic = (font.style & 2) != 0;
  const int descriptor =
      file.add("<</Type/FontDescriptor/FontName/" + name + "/Flags " + std::to_string(4 | (italic ? 64 : 0)) +
               "/FontBBox[-600 -400 2000 1100]/ItalicAngle " + (italic ? "-12" : "0") + "/Ascent " +
               scaled(font.ascent) + "/Descent -" + scaled(font.descent) + "/CapHeight " + scaled(font.cap_height) +
               "/StemV " + (bold ? "140" : "80") + "/FontFile2 " + reference(data) + ">>");
  const int cid_font = file.add("<</Type/Font/Subtype/CIDFontType2/BaseFont/" + name +
                                "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor " +
                                reference(descriptor) + "/CIDToGIDMap/Identity/DW 0/W" + widths(font) + ">>");
  const int unicode = file.add_stream("", to_unicode(font));
  return file.add("<</Type/Font/Subtype/Type0/BaseFont/" + name + "/Encoding/Identity-H/DescendantFonts[" +
                  reference(cid_font) + "]/ToUnicode " + reference(unicode) + ">>");
}

}  // namespace sakip::render
