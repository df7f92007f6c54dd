// The table of Indikator Kinerja Utama: sasaran numbered and merged, indikator numbered through the table, several
// formula rows of one printed name (Indikator::kelompok) as its sub-rows. PER/9/M.PAN/5/2007 and PER/20/M.PAN/11/2008.
#pragma once

#include "compose/konteks.hpp"

namespace sakip::compose {

struct BentukIku {
  bool spanduk = false;  ///< misi and tujuan as rows above their sasaran
  /// Columns after the seven, each a name and its heading: arah, baseline, target (a column a year), frekuensi.
  std::vector<std::vector<std::string>> tambahan;
};

/// Columns (1) No to (7) Sumber Data and those asked for. Every indikator of level IKU, in the order of the tree; of an
/// agency only those of its own plan. What is not entered is a marked dash, explained below. Without IKU: no rows.
document::Table tabel_iku(const Konteks& k, const BentukIku& bentuk);

}  // namespace sakip::compose
