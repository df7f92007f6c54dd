// Numbering and order of a report under construction.
#include "compose/penulis.hpp"

#include "core/number_format.hpp"

namespace sakip::compose {

using namespace document;

std::vector<Block>& Penulis::blocks() {
  SAKIP_ASSERT(!document_.sections.empty());
  return document_.sections.back().blocks;
}

void Penulis::bagian(Orientation orientation, PageNumbers numbers, bool restart, std::string footer) {
  Section section;
  section.orientation = orientation;
  section.numbers = numbers;
  section.restart_numbers = restart;
  section.footer = std::move(footer);
  document_.sections.push_back(std::move(section));
}

void Penulis::putar(Orientation orientation) {
  const Section& last = document_.sections.back();
  if (last.orientation == orientation) return;
  bagian(orientation, last.numbers, false, last.footer);
}

void Penulis::bab(int nomor, const std::string& judul) {
  bab_ = nomor;
  awalan_ = std::to_string(nomor);
  level_[0] = level_[1] = level_[2] = tabel_ = gambar_ = 0;
  tambah(Heading{1, "BAB " + romawi(nomor), judul, "bab-" + std::to_string(nomor), true});
}

void Penulis::bagian_depan(const std::string& judul, bool in_contents, const std::string& nomor) {
  level_[0] = level_[1] = level_[2] = 0;
  if (!nomor.empty()) {
    awalan_ = "L" + std::to_string(++lampiran_);
    tabel_ = gambar_ = 0;
  }
  tambah(Heading{1, nomor, judul, "depan-" + std::to_string(++urutan_), in_contents});
}

void Penulis::judul(int level, const std::string& teks) {
  SAKIP_ASSERT(level >= 2 && level <= 4);
  int& count = level_[level - 2];
  ++count;
  for (int below = level - 1; below < 3; ++below) level_[below] = 0;
  const std::string letter(1, static_cast<char>((level == 2 ? 'A' : 'a') + (count - 1) % 26));
  const std::string number = level == 3 ? std::to_string(count) + "." : letter + ".";
  tambah(Heading{level, number, teks, "judul-" + std::to_string(++urutan_), true});
}

void Penulis::paragraf(Inline teks, const std::string& narasi, ParagraphStyle style) {
  Paragraph paragraph;
  paragraph.text = std::move(teks);
  paragraph.narrative = narasi;
  paragraph.style = style;
  tambah(std::move(paragraph));
}

void Penulis::daftar(List::Marker marker, std::vector<Inline> items) { tambah(List{marker, std::move(items)}); }

// A document without chapters numbers its tables and figures 1, 2, 3.
std::string Penulis::nomor(int count) const { return (awalan_.empty() ? "" : awalan_ + ".") + std::to_string(count); }

void Penulis::tabel(Table table, const std::string& judul) {
  if (!blocks().empty())  // the sentence that introduces a table stays on its page
    if (auto* intro = std::get_if<Paragraph>(&blocks().back())) intro->keep_with_next = true;
  const std::string number = nomor(++tabel_);
  if (table.id.empty()) table.id = "tabel-" + number;  // one that other tables' formulas name keeps its own
  table.number = "Tabel " + number;
  table.caption = judul;
  tambah(std::move(table));
}

void Penulis::grafik(Chart chart, const std::string& judul) {
  const std::string number = nomor(++gambar_);
  chart.id = "gambar-" + number;
  chart.number = "Gambar " + number;
  chart.caption = judul;
  tambah(std::move(chart));
}

void Penulis::pohon(Tree tree, const std::string& judul) {
  const std::string number = nomor(++gambar_);
  tree.id = "gambar-" + number;
  tree.number = "Gambar " + number;
  tree.caption = judul;
  tambah(std::move(tree));
}

}  // namespace sakip::compose
