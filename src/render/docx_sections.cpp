// sectPr and the head and foot parts. Every section names its own head and foot, also an empty one: a section without
// would inherit those of the section before.
#include "render/docx_sections.hpp"

#include <algorithm>

#include "render/ooxml_text.hpp"

namespace sakip::render::docx {

using document::Orientation;
using document::PageNumbers;
using document::Section;
using ooxml::add;
using ooxml::Escaped;
using ooxml::twips;

namespace {

constexpr std::string_view kWordNamespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// Position from 1 of `part` in `parts`, added when new.
std::size_t keep_once(std::vector<std::string>& parts, std::string part) {
  const auto found = std::find(parts.begin(), parts.end(), part);
  if (found != parts.end()) return static_cast<std::size_t>(found - parts.begin()) + 1;
  parts.push_back(std::move(part));
  return parts.size();
}

std::string rule(std::string_view side) {
  std::string xml;
  add(xml, "<w:pBdr><w:", side, " w:val=\"single\" w:sz=\"4\" w:space=\"3\" w:color=\"", colour::kLine,
      "\"/></w:pBdr>");
  return xml;
}

std::string head_part(const Section& section) {
  std::string xml;
  add(xml, ooxml::kXmlHead, "<w:hdr ", kWordNamespace, "><w:p><w:pPr><w:pStyle w:val=\"Header\"/>");
  if (!section.header.empty()) xml += rule("bottom");
  xml += "</w:pPr>";
  write_text(xml, section.header);
  xml += "</w:p></w:hdr>";
  return xml;
}

std::string foot_part(const Section& section, int text_width) {
  const bool numbered = section.numbers != PageNumbers::none;
  std::string xml;
  add(xml, ooxml::kXmlHead, "<w:ftr ", kWordNamespace, "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/>");
  if (numbered || !section.footer.empty()) xml += rule("top");
  add(xml, "<w:tabs><w:tab w:val=\"right\" w:pos=\"", text_width, "\"/></w:tabs></w:pPr>");
  write_text(xml, section.footer);
  if (numbered) xml += "<w:r><w:tab/></w:r><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>";
  xml += "</w:p></w:ftr>";
  return xml;
}

}  // namespace

std::string section_properties(const document::Document& document, const Section& section, RunningParts& parts) {
  const PageFrame frame = page_frame(document.paper, section.orientation);
  const std::size_t head = keep_once(parts.heads, head_part(section));
  const std::size_t foot = keep_once(parts.feet, foot_part(section, twips(frame.text_width())));
  std::string xml;
  add(xml, "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"", std::string_view(head_relation(head)),
      "\"/><w:footerReference w:type=\"default\" r:id=\"", std::string_view(foot_relation(foot)),
      "\"/><w:type w:val=\"nextPage\"/><w:pgSz w:w=\"", twips(frame.width), "\" w:h=\"", twips(frame.height), "\"",
      section.orientation == Orientation::landscape ? " w:orient=\"landscape\"" : "", "/><w:pgMar w:top=\"",
      twips(frame.top), "\" w:right=\"", twips(frame.right), "\" w:bottom=\"", twips(frame.bottom), "\" w:left=\"",
      twips(frame.left), "\" w:header=\"", twips(frame.header), "\" w:footer=\"", twips(frame.footer),
      "\" w:gutter=\"0\"/><w:pgNumType w:fmt=\"", section.numbers == PageNumbers::roman ? "lowerRoman" : "decimal",
      "\"", section.restart_numbers ? " w:start=\"1\"" : "", "/></w:sectPr>");
  return xml;
}

}  // namespace sakip::render::docx
