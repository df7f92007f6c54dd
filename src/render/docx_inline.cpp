// Paragraphs and runs: styles of letters, content controls around figures, links to headings and tables.
#include "render/docx_body.hpp"
#include "render/docx_facts.hpp"
#include "render/ooxml_text.hpp"

namespace sakip::render::docx {

using document::Run;
using document::RunStyle;
using ooxml::add;
using ooxml::Escaped;

namespace {

std::string_view run_properties(RunStyle style, bool bold) {
  switch (style) {
    case RunStyle::plain:
      return bold ? "<w:rPr><w:b/><w:bCs/></w:rPr>" : "";
    case RunStyle::bold:
      return "<w:rPr><w:b/><w:bCs/></w:rPr>";
    case RunStyle::italic:
      return bold ? "<w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr>" : "<w:rPr><w:i/><w:iCs/></w:rPr>";
    case RunStyle::bold_italic:
      return "<w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr>";
    case RunStyle::missing:
      return "<w:rPr><w:rStyle w:val=\"BelumDiisi\"/></w:rPr>";
    case RunStyle::superscript:
      return "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>";
    case RunStyle::link:
      return "<w:rPr><w:rStyle w:val=\"Hyperlink\"/></w:rPr>";
  }
  return "";
}

void write_piece(std::string& xml, std::string_view text) {
  const bool edge_space = text.front() == ' ' || text.back() == ' ';
  add(xml, edge_space ? "<w:t xml:space=\"preserve\">" : "<w:t>", Escaped{text}, "</w:t>");
}

/// The control carries the fact as tag (for programs) and alias (shown by Word on the figure's frame).
void open_control(Body& body, std::string_view fact) {
  const std::string tag = fact_tag(fact);
  if (tag != fact) body.shortened_tags.try_emplace(tag, fact);
  add(body.xml, "<w:sdt><w:sdtPr><w:alias w:val=\"", Escaped{tag}, "\"/><w:tag w:val=\"", Escaped{tag},
      "\"/><w:id w:val=\"", ++body.last_control, "\"/></w:sdtPr><w:sdtContent>");
}

}  // namespace

void open_paragraph(Body& body, std::string_view style, std::string_view properties, bool keep_next) {
  add(body.xml, "<w:p><w:pPr><w:pStyle w:val=\"", style, "\"/>", keep_next ? "<w:keepNext/>" : "",
      body.page_break ? "<w:pageBreakBefore/>" : "", properties, "</w:pPr>");
  body.page_break = false;
}

void close_paragraph(Body& body) { body.xml += "</w:p>"; }

void write_text(std::string& xml, std::string_view text, std::string_view properties) {
  if (text.empty()) return;
  add(xml, "<w:r>", properties);
  std::size_t start = 0;
  while (start <= text.size()) {
    std::size_t end = text.find_first_of("\n\t", start);
    if (end == std::string_view::npos) end = text.size();
    if (end > start) write_piece(xml, text.substr(start, end - start));
    if (end < text.size()) xml += text[end] == '\n' ? "<w:br/>" : "<w:tab/>";
    start = end + 1;
  }
  xml += "</w:r>";
}

void write_inline(Body& body, const document::Inline& runs, bool bold) {
  for (const Run& run : runs) {
    if (run.text.empty()) continue;
    const auto target =
        run.reference.empty() ? body.outline.anchor_of.end() : body.outline.anchor_of.find(run.reference);
    const bool linked = target != body.outline.anchor_of.end();
    // A link whose target is not in the document is plain text: never a dead link.
    const RunStyle style = run.style == RunStyle::link && !linked ? RunStyle::plain : run.style;
    if (linked) add(body.xml, "<w:hyperlink w:anchor=\"_Ref", target->second, "\" w:history=\"1\">");
    if (!run.fact.empty()) open_control(body, run.fact);
    write_text(body.xml, run.text, run_properties(style, bold));
    if (!run.fact.empty()) body.xml += "</w:sdtContent></w:sdt>";
    if (linked) body.xml += "</w:hyperlink>";
  }
}

}  // namespace sakip::render::docx
