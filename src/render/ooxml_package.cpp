// Relationships and content types, written as they are added.
#include "render/ooxml_package.hpp"

#include "render/ooxml_text.hpp"

namespace sakip::render::ooxml {

namespace {

constexpr std::string_view kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

}  // namespace

std::string numbered(std::string_view before, std::size_t number, std::string_view after) {
  std::string text;
  add(text, before, number, after);
  return text;
}

void Relations::add_one(std::string_view id, std::string_view type, std::string_view target) {
  add(xml_, "<Relationship Id=\"", id, "\" Type=\"", type.starts_with("http") ? "" : kOffice, type, "\" Target=\"",
      target, "\"/>");
}

std::string Relations::part() const {
  std::string xml;
  add(xml, kXmlHead, "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
      std::string_view(xml_), "</Relationships>");
  return xml;
}

Relations package_relations(std::string_view document) {
  Relations relations;
  relations.add_one("rId1", "officeDocument", document);
  relations.add_one("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                    "docProps/core.xml");
  relations.add_one("rId3", "extended-properties", "docProps/app.xml");
  relations.add_one("rId4", "custom-properties", "docProps/custom.xml");
  return relations;
}

void ContentTypes::add_one(std::string_view name, std::string_view base, std::string_view type) {
  add(xml_, "<Override PartName=\"/", name, "\" ContentType=\"", base, type, "+xml\"/>");
}

void ContentTypes::add_properties() {
  add_one("docProps/core.xml", "application/vnd.openxmlformats-package.", "core-properties");
  add_one("docProps/app.xml", "application/vnd.openxmlformats-officedocument.", "extended-properties");
  add_one("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.", "custom-properties");
}

std::string ContentTypes::part() const {
  std::string xml;
  add(xml, kXmlHead,
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
      "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
      "ContentType=\"application/xml\"/>"
      "<Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"xlsx\" "
      "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\"/>",
      std::string_view(xml_), "</Types>");
  return xml;
}

}  // namespace sakip::render::ooxml
