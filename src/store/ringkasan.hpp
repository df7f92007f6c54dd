// The kept figures of each agency's year (docs/keputusan/0010) as rows: what app/ringkasan.hpp computed, with the count
// of changes and the rules it was computed at. Derived, so without audit.
#pragma once

#include <string>
#include <vector>

#include "core/id.hpp"
#include "core/waktu.hpp"
#include "store/db.hpp"

namespace sakip::store {

struct BarisRingkasan {
  InstansiId instansi;
  std::int64_t versi_kini = 0;  ///< count of the agency's changes now
  std::int64_t versi = -1;      ///< and when `isi` was kept; -1: nothing is kept
  std::string hash_aturan;      ///< of the rules used
  std::string isi;
};

/// Every agency that has the year, the pemda itself left out, in order of their names.
Result<std::vector<BarisRingkasan>> daftar_ringkasan(db::Connection& connection, const PemdaId& pemda, Tahun tahun);
/// Keeps `isi` as computed at `versi_kini`.
Status simpan_ringkasan(db::Connection& connection, const PemdaId& pemda, Tahun tahun, const BarisRingkasan& baris);

}  // namespace sakip::store
