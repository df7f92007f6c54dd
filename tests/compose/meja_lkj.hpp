// A hand-built agency on the composers' desk: facts, figures, the outline of data/dokumen/lkj and a date.
#pragma once

#include <fstream>
#include <iterator>

#include "compose/lkj.hpp"
#include "measure/berkas_uji.hpp"

namespace sakip::compose::uji {

inline std::string baca_berkas(const std::string& path) {
  std::ifstream in(std::string(SAKIP_SOURCE_DIR) + "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

inline const Susunan& susunan_lkj() {
  static const Susunan outline = [] {
    auto read = baca_susunan(baca_berkas("data/dokumen/lkj/susunan.toml"), "susunan.toml");
    SAKIP_ASSERT(read.has_value());
    return std::move(*read);
  }();
  return outline;
}

struct MejaLkj {
  explicit MejaLkj(Berkas facts) : meja(std::move(facts)), k(meja.h, susunan_lkj(), {2025, 1, 16}) {}
  measure::uji::Meja meja;
  Konteks k;
};

/// The text of runs as printed.
inline std::string teks(const document::Inline& runs) {
  std::string out;
  for (const document::Run& run : runs) out += run.text;
  return out;
}

/// Drafted sentences as they would be printed, one string.
inline std::string cetak(const Konteks& k, const std::vector<std::string>& draft) {
  std::string out;
  for (const std::string& paragraph : draft) out += (out.empty() ? "" : " | ") + teks(k.teks(paragraph));
  return out;
}

}  // namespace sakip::compose::uji
