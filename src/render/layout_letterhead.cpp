// The letterhead of layout_blocks.hpp: one box with the arms, the lines and the rule, so that nothing parts them.
#include <algorithm>

#include "render/layout_blocks.hpp"

namespace sakip::render {

using namespace document;  // NOLINT: every block type is visited here

namespace {

/// One of its lines, wrapped, with its place in the structure.
struct Written {
  TextBlock block;
  int node;
};

}  // namespace

void BlockLayout::operator()(const Letterhead& letterhead) {
  const LetterheadLook& look = kLetterhead;
  flow_.page_break();
  int picture = -1, figure = kArtifact;
  double arms_width = 0, arms_height = 0;
  if (!letterhead.arms.png.empty()) {
    picture = add_picture(letterhead.arms);
    if (picture < 0) return;
    const Picture& png = flow_.layout().images.back();
    arms_width = fitted_width(png.pixel_width, png.pixel_height, look.arms_mm, look.tallest_mm) * kMm;
    arms_height = arms_width * png.pixel_height / png.pixel_width;
    figure = node("Figure");
    flow_.layout().nodes[static_cast<std::size_t>(figure)].alt = letterhead.arms.alt;
  }
  const double side = look.side_mm * kMm;
  auto lines = std::make_shared<std::vector<Written>>();
  double height = 0;
  const auto add_line = [&](const Inline& runs, const TextLook& letters) {
    if (runs.empty()) return;
    Written line{cut(flow_.fonts(), runs, {letters.points, letters.bold, letters.italic}), node("P")};
    wrap(flow_.fonts(), line.block, std::max(1.0, flow_.width() - 2 * side), Align::center);
    height += line.block.height();
    lines->push_back(std::move(line));
  };
  add_line(letterhead.government, look.government);
  add_line(letterhead.agency, look.agency);
  for (const Inline& line : letterhead.lines) add_line(line, look.line);

  const double body = std::max(height, arms_height), top = (body - height) / 2;
  Box box;
  box.height = body + look.gap + look.thick + look.between + look.thin;
  box.after = look.after;
  box.keep_next = true;
  box.draw = [this, lines, picture, figure, arms_width, arms_height, body, top, side](const Place& place) {
    Sheet& sheet = flow_.sheet(place);
    if (picture >= 0)
      sheet.marks.push_back(picture_mark(picture, figure, place.x, place.y + (body - arms_height) / 2, arms_width));
    double y = place.y + top;
    for (const Written& line : *lines)
      for (std::size_t i = 0; i < line.block.lines.size(); ++i, y += line.block.line_height)
        draw_line(sheet, line.block, i, place.x + side, y, {line.node});
    const auto rule = [&](double at, double thickness) {
      sheet.areas.push_back({static_cast<float>(place.x), static_cast<float>(at), static_cast<float>(flow_.width()),
                             static_cast<float>(thickness), Color{0, 0, 0}, false});
    };
    rule(place.y + body + look.gap, look.thick);
    rule(place.y + body + look.gap + look.thick + look.between, look.thin);
  };
  flow_.add(std::move(box));
}

}  // namespace sakip::render
