// Charts and images as inline drawings. The chart itself is a part of its own (ooxml_chart.cpp); here stands its frame,
// with the words that a screen reader speaks.
#include "render/docx_body.hpp"
#include "render/ooxml_chart.hpp"
#include "render/ooxml_text.hpp"

namespace sakip::render::docx {

using ooxml::add;
using ooxml::emu;
using ooxml::Escaped;

namespace {

void open_drawing(Body& body, long width, long height, std::string_view name, std::string_view alt) {
  const int id = ++body.last_drawing;
  add(body.xml, "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"", width,
      "\" cy=\"", height, "\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:docPr id=\"", id, "\" name=\"",
      name, " ", id, "\" descr=\"", Escaped{alt}, "\"/>");
}

void write_missing_figure(Body& body, std::string_view text) {
  open_paragraph(body, "Tengah");
  write_inline(body, {{std::string(text), document::RunStyle::missing, {}, {}}});
  close_paragraph(body);
}

struct PixelSize {
  std::uint32_t width = 0, height = 0;
};
/// Width and height from a PNG's first chunk; zeros when the bytes are no PNG.
PixelSize png_size(std::string_view png) {
  if (png.size() < 24 || png.substr(0, 8) != "\x89PNG\r\n\x1a\n") return {};
  const auto big_endian = [&](std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(png[at + i]);
    return value;
  };
  return {big_endian(16), big_endian(20)};
}

}  // namespace

void write_chart(Body& body, const document::Chart& chart) {
  if (!ooxml::has_points(chart)) {
    write_missing_figure(body, "[grafik belum berisi data]");
  } else {
    body.charts.push_back(&chart);
    open_paragraph(body, "Gambar");
    open_drawing(body, emu(chart_width_mm(body.frame.text_width())), emu(chart_height_mm(chart)), "Grafik",
                 chart.alt.empty() ? chart.caption : chart.alt);
    add(body.xml,
        "<wp:cNvGraphicFramePr/><a:graphic "
        "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData "
        "uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart "
        "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"",
        chart_relation(body.charts.size()), "\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>");
    close_paragraph(body);
  }
  write_caption(body, CaptionOf::figure, chart.number, chart.caption);
}

void write_image(Body& body, const document::Image& image) {
  const PixelSize pixels = png_size(image.png);
  if (pixels.width == 0 || pixels.height == 0 || pixels.width > 20000 || pixels.height > 20000) {
    write_missing_figure(body, "[gambar tidak terbaca: " + image.alt + "]");
    return;
  }
  body.images.push_back(&image);
  const double width = std::clamp(static_cast<double>(image.width_mm), 1.0, body.frame.text_width());
  const double height = std::min(width * pixels.height / pixels.width, body.frame.text_height());
  open_paragraph(body, "Tengah");
  open_drawing(body, emu(width), emu(height), "Gambar", image.alt);
  add(body.xml,
      "<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
      "noChangeAspect=\"1\"/></wp:cNvGraphicFramePr><a:graphic "
      "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
      "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic "
      "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr id=\"",
      body.last_drawing, "\" name=\"Gambar ", body.last_drawing, "\" descr=\"", Escaped{image.alt},
      "\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"", image_relation(body.images.size()),
      "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"",
      emu(width), "\" cy=\"", emu(height),
      "\"/></a:xfrm><a:prstGeom "
      "prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></"
      "w:r>");
  close_paragraph(body);
}

}  // namespace sakip::render::docx
