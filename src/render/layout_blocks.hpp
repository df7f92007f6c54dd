// One block of the document after the other is turned into boxes of the flow, with its place in the structure tree, its
// link targets and its bookmark. Used by layout_page.cpp only.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "render/layout_flow.hpp"

namespace sakip::render {

/// A line of a list of contents, tables or figures. `id` is what its link leads to.
struct ContentsEntry {
  int level = 0;
  std::string number, text, id;
};

/// A page number of a list of contents, written when all pages are known.
struct OpenNumber {
  int sheet = 0;
  std::size_t leader = 0, number = 0;  ///< marks to fill
  double from = 0, to = 0;             ///< the leader and the number share this stretch
  std::string id;
};

/// "Tabel 3.1 Capaian": number and text with a blank between, where there are both.
inline std::string join(const std::string& number, const std::string& text) {
  return number.empty() || text.empty() ? number + text : number + " " + text;
}
/// The text as a single plain run.
inline document::Inline plain(std::string text) {
  return {document::Run{std::move(text), document::RunStyle::plain, {}, {}}};
}

class BlockLayout {
 public:
  BlockLayout(Flow& flow, const document::Document& document);

  void add(const document::Block& block);
  void finish();

  void operator()(const document::Heading& heading);
  void operator()(const document::Paragraph& paragraph);
  void operator()(const document::List& list);
  void operator()(const document::Table& table);
  void operator()(const document::Chart& chart);
  void operator()(const document::Tree& tree);
  void operator()(const document::Contents& contents);
  void operator()(const document::PageBreak&) { flow_.page_break(); }
  void operator()(const document::Space& space);
  void operator()(const document::Image& image);
  void operator()(const document::Letterhead& letterhead);

  bool ok() const { return problem_.code.empty(); }
  const Error& problem() const { return problem_; }

 private:
  /// A text with its look and what hangs on it.
  struct Text {
    document::Inline runs;
    TextLook look;
    int node = kArtifact;
    std::string marker = {};  ///< number or bullet that hangs left of the text
    int marker_node = kArtifact;
    std::string target = {};  ///< id that leads here
    int bookmark_level = 0;   ///< 0: none
    std::string bookmark = {};
    const ContentsEntry* entry = nullptr;  ///< the line gets a leader and a page number
  };

  int node(const char* role, int parent = 0);
  void text(Text text);
  void draw_text_line(const Text& text, const TextBlock& block, std::size_t line, const std::vector<int>& nodes,
                      const Place& place, double x);
  void link_areas(const document::Inline& runs, const TextBlock& block, std::size_t line, const std::vector<int>& nodes,
                  Sheet& sheet, double x, double y);
  void figure(std::vector<Drawing> drawings, const std::string& id, const std::string& number,
              const std::string& caption, const std::string& alt);
  void collect(const document::Document& document);
  std::string next_key(const std::string& id);
  /// Takes a PNG into the layout; -1 when it is none, which is then the problem of the whole.
  int add_picture(const document::Image& image);
  Mark picture_mark(int picture, int node, double x, double y, double width) const;

  Flow& flow_;
  std::vector<ContentsEntry> headings_, tables_, figures_;
  std::set<std::string> targets_;
  std::vector<OpenNumber> open_numbers_;
  int next_key_ = 0;
  bool below_letterhead_ = false;  ///< the next block stands right below one
  Error problem_;
};

}  // namespace sakip::render
