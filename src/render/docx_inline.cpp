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

/// The <w:rPr> of a run, in the schema's order; empty when there is nothing to say.
std::string run_properties(RunStyle style, const Letters& letters) {
  std::string xml;
  if (style == RunStyle::missing) xml += "<w:rStyle w:val=\"BelumDiisi\"/>";
  if (style == RunStyle::link) xml += "<w:rStyle w:val=\"Hyperlink\"/>";
  if (letters.bold || style == RunStyle::bold || style == RunStyle::bold_italic) xml += "<w:b/><w:bCs/>";
  if (letters.italic || style == RunStyle::italic || style == RunStyle::bold_italic) xml += "<w:i/><w:iCs/>";
  if (letters.half_points > 0)
    add(xml, "<w:sz w:val=\"", letters.half_points, "\"/><w:szCs w:val=\"", letters.half_points, "\"/>");
  if (style == RunStyle::superscript) xml += "<w:vertAlign w:val=\"superscript\"/>";
  return xml.empty() ? xml : "<w:rPr>" + xml + "</w:rPr>";
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

void write_inline(Body& body, const document::Inline& runs, const Letters& letters) {
  for (const Run& run : runs) {
    if (run.rumus) {
      write_rumus(body, *run.rumus, letters, runs.size() == 1);
      continue;
    }
    if (run.text.empty()) continue;
    const auto target =
        run.reference.empty() ? body.outline.anchor_of.end() : body.outline.anchor_of.find(run.reference);
    const bool linked = target != body.outline.anchor_of.end();
    // A link whose target is not in the document is plain text: never a dead link.
    const RunStyle style = run.style == RunStyle::link && !linked ? RunStyle::plain : run.style;
    if (linked) add(body.xml, "<w:hyperlink w:anchor=\"_Ref", target->second, "\" w:history=\"1\">");
    if (!run.fact.empty()) open_control(body, run.fact);
    write_text(body.xml, run.text, run_properties(style, letters));
    if (!run.fact.empty()) body.xml += "</w:sdtContent></w:sdt>";
    if (linked) body.xml += "</w:hyperlink>";
  }
}

}  // namespace sakip::render::docx
