// Narrow writes (catat.hpp): find the row by its key, write it if it differs, audit it, remember the request.
#include "store/catat.hpp"

#include "core/sha256.hpp"
#include "store/kolom.hpp"
#include "store/simpan_dalam.hpp"
#include "store/urutan.hpp"

namespace sakip::store {
namespace {

/// True: this very request was carried out before.
Result<bool> sudah_dikerjakan(db::Connection& connection, const AlamatBerkas& a, const KunciPermintaan& permintaan,
                              const std::string& sidik, std::string_view waktu) {
  if (permintaan.kunci.empty()) return false;
  std::string sidik_lama;
  TRY_STATUS(connection.query("SELECT sidik FROM permintaan WHERE tenant_id = $1 AND kunci = $2",
                              {a.pemda.value, permintaan.kunci}, [&](const db::Row& row) -> Status {
                                sidik_lama = row.text(0);
                                return Ok{};
                              }));
  if (sidik_lama == sidik) return true;
  if (!sidik_lama.empty()) {
    return fail("STORE_PERMINTAAN_BEDA", "permintaan " + permintaan.kunci,
                "Kunci permintaan ini sudah dipakai untuk isian yang lain.",
                "Ulangi isian dari halaman yang baru dimuat.");
  }
  TRY([[maybe_unused]] const auto done,
      connection.execute("INSERT INTO permintaan (tenant_id, kunci, sidik, waktu) VALUES ($1, $2, $3, $4)",
                         {a.pemda.value, permintaan.kunci, sidik, waktu}));
  return false;
}

/// The stored row with the key of `baris`, if there is one.
Result<std::optional<BarisTertata>> cari(db::Connection& connection, const Jenis& jenis, const Alamat& alamat,
                                         const Baris& baris) {
  std::vector<db::Param> p = lingkup(jenis, alamat);
  for (int i = 0; i < jenis.kunci; ++i) p.push_back(param(baris[static_cast<std::size_t>(i)]));
  std::optional<BarisTertata> ada;
  TRY_STATUS(connection.query(jenis.cari, p, [&](const db::Row& row) -> Status {
    ada = BarisTertata{row.integer(0), salin(jenis, row, 1)};
    return Ok{};
  }));
  return ada;
}

/// A reference in a narrow write: the indikator must be of this planning period.
Status periksa_indikator(db::Connection& connection, const Alamat& a, const std::string& id) {
  bool ada = false;
  TRY_STATUS(connection.query(
      "SELECT 1 FROM indikator WHERE tenant_id = $1 AND instansi_id = $2 AND periode_id = $3 AND id = $4",
      {a.pemda, a.instansi, a.periode, id}, [&](const db::Row&) -> Status {
        ada = true;
        return Ok{};
      }));
  if (ada) return Ok{};
  return fail("STORE_RUJUKAN_PUTUS", "realisasi.indikator_id", "Indikator \"" + id + "\" tidak ada pada instansi ini.",
              "Periksa id indikatornya.");
}

Status catat_baris(db::Connection& connection, const Jenis& jenis, const AlamatBerkas& alamat, const Baris& baris,
                   const Pelaku& pelaku, std::string_view waktu, const KunciPermintaan& permintaan,
                   const std::string& indikator) {
  const auto kerja = [&](BukuAudit& audit) -> Status {
    TRY(std::string periode, periode_berkas(connection, alamat));
    Simpanan s{connection,         audit, {alamat.pemda.value, alamat.instansi.value, std::move(periode), alamat.tahun},
               ModeSimpan::tambah, {},    {}};
    TRY_STATUS(periksa_baris(jenis, s.alamat, baris, nullptr));
    const std::string sidik =
        permintaan.kunci.empty() ? "" : sha256_hex(kunci_json(jenis, s.alamat, baris) + baris_json(jenis, baris));
    TRY(const bool sudah, sudah_dikerjakan(connection, alamat, permintaan, sidik, waktu));
    if (sudah) return Ok{};
    TRY(const std::optional<BarisTertata> lama, cari(connection, jenis, s.alamat, baris));
    if (lama) return lama->sel == baris ? Status(Ok{}) : ubah_baris(s, jenis, *lama, {lama->urutan, baris});
    if (!indikator.empty()) TRY_STATUS(periksa_indikator(connection, s.alamat, indikator));
    return sisip_baris(s, jenis, {kUrutanAkhir, baris});
  };
  return dengan_audit(connection, alamat.pemda.value, pelaku, waktu, kerja);
}

template <typename T>
Baris ke_baris(const T& value) {
  Baris baris;
  PenulisBaris penulis{baris};
  kolom(penulis, value);
  return baris;
}

}  // namespace

Result<std::string> periode_berkas(db::Connection& connection, const AlamatBerkas& a) {
  std::string periode;
  TRY_STATUS(
      connection.query("SELECT periode_id FROM berkas WHERE tenant_id = $1 AND instansi_id = $2 AND tahun_berkas = $3",
                       {a.pemda.value, a.instansi.value, a.tahun}, [&](const db::Row& row) -> Status {
                         periode = row.text(0);
                         return Ok{};
                       }));
  if (!periode.empty()) return periode;
  return fail("STORE_BERKAS_TIDAK_ADA", a.pemda.value + "/" + a.instansi.value + "/" + std::to_string(a.tahun),
              "Instansi atau tahun ini belum ada di basis data.",
              "Periksa id dan tahunnya, atau impor datanya dahulu.");
}

Status catat_realisasi(db::Connection& connection, const AlamatBerkas& alamat, const Realisasi& realisasi,
                       const Pelaku& pelaku, std::string_view waktu, const KunciPermintaan& permintaan) {
  static const Jenis& kJenis = jenis("realisasi");
  return catat_baris(connection, kJenis, alamat, ke_baris(realisasi), pelaku, waktu, permintaan,
                     realisasi.indikator.value);
}

Status catat_narasi(db::Connection& connection, const AlamatBerkas& alamat, const Narasi& narasi, const Pelaku& pelaku,
                    std::string_view waktu, const KunciPermintaan& permintaan) {
  static const Jenis& kJenis = jenis("narasi");
  return catat_baris(connection, kJenis, alamat, ke_baris(narasi), pelaku, waktu, permintaan, "");
}

}  // namespace sakip::store
