// Sessions of signed-in people and invitations, as rows. They say who is here, not what is true: without audit (what
// accounts do is audited where it is done). A token is known by its hash only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/db.hpp"

namespace sakip::store {

/// A row of the table "sesi". Times in UTC.
struct BarisSesi {
  std::string id;  ///< sha256 of the token
  std::string akun, csrf;
  std::string tahap;  ///< "penuh", "kode", "ganti_sandi"
  std::string dibuat, dipakai, alamat, peramban;
};

Status tambah_sesi(db::Connection& connection, std::string_view pemda, const BarisSesi& baris);
Result<std::optional<BarisSesi>> cari_sesi(db::Connection& connection, std::string_view pemda, std::string_view id);
/// The account's sessions, the last used first.
Result<std::vector<BarisSesi>> sesi_akun(db::Connection& connection, std::string_view pemda, std::string_view akun);
/// Notes when it was used last.
Status sentuh_sesi(db::Connection& connection, std::string_view pemda, std::string_view id, std::string_view waktu);
Status hapus_sesi(db::Connection& connection, std::string_view pemda, std::string_view id);
Status hapus_sesi_akun(db::Connection& connection, std::string_view pemda, std::string_view akun);
/// Clears away those that began before `sebelum`.
Status hapus_sesi_lama(db::Connection& connection, std::string_view pemda, std::string_view sebelum);

/// The account's only invitation from now on, good until `sampai`; `id`: sha256 of its token.
Status pasang_undangan(db::Connection& connection, std::string_view pemda, std::string_view akun, std::string_view id,
                       std::string_view sampai);
/// The account an invitation is for, if it is still good at `waktu`.
Result<std::optional<std::string>> akun_undangan(db::Connection& connection, std::string_view pemda,
                                                 std::string_view id, std::string_view waktu);
Status hapus_undangan(db::Connection& connection, std::string_view pemda, std::string_view akun);

}  // namespace sakip::store
