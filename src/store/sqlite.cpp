// Opening a database file: recognise it before touching it, set it up for power cuts, bring its schema up to date.
#include "store/sqlite.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "store/migrasi.hpp"
#include "store/sqlite_koneksi.hpp"

namespace sakip::store {
namespace {

constexpr std::int64_t kApplicationId = 0x53414B49;  // "SAKI" in the file's header, so that `file` and we know it

/// Creates an empty file of the owner only and makes its name durable; SQLite then fills it.
Status buat_berkas(const std::string& path) {
  const int file = ::open(path.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file < 0) return tl::unexpected<Error>(galat_sqlite(SQLITE_CANTOPEN, "", path));
  ::close(file);
  const std::string folder = std::filesystem::path(path).parent_path().string();
  const int directory = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (directory >= 0) {
    ::fsync(directory);
    ::close(directory);
  }
  return Ok{};
}

Result<std::int64_t> angka(db::Connection& connection, std::string_view sql) {
  std::int64_t value = 0;
  TRY_STATUS(connection.query(sql, {}, [&](const db::Row& row) -> Status {
    value = row.integer(0);
    return Ok{};
  }));
  return value;
}

/// Refuses what is not ours before the first write. True: an empty database that may become one of ours.
Result<bool> kenali(db::Connection& connection, const std::string& path) {
  TRY(const std::int64_t tables, angka(connection, "SELECT count(*) FROM sqlite_schema"));
  TRY(const std::int64_t application, angka(connection, "PRAGMA application_id"));
  if (application == 0 && tables == 0) return true;
  if (application != kApplicationId) {
    return fail("STORE_APLIKASI_LAIN", path, "Berkas ini basis data milik aplikasi lain.",
                "Pilih berkas OpenSAKIP, atau buat yang baru dengan `opensakip init`.");
  }
  TRY(const int version, connection.schema_version());
  if (version > versi_skema()) {
    return fail(
        "STORE_VERSI_LEBIH_BARU", path,
        kalimat("Basis data ini ditulis oleh OpenSAKIP yang lebih baru (skema {}, program ini mengenal sampai {}).",
                version, versi_skema()),
        "Perbarui OpenSAKIP di komputer ini, lalu buka lagi.");
  }
  return false;
}

Status siapkan(KoneksiSqlite& connection, const PilihanSqlite& pilihan, bool kosong) {
  if (pilihan.cara == Buka::hanya_baca) {
    TRY(const int version, connection.schema_version());
    if (version == versi_skema()) return Ok{};
    return fail("STORE_VERSI_LAMA", connection.name(), "Skema basis data ini lebih lama daripada program.",
                "Buka sekali dengan hak tulis agar skemanya diperbarui.");
  }
  // WAL with FULL: an acknowledged write survives a power cut; readers never wait for the writer.
  TRY_STATUS(connection.script("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL"));
  if (kosong) TRY_STATUS(connection.script("PRAGMA application_id=" + std::to_string(kApplicationId)));
  return migrasikan(connection);
}

}  // namespace

Result<std::unique_ptr<db::Connection>> buka_sqlite(const std::string& path, const PilihanSqlite& pilihan) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) {
    if (pilihan.cara != Buka::buat_bila_tidak_ada) {
      return fail("STORE_TIDAK_ADA", path, "Berkas basis data tidak ditemukan.",
                  "Periksa letaknya, atau buat yang baru dengan `opensakip init`.");
    }
    TRY_STATUS(buat_berkas(path));
  }
  const int access = pilihan.cara == Buka::hanya_baca ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &handle, access | SQLITE_OPEN_NOMUTEX, nullptr);
  auto connection = std::make_unique<KoneksiSqlite>(handle, path);  // owns the handle even when opening failed
  if (code != SQLITE_OK) return tl::unexpected<Error>(galat_sqlite(code, sqlite3_errmsg(handle), path));
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_busy_timeout(handle, pilihan.tunggu_ms);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  TRY_STATUS(connection->script("PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF"));
  TRY(const bool kosong, kenali(*connection, path));
  if (kosong && pilihan.cara != Buka::buat_bila_tidak_ada) {
    return fail("STORE_BUKAN_BASIS_DATA", path, "Berkas ini kosong, belum menjadi basis data OpenSAKIP.",
                "Buat basis datanya dengan `opensakip init`.");
  }
  if (pilihan.batas_halaman > 0) {
    TRY_STATUS(connection->script("PRAGMA max_page_count=" + std::to_string(pilihan.batas_halaman)));
  }
  TRY_STATUS(siapkan(*connection, pilihan, kosong));
  return std::unique_ptr<db::Connection>(std::move(connection));
}

}  // namespace sakip::store
