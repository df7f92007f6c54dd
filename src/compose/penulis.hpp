// Penulis builds a Document in reading order and keeps its numbering: BAB I, A., 1., a., Tabel 3.1, Gambar 3.1.
// Composers speak to it in terms of the report; it owns no facts.
#pragma once

#include <string>
#include <vector>

#include "document/document.hpp"

namespace sakip::compose {

class Penulis {
 public:
  explicit Penulis(document::Document& document) : document_(document) {}

  /// Starts a new section (a new page).
  void bagian(document::Orientation orientation, document::PageNumbers numbers, bool restart, std::string footer = {});
  /// Turns the page for wide tables and back; nothing happens when it already lies so.
  void putar(document::Orientation orientation);

  /// "BAB I" over its title; resets the numbering of tables and figures to the chapter.
  void bab(int nomor, const std::string& judul);
  /// An unnumbered part of level 1: KATA PENGANTAR, LAMPIRAN I. `nomor` stands above the title ("LAMPIRAN I").
  void bagian_depan(const std::string& judul, bool in_contents = true, const std::string& nomor = {});
  /// Numbered headings below a chapter: level 2 "A.", 3 "1.", 4 "a.".
  void judul(int level, const std::string& teks);

  void paragraf(document::Inline teks, const std::string& narasi = {},
                document::ParagraphStyle style = document::ParagraphStyle::body);
  void daftar(document::List::Marker marker, std::vector<document::Inline> items);
  /// Gives the table its number and caption.
  void tabel(document::Table table, const std::string& judul);
  void grafik(document::Chart chart, const std::string& judul);
  void pohon(document::Tree tree, const std::string& judul);
  /// Remembers a narrative part that has its place here, empty or not: what is offered for editing.
  void catat(std::string kunci, std::vector<std::string> paragraf) {
    naskah_.push_back({std::move(kunci), std::move(paragraf)});
  }
  struct Naskah {
    std::string kunci;
    std::vector<std::string> paragraf;
  };
  const std::vector<Naskah>& naskah() const { return naskah_; }
  void tambah(document::Block block) { blocks().push_back(std::move(block)); }

 private:
  std::vector<document::Block>& blocks();
  std::string nomor(int count) const;

  document::Document& document_;
  std::vector<Naskah> naskah_;
  int bab_ = 0;
  std::string awalan_;  // prefix of table numbers in an annex: "I"
  int lampiran_ = 0;
  int level_[3] = {0, 0, 0};
  int tabel_ = 0, gambar_ = 0, urutan_ = 0;
};

}  // namespace sakip::compose
