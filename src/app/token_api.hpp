// Tokens of the API: what a program signs in with in place of an account's password. A token acts with the rights of
// its account, reads only or writes as well, and ends on its day. The database knows its hash only.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/akun.hpp"

namespace sakip::app {

struct TokenApi {
  std::string id;  ///< sha256 of the token
  std::string akun, nama;
  bool tulis = false;  ///< scope "baca,tulis" instead of "baca"
  std::string dibuat, sampai;
};

/// A new token of one's own, good for 1 to 730 days; shown once. Code TOKEN_NAMA: no name to know it by, or other days.
Result<std::string> buat_token(store::AntreanTulis& write, const Pemegang& who, const std::string& nama, bool tulis,
                               int hari, std::string_view waktu);
/// Takes one of one's own tokens away; nothing happens when there is none of that id.
Status hapus_token(store::db::Connection& read, store::AntreanTulis& write, const Pemegang& who, const std::string& id,
                   std::string_view waktu);
Result<std::vector<TokenApi>> daftar_token(store::db::Connection& read, const PemdaId& pemda, std::string_view akun);

/// The token with its account, while both are good.
Result<std::optional<std::pair<TokenApi, Akun>>> token_dari(store::db::Connection& read, const PemdaId& pemda,
                                                            std::string_view token, std::string_view waktu);

}  // namespace sakip::app
