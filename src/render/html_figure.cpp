// The drawings come from chart_geometry by way of svg.cpp; this file adds caption and the readable twin of each
// drawing.
#include "render/html_figure.hpp"

#include "core/number_format.hpp"
#include "render/html_text.hpp"
#include "render/svg.hpp"

namespace sakip::render {
namespace {

// In points; the text column of an A4 page is about 440 wide, trees get the landscape width.
constexpr double kChartWidth = 460;
constexpr double kTreeWidth = 720;
constexpr double kTreeHeight = 480;  // a sheet is seen whole on a small screen

using document::Chart;
using document::Tree;

std::string figure(const std::string& id, const std::string& inside, const std::string& number,
                   const std::string& caption, const std::string& twin) {
  const std::string label = number.empty() || caption.empty() ? number + caption : number + " " + caption;
  std::string out = "<figure" + (id.empty() ? "" : " id=\"" + anchor(id) + "\"") + ">\n" + inside;
  if (!label.empty()) out += "<figcaption>" + escape(label) + "</figcaption>\n";
  return out + twin + "</figure>\n";
}

/// A box that scrolls sideways by itself on a narrow screen, by keyboard too.
std::string scroll_box(std::string_view classes, const std::string& label, const std::string& inside) {
  return "<div class=\"" + std::string(classes) + "\" tabindex=\"0\" role=\"region\" aria-label=\"" + escape(label) +
         "\">\n" + inside + "</div>\n";
}

std::string value_cell(const Chart& chart, const document::Series& series, std::size_t category) {
  const Nilai value = category < series.values.size() ? series.values[category] : Nilai{};
  const std::string fact = category < series.facts.size() ? series.facts[category] : "";
  const document::Inline runs = {{format_nilai(value, chart.decimals), document::RunStyle::plain, fact, ""}};
  return "<td class=\"kr\">" + inline_html(runs, {}, &value) + "</td>";
}

std::string data_table(const Chart& chart) {
  std::string out = "<details class=\"data\"><summary>Data grafik";
  if (!chart.unit.empty()) out += " (" + escape(chart.unit) + ")";
  out += "</summary>\n<table class=\"garis sempit\"><thead><tr><th scope=\"col\">Kategori</th>";
  for (const auto& series : chart.series) out += "<th scope=\"col\">" + escape(series.name) + "</th>";
  out += "</tr></thead>\n<tbody>\n";
  for (std::size_t i = 0; i < chart.categories.size(); ++i) {
    out += "<tr><th scope=\"row\">" + escape(chart.categories[i]) + "</th>";
    for (const auto& series : chart.series) out += value_cell(chart, series, i);
    out += "</tr>\n";
  }
  return out + "</tbody></table>\n</details>\n";
}

std::string branch(const Tree& tree, const std::vector<std::vector<std::size_t>>& children, std::size_t parent) {
  if (children[parent].empty()) return "";
  std::string out = "<ul>";
  for (const std::size_t node : children[parent]) {
    out += "<li><strong>" + escape(tree.nodes[node].title) + "</strong>";
    if (!tree.nodes[node].text.empty()) out += ": " + escape(tree.nodes[node].text);
    out += branch(tree, children, node) + "</li>\n";
  }
  return out + "</ul>";
}

/// Children by node; the last entry holds the roots. A parent that is not an earlier node (a bad index, a cycle) makes
/// its child a root, so that every node is written exactly once.
std::vector<std::vector<std::size_t>> children_of(const Tree& tree) {
  std::vector<std::vector<std::size_t>> children(tree.nodes.size() + 1);
  for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
    const int parent = tree.nodes[i].parent;
    const bool valid = parent >= 0 && static_cast<std::size_t>(parent) < i;
    children[valid ? static_cast<std::size_t>(parent) : tree.nodes.size()].push_back(i);
  }
  return children;
}

}  // namespace

std::string chart_html(const Chart& chart) {
  const Drawing drawing = draw_chart(chart, kChartWidth);
  const std::string picture = svg(drawing, chart.caption, chart.alt, chart.series);
  return figure(chart.id, scroll_box("gulir", "Grafik " + chart.number, picture), chart.number, chart.caption,
                data_table(chart));
}

std::string tree_html(const Tree& tree) {
  std::string picture;
  for (const Drawing& sheet : draw_tree(tree, kTreeWidth, kTreeHeight)) picture += svg(sheet, tree.caption, tree.alt);
  const std::string drawing = scroll_box("gulir pohon", "Bagan " + tree.number, picture);
  const std::string twin = "<details class=\"data\"><summary>Isi bagan</summary>\n" +
                           branch(tree, children_of(tree), tree.nodes.size()) + "</details>\n";
  return figure(tree.id, drawing, tree.number, tree.caption, twin);
}

}  // namespace sakip::render
