// Backup and restore over SQLite's online backup (cadangan.hpp).
#include "store/cadangan.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>

#include "store/sqlite_koneksi.hpp"

namespace sakip::store {
namespace {

namespace fs = std::filesystem;

void buang(const std::string& path) {
  std::error_code ignored;
  for (const char* ekor : {"", "-wal", "-shm", "-journal"}) fs::remove(path + ekor, ignored);
}

/// Makes a file, or the names in a folder, durable.
void sinkronkan(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return;
  ::fsync(file);
  ::close(file);
}

std::string folder(const std::string& path) {
  const std::string induk = fs::path(path).parent_path().string();
  return induk.empty() ? "." : induk;
}

Status salin_halaman(sqlite3* sumber, const std::string& ke) {
  const int file = ::open(ke.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file < 0) return tl::unexpected<Error>(galat_sqlite(SQLITE_CANTOPEN, "", ke));
  ::close(file);
  sqlite3* tujuan = nullptr;
  int code = sqlite3_open_v2(ke.c_str(), &tujuan, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
  if (code == SQLITE_OK) {
    if (sqlite3_backup* salinan = sqlite3_backup_init(tujuan, "main", sumber, "main")) {
      code = sqlite3_backup_step(salinan, -1);
      sqlite3_backup_finish(salinan);
    } else {
      code = sqlite3_errcode(tujuan);
    }
  }
  const std::string detail = sqlite3_errmsg(tujuan);
  sqlite3_close_v2(tujuan);
  if (code == SQLITE_DONE) {
    sinkronkan(ke);
    sinkronkan(folder(ke));
    return Ok{};
  }
  buang(ke);
  return tl::unexpected<Error>(galat_sqlite(code, detail, ke));
}

/// Opens a copy, which brings an older schema up to date, and checks it. It is left as one file without a journal
/// beside it, so that it can be read from a medium that cannot be written.
Result<HasilPeriksa> periksa_salinan(const std::string& path) {
  TRY(const auto connection, buka_sqlite(path));
  TRY(HasilPeriksa hasil, periksa_basis_data(*connection));
  TRY_STATUS(connection->script("PRAGMA journal_mode=DELETE"));
  return hasil;
}

/// Copies a backup without touching it.
Status salin_cadangan(const std::string& dari, const std::string& ke) {
  if (std::error_code galat; !fs::exists(dari, galat)) {
    return fail("STORE_TIDAK_ADA", dari, "Berkas cadangan tidak ditemukan.", "Periksa letak dan namanya.");
  }
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(dari.c_str(), &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
  KoneksiSqlite sumber(handle, dari);
  if (code != SQLITE_OK) return tl::unexpected<Error>(galat_sqlite(code, sqlite3_errmsg(handle), dari));
  return salin_halaman(handle, ke);
}

/// Gives a finished file its name in one step: whoever finds that name finds a whole database.
Status tempatkan(const std::string& sementara, const std::string& ke) {
  std::error_code galat;
  fs::rename(sementara, ke, galat);
  if (galat) {
    buang(sementara);
    return tl::unexpected<Error>(galat_sqlite(SQLITE_CANTOPEN, galat.message(), ke));
  }
  sinkronkan(folder(ke));
  return Ok{};
}

tl::unexpected<Error> sudah_ada(const std::string& path) {
  return fail("STORE_SUDAH_ADA", path, "Berkas tujuan sudah ada.",
              "Pilih nama lain, atau nyatakan bahwa ia boleh ditimpa.");
}

/// Nobody else may have the target open: its journal must not outlive the file it belongs to.
Status pastikan_bebas(const std::string& path) {
  auto connection = buka_sqlite(path, {Buka::yang_ada, 0, 0});
  if (!connection) {
    const bool dipakai = connection.error().code == "STORE_TERKUNCI";
    return dipakai ? Status(tl::unexpected<Error>(connection.error())) : Status(Ok{});  // a broken one may be replaced
  }
  // Leaving WAL needs the file for oneself: SQLite refuses while another connection is open.
  return (*connection)->script("PRAGMA journal_mode=DELETE");
}

}  // namespace

Result<HasilPeriksa> periksa_basis_data(db::Connection& connection) {
  std::string keluhan;
  TRY_STATUS(connection.query("PRAGMA integrity_check(1)", {}, [&](const db::Row& row) -> Status {
    if (row.text(0) != "ok") keluhan = row.text(0);
    return Ok{};
  }));
  if (!keluhan.empty()) return tl::unexpected<Error>(galat_sqlite(SQLITE_CORRUPT, keluhan, connection.name()));
  TRY_STATUS(connection.query("PRAGMA foreign_key_check", {}, [&](const db::Row& row) -> Status {
    return fail("STORE_RUJUKAN_PUTUS", connection.name() + ": " + std::string(row.text(0)),
                "Ada baris yang merujuk sesuatu yang tidak ada.", "Pulihkan cadangan terakhir yang sah.");
  }));
  HasilPeriksa hasil;
  TRY(hasil.audit, verifikasi_semua_audit(connection));
  for (const KeadaanAudit& k : hasil.audit) {
    TRY(const std::int64_t baris, verifikasi_isi(connection, k.pemda));
    hasil.baris += baris;
  }
  return hasil;
}

Result<HasilPeriksa> cadangkan(db::Connection& connection, const std::string& ke) {
  auto* sqlite = dynamic_cast<KoneksiSqlite*>(&connection);
  SAKIP_ASSERT(sqlite != nullptr);  // a server has its own tools for this
  std::error_code ignored;
  if (fs::exists(ke, ignored)) return sudah_ada(ke);
  const std::string sementara = ke + ".sementara";
  buang(sementara);
  TRY_STATUS(salin_halaman(sqlite->handle(), sementara));
  auto hasil = periksa_salinan(sementara);
  if (!hasil) {
    buang(sementara);
    return hasil;
  }
  TRY_STATUS(tempatkan(sementara, ke));
  return hasil;
}

Result<HasilPeriksa> pulihkan(const std::string& dari, const std::string& ke, Timpa timpa) {
  std::error_code galat;
  const bool ada = fs::exists(ke, galat);
  if (ada && timpa == Timpa::tidak) return sudah_ada(ke);
  const std::string sementara = ke + ".pulih";
  buang(sementara);
  if (Status copied = salin_cadangan(dari, sementara); !copied) {
    if (copied.error().place == sementara) copied.error().place = dari;  // what the caller named, not our copy of it
    return tl::unexpected<Error>(std::move(copied).error());
  }
  auto hasil = periksa_salinan(sementara);
  Status bebas = hasil && ada ? pastikan_bebas(ke) : Status(Ok{});
  if (!hasil || !bebas) {
    buang(sementara);
    if (!bebas) return tl::unexpected<Error>(std::move(bebas).error());
    if (hasil.error().place == sementara) hasil.error().place = dari;
    return hasil;
  }
  for (const char* ekor : {"-wal", "-shm", "-journal"}) fs::remove(ke + ekor, galat);
  TRY_STATUS(tempatkan(sementara, ke));
  return hasil;
}

}  // namespace sakip::store
