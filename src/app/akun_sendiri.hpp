// What an account does to itself: its second factor, its language, its reminders. What asks for the password is in
// akun.hpp.
#pragma once

#include <string>

#include "app/akun.hpp"

namespace sakip::app {

/// "otpauth://totp/...": what an authenticator app reads from the QR code.
std::string alamat_totp(std::string_view rahasia, const PemdaId& pemda, std::string_view akun);

/// Turns the second factor on: `code` shows that the app has the secret. Codes KODE_SALAH, AKUN_TIDAK_ADA.
Status pasang_totp(store::db::Connection& read, store::AntreanTulis& write, const Pemegang& who,
                   const std::string& rahasia, std::string_view code, std::string_view waktu);
/// The language of the account's pages and mails. Code AKUN_TIDAK_ADA.
Status ubah_bahasa(store::db::Connection& read, store::AntreanTulis& write, const Pemegang& who,
                   const std::string& bahasa, std::string_view waktu);

/// Whether the account is reminded by mail. Code AKUN_TIDAK_ADA.
Status ubah_pengingat(store::db::Connection& read, store::AntreanTulis& write, const Pemegang& who, bool wanted,
                      std::string_view waktu);

}  // namespace sakip::app
