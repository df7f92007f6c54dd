// Formulas as MathML (MathML Core), which browsers set themselves. One that knows none shows the formula on one line,
// and so does a screen reader.
#include "render/html_rumus.hpp"

#include "render/chart_geometry.hpp"
#include "render/html_text.hpp"
#include "render/rumus_lipat.hpp"

namespace sakip::render {
namespace {

using document::Rumus;
using Kind = document::RumusKind;

std::string mathml(const Rumus& r);

std::string element(const std::string& name, const std::string& inside) {
  return "<" + name + ">" + inside + "</" + name + ">";
}

std::string fence(const char* sign) { return "<mo fence=\"true\" stretchy=\"true\">" + std::string(sign) + "</mo>"; }

/// Lines below each other; `align` is "tengah" or "kiri", a class of the style sheet.
std::string table(const Rumus& r, const std::string& align) {
  std::string rows;
  for (const Rumus& line : r.parts) rows += "<mtr><mtd class=\"" + align + "\">" + mathml(line) + "</mtd></mtr>";
  return "<mtable displaystyle=\"true\">" + rows + "</mtable>";
}

/// Words beside something that is no sign need a blank of their own.
std::string row(const Rumus& r) {
  std::string out;
  for (std::size_t i = 0; i < r.parts.size(); ++i) {
    const bool signs = i == 0 || r.parts[i].kind == Kind::sign || r.parts[i - 1].kind == Kind::sign;
    if (!signs) out += "<mspace width=\"0.28em\"/>";
    out += mathml(r.parts[i]);
  }
  return element("mrow", out);
}

std::string sum(const Rumus& r) {
  std::string sign = "<mo largeop=\"true\">∑</mo>";
  if (r.parts.size() > 2) sign = element("munderover", sign + mathml(r.parts[1]) + mathml(r.parts[2]));
  return element("mrow", sign + mathml(r.parts[0]));
}

std::string mathml(const Rumus& r) {
  const auto part = [&](std::size_t i) { return mathml(r.parts[i]); };
  switch (r.kind) {
    case Kind::text:
      return element("mtext", escape(r.text));
    case Kind::sign:
      return "<mo form=\"infix\" lspace=\"0.28em\" rspace=\"0.28em\">" + escape(r.text) + "</mo>";
    case Kind::row:
      return row(r);
    case Kind::lines:
      return table(r, "tengah");
    case Kind::fraction:
      return element("mfrac", part(0) + part(1));
    case Kind::sum:
      return sum(r);
    case Kind::power:
      return element("msup", part(0) + part(1));
    case Kind::index:
      return element("msub", part(0) + part(1));
    case Kind::root:
      return element("msqrt", part(0));
    case Kind::parentheses:
      return element("mrow", fence("(") + part(0) + fence(")"));
    case Kind::cases:
      return element("mrow", fence("{") + table(r, "kiri"));
  }
  return {};
}

}  // namespace

std::string rumus_html(const document::Run& run, double room) {
  const Rumus folded = fold(*run.rumus, room, [](std::string_view text) { return approximate_width(text, 1); });
  const std::string shown = folded.kind == Kind::lines ? table(folded, "kiri") : mathml(folded);
  return "<math class=\"rumus\" displaystyle=\"true\" alttext=\"" + escape(run.text) + "\"><semantics>" + shown +
         "<annotation encoding=\"text/plain\">" + escape(run.text) + "</annotation></semantics></math>";
}

}  // namespace sakip::render
