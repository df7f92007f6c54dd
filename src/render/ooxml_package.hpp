// What every OOXML file has around its parts: relationships and the list of content types. Used by DOCX and XLSX.
#pragma once

#include <string>
#include <string_view>

namespace sakip::render::ooxml {

/// "header2.xml" for "header", 2, ".xml".
std::string numbered(std::string_view before, std::size_t number, std::string_view after = {});

/// A .rels part. `type` is the last word of an office relationship, or a whole address.
class Relations {
 public:
  void add_one(std::string_view id, std::string_view type, std::string_view target);
  std::string part() const;

 private:
  std::string xml_;
};

/// The three properties that the package itself points to follow "rId1", the part that is the document.
Relations package_relations(std::string_view document);

/// [Content_Types].xml. Parts not named here are plain XML, relationships, PNG or a workbook by their ending.
class ContentTypes {
 public:
  /// `type` is written as base + type + "+xml".
  void add_one(std::string_view name, std::string_view base, std::string_view type);
  /// docProps/core.xml, app.xml and custom.xml.
  void add_properties();
  std::string part() const;

 private:
  std::string xml_;
};

}  // namespace sakip::render::ooxml
