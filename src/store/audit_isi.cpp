// Compares the stored rows with the last state the audit trail knows of each (verifikasi_isi in audit.hpp).
#include <unordered_map>

#include "store/audit.hpp"
#include "store/beku.hpp"
#include "store/jenis.hpp"
#include "store/tabel.hpp"

namespace sakip::store {
namespace {

/// "tabel kunci" -> the row as the audit last saw it.
using KeadaanAkhir = std::unordered_map<std::string, std::string>;

tl::unexpected<Error> tidak_sesuai(const std::string& tempat, const char* sebab) {
  return fail(
      "STORE_ISI_TIDAK_SESUAI_AUDIT", tempat, sebab,
      "Data diubah di luar program. Bandingkan dengan cadangan terakhir yang sah, lalu perbaiki lewat program.");
}

Status cocokkan(const std::string& tempat, const std::string& kini, KeadaanAkhir& akhir, std::int64_t& jumlah) {
  const auto ada = akhir.find(tempat);
  if (ada == akhir.end()) return tidak_sesuai(tempat, "Baris ini tidak pernah dicatat jejak audit.");
  if (ada->second != kini) return tidak_sesuai(tempat, "Isi baris ini bukan yang terakhir dicatat jejak audit.");
  akhir.erase(ada);
  ++jumlah;
  return Ok{};
}

Status cocokkan_jenis(db::Connection& connection, const Jenis& jenis, std::string_view pemda, KeadaanAkhir& akhir,
                      std::int64_t& jumlah) {
  const std::string tabel = jenis.kelas == Kelas::struktur ? jenis.tabel + "_isi" : jenis.tabel;
  return connection.query(jenis.pilih_pemda, {pemda}, [&](const db::Row& row) -> Status {
    const bool tambahan = jenis.berurutan() || jenis.kelas == Kelas::struktur;
    const int awal = jenis.banyak_lingkup - 1 + (tambahan ? 1 : 0);
    const Baris baris = salin(jenis, row, awal);
    const std::int64_t nomor = tambahan ? row.integer(awal - 1) : 0;
    std::string kunci = "[";
    const auto tambah = [&](const Sel& sel) { kunci += (kunci.size() > 1 ? "," : "") + sel_json(sel); };
    for (int i = 0; i < jenis.banyak_lingkup - 1; ++i) {
      tambah(row.is_integer(i) ? Sel(row.integer(i)) : Sel(std::string(row.text(i))));
    }
    for (int i = 0; i < jenis.kunci; ++i) tambah(baris[static_cast<std::size_t>(i)]);
    if (jenis.kelas == Kelas::struktur) tambah(Sel(nomor));
    return cocokkan(tabel + " " + kunci + "]", baris_json(jenis, baris, nomor), akhir, jumlah);
  });
}

Status cocokkan_daftar_isi(db::Connection& connection, std::string_view pemda, KeadaanAkhir& akhir,
                           std::int64_t& jumlah) {
  return connection.query(
      "SELECT instansi_id, periode_id, tahun_berkas, jenis, isi FROM daftar_isi WHERE tenant_id = $1", {pemda},
      [&](const db::Row& row) -> Status {
        const std::string kunci = "[" + sel_json(std::string(row.text(0))) + "," + sel_json(std::string(row.text(1))) +
                                  "," + std::to_string(row.integer(2)) + "," + sel_json(std::string(row.text(3))) + "]";
        return cocokkan("daftar_isi " + kunci, "{\"isi\":" + std::string(row.text(4)) + "}", akhir, jumlah);
      });
}

}  // namespace

Result<std::int64_t> verifikasi_isi(db::Connection& connection, std::string_view pemda) {
  std::int64_t jumlah = 0;
  const auto kerja = [&]() -> Status {
    KeadaanAkhir akhir;
    TRY_STATUS(connection.query("SELECT tabel, kunci, sesudah FROM audit WHERE tenant_id = $1 ORDER BY nomor", {pemda},
                                [&](const db::Row& row) -> Status {
                                  std::string tempat = std::string(row.text(0)) + " " + std::string(row.text(1));
                                  if (row.text(2).empty()) {
                                    akhir.erase(tempat);
                                  } else {
                                    akhir[std::move(tempat)] = row.text(2);
                                  }
                                  return Ok{};
                                }));
    for (const Jenis& jenis : semua_jenis()) TRY_STATUS(cocokkan_jenis(connection, jenis, pemda, akhir, jumlah));
    TRY_STATUS(cocokkan_daftar_isi(connection, pemda, akhir, jumlah));
    TRY_STATUS(periksa_semua_beku(connection, pemda, [&](const std::string& kunci, const std::string& keadaan) {
      return cocokkan("dokumen_beku " + kunci, keadaan, akhir, jumlah);
    }));
    TRY_STATUS(tiap_baris_teraudit(connection, pemda, [&](const std::string& tempat, const std::string& kini) {
      return cocokkan(tempat, kini, akhir, jumlah);
    }));
    if (!akhir.empty()) return tidak_sesuai(akhir.begin()->first, "Baris ini hilang dari basis data.");
    return Ok{};
  };
  TRY_STATUS(db::in_transaction(connection, db::Access::read, kerja));
  return jumlah;
}

}  // namespace sakip::store
