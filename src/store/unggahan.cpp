// See unggahan.hpp.
#include "store/unggahan.hpp"

namespace sakip::store {
namespace {

constexpr std::string_view kPilih =
    "SELECT unggahan_id, akun_id, tujuan, nama, ukuran, dibuat, sha256 FROM unggahan WHERE tenant_id = $1 AND ";

Unggahan baca(const db::Row& row) {
  const auto text = [&](int i) { return std::string(row.text(i)); };
  return {text(0), text(1), text(2), text(3), row.integer(4), text(5), text(6)};
}

}  // namespace

Status catat_unggahan(db::Connection& connection, std::string_view pemda, const Unggahan& u) {
  TRY([[maybe_unused]] const auto done,
      connection.execute("INSERT INTO unggahan (tenant_id, unggahan_id, akun_id, tujuan, nama, ukuran, dibuat, sha256) "
                         "VALUES ($1, $2, $3, $4, $5, $6, $7, $8) "
                         "ON CONFLICT (tenant_id, unggahan_id) DO UPDATE SET sha256 = excluded.sha256",
                         {pemda, u.id, u.akun, u.tujuan, u.nama, u.ukuran, u.dibuat, u.sha256}));
  return Ok{};
}

Result<std::optional<Unggahan>> cari_unggahan(db::Connection& connection, std::string_view pemda, std::string_view id) {
  std::optional<Unggahan> found;
  TRY_STATUS(connection.query(std::string(kPilih) + "unggahan_id = $2", {pemda, id}, [&](const db::Row& row) -> Status {
    found = baca(row);
    return Ok{};
  }));
  return found;
}

Result<std::vector<Unggahan>> unggahan_akun(db::Connection& connection, std::string_view pemda, std::string_view akun) {
  std::vector<Unggahan> list;
  TRY_STATUS(connection.query(std::string(kPilih) + "akun_id = $2 ORDER BY dibuat, unggahan_id", {pemda, akun},
                              [&](const db::Row& row) -> Status {
                                list.push_back(baca(row));
                                return Ok{};
                              }));
  return list;
}

Result<std::vector<Unggahan>> unggahan_sebelum(db::Connection& connection, std::string_view pemda,
                                               std::string_view waktu) {
  std::vector<Unggahan> list;
  TRY_STATUS(connection.query(std::string(kPilih) + "dibuat < $2", {pemda, waktu}, [&](const db::Row& row) -> Status {
    list.push_back(baca(row));
    return Ok{};
  }));
  return list;
}

Status hapus_unggahan(db::Connection& connection, std::string_view pemda, std::string_view id) {
  TRY([[maybe_unused]] const auto done,
      connection.execute("DELETE FROM unggahan WHERE tenant_id = $1 AND unggahan_id = $2", {pemda, id}));
  return Ok{};
}

}  // namespace sakip::store
