// See berkas_bukti.hpp.
#include "store/berkas_bukti.hpp"

#include <map>

namespace sakip::store {

Result<std::vector<PemakaianBukti>> pemakaian_bukti(db::Connection& connection, const PemdaId& pemda,
                                                    const InstansiId& instansi) {
  std::map<std::string, PemakaianBukti> all;
  const auto of = [&](const db::Row& row) -> PemakaianBukti& {
    PemakaianBukti& one = all[std::string(row.text(0))];
    one.instansi = InstansiId(row.text(0));
    return one;
  };
  TRY_STATUS(
      connection.query("SELECT instansi_id, count(*), sum(ukuran) FROM berkas_bukti WHERE tenant_id = $1 "
                       "AND ($2 = '' OR instansi_id = $2) GROUP BY instansi_id",
                       {pemda.value, instansi.value}, [&](const db::Row& row) -> Status {
                         PemakaianBukti& one = of(row);
                         one.berkas = row.integer(1);
                         one.byte = row.integer(2);
                         return Ok{};
                       }));
  TRY_STATUS(
      connection.query("SELECT tujuan, sum(ukuran) FROM unggahan WHERE tenant_id = $1 AND sha256 = '' "
                       "AND ($2 = '' OR tujuan = $2) GROUP BY tujuan",
                       {pemda.value, instansi.value}, [&](const db::Row& row) -> Status {
                         of(row).tertunda = row.integer(1);
                         return Ok{};
                       }));
  std::vector<PemakaianBukti> out;
  for (auto& [id, one] : all) out.push_back(std::move(one));
  return out;
}

Result<std::vector<BuktiTersimpan>> semua_bukti(db::Connection& connection) {
  std::vector<BuktiTersimpan> out;
  TRY_STATUS(connection.query(
      "SELECT tenant_id, sha256, nama, instansi_id, ukuran FROM berkas_bukti ORDER BY tenant_id, sha256, waktu", {},
      [&](const db::Row& row) -> Status {
        if (!out.empty() && out.back().pemda.value == row.text(0) && out.back().sha256 == row.text(1)) return Ok{};
        out.push_back({PemdaId(row.text(0)), std::string(row.text(1)), std::string(row.text(2)),
                       std::string(row.text(3)), row.integer(4)});
        return Ok{};
      }));
  return out;
}

}  // namespace sakip::store
