// See nomenklatur.hpp.
#include "store/nomenklatur.hpp"

#include <algorithm>
#include <set>

#include "exchange/enum_names.hpp"

namespace sakip::store {
namespace {

std::string kecil(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::vector<std::string> kata_dari(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : kecil(text) + " ") {
    if (c != ' ' && c != '\t') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return words;
}

}  // namespace

Result<std::vector<Nomenklatur>> cari_nomenklatur(db::Connection& connection, const PemdaId& pemda,
                                                  std::string_view kata, std::size_t terbanyak) {
  const std::vector<std::string> words = kata_dari(kata);
  std::vector<Nomenklatur> out;
  std::set<std::string> seen;
  const auto take = [&](const db::Row& row) -> Status {
    if (out.size() >= terbanyak) return Ok{};
    const std::string text = kecil(std::string(row.text(0)) + " " + std::string(row.text(1)));
    const bool fits = std::all_of(words.begin(), words.end(),
                                  [&](const std::string& word) { return text.find(word) != std::string::npos; });
    const auto level = exchange::enum_from<Tingkat>(row.text(2));
    if (fits && level && seen.insert(text).second)
      out.push_back({*level, std::string(row.text(0)), std::string(row.text(1))});
    return Ok{};
  };
  TRY_STATUS(
      connection.query("SELECT DISTINCT kode, nama, tingkat FROM simpul_isi WHERE tenant_id = $1 AND kode <> '' AND "
                       "tingkat IN ('program', 'kegiatan', 'sub_kegiatan') ORDER BY kode, nama",
                       {pemda.value}, take));
  return out;
}

}  // namespace sakip::store
