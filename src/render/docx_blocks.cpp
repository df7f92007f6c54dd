// The plain blocks (paragraphs, lists, space), and the switch that sends each block to its writer.
#include <algorithm>

#include "render/docx_body.hpp"
#include "render/docx_styles.hpp"
#include "render/ooxml_text.hpp"

namespace sakip::render::docx {

using namespace document;  // NOLINT: every block type is visited here
using ooxml::add;

namespace {

struct BlockWriter {
  Body& body;

  void operator()(const Heading& heading) { write_heading(body, heading); }
  void operator()(const Table& table) { write_table(body, table); }
  void operator()(const Tree& tree) { write_tree(body, tree); }
  void operator()(const Chart& chart) { write_chart(body, chart); }
  void operator()(const Image& image) { write_image(body, image); }
  void operator()(const Letterhead& letterhead) { write_letterhead(body, letterhead); }
  void operator()(const Contents& contents) { write_contents(body, contents.kind); }
  void operator()(const PageBreak&) { body.page_break = true; }

  void operator()(const Paragraph& paragraph) {
    open_paragraph(body, style_id(paragraph.style), {}, paragraph.keep_with_next || body.signature_next);
    write_inline(body, paragraph.text);
    close_paragraph(body);
  }

  void operator()(const List& list) {
    body.lists.push_back(list.marker);
    std::string numbering;
    add(numbering, "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"", body.lists.size(), "\"/></w:numPr>");
    for (const Inline& item : list.items) {
      open_paragraph(body, "ListParagraph", numbering, body.signature_next && &item == &list.items.back());
      write_inline(body, item);
      close_paragraph(body);
    }
  }

  void operator()(const Space& space) {
    std::string height;
    // Word's exact line height ends at 1584 points.
    add(height, "<w:spacing w:line=\"", ooxml::twips(std::clamp(space.millimetres, 1, 550)),
        "\" w:lineRule=\"exact\"/>");
    open_paragraph(body, "Pemisah", height);
    close_paragraph(body);
  }
};

}  // namespace

int Body::text_width() const { return ooxml::twips(frame.text_width()); }

void write_block(Body& body, const Block& block) {
  std::visit(BlockWriter{body}, block);
  body.below_letterhead = std::holds_alternative<Letterhead>(block);
}

}  // namespace sakip::render::docx
