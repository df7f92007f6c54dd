// What the paged layout makes of a document: sheets with words, fills and pictures in their places, and the tree of
// structure (headings, paragraphs, tables) that they belong to. The PDF writer turns it into bytes; nothing moves
// later.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "render/chart_geometry.hpp"
#include "render/layout_fonts.hpp"
#include "render/layout_text.hpp"
#include "render/pages.hpp"

namespace sakip::render {

/// A node of the document's structure, with the name it has in a tagged PDF.
struct Node {
  const char* role = "";
  int parent = -1;
  std::int16_t colspan = 1, rowspan = 1;
  bool column_head = false;  ///< a TH that heads its column (else its row)
  std::string alt = {};      ///< of a figure: what it shows, in words
};

/// Structure node of what is no content: running heads, leader dots, repeated table heads.
inline constexpr int kArtifact = -1;

/// Something placed on a sheet, in reading order. Lengths in points, y downwards from the paper's top edge.
struct Mark {
  enum class Kind : std::uint8_t { word, drawing, image, presence };
  Kind kind = Kind::word;
  FaceStyle style = 0;
  Paint paint = Paint::black;
  bool space = false;  ///< blanks stand before the word
  float x = 0, y = 0;  ///< word: start of the baseline; picture: upper left corner
  float points = 0;    ///< word: letter size; picture: its scale
  int node = kArtifact;
  int picture = -1;            ///< index into drawings or images
  const Word* word = nullptr;  ///< null: nothing is drawn
};

/// A filled rectangle, or with `outline` the outline of one. Drawn below the marks; no content.
struct Area {
  float x = 0, y = 0, width = 0, height = 0;
  Color color = {};
  bool outline = false;
};

/// A place to click, leading to the heading, table or figure `target`. `node` is the Link it belongs to.
struct LinkArea {
  float x = 0, y = 0, width = 0, height = 0;
  int node = kArtifact;
  std::string target;
};

struct Sheet {
  double width = 0, height = 0;
  std::string label;  ///< printed page number; empty where the section prints none
  bool roman = false;
  int number = 0;
  std::vector<Area> areas;
  std::vector<Stroke> strokes;  ///< bars and fences of formulas; no content
  std::vector<Mark> marks;
  std::vector<LinkArea> links;
};

/// A place that links and bookmarks lead to.
struct Destination {
  std::string id;
  int sheet = 0;
  double y = 0;
};

struct Bookmark {
  int level = 1;
  std::string title;
  int sheet = 0;
  double y = 0;
};

struct Picture {
  std::string png;
  int pixel_width = 0, pixel_height = 0;
};

/// A whole document, laid out.
struct Layout {
  std::unique_ptr<FontSet> fonts;
  std::vector<Sheet> sheets;
  std::vector<Node> nodes;  ///< parents before children; node 0 is the document
  std::vector<Drawing> drawings;
  std::vector<Picture> images;
  std::vector<Destination> destinations;
  std::vector<Bookmark> bookmarks;
  PageMap pages;
};

/// Lays the document out once. Codes FON_TIDAK_ADA, GAMBAR_RUSAK (an image that is no PNG).
Result<Layout> lay_out_sheets(const document::Document& document);

}  // namespace sakip::render
