// The audit trail: every change leaves a row in the same transaction, and each row's hash covers the one before it, per
// tenant. What the chain can and cannot show is in docs/penyimpanan.md. Perpres 29/2014 art. 4: data that can be
// accounted for.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "store/db.hpp"

namespace sakip::store {

/// Who changes something: a post or user id, and why (may be empty; corrections and reopenings should say).
struct Pelaku {
  std::string siapa;
  std::string alasan;
};

enum class Aksi : std::uint8_t { tambah, ubah, hapus };

/// Writes audit rows within one transaction; only dengan_audit makes one.
class BukuAudit {
 public:
  /// `kunci` a JSON array, `sebelum` and `sesudah` JSON objects or "" when there is none.
  Status catat(Aksi aksi, std::string_view tabel, std::string_view kunci, std::string_view sebelum,
               std::string_view sesudah);

 private:
  friend Status dengan_audit(db::Connection&, std::string_view, const Pelaku&, std::string_view,
                             const std::function<Status(BukuAudit&)>&);
  BukuAudit(db::Connection& connection, std::string_view pemda, const Pelaku& pelaku, std::string_view waktu)
      : connection_(connection), pemda_(pemda), pelaku_(pelaku), waktu_(waktu) {}
  Status buka();
  Status tutup();

  db::Connection& connection_;
  std::string pemda_;
  const Pelaku& pelaku_;
  std::string waktu_;
  std::int64_t jumlah_ = 0;
  std::int64_t jumlah_awal_ = 0;
  std::string hash_;
};

/// Runs `kerja` in a write transaction (or a savepoint of the running one) with its audit book: both are kept or
/// neither. `waktu` is UTC, "2026-02-11T03:04:05Z". Codes STORE_PELAKU_KOSONG, STORE_WAKTU_TIDAK_SAH.
Status dengan_audit(db::Connection& connection, std::string_view pemda, const Pelaku& pelaku, std::string_view waktu,
                    const std::function<Status(BukuAudit&)>& kerja);

/// The state of a tenant's chain. Write `hash` down elsewhere (a signed report, a letter): then even a chain rewritten
/// from its first row is noticed.
struct KeadaanAudit {
  std::string pemda;
  std::int64_t jumlah = 0;
  std::string hash;
};

/// Walks the whole chain. Code STORE_AUDIT_RUSAK with the first broken row as its place.
Result<KeadaanAudit> verifikasi_audit(db::Connection& connection, std::string_view pemda);
/// The chains of all tenants, in order of their ids.
Result<std::vector<KeadaanAudit>> verifikasi_semua_audit(db::Connection& connection);

/// Compares every stored row with the last state that the audit knows of it, so that a change made past the program
/// is found. Code STORE_ISI_TIDAK_SESUAI_AUDIT, place: table and key. Gives the number of rows compared.
Result<std::int64_t> verifikasi_isi(db::Connection& connection, std::string_view pemda);

/// How many audit rows a tenant has: an equal number means that nothing has changed in between.
Result<std::int64_t> jumlah_audit(db::Connection& connection, std::string_view pemda);

struct BarisAudit {
  std::int64_t nomor = 0;
  std::string waktu, pelaku, alasan, aksi, tabel, kunci, sebelum, sesudah, hash;
};
/// What to look for in the trail; empty texts and 0 mean everything.
struct SaringanAudit {
  std::string tabel, pelaku;
  std::int64_t sebelum_nomor = 0;  ///< rows before this one
  int batas = 100;
};
/// The newest rows that fit, newest first.
Result<std::vector<BarisAudit>> riwayat(db::Connection& connection, std::string_view pemda,
                                        const SaringanAudit& saringan);
/// The newest `batas` rows, newest first; `tabel` empty: of every table.
inline Result<std::vector<BarisAudit>> riwayat(db::Connection& connection, std::string_view pemda,
                                               std::string_view tabel, int batas) {
  return riwayat(connection, pemda, SaringanAudit{std::string(tabel), "", 0, batas});
}
/// The names of the tables whose changes the trail tells, in alphabetical order.
std::vector<std::string> tabel_teraudit();

}  // namespace sakip::store
