// Walks the document once: head, skip link, side navigation, then each section's blocks in order. Tables, charts and
// trees have their own files.
#include "render/html.hpp"

#include <algorithm>
#include <set>
#include <type_traits>
#include <vector>

#include "core/base64.hpp"
#include "render/html_figure.hpp"
#include "render/html_style.hpp"
#include "render/html_table.hpp"
#include "render/html_text.hpp"

namespace sakip::render {
namespace {

using namespace document;

/// One line of a list of contents. Depth 1 is the outermost.
struct Entry {
  int depth = 1;
  std::string id;
  std::string label;
};

struct Lists {
  std::vector<Entry> headings;
  std::vector<Entry> tables;
  std::vector<Entry> figures;
  std::set<std::string> targets;  // every id that something may link to
};

std::string label_of(const std::string& number, const std::string& text) {
  return number.empty() || text.empty() ? number + text : number + " " + text;
}

Lists collect(const Document& document) {
  Lists lists;
  for (const auto& section : document.sections) {
    for (const auto& block : section.blocks) {
      std::visit(
          [&](const auto& item) {
            using T = std::decay_t<decltype(item)>;
            if constexpr (std::is_same_v<T, Heading>) {
              const Entry entry{std::clamp(item.level, 1, 4), item.id, label_of(item.number, item.text)};
              if (item.in_contents) lists.headings.push_back(entry);
            } else if constexpr (std::is_same_v<T, Table>) {
              if (!item.number.empty()) lists.tables.push_back({1, item.id, label_of(item.number, item.caption)});
            } else if constexpr (std::is_same_v<T, Chart> || std::is_same_v<T, Tree>) {
              if (!item.number.empty()) lists.figures.push_back({1, item.id, label_of(item.number, item.caption)});
            }
            if constexpr (requires { item.id; }) {
              if (!item.id.empty()) lists.targets.insert(item.id);
            }
          },
          block);
    }
  }
  return lists;
}

std::string entry_html(const Entry& entry) {
  const std::string label = escape(entry.label);
  return entry.id.empty() ? label : "<a href=\"#" + anchor(entry.id) + "\">" + label + "</a>";
}

/// Nested lists that follow the depths. Depths of open lists only grow, so at most four are open.
std::string contents_list(const std::vector<Entry>& entries) {
  std::string out;
  std::vector<int> open;  // depths of the open <ul>
  for (const auto& entry : entries) {
    while (!open.empty() && open.back() > entry.depth) {
      out += "</li></ul>\n";
      open.pop_back();
    }
    if (!open.empty() && open.back() == entry.depth) {
      out += "</li>\n";
    } else {
      out += "<ul>\n";
      open.push_back(entry.depth);
    }
    out += "<li>" + entry_html(entry);
  }
  for (std::size_t i = 0; i < open.size(); ++i) out += "</li></ul>\n";
  return out;
}

std::string side_navigation(const Lists& lists) {
  if (lists.headings.empty()) return "";
  std::string out = "<nav class=\"samping\" aria-label=\"Bagian dokumen\">\n<ul>\n";
  for (const auto& entry : lists.headings) {
    if (entry.depth > 2) continue;
    out += std::string(entry.depth == 1 ? "<li>" : "<li class=\"anak\">") + entry_html(entry) + "</li>\n";
  }
  return out + "</ul>\n</nav>\n";
}

std::string meta_tag(std::string_view name, const std::string& content) {
  return content.empty() ? "" : "<meta name=\"" + std::string(name) + "\" content=\"" + escape(content) + "\"/>\n";
}

std::string head(const Document& document) {
  const Meta& meta = document.meta;
  std::string out = "<head>\n<meta charset=\"utf-8\"/>\n";
  out += "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"/>\n";
  // Nothing may be fetched or run, whatever a text of the document should smuggle in.
  out +=
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
      "img-src data:\"/>\n";
  out += "<title>" + escape(meta.title) + "</title>\n";
  out += meta_tag("description", meta.subject) + meta_tag("author", meta.author) + meta_tag("keywords", meta.keywords);
  out += meta_tag("dcterms.created", iso(meta.created));
  out += meta_tag("sakip.aturan", meta.rules_hash) + meta_tag("sakip.data", meta.snapshot_hash);
  return out + "<style>" + style_sheet(document) + "</style>\n</head>\n";
}

std::string_view paragraph_class(ParagraphStyle style) {
  switch (style) {
    case ParagraphStyle::body:
      return "";
    case ParagraphStyle::title:
      return "title";
    case ParagraphStyle::subtitle:
      return "subtitle";
    case ParagraphStyle::center:
      return "center";
    case ParagraphStyle::note:
      return "note";
    case ParagraphStyle::quote:
      return "quote";
    case ParagraphStyle::signature:
      return "signature";
    case ParagraphStyle::cover:
      return "cover";
  }
  return "";
}

/// Turns one block into markup; called by std::visit.
struct BlockWriter {
  const Lists& lists;

  std::string operator()(const Heading& heading) const {
    const std::string tag = "h" + std::to_string(std::clamp(heading.level, 1, 4));
    std::string out = "<" + tag + (heading.id.empty() ? "" : " id=\"" + anchor(heading.id) + "\"") + ">";
    if (!heading.number.empty()) out += "<span class=\"nomor\">" + escape(heading.number) + "</span> ";
    return out + escape(heading.text) + "</" + tag + ">\n";
  }

  std::string operator()(const Paragraph& paragraph) const {
    std::string name(paragraph_class(paragraph.style));
    if (paragraph.keep_with_next) name += name.empty() ? "rekat" : " rekat";
    std::string out = "<p";
    if (!name.empty()) out += " class=\"" + name + "\"";
    if (!paragraph.narrative.empty()) out += " data-narasi=\"" + escape(paragraph.narrative) + "\"";
    return out + ">" + inline_html(paragraph.text, lists.targets) + "</p>\n";
  }

  std::string operator()(const List& list) const {
    const bool bullet = list.marker == List::Marker::bullet;
    std::string out = bullet ? "<ul>\n" : list.marker == List::Marker::decimal ? "<ol>\n" : "<ol class=\"alfa\">\n";
    for (const auto& item : list.items) out += "<li>" + inline_html(item, lists.targets) + "</li>\n";
    return out + (bullet ? "</ul>\n" : "</ol>\n");
  }

  std::string operator()(const Contents& contents) const {
    const bool headings = contents.kind == ContentsKind::headings;
    const bool tables = contents.kind == ContentsKind::tables;
    const auto& entries = headings ? lists.headings : tables ? lists.tables : lists.figures;
    if (entries.empty()) return "";
    const std::string label = headings ? "Daftar isi" : tables ? "Daftar tabel" : "Daftar gambar";
    return "<nav class=\"isi\" aria-label=\"" + label + "\">\n" + contents_list(entries) + "</nav>\n";
  }

  std::string operator()(const Table& table) const { return table_html(table, lists.targets); }
  std::string operator()(const Chart& chart) const { return chart_html(chart); }
  std::string operator()(const Tree& tree) const { return tree_html(tree); }
  std::string operator()(const PageBreak&) const {
    return "<hr class=\"halaman\"/><div class=\"halaman-baru\"></div>\n";
  }

  std::string operator()(const Space& space) const {
    return "<div style=\"height:" + std::to_string(std::clamp(space.millimetres, 0, 300)) + "mm\"></div>\n";
  }

  std::string operator()(const Image& image) const {
    return "<p class=\"center\"><img class=\"gambar\" alt=\"" + escape(image.alt) +
           "\" style=\"width:" + std::to_string(std::clamp(image.width_mm, 1, 400)) +
           "mm\" src=\"data:image/png;base64," + to_base64(image.png) + "\"/></p>\n";
  }

  std::string operator()(const Letterhead& letterhead) const {
    std::string out = "<div class=\"kop\">\n";
    const Image& arms = letterhead.arms;
    if (!arms.png.empty())
      out += "<img alt=\"" + escape(arms.alt) + "\" src=\"data:image/png;base64," + to_base64(arms.png) + "\"/>\n";
    const auto line = [&](const Inline& runs, std::string_view name) {
      if (!runs.empty()) out += "<p class=\"" + std::string(name) + "\">" + inline_html(runs, lists.targets) + "</p>\n";
    };
    line(letterhead.government, "pemerintah");
    line(letterhead.agency, "instansi");
    for (const Inline& one : letterhead.lines) line(one, "baris");
    return out + "</div>\n";
  }
};

}  // namespace

std::string to_html(const Document& document) {
  const Lists lists = collect(document);
  const std::string language = escape(document.meta.language.empty() ? "id" : document.meta.language);
  std::string out = "<!DOCTYPE html>\n<html lang=\"" + language + "\" xmlns=\"http://www.w3.org/1999/xhtml\">\n";
  out += head(document) + "<body>\n<a class=\"lompat\" href=\"#_isi\">Langsung ke isi dokumen</a>\n";
  out += side_navigation(lists) + "<main id=\"_isi\">\n";
  const BlockWriter write{lists};
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    out += "<section class=\"bagian " + section_class(i) + "\">\n";
    for (const auto& block : document.sections[i].blocks) out += std::visit(write, block);
    out += "</section>\n";
  }
  return out + "</main>\n</body>\n</html>\n";
}

}  // namespace sakip::render
