// Headings, captions and the lists made of them. The lists are Word fields, prefilled: they read right at once, and
// Word can refresh them after editing.
#include <charconv>

#include "render/chart_geometry.hpp"
#include "render/docx_body.hpp"
#include "render/docx_styles.hpp"
#include "render/ooxml_text.hpp"

namespace sakip::render::docx {

using document::ContentsKind;
using document::Heading;
using ooxml::add;
using ooxml::Escaped;

namespace {

constexpr std::string_view kFieldBegin =
    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">";
constexpr std::string_view kFieldSeparate = "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
constexpr std::string_view kFieldEnd = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

std::string_view contents_instruction(ContentsKind kind) {
  switch (kind) {
    case ContentsKind::headings:
      return " TOC \\o \"1-3\" \\h \\z ";
    case ContentsKind::tables:
      return " TOC \\h \\z \\c \"Tabel\" ";
    case ContentsKind::figures:
      return " TOC \\h \\z \\c \"Gambar\" ";
  }
  return {};
}

/// "Tabel 3.1" = "Tabel 3." before the counted digits "1". `ordinal` is 0 when the number does not end in one.
struct CaptionNumber {
  std::string_view before;
  std::string_view digits;
  int ordinal = 0;
};

CaptionNumber split_number(std::string_view number) {
  const std::size_t last = number.find_last_not_of("0123456789");
  const std::size_t start = last == std::string_view::npos ? 0 : last + 1;
  CaptionNumber parts{number.substr(0, start), number.substr(start)};
  const auto end = parts.digits.data() + parts.digits.size();
  if (parts.digits.empty() || parts.digits.front() == '0' ||
      std::from_chars(parts.digits.data(), end, parts.ordinal).ec != std::errc{}) {
    return {number, {}};
  }
  return parts;
}

/// The counting field of a caption. Where counting on would not give the printed number (a new chapter, an annex), the
/// field sets the sequence to it, so that a refresh never renumbers a report by itself. "\s 1" would restart per
/// chapter in Word, but LibreOffice ignores it.
void write_sequence(Body& body, std::string_view name, int& counted, const CaptionNumber& number) {
  add(body.xml, kFieldBegin, " SEQ ", name, " \\* ARABIC ");
  if (counted + 1 != number.ordinal) add(body.xml, "\\r ", number.ordinal, " ");
  add(body.xml, kFieldSeparate, "<w:r><w:t>", number.digits, "</w:t></w:r>", kFieldEnd);
  counted = number.ordinal;
}

void write_entry(Body& body, const document::ContentsKind kind, const OutlineEntry& entry, bool first) {
  open_paragraph(body, contents_style_id(entry.level));
  if (first) add(body.xml, kFieldBegin, contents_instruction(kind), kFieldSeparate);
  add(body.xml, "<w:hyperlink w:anchor=\"_Toc", entry.anchor, "\" w:history=\"1\">");
  write_text(body.xml, entry.number);
  if (!entry.number.empty()) {
    // A number wider than its column ("LAMPIRAN III") would push the text on to the tab stop of the page numbers.
    const TextLook look = contents_look(entry.level);
    const bool fits = approximate_width(entry.number, look.points, look.bold) + 2 < look.hanging_mm * 72 / 25.4;
    body.xml += fits ? "<w:r><w:tab/></w:r>" : "<w:r><w:t xml:space=\"preserve\">  </w:t></w:r>";
  }
  write_text(body.xml, entry.text);
  const auto page = body.pages.page_of.find(std::string(entry.id));
  const std::string_view label = page == body.pages.page_of.end() ? std::string_view("–") : page->second;
  add(body.xml, "<w:r><w:tab/></w:r>", kFieldBegin, " PAGEREF _Toc", entry.anchor, " \\h ", kFieldSeparate,
      "<w:r><w:t>", Escaped{label}, "</w:t></w:r>", kFieldEnd, "</w:hyperlink>");
}

}  // namespace

std::string open_anchor(Body& body) {
  const int anchor = ++body.last_anchor;
  std::string ends;
  const auto bookmark = [&](std::string_view prefix) {
    const int id = ++body.last_bookmark;
    add(body.xml, "<w:bookmarkStart w:id=\"", id, "\" w:name=\"", prefix, anchor, "\"/>");
    add(ends, "<w:bookmarkEnd w:id=\"", id, "\"/>");
  };
  bookmark("_Toc");
  // Word may replace _Toc bookmarks when it rebuilds the contents, so links in the text have their own.
  if (body.outline.referenced.contains(anchor)) bookmark("_Ref");
  return ends;
}

void write_heading(Body& body, const Heading& heading) {
  if (heading.level <= 1) body.page_break = false;  // the style begins a page already
  std::string_view differs;
  if (heading.level <= 1 && body.below_letterhead) differs = "<w:pageBreakBefore w:val=\"0\"/>";
  if (heading.level > 1 && heading.number.empty())
    differs = "<w:ind w:left=\"0\" w:firstLine=\"0\"/>";  // nothing hangs
  open_paragraph(body, heading_style_id(heading.level, heading.in_contents), differs);
  const std::string ends = open_anchor(body);
  write_text(body.xml, heading.number);
  if (!heading.number.empty()) body.xml += heading.level <= 1 ? "<w:r><w:br/></w:r>" : "<w:r><w:tab/></w:r>";
  write_text(body.xml, heading.text);
  body.xml += ends;
  close_paragraph(body);
}

void write_caption(Body& body, CaptionOf kind, std::string_view number, std::string_view text) {
  open_paragraph(body, kind == CaptionOf::table ? "Caption" : "KeteranganGambar");
  const std::string ends = open_anchor(body);
  const CaptionNumber parts = split_number(number);
  write_text(body.xml, parts.before);
  if (parts.ordinal > 0 && kind == CaptionOf::table) write_sequence(body, "Tabel", body.last_table, parts);
  if (parts.ordinal > 0 && kind == CaptionOf::figure) write_sequence(body, "Gambar", body.last_figure, parts);
  if (!number.empty()) write_text(body.xml, "  ");
  write_text(body.xml, text);
  body.xml += ends;
  close_paragraph(body);
}

void write_contents(Body& body, ContentsKind kind) {
  const auto& entries = body.outline.entries(kind);
  if (entries.empty()) {
    open_paragraph(body, "BodyText");
    add(body.xml, kFieldBegin, contents_instruction(kind), kFieldSeparate);
    write_text(body.xml, "(tidak ada)");
    body.xml += kFieldEnd;
    close_paragraph(body);
    return;
  }
  // Word shows its "update table" handle on contents that stand in this kind of block.
  const bool handle = kind == ContentsKind::headings;
  if (handle) {
    add(body.xml, "<w:sdt><w:sdtPr><w:id w:val=\"", ++body.last_control,
        "\"/><w:docPartObj><w:docPartGallery w:val=\"Table of "
        "Contents\"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>");
  }
  // The field spans all lines: it begins in the first paragraph and ends in the last.
  for (std::size_t i = 0; i < entries.size(); ++i) {
    write_entry(body, kind, entries[i], i == 0);
    if (i + 1 == entries.size()) body.xml += kFieldEnd;
    close_paragraph(body);
  }
  if (handle) body.xml += "</w:sdtContent></w:sdt>";
}

}  // namespace sakip::render::docx
