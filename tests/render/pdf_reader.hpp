// A finished PDF as other programs see it: poppler for text and places, libqpdf for structure. For tests only.
#pragma once

#include <gtest/gtest.h>
#include <qpdf/qpdf-c.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace sakip::contoh {

/// A word with its place on its page, in points from the upper left corner.
struct PlacedWord {
  int page = 0;
  double left = 0, top = 0, right = 0, bottom = 0;
  double page_width = 0, page_height = 0;
  std::string text;
};

class PdfReader {
 public:
  explicit PdfReader(const std::string& bytes) : bytes_(bytes), file_(qpdf_init()) {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    path_ = testing::TempDir() + "opensakip-" + test->name() + ".pdf";
    for (char& c : path_) c = c == '/' && &c > path_.data() + testing::TempDir().size() ? '-' : c;
    std::ofstream(path_, std::ios::binary) << bytes;
    qpdf_set_suppress_warnings(file_, QPDF_TRUE);
    readable_ = qpdf_read_memory(file_, "test.pdf", bytes_.data(), bytes_.size(), nullptr) == QPDF_SUCCESS;
  }
  ~PdfReader() {
    qpdf_cleanup(&file_);
    std::remove(path_.c_str());
  }
  PdfReader(const PdfReader&) = delete;
  PdfReader& operator=(const PdfReader&) = delete;

  /// True when libqpdf finds nothing wrong with the file, neither error nor warning.
  bool clean() {
    return readable_ && qpdf_check_pdf(file_) == QPDF_SUCCESS && qpdf_more_warnings(file_) == QPDF_FALSE &&
           qpdf_has_error(file_) == QPDF_FALSE;
  }
  int pages() { return qpdf_get_num_pages(file_); }

  /// The text of all pages, or of one (from 1), as laid out.
  std::string text(int page = 0) const {
    const std::string range = page == 0 ? "" : " -f " + std::to_string(page) + " -l " + std::to_string(page);
    return run("pdftotext -layout" + range);
  }
  std::string fonts() const { return run("pdffonts", ""); }

  std::vector<PlacedWord> words() const {
    std::vector<PlacedWord> words;
    PlacedWord word;
    const std::string xml = run("pdftotext -bbox");
    for (std::size_t at = 0; at < xml.size();) {
      const std::size_t end = std::min(xml.find('\n', at), xml.size());
      const std::string line = xml.substr(at, end - at);
      at = end + 1;
      if (line.find("<page ") != std::string::npos) {
        ++word.page;
        word.page_width = number(line, "width=");
        word.page_height = number(line, "height=");
      } else if (line.find("<word ") != std::string::npos) {
        word.left = number(line, "xMin=");
        word.top = number(line, "yMin=");
        word.right = number(line, "xMax=");
        word.bottom = number(line, "yMax=");
        const std::size_t from = line.find('>') + 1;
        word.text = line.substr(from, line.find("</word>") - from);
        words.push_back(word);
      }
    }
    return words;
  }

  /// How often each role stands in the structure tree; "TH/Column" also counts heads by scope.
  std::map<std::string, int> roles() {
    std::map<std::string, int> counts;
    count_roles(key(key(root(), "/StructTreeRoot"), "/K"), counts);
    return counts;
  }
  std::string name_in_root(const char* name) { return unparse(key(root(), name)); }
  /// Titles of the bookmarks in order, indented by level.
  std::vector<std::string> bookmarks() {
    std::vector<std::string> titles;
    collect_bookmarks(key(key(root(), "/Outlines"), "/First"), "", titles);
    return titles;
  }
  /// Link annotations on a page (from 0).
  int links(int page) {
    const qpdf_oh annotations = key(qpdf_get_page_n(file_, static_cast<std::size_t>(page)), "/Annots");
    return qpdf_oh_is_array(file_, annotations) != 0 ? qpdf_oh_get_array_n_items(file_, annotations) : 0;
  }

 private:
  static double number(const std::string& line, const char* name) {
    const std::size_t at = line.find(name);
    return at == std::string::npos ? 0 : std::stod(line.substr(at + std::string(name).size() + 1));
  }
  std::string run(const std::string& program, const char* out = " -") const {
    std::string result;
    FILE* pipe = popen((program + " '" + path_ + "'" + out + " 2>&1").c_str(), "r");
    std::array<char, 4096> part{};
    for (std::size_t n = 0; (n = fread(part.data(), 1, part.size(), pipe)) > 0;) result.append(part.data(), n);
    pclose(pipe);
    return result;
  }
  qpdf_oh root() { return qpdf_get_root(file_); }
  qpdf_oh key(qpdf_oh object, const char* name) { return qpdf_oh_get_key(file_, object, name); }
  std::string unparse(qpdf_oh object) { return qpdf_oh_unparse_resolved(file_, object); }

  void count_roles(qpdf_oh object, std::map<std::string, int>& counts) {
    if (qpdf_oh_is_array(file_, object) != 0) {
      for (int i = 0; i < qpdf_oh_get_array_n_items(file_, object); ++i) {
        count_roles(qpdf_oh_get_array_item(file_, object, i), counts);
      }
    } else if (qpdf_oh_is_dictionary(file_, object) != 0 && qpdf_oh_has_key(file_, object, "/S") != 0) {
      const std::string role = std::string(qpdf_oh_get_name(file_, key(object, "/S"))).substr(1);
      ++counts[role];
      const qpdf_oh scope = key(key(object, "/A"), "/Scope");
      if (qpdf_oh_is_name(file_, scope) != 0) ++counts[role + qpdf_oh_get_name(file_, scope)];
      if (qpdf_oh_has_key(file_, object, "/Alt") != 0) ++counts[role + "+Alt"];
      count_roles(key(object, "/K"), counts);
    }
  }
  void collect_bookmarks(qpdf_oh item, const std::string& indent, std::vector<std::string>& titles) {
    while (qpdf_oh_is_dictionary(file_, item) != 0) {
      titles.push_back(indent + qpdf_oh_get_utf8_value(file_, key(item, "/Title")));
      collect_bookmarks(key(item, "/First"), indent + "  ", titles);
      item = key(item, "/Next");
    }
  }

  std::string bytes_;
  std::string path_;
  qpdf_data file_;
  bool readable_ = false;
};

}  // namespace sakip::contoh
