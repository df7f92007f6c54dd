// The accounts that a database begins with: the admin of its first start, and the demo's.
#pragma once

#include <string>
#include <vector>

#include "store/antrean.hpp"

namespace sakip::web {

/// Makes an admin for each pemda without any account; gives the one-time links ("/undangan/...") to set their
/// passwords.
Result<std::vector<std::string>> tautan_pertama(store::db::Connection& read, store::AntreanTulis& write,
                                                const std::string& now);
/// One account for each role in the first pemda, marked as the demo's, with one new password. Gives their names and
/// then the password; nothing when there is no data.
Result<std::vector<std::string>> akun_contoh(store::db::Connection& read, store::AntreanTulis& write,
                                             const std::string& now);

}  // namespace sakip::web
