// SQLite behind the db contract: opening and creating a database file with crash-safe settings, and refusing with a
// clear word what is not ours. The settings and their reasons are in docs/penyimpanan.md.
#pragma once

#include <memory>
#include <string>

#include "store/db.hpp"

namespace sakip::store {

enum class Buka { yang_ada, buat_bila_tidak_ada, hanya_baca };

struct PilihanSqlite {
  Buka cara = Buka::yang_ada;
  int tunggu_ms = 5000;   ///< how long to wait for another writer
  int batas_halaman = 0;  ///< largest size in pages of 4 KiB; 0: the disk's
};

/// Opens the database file and brings its schema up to date. A new file is readable by its owner only (0600).
/// Codes: STORE_TIDAK_ADA, STORE_TIDAK_BISA_DIBUKA, STORE_BUKAN_BASIS_DATA, STORE_APLIKASI_LAIN,
/// STORE_VERSI_LEBIH_BARU, STORE_RUSAK, STORE_HANYA_BACA, STORE_TERKUNCI, STORE_PENUH.
Result<std::unique_ptr<db::Connection>> buka_sqlite(const std::string& path, const PilihanSqlite& pilihan = {});

}  // namespace sakip::store
