// The stream of boxes down the pages: a box is a line, a table row, a picture or white space. The flow keeps boxes
// together that must not be parted, starts pages, and draws running heads. Blocks are made into boxes elsewhere.
#pragma once

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "document/document.hpp"
#include "render/layout_page.hpp"
#include "render/page_style.hpp"

namespace sakip::render {

/// Points per millimetre.
inline constexpr double kMm = 72 / 25.4;

/// Where a box may draw.
struct Place {
  int sheet = 0;
  double x = 0, y = 0;  ///< upper left corner of the text area's share
};

/// A part of a document that wants to know of page breaks inside it (tables: repeated head, cells over many rows).
class Spanning {
 public:
  virtual ~Spanning() = default;
  /// The page ends at `place.y`, inside this part.
  virtual void leave(const Place& place) = 0;
  /// It goes on at `place`; returns the height of what it repeats there.
  virtual double enter(const Place& place) = 0;
  /// Height that enter() will take.
  virtual double repeated_height() const = 0;
};

struct Box {
  double before = 0, after = 0;  ///< white space; the larger of two that meet counts, none at the top of a page
  double height = 0;
  bool keep_next = false;
  std::function<void(const Place&)> draw;
  std::shared_ptr<Spanning> inside;  ///< set when a page break before this box falls inside that part
  /// For boxes that may be higher than a page: draws what fits into `room` and returns the box of the rest.
  std::function<std::optional<Box>(const Place&, double room)> split;
};

class Flow {
 public:
  Flow(Layout& layout, const document::Document& document) : layout_(layout), document_(document) {}

  void begin_section(const document::Section& section);
  void end_section() { flush(); }
  /// Adds a box. Boxes wait until one comes that may be parted from those before it.
  void add(Box box);
  /// White space of its own, kept even at the top of a page that a section or page break started.
  void space(double height);
  /// Starts a page, unless nothing stands on the present one.
  void page_break();
  /// The last box added stays with the next one, if it is still in hand.
  void glue();

  double width() const { return frame_.text_width() * kMm; }
  double page_room() const { return frame_.text_height() * kMm; }
  Layout& layout() { return layout_; }
  const document::Document& document() const { return document_; }
  FontSet& fonts() { return *layout_.fonts; }
  Sheet& sheet(const Place& place) { return layout_.sheets[static_cast<std::size_t>(place.sheet)]; }

 private:
  void flush();
  void place(Box box);
  void new_sheet();
  void draw_furniture(Sheet& sheet);
  void enter_next_sheet(const std::shared_ptr<Spanning>& inside);
  bool at_top() const { return y_ <= top_ + 0.01; }
  double gap(double before) const { return at_top() ? 0 : std::max(before, after_); }
  Place here() const { return {static_cast<int>(layout_.sheets.size()) - 1, frame_.left * kMm, y_}; }

  Layout& layout_;
  const document::Document& document_;
  const document::Section* section_ = nullptr;
  PageFrame frame_ = page_frame(document::Paper::a4, document::Orientation::portrait);
  std::vector<Box> pending_;
  double y_ = 0, top_ = 0, bottom_ = 0;
  double after_ = 0;   ///< white space that the last box wants below it
  bool fresh_ = true;  ///< nothing stands on the present page
  int number_ = 0;
};

/// The page number as printed: "iv", "12".
std::string page_label(document::PageNumbers style, int number);

/// Draws one line of wrapped text with its left edge and top at x, y. `node_of_run` gives each run's structure node
/// (one entry for all runs, or one per run).
void draw_line(Sheet& sheet, const TextBlock& block, std::size_t line, double x, double y,
               const std::vector<int>& node_of_run);

/// The structure node of each run below `parent`: a Formula of its own with the formula in words, else `parent`. One
/// node for all where no run is a formula.
std::vector<int> run_nodes(Layout& layout, const document::Inline& runs, int parent);

}  // namespace sakip::render
