// See surel_akun.hpp.
#include "store/surel_akun.hpp"

namespace sakip::store {

Result<std::vector<Diingatkan>> daftar_diingatkan(db::Connection& connection, std::string_view pemda) {
  std::vector<Diingatkan> out;
  TRY_STATUS(connection.query("SELECT akun_id, perihal, tahap FROM pengingat WHERE tenant_id = $1 ORDER BY 1, 2, 3",
                              {pemda}, [&](const db::Row& row) -> Status {
                                out.push_back({std::string(row.text(0)), std::string(row.text(1)), row.integer(2)});
                                return Ok{};
                              }));
  return out;
}

Result<std::vector<SurelAkun>> daftar_surel(db::Connection& connection, std::string_view pemda) {
  std::vector<SurelAkun> out;
  TRY_STATUS(connection.query(
      "SELECT akun_id, tanggal, keadaan, percobaan, waktu, berhasil, galat, galat_waktu FROM surel_akun "
      "WHERE tenant_id = $1 ORDER BY akun_id",
      {pemda}, [&](const db::Row& row) -> Status {
        const auto text = [&](int i) { return std::string(row.text(i)); };
        out.push_back({text(0), text(1), text(2), row.integer(3), text(4), text(5), text(6), text(7)});
        return Ok{};
      }));
  return out;
}

Result<bool> mulai_surel(db::Connection& connection, std::string_view pemda, std::string_view tanggal,
                         const std::string& akun, const std::vector<Diingatkan>& isi, std::string_view waktu) {
  TRY(const std::int64_t claimed,
      connection.execute(
          "INSERT INTO surel_akun (tenant_id, akun_id, tanggal, keadaan, percobaan, waktu, berhasil, galat, "
          "galat_waktu) VALUES ($1, $2, $3, 'mengirim', 1, $4, '', '', '') "
          "ON CONFLICT (tenant_id, akun_id) DO UPDATE SET keadaan = 'mengirim', waktu = $4, tanggal = $3, "
          "percobaan = CASE WHEN surel_akun.tanggal = $3 THEN surel_akun.percobaan + 1 ELSE 1 END "
          "WHERE surel_akun.tanggal < $3 OR (surel_akun.tanggal = $3 AND surel_akun.keadaan = 'gagal')",
          {pemda, akun, tanggal, waktu}));
  if (claimed == 0) return false;
  for (const Diingatkan& one : isi) {
    TRY([[maybe_unused]] const auto noted,
        connection.execute("INSERT INTO pengingat (tenant_id, akun_id, perihal, tahap, tanggal) "
                           "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (tenant_id, akun_id, perihal, tahap) DO NOTHING",
                           {pemda, akun, one.perihal, one.tahap, tanggal}));
  }
  return true;
}

Status surel_terkirim(db::Connection& connection, std::string_view pemda, const std::string& akun,
                      std::string_view waktu) {
  TRY([[maybe_unused]] const auto done,
      connection.execute("UPDATE surel_akun SET keadaan = 'terkirim', waktu = $3, berhasil = $3 "
                         "WHERE tenant_id = $1 AND akun_id = $2",
                         {pemda, akun, waktu}));
  return Ok{};
}

Status surel_gagal(db::Connection& connection, std::string_view pemda, const std::string& akun,
                   const std::vector<Diingatkan>& isi, std::string_view keadaan, std::string_view galat,
                   std::string_view waktu) {
  for (const Diingatkan& one : isi) {
    TRY([[maybe_unused]] const auto gone,
        connection.execute(
            "DELETE FROM pengingat WHERE tenant_id = $1 AND akun_id = $2 AND perihal = $3 AND tahap = $4",
            {pemda, akun, one.perihal, one.tahap}));
  }
  TRY([[maybe_unused]] const auto done,
      connection.execute("UPDATE surel_akun SET keadaan = $3, waktu = $4, galat = $5, galat_waktu = $4 "
                         "WHERE tenant_id = $1 AND akun_id = $2",
                         {pemda, akun, keadaan, waktu, galat}));
  return Ok{};
}

Status lupakan_diingatkan(db::Connection& connection, std::string_view pemda, std::string_view sebelum) {
  TRY([[maybe_unused]] const auto done,
      connection.execute("DELETE FROM pengingat WHERE tenant_id = $1 AND tanggal < $2", {pemda, sebelum}));
  return Ok{};
}

}  // namespace sakip::store
