// Lists of the national nomenclature that a pemda has taken over, one row a version; and the codes and names that its
// agencies have in their plans.
#pragma once

#include "domain/nomenklatur.hpp"
#include "domain/pohon.hpp"
#include "store/audit.hpp"

namespace sakip::store {

/// One version: which regulation it is from, from which file, taken over when and by whom.
struct VersiNomenklatur {
  int versi = 0;
  std::string peraturan, berkas, waktu, pelaku;
  std::int64_t jumlah = 0;  ///< entries
};

/// The versions, newest first.
Result<std::vector<VersiNomenklatur>> daftar_versi_nomenklatur(db::Connection& connection, const PemdaId& pemda);
/// The list of a version; empty when there is none.
Result<DaftarNomenklatur> baca_nomenklatur(db::Connection& connection, const PemdaId& pemda, int versi);
/// The version that holds; 0 when there is none.
Result<int> versi_nomenklatur(db::Connection& connection, const PemdaId& pemda);
/// Adds the next version; gives its number. The audit keeps the list's fingerprint.
Result<int> simpan_nomenklatur(db::Connection& connection, BukuAudit& audit, const PemdaId& pemda,
                               VersiNomenklatur head, const std::vector<ButirNomenklatur>& butir);

/// What the plans have: each code and name once, however many agencies and years, in the order of codes.
Result<std::vector<ButirNomenklatur>> nomenklatur_rencana(db::Connection& connection, const PemdaId& pemda);

}  // namespace sakip::store
