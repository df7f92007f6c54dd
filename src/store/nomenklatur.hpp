// Program, kegiatan and sub kegiatan as the agencies of a pemda have them in their plans: where codes and names of the
// national nomenclature (Permendagri 90/2019 and its updates) are looked up.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/id.hpp"
#include "domain/pohon.hpp"
#include "store/db.hpp"

namespace sakip::store {

struct Nomenklatur {
  Tingkat tingkat = Tingkat::program;
  std::string kode, nama;
  bool operator==(const Nomenklatur&) const = default;
};

/// At most `terbanyak` entries whose code or name holds every word of `kata` (letters of either case), by code; all
/// when `kata` is empty. Each code and name once, however many agencies and years have it.
Result<std::vector<Nomenklatur>> cari_nomenklatur(db::Connection& connection, const PemdaId& pemda,
                                                  std::string_view kata, std::size_t terbanyak);

}  // namespace sakip::store
