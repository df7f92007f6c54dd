// See token_api.hpp.
#include "app/token_api.hpp"

#include <algorithm>

#include "core/sha256.hpp"
#include "store/tabel.hpp"

namespace sakip::app {
namespace {

using store::Baris;

TokenApi dari_baris(const Baris& row) {
  return {store::teks(row[0]), store::teks(row[1]), store::teks(row[2]), store::teks(row[3]) == "baca,tulis",
          store::teks(row[4]), store::teks(row[5])};
}

}  // namespace

Result<std::string> buat_token(store::AntreanTulis& write, const Pemegang& who, const std::string& nama, bool tulis,
                               int hari, std::string_view waktu) {
  if (nama.empty() || nama.size() > 100 || hari < 1 || hari > 730)
    return fail("TOKEN_NAMA", "token",
                "Token perlu nama (paling panjang 100 karakter) dan masa berlaku 1 sampai 730 hari.",
                "Tuliskan program apa yang memakainya.");
  const std::string token = token_acak();
  const Baris row = {sha256_hex(token),
                     who.akun,
                     nama,
                     std::string(tulis ? "baca,tulis" : "baca"),
                     std::string(waktu),
                     geser(waktu, std::int64_t{hari} * 86400)};
  TRY_STATUS(write.tulis([&](store::db::Connection& c) {
    return store::dengan_audit(c, who.pemda.value, {who.akun, "membuat token API"}, waktu,
                               [&](store::BukuAudit& audit) {
                                 return store::tulis_baris(c, audit, who.pemda.value, store::tabel("token_api"), row);
                               });
  }));
  return who.pemda.value + "." + token;
}

Status hapus_token(store::db::Connection& read, store::AntreanTulis& write, const Pemegang& who, const std::string& id,
                   std::string_view waktu) {
  TRY(const std::vector<TokenApi> own, daftar_token(read, who.pemda, who.akun));
  if (std::none_of(own.begin(), own.end(), [&](const TokenApi& one) { return one.id == id; })) return Ok{};
  return write.tulis([&](store::db::Connection& c) {
    return store::dengan_audit(c, who.pemda.value, {who.akun, "menghapus token API"}, waktu,
                               [&](store::BukuAudit& audit) {
                                 return store::hapus_baris(c, audit, who.pemda.value, store::tabel("token_api"), {id});
                               });
  });
}

Result<std::vector<TokenApi>> daftar_token(store::db::Connection& read, const PemdaId& pemda, std::string_view akun) {
  TRY(const std::vector<Baris> rows, store::daftar_baris(read, pemda.value, store::tabel("token_api")));
  std::vector<TokenApi> out;
  for (const Baris& row : rows)
    if (store::teks(row[1]) == akun) out.push_back(dari_baris(row));
  return out;
}

Result<std::optional<std::pair<TokenApi, Akun>>> token_dari(store::db::Connection& read, const PemdaId& pemda,
                                                            std::string_view token, std::string_view waktu) {
  using Ada = std::optional<std::pair<TokenApi, Akun>>;
  TRY(const std::optional<Baris> row,
      store::cari_baris(read, pemda.value, store::tabel("token_api"), {sha256_hex(token)}));
  if (!row) return Ada();
  TokenApi found = dari_baris(*row);
  if (found.sampai <= waktu) return Ada();
  TRY(std::optional<Akun> account, cari_akun(read, pemda, found.akun));
  if (!account || !account->aktif) return Ada();
  return Ada(std::pair(std::move(found), std::move(*account)));
}

}  // namespace sakip::app
