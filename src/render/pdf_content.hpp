// Sheets as PDF page contents, and the structure tree that says which stretch of which page is which heading, cell or
// figure (ISO 32000-1, 14.7 and 14.8).
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "render/layout_page.hpp"
#include "render/pdf_file.hpp"

namespace sakip::render {

/// Gathers, sheet by sheet in reading order, what belongs to each structure node.
class StructureTree {
 public:
  StructureTree(PdfFile& file, const Layout& layout);

  /// The next piece of page content (MCID) of that node on the sheet.
  int add_content(int node, int sheet);
  /// The node belongs to the document although it has no content yet (an empty cell).
  void attach(int node);
  /// Where the picture of a Figure stands: left, bottom, width, height.
  void set_box(int node, const std::array<double, 4>& box) { boxes_[node] = box; }
  /// A link annotation of that node; returns its key in the parent tree.
  int add_link(int node, int sheet, int annotation);

  /// Writes all nodes; returns the StructTreeRoot. `pages`: page objects by sheet.
  int write(const std::vector<int>& pages);

 private:
  struct Child {
    enum class Kind : std::uint8_t { node, content, link } kind = Kind::node;
    int value = 0;  ///< node, MCID or annotation object
    int sheet = 0;
  };
  struct Entry {
    int object = 0;  ///< 0: not part of the tree (yet)
    std::vector<Child> children;
  };
  std::string attributes(int index) const;
  std::string body(std::size_t index, int parent, const std::vector<int>& pages) const;

  PdfFile& file_;
  const Layout& layout_;
  int root_;
  std::vector<Entry> entries_;
  std::vector<std::vector<int>> contents_;  ///< by sheet: node of each MCID
  std::vector<int> links_;                  ///< node of each link
  std::map<int, std::array<double, 4>> boxes_;
};

/// The content stream of a sheet.
std::string sheet_content(const Layout& layout, int sheet, StructureTree& tree);

}  // namespace sakip::render
