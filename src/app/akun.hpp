// Accounts and sessions: signing in and out, second factor, passwords, invitations. Every use case takes the time it is
// carried out at ("2026-02-11T03:04:05Z"); all that changes data leaves its audit row. OWASP ASVS 5, chapters 6 and 7.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/hak.hpp"
#include "app/sandi.hpp"
#include "store/antrean.hpp"
#include "store/audit.hpp"

namespace sakip::app {

struct Akun {
  std::string id;    ///< what is typed to sign in: "operator.bati-bati"
  std::string nama;  ///< of the post, never of a person
  std::string surel;
  bool aktif = true;
  std::string sandi;        ///< argon2id text; empty: not set yet
  std::string sandi_sejak;  ///< UTC
  bool harus_ganti = false;
  std::string totp;  ///< base32 secret, then "/" and the last step used; empty: no second factor
  std::string bahasa = "id";
  bool contoh = false;    ///< a demo account: pages say so
  bool pengingat = true;  ///< wants reminders by mail
  std::vector<PeranAkun> peran;
};

/// Where a session stands: complete, or waiting for the code or a new password.
enum class TahapSesi { penuh, kode, ganti_sandi };

struct Sesi {
  std::string id;  ///< sha256 of the token
  std::string akun;
  std::string csrf;
  TahapSesi tahap = TahapSesi::penuh;
  std::string dibuat, dipakai;
  std::string alamat, peramban;
};

/// Who signs in from where. `waktu` UTC.
struct AsalMasuk {
  std::string alamat;
  std::string peramban;
  std::string waktu;
};

struct HasilMasuk {
  std::string token;  ///< for the cookie
  Sesi sesi;
};

/// Sessions end after 2 hours without use and 12 hours at most.
inline constexpr int kDiamMenit = 120;
inline constexpr int kUmurJam = 12;

/// Codes MASUK_SALAH (one text for every cause), MASUK_DITAHAN (too many attempts; says how long).
Result<HasilMasuk> masuk(store::db::Connection& read, store::AntreanTulis& write, const PemdaId& pemda,
                         std::string_view akun, std::string_view password, const AsalMasuk& from);
/// The second factor of a session that waits for it. Codes MASUK_SALAH, MASUK_DITAHAN. A new token, so that the old one
/// is worth nothing.
Result<HasilMasuk> masuk_kode(store::db::Connection& read, store::AntreanTulis& write, const PemdaId& pemda,
                              const Sesi& session, std::string_view code, const AsalMasuk& from);
/// The session of a token, when it is alive, with its account.
Result<std::optional<std::pair<Sesi, Akun>>> sesi_dari(store::db::Connection& read, const PemdaId& pemda,
                                                       std::string_view token, std::string_view waktu);
/// Notes the use of a session, at most once a minute; does not wait.
void sentuh(store::AntreanTulis& write, const PemdaId& pemda, const Sesi& session, std::string_view waktu);
/// Ends one session, or (`semua`) all of the account's.
Status keluar(store::AntreanTulis& write, const PemdaId& pemda, const Sesi& session, bool semua);
Result<std::vector<Sesi>> daftar_sesi(store::db::Connection& read, const PemdaId& pemda, std::string_view akun);

/// Codes MASUK_SALAH (the old one), those of periksa_sandi. All other sessions of the account end.
Result<HasilMasuk> ganti_sandi(store::db::Connection& read, store::AntreanTulis& write, const PemdaId& pemda,
                               const Sesi& session, std::string_view lama, std::string_view baru,
                               const AsalMasuk& from);

/// Turns the second factor off; the password is asked so that an unattended screen is not enough. Codes MASUK_SALAH,
/// MASUK_DITAHAN.
Status lepas_totp(store::db::Connection& read, store::AntreanTulis& write, const PemdaId& pemda, const Sesi& session,
                  std::string_view sandi, const AsalMasuk& from);

Result<std::optional<Akun>> cari_akun(store::db::Connection& read, const PemdaId& pemda, std::string_view id);
Result<std::vector<Akun>> daftar_akun(store::db::Connection& read, const PemdaId& pemda);
/// Adds or changes an account with its roles. Codes AKUN_NAMA (not a-z, 0-9, dot and dash), AKUN_PERAN (a role without
/// its agency), SUREL_ALAMAT.
Status simpan_akun(store::AntreanTulis& write, const PemdaId& pemda, const Akun& account, const store::Pelaku& who,
                   std::string_view waktu);
/// A one-time token with which the account sets its password, good for 72 hours.
Result<std::string> undang(store::AntreanTulis& write, const PemdaId& pemda, std::string_view akun,
                           std::string_view waktu);
/// The account an invitation is for, if it is good.
Result<std::optional<std::string>> akun_undangan(store::db::Connection& read, const PemdaId& pemda,
                                                 std::string_view token, std::string_view waktu);
/// Sets the password by invitation, which is used up. Codes UNDANGAN_TIDAK_BERLAKU, those of periksa_sandi.
Status terima_undangan(store::db::Connection& read, store::AntreanTulis& write, const PemdaId& pemda,
                       std::string_view token, std::string_view baru, std::string_view waktu);

Result<KebijakanSandi> kebijakan_sandi(store::db::Connection& read, const PemdaId& pemda);

/// "2026-02-11T03:04:05Z" moved by so many seconds; and its seconds since 1970.
std::string geser(std::string_view waktu, std::int64_t detik);
std::int64_t detik_unix(std::string_view waktu);

}  // namespace sakip::app
