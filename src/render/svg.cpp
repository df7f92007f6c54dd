// Coordinates are written with two decimals by integer arithmetic, so that no locale and no library changes a byte.
#include "render/svg.hpp"

#include <cmath>

#include "render/html_text.hpp"

namespace sakip::render {
namespace {

std::string number(double value) {
  const long hundredths = std::lround(value * 100);
  const long size = std::labs(hundredths);
  std::string out = hundredths < 0 ? "-" : "";
  out += std::to_string(size / 100);
  const long rest = size % 100;
  if (rest != 0)
    out += rest % 10 == 0 ? "." + std::to_string(rest / 10) : (rest < 10 ? ".0" : ".") + std::to_string(rest);
  return out;
}

std::string attribute(const char* name, double value) { return std::string(" ") + name + "=\"" + number(value) + "\""; }

std::string paint(const char* name, const Color& color) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string out = std::string(" ") + name + "=\"#";
  for (const auto part : color) {
    out += kHex[part >> 4];
    out += kHex[part & 15];
  }
  return out + "\"";
}

std::string fact_attribute(const std::vector<document::Series>& all, int series, int category) {
  if (series < 0 || category < 0 || static_cast<std::size_t>(series) >= all.size()) return "";
  const auto& facts = all[static_cast<std::size_t>(series)].facts;
  if (static_cast<std::size_t>(category) >= facts.size()) return "";
  const auto& fact = facts[static_cast<std::size_t>(category)];
  return fact.empty() ? "" : " data-fakta=\"" + escape(fact) + "\"";
}

std::string bar_svg(const Bar& bar, const std::vector<document::Series>& series) {
  std::string out = "<rect" + attribute("x", bar.x) + attribute("y", bar.y) + attribute("width", bar.width) +
                    attribute("height", bar.height);
  out += paint("fill", fill_of(bar.role, bar.series));
  if (outlined(bar.role))
    out += paint("stroke", color_of(bar.role)) + attribute("stroke-width", outline_width(bar.role));
  if (bar.role == Role::reference) out += " stroke-dasharray=\"4 2\"";
  return out + fact_attribute(series, bar.series, bar.category) + "/>\n";
}

std::string stroke_svg(const Stroke& stroke) {
  std::string out = "<polyline fill=\"none\"" + paint("stroke", color_of(stroke.role, stroke.series)) +
                    attribute("stroke-width", stroke.width) + " points=\"";
  for (std::size_t i = 0; i < stroke.points.size(); ++i) {
    out += (i == 0 ? "" : " ") + number(stroke.points[i].x) + "," + number(stroke.points[i].y);
  }
  return out + "\"/>\n";
}

std::string dot_svg(const Dot& dot, const std::vector<document::Series>& series) {
  return "<circle" + attribute("cx", dot.center.x) + attribute("cy", dot.center.y) + attribute("r", dot.radius) +
         paint("fill", color_of(Role::series, dot.series)) + fact_attribute(series, dot.series, dot.category) + "/>\n";
}

std::string label_svg(const Label& label) {
  std::string out = "<text" + attribute("x", label.at.x) + attribute("y", label.at.y);
  out += attribute("font-size", label.size) + paint("fill", color_of(label.role));
  if (label.anchor != Anchor::start)
    out += label.anchor == Anchor::middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"";
  if (label.bold) out += " font-weight=\"bold\"";
  if (label.upward) out += " transform=\"rotate(-90 " + number(label.at.x) + " " + number(label.at.y) + ")\"";
  return out + ">" + escape(label.text) + "</text>\n";
}

}  // namespace

std::string svg(const Drawing& drawing, const std::string& title, const std::string& desc,
                const std::vector<document::Series>& series) {
  std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"";
  // Points become CSS pixels at 4/3, their true size on screen.
  out += attribute("width", drawing.width * 4 / 3) + attribute("height", drawing.height * 4 / 3);
  out += " viewBox=\"0 0 " + number(drawing.width) + " " + number(drawing.height) + "\" ";
  out += "font-family=\"Arial,'Liberation Sans',sans-serif\" ";
  const std::string words = desc.empty() ? title : title + ". " + desc;
  out += "aria-label=\"" + escape(words) + "\">\n";
  out += "<title>" + escape(title) + "</title>\n<desc>" + escape(desc) + "</desc>\n";
  for (const auto& stroke : drawing.grid) out += stroke_svg(stroke);
  for (const auto& bar : drawing.bars) out += bar_svg(bar, series);
  for (const auto& stroke : drawing.strokes) out += stroke_svg(stroke);
  for (const auto& dot : drawing.dots) out += dot_svg(dot, series);
  for (const auto& label : drawing.labels) out += label_svg(label);
  return out + "</svg>\n";
}

}  // namespace sakip::render
