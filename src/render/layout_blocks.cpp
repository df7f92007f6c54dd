// See layout_blocks.hpp. Looks (sizes, spacing) come from page_style.hpp, which DOCX reads too.
#include "render/layout_blocks.hpp"

#include <algorithm>
#include <memory>

#include "render/layout_table.hpp"

namespace sakip::render {

using namespace document;  // NOLINT: every block type is visited here

namespace {

constexpr double kBeforeSignature = 12;  // points above a block without borders

std::string marker_text(List::Marker marker, std::size_t index) {
  switch (marker) {
    case List::Marker::bullet:
      return "•";
    case List::Marker::decimal:
      return std::to_string(index + 1) + ".";
    case List::Marker::lower_alpha: {
      std::string letters;
      for (std::size_t n = index + 1; n > 0; n = (n - 1) / 26)
        letters.insert(letters.begin(), char('a' + (n - 1) % 26));
      return letters + ".";
    }
  }
  return {};
}

const char* heading_role(int level) {
  constexpr const char* kRoles[] = {"H1", "H2", "H3", "H4"};
  return kRoles[std::clamp(level, 1, 4) - 1];
}

}  // namespace

BlockLayout::BlockLayout(Flow& flow, const Document& document) : flow_(flow) { collect(document); }

void BlockLayout::add(const Block& block) {
  std::visit(*this, block);
  below_letterhead_ = std::holds_alternative<Letterhead>(block);
}

int BlockLayout::node(const char* role, int parent) {
  auto& nodes = flow_.layout().nodes;
  nodes.push_back({.role = role, .parent = parent});
  return static_cast<int>(nodes.size()) - 1;
}

void BlockLayout::link_areas(const Inline& runs, const TextBlock& block, std::size_t line,
                             const std::vector<int>& nodes, Sheet& sheet, double x, double y) {
  const Line& span = block.lines[line];
  for (auto i = span.begin; i < span.end;) {
    const int run = block.fragments[i].run;
    auto end = i + 1;
    while (end < span.end && block.fragments[end].run == run) ++end;
    const auto index = static_cast<std::size_t>(std::max(run, 0));
    if (index < runs.size() && targets_.contains(runs[index].reference)) {
      const double left = block.fragments[i].x;
      sheet.links.push_back({static_cast<float>(x + left), static_cast<float>(y),
                             static_cast<float>(right_edge(block.fragments[end - 1]) - left),
                             static_cast<float>(block.line_height), nodes[std::min(index, nodes.size() - 1)],
                             runs[index].reference});
    }
    i = end;
  }
}

void BlockLayout::draw_text_line(const Text& text, const TextBlock& block, std::size_t line,
                                 const std::vector<int>& nodes, const Place& place, double x) {
  Sheet& sheet = flow_.sheet(place);
  const double left = place.x + x;
  if (line == 0) {
    if (!text.target.empty()) flow_.layout().destinations.push_back({text.target, place.sheet, place.y});
    if (text.bookmark_level > 0) {
      flow_.layout().bookmarks.push_back({text.bookmark_level, text.bookmark, place.sheet, place.y});
    }
    if (!text.marker.empty()) {
      TextBlock marker =
          cut(flow_.fonts(), plain(text.marker), {text.look.points, text.look.bold, text.look.italic}, text.look.line);
      wrap(flow_.fonts(), marker, 1e6, Align::left);
      const double down = block.lines[0].ascent - block.ascent;
      draw_line(sheet, marker, 0, left - text.look.hanging_mm * kMm, place.y + down, {text.marker_node});
    }
  }
  const std::size_t first_mark = sheet.marks.size();
  draw_line(sheet, block, line, left, place.y, nodes);
  if (line == 0 && !text.marker.empty() && first_mark < sheet.marks.size()) sheet.marks[first_mark].space = true;
  link_areas(text.runs, block, line, nodes, sheet, left, place.y);
  if (text.entry == nullptr || line + 1 != block.lines.size()) return;

  const Line& span = block.lines[line];
  const double text_end = span.begin == span.end ? 0 : right_edge(block.fragments[span.end - 1]);
  Mark mark;
  mark.style = face_style(text.look.bold, text.look.italic);
  mark.points = static_cast<float>(text.look.points);
  mark.y = static_cast<float>(place.y + block.ascent);
  OpenNumber open{place.sheet,     sheet.marks.size(),      sheet.marks.size() + 1,
                  left + text_end, place.x + flow_.width(), text.entry->id};
  sheet.marks.push_back(mark);
  mark.node = nodes.front();
  mark.space = true;
  sheet.marks.push_back(mark);
  sheet.links.push_back({static_cast<float>(place.x), static_cast<float>(place.y), static_cast<float>(flow_.width()),
                         static_cast<float>(block.line_height), mark.node, text.entry->id});
  open_numbers_.push_back(std::move(open));
}

void BlockLayout::text(Text text) {
  const TextLook& look = text.look;
  const bool artifact = text.node == kArtifact;
  std::vector<int> nodes = artifact ? std::vector<int>{} : run_nodes(flow_.layout(), text.runs, text.node);
  const auto is_link = [&](const Run& run) { return targets_.contains(run.reference); };
  if (!artifact && std::any_of(text.runs.begin(), text.runs.end(), is_link)) {
    nodes.resize(text.runs.size(), text.node);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (is_link(text.runs[i])) nodes[i] = node("Link", text.node);
    }
  }
  auto block =
      std::make_shared<TextBlock>(cut(flow_.fonts(), text.runs, {look.points, look.bold, look.italic}, look.line));
  const double left = look.left_mm * kMm;
  double first = 0;
  if (!text.marker.empty()) {  // a number wider than its indent pushes the first line
    TextBlock marker = cut(flow_.fonts(), plain(text.marker), {look.points, look.bold, look.italic});
    wrap(flow_.fonts(), marker, 1e6, Align::left);
    const double wide = marker.fragments.empty() ? 0 : right_edge(marker.fragments.back());
    first = std::max(0.0, wide + look.points * 0.28 - look.hanging_mm * kMm);
  }
  wrap(flow_.fonts(), *block, std::max(1.0, flow_.width() - left - look.right_mm * kMm), look.align, first);

  const std::size_t lines = block->lines.size();
  const auto shared = std::make_shared<Text>(std::move(text));
  for (std::size_t i = 0; i < lines; ++i) {
    Box box;
    box.height = block->lines[i].height;
    if (i == 0) box.before = look.before;
    const bool last = i + 1 == lines;
    if (last) box.after = look.after;
    box.keep_next = last ? look.keep_next : i == 0 || i + 2 == lines;  // no single line of a paragraph on a page
    box.draw = [this, shared, block, i, nodes, left](const Place& place) {
      draw_text_line(*shared, *block, i, nodes, place, left);
    };
    flow_.add(std::move(box));
  }
}

void BlockLayout::operator()(const Heading& heading) {
  const int level = std::clamp(heading.level, 1, 4);
  const std::string key = next_key(heading.id);
  const std::string title = join(heading.number, heading.text);
  TextLook look = heading_look(level);
  std::string marker;
  Inline runs = plain(heading.text);
  if (level == 1) {
    if (!below_letterhead_) flow_.page_break();
    if (!heading.number.empty()) runs = plain(heading.number + "\n" + heading.text);
  } else if (heading.number.empty()) {
    look.left_mm = look.hanging_mm = 0;
  } else {
    marker = heading.number;
  }
  const int at = node(heading_role(level));
  text({.runs = runs,
        .look = look,
        .node = at,
        .marker = marker,
        .marker_node = at,
        .target = key,
        .bookmark_level = title.empty() ? 0 : level,
        .bookmark = title});
}

void BlockLayout::operator()(const Paragraph& paragraph) {
  TextLook look = paragraph_look(paragraph.style);
  look.keep_next = look.keep_next || paragraph.keep_with_next;
  text({.runs = paragraph.text,
        .look = look,
        .node = node(paragraph.style == ParagraphStyle::quote ? "BlockQuote" : "P")});
}

void BlockLayout::operator()(const List& list) {
  const int all = node("L");
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const int item = node("LI", all);
    const int label = node("Lbl", item);
    text({.runs = list.items[i],
          .look = kListItem,
          .node = node("LBody", item),
          .marker = marker_text(list.marker, i),
          .marker_node = label});
  }
}

void BlockLayout::operator()(const Table& table) {
  const bool captioned = !table.number.empty() || !table.caption.empty();
  const bool empty = table.header.empty() && table.rows.empty();
  const std::string key = next_key(table.id);
  if (table.borders == Borders::none) flow_.glue();  // a signature stays with the words before it
  const int at = node("Table");
  const TextLook& look = kTableCaption;
  if (captioned) {
    const Inline runs = plain(join(table.number, table.caption));
    text({.runs = runs, .look = look, .node = node("Caption", at), .target = key});
  } else {
    Box anchor;  // nothing to see: where a link to the table leads
    anchor.before = table.borders == Borders::none ? kBeforeSignature : 0;
    anchor.keep_next = !empty;
    anchor.draw = [this, key](const Place& place) {
      flow_.layout().destinations.push_back({key, place.sheet, place.y});
    };
    flow_.add(std::move(anchor));
  }
  const double after = table.borders == Borders::none ? 0 : kAfterTable;
  add_table_rows(flow_, table, at, table.note.empty() ? after : 0, !table.note.empty());
  if (!table.note.empty()) text({.runs = table.note, .look = kTableNote, .node = node("P")});
}

void BlockLayout::operator()(const Space& space) { flow_.space(std::clamp(space.millimetres, 0, 1000) * kMm); }

Result<Layout> lay_out_sheets(const Document& document) {
  Layout layout;
  TRY(layout.fonts, FontSet::open());
  layout.nodes.push_back({.role = "Document"});
  Flow flow(layout, document);
  BlockLayout blocks(flow, document);
  static const Section kEmpty;
  if (document.sections.empty()) flow.begin_section(kEmpty);
  for (const Section& section : document.sections) {
    flow.begin_section(section);
    for (const Block& block : section.blocks) blocks.add(block);
    flow.end_section();
  }
  if (!blocks.ok()) return tl::unexpected<Error>(blocks.problem());
  blocks.finish();
  return layout;
}

}  // namespace sakip::render
