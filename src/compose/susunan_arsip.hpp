// Which documents make an agency's archive of a year, and in what order: data/dokumen/arsip.toml, which a pemda may
// edit. Text in, value out; the app reads the file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"

namespace sakip::compose {

/// One document of the archive, made once for each of `varian` (none: as it usually is) and, when `tiap_jabatan`, once
/// for each post with an agreement.
struct IsiArsip {
  std::string dokumen;  ///< id in data/dokumen
  std::vector<std::string> varian;
  bool tiap_jabatan = false;
};

struct TahapArsip {
  std::string folder;  ///< "1-perencanaan"
  std::string nama;
  std::vector<IsiArsip> isi;
};

/// Codes SUSUNAN_TOML (not readable, with line), SUSUNAN_KUNCI (an unknown key, a stage without folder, name or
/// documents).
Result<std::vector<TahapArsip>> baca_susunan_arsip(std::string_view toml, std::string_view nama_berkas);

}  // namespace sakip::compose
