// See sesi.hpp.
#include "store/sesi.hpp"

namespace sakip::store {
namespace {

constexpr std::string_view kPilih =
    "SELECT sesi_id, akun_id, csrf, tahap, dibuat, dipakai, alamat, peramban FROM sesi WHERE tenant_id = $1 AND ";

BarisSesi baca(const db::Row& row) {
  const auto text = [&](int i) { return std::string(row.text(i)); };
  return {text(0), text(1), text(2), text(3), text(4), text(5), text(6), text(7)};
}

Status jalankan(db::Connection& connection, std::string_view sql, std::initializer_list<db::Param> parameters) {
  TRY([[maybe_unused]] const auto done, connection.execute(sql, parameters));
  return Ok{};
}

}  // namespace

Status tambah_sesi(db::Connection& connection, std::string_view pemda, const BarisSesi& b) {
  return jalankan(connection,
                  "INSERT INTO sesi (tenant_id, sesi_id, akun_id, csrf, tahap, dibuat, dipakai, alamat, peramban) "
                  "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                  {pemda, b.id, b.akun, b.csrf, b.tahap, b.dibuat, b.dipakai, b.alamat, b.peramban});
}

Result<std::optional<BarisSesi>> cari_sesi(db::Connection& connection, std::string_view pemda, std::string_view id) {
  std::optional<BarisSesi> found;
  TRY_STATUS(connection.query(std::string(kPilih) + "sesi_id = $2", {pemda, id}, [&](const db::Row& row) -> Status {
    found = baca(row);
    return Ok{};
  }));
  return found;
}

Result<std::vector<BarisSesi>> sesi_akun(db::Connection& connection, std::string_view pemda, std::string_view akun) {
  std::vector<BarisSesi> list;
  TRY_STATUS(connection.query(std::string(kPilih) + "akun_id = $2 ORDER BY dipakai DESC", {pemda, akun},
                              [&](const db::Row& row) -> Status {
                                list.push_back(baca(row));
                                return Ok{};
                              }));
  return list;
}

Status sentuh_sesi(db::Connection& connection, std::string_view pemda, std::string_view id, std::string_view waktu) {
  return jalankan(connection, "UPDATE sesi SET dipakai = $3 WHERE tenant_id = $1 AND sesi_id = $2", {pemda, id, waktu});
}

Status hapus_sesi(db::Connection& connection, std::string_view pemda, std::string_view id) {
  return jalankan(connection, "DELETE FROM sesi WHERE tenant_id = $1 AND sesi_id = $2", {pemda, id});
}

Status hapus_sesi_akun(db::Connection& connection, std::string_view pemda, std::string_view akun) {
  return jalankan(connection, "DELETE FROM sesi WHERE tenant_id = $1 AND akun_id = $2", {pemda, akun});
}

Status hapus_sesi_lama(db::Connection& connection, std::string_view pemda, std::string_view sebelum) {
  return jalankan(connection, "DELETE FROM sesi WHERE tenant_id = $1 AND dibuat < $2", {pemda, sebelum});
}

Status pasang_undangan(db::Connection& connection, std::string_view pemda, std::string_view akun, std::string_view id,
                       std::string_view sampai) {
  TRY_STATUS(hapus_undangan(connection, pemda, akun));
  return jalankan(connection, "INSERT INTO undangan (tenant_id, undangan_id, akun_id, sampai) VALUES ($1, $2, $3, $4)",
                  {pemda, id, akun, sampai});
}

Result<std::optional<std::string>> akun_undangan(db::Connection& connection, std::string_view pemda,
                                                 std::string_view id, std::string_view waktu) {
  std::optional<std::string> account;
  TRY_STATUS(connection.query("SELECT akun_id FROM undangan WHERE tenant_id = $1 AND undangan_id = $2 AND sampai > $3",
                              {pemda, id, waktu}, [&](const db::Row& row) -> Status {
                                account = std::string(row.text(0));
                                return Ok{};
                              }));
  return account;
}

Status hapus_undangan(db::Connection& connection, std::string_view pemda, std::string_view akun) {
  return jalankan(connection, "DELETE FROM undangan WHERE tenant_id = $1 AND akun_id = $2", {pemda, akun});
}

}  // namespace sakip::store
