// word/styles.xml from the looks of page_style.hpp. The order of elements inside pPr and rPr is the schema's.
#include "render/docx_styles.hpp"

#include <algorithm>
#include <array>

#include "render/ooxml_text.hpp"
#include "render/page_style.hpp"

namespace sakip::render::docx {

using document::Align;
using document::ParagraphStyle;
using ooxml::add;
using ooxml::twips;

namespace {

constexpr std::array kParagraphStyles = {ParagraphStyle::body,      ParagraphStyle::title, ParagraphStyle::subtitle,
                                         ParagraphStyle::center,    ParagraphStyle::note,  ParagraphStyle::quote,
                                         ParagraphStyle::signature, ParagraphStyle::cover};

int rounded(double value) { return static_cast<int>(value + 0.5); }

std::string_view justification(Align align) {
  switch (align) {
    case Align::left:
      return "left";
    case Align::center:
      return "center";
    case Align::right:
      return "right";
    case Align::justify:
      return "both";
  }
  return "left";
}

/// What a paragraph style may add to its look; each is markup at its place in the schema's order.
struct Extra {
  std::string_view flags = {};    ///< after keepNext: pageBreakBefore, ...
  std::string_view tabs = {};     ///< borders and tab stops
  std::string_view outline = {};  ///< outlineLvl
  std::string_view letters = {};  ///< colour, after bold and italic
};

struct Styles {
  std::string xml;

  void paragraph(std::string_view id, std::string_view name, std::string_view based_on, const TextLook& look,
                 const Extra& extra = {}) {
    add(xml, "<w:style w:type=\"paragraph\" w:styleId=\"", id, "\"><w:name w:val=\"", name, "\"/><w:basedOn w:val=\"",
        based_on, "\"/><w:qFormat/><w:pPr>");
    xml += look.keep_next ? "<w:keepNext/>" : "<w:keepNext w:val=\"0\"/>";
    add(xml, extra.flags, extra.tabs, "<w:spacing w:before=\"", rounded(look.before * 20), "\" w:after=\"",
        rounded(look.after * 20), "\" w:line=\"", rounded(look.line * 240), "\" w:lineRule=\"auto\"/><w:ind w:left=\"",
        twips(look.left_mm), "\" w:right=\"", twips(look.right_mm), "\"");
    if (look.hanging_mm > 0) {
      add(xml, " w:hanging=\"", twips(look.hanging_mm), "\"");
    } else {
      xml += " w:firstLine=\"0\"";
    }
    add(xml, "/><w:jc w:val=\"", justification(look.align), "\"/>", extra.outline, "</w:pPr><w:rPr>");
    xml += look.bold ? "<w:b/><w:bCs/>" : "<w:b w:val=\"0\"/><w:bCs w:val=\"0\"/>";
    xml += look.italic ? "<w:i/><w:iCs/>" : "<w:i w:val=\"0\"/><w:iCs w:val=\"0\"/>";
    add(xml, extra.letters, "<w:sz w:val=\"", rounded(look.points * 2), "\"/><w:szCs w:val=\"",
        rounded(look.points * 2), "\"/></w:rPr></w:style>");
  }
};

std::string_view style_name(ParagraphStyle style) {
  switch (style) {
    case ParagraphStyle::body:
      return "Body Text";
    case ParagraphStyle::title:
      return "Title";
    case ParagraphStyle::subtitle:
      return "Subtitle";
    case ParagraphStyle::center:
      return "Paragraf Tengah";
    case ParagraphStyle::note:
      return "Catatan";
    case ParagraphStyle::quote:
      return "Quote";
    case ParagraphStyle::signature:
      return "Signature";
    case ParagraphStyle::cover:
      return "Judul Sampul";
  }
  return {};
}

void add_headings(Styles& styles) {
  for (int level = 1; level <= 4; ++level) {
    std::string outline;
    add(outline, "<w:outlineLvl w:val=\"", level - 1, "\"/>");
    std::string name;
    add(name, "heading ", level);
    const std::string_view flags = level == 1 ? "<w:keepLines/><w:pageBreakBefore/>" : "<w:keepLines/>";
    const Extra listed{.flags = flags, .outline = outline};
    styles.paragraph(heading_style_id(level, true), name, "Normal", heading_look(level), listed);
    name.clear();
    add(name, "Judul Lepas ", level);
    const Extra unlisted{.flags = flags, .outline = "<w:outlineLvl w:val=\"9\"/>"};
    styles.paragraph(heading_style_id(level, false), name, "Normal", heading_look(level), unlisted);
  }
}

void add_contents(Styles& styles, int text_width) {
  for (const int level : {1, 2, 3, 0}) {
    TextLook look = contents_look(level);
    look.right_mm = 0;  // LibreOffice does not paint a page number that stands beyond the indent
    std::string tabs;
    add(tabs, "<w:tabs><w:tab w:val=\"left\" w:pos=\"", twips(look.left_mm),
        "\"/><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"", text_width, "\"/></w:tabs>");
    std::string name = "table of figures";
    if (level > 0) {
      name = "toc ";
      add(name, level);
    }
    styles.paragraph(contents_style_id(level), name, "Normal", look, {.tabs = tabs});
  }
}

void add_letterhead(Styles& styles) {
  const auto line = [&](std::string_view id, std::string_view name, TextLook look) {
    look.left_mm = look.right_mm = kLetterhead.side_mm;
    look.keep_next = true;
    styles.paragraph(id, name, "Normal", look);
  };
  line("KopPemerintah", "Kop Pemerintah", kLetterhead.government);
  line("KopInstansi", "Kop Instansi", kLetterhead.agency);
  line("KopBaris", "Kop Baris", kLetterhead.line);
  styles.paragraph("KopGaris", "Kop Garis", "Normal",
                   {.points = 4, .before = kLetterhead.gap, .after = kLetterhead.after, .keep_next = true},
                   {.tabs = "<w:pBdr><w:top w:val=\"thickThinSmallGap\" w:sz=\"24\" w:space=\"1\" "
                            "w:color=\"000000\"/></w:pBdr>"});
}

void add_cells(Styles& styles) {
  const auto cell = [&](std::string_view id, std::string_view name, double points, bool head) {
    TextLook look{.points = points, .bold = head, .keep_next = head};
    styles.paragraph(id, name, "Normal", look);
  };
  cell("Sel", "Sel Tabel", cell_look(false).points, false);
  cell("SelKepala", "Sel Kepala Tabel", cell_look(false).points, true);
  cell("SelKecil", "Sel Tabel Kecil", cell_look(true).points, false);
  cell("SelKepalaKecil", "Sel Kepala Tabel Kecil", cell_look(true).points, true);
  styles.paragraph("SelPolos", "Sel Tanpa Garis", "Normal", {.line = 1.15});
  const double tree_line = kTree.line / 1.149;  // of the font's natural line
  styles.paragraph("JudulPohon", "Judul Kotak Pohon", "Normal",
                   {.points = kTree.title, .bold = true, .line = tree_line});
  styles.paragraph("KotakPohon", "Kotak Pohon", "Normal", {.points = kTree.text, .line = tree_line});
}

}  // namespace

std::string_view style_id(ParagraphStyle style) {
  switch (style) {
    case ParagraphStyle::body:
      return "BodyText";
    case ParagraphStyle::title:
      return "Title";
    case ParagraphStyle::subtitle:
      return "Subtitle";
    case ParagraphStyle::center:
      return "Tengah";
    case ParagraphStyle::note:
      return "Catatan";
    case ParagraphStyle::quote:
      return "Quote";
    case ParagraphStyle::signature:
      return "Signature";
    case ParagraphStyle::cover:
      return "Sampul";
  }
  return "BodyText";
}

std::string_view heading_style_id(int level, bool in_contents) {
  static constexpr std::array<std::string_view, 4> kListed = {"Heading1", "Heading2", "Heading3", "Heading4"};
  static constexpr std::array<std::string_view, 4> kUnlisted = {"JudulLepas1", "JudulLepas2", "JudulLepas3",
                                                                "JudulLepas4"};
  const auto index = static_cast<std::size_t>(std::clamp(level, 1, 4) - 1);
  return in_contents ? kListed[index] : kUnlisted[index];
}

std::string_view contents_style_id(int level) {
  static constexpr std::array<std::string_view, 4> kIds = {"TableofFigures", "TOC1", "TOC2", "TOC3"};
  return kIds[static_cast<std::size_t>(std::clamp(level, 0, 3))];
}

std::string styles_part(const document::Document& document) {
  const PageFrame frame = page_frame(document.paper, document::Orientation::portrait);
  Styles styles;
  std::string& xml = styles.xml;
  add(xml, ooxml::kXmlHead,
      "<w:styles "
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/"
      "main\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"",
      kFontFamily, "\" w:eastAsia=\"", kFontFamily, "\" w:hAnsi=\"", kFontFamily, "\" w:cs=\"", kFontFamily,
      "\"/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/><w:lang w:val=\"", ooxml::Escaped{document.meta.language},
      "\" w:eastAsia=\"en-US\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"0\" "
      "w:line=\"240\" "
      "w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name "
      "w:val=\"Normal\"/><w:qFormat/></w:style>"
      "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default "
      "Paragraph Font\"/></w:style>"
      "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal "
      "Table\"/><w:tblPr><w:tblInd w:w=\"0\" "
      "w:type=\"dxa\"/></w:tblPr></w:style>"
      "<w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\"><w:name w:val=\"No List\"/></w:style>");

  for (const auto style : kParagraphStyles)
    styles.paragraph(style_id(style), style_name(style), "Normal", paragraph_look(style));
  add_headings(styles);
  styles.paragraph("Caption", "caption", "Normal", kTableCaption);
  styles.paragraph("KeteranganGambar", "Keterangan Gambar", "Caption", kFigureCaption);
  styles.paragraph("SumberTabel", "Sumber Tabel", "Normal", kTableNote);
  styles.paragraph("ListParagraph", "List Paragraph", "Normal", kListItem);
  styles.paragraph("Gambar", "Gambar", "Normal", {.points = 1, .align = Align::center, .before = 6, .keep_next = true});
  add_letterhead(styles);
  add_cells(styles);
  add_contents(styles, twips(frame.text_width()));

  std::string quiet;
  add(quiet, "<w:color w:val=\"", colour::kQuiet, "\"/>");
  styles.paragraph("Header", "header", "Normal", kRunningHead, {.letters = quiet});
  styles.paragraph("Footer", "footer", "Normal", kRunningHead, {.letters = quiet});

  // A line of 1 point that parts tables and carries section ends without taking room.
  add(xml,
      "<w:style w:type=\"paragraph\" w:styleId=\"Pemisah\"><w:name w:val=\"Pemisah\"/><w:basedOn "
      "w:val=\"Normal\"/><w:pPr><w:spacing "
      "w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/></w:pPr><w:rPr><w:sz w:val=\"2\"/><w:szCs "
      "w:val=\"2\"/></w:rPr></w:style>"
      "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:basedOn "
      "w:val=\"DefaultParagraphFont\"/><w:rPr>"
      "<w:color w:val=\"",
      colour::kLink,
      "\"/></w:rPr></w:style><w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"BelumDiisi\"><w:name "
      "w:val=\"Belum Diisi\"/><w:basedOn "
      "w:val=\"DefaultParagraphFont\"/><w:rPr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"",
      colour::kMissing, "\"/></w:rPr></w:style>");

  add(xml,
      "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"TabelGaris\"><w:name w:val=\"Tabel "
      "Bergaris\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>");
  for (const std::string_view side : {"top", "left", "bottom", "right", "insideH", "insideV"}) {
    add(xml, "<w:", side, " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"", colour::kLine, "\"/>");
  }
  add(xml, "</w:tblBorders></w:tblPr></w:style></w:styles>");
  return xml;
}

}  // namespace sakip::render::docx
