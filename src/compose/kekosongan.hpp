// What a document still lacks: its visible gaps, each with where it stands and where to enter it. After composing,
// before rendering.
#pragma once

#include <string>
#include <vector>

#include "document/document.hpp"

namespace sakip::compose {

struct Kekosongan {
  std::string bagian;  ///< the heading or table it stands in: "Tabel 3.1 Capaian ..."
  std::string apa;     ///< what is missing: "alamat instansi", or the address of the figure
  std::string isi_di;  ///< where to enter it: "lembar Realisasi buku kerja"
  int kali = 1;        ///< how often this gap is printed there

  bool operator==(const Kekosongan&) const = default;
};

/// Every gap of the document in reading order; the same gap within one part is told once.
std::vector<Kekosongan> cari_kekosongan(const document::Document& document);
/// All gaps as printed.
int jumlah(const std::vector<Kekosongan>& gaps);

}  // namespace sakip::compose
