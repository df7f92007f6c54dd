// The rule files of data/regulasi for tests: read once, in a stable order.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "measure/regulasi.hpp"

namespace sakip::measure::uji {

inline std::vector<BerkasAturan> berkas_aturan() {
  namespace fs = std::filesystem;
  const fs::path root = fs::path(SAKIP_SOURCE_DIR) / "data/regulasi";
  std::vector<BerkasAturan> files;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.path().extension() != ".toml") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files.push_back({fs::relative(entry.path(), root).generic_string(),
                     std::string(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>())});
  }
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return files;
}

inline const Regulasi& regulasi() {
  static const Regulasi rules = [] {
    const auto files = berkas_aturan();
    auto loaded = muat_regulasi(files);
    SAKIP_ASSERT(loaded.has_value());
    return std::move(*loaded);
  }();
  return rules;
}

}  // namespace sakip::measure::uji
