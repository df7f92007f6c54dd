// Lists of contents, tables and figures of layout_blocks.hpp: collected before the first page, laid out with room for
// the page numbers, and filled when all pages are known.
#include <algorithm>

#include "render/layout_blocks.hpp"

namespace sakip::render {

using namespace document;  // NOLINT: every block type is visited here

/// Blocks without an id get a key of their own, so that the lists can lead to them.
std::string BlockLayout::next_key(const std::string& id) {
  ++next_key_;
  return id.empty() ? std::string(1, '\0') + std::to_string(next_key_) : id;
}

void BlockLayout::collect(const Document& document) {
  for (const Section& section : document.sections) {
    for (const Block& block : section.blocks) {
      if (const auto* heading = std::get_if<Heading>(&block)) {
        const std::string key = next_key(heading->id);
        targets_.insert(key);
        if (heading->in_contents && heading->level <= 3) {
          headings_.push_back({std::max(heading->level, 1), heading->number, heading->text, key});
        }
      } else if (const auto* table = std::get_if<Table>(&block)) {
        const std::string key = next_key(table->id);
        targets_.insert(key);
        if (!table->number.empty() || !table->caption.empty())
          tables_.push_back({0, table->number, table->caption, key});
      } else if (const auto* chart = std::get_if<Chart>(&block)) {
        figures_.push_back({0, chart->number, chart->caption, next_key(chart->id)});
        targets_.insert(figures_.back().id);
      } else if (const auto* tree = std::get_if<Tree>(&block)) {
        figures_.push_back({0, tree->number, tree->caption, next_key(tree->id)});
        targets_.insert(figures_.back().id);
      }
    }
  }
  next_key_ = 0;
}

void BlockLayout::operator()(const Contents& contents) {
  const auto& entries = contents.kind == ContentsKind::headings ? headings_
                        : contents.kind == ContentsKind::tables ? tables_
                                                                : figures_;
  if (entries.empty()) return;
  const int all = node("TOC");
  for (const ContentsEntry& entry : entries) {
    TextLook look = contents_look(entry.level);
    if (entry.number.empty()) {
      look.left_mm -= look.hanging_mm;
      look.hanging_mm = 0;
    }
    const int at = node("Link", node("Reference", node("TOCI", all)));
    const Inline runs = plain(entry.text);
    text({.runs = runs, .look = look, .node = at, .marker = entry.number, .marker_node = at, .entry = &entry});
  }
}

/// Writes the page numbers into the lists, now that all pages are known, and fills the map of pages.
void BlockLayout::finish() {
  Layout& layout = flow_.layout();
  std::map<std::string, std::string> label_of;
  for (const Destination& destination : layout.destinations) {
    label_of.emplace(destination.id, layout.sheets[static_cast<std::size_t>(destination.sheet)].label);
  }
  constexpr double kGap = 3;
  for (const OpenNumber& open : open_numbers_) {
    auto& marks = layout.sheets[static_cast<std::size_t>(open.sheet)].marks;
    Mark& leader = marks[open.leader];
    Mark& number = marks[open.number];
    const auto label = label_of.find(open.id);
    if (label == label_of.end()) continue;
    number.word = &layout.fonts->word(label->second, number.style);
    number.x = static_cast<float>(open.to - number.word->width * number.points);
    const Word& dot = layout.fonts->word(".", leader.style);
    const double dot_width = dot.width * leader.points;
    const double room = std::min(static_cast<double>(number.x), open.to - 9) - kGap - open.from - kGap;
    const auto count = static_cast<std::size_t>(std::max(0.0, room / dot_width));
    if (count == 0) continue;
    leader.word = &layout.fonts->word(std::string(count, '.'), leader.style);
    leader.x = static_cast<float>(std::min(static_cast<double>(number.x), open.to - 9) - kGap -
                                  leader.word->width * leader.points);
  }
  for (auto& [id, label] : label_of) {
    if (!id.empty() && id.front() != '\0') layout.pages.page_of.emplace(id, std::move(label));
  }
  layout.pages.total = static_cast<int>(layout.sheets.size());
}

}  // namespace sakip::render
