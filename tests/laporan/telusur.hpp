// Walks a composed Document in reading order: every run with a fact, every cell, every heading, and the whole as
// normalised text, one line a block.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "document/document.hpp"

namespace sakip::laporan {

/// One place where a fact is printed. `cell` is nullptr in running text.
struct Sebutan {
  const document::Run* run = nullptr;
  const document::Cell* cell = nullptr;
};

inline void telusuri_runs(const document::Inline& runs, const document::Cell* cell,
                          const std::function<void(const Sebutan&)>& visit) {
  for (const document::Run& run : runs) visit({&run, cell});
}

/// Every run of the document, in order.
inline void telusuri(const document::Document& d, const std::function<void(const Sebutan&)>& visit) {
  using namespace document;
  for (const Section& section : d.sections)
    for (const Block& block : section.blocks) {
      if (const auto* p = std::get_if<Paragraph>(&block)) telusuri_runs(p->text, nullptr, visit);
      if (const auto* l = std::get_if<List>(&block))
        for (const Inline& item : l->items) telusuri_runs(item, nullptr, visit);
      if (const auto* t = std::get_if<Table>(&block)) {
        for (const auto* rows : {&t->header, &t->rows})
          for (const Row& row : *rows)
            for (const Cell& cell : row.cells) telusuri_runs(cell.text, &cell, visit);
        telusuri_runs(t->note, nullptr, visit);
      }
    }
}

inline std::string teks(const document::Inline& runs) {
  std::string out;
  for (const document::Run& run : runs) out += run.text;
  return out;
}

/// One line a block: "# BAB I PENDAHULUAN", "text", "- item", "[Tabel 1.1] title", "| a | b |", "(gambar 3.1) title".
inline std::string teks_rata(const document::Document& d) {
  using namespace document;
  std::string out;
  const auto line = [&](const std::string& text) { out += text + "\n"; };
  for (const Section& section : d.sections)
    for (const Block& block : section.blocks) {
      if (const auto* h = std::get_if<Heading>(&block))
        line(std::string(static_cast<std::size_t>(h->level), '#') + " " + h->number + (h->number.empty() ? "" : " ") +
             h->text);
      if (const auto* p = std::get_if<Paragraph>(&block)) line(teks(p->text));
      if (const auto* l = std::get_if<List>(&block))
        for (const Inline& item : l->items) line("- " + teks(item));
      if (const auto* t = std::get_if<Table>(&block)) {
        if (!t->number.empty()) line("[" + t->number + "] " + t->caption);
        for (const auto* rows : {&t->header, &t->rows})
          for (const Row& row : *rows) {
            std::string text = "|";
            for (const Cell& cell : row.cells) text += " " + teks(cell.text) + " |";
            line(text);
          }
        if (!t->note.empty()) line(teks(t->note));
      }
      if (const auto* c = std::get_if<Chart>(&block)) line("(" + c->number + ") " + c->caption + ": " + c->alt);
      if (const auto* t = std::get_if<Tree>(&block)) {
        line("(" + t->number + ") " + t->caption + ": " + t->alt);
        for (const TreeNode& node : t->nodes) line("  * " + node.title + (node.text.empty() ? "" : ": " + node.text));
      }
    }
  return out;
}

/// Why the document is not well formed, empty when it is: an empty heading, a heading with nothing below it, a table
/// without rows or with rows of the wrong width, a caption used twice.
inline std::vector<std::string> cacat_susunan(const document::Document& d) {
  using namespace document;
  std::vector<std::string> faults;
  std::vector<const Block*> blocks;
  for (const Section& section : d.sections)
    for (const Block& block : section.blocks) blocks.push_back(&block);
  std::vector<std::string> captions;
  const auto caption = [&](const std::string& text) {
    if (text.empty()) return;
    for (const std::string& other : captions)
      if (other == text) faults.push_back("judul tabel/gambar berulang: " + text);
    captions.push_back(text);
  };
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (const auto* h = std::get_if<Heading>(blocks[i])) {
      if (h->text.empty()) faults.push_back("judul kosong: " + h->id);
      const auto* next = i + 1 < blocks.size() ? std::get_if<Heading>(blocks[i + 1]) : nullptr;
      if (i + 1 == blocks.size() || (next && next->level <= h->level)) faults.push_back("judul tanpa isi: " + h->text);
    }
    if (const auto* t = std::get_if<Table>(blocks[i])) {
      if (t->rows.empty()) faults.push_back("tabel tanpa baris: " + t->caption);
      caption(t->caption);
    }
    if (const auto* c = std::get_if<Chart>(blocks[i])) {
      caption("(gambar) " + c->caption);
      for (const Series& series : c->series)
        if (series.values.size() != c->categories.size())
          faults.push_back("deret tidak sepanjang kategori: " + c->caption);
    }
    if (const auto* p = std::get_if<Paragraph>(blocks[i]); p && p->text.empty()) faults.push_back("paragraf kosong");
  }
  return faults;
}

}  // namespace sakip::laporan
