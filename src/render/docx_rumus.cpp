// Formulas as Office Math (ISO/IEC 29500-1, 22.1): real fractions and sums that Word can edit. Words keep the letters
// of their paragraph. A formula that is all of its paragraph is a display equation, else Word would set its parts
// small.
#include <algorithm>

#include "render/chart_geometry.hpp"
#include "render/docx_body.hpp"
#include "render/ooxml_text.hpp"
#include "render/rumus_lipat.hpp"

namespace sakip::render::docx {

using document::Rumus;
using ooxml::add;
using ooxml::Escaped;
using Kind = document::RumusKind;

namespace {

constexpr double kSpare = 0.95;  // of the room: signs and fences differ between word processors

class MathWriter {
 public:
  MathWriter(std::string& xml, const Letters& letters) : xml_(xml) {
    if (letters.bold) look_ += "<w:b/><w:bCs/>";
    if (letters.italic) look_ += "<w:i/><w:iCs/>";
    if (letters.half_points > 0)
      add(look_, "<w:sz w:val=\"", letters.half_points, "\"/><w:szCs w:val=\"", letters.half_points, "\"/>");
  }

  void write(const Rumus& r) {
    switch (r.kind) {
      case Kind::text:
        return run(r.text);
      case Kind::sign:
        return run(" " + r.text + " ");
      case Kind::row:
        return row(r);
      case Kind::lines:
        return matrix(r, "center");
      case Kind::fraction:
        xml_ += "<m:f><m:fPr><m:type m:val=\"bar\"/>" + control() + "</m:fPr>";
        part("num", r.parts[0]);
        part("den", r.parts[1]);
        xml_ += "</m:f>";
        return;
      case Kind::sum:
        return sum(r);
      case Kind::power:
        return script(r, "sSup", "sup");
      case Kind::index:
        return script(r, "sSub", "sub");
      case Kind::root:
        xml_ += "<m:rad><m:radPr><m:degHide m:val=\"1\"/>" + control() + "</m:radPr><m:deg/>";
        part("e", r.parts[0]);
        xml_ += "</m:rad>";
        return;
      case Kind::parentheses:
        xml_ += "<m:d><m:dPr>" + control() + "</m:dPr>";
        part("e", r.parts[0]);
        xml_ += "</m:d>";
        return;
      case Kind::cases:
        xml_ += "<m:d><m:dPr><m:begChr m:val=\"{\"/><m:endChr m:val=\"\"/>" + control() + "</m:dPr><m:e>";
        matrix(r, "left");
        xml_ += "</m:e></m:d>";
        return;
    }
  }

  /// Lines below each other, each an element of a matrix of one column.
  void matrix(const Rumus& r, std::string_view align) {
    add(xml_, "<m:m><m:mPr><m:mcs><m:mc><m:mcPr><m:count m:val=\"1\"/><m:mcJc m:val=\"", align,
        "\"/></m:mcPr></m:mc></m:mcs>", control(), "</m:mPr>");
    for (const Rumus& line : r.parts) {
      xml_ += "<m:mr>";
      part("e", line);
      xml_ += "</m:mr>";
    }
    xml_ += "</m:m>";
  }

 private:
  /// Letters of bars, fences and signs that are no run.
  std::string control() const {
    return "<m:ctrlPr><w:rPr><w:rFonts w:ascii=\"Cambria Math\" w:hAnsi=\"Cambria Math\"/>" + look_ +
           "</w:rPr></m:ctrlPr>";
  }
  void run(const std::string& text) {
    add(xml_, "<m:r><m:rPr><m:nor/></m:rPr><w:rPr><w:rFonts w:ascii=\"", kFontFamily, "\" w:hAnsi=\"", kFontFamily,
        "\" w:cs=\"", kFontFamily, "\"/>", look_, "</w:rPr><m:t xml:space=\"preserve\">", Escaped{text},
        "</m:t></m:r>");
  }
  void part(std::string_view name, const Rumus& r) {
    add(xml_, "<m:", name, ">");
    write(r);
    add(xml_, "</m:", name, ">");
  }
  /// Words beside something that is no sign need a blank of their own.
  void row(const Rumus& r) {
    for (std::size_t i = 0; i < r.parts.size(); ++i) {
      const bool signs = i == 0 || r.parts[i].kind == Kind::sign || r.parts[i - 1].kind == Kind::sign;
      if (!signs) run(" ");
      write(r.parts[i]);
    }
  }
  void script(const Rumus& r, std::string_view name, std::string_view place) {
    add(xml_, "<m:", name, "><m:", name, "Pr>", control(), "</m:", name, "Pr>");
    part("e", r.parts[0]);
    part(place, r.parts[1]);
    add(xml_, "</m:", name, ">");
  }
  void sum(const Rumus& r) {
    const bool limits = r.parts.size() > 2;
    add(xml_, "<m:nary><m:naryPr><m:chr m:val=\"∑\"/><m:limLoc m:val=\"undOvr\"/>",
        limits ? "" : "<m:subHide m:val=\"1\"/><m:supHide m:val=\"1\"/>", control(), "</m:naryPr>");
    if (limits) {
      part("sub", r.parts[1]);
      part("sup", r.parts[2]);
    } else {
      xml_ += "<m:sub/><m:sup/>";
    }
    part("e", r.parts[0]);
    xml_ += "</m:nary>";
  }

  std::string& xml_;
  std::string look_;
};

}  // namespace

void write_rumus(Body& body, const Rumus& formula, const Letters& letters, bool alone) {
  const double points = letters.half_points > 0 ? letters.half_points / 2.0 : letters.points;
  const double room = letters.room > 0 ? letters.room : body.text_width() / 20.0;
  const auto width = [&](std::string_view text) { return approximate_width(text, 1, letters.bold); };
  // The letters are named, smaller ones where a word is too wide for its column. Lines are broken for at least the size
  // that LibreOffice sets all formulas in: it ignores ours, does not wrap, and would cut off what sticks out.
  constexpr double kForeignPoints = 12;
  const Rumus folded = fold(formula, room * kSpare / std::max(points, kForeignPoints), width);
  Letters set = letters;
  for (const double scale : {1.0, 0.875, 0.75}) {
    set.half_points = static_cast<int>(points * scale * 2);
    if (rumus_width(folded, width) <= room * kSpare / (set.half_points / 2.0)) break;
  }
  if (alone) body.xml += "<m:oMathPara><m:oMathParaPr><m:jc m:val=\"left\"/></m:oMathParaPr>";
  body.xml += "<m:oMath>";
  MathWriter writer(body.xml, set);
  folded.kind == Kind::lines ? writer.matrix(folded, "left") : writer.write(folded);
  body.xml += alone ? "</m:oMath></m:oMathPara>" : "</m:oMath>";
}

}  // namespace sakip::render::docx
