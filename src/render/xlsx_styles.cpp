// xl/styles.xml: fonts, fills, borders and number formats are lists of their own, and a cell's style names one of each.
#include "render/xlsx_styles.hpp"

#include <algorithm>
#include <array>

#include "render/ooxml_text.hpp"

namespace sakip::render {

using ooxml::add;
using ooxml::Escaped;

namespace {

constexpr int kFirstOwnFormat = 164;  // numbers below are Excel's own formats
constexpr int kMostIndent = 15;

std::string_view side(document::Align align) {
  switch (align) {
    case document::Align::center:
      return "center";
    case document::Align::right:
      return "right";
    case document::Align::left:
    case document::Align::justify:
      return "left";
  }
  return "left";
}

std::string colour(int rgb) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string text = "FF";
  for (int shift = 20; shift >= 0; shift -= 4) text += kDigits[static_cast<std::size_t>(rgb >> shift & 0xF)];
  return text;
}

std::string font(const SheetStyle& style) {
  std::string xml;
  add(xml, "<font>", style.bold ? "<b/>" : "", style.italic ? "<i/>" : "", style.link ? "<u/>" : "", "<sz val=\"",
      style.size, "\"/>", style.link ? "<color rgb=\"FF0B4F8A\"/>" : "",
      "<name val=\"Arial\"/><family val=\"2\"/></font>");
  return xml;
}

std::string fill(int rgb) {
  if (rgb == 0) return "<fill><patternFill patternType=\"none\"/></fill>";
  return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"" + colour(rgb) +
         "\"/><bgColor indexed=\"64\"/></patternFill></fill>";
}

std::string border(bool bordered) {
  std::string xml = "<border>";
  for (const std::string_view edge : {"left", "right", "top", "bottom"}) {
    if (bordered) {
      add(xml, "<", edge, " style=\"thin\"><color auto=\"1\"/></", edge, ">");
    } else {
      add(xml, "<", edge, "/>");
    }
  }
  return xml + "<diagonal/></border>";
}

}  // namespace

int SheetStyles::Kinds::add(const std::string& element) {
  const auto [found, fresh] = numbers.emplace(element, static_cast<int>(elements.size()));
  if (fresh) elements.push_back(element);
  return found->second;
}

SheetStyles::SheetStyles() {
  fills_.add(fill(0));
  fills_.add("<fill><patternFill patternType=\"gray125\"/></fill>");  // Excel takes the first two for itself
  number_of({.bordered = false});                                     // style 0: cells that nobody wrote
}

int SheetStyles::number_of(const SheetStyle& style) {
  const auto [found, fresh] = numbers_.emplace(style, 0);
  if (!fresh) return found->second;
  int format = 0;
  if (!style.number_format.empty()) {
    std::string code;
    ooxml::escape_to(code, style.number_format);
    format = kFirstOwnFormat + formats_.add(code);
  }
  std::string xml;
  add(xml, "<xf numFmtId=\"", format, "\" fontId=\"", fonts_.add(font(style)), "\" fillId=\"",
      fills_.add(fill(style.fill)), "\" borderId=\"", borders_.add(border(style.bordered)),
      "\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
      "<alignment horizontal=\"",
      side(style.align), "\" vertical=\"top\"");
  if (style.bordered) xml += " wrapText=\"1\"";
  if (style.indent > 0) add(xml, " indent=\"", std::min(style.indent, kMostIndent), "\"");
  xml += "/></xf>";
  return found->second = cells_.add(xml);
}

std::string SheetStyles::part() const {
  std::string xml;
  add(xml, ooxml::kXmlHead, "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
  if (!formats_.elements.empty()) {
    add(xml, "<numFmts count=\"", formats_.elements.size(), "\">");
    int number = kFirstOwnFormat;
    for (const auto& code : formats_.elements)
      add(xml, "<numFmt numFmtId=\"", number++, "\" formatCode=\"", std::string_view(code), "\"/>");
    xml += "</numFmts>";
  }
  const auto list = [&](std::string_view name, const Kinds& kinds) {
    add(xml, "<", name, " count=\"", kinds.elements.size(), "\">");
    for (const auto& element : kinds.elements) xml += element;
    add(xml, "</", name, ">");
  };
  list("fonts", fonts_);
  list("fills", fills_);
  list("borders", borders_);
  xml += "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>";
  list("cellXfs", cells_);
  xml += "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
  return xml;
}

}  // namespace sakip::render
