// Figures of layout_blocks.hpp: charts and trees as drawings, images, and their captions.
#include <algorithm>

#include "core/png.hpp"
#include "render/layout_blocks.hpp"

namespace sakip::render {

using namespace document;  // NOLINT: every block type is visited here

void BlockLayout::figure(std::vector<Drawing> drawings, const std::string& id, const std::string& number,
                         const std::string& caption, const std::string& alt) {
  const std::string key = next_key(id);
  const Inline runs = plain(join(number, caption));
  const double caption_room = runs.front().text.empty() ? 0 : 3 * kFigureCaption.points * 1.149 + kFigureCaption.before;
  for (std::size_t i = 0; i < drawings.size(); ++i) {
    const int at = node("Figure");
    auto& layout = flow_.layout();
    const auto picture = static_cast<int>(layout.drawings.size());
    layout.nodes[static_cast<std::size_t>(at)].alt = alt.empty() ? runs.front().text : alt;
    const Drawing& drawing = layout.drawings.emplace_back(std::move(drawings[i]));
    const double scale =
        std::min({1.0, flow_.width() / drawing.width, (flow_.page_room() - caption_room) / drawing.height});
    Box box;
    box.before = i == 0 ? 6 : 0;
    box.height = drawing.height * scale;
    box.keep_next = i + 1 == drawings.size() && caption_room > 0;
    const double x = (flow_.width() - drawing.width * scale) / 2;
    box.draw = [this, key, at, picture, scale, x, i](const Place& place) {
      if (i == 0) flow_.layout().destinations.push_back({key, place.sheet, place.y});
      Mark mark;
      mark.kind = Mark::Kind::drawing;
      mark.x = static_cast<float>(place.x + x);
      mark.y = static_cast<float>(place.y);
      mark.points = static_cast<float>(scale);
      mark.node = at;
      mark.picture = picture;
      flow_.sheet(place).marks.push_back(mark);
    };
    flow_.add(std::move(box));
  }
  if (caption_room > 0) text({.runs = runs, .look = kFigureCaption, .node = node("P")});
}

void BlockLayout::operator()(const Chart& chart) {
  const double width = chart_width_mm(flow_.width() / kMm) * kMm;
  figure({draw_chart(chart, width)}, chart.id, chart.number, chart.caption, chart.alt);
}

void BlockLayout::operator()(const Tree& tree) {
  figure(draw_tree(tree, flow_.width(), tree_room(flow_.page_room())), tree.id, tree.number, tree.caption, tree.alt);
}

int BlockLayout::add_picture(const Image& image) {
  const auto size = png_size(image.png);
  if (!size) {
    problem_ = size.error();
    if (!image.alt.empty()) problem_.place = image.alt;
    return -1;
  }
  auto& images = flow_.layout().images;
  images.push_back({image.png, size->width, size->height});
  return static_cast<int>(images.size()) - 1;
}

Mark BlockLayout::picture_mark(int picture, int node, double x, double y, double width) const {
  Mark mark;
  mark.kind = Mark::Kind::image;
  mark.x = static_cast<float>(x);
  mark.y = static_cast<float>(y);
  mark.points = static_cast<float>(width);
  mark.node = node;
  mark.picture = picture;
  return mark;
}

void BlockLayout::operator()(const Image& image) {
  const int index = add_picture(image);
  if (index < 0) return;
  const Picture& picture = flow_.layout().images.back();
  const double wanted = std::clamp(image.width_mm, 1, 1000) * kMm;
  const double ratio = static_cast<double>(picture.pixel_height) / picture.pixel_width;
  const double width = std::min({wanted, flow_.width(), flow_.page_room() / ratio});
  const int at = node("Figure");
  flow_.layout().nodes[static_cast<std::size_t>(at)].alt = image.alt;
  Box box;
  box.height = width * ratio;
  box.after = 6;
  box.draw = [this, at, index, width](const Place& place) {
    const double x = place.x + (flow_.width() - width) / 2;
    flow_.sheet(place).marks.push_back(picture_mark(index, at, x, place.y, width));
  };
  flow_.add(std::move(box));
}

}  // namespace sakip::render
