// The letterhead: centred paragraphs, the arms floating beside them, and a rule that is the border of an empty
// paragraph. Ordinary paragraphs, so that it can be edited in place.
#include <algorithm>
#include <cmath>

#include "render/docx_body.hpp"
#include "render/ooxml_text.hpp"

namespace sakip::render::docx {

using document::Inline;
using ooxml::add;

namespace {

constexpr double kNaturalLine = 1.149;  // line height of the font, times its size

}  // namespace

void write_letterhead(Body& body, const document::Letterhead& letterhead) {
  body.page_break = true;
  double arms = 0, text = 0;  // points
  bool first = true;
  const auto line = [&](const Inline& runs, std::string_view style, const TextLook& look) {
    if (runs.empty()) return;
    open_paragraph(body, style);
    if (first && !letterhead.arms.png.empty()) arms = write_arms(body, letterhead.arms) * 72 / 25.4;
    first = false;
    write_inline(body, runs);
    close_paragraph(body);
    text += look.points * kNaturalLine;
  };
  line(letterhead.government, "KopPemerintah", kLetterhead.government);
  line(letterhead.agency, "KopInstansi", kLetterhead.agency);
  for (const Inline& one : letterhead.lines) line(one, "KopBaris", kLetterhead.line);
  std::string room;  // arms higher than the lines push the rule down
  const double before = kLetterhead.gap + std::max(0.0, arms - text);
  add(room, "<w:spacing w:before=\"", std::lround(before * 20), "\"/>");
  open_paragraph(body, "KopGaris", room);
  close_paragraph(body);
}

}  // namespace sakip::render::docx
