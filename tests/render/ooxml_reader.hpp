// Reads a package back for tests: libzip unpacks it (and checks each part's CRC), expat parses the parts into a small
// tree. Independent of the writers under test.
#pragma once

#include <expat.h>
#include <gtest/gtest.h>
#include <zip.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace sakip::uji {

/// An XML element; `name` and attribute names keep their prefix ("w:p"). `text` joins the character data directly in
/// it.
struct Element {
  std::string name;
  std::map<std::string, std::string> attributes;
  std::string text;
  std::vector<std::unique_ptr<Element>> children;

  std::string attribute(const std::string& key) const {
    const auto found = attributes.find(key);
    return found == attributes.end() ? "" : found->second;
  }
  void collect(const std::string& wanted, std::vector<const Element*>& found) const {
    if (name == wanted) found.push_back(this);
    for (const auto& child : children) child->collect(wanted, found);
  }
  /// All elements of that name below (and including) this one, in document order.
  std::vector<const Element*> all(const std::string& wanted) const {
    std::vector<const Element*> found;
    collect(wanted, found);
    return found;
  }
  std::vector<const Element*> direct(const std::string& wanted) const {
    std::vector<const Element*> found;
    for (const auto& child : children) {
      if (child->name == wanted) found.push_back(child.get());
    }
    return found;
  }
  /// What a reader sees of a paragraph: w:t joined, tabs and breaks as \t and \n, field instructions left out.
  std::string shown() const {
    if (name == "w:t") return text;
    if (name == "w:tab") return "\t";
    if (name == "w:br") return "\n";
    if (name == "w:pPr" || name == "w:rPr") return "";
    std::string joined;
    for (const auto& child : children) joined += child->shown();
    return joined;
  }
};

/// The root element, or null (with a test failure) when `xml` is not well formed.
inline std::unique_ptr<Element> parse_xml(const std::string& xml, const std::string& what) {
  struct State {
    Element holder;
    std::vector<Element*> open;
  } state;
  state.open = {&state.holder};
  XML_Parser parser = XML_ParserCreate(nullptr);
  XML_SetUserData(parser, &state);
  XML_SetElementHandler(
      parser,
      [](void* data, const XML_Char* name, const XML_Char** attributes) {
        auto& s = *static_cast<State*>(data);
        auto element = std::make_unique<Element>();
        element->name = name;
        for (; *attributes != nullptr; attributes += 2) element->attributes[attributes[0]] = attributes[1];
        s.open.back()->children.push_back(std::move(element));
        s.open.push_back(s.open.back()->children.back().get());
      },
      [](void* data, const XML_Char*) { static_cast<State*>(data)->open.pop_back(); });
  XML_SetCharacterDataHandler(parser, [](void* data, const XML_Char* text, int length) {
    static_cast<State*>(data)->open.back()->text.append(text, static_cast<std::size_t>(length));
  });
  const bool ok = XML_Parse(parser, xml.data(), static_cast<int>(xml.size()), XML_TRUE) == XML_STATUS_OK;
  EXPECT_TRUE(ok) << what << " line " << XML_GetCurrentLineNumber(parser) << " column "
                  << XML_GetCurrentColumnNumber(parser) << ": " << XML_ErrorString(XML_GetErrorCode(parser));
  XML_ParserFree(parser);
  if (!ok || state.holder.children.empty()) return nullptr;
  return std::move(state.holder.children.front());
}

/// Name -> bytes of every part. A part whose CRC or size is wrong is a test failure.
inline std::map<std::string, std::string> unpack(const std::string& bytes) {
  std::map<std::string, std::string> parts;
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  EXPECT_NE(archive, nullptr) << zip_error_strerror(&error);
  if (archive == nullptr) return parts;
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    zip_stat_t stat;
    zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &stat);
    std::string content(stat.size + 1, '\0');
    zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
    const zip_int64_t read = zip_fread(file, content.data(), content.size());  // one more, so that the CRC is checked
    EXPECT_EQ(read, static_cast<zip_int64_t>(stat.size)) << stat.name;
    zip_fclose(file);
    content.pop_back();
    EXPECT_FALSE(parts.contains(stat.name)) << "twice: " << stat.name;
    parts[stat.name] = std::move(content);
  }
  zip_discard(archive);
  return parts;
}

/// A package with its XML parts parsed.
struct Package {
  std::map<std::string, std::string> parts;
  std::map<std::string, std::unique_ptr<Element>> xml;

  explicit Package(const std::string& bytes) : parts(unpack(bytes)) {
    for (const auto& [name, content] : parts) {
      if (name.ends_with(".xml") || name.ends_with(".rels")) xml[name] = parse_xml(content, name);
    }
  }
  const Element& root(const std::string& name) const {
    static const Element kNone;
    const auto found = xml.find(name);
    EXPECT_TRUE(found != xml.end() && found->second) << name;
    return found == xml.end() || !found->second ? kNone : *found->second;
  }
};

}  // namespace sakip::uji
