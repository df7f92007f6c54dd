// A demo bundle to one of the official documents, and its tables as printed text. Shared by the tests of the documents.
#pragma once

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "compose/konteks.hpp"
#include "exchange/bundle.hpp"

namespace sakip::laporan {

inline std::string isi_berkas(const std::string& path) {
  std::ifstream in(std::string(SAKIP_SOURCE_DIR) + "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

inline Berkas bundel(const std::string& name) {
  auto read = exchange::baca_bundel(isi_berkas("data/contoh/" + name + ".json"));
  SAKIP_ASSERT(read.has_value());
  return std::move(*read);
}

inline compose::Susunan susunan_dokumen(const std::string& id) {
  auto read = compose::baca_susunan(isi_berkas("data/dokumen/" + id + "/susunan.toml"), id);
  SAKIP_ASSERT(read.has_value());
  return std::move(*read);
}

/// An agency on the desk with one document's outline.
struct MejaDokumen {
  MejaDokumen(Berkas facts, const std::string& id, measure::Regulasi law = {})
      : berkas(std::move(facts)),
        indeks(berkas),
        rules(std::move(law)),
        h(berkas, indeks, rules),
        outline(susunan_dokumen(id)),
        k(h, outline, {2025, 1, 16}) {}
  Berkas berkas;
  Indeks indeks;
  measure::Regulasi rules;
  measure::Hitung h;
  compose::Susunan outline;
  compose::Konteks k;
};

inline std::string cetak(const document::Inline& runs) {
  std::string out;
  for (const document::Run& run : runs) out += run.text;
  return out;
}

/// The rows as a grid of printed text: a spanned cell's text stands in every place it covers.
inline std::vector<std::vector<std::string>> kisi(const document::Table& t) {
  std::vector<std::vector<std::string>> out(t.rows.size(), std::vector<std::string>(t.columns.size()));
  std::vector<std::vector<bool>> taken(t.rows.size(), std::vector<bool>(t.columns.size()));
  for (std::size_t r = 0; r < t.rows.size(); ++r) {
    std::size_t c = 0;
    for (const document::Cell& cell : t.rows[r].cells) {
      while (c < t.columns.size() && taken[r][c]) ++c;
      for (std::size_t y = r; y < std::min(t.rows.size(), r + static_cast<std::size_t>(cell.rowspan)); ++y)
        for (std::size_t x = c; x < std::min(t.columns.size(), c + static_cast<std::size_t>(cell.colspan)); ++x)
          taken[y][x] = true, out[y][x] = cetak(cell.text);
    }
  }
  return out;
}

/// All text of a document, a line per heading, paragraph or row.
inline std::string seluruh_teks(const document::Document& d) {
  std::string out;
  for (const auto& section : d.sections)
    for (const auto& block : section.blocks) {
      if (const auto* heading = std::get_if<document::Heading>(&block))
        out += heading->number + " " + heading->text + "\n";
      if (const auto* paragraph = std::get_if<document::Paragraph>(&block)) out += cetak(paragraph->text) + "\n";
      if (const auto* table = std::get_if<document::Table>(&block))
        for (const auto& row : table->rows) {
          for (const auto& cell : row.cells) out += cetak(cell.text) + " | ";
          out += "\n";
        }
    }
  return out;
}

}  // namespace sakip::laporan
