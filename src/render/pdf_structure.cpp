// The structure tree of pdf_content.hpp. Children come in reading order because a node joins its parent when its first
// content is written.
#include "render/pdf_content.hpp"

namespace sakip::render {

StructureTree::StructureTree(PdfFile& file, const Layout& layout)
    : file_(file),
      layout_(layout),
      root_(file.reserve()),
      entries_(layout.nodes.size()),
      contents_(layout.sheets.size()) {
  entries_[0].object = file_.reserve();
}

void StructureTree::attach(int node) {
  Entry& entry = entries_[static_cast<std::size_t>(node)];
  if (entry.object != 0) return;
  entry.object = file_.reserve();
  const int parent = layout_.nodes[static_cast<std::size_t>(node)].parent;
  attach(parent);
  entries_[static_cast<std::size_t>(parent)].children.push_back({Child::Kind::node, node, 0});
}

int StructureTree::add_content(int node, int sheet) {
  attach(node);
  auto& contents = contents_[static_cast<std::size_t>(sheet)];
  const int id = static_cast<int>(contents.size());
  contents.push_back(node);
  entries_[static_cast<std::size_t>(node)].children.push_back({Child::Kind::content, id, sheet});
  return id;
}

int StructureTree::add_link(int node, int sheet, int annotation) {
  attach(node);
  entries_[static_cast<std::size_t>(node)].children.push_back({Child::Kind::link, annotation, sheet});
  links_.push_back(node);
  return static_cast<int>(layout_.sheets.size() + links_.size()) - 1;
}

std::string StructureTree::attributes(int index) const {
  const Node& node = layout_.nodes[static_cast<std::size_t>(index)];
  std::string table;
  if (node.colspan > 1) table += "/ColSpan " + std::to_string(node.colspan);
  if (node.rowspan > 1) table += "/RowSpan " + std::to_string(node.rowspan);
  if (node.column_head) table += "/Scope/Column";
  if (!table.empty()) return "/A<</O/Table" + table + ">>";
  const auto box = boxes_.find(index);
  if (box == boxes_.end()) return {};
  const auto [x, y, width, height] = box->second;
  std::string out = "/A<</O/Layout/Placement/Block/BBox[";
  for (const double edge : {x, y, x + width, y + height}) {
    append_number(out, edge);
    out += ' ';
  }
  return out + "]>>";
}

std::string StructureTree::body(std::size_t index, int parent, const std::vector<int>& pages) const {
  const Node& node = layout_.nodes[index];
  const Entry& entry = entries_[index];
  std::string out = "<</S/";
  out += node.role;
  out += "/P " + reference(parent) + attributes(static_cast<int>(index));
  if (!node.alt.empty()) out += "/Alt" + pdf_text(node.alt);
  int page = -1;  // of the first content; others are named in full
  for (const Child& child : entry.children) {
    if (child.kind == Child::Kind::content && page < 0) page = child.sheet;
  }
  if (page >= 0) out += "/Pg " + reference(pages[static_cast<std::size_t>(page)]);
  if (!entry.children.empty()) out += "/K[";
  for (const Child& child : entry.children) {
    const auto on_page = [&] { return "/Pg " + reference(pages[static_cast<std::size_t>(child.sheet)]); };
    if (child.kind == Child::Kind::node) {
      out += reference(entries_[static_cast<std::size_t>(child.value)].object) + " ";
    } else if (child.kind == Child::Kind::link) {
      out += "<</Type/OBJR" + on_page() + "/Obj " + reference(child.value) + ">>";
    } else if (child.sheet == page) {
      out += std::to_string(child.value) + " ";
    } else {
      out += "<</Type/MCR" + on_page() + "/MCID " + std::to_string(child.value) + ">>";
    }
  }
  if (!entry.children.empty()) out += "]";
  return out + ">>";
}

int StructureTree::write(const std::vector<int>& pages) {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (entries_[i].object == 0) continue;
    const int parent = layout_.nodes[i].parent;
    const int above = parent < 0 ? root_ : entries_[static_cast<std::size_t>(parent)].object;
    file_.put(entries_[i].object, body(i, above, pages));
  }
  std::string numbers = "<</Nums[";
  int key = 0;
  for (const auto& contents : contents_) {
    std::string nodes = "[";
    for (const int node : contents) nodes += reference(entries_[static_cast<std::size_t>(node)].object) + " ";
    numbers += std::to_string(key++) + " " + reference(file_.add(nodes + "]")) + " ";
  }
  for (const int node : links_) {
    numbers += std::to_string(key++) + " " + reference(entries_[static_cast<std::size_t>(node)].object) + " ";
  }
  const int parent_tree = file_.add(numbers + "]>>");
  file_.put(root_, "<</Type/StructTreeRoot/K " + reference(entries_[0].object) + "/ParentTree " +
                       reference(parent_tree) + "/ParentTreeNextKey " + std::to_string(key) + ">>");
  return root_;
}

}  // namespace sakip::render
