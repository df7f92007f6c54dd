// See masa.hpp.
#include "store/masa.hpp"

namespace sakip::store {

Result<std::vector<KeadaanTriwulan>> keadaan_triwulan(db::Connection& connection, const PemdaId& pemda, Tahun tahun,
                                                      std::string_view hal) {
  std::vector<KeadaanTriwulan> list;
  TRY_STATUS(connection.query(
      "SELECT instansi_id, triwulan, keadaan FROM masa WHERE tenant_id = $1 AND tahun = $2 AND hal = $3 "
      "AND triwulan BETWEEN 1 AND 4 ORDER BY instansi_id, triwulan",
      {pemda.value, tahun, hal}, [&](const db::Row& row) -> Status {
        list.push_back({InstansiId(row.text(0)), static_cast<Triwulan>(row.integer(1)), std::string(row.text(2))});
        return Ok{};
      }));
  return list;
}

}  // namespace sakip::store
