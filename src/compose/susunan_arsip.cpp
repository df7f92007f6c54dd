// Reading of arsip.toml: strict, because a misspelt key would silently leave a document out of the archive.
#include "compose/susunan_arsip.hpp"

#include <toml++/toml.h>

namespace sakip::compose {
namespace {

auto refused(std::string_view file, const toml::node& node, std::string what) {
  return fail(
      "SUSUNAN_KUNCI", std::string(file) + ":" + std::to_string(node.source().begin.line), std::move(what),
      "pakai [[tahap]] dengan folder, nama, dan isi = [{dokumen = \"...\", varian = [...], tiap_jabatan = true}]");
}

Result<IsiArsip> baca_isi(const toml::node& node, std::string_view file) {
  const toml::table* table = node.as_table();
  if (!table) return refused(file, node, "isi arsip bukan dokumen");
  IsiArsip out;
  for (const auto& [key, value] : *table) {
    if (key == "dokumen") {
      out.dokumen = value.value_or(std::string());
    } else if (key == "varian" && value.is_array()) {
      for (const auto& one : *value.as_array()) out.varian.push_back(one.value_or(std::string()));
    } else if (key == "tiap_jabatan" && value.is_boolean()) {
      out.tiap_jabatan = value.value_or(false);
    } else {
      return refused(file, value, "kunci '" + std::string(key.str()) + "' tidak dikenal");
    }
  }
  if (out.dokumen.empty()) return refused(file, node, "isi arsip tanpa dokumen");
  return out;
}

Result<TahapArsip> baca_tahap(const toml::node& node, std::string_view file) {
  const toml::table* table = node.as_table();
  if (!table) return refused(file, node, "tahap bukan tabel");
  TahapArsip out;
  for (const auto& [key, value] : *table) {
    if (key == "folder") {
      out.folder = value.value_or(std::string());
    } else if (key == "nama") {
      out.nama = value.value_or(std::string());
    } else if (key == "isi" && value.is_array()) {
      for (const auto& one : *value.as_array()) {
        TRY(IsiArsip item, baca_isi(one, file));
        out.isi.push_back(std::move(item));
      }
    } else {
      return refused(file, value, "kunci '" + std::string(key.str()) + "' tidak dikenal");
    }
  }
  // A folder is one plain name: nothing may be written outside the archive.
  if (out.folder.empty() || out.folder.find_first_of("/\\") != std::string::npos || out.folder.starts_with('.') ||
      out.nama.empty() || out.isi.empty())
    return refused(file, node, "tahap tanpa folder, nama, atau isi yang sah");
  return out;
}

}  // namespace

Result<std::vector<TahapArsip>> baca_susunan_arsip(std::string_view text, std::string_view file) try {
  const toml::table root = toml::parse(text, file);
  std::vector<TahapArsip> out;
  for (const auto& [key, value] : root) {
    if (key != "tahap" || !value.is_array())
      return refused(file, value, "kunci '" + std::string(key.str()) + "' tidak dikenal");
    for (const auto& one : *value.as_array()) {
      TRY(TahapArsip stage, baca_tahap(one, file));
      out.push_back(std::move(stage));
    }
  }
  return out;
} catch (const toml::parse_error& error) {
  return fail("SUSUNAN_TOML", std::string(file) + ":" + std::to_string(error.source().begin.line),
              "tidak dapat dibaca: " + std::string(error.description()), "perbaiki penulisan TOML pada baris itu");
}

}  // namespace sakip::compose
