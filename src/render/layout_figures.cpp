// Figures of layout_blocks.hpp: charts and trees as drawings, images, and their captions.
#include <algorithm>

#include "render/layout_blocks.hpp"

namespace sakip::render {

using namespace document;  // NOLINT: every block type is visited here

namespace {

/// Width and height of a PNG from its first chunk; false when these bytes are no PNG.
bool png_size(const std::string& png, int& width, int& height) {
  constexpr std::string_view kSignature("\x89PNG\r\n\x1a\n", 8);
  if (png.size() < 24 || !std::string_view(png).starts_with(kSignature)) return false;
  const auto number = [&](std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(png[at + i]);
    return value;
  };
  constexpr std::uint64_t kMostPixels = 16'000'000;
  const std::uint64_t pixels = static_cast<std::uint64_t>(number(16)) * number(20);
  if (pixels == 0 || pixels > kMostPixels || number(16) > kMostPixels) return false;
  width = static_cast<int>(number(16));
  height = static_cast<int>(number(20));
  return true;
}

}  // namespace

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
  const double room = flow_.page_room() - 5 * kFigureCaption.points;
  figure(draw_tree_slices(tree, flow_.width(), room), tree.id, tree.number, tree.caption, tree.alt);
}

void BlockLayout::operator()(const Image& image) {
  auto& layout = flow_.layout();
  Picture picture{image.png, 0, 0};
  if (!png_size(image.png, picture.pixel_width, picture.pixel_height)) {
    problem_ = Error{"GAMBAR_RUSAK", image.alt.empty() ? "gambar" : image.alt,
                     "Gambar ini bukan PNG yang dapat dibaca, atau lebih dari 16 juta piksel.",
                     "Unggah ulang lambang atau gambar sebagai PNG."};
    return;
  }
  const double wanted = std::clamp(image.width_mm, 1, 1000) * kMm;
  const double ratio = static_cast<double>(picture.pixel_height) / picture.pixel_width;
  const double width = std::min({wanted, flow_.width(), flow_.page_room() / ratio});
  const int at = node("Figure");
  layout.nodes[static_cast<std::size_t>(at)].alt = image.alt;
  const auto index = static_cast<int>(layout.images.size());
  layout.images.push_back(std::move(picture));
  Box box;
  box.height = width * ratio;
  box.after = 6;
  box.draw = [this, at, index, width](const Place& place) {
    Mark mark;
    mark.kind = Mark::Kind::image;
    mark.x = static_cast<float>(place.x + (flow_.width() - width) / 2);
    mark.y = static_cast<float>(place.y);
    mark.points = static_cast<float>(width);
    mark.node = at;
    mark.picture = index;
    flow_.sheet(place).marks.push_back(mark);
  };
  flow_.add(std::move(box));
}

}  // namespace sakip::render
