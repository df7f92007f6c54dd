// A sheet has heads (the branch it shows) over columns; each column is one child with its family below it, indented
// behind rails. A family too high for its column is cut at the level where it fits; what is cut off follows on sheets
// of its own, small branches side by side on one.
#include "render/tree_sheets.hpp"

#include <algorithm>
#include <span>

#include "render/page_style.hpp"

namespace sakip::render {
namespace {

using document::Tree;

constexpr int kMostIndents = 3;             // boxes within a column stay wide enough to read
constexpr double kHeads = 0.4;              // what the heads may take of a sheet's height
constexpr double kTitle = 14;               // room of the line "Lembar 1 dari 9"
constexpr const char* kAnySheet = "88–88";  // as wide as any number of a sheet

/// A box in a column or over the columns. `cut`: its family goes on elsewhere. Heights are those of its words.
struct Place {
  std::size_t node = 0;
  int depth = 0;
  double y = 0, height = 0;
  bool reference = false, cut = false;
};
struct Column {
  std::vector<Place> boxes;
  double height = 0;
};
struct Sheet {
  std::vector<Place> heads;
  std::vector<Column> columns;
  double width = 0;  ///< of a column
};

class Sheets {
 public:
  Sheets(const Tree& tree, const std::vector<Family>& family, double width, double max_height)
      : tree_(tree),
        family_(family),
        width_(width),
        drawn_on_(family.size()),
        goes_on_(family.size()),
        ends_on_(family.size()) {
    room_ = std::max(max_height - kTitle - legend_height(tree, width) - 2, 4 * kTree.title);
    most_columns_ =
        std::max<std::size_t>(1, static_cast<std::size_t>((width - 2 + kTree.gap) / (kTree.column + kTree.gap)));
  }

  std::vector<Drawing> draw() {
    std::vector<std::size_t> roots;
    for (std::size_t i = 0; i < family_.size(); ++i)
      if (family_[i].parent < 0) roots.push_back(i);
    add_family({}, roots);
    for (std::size_t next = 0; next < queue_.size();) {
      std::vector<Column> small;
      for (; next < queue_.size(); ++next) {
        Column whole = column(queue_[next], true, kTree.column, kMostIndents);
        if (!fits(whole, room_) || is_cut(whole)) break;
        small.push_back(std::move(whole));
      }
      add_small(small);
      if (next == queue_.size()) break;
      const std::size_t node = queue_[next++];
      add_family({{.node = node, .reference = true}}, family_[node].children);
    }
    std::vector<Drawing> drawings;
    for (std::size_t i = 0; i < sheets_.size(); ++i) drawings.push_back(paint_sheet(i));
    return drawings;
  }

 private:
  /// As itself, or as a reference to the sheet it stands on.
  /// Before all sheets are known their numbers are wide stand-ins.
  std::vector<CardText> words(const Place& place, bool painting) const {
    std::vector<CardText> text = node_text(tree_, place.node);
    if (place.reference) {
      const document::TreeNode& node = tree_.nodes[place.node];
      text.resize(node.kind >= 0 && static_cast<std::size_t>(node.kind) < tree_.kinds.size() ? 2 : 1);
      text.push_back({"◄ lanjutan dari lembar " + (painting ? std::to_string(drawn_on_[place.node]) : kAnySheet),
                      kTree.text, false});
    } else if (place.cut) {
      std::string sheets = kAnySheet;
      if (painting) {
        sheets = std::to_string(goes_on_[place.node]);
        if (ends_on_[place.node] > goes_on_[place.node]) sheets += "–" + std::to_string(ends_on_[place.node]);
      }
      text.push_back({"► lanjut ke lembar " + sheets, kTree.text, true});
    }
    return text;
  }

  double height_of(const Place& place, double width) const {
    return std::min(card_height(words(place, false), width), room_);
  }

  /// The node and its family down to `most` levels below it; those with children beyond are cut.
  Column column(std::size_t top, bool reference, double width, int most) const {
    Column out;
    const auto add = [&](auto&& self, std::size_t node, int depth) -> void {
      Place place{node, depth, out.boxes.empty() ? 0 : out.height + kTree.row_gap, 0, reference && depth == 0, false};
      place.cut = depth == most && !family_[node].children.empty();
      place.height = height_of(place, width - depth * kTree.indent);
      out.height = place.y + place.height;
      out.boxes.push_back(place);
      if (!place.cut && out.height <= room_)  // what is too high already need not be looked at further
        for (const std::size_t child : family_[node].children) self(self, child, depth + 1);
    };
    add(add, top, 0);
    return out;
  }

  static bool fits(const Column& c, double room) { return c.height <= room + 0.01; }
  static bool is_cut(const Column& c) {
    return std::any_of(c.boxes.begin(), c.boxes.end(), [](const Place& p) { return p.cut; });
  }

  /// As deep as fits; at least the node itself.
  Column deepest(std::size_t top, double width, double room) const {
    for (int most = kMostIndents; most > 0; --most)
      if (Column c = column(top, false, width, most); fits(c, room)) return c;
    return column(top, false, width, 0);
  }

  /// Sheets for the children below the heads. An only child with a family becomes a head itself.
  void add_family(std::vector<Place> heads, std::vector<std::size_t> children) {
    const double head_width = std::min(width_ - 2, kTree.widest_head);
    double below = 0;
    const auto place_heads = [&] {
      below = 0;
      for (Place& head : heads) {
        head.y = below;
        head.height = std::min(height_of(head, head_width), kHeads * room_);
        below += head.height + kTree.level_gap;
      }
    };
    place_heads();
    while (children.size() == 1 && !family_[children[0]].children.empty()) {
      const Place only{.node = children[0]};
      if (below + height_of(only, head_width) > kHeads * room_) break;
      heads.push_back(only);
      children = family_[children[0]].children;
      place_heads();
    }
    for (std::size_t from = 0; from < children.size();) {
      const auto rest = std::span(children).subspan(from);
      Sheet sheet = widest_sheet(rest, room_ - below);
      if (sheet.columns.size() < rest.size() && !heads.empty() && !heads.back().cut) {
        heads.back().cut = true;  // needs a line to say so
        place_heads();
        continue;
      }
      from += sheet.columns.size();
      sheet.heads = heads;
      add(std::move(sheet));
      if (!heads.empty()) heads = {{.node = heads.back().node, .reference = true, .cut = true}};
      place_heads();
    }
  }

  /// As many of the children as columns as can be read.
  Sheet widest_sheet(std::span<const std::size_t> children, double room) const {
    const std::size_t sheets = (children.size() + most_columns_ - 1) / most_columns_;
    for (std::size_t count = (children.size() + sheets - 1) / sheets;; --count) {
      Sheet sheet;
      const double share = (width_ - 2 + kTree.gap) / static_cast<double>(count) - kTree.gap;
      const auto fill = [&](double width) {
        sheet.columns.clear();
        sheet.width = width;
        for (std::size_t i = 0; i < count; ++i) sheet.columns.push_back(deepest(children[i], width, room));
        return std::all_of(sheet.columns.begin(), sheet.columns.end(), [&](const Column& c) { return fits(c, room); });
      };
      if (fill(std::min(share, kTree.widest_column)) || fill(share)) return sheet;
      if (count > 1) continue;
      Place& only = sheet.columns[0].boxes[0];  // more words than a sheet holds
      only.height = sheet.columns[0].height = room;
      return sheet;
    }
  }

  void add_small(std::vector<Column>& columns) {
    if (columns.empty()) return;
    const std::size_t sheets = (columns.size() + most_columns_ - 1) / most_columns_;
    const std::size_t each = (columns.size() + sheets - 1) / sheets;
    for (std::size_t from = 0; from < columns.size(); from += each) {
      Sheet sheet;
      const std::size_t count = std::min(each, columns.size() - from);
      sheet.width = std::min((width_ - 2 + kTree.gap) / static_cast<double>(each) - kTree.gap, kTree.widest_column);
      for (std::size_t i = 0; i < count; ++i)  // once more, as boxes need less height when they are wider
        sheet.columns.push_back(column(columns[from + i].boxes[0].node, true, sheet.width, kMostIndents));
      add(std::move(sheet));
    }
  }

  void add(Sheet sheet) {
    sheets_.push_back(std::move(sheet));
    const auto note = [&](const Place& place) {
      if (!place.reference) {
        drawn_on_[place.node] = sheets_.size();
        return;
      }
      if (goes_on_[place.node] == 0) goes_on_[place.node] = sheets_.size();
      ends_on_[place.node] = sheets_.size();
    };
    for (const Place& head : sheets_.back().heads) note(head);
    for (const Column& c : sheets_.back().columns)
      for (const Place& place : c.boxes) {
        note(place);
        if (place.cut) queue_.push_back(place.node);
      }
  }

  Card card(const Place& place) const {
    Card made = node_card(tree_, place.node);
    made.text = words(place, true);
    if (place.reference) made.role = Role::reference;
    made.height = place.height;
    return made;
  }

  Drawing paint_sheet(std::size_t index) const {
    const Sheet& sheet = sheets_[index];
    Drawing drawing{width_, 0, {}, {}, {}, {}, {}};
    double top = 1;
    if (sheets_.size() > 1) {
      Card title;
      title.role = Role::text;
      title.width = width_, title.height = kTitle + 2 * kTree.pad;
      title.y = -kTree.pad;
      title.text = {
          {"Lembar " + std::to_string(index + 1) + " dari " + std::to_string(sheets_.size()), kTree.title, true}};
      paint(drawing, std::move(title));
      top += kTitle;
    }
    double bottom = top;
    const double middle = width_ / 2;
    for (const Place& head : sheet.heads) {
      Card box = card(head);
      box.centered = true;
      box.width = std::min(width_ - 2, kTree.widest_head);
      box.x = middle - box.width / 2, box.y = top + head.y;
      if (head.y > 0) line(drawing, {{middle, box.y - kTree.level_gap}, {middle, box.y}});
      bottom = box.y + box.height;
      paint(drawing, std::move(box));
    }
    const double start = sheet.heads.empty() ? bottom : bottom + kTree.level_gap;
    const double step = sheet.width + kTree.gap;
    double x = (width_ - step * static_cast<double>(sheet.columns.size()) + kTree.gap) / 2;
    for (const Column& c : sheet.columns) {
      if (!sheet.heads.empty()) {
        const double at = x + sheet.width / 2, bend = start - kTree.level_gap / 2;
        line(drawing, {{middle, bottom}, {middle, bend}, {at, bend}, {at, start}});
      }
      paint_column(drawing, c, x, start, sheet.width);
      x += step;
    }
    for (const Column& c : sheet.columns) bottom = std::max(bottom, start + c.height);
    drawing.height = bottom + 1 + legend_height(tree_, width_);
    paint_legend(drawing, tree_, bottom + 1);
    return drawing;
  }

  void paint_column(Drawing& drawing, const Column& column, double left, double top, double width) const {
    std::vector<double> rails;  // by depth: where the rail of the last box there begins
    for (const Place& place : column.boxes) {
      const double indent = place.depth * kTree.indent;
      Card box = card(place);
      box.x = left + indent, box.y = top + place.y, box.width = width - indent;
      const double centre = box.y + box.height / 2;
      rails.resize(static_cast<std::size_t>(place.depth) + 1);
      rails.back() = box.y + box.height;
      if (place.depth > 0) {
        const double rail = box.x - kTree.indent / 2;
        line(drawing, {{rail, rails[static_cast<std::size_t>(place.depth) - 1]}, {rail, centre}, {box.x, centre}});
      }
      paint(drawing, std::move(box));
    }
  }

  static void line(Drawing& drawing, std::vector<Point> points) {
    drawing.strokes.push_back({std::move(points), 0.75, Role::connector, -1});
  }

  const Tree& tree_;
  const std::vector<Family>& family_;
  double width_, room_ = 0;
  std::size_t most_columns_ = 1;
  std::vector<Sheet> sheets_;
  /// By node: number of its sheet; of the first and the last with what was cut off it; 0: none.
  std::vector<std::size_t> drawn_on_, goes_on_, ends_on_;
  std::vector<std::size_t> queue_;  ///< nodes whose family was cut off
};

}  // namespace

std::vector<Drawing> draw_sheets(const Tree& tree, const std::vector<Family>& family, double width, double max_height) {
  return Sheets(tree, family, width, max_height).draw();
}

}  // namespace sakip::render
