// Puts the package together: the body first, since it decides which charts, images, lists, heads and feet there are,
// then every part in one fixed order.
#include "render/docx.hpp"

#include "render/docx_body.hpp"
#include "render/docx_facts.hpp"
#include "render/docx_sections.hpp"
#include "render/docx_styles.hpp"
#include "render/ooxml_chart.hpp"
#include "render/ooxml_package.hpp"
#include "render/ooxml_properties.hpp"
#include "render/ooxml_text.hpp"
#include "render/zip_writer.hpp"

namespace sakip::render {

namespace docx {

using ooxml::add;
using ooxml::ContentTypes;
using ooxml::numbered;
using ooxml::Relations;

namespace {

constexpr std::string_view kWordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

struct Content {
  std::string document_xml;
  RunningParts running;
};

Content write_body(Body& body, const document::Document& document) {
  Content content;
  std::string& xml = body.xml;
  add(xml, ooxml::kXmlHead,
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
      "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
      "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
      "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
      "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
      "xmlns:wpg=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\" "
      "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><w:body>");
  for (std::size_t s = 0; s < document.sections.size(); ++s) {
    const document::Section& section = document.sections[s];
    body.frame = page_frame(document.paper, section.orientation);
    body.page_break = false;  // a section begins a page
    for (std::size_t i = 0; i < section.blocks.size(); ++i) {
      const auto* next = i + 1 < section.blocks.size() ? std::get_if<document::Table>(&section.blocks[i + 1]) : nullptr;
      body.signature_next = next && next->borders == document::Borders::none;
      write_block(body, section.blocks[i]);
    }
    const std::string properties = section_properties(document, section, content.running);
    // The last section's properties end the body; the others sit in a paragraph that takes no room.
    if (s + 1 < document.sections.size()) {
      open_paragraph(body, "Pemisah", properties);
      close_paragraph(body);
    } else {
      xml += properties;
    }
  }
  if (document.sections.empty()) xml += "<w:p/>";
  xml += "</w:body></w:document>";
  content.document_xml = std::move(xml);
  return content;
}

std::string content_types(const Body& body, const RunningParts& running) {
  ContentTypes types;
  types.add_one("word/document.xml", kWordType, "document.main");
  types.add_one("word/styles.xml", kWordType, "styles");
  types.add_one("word/numbering.xml", kWordType, "numbering");
  types.add_one("word/settings.xml", kWordType, "settings");
  types.add_one("word/fontTable.xml", kWordType, "fontTable");
  for (std::size_t i = 1; i <= running.heads.size(); ++i)
    types.add_one(numbered("word/header", i, ".xml"), kWordType, "header");
  for (std::size_t i = 1; i <= running.feet.size(); ++i)
    types.add_one(numbered("word/footer", i, ".xml"), kWordType, "footer");
  for (std::size_t i = 1; i <= body.charts.size(); ++i) {
    types.add_one(numbered("word/charts/chart", i, ".xml"), "application/vnd.openxmlformats-officedocument.drawingml.",
                  "chart");
  }
  types.add_properties();
  types.add_one("customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.", "customXmlProperties");
  return types.part();
}

std::string document_relations(const Body& body, const RunningParts& running) {
  Relations relations;
  relations.add_one("rId1", "styles", "styles.xml");
  relations.add_one("rId2", "numbering", "numbering.xml");
  relations.add_one("rId3", "settings", "settings.xml");
  relations.add_one("rId4", "fontTable", "fontTable.xml");
  relations.add_one("rId5", "customXml", "../customXml/item1.xml");
  for (std::size_t i = 1; i <= running.heads.size(); ++i)
    relations.add_one(head_relation(i), "header", numbered("header", i, ".xml"));
  for (std::size_t i = 1; i <= running.feet.size(); ++i)
    relations.add_one(foot_relation(i), "footer", numbered("footer", i, ".xml"));
  for (std::size_t i = 1; i <= body.charts.size(); ++i)
    relations.add_one(chart_relation(i), "chart", numbered("charts/chart", i, ".xml"));
  for (std::size_t i = 1; i <= body.images.size(); ++i)
    relations.add_one(image_relation(i), "image", numbered("media/image", i, ".png"));
  return relations.part();
}

void add_charts(ZipWriter& zip, const Body& body, const document::Meta& meta) {
  for (std::size_t i = 1; i <= body.charts.size(); ++i) {
    const document::Chart& chart = *body.charts[i - 1];
    Relations relations;
    relations.add_one("rId1", "package", numbered("../embeddings/data", i, ".xlsx"));
    zip.add(numbered("word/charts/chart", i, ".xml"), ooxml::chart_part(chart, meta.language));
    zip.add(numbered("word/charts/_rels/chart", i, ".xml.rels"), relations.part());
    zip.add(numbered("word/embeddings/data", i, ".xlsx"), ooxml::chart_workbook(chart), ZipWriter::Method::store);
  }
}

void add_facts(ZipWriter& zip, const Body& body, const document::Meta& meta) {
  zip.add("customXml/item1.xml", facts_part(meta, body.shortened_tags, body.charts));
  std::string properties;
  add(properties, ooxml::kXmlHead,
      "<ds:datastoreItem xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\" "
      "ds:itemID=\"{6F70656E-7361-4B69-8070-66616B746101}\"><ds:schemaRefs><ds:schemaRef ds:uri=\"",
      kFactNamespace, "\"/></ds:schemaRefs></ds:datastoreItem>");
  zip.add("customXml/itemProps1.xml", properties);
  Relations relations;
  relations.add_one("rId1", "customXmlProps", "itemProps1.xml");
  zip.add("customXml/_rels/item1.xml.rels", relations.part());
}

}  // namespace

std::string chart_relation(std::size_t position) { return numbered("rIdGrafik", position); }
std::string image_relation(std::size_t position) { return numbered("rIdGambar", position); }
std::string head_relation(std::size_t position) { return numbered("rIdKepala", position); }
std::string foot_relation(std::size_t position) { return numbered("rIdKaki", position); }

}  // namespace docx

std::string to_docx(const document::Document& document, const PageMap& pages) {
  using namespace docx;  // NOLINT: the room of this renderer
  const Outline outline = make_outline(document);
  Body body(outline, pages);
  const Content content = write_body(body, document);
  const RunningParts& running = content.running;

  ZipWriter zip;
  zip.add("[Content_Types].xml", content_types(body, running));
  zip.add("_rels/.rels", ooxml::package_relations("word/document.xml").part());
  zip.add("word/document.xml", content.document_xml);
  zip.add("word/_rels/document.xml.rels", document_relations(body, running));
  zip.add("word/styles.xml", styles_part(document));
  zip.add("word/numbering.xml", numbering_part(body.lists));
  zip.add("word/settings.xml", settings_part(document, lists_pages(document) && pages.page_of.empty()));
  zip.add("word/fontTable.xml", font_table_part());
  for (std::size_t i = 1; i <= running.heads.size(); ++i)
    zip.add(numbered("word/header", i, ".xml"), running.heads[i - 1]);
  for (std::size_t i = 1; i <= running.feet.size(); ++i)
    zip.add(numbered("word/footer", i, ".xml"), running.feet[i - 1]);
  add_charts(zip, body, document.meta);
  for (std::size_t i = 1; i <= body.images.size(); ++i) {
    zip.add(numbered("word/media/image", i, ".png"), body.images[i - 1]->png, ZipWriter::Method::store);
  }
  add_facts(zip, body, document.meta);
  zip.add("docProps/core.xml", ooxml::core_properties(document.meta));
  zip.add("docProps/app.xml", ooxml::app_properties(pages.total));
  zip.add("docProps/custom.xml", ooxml::custom_properties(document.meta));
  return zip.finish();
}

}  // namespace sakip::render
