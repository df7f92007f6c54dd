// What the admin of a pemda does with accounts: adding, changing, closing, inviting again, and the password policy.
// Each use case acts within the pemda of who asks; the right (Hak::kelola) is asked by the route.
#pragma once

#include <string>

#include "app/akun.hpp"

namespace sakip::app {

/// What the admin decides of an account; its password and second factor are its own.
struct IsianAkun {
  std::string id, nama, surel;
  bool aktif = true;
  std::vector<PeranAkun> peran;
};

/// Adds an account without a password and gives the token of its invitation. Codes AKUN_SUDAH_ADA, AKUN_PERAN (also an
/// agency that is not there), those of simpan_akun.
Result<std::string> tambah_akun(store::db::Connection& read, store::AntreanTulis& write, const Pemegang& who,
                                const IsianAkun& isian, std::string_view waktu);
/// Codes AKUN_TIDAK_ADA, AKUN_SENDIRI (an admin taking the administration from themselves), those of tambah_akun.
Status ubah_akun(store::db::Connection& read, store::AntreanTulis& write, const Pemegang& who, const IsianAkun& isian,
                 std::string_view waktu);
/// Takes password and second factor away, ends all sessions and gives the token of a new invitation. Codes
/// AKUN_TIDAK_ADA, AKUN_SENDIRI.
Result<std::string> atur_ulang_akun(store::db::Connection& read, store::AntreanTulis& write, const Pemegang& who,
                                    const std::string& akun, std::string_view waktu);

/// Length 8 to 64, expiry 0 (never) or 30 to 3650 days: code KEBIJAKAN_TIDAK_SAH.
Status simpan_kebijakan(store::AntreanTulis& write, const Pemegang& who, const KebijakanSandi& policy,
                        std::string_view waktu);

}  // namespace sakip::app
