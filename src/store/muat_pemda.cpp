// Loading all agencies of a pemda at once (muat.hpp): one statement per kind for all of them, each row handed to the
// agency it belongs to, so that the number of statements does not grow with the agencies.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "store/anggota.hpp"
#include "store/jawaban_survei.hpp"
#include "store/json.hpp"
#include "store/muat.hpp"

namespace sakip::store {
namespace {

/// One agency-year on its way.
struct Termuat {
  std::string periode;
  Anggota anggota;
  Pemuat p;
  std::unordered_map<std::string, DaftarIsi> daftar;  ///< by kind
};
/// By id of the agency, in that order.
using Semua = std::map<std::string, Termuat, std::less<>>;

tl::unexpected<Error> tidak_terbaca(const Jenis& jenis, const std::string& kolom) {
  return fail("STORE_ISI_TIDAK_TERBACA", jenis.tabel + "." + kolom, "Isi kolom ini tidak dapat dibaca.",
              "Jalankan pemeriksaan basis data; bila rusak, pulihkan cadangan terakhir.");
}

Status buka_semua(db::Connection& connection, const PemdaId& pemda, Tahun tahun, Semua& semua) {
  TRY_STATUS(connection.query("SELECT instansi_id, periode_id FROM berkas WHERE tenant_id = $1 AND tahun_berkas = $2",
                              {pemda.value, tahun}, [&](const db::Row& row) -> Status {
                                Termuat& one = semua[std::string(row.text(0))];
                                one.periode = row.text(1);
                                one.p.berkas.pemda.id = pemda;
                                one.p.berkas.instansi.id = InstansiId(row.text(0));
                                one.p.berkas.tahun = tahun;
                                return Ok{};
                              }));
  return connection.query(
      "SELECT instansi_id, periode_id, jenis, isi FROM daftar_isi WHERE tenant_id = $1 AND tahun_berkas = $2",
      {pemda.value, tahun}, [&](const db::Row& row) -> Status {
        const auto one = semua.find(row.text(0));
        if (one == semua.end() || one->second.periode != row.text(1)) return Ok{};
        if (dari_json(row.text(3), one->second.daftar[std::string(row.text(2))])) return Ok{};
        return fail("STORE_ISI_TIDAK_TERBACA", kalimat("daftar_isi {}", row.text(2)),
                    "Daftar isi tahun ini tidak dapat dibaca.",
                    "Jalankan pemeriksaan basis data; bila rusak, pulihkan cadangan terakhir.");
      });
}

bool bertahun(const Jenis& jenis) { return jenis.kelas == Kelas::tahunan || jenis.kelas == Kelas::berkas; }
bool berperiode(const Jenis& jenis) {
  return jenis.kelas != Kelas::pemda && jenis.kelas != Kelas::instansi && jenis.kelas != Kelas::berkas;
}

/// Calls `each(agency, row)` for every row of a kind that belongs to an agency and its period, in stored order.
template <typename Each>
Status setiap_baris(db::Connection& connection, const Jenis& jenis, const PemdaId& pemda, Tahun tahun, Semua& semua,
                    Each each) {
  std::string sql = jenis.pilih_pemda;
  std::vector<db::Param> parameters = {pemda.value};
  if (bertahun(jenis)) {
    sql += " AND tahun_berkas = $2";
    parameters.emplace_back(tahun);
  }
  if (jenis.berurutan()) {
    sql += " ORDER BY instansi_id, urutan";
    for (int i = 0; i < jenis.kunci; ++i) sql += ", " + jenis.kolom[static_cast<std::size_t>(i)].nama;
  }
  return connection.query(sql, parameters, [&](const db::Row& row) -> Status {
    if (jenis.kelas == Kelas::pemda) {
      for (auto& [id, one] : semua) TRY_STATUS(each(one, row));
      return Ok{};
    }
    const auto one = semua.find(row.text(0));
    if (one == semua.end() || (berperiode(jenis) && one->second.periode != row.text(1))) return Ok{};
    return each(one->second, row);
  });
}

Status muat_baris(db::Connection& connection, const Jenis& jenis, const PemdaId& pemda, Tahun tahun, Semua& semua) {
  const int awal = jenis.banyak_lingkup - 1 + (jenis.berurutan() ? 1 : 0);
  for (auto& [id, one] : semua) one.p.petunjuk = 0;
  return setiap_baris(connection, jenis, pemda, tahun, semua, [&](Termuat& one, const db::Row& row) -> Status {
    if (jenis.kelas == Kelas::bersama && one.anggota.rujukan_luar(jenis, row, awal) >= 0) return Ok{};
    const std::string galat = jenis.ke_berkas(row, awal + (jenis.kunci_isi > 0 ? 1 : 0), one.p);
    return galat.empty() ? Status(Ok{}) : Status(tidak_terbaca(jenis, galat));
  });
}

Status muat_struktur(db::Connection& connection, const Jenis& jenis, const PemdaId& pemda, Tahun tahun, Semua& semua) {
  std::unordered_map<const Termuat*, std::unordered_map<std::string_view, std::size_t>> places;
  std::unordered_map<const Termuat*, std::vector<Baris>> chosen;
  for (auto& [id, one] : semua) {
    const DaftarIsi& list = one.daftar[jenis.tabel];
    chosen[&one].resize(list.size());
    for (std::size_t i = 0; i < list.size(); ++i) {
      places[&one][list[i].first] = i;
      one.anggota.tambah(jenis.jangkar, list[i].first);
    }
  }
  const int awal = jenis.banyak_lingkup;  // after the scope without the tenant, and the version
  TRY_STATUS(setiap_baris(connection, jenis, pemda, tahun, semua, [&](Termuat& one, const db::Row& row) -> Status {
    const auto& known = places[&one];
    const auto i = known.find(row.text(awal));
    if (i != known.end() && one.daftar[jenis.tabel][i->second].second == row.integer(awal - 1))
      chosen[&one][i->second] = salin(jenis, row, awal);
    return Ok{};
  }));
  for (auto& [id, one] : semua)
    for (const Baris& row : chosen[&one]) {
      if (row.empty()) return tidak_terbaca(jenis, "versi");
      const std::string galat = jenis.ke_berkas(BarisTersimpan(row), 0, one.p);
      if (!galat.empty()) return tidak_terbaca(jenis, galat);
    }
  return Ok{};
}

}  // namespace

Result<std::vector<Berkas>> muat_pemda(db::Connection& connection, const PemdaId& pemda, Tahun tahun,
                                       std::span<const std::string_view> tabel) {
  Semua semua;
  const auto wanted = [&](const Jenis& jenis) {
    return tabel.empty() || std::find(tabel.begin(), tabel.end(), jenis.tabel) != tabel.end();
  };
  const auto baca_semua = [&]() -> Status {
    TRY_STATUS(buka_semua(connection, pemda, tahun, semua));
    for (const Jenis& jenis : semua_jenis())
      if (wanted(jenis))
        TRY_STATUS(jenis.kelas == Kelas::struktur ? muat_struktur(connection, jenis, pemda, tahun, semua)
                                                  : muat_baris(connection, jenis, pemda, tahun, semua));
    std::vector<Berkas*> whole;
    for (auto& [id, one] : semua) whole.push_back(&one.p.berkas);
    return isi_jawaban(connection, pemda, whole);
  };
  TRY_STATUS(db::in_transaction(connection, db::Access::read, baca_semua));
  std::vector<Berkas> out;
  for (auto& [id, one] : semua) out.push_back(std::move(one.p.berkas));
  return out;
}

}  // namespace sakip::store
