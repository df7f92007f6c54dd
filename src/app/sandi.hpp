// Secrets: password hashes (argon2id), random tokens, time-based codes (RFC 6238). libsodium and OpenSSL's HMAC are met
// here only. Randomness comes from the system's generator; everything else is a function of its arguments.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/result.hpp"

namespace sakip::app {

/// What a password must be. `panjang`: at least so many characters (ASVS 5: 8 or more); `campuran`: upper and lower
/// case, digit and sign, `kedaluwarsa_hari`: 0 never. The last two only where a pemda follows BSSN's advice.
struct KebijakanSandi {
  int panjang = 10;
  bool campuran = false;
  int kedaluwarsa_hari = 0;
};

/// argon2id with 19 MiB and 2 passes (OWASP), as libsodium's text form.
std::string sandikan(std::string_view password);
/// False also for an empty or broken hash; takes the same time then.
bool cocok(std::string_view hash, std::string_view password);
/// Codes SANDI_PENDEK, SANDI_LEMAH (among the commonest, or the account's own name), SANDI_CAMPURAN, SANDI_PANJANG.
Status periksa_sandi(std::string_view password, std::string_view akun, const KebijakanSandi& policy);

/// Twelve letters and digits (60 random bits) that a person can read off paper and type.
std::string kode_cetak();
/// `bytes` random bytes in base64url without padding.
std::string token_acak(std::size_t bytes = 32);
/// Compares without telling by its time where they differ.
bool sama(std::string_view a, std::string_view b);

/// A new TOTP secret in base32.
std::string rahasia_totp();
/// The step (of 30 s) whose code was given, within one step of `unix_seconds` and later than `terakhir`; 0 when the
/// code is wrong.
std::int64_t langkah_totp(std::string_view secret, std::string_view code, std::int64_t unix_seconds,
                          std::int64_t terakhir);
/// The six digits of a step, for tests and the demo.
std::string kode_totp(std::string_view secret, std::int64_t step);

}  // namespace sakip::app
