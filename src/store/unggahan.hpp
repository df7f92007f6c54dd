// Uploads that have begun and not ended: which account sends what for which agency. Their bytes are files
// (app/bukti.hpp); this is no fact, so it leaves no audit row.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/db.hpp"

namespace sakip::store {

struct Unggahan {
  std::string id;  ///< a random token
  std::string akun;
  std::string tujuan;  ///< the agency it is for
  std::string nama;    ///< of the file, as the sender calls it
  std::int64_t ukuran = 0;
  std::string dibuat;  ///< UTC
  std::string sha256;  ///< of the kept file, once it is complete
};

/// Adds it, or notes the sha256 of one that is there.
Status catat_unggahan(db::Connection& connection, std::string_view pemda, const Unggahan& upload);
Result<std::optional<Unggahan>> cari_unggahan(db::Connection& connection, std::string_view pemda, std::string_view id);
/// The account's, oldest first.
Result<std::vector<Unggahan>> unggahan_akun(db::Connection& connection, std::string_view pemda, std::string_view akun);
/// The pemda's that began before that time.
Result<std::vector<Unggahan>> unggahan_sebelum(db::Connection& connection, std::string_view pemda,
                                               std::string_view waktu);
Status hapus_unggahan(db::Connection& connection, std::string_view pemda, std::string_view id);

}  // namespace sakip::store
