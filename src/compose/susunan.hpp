// The outline and fixed wording of a document, read from data/dokumen/<dokumen>/susunan.toml. A pemda edits that file
// without rebuilding. Text in, value out; the app reads the file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"

namespace sakip::compose {

/// One part: `kunci` is the address of its narrative ("bab1/latar-belakang"), `baku` its fixed paragraphs with
/// placeholders. A part that is a table or a list of choices has `baris` (cells as text with placeholders) and, where
/// every row has the same columns, their headings in `kolom`.
struct Bagian {
  std::string kunci;
  std::string judul;
  std::vector<std::string> baku;
  std::vector<std::string> kolom;
  std::vector<std::vector<std::string>> baris;
};

/// `dasar` names the document whose outline this one adds to; its own parts count before those of the same key there.
struct Susunan {
  std::string dasar;
  std::string rujukan;
  std::string judul;
  std::string judul_pendek;
  std::vector<Bagian> bagian;
  std::vector<Bagian> lampiran;

  /// The part with that key; a part the file leaves out is not printed (nullptr).
  const Bagian* cari(std::string_view kunci) const;
  const Bagian* cari_lampiran(std::string_view kunci) const;
  /// Takes over the parts of `base` that this outline does not word itself.
  void lengkapi(const Susunan& base);
};

/// Codes SUSUNAN_TOML (not readable, with line), SUSUNAN_KUNCI (unknown or repeated key), SUSUNAN_BARIS (a row that is
/// not as wide as `kolom`), SUSUNAN_RUJUKAN (no rujukan).
Result<Susunan> baca_susunan(std::string_view toml, std::string_view nama_berkas);

}  // namespace sakip::compose
