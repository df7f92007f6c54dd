// What each account was reminded of, and how its last mail went: no facts, so without audit. A mail is claimed before
// it is sent, in one transaction, so that two programs, or one that died in between, never send it twice.
#pragma once

#include <string>
#include <vector>

#include "store/db.hpp"

namespace sakip::store {

/// A task told to an account when so many days were left.
struct Diingatkan {
  std::string akun, perihal;
  std::int64_t tahap = 0;
  bool operator==(const Diingatkan&) const = default;
};

/// The last mail to an account. `keadaan`: "mengirim" (claimed), "terkirim", "gagal" (to be tried again), "ditolak".
struct SurelAkun {
  std::string akun, tanggal, keadaan;
  std::int64_t percobaan = 0;      ///< of that day
  std::string waktu;               ///< UTC, of the last attempt
  std::string berhasil;            ///< of the last success; "" never
  std::string galat, galat_waktu;  ///< the last failure; "" never
};

/// By account.
Result<std::vector<Diingatkan>> daftar_diingatkan(db::Connection& connection, std::string_view pemda);
Result<std::vector<SurelAkun>> daftar_surel(db::Connection& connection, std::string_view pemda);

/// Claims the account's mail of that day and notes what it tells; false when it has one already, or another program is
/// at it. A mail that failed may be claimed again.
Result<bool> mulai_surel(db::Connection& connection, std::string_view pemda, std::string_view tanggal,
                         const std::string& akun, const std::vector<Diingatkan>& isi, std::string_view waktu);
Status surel_terkirim(db::Connection& connection, std::string_view pemda, const std::string& akun,
                      std::string_view waktu);
/// What was claimed is not told after all. `keadaan`: "gagal" or "ditolak".
Status surel_gagal(db::Connection& connection, std::string_view pemda, const std::string& akun,
                   const std::vector<Diingatkan>& isi, std::string_view keadaan, std::string_view galat,
                   std::string_view waktu);
/// Forgets what was told before that day.
Status lupakan_diingatkan(db::Connection& connection, std::string_view pemda, std::string_view sebelum);

}  // namespace sakip::store
