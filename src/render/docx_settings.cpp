// The small fixed parts of a DOCX: numbering of lists, settings, font table.
#include "render/docx_styles.hpp"
#include "render/ooxml_text.hpp"
#include "render/page_style.hpp"

namespace sakip::render::docx {

using document::List;
using ooxml::add;
using ooxml::twips;

namespace {

constexpr std::string_view kWordNamespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

struct MarkerLook {
  std::string_view format, text;
};
MarkerLook marker_look(List::Marker marker) {
  switch (marker) {
    case List::Marker::bullet:
      return {"bullet", "•"};
    case List::Marker::decimal:
      return {"decimal", "%1."};
    case List::Marker::lower_alpha:
      return {"lowerLetter", "%1."};
  }
  return {};
}

}  // namespace

std::string numbering_part(const std::vector<List::Marker>& lists) {
  std::string xml;
  add(xml, ooxml::kXmlHead, "<w:numbering ", kWordNamespace, ">");
  for (const auto marker : {List::Marker::bullet, List::Marker::decimal, List::Marker::lower_alpha}) {
    const MarkerLook look = marker_look(marker);
    add(xml, "<w:abstractNum w:abstractNumId=\"", static_cast<int>(marker),
        "\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"",
        look.format, "\"/><w:lvlText w:val=\"", look.text, "\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"",
        twips(kListItem.left_mm), "\" w:hanging=\"", twips(kListItem.hanging_mm),
        "\"/></w:pPr></w:lvl></w:abstractNum>");
  }
  for (std::size_t i = 0; i < lists.size(); ++i) {
    add(xml, "<w:num w:numId=\"", i + 1, "\"><w:abstractNumId w:val=\"", static_cast<int>(lists[i]),
        "\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>");
  }
  xml += "</w:numbering>";
  return xml;
}

std::string settings_part(const document::Document& document, bool update_fields) {
  std::string xml;
  add(xml, ooxml::kXmlHead, "<w:settings ", kWordNamespace,
      "><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"720\"/><w:characterSpacingControl "
      "w:val=\"doNotCompress\"/>",
      update_fields ? "<w:updateFields w:val=\"true\"/>" : "",
      "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" "
      "w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"",
      ooxml::Escaped{document.meta.language},
      "\"/><w:decimalSymbol w:val=\",\"/><w:listSeparator w:val=\";\"/></w:settings>");
  return xml;
}

std::string font_table_part() {
  std::string xml;
  add(xml, ooxml::kXmlHead, "<w:fonts ", kWordNamespace, "><w:font w:name=\"", kFontFamily,
      "\"><w:altName w:val=\"Liberation Sans\"/><w:panose1 w:val=\"020B0604020202020204\"/><w:charset "
      "w:val=\"00\"/><w:family w:val=\"swiss\"/>"
      "<w:pitch w:val=\"variable\"/></w:font></w:fonts>");
  return xml;
}

}  // namespace sakip::render::docx
