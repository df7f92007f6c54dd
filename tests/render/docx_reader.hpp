// What the DOCX tests ask of a document that was read back.
#pragma once

#include <string>
#include <vector>

#include "ooxml_reader.hpp"
#include "render/docx.hpp"

namespace sakip::uji {

inline std::string style_of(const Element& paragraph) {
  const auto styles = paragraph.all("w:pStyle");
  return styles.empty() ? "" : styles.front()->attribute("w:val");
}
/// The shown texts of all paragraphs of a style.
inline std::vector<std::string> paragraphs(const Element& root, const std::string& style) {
  std::vector<std::string> texts;
  for (const Element* paragraph : root.all("w:p")) {
    if (style_of(*paragraph) == style) texts.push_back(paragraph->shown());
  }
  return texts;
}
inline Package render_blocks(std::vector<document::Block> blocks, const render::PageMap& pages = {}) {
  document::Document sample;
  sample.sections.emplace_back();
  sample.sections.back().blocks = std::move(blocks);
  return Package(render::to_docx(sample, pages));
}

/// Rows of every table fill its grid, no more and no less: Word calls a file with other rows damaged.
inline void expect_whole_rows(const Element& root) {
  for (const Element* table : root.all("w:tbl")) {
    const auto columns = table->all("w:gridCol");
    EXPECT_GE(columns.size(), 1u);
    EXPECT_LE(columns.size(), 63u);
    EXPECT_FALSE(table->direct("w:tr").empty());
    for (const Element* row : table->direct("w:tr")) {
      std::size_t span = 0;
      for (const Element* cell : row->direct("w:tc")) {
        const auto spans = cell->all("w:gridSpan");
        span += spans.empty() ? 1 : std::stoul(spans.front()->attribute("w:val"));
        EXPECT_FALSE(cell->direct("w:p").empty());
      }
      EXPECT_EQ(span, columns.size());
    }
  }
}

}  // namespace sakip::uji
