// Two passes: anchors first, then the references, since a text may point forward.
#include "render/docx_outline.hpp"

namespace sakip::render::docx {

using namespace document;  // NOLINT: every block type is visited here

namespace {

/// Visits all runs of a block.
template <typename Visit>
void for_each_inline(const Block& block, const Visit& visit) {
  if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
    visit(paragraph->text);
  } else if (const auto* list = std::get_if<List>(&block)) {
    for (const auto& item : list->items) visit(item);
  } else if (const auto* table = std::get_if<Table>(&block)) {
    for (const auto* rows : {&table->header, &table->rows}) {
      for (const auto& row : *rows) {
        for (const auto& cell : row.cells) visit(cell.text);
      }
    }
    visit(table->note);
  }
}

struct Collector {
  Outline outline;
  int next = 1;

  int anchor(std::string_view id) {
    if (!id.empty()) outline.anchor_of.try_emplace(id, next);
    return next++;
  }
  void operator()(const Heading& heading) {
    const int at = anchor(heading.id);
    if (heading.in_contents && heading.level <= 3) {
      outline.headings.push_back({at, heading.level < 1 ? 1 : heading.level, heading.id, heading.number, heading.text});
    }
  }
  void operator()(const Table& table) {
    if (has_caption(table)) outline.tables.push_back({anchor(table.id), 0, table.id, table.number, table.caption});
  }
  void operator()(const Chart& chart) {
    outline.figures.push_back({anchor(chart.id), 0, chart.id, chart.number, chart.caption});
  }
  void operator()(const Tree& tree) {
    outline.figures.push_back({anchor(tree.id), 0, tree.id, tree.number, tree.caption});
  }
  template <typename Other>
  void operator()(const Other&) {}
};

}  // namespace

const std::vector<OutlineEntry>& Outline::entries(ContentsKind kind) const {
  switch (kind) {
    case ContentsKind::headings:
      return headings;
    case ContentsKind::tables:
      return tables;
    case ContentsKind::figures:
      return figures;
  }
  return headings;
}

Outline make_outline(const Document& document) {
  Collector collector;
  for (const Section& section : document.sections) {
    for (const Block& block : section.blocks) std::visit(collector, block);
  }
  Outline& outline = collector.outline;
  const auto note_references = [&](const Inline& runs) {
    for (const Run& run : runs) {
      if (run.reference.empty()) continue;
      if (const auto target = outline.anchor_of.find(run.reference); target != outline.anchor_of.end())
        outline.referenced.insert(target->second);
    }
  };
  for (const Section& section : document.sections) {
    for (const Block& block : section.blocks) for_each_inline(block, note_references);
  }
  return std::move(outline);
}

}  // namespace sakip::render::docx
