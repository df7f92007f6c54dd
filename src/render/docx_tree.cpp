// A tree (pohon kinerja, susunan organisasi) as vector drawings, a sheet each: the boxes of chart_geometry.hpp become
// shapes whose text can be typed in, the lines one shape behind them. What PDF and HTML show, Word shows.
#include "render/chart_geometry.hpp"
#include "render/docx_body.hpp"
#include "render/ooxml_text.hpp"

namespace sakip::render::docx {

using document::Tree;
using ooxml::add;
using ooxml::Escaped;

namespace {

constexpr long emu_of(double points) { return static_cast<long>(points * 12700 + 0.5); }
constexpr double kPointsPerMm = 72 / 25.4;

void write_color(std::string& xml, Color color) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  xml += "<a:solidFill><a:srgbClr val=\"";
  for (const auto part : color) xml += {kHex[part >> 4], kHex[part & 15]};
  xml += "\"/></a:solidFill>";
}

void write_frame(std::string& xml, double x, double y, double width, double height) {
  add(xml, "<a:xfrm><a:off x=\"", emu_of(x), "\" y=\"", emu_of(y), "\"/><a:ext cx=\"", emu_of(width), "\" cy=\"",
      emu_of(height), "\"/></a:xfrm>");
}

/// All connectors as one shape over the whole picture.
void write_lines(std::string& xml, const Drawing& drawing, int id) {
  add(xml, "<wps:wsp><wps:cNvPr id=\"", id, "\" name=\"Garis\"/><wps:cNvSpPr/><wps:spPr>");
  write_frame(xml, 0, 0, drawing.width, drawing.height);
  add(xml, "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/><a:pathLst>",
      "<a:path w=\"", emu_of(drawing.width), "\" h=\"", emu_of(drawing.height), "\" fill=\"none\">");
  for (const Stroke& stroke : drawing.strokes) {
    bool first = true;
    for (const Point& point : stroke.points) {
      add(xml, first ? "<a:moveTo>" : "<a:lnTo>", "<a:pt x=\"", emu_of(point.x), "\" y=\"", emu_of(point.y), "\"/>",
          first ? "</a:moveTo>" : "</a:lnTo>");
      first = false;
    }
  }
  add(xml, "</a:path></a:pathLst></a:custGeom><a:noFill/><a:ln w=\"", emu_of(0.75), "\">");
  write_color(xml, color_of(Role::connector));
  xml += "</a:ln></wps:spPr><wps:bodyPr/></wps:wsp>";
}

void write_words(std::string& xml, const Card& card) {
  xml += "<wps:txbx><w:txbxContent>";
  for (const CardText& text : card.text) {
    const bool title = text.bold && text.size == kTree.title;
    add(xml, "<w:p><w:pPr><w:pStyle w:val=\"", title ? "JudulPohon" : "KotakPohon", "\"/>",
        card.centered ? "<w:jc w:val=\"center\"/>" : "", "</w:pPr>");
    std::string letters = text.bold && !title ? "<w:b/>" : "";
    if (!title && text.size != kTree.text) add(letters, "<w:sz w:val=\"", static_cast<int>(text.size * 2), "\"/>");
    write_text(xml, text.text, letters);
    xml += "</w:p>";
  }
  xml += "</w:txbxContent></wps:txbx>";
}

void write_card(std::string& xml, const Card& card, int id) {
  add(xml, "<wps:wsp><wps:cNvPr id=\"", id, "\" name=\"Kotak ", id, "\"/><wps:cNvSpPr txBox=\"1\"/><wps:spPr>");
  write_frame(xml, card.x, card.y, card.width, card.height);
  xml += "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>";
  if (outlined(card.role)) {
    write_color(xml, fill_of(card.role, card.kind));
    add(xml, "<a:ln w=\"", emu_of(outline_width(card.role)), "\">");
    write_color(xml, color_of(card.role));
    xml += card.role == Role::reference ? "<a:prstDash val=\"dash\"/></a:ln>" : "</a:ln>";
  } else {
    xml += "<a:noFill/><a:ln><a:noFill/></a:ln>";
  }
  xml += "</wps:spPr>";
  write_words(xml, card);
  // A little less inset than the geometry reckons with, so that a word processor never needs a line more.
  const long side = emu_of(kTree.pad - 1), upright = emu_of(kTree.pad / 2);
  add(xml, "<wps:bodyPr wrap=\"square\" lIns=\"", side, "\" tIns=\"", upright, "\" rIns=\"", side, "\" bIns=\"",
      upright, "\" anchor=\"ctr\"/></wps:wsp>");
}

void write_sheet(Body& body, const Drawing& drawing, std::string_view alt) {
  open_paragraph(body, "Gambar");
  const int id = ++body.last_drawing;
  const long width = emu_of(drawing.width), height = emu_of(drawing.height);
  add(body.xml,
      "<w:r><mc:AlternateContent><mc:Choice Requires=\"wpg\"><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" "
      "distR=\"0\"><wp:extent cx=\"",
      width, "\" cy=\"", height, "\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:docPr id=\"", id,
      "\" name=\"Bagan ", id, "\" descr=\"", Escaped{alt},
      "\"/><wp:cNvGraphicFramePr/><a:graphic "
      "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData "
      "uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\"><wpg:wgp><wpg:cNvGrpSpPr/"
      "><wpg:grpSpPr>"
      "<a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"",
      width, "\" cy=\"", height, "\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"", width, "\" cy=\"", height,
      "\"/></a:xfrm></wpg:grpSpPr>");
  if (!drawing.strokes.empty()) write_lines(body.xml, drawing, ++body.last_drawing);
  for (const Card& card : drawing.cards) write_card(body.xml, card, ++body.last_drawing);
  add(body.xml, "</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:t>",
      Escaped{alt}, "</w:t></mc:Fallback></mc:AlternateContent></w:r>");
  close_paragraph(body);
}

}  // namespace

void write_tree(Body& body, const Tree& tree) {
  if (tree.nodes.empty()) {
    open_paragraph(body, "Tengah");
    write_inline(body, {{"[pohon belum berisi]", document::RunStyle::missing, {}, {}}});
    close_paragraph(body);
  } else {
    const double width = body.frame.text_width() * kPointsPerMm;
    const double height = tree_room(body.frame.text_height() * kPointsPerMm);
    for (const Drawing& sheet : draw_tree(tree, width, height)) write_sheet(body, sheet, tree.alt);
  }
  write_caption(body, CaptionOf::figure, tree.number, tree.caption);
}

}  // namespace sakip::render::docx
