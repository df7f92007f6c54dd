// Backup, restore and the check of a database file. A copy is only called a backup after it has been opened, its pages
// checked and every tenant's audit chain walked.
#pragma once

#include <string>

#include "store/audit.hpp"
#include "store/sqlite.hpp"

namespace sakip::store {

struct HasilPeriksa {
  std::vector<KeadaanAudit> audit;  ///< per tenant
  std::int64_t baris = 0;           ///< rows found to agree with the audit trail
};

/// The whole check: pages and indexes, foreign keys, audit chains, and the stored rows against the audit.
/// Codes STORE_RUSAK, STORE_RUJUKAN_PUTUS, STORE_AUDIT_RUSAK, STORE_ISI_TIDAK_SESUAI_AUDIT.
Result<HasilPeriksa> periksa_basis_data(db::Connection& connection);

/// Copies the database, also while others write, to a new file (0600). The file has its name only once the copy is
/// whole and checked. Codes STORE_SUDAH_ADA (never overwrites), those of the check and of the disk.
Result<HasilPeriksa> cadangkan(db::Connection& connection, const std::string& ke);

enum class Timpa : std::uint8_t { tidak, ya };

/// Makes `ke` the database that `dari` is a backup of. The backup is copied beside the target (it is not
/// touched itself), the copy is checked and put in its place in one step. Codes STORE_SUDAH_ADA (without Timpa::ya),
/// STORE_TERKUNCI (the target is in use), those of the check and of the disk.
Result<HasilPeriksa> pulihkan(const std::string& dari, const std::string& ke, Timpa timpa = Timpa::tidak);

}  // namespace sakip::store
