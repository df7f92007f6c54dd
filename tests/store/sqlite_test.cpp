// Opening database files: what is refused, with which code, and that refusing changes nothing. Failures of the disk.
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <fstream>

#include "core/sha256.hpp"
#include "store/alat.hpp"
#include "store/migrasi.hpp"

namespace sakip::store {
namespace sqlite_test {

void tulis_berkas(const std::string& path, const std::string& isi) { std::ofstream(path, std::ios::binary) << isi; }
std::string baca_berkas(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Runs SQL on a file past the program, as another tool would.
void dengan_sqlite(const std::string& path, const char* sql) {
  sqlite3* handle = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &handle), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(handle);
  sqlite3_close(handle);
}

TEST(Sqlite, ANewFileIsItsOwnersAndCrashSafe) {
  const FolderUji folder;
  auto k = buka_baru(folder / "baru.sakip");
  struct stat keterangan {};
  ASSERT_EQ(::stat((folder / "baru.sakip").c_str(), &keterangan), 0);
  EXPECT_EQ(keterangan.st_mode & 0777, 0600);
  ASSERT_EQ(::stat((folder / "baru.sakip-wal").c_str(), &keterangan), 0);
  EXPECT_EQ(keterangan.st_mode & 0777, 0600);
  EXPECT_EQ(angka(*k, "PRAGMA synchronous"), 2);  // FULL
  EXPECT_EQ(angka(*k, "PRAGMA foreign_keys"), 1);
  EXPECT_EQ(angka(*k, "PRAGMA trusted_schema"), 0);
  EXPECT_EQ(angka(*k, "SELECT journal_mode = 'wal' FROM pragma_journal_mode"), 1);
  EXPECT_EQ(angka(*k, "PRAGMA busy_timeout"), 5000);
  EXPECT_EQ(angka(*k, "PRAGMA application_id"), 0x53414B49);
  EXPECT_EQ(angka(*k, "PRAGMA user_version"), versi_skema());
}

TEST(Sqlite, RefusesWhatIsNotOursAndLeavesItAlone) {
  const FolderUji folder;
  tulis_berkas(folder / "surat.docx",
               "PK\x03\x04 ini bukan basis data, melainkan surat yang cukup panjang untuk dibaca.");
  tulis_berkas(folder / "kosong", "");
  dengan_sqlite(folder / "lain.db", "CREATE TABLE t (a); PRAGMA user_version = 3");
  dengan_sqlite(folder / "kunjungan.db", "CREATE TABLE t (a); PRAGMA application_id = 77");
  buka_baru(folder / "baru.sakip").reset();
  dengan_sqlite(folder / "baru.sakip", "PRAGMA user_version = 9999");
  struct Kasus {
    const char* berkas;
    const char* kode;
  };
  for (const Kasus& k : {Kasus{"tidak-ada.sakip", "STORE_TIDAK_ADA"}, Kasus{"surat.docx", "STORE_BUKAN_BASIS_DATA"},
                         Kasus{"kosong", "STORE_BUKAN_BASIS_DATA"}, Kasus{"lain.db", "STORE_APLIKASI_LAIN"},
                         Kasus{"kunjungan.db", "STORE_APLIKASI_LAIN"}, Kasus{"baru.sakip", "STORE_VERSI_LEBIH_BARU"}}) {
    const std::string path = folder / k.berkas;
    const std::string sebelum = baca_berkas(path);
    const auto hasil = buka_sqlite(path);
    ASSERT_FALSE(hasil) << k.berkas;
    EXPECT_EQ(hasil.error().code, k.kode) << k.berkas;
    EXPECT_EQ(hasil.error().place, path);
    EXPECT_FALSE(hasil.error().message.empty());
    EXPECT_FALSE(hasil.error().advice.empty());
    EXPECT_EQ(baca_berkas(path), sebelum) << k.berkas;
  }
  EXPECT_EQ(kode(buka_sqlite(folder / "surat.docx", {Buka::buat_bila_tidak_ada, 100, 0})), "STORE_BUKAN_BASIS_DATA");
  EXPECT_EQ(kode(buka_sqlite(folder / "tak/ada/folder.sakip", {Buka::buat_bila_tidak_ada, 100, 0})),
            "STORE_TIDAK_BISA_DIBUKA");
}

TEST(Sqlite, ReadOnlyReadsAndRefusesToWrite) {
  const FolderUji folder;
  auto penulis = buka_baru(folder / "a.sakip");
  harus(simpan_berkas(*penulis, Pembuat(1).berkas(), kOperator, kWaktu));
  auto k = harus(buka_sqlite(folder / "a.sakip", {Buka::hanya_baca, 100, 0}));
  EXPECT_EQ(angka(*k, "SELECT count(*) FROM pemda"), 1);
  EXPECT_EQ(kode(k->execute("DELETE FROM target")), "STORE_HANYA_BACA");
  penulis->script("PRAGMA user_version = 0").value();
  EXPECT_EQ(kode(buka_sqlite(folder / "a.sakip", {Buka::hanya_baca, 100, 0})), "STORE_VERSI_LAMA");
}

TEST(Sqlite, AnotherWriterIsWaitedForThenNamed) {
  const FolderUji folder;
  auto satu = buka_baru(folder / "a.sakip");
  auto dua = harus(buka_sqlite(folder / "a.sakip", {Buka::yang_ada, 20, 0}));
  harus(satu->begin(db::Access::write));
  EXPECT_EQ(kode(simpan_berkas(*dua, Pembuat(1).berkas(), kOperator, kWaktu)), "STORE_TERKUNCI");
  satu->rollback();
  EXPECT_EQ(kode(simpan_berkas(*dua, Pembuat(1).berkas(), kOperator, kWaktu)), "OK");
}

TEST(Sqlite, AFullDiskKeepsWhatWasThere) {
  const FolderUji folder;
  buka_baru(folder / "a.sakip").reset();
  auto k = harus(buka_sqlite(folder / "a.sakip", {Buka::yang_ada, 100, 120}));
  const Berkas kecil = Pembuat(1).berkas();
  harus(simpan_berkas(*k, kecil, kOperator, kWaktu));
  const Berkas besar = Pembuat(2).berkas("tala", "kec-lain", 2024, 20);
  EXPECT_EQ(kode(simpan_berkas(*k, besar, kOperator, kWaktu)), "STORE_PENUH");
  EXPECT_EQ(angka(*k, "SELECT count(*) FROM instansi"), 1);
  EXPECT_EQ(kode(verifikasi_isi(*k, "tala")), "OK");
  EXPECT_EQ(kode(verifikasi_audit(*k, "tala")), "OK");
}

/// A limit on the size of files makes writing fail as a broken disk does.
TEST(Sqlite, AFailingDiskKeepsWhatWasThere) {
  const FolderUji folder;
  auto k = buka_baru(folder / "a.sakip");
  harus(simpan_berkas(*k, Pembuat(1).berkas(), kOperator, kWaktu));
  rlimit asal{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &asal), 0);
  auto* penangan = std::signal(SIGXFSZ, SIG_IGN);
  rlimit batas = asal;
  batas.rlim_cur = std::filesystem::file_size(folder / "a.sakip-wal");
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &batas), 0);
  const auto hasil = simpan_berkas(*k, Pembuat(2).berkas("tala", "kec-lain", 2024, 20), kOperator, kWaktu);
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &asal), 0);
  std::signal(SIGXFSZ, penangan);
  EXPECT_EQ(kode(hasil), "STORE_CAKRAM");
  EXPECT_EQ(angka(*k, "SELECT count(*) FROM instansi"), 1);
  EXPECT_EQ(kode(verifikasi_isi(*k, "tala")), "OK");
}

TEST(Sqlite, ADamagedFileIsNamed) {
  const FolderUji folder;
  harus(simpan_berkas(*buka_baru(folder / "a.sakip"), Pembuat(1).berkas("tala", "kec", 2024, 5), kOperator, kWaktu));
  std::string isi = baca_berkas(folder / "a.sakip");
  ASSERT_GT(isi.size(), 100'000U);
  for (std::size_t i = 8192; i < isi.size(); ++i) isi[i] = static_cast<char>(i * 7);  // all but the first two pages
  tulis_berkas(folder / "a.sakip", isi);
  auto k = buka_sqlite(folder / "a.sakip");
  const std::string didapat =
      k ? kode((*k)->query("SELECT * FROM audit", {}, [](const db::Row&) { return Status(Ok{}); })) : k.error().code;
  EXPECT_EQ(didapat, "STORE_RUSAK");
}

TEST(Sqlite, RulesOfTheTablesHold) {
  const FolderUji folder;
  auto k = buka_baru(folder / "a.sakip");
  harus(simpan_berkas(*k, Pembuat(1).berkas(), kOperator, kWaktu));
  EXPECT_EQ(
      kode(k->execute("INSERT INTO target SELECT tenant_id, instansi_id, periode_id, 1, 'tak-ada', dokumen, tahun, "
                      "triwulan, nilai FROM target LIMIT 1")),
      "STORE_RUJUKAN_PUTUS");
  EXPECT_EQ(kode(k->execute("INSERT INTO target SELECT * FROM target LIMIT 1")), "STORE_ATURAN_TABEL");
  EXPECT_EQ(kode(k->execute("UPDATE target SET tahun = 'dua ribu'")), "STORE_ATURAN_TABEL");
  EXPECT_EQ(kode(k->execute("UPDATE tabel_lain SET x = 1")), "STORE_PERNYATAAN");
}

TEST(Sqlite, ParametersAreBoundByName) {
  const FolderUji folder;
  auto k = buka_baru(folder / "a.sakip");
  std::string hasil;
  harus(k->query("SELECT $2 || '-' || $1 || '-' || $2", {"satu", "dua"}, [&](const db::Row& row) -> Status {
    hasil = row.text(0);
    return Ok{};
  }));
  EXPECT_EQ(hasil, "dua-satu-dua");
}

TEST(Sqlite, ANestedFailureUndoesOnlyItself) {
  const FolderUji folder;
  auto k = buka_baru(folder / "a.sakip");
  const auto sisip = [&](const char* id) {
    return k->execute("INSERT INTO audit_kepala (tenant_id, jumlah, hash) VALUES ($1, 0, '')", {id}).map([](auto) {
      return Ok{};
    });
  };
  harus(db::in_transaction(*k, db::Access::write, [&]() -> Status {
    harus(sisip("luar"));
    const Status dalam = db::in_transaction(*k, db::Access::write, [&]() -> Status {
      harus(sisip("dalam"));
      return fail("UJI", "", "gagal", "");
    });
    EXPECT_EQ(kode(dalam), "UJI");
    return Ok{};
  }));
  EXPECT_EQ(angka(*k, "SELECT count(*) FROM audit_kepala"), 1);
  EXPECT_EQ(angka(*k, "SELECT tenant_id = 'luar' FROM audit_kepala"), 1);
}

/// A published migration never changes: a database made by it must be the one that the program expects.
TEST(Sqlite, MigrationsOnlyGrow) {
  EXPECT_GE(versi_skema(), 1);
  const FolderUji folder;
  auto k = buka_baru(folder / "a.sakip");
  harus(migrasikan(*k));
  EXPECT_EQ(angka(*k, "PRAGMA user_version"), versi_skema());
}

}  // namespace sqlite_test
}  // namespace sakip::store
