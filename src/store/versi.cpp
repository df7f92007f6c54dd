// See versi.hpp.
#include "store/versi.hpp"

namespace sakip::store {

Status naikkan_versi(db::Connection& connection, std::string_view pemda, std::string_view instansi) {
  TRY([[maybe_unused]] const auto done,
      connection.execute("INSERT INTO versi_data (tenant_id, instansi_id, versi) VALUES ($1, $2, 1) "
                         "ON CONFLICT (tenant_id, instansi_id) DO UPDATE SET versi = versi_data.versi + 1",
                         {pemda, instansi}));
  return Ok{};
}

Result<std::int64_t> versi_data(db::Connection& connection, std::string_view pemda, std::string_view instansi) {
  std::int64_t count = 0;
  TRY_STATUS(
      connection.query("SELECT coalesce(sum(versi), 0) FROM versi_data "
                       "WHERE tenant_id = $1 AND ($2 = '' OR instansi_id = $2)",
                       {pemda, instansi}, [&](const db::Row& row) -> Status {
                         count = row.integer(0);
                         return Ok{};
                       }));
  return count;
}

}  // namespace sakip::store
