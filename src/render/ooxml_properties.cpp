// docProps/core.xml, app.xml and custom.xml.
#include "render/ooxml_properties.hpp"

#include "render/ooxml_text.hpp"

namespace sakip::render::ooxml {

std::string core_properties(const document::Meta& meta) {
  std::string xml;
  add(xml, kXmlHead,
      "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>",
      Escaped{meta.title}, "</dc:title><dc:subject>", Escaped{meta.subject}, "</dc:subject><dc:creator>",
      Escaped{meta.author}, "</dc:creator><cp:keywords>", Escaped{meta.keywords}, "</cp:keywords><cp:lastModifiedBy>",
      Escaped{meta.author}, "</cp:lastModifiedBy>");
  if (meta.created.ada()) {
    const std::string date = iso(meta.created);
    for (const std::string_view name : {"created", "modified"}) {
      add(xml, "<dcterms:", name, " xsi:type=\"dcterms:W3CDTF\">", std::string_view(date), "T00:00:00Z</dcterms:", name,
          ">");
    }
  }
  add(xml, "<dc:language>", Escaped{meta.language}, "</dc:language></cp:coreProperties>");
  return xml;
}

std::string app_properties(int pages) {
  std::string xml;
  add(xml, kXmlHead,
      "<Properties "
      "xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>OpenSAKIP</"
      "Application>");
  if (pages > 0) add(xml, "<Pages>", pages, "</Pages>");
  xml += "</Properties>";
  return xml;
}

std::string custom_properties(const document::Meta& meta) {
  std::string xml;
  add(xml, kXmlHead,
      "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" "
      "xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">");
  int id = 2;  // 0 and 1 are reserved
  const auto property = [&](std::string_view name, std::string_view value) {
    if (value.empty()) return;
    add(xml, "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"", id++, "\" name=\"", name,
        "\"><vt:lpwstr>", Escaped{value}, "</vt:lpwstr></property>");
  };
  property("OpenSAKIP Aturan", meta.rules_hash);
  property("OpenSAKIP Data", meta.snapshot_hash);
  xml += "</Properties>";
  return xml;
}

}  // namespace sakip::render::ooxml
