// Breaking of pages. Boxes wait in `pending_` until a box ends the chain of those that must stay together; then the
// chain goes on this page if it fits, else on the next if it fits there, else piece by piece.
#include "render/layout_flow.hpp"

#include <algorithm>
#include <cctype>

#include "core/number_format.hpp"

namespace sakip::render {
namespace {

constexpr double kRoom = 0.01;     // points a page may be overfull (sums of fractions)
constexpr double kSplitRoom = 60;  // points that must be free to begin a row which no page can hold

double height_of(const std::vector<Box>& boxes) {
  double sum = 0;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    sum += boxes[i].height + (i > 0 ? std::max(boxes[i].before, boxes[i - 1].after) : 0);
  }
  return sum;
}

}  // namespace

std::string page_label(document::PageNumbers style, int number) {
  if (style == document::PageNumbers::none) return {};
  if (style == document::PageNumbers::arabic) return std::to_string(number);
  std::string text = romawi(number);
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
  return text;
}

void draw_line(Sheet& sheet, const TextBlock& block, std::size_t line, double x, double y,
               const std::vector<int>& node_of_run) {
  static const Color kHighlight = color_from(colour::kMissing);
  const Line& span = block.lines[line];
  const Fragment* open = nullptr;  // first fragment of a highlighted stretch
  const auto highlight_to = [&](const Fragment& last) {
    const auto width = static_cast<float>(right_edge(last) - open->x);
    sheet.areas.push_back({static_cast<float>(x) + open->x, static_cast<float>(y), width,
                           static_cast<float>(block.line_height), kHighlight, false});
    open = nullptr;
  };
  for (auto i = span.begin; i < span.end; ++i) {
    const Fragment& f = block.fragments[i];
    const auto run = static_cast<std::size_t>(std::max(f.run, 0));
    Mark mark;
    mark.style = f.style;
    mark.paint = f.paint;
    mark.space = f.space;
    mark.x = static_cast<float>(x) + f.x;
    mark.y = static_cast<float>(y + span.ascent) - f.rise;
    mark.points = f.points;
    mark.node = node_of_run.empty() ? kArtifact : node_of_run[std::min(run, node_of_run.size() - 1)];
    mark.word = f.word;
    sheet.marks.push_back(mark);
    if (f.paint == Paint::missing && open == nullptr) open = &f;
    const bool ends = i + 1 == span.end || block.fragments[i + 1].run != f.run;
    if (open != nullptr && ends) highlight_to(f);
  }
  for (const LineStroke& s : block.strokes) {
    if (s.line != line) continue;
    sheet.strokes.push_back(s.stroke);
    for (Point& point : sheet.strokes.back().points) point = {point.x + x, point.y + y + span.ascent};
  }
}

std::vector<int> run_nodes(Layout& layout, const document::Inline& runs, int parent) {
  std::vector<int> nodes;
  const auto has_formula = [](const document::Run& run) { return run.rumus != nullptr; };
  if (std::none_of(runs.begin(), runs.end(), has_formula)) return {parent};
  for (const document::Run& run : runs) {
    nodes.push_back(parent);
    if (!run.rumus) continue;
    nodes.back() = static_cast<int>(layout.nodes.size());
    layout.nodes.push_back({.role = "Formula", .parent = parent, .alt = run.text});
  }
  return nodes;
}

void Flow::begin_section(const document::Section& section) {
  flush();
  section_ = &section;
  frame_ = page_frame(document_.paper, section.orientation);
  if (section.restart_numbers) number_ = 0;
  new_sheet();
}

void Flow::new_sheet() {
  Sheet sheet;
  sheet.width = frame_.width * kMm;
  sheet.height = frame_.height * kMm;
  sheet.number = ++number_;
  sheet.roman = section_->numbers == document::PageNumbers::roman;
  sheet.label = page_label(section_->numbers, number_);
  draw_furniture(sheet);
  layout_.sheets.push_back(std::move(sheet));
  y_ = top_ = frame_.top * kMm;
  bottom_ = top_ + page_room();
  after_ = 0;
  fresh_ = true;
}

void Flow::draw_furniture(Sheet& sheet) {
  constexpr double kRuleGap = 3, kRule = 0.5;  // points between a running text and its line; the line's width
  static const Color kColor = color_from(colour::kLine);
  const double left = frame_.left * kMm;
  const auto read = [&](const std::string& text, document::Align align, double room) {
    TextBlock block = cut(fonts(), {{text, document::RunStyle::plain, {}, {}}}, {kRunningHead.points, false, false});
    for (Fragment& f : block.fragments) f.paint = Paint::quiet;
    wrap(fonts(), block, room, align);
    return block;
  };
  const auto draw = [&](const TextBlock& block, double x, double y) {
    for (std::size_t i = 0; i < block.lines.size(); ++i, y += block.line_height) draw_line(sheet, block, i, x, y, {});
  };
  const auto rule = [&](double y) {
    sheet.areas.push_back({static_cast<float>(left), static_cast<float>(y), static_cast<float>(width()),
                           static_cast<float>(kRule), kColor, false});
  };
  if (!section_->header.empty()) {
    const TextBlock head = read(section_->header, document::Align::left, width());
    draw(head, left, frame_.header * kMm);
    rule(frame_.header * kMm + head.height() + kRuleGap);
  }
  if (section_->footer.empty() && sheet.label.empty()) return;
  constexpr double kShare = 0.85;  // of the width, for the text; the rest is for the page number
  const TextBlock foot = read(section_->footer, document::Align::left, width() * kShare);
  const double top = (frame_.height - frame_.footer) * kMm - foot.height();
  draw(foot, left, top);
  draw(read(sheet.label, document::Align::right, width() * (1 - kShare)), left + width() * kShare, top);
  rule(top - kRuleGap);
}

void Flow::add(Box box) {
  if (!pending_.empty() && !pending_.back().keep_next) flush();
  pending_.push_back(std::move(box));
}

void Flow::glue() {
  if (!pending_.empty()) pending_.back().keep_next = true;
}

void Flow::space(double height) {
  flush();
  if (y_ + height > bottom_ && !fresh_) return new_sheet();
  y_ = std::min(y_ + height, bottom_);
  after_ = 0;
}

void Flow::page_break() {
  flush();
  if (!fresh_) new_sheet();
}

void Flow::enter_next_sheet(const std::shared_ptr<Spanning>& inside) {
  if (inside) inside->leave(here());
  new_sheet();
  if (inside) y_ += inside->enter(here());
  top_ = y_;
}

void Flow::flush() {
  if (pending_.empty()) return;
  std::vector<Box> chain = std::move(pending_);
  pending_.clear();
  const double height = height_of(chain);
  const double repeated = chain.front().inside ? chain.front().inside->repeated_height() : 0;
  const bool fits_here = y_ + gap(chain.front().before) + height <= bottom_ + kRoom;
  const bool fits_alone = height + repeated <= page_room() + kRoom;
  if (!fits_here && fits_alone && !at_top()) enter_next_sheet(chain.front().inside);
  for (Box& box : chain) place(std::move(box));
}

void Flow::place(Box box) {
  while (y_ + gap(box.before) + box.height > bottom_ + kRoom) {
    const double repeated = box.inside ? box.inside->repeated_height() : 0;
    const bool too_high = box.height + repeated > page_room() + kRoom;
    const double room = bottom_ - y_;
    if (too_high && box.split && (at_top() || room > kSplitRoom)) {
      auto rest = box.split(here(), room);
      y_ = bottom_;
      fresh_ = false;
      if (!rest) return;
      box = std::move(*rest);
    } else if (at_top()) {
      break;  // nothing more can be done: it runs over the lower edge
    }
    enter_next_sheet(box.inside);
  }
  y_ += gap(box.before);
  if (box.draw) box.draw(here());
  y_ += box.height;
  after_ = box.after;
  fresh_ = false;
}

}  // namespace sakip::render
