// Loading of a Berkas (muat.hpp): one statement per kind, rows straight into the value.
#include "store/muat.hpp"

#include <unordered_map>

#include "store/anggota.hpp"
#include "store/jawaban_survei.hpp"

namespace sakip::store {
namespace {

tl::unexpected<Error> tidak_terbaca(const Jenis& jenis, const std::string& kolom) {
  return fail("STORE_ISI_TIDAK_TERBACA", jenis.tabel + "." + kolom, "Isi kolom ini tidak dapat dibaca.",
              "Jalankan pemeriksaan basis data; bila rusak, pulihkan cadangan terakhir.");
}

/// The period of the agency-year, or an error that names the years there are.
Result<std::string> periode_dari(db::Connection& connection, const Alamat& a) {
  std::string periode;
  std::string ada;
  TRY_STATUS(connection.query(
      "SELECT tahun_berkas, periode_id FROM berkas WHERE tenant_id = $1 AND instansi_id = $2 ORDER BY tahun_berkas",
      {a.pemda, a.instansi}, [&](const db::Row& row) -> Status {
        if (row.integer(0) == a.tahun) periode = row.text(1);
        ada += (ada.empty() ? "" : ", ") + std::to_string(row.integer(0));
        return Ok{};
      }));
  if (!periode.empty()) return periode;
  return fail("STORE_BERKAS_TIDAK_ADA", a.pemda + "/" + a.instansi + "/" + std::to_string(a.tahun),
              ada.empty() ? Kalimat("Instansi ini belum ada di basis data.")
                          : kalimat("Tahun ini belum ada di basis data; yang ada: {}.", ada),
              "Periksa id instansi dan tahunnya, atau impor datanya dahulu.");
}

Status muat_struktur(db::Connection& connection, const Jenis& jenis, const Alamat& alamat, Anggota& anggota,
                     Pemuat& p) {
  TRY(const DaftarIsi daftar, baca_daftar_isi(connection, jenis, alamat));
  std::unordered_map<std::string_view, std::size_t> tempat;
  for (std::size_t i = 0; i < daftar.size(); ++i) {
    tempat[daftar[i].first] = i;
    anggota.tambah(jenis.jangkar, daftar[i].first);
  }
  std::vector<Baris> terpilih(daftar.size());
  TRY_STATUS(connection.query(jenis.pilih, lingkup(jenis, alamat), [&](const db::Row& row) -> Status {
    const auto i = tempat.find(row.text(1));
    if (i != tempat.end() && daftar[i->second].second == row.integer(0)) terpilih[i->second] = salin(jenis, row, 1);
    return Ok{};
  }));
  for (const Baris& baris : terpilih) {
    if (baris.empty()) return tidak_terbaca(jenis, "versi");
    const std::string galat = jenis.ke_berkas(BarisTersimpan(baris), 0, p);
    if (!galat.empty()) return tidak_terbaca(jenis, galat);
  }
  return Ok{};
}

Status muat_baris(db::Connection& connection, const Jenis& jenis, const Alamat& alamat, const Anggota& anggota,
                  Pemuat& p) {
  const int awal = jenis.berurutan() ? 1 : 0;
  p.petunjuk = 0;
  return connection.query(jenis.pilih, lingkup(jenis, alamat), [&](const db::Row& row) -> Status {
    if (jenis.kelas == Kelas::bersama && anggota.rujukan_luar(jenis, row, awal) >= 0) return Ok{};
    const std::string galat = jenis.ke_berkas(row, awal + (jenis.kunci_isi > 0 ? 1 : 0), p);
    return galat.empty() ? Status(Ok{}) : Status(tidak_terbaca(jenis, galat));
  });
}

}  // namespace

Result<Berkas> muat_berkas(db::Connection& connection, const PemdaId& pemda, const InstansiId& instansi, Tahun tahun) {
  Pemuat p;
  p.berkas.pemda.id = pemda;
  p.berkas.instansi.id = instansi;
  p.berkas.tahun = tahun;
  const auto baca_semua = [&]() -> Status {
    Alamat alamat{pemda.value, instansi.value, "", tahun};
    TRY(alamat.periode, periode_dari(connection, alamat));
    Anggota anggota;
    for (const Jenis& jenis : semua_jenis()) {
      TRY_STATUS(jenis.kelas == Kelas::struktur ? muat_struktur(connection, jenis, alamat, anggota, p)
                                                : muat_baris(connection, jenis, alamat, anggota, p));
    }
    Berkas* const whole[] = {&p.berkas};
    return isi_jawaban(connection, pemda, whole);
  };
  TRY_STATUS(db::in_transaction(connection, db::Access::read, baca_semua));
  return std::move(p.berkas);
}

Result<std::vector<BerkasAda>> daftar_berkas(db::Connection& connection, const PemdaId& pemda) {
  std::vector<BerkasAda> semua;
  TRY_STATUS(connection.query(
      "SELECT b.tenant_id, d.nama, b.instansi_id, i.nama, b.tahun_berkas, p.nama FROM berkas b "
      "JOIN pemda d ON d.tenant_id = b.tenant_id "
      "JOIN instansi i ON i.tenant_id = b.tenant_id AND i.instansi_id = b.instansi_id "
      "JOIN periode p ON p.tenant_id = b.tenant_id AND p.instansi_id = b.instansi_id AND p.periode_id = b.periode_id "
      "WHERE ($1 = '' OR b.tenant_id = $1) ORDER BY b.tenant_id, b.instansi_id, b.tahun_berkas",
      {pemda.value}, [&](const db::Row& row) -> Status {
        semua.push_back({PemdaId(row.text(0)), std::string(row.text(1)), InstansiId(row.text(2)),
                         std::string(row.text(3)), static_cast<Tahun>(row.integer(4)), std::string(row.text(5))});
        return Ok{};
      }));
  return semua;
}

Result<std::vector<Tahun>> daftar_tahun(db::Connection& connection, const PemdaId& pemda, const InstansiId& instansi) {
  std::vector<Tahun> years;
  TRY_STATUS(connection.query(
      "SELECT DISTINCT tahun_berkas FROM berkas WHERE tenant_id = $1 AND ($2 = '' OR instansi_id = $2) ORDER BY 1",
      {pemda.value, instansi.value}, [&](const db::Row& row) -> Status {
        years.push_back(static_cast<Tahun>(row.integer(0)));
        return Ok{};
      }));
  return years;
}

Result<std::vector<PemdaAda>> daftar_pemda(db::Connection& connection) {
  std::vector<PemdaAda> list;
  TRY_STATUS(
      connection.query("SELECT p.tenant_id, p.nama, CASE WHEN EXISTS (SELECT 1 FROM akun a WHERE a.tenant_id = "
                       "p.tenant_id) THEN 1 ELSE 0 END "
                       "FROM pemda p ORDER BY p.nama, p.tenant_id",
                       {}, [&](const db::Row& row) -> Status {
                         list.push_back({PemdaId(row.text(0)), std::string(row.text(1)), row.integer(2) != 0});
                         return Ok{};
                       }));
  return list;
}

}  // namespace sakip::store
