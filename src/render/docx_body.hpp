// What the writers of blocks share while word/document.xml grows: the string itself, the counters that keep ids unique,
// and what other parts of the package must hold afterwards. One file per kind of block implements the functions below.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "render/docx_outline.hpp"
#include "render/page_style.hpp"
#include "render/pages.hpp"

namespace sakip::render::docx {

struct Body {
  Body(const Outline& the_outline, const PageMap& the_pages) : outline(the_outline), pages(the_pages) {}

  const Outline& outline;
  const PageMap& pages;
  std::string xml;

  // Of the section being written.
  PageFrame frame{};
  bool page_break = false;        ///< the next block begins a page
  bool below_letterhead = false;  ///< a level 1 heading does not begin one
  bool signature_next = false;    ///< a table without lines follows: this block's end stays with it

  // Counters.
  int last_anchor = 0;
  int last_bookmark = 0;
  int last_control = 0;
  int last_drawing = 0;
  int last_table = 0;  ///< what the caption fields have counted to
  int last_figure = 0;

  // For the other parts.
  std::vector<const document::Chart*> charts;
  std::vector<const document::Image*> images;
  std::vector<document::List::Marker> lists;
  std::map<std::string, std::string_view> shortened_tags;

  int text_width() const;  ///< twips
};

/// Relationship ids of charts and images, by position from 1.
std::string chart_relation(std::size_t position);
std::string image_relation(std::size_t position);

// --- docx_inline.cpp
/// Opens a paragraph of a style with the pending page break, if any; `properties` is further markup of pPr, from numPr
/// on.
void open_paragraph(Body& body, std::string_view style, std::string_view properties = {}, bool keep_next = false);
void close_paragraph(Body& body);
/// What a place adds to the letters of all its runs: total rows are bold, tables too wide for their letters shrink
/// them.
struct Letters {
  bool bold = false;
  bool italic = false;
  int half_points = 0;  ///< 0: the style's size
  double points = 11;   ///< the style's size, and
  double room = 0;      ///< the width in points (0: the page's) that a formula is folded to
};
void write_inline(Body& body, const document::Inline& runs, const Letters& letters = {});
/// One run of plain text; line feeds become breaks, tabs become tabs.
void write_text(std::string& xml, std::string_view text, std::string_view run_properties = {});

// --- docx_rumus.cpp
/// `alone`: nothing else stands in its paragraph.
void write_rumus(Body& body, const document::Rumus& formula, const Letters& letters, bool alone);

// --- docx_contents.cpp
/// Bookmarks around the text of a heading or caption: takes the next anchor, writes the starts, returns the ends.
std::string open_anchor(Body& body);
void write_heading(Body& body, const document::Heading& heading);
enum class CaptionOf { table, figure };
void write_caption(Body& body, CaptionOf kind, std::string_view number, std::string_view text);
void write_contents(Body& body, document::ContentsKind kind);

// --- docx_table.cpp, docx_tree.cpp, docx_drawing.cpp, docx_letterhead.cpp
void write_table(Body& body, const document::Table& table);
void write_tree(Body& body, const document::Tree& tree);
void write_chart(Body& body, const document::Chart& chart);
void write_image(Body& body, const document::Image& image);
/// The arms of a letterhead, anchored in the open paragraph at the left margin; returns their height in millimetres, 0
/// when these bytes are no PNG.
double write_arms(Body& body, const document::Image& arms);
void write_letterhead(Body& body, const document::Letterhead& letterhead);

// --- docx_blocks.cpp
void write_block(Body& body, const document::Block& block);

}  // namespace sakip::render::docx
