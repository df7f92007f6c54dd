// Reading of susunan.toml: strict, because a misspelt key would silently drop a part of an official document.
#include "compose/susunan.hpp"

#include <toml++/toml.h>
#include <set>

namespace sakip::compose {
namespace {

std::string place(std::string_view file, const toml::source_region& where) {
  return std::string(file) + ":" + std::to_string(where.begin.line);
}

std::vector<std::string> baca_teks(const toml::array& list) {
  std::vector<std::string> out;
  for (const auto& text : list) out.push_back(text.value_or(std::string()));
  return out;
}

Status baca_baris(const toml::array& rows, std::string_view file, Bagian& part) {
  for (const auto& row : rows) {
    if (!row.is_array())
      return fail("SUSUNAN_BARIS", place(file, row.source()), "baris bukan larik teks", "tulis [\"...\", \"...\"]");
    part.baris.push_back(baca_teks(*row.as_array()));
    if (!part.kolom.empty() && part.baris.back().size() != part.kolom.size())
      return fail("SUSUNAN_BARIS", place(file, row.source()),
                  "baris berisi " + std::to_string(part.baris.back().size()) + " sel, kolomnya " +
                      std::to_string(part.kolom.size()),
                  "samakan isi baris dengan kolom; sel kosong ditulis \"\"");
  }
  return Ok{};
}

Result<Bagian> baca_bagian(const toml::table& table, std::string_view file, std::set<std::string>& seen) {
  Bagian part;
  if (const toml::array* columns = table["kolom"].as_array()) part.kolom = baca_teks(*columns);
  for (const auto& [key, value] : table) {
    if (key == "kunci") {
      part.kunci = value.value_or(std::string());
    } else if (key == "judul") {
      part.judul = value.value_or(std::string());
    } else if (key == "baku" && value.is_array()) {
      part.baku = baca_teks(*value.as_array());
    } else if (key == "baris" && value.is_array()) {
      TRY_STATUS(baca_baris(*value.as_array(), file, part));
    } else if (key != "kolom" || !value.is_array()) {
      return fail("SUSUNAN_KUNCI", place(file, value.source()), "kunci '" + std::string(key.str()) + "' tidak dikenal",
                  "pakai kunci, judul, baku, kolom, atau baris");
    }
  }
  if (part.kunci.empty() || part.judul.empty() || !seen.insert(part.kunci).second)
    return fail("SUSUNAN_KUNCI", place(file, table.source()), "bagian tanpa kunci atau judul, atau kuncinya berulang",
                "beri setiap bagian kunci sendiri dan judul");
  return part;
}

Status baca_daftar(const toml::node& node, std::string_view file, std::set<std::string>& seen,
                   std::vector<Bagian>& out) {
  if (!node.is_array_of_tables())
    return fail("SUSUNAN_TOML", place(file, node.source()), "bukan daftar bagian",
                "tulis [[bagian]] atau [[lampiran]]");
  for (const auto& item : *node.as_array()) {
    TRY(Bagian part, baca_bagian(*item.as_table(), file, seen));
    out.push_back(std::move(part));
  }
  return Ok{};
}

const Bagian* find(const std::vector<Bagian>& list, std::string_view key) {
  for (const Bagian& part : list)
    if (part.kunci == key) return &part;
  return nullptr;
}

}  // namespace

const Bagian* Susunan::cari(std::string_view kunci) const { return find(bagian, kunci); }
const Bagian* Susunan::cari_lampiran(std::string_view kunci) const { return find(lampiran, kunci); }

void Susunan::lengkapi(const Susunan& base) {
  for (const Bagian& part : base.bagian)
    if (!cari(part.kunci)) bagian.push_back(part);
  for (const Bagian& part : base.lampiran)
    if (!cari_lampiran(part.kunci)) lampiran.push_back(part);
}

Result<Susunan> baca_susunan(std::string_view text, std::string_view file) try {
  const toml::table root = toml::parse(text, file);
  Susunan out;
  std::set<std::string> seen;
  for (const auto& [key, value] : root) {
    if (key == "rujukan") {
      out.rujukan = value.value_or(std::string());
    } else if (key == "dasar") {
      out.dasar = value.value_or(std::string());
    } else if (key == "judul") {
      out.judul = value.value_or(std::string());
    } else if (key == "judul_pendek") {
      out.judul_pendek = value.value_or(std::string());
    } else if (key == "bagian") {
      TRY_STATUS(baca_daftar(value, file, seen, out.bagian));
    } else if (key == "lampiran") {
      TRY_STATUS(baca_daftar(value, file, seen, out.lampiran));
    } else if (key != "dibaca" && key != "status") {
      return fail("SUSUNAN_KUNCI", place(file, value.source()), "kunci '" + std::string(key.str()) + "' tidak dikenal",
                  "pakai rujukan, dibaca, status, dasar, judul, judul_pendek, bagian, atau lampiran");
    }
  }
  if (out.rujukan.empty())
    return fail("SUSUNAN_RUJUKAN", std::string(file), "rujukan peraturan belum ditulis", "isi rujukan = \"...\"");
  return out;
} catch (const toml::parse_error& error) {
  return fail("SUSUNAN_TOML", place(file, error.source()), "tidak dapat dibaca: " + std::string(error.description()),
              "perbaiki penulisan TOML pada baris itu");
}

}  // namespace sakip::compose
