// Composes a planning document of the demo agency and reads the case's table beside it, a row a line.
#pragma once

#include <fstream>
#include <map>
#include <sstream>

#include "compose/konteks.hpp"
#include "exchange/bundle.hpp"
#include "measure/aturan_uji.hpp"

namespace sakip::laporan {

using Baris = std::vector<std::string>;

inline std::string isi_rencana(const std::string& path) {
  std::ifstream file(std::string(SAKIP_SOURCE_DIR) + "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// A table of facts of tests/kasus/batang-asam-2027: fields between tabs.
inline std::vector<Baris> baris_kasus(const std::string& name) {
  std::istringstream text(isi_rencana("tests/kasus/batang-asam-2027/" + name));
  std::vector<Baris> out;
  for (std::string line; std::getline(text, line);) {
    Baris fields;
    std::size_t from = 0;
    for (std::size_t at; (at = line.find('\t', from)) != std::string::npos; from = at + 1)
      fields.push_back(line.substr(from, at - from));
    fields.push_back(line.substr(from));
    out.push_back(std::move(fields));
  }
  return out;
}

inline Berkas batang_asam() {
  auto read = exchange::baca_bundel(isi_rencana("data/contoh/batang-asam-2025.json"));
  SAKIP_ASSERT(read.has_value());
  return std::move(*read);
}

template <typename Susun>
document::Document susun_dokumen(const Berkas& berkas, const std::string& id, Susun compose) {
  const auto outline = compose::baca_susunan(isi_rencana("data/dokumen/" + id + "/susunan.toml"), id);
  SAKIP_ASSERT(outline.has_value());
  const Indeks index(berkas);
  const measure::Hitung h(berkas, index, measure::uji::regulasi());
  return compose(compose::Konteks(h, *outline, {2025, 12, 1}));
}

inline std::string tulisan(const document::Inline& text) {
  std::string out;
  for (const document::Run& run : text) out += run.text;
  return out;
}

/// A cell as the case writes it down: rupiah as plain digits, the rest as printed.
inline std::string tulisan(const document::Cell& cell) {
  std::string out = tulisan(cell.text);
  if (cell.kind == document::CellKind::rupiah) std::erase(out, '.');
  return out;
}

inline const document::Table* cari_tabel(const document::Document& d, const std::string& id) {
  for (const auto& section : d.sections)
    for (const auto& block : section.blocks)
      if (const auto* table = std::get_if<document::Table>(&block); table && table->id == id) return table;
  return nullptr;
}

/// Whether all text of the document together holds `part`.
inline bool memuat(const document::Document& d, const std::string& part) {
  for (const auto& section : d.sections)
    for (const auto& block : section.blocks)
      if (const auto* paragraph = std::get_if<document::Paragraph>(&block);
          paragraph && tulisan(paragraph->text).find(part) != std::string::npos)
        return true;
  return false;
}

}  // namespace sakip::laporan
