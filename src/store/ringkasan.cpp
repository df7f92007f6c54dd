// See ringkasan.hpp.
#include "store/ringkasan.hpp"

namespace sakip::store {

Result<std::vector<BarisRingkasan>> daftar_ringkasan(db::Connection& connection, const PemdaId& pemda, Tahun tahun) {
  std::vector<BarisRingkasan> rows;
  TRY_STATUS(connection.query(
      "SELECT b.instansi_id, v.versi, r.versi, r.hash_aturan, r.isi FROM berkas b "
      "JOIN instansi i ON i.tenant_id = b.tenant_id AND i.instansi_id = b.instansi_id "
      "LEFT JOIN versi_data v ON v.tenant_id = b.tenant_id AND v.instansi_id = b.instansi_id "
      "LEFT JOIN ringkasan r ON r.tenant_id = b.tenant_id AND r.instansi_id = b.instansi_id AND "
      "r.tahun_berkas = b.tahun_berkas "
      "WHERE b.tenant_id = $1 AND b.tahun_berkas = $2 AND i.jenis <> 'pemda' ORDER BY i.nama, b.instansi_id",
      {pemda.value, tahun}, [&](const db::Row& row) -> Status {
        BarisRingkasan one;
        one.instansi = InstansiId(row.text(0));
        if (!row.null(1)) one.versi_kini = row.integer(1);
        if (!row.null(2)) {
          one.versi = row.integer(2);
          one.hash_aturan = row.text(3);
          one.isi = row.text(4);
        }
        rows.push_back(std::move(one));
        return Ok{};
      }));
  return rows;
}

Status simpan_ringkasan(db::Connection& connection, const PemdaId& pemda, Tahun tahun, const BarisRingkasan& baris) {
  TRY([[maybe_unused]] const auto done,
      connection.execute(
          "INSERT INTO ringkasan (tenant_id, instansi_id, tahun_berkas, versi, hash_aturan, isi) "
          "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (tenant_id, instansi_id, tahun_berkas) DO UPDATE SET "
          "versi = $4, hash_aturan = $5, isi = $6",
          {pemda.value, baris.instansi.value, tahun, baris.versi_kini, baris.hash_aturan, baris.isi}));
  return Ok{};
}

}  // namespace sakip::store
