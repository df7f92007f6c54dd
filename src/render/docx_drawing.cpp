// Charts and images as inline drawings. The chart itself is a part of its own (ooxml_chart.cpp); here stands its frame,
// with the words that a screen reader speaks.
#include "core/png.hpp"
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

/// The picture itself, which the frame around it places.
void write_picture(Body& body, const document::Image& image, double width, double height) {
  body.images.push_back(&image);
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
      "prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>");
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
  const auto pixels = png_size(image.png);
  if (!pixels) {
    write_missing_figure(body, "[gambar tidak terbaca: " + image.alt + "]");
    return;
  }
  const double width = std::clamp(static_cast<double>(image.width_mm), 1.0, body.frame.text_width());
  const double height = std::min(width * pixels->height / pixels->width, body.frame.text_height());
  open_paragraph(body, "Tengah");
  open_drawing(body, emu(width), emu(height), "Gambar", image.alt);
  write_picture(body, image, width, height);
  body.xml += "</wp:inline></w:drawing></w:r>";
  close_paragraph(body);
}

double write_arms(Body& body, const document::Image& arms) {
  const auto pixels = png_size(arms.png);
  if (!pixels) return 0;
  const double width = fitted_width(pixels->width, pixels->height, kLetterhead.arms_mm, kLetterhead.tallest_mm);
  const double height = width * pixels->height / pixels->width;
  const int id = ++body.last_drawing;
  add(body.xml,
      "<w:r><w:drawing><wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\" "
      "relativeHeight=\"1\" behindDoc=\"0\" locked=\"0\" layoutInCell=\"1\" allowOverlap=\"1\"><wp:simplePos x=\"0\" "
      "y=\"0\"/><wp:positionH relativeFrom=\"margin\"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV "
      "relativeFrom=\"paragraph\"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx=\"",
      emu(width), "\" cy=\"", emu(height),
      "\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:wrapNone/><wp:docPr id=\"", id, "\" name=\"Lambang ",
      id, "\" descr=\"", Escaped{arms.alt}, "\"/>");
  write_picture(body, arms, width, height);
  body.xml += "</wp:anchor></w:drawing></w:r>";
  return height;
}

}  // namespace sakip::render::docx
