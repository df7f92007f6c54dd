// Puts the file together: pages and their contents, fonts, links, bookmarks, page labels, structure, metadata.
#include "render/pdf.hpp"

#include "render/html_text.hpp"
#include "render/pdf_content.hpp"
#include "render/pdf_resources.hpp"

namespace sakip::render {
namespace {

using document::Meta;

constexpr const char* kProgram = "OpenSAKIP";

class PdfWriter {
 public:
  PdfWriter(const document::Document& document, const Layout& layout)
      : meta_(document.meta), layout_(layout), tree_(file_, layout) {}

  Result<std::string> write() {
    page_tree_ = file_.reserve();
    resources_ = file_.reserve();
    for (std::size_t i = 0; i < layout_.sheets.size(); ++i) pages_.push_back(file_.reserve());
    find_targets();
    for (std::size_t i = 0; i < pages_.size(); ++i) write_page(static_cast<int>(i));
    TRY_STATUS(write_resources());
    std::string kids;
    for (const int page : pages_) kids += reference(page) + " ";
    file_.put(page_tree_, "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(pages_.size()) + ">>");

    const int metadata = file_.add_raw_stream("/Type/Metadata/Subtype/XML", xmp());
    const int outlines = write_bookmarks();
    const std::string language = meta_.language.empty() ? "id-ID" : meta_.language;
    std::string catalog = "<</Type/Catalog/Pages " + reference(page_tree_) + "/MarkInfo<</Marked true>>/Lang" +
                          pdf_text(language) + "/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot " +
                          reference(tree_.write(pages_)) + "/Metadata " + reference(metadata) + "/PageLabels" +
                          page_labels();
    if (outlines != 0) catalog += "/PageMode/UseOutlines/Outlines " + reference(outlines);
    const int root = file_.add(catalog + ">>");
    return file_.finish(root, file_.add(information()));
  }

 private:
  struct Target {
    int sheet = 0;
    double y = 0;
  };

  void find_targets() {
    for (const Destination& d : layout_.destinations) targets_.emplace(d.id, Target{d.sheet, d.y});
  }
  std::string destination(int sheet, double y) const {
    std::string out = "[" + reference(pages_[static_cast<std::size_t>(sheet)]) + "/XYZ 0 ";
    append_number(out, layout_.sheets[static_cast<std::size_t>(sheet)].height - y + 4);
    return out + " null]";
  }

  void write_page(int index) {
    const Sheet& sheet = layout_.sheets[static_cast<std::size_t>(index)];
    const int contents = file_.add_stream("", sheet_content(layout_, index, tree_));
    std::string page = "<</Type/Page/Parent " + reference(page_tree_) + "/MediaBox[0 0 ";
    append_number(page, sheet.width);
    page += ' ';
    append_number(page, sheet.height);
    page += "]/Resources " + reference(resources_) + "/Contents " + reference(contents) + "/StructParents " +
            std::to_string(index) + "/Tabs/S";
    std::string links;
    for (const LinkArea& link : sheet.links) {
      const auto target = targets_.find(link.target);
      if (target == targets_.end() || link.node == kArtifact) continue;
      links += reference(write_link(link, index, target->second)) + " ";
    }
    if (!links.empty()) page += "/Annots[" + links + "]";
    file_.put(pages_[static_cast<std::size_t>(index)], page + ">>");
  }

  int write_link(const LinkArea& link, int index, const Target& target) {
    const Sheet& sheet = layout_.sheets[static_cast<std::size_t>(index)];
    const int object = file_.reserve();
    std::string out = "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[";
    for (const double edge : {static_cast<double>(link.x), sheet.height - link.y - link.height,
                              static_cast<double>(link.x + link.width), sheet.height - link.y}) {
      append_number(out, edge);
      out += ' ';
    }
    const std::string& label = layout_.sheets[static_cast<std::size_t>(target.sheet)].label;
    out += "]/Contents" + pdf_text(label.empty() ? "Buka halaman" : "Ke halaman " + label) + "/Dest" +
           destination(target.sheet, target.y) + "/StructParent " +
           std::to_string(tree_.add_link(link.node, index, object)) + ">>";
    file_.put(object, out);
    return object;
  }

  Status write_resources() {
    std::string fonts, images;
    for (std::size_t i = 0; i < layout_.fonts->fonts().size(); ++i) {
      TRY(const int object, embed_font(file_, layout_.fonts->fonts()[i]));
      if (object != 0) fonts += "/F" + std::to_string(i) + " " + reference(object);
    }
    for (std::size_t i = 0; i < layout_.images.size(); ++i) {
      TRY(const int object, embed_image(file_, layout_.images[i]));
      images += "/I" + std::to_string(i) + " " + reference(object);
    }
    file_.put(resources_, "<</Font<<" + fonts + ">>/XObject<<" + images + ">>>>");
    return Ok{};
  }

  /// Bookmarks nest by level; those of a chapter are folded. 0 without any.
  int write_bookmarks() {
    const auto& bookmarks = layout_.bookmarks;
    if (bookmarks.empty()) return 0;
    struct Item {
      int object = 0, parent = 0, previous = 0, next = 0, first = 0, last = 0, children = 0;
    };
    std::vector<Item> items(bookmarks.size() + 1);  // the last is the root
    const auto root = static_cast<int>(bookmarks.size());
    for (Item& item : items) item.object = file_.reserve();
    for (Item& item : items) item.parent = item.previous = item.next = item.first = item.last = -1;
    std::vector<int> path = {root};
    const auto at = [&](int i) -> Item& { return items[static_cast<std::size_t>(i)]; };
    for (int i = 0; i < root; ++i) {
      const int level = bookmarks[static_cast<std::size_t>(i)].level;
      while (path.size() > 1 && bookmarks[static_cast<std::size_t>(path.back())].level >= level) path.pop_back();
      Item& parent = at(path.back());
      at(i).parent = path.back();
      at(i).previous = parent.last;
      if (parent.last >= 0) at(parent.last).next = i;
      if (parent.first < 0) parent.first = i;
      parent.last = i;
      ++parent.children;
      path.push_back(i);
    }
    for (int i = 0; i <= root; ++i) {
      const Item& item = at(i);
      std::string out = "<<";
      const auto link = [&](const char* key, int other) {
        if (other >= 0) out += key + reference(at(other).object);
      };
      if (i < root) {
        const Bookmark& bookmark = bookmarks[static_cast<std::size_t>(i)];
        out += "/Title" + pdf_text(bookmark.title) + "/Dest" + destination(bookmark.sheet, bookmark.y);
      } else {
        out += "/Type/Outlines";
      }
      link("/Parent ", item.parent);
      link("/Prev ", item.previous);
      link("/Next ", item.next);
      link("/First ", item.first);
      link("/Last ", item.last);
      if (item.children > 0) out += "/Count " + std::to_string(i == root ? item.children : -item.children);
      file_.put(item.object, out + ">>");
    }
    return at(root).object;
  }

  /// What a viewer shows as the page's number: the printed one.
  std::string page_labels() const {
    std::string out = "<</Nums[";
    const Sheet* before = nullptr;
    for (std::size_t i = 0; i < layout_.sheets.size(); ++i) {
      const Sheet& sheet = layout_.sheets[i];
      const bool goes_on = before != nullptr && before->roman == sheet.roman && before->number + 1 == sheet.number &&
                           before->label.empty() == sheet.label.empty();
      if (!goes_on) {
        out += std::to_string(i) + "<<";
        if (!sheet.label.empty())
          out += std::string(sheet.roman ? "/S/r" : "/S/D") + "/St " + std::to_string(sheet.number);
        out += ">>";
      }
      before = &sheet;
    }
    return out + "]>>";
  }

  std::string information() const {
    std::string out = "<</Producer(" + std::string(kProgram) + ")/Creator(" + kProgram + ")";
    const auto entry = [&](const char* key, const std::string& text) {
      if (!text.empty()) out += key + pdf_text(text);
    };
    entry("/Title", meta_.title);
    entry("/Subject", meta_.subject);
    entry("/Author", meta_.author);
    entry("/Keywords", meta_.keywords);
    entry("/SakipAturan", meta_.rules_hash);
    entry("/SakipData", meta_.snapshot_hash);
    if (meta_.created.ada()) {
      std::string date = iso(meta_.created);
      std::erase(date, '-');
      entry("/CreationDate", "D:" + date + "000000Z");
      entry("/ModDate", "D:" + date + "000000Z");
    }
    return out + ">>";
  }

  std::string xmp() const {
    const std::string language = escape(meta_.language.empty() ? "id-ID" : meta_.language);
    std::string out =
        "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
        "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n<dc:format>application/pdf</dc:format>\n<dc:language><rdf:Bag>"
        "<rdf:li>" +
        language + "</rdf:li></rdf:Bag></dc:language>\n<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
        escape(meta_.title) + "</rdf:li></rdf:Alt></dc:title>\n";
    if (!meta_.subject.empty()) {
      out += "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escape(meta_.subject) +
             "</rdf:li></rdf:Alt></dc:description>\n";
    }
    if (!meta_.author.empty()) {
      out += "<dc:creator><rdf:Seq><rdf:li>" + escape(meta_.author) + "</rdf:li></rdf:Seq></dc:creator>\n";
    }
    if (!meta_.keywords.empty()) out += "<pdf:Keywords>" + escape(meta_.keywords) + "</pdf:Keywords>\n";
    out += std::string("<pdf:Producer>") + kProgram + "</pdf:Producer><xmp:CreatorTool>" + kProgram +
           "</xmp:CreatorTool>\n";
    if (meta_.created.ada()) {
      const std::string date = iso(meta_.created) + "T00:00:00Z";
      out += "<xmp:CreateDate>" + date + "</xmp:CreateDate><xmp:ModifyDate>" + date + "</xmp:ModifyDate>\n";
    }
    return out + "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
  }

  const Meta& meta_;
  const Layout& layout_;
  PdfFile file_;
  StructureTree tree_;
  std::vector<int> pages_;
  std::map<std::string, Target> targets_;
  int page_tree_ = 0, resources_ = 0;
};

}  // namespace

Result<PdfResult> to_pdf(const document::Document& document) {
  TRY(Layout layout, lay_out_sheets(document));
  PdfResult result;
  TRY(result.bytes, PdfWriter(document, layout).write());
  result.page_count = static_cast<int>(layout.sheets.size());
  result.pages = std::move(layout.pages);
  return result;
}

PageMap lay_out(const document::Document& document) {
  auto layout = lay_out_sheets(document);
  return layout ? std::move(layout->pages) : PageMap{};
}

}  // namespace sakip::render
