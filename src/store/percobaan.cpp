// See percobaan.hpp. "terakhir" holds the begin of the span, or, without a span, the last time.
#include "store/percobaan.hpp"

#include <string>

namespace sakip::store {

Result<std::int64_t> banyak_percobaan(db::Connection& connection, std::string_view pemda, std::string_view kunci,
                                      std::string_view sejak) {
  std::int64_t count = 0;
  TRY_STATUS(connection.query("SELECT gagal FROM percobaan WHERE tenant_id = $1 AND kunci = $2 AND terakhir >= $3",
                              {pemda, kunci, sejak}, [&](const db::Row& row) -> Status {
                                count = row.integer(0);
                                return Ok{};
                              }));
  return count;
}

Status baca_percobaan(db::Connection& connection, std::string_view pemda, std::string_view kunci,
                      const std::function<void(std::int64_t banyak, std::string_view terakhir)>& tiap) {
  return connection.query("SELECT gagal, terakhir FROM percobaan WHERE tenant_id = $1 AND kunci = $2", {pemda, kunci},
                          [&](const db::Row& row) -> Status {
                            tiap(row.integer(0), row.text(1));
                            return Ok{};
                          });
}

Status tambah_percobaan(db::Connection& connection, std::string_view pemda, std::string_view kunci,
                        std::string_view waktu) {
  TRY([[maybe_unused]] const auto done,
      connection.execute("INSERT INTO percobaan (tenant_id, kunci, gagal, terakhir) VALUES ($1, $2, 1, $3) "
                         "ON CONFLICT (tenant_id, kunci) DO UPDATE SET gagal = percobaan.gagal + 1, terakhir = $3",
                         {pemda, kunci, waktu}));
  return Ok{};
}

Status hapus_percobaan(db::Connection& connection, std::string_view pemda, std::string_view kunci) {
  TRY([[maybe_unused]] const auto done,
      connection.execute("DELETE FROM percobaan WHERE tenant_id = $1 AND kunci = $2", {pemda, kunci}));
  return Ok{};
}

Status hitung_percobaan(db::Connection& connection, std::string_view pemda, std::string_view kunci,
                        std::string_view waktu, std::string_view sejak) {
  TRY(const std::int64_t before, banyak_percobaan(connection, pemda, kunci, sejak));
  TRY([[maybe_unused]] const auto done,
      connection.execute("INSERT INTO percobaan (tenant_id, kunci, gagal, terakhir) VALUES ($1, $2, 1, $3) "
                         "ON CONFLICT (tenant_id, kunci) DO UPDATE SET gagal = $4, "
                         "terakhir = CASE WHEN $4 = 1 THEN $3 ELSE percobaan.terakhir END",
                         {pemda, kunci, waktu, before + 1}));
  return Ok{};
}

Status lupakan_percobaan(db::Connection& connection, std::string_view pemda, std::string_view awalan,
                         std::string_view sejak) {
  TRY([[maybe_unused]] const auto done,
      connection.execute("DELETE FROM percobaan WHERE tenant_id = $1 AND kunci >= $2 AND kunci < $3 AND terakhir < $4",
                         {pemda, awalan, std::string(awalan) + "\x7f", sejak}));
  return Ok{};
}

}  // namespace sakip::store
