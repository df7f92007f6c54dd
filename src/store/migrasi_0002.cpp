// Migration 2: what the web application keeps besides the Berkas: accounts and roles, the states of the year's round,
// evidence files, publications; and, without audit because they are no facts, sessions, one-time links and requests.
// Same rules as migration 1 (tests/store/skema_test.cpp). Times are UTC texts, "2026-02-11T03:04:05Z"; "" means never.
#include "store/migrasi_teks.hpp"

namespace sakip::store {

constexpr std::string_view kTeks = R"sql(
-- Audited tables of the application (store/tabel.hpp).

CREATE TABLE akun (
  tenant_id TEXT NOT NULL, akun_id TEXT NOT NULL,
  nama TEXT NOT NULL, surel TEXT NOT NULL, aktif INTEGER NOT NULL, sandi TEXT NOT NULL, sandi_sejak TEXT NOT NULL,
  harus_ganti INTEGER NOT NULL, totp TEXT NOT NULL, bahasa TEXT NOT NULL, contoh INTEGER NOT NULL,
  pengingat INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, akun_id),
  FOREIGN KEY (tenant_id) REFERENCES pemda (tenant_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE akun_peran (
  tenant_id TEXT NOT NULL, akun_id TEXT NOT NULL, peran TEXT NOT NULL, instansi_id TEXT NOT NULL,
  jabatan_id TEXT NOT NULL,
  PRIMARY KEY (tenant_id, akun_id, peran, instansi_id, jabatan_id),
  FOREIGN KEY (tenant_id, akun_id) REFERENCES akun (tenant_id, akun_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE kebijakan (
  tenant_id TEXT NOT NULL, kunci TEXT NOT NULL, nilai TEXT NOT NULL,
  PRIMARY KEY (tenant_id, kunci),
  FOREIGN KEY (tenant_id) REFERENCES pemda (tenant_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE tenggat (
  tenant_id TEXT NOT NULL, tahun INTEGER NOT NULL, hal TEXT NOT NULL, triwulan INTEGER NOT NULL,
  tanggal TEXT NOT NULL,
  PRIMARY KEY (tenant_id, tahun, hal, triwulan),
  FOREIGN KEY (tenant_id) REFERENCES pemda (tenant_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE masa (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, tahun INTEGER NOT NULL, hal TEXT NOT NULL,
  triwulan INTEGER NOT NULL,
  keadaan TEXT NOT NULL, waktu TEXT NOT NULL, pelaku TEXT NOT NULL, alasan TEXT NOT NULL, sampai TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, tahun, hal, triwulan),
  FOREIGN KEY (tenant_id, instansi_id) REFERENCES instansi (tenant_id, instansi_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE tanda_tangan (
  tenant_id TEXT NOT NULL, kode TEXT NOT NULL,
  instansi_id TEXT NOT NULL, tahun INTEGER NOT NULL, dokumen TEXT NOT NULL, perihal TEXT NOT NULL,
  peran TEXT NOT NULL, jabatan TEXT NOT NULL, akun_id TEXT NOT NULL, waktu TEXT NOT NULL, sidik TEXT NOT NULL,
  tautan TEXT NOT NULL, versi_beku INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, kode, peran),
  FOREIGN KEY (tenant_id, instansi_id) REFERENCES instansi (tenant_id, instansi_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE publikasi (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, tahun INTEGER NOT NULL, jenis TEXT NOT NULL,
  versi INTEGER NOT NULL, waktu TEXT NOT NULL, akun_id TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, tahun, jenis),
  FOREIGN KEY (tenant_id) REFERENCES pemda (tenant_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE berkas_bukti (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, sha256 TEXT NOT NULL,
  nama TEXT NOT NULL, jenis TEXT NOT NULL, ukuran INTEGER NOT NULL, waktu TEXT NOT NULL, akun_id TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, sha256),
  FOREIGN KEY (tenant_id, instansi_id) REFERENCES instansi (tenant_id, instansi_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE survei_daring (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, survei_id TEXT NOT NULL,
  tahun INTEGER NOT NULL, kode TEXT NOT NULL, persetujuan TEXT NOT NULL, buka_dari TEXT NOT NULL,
  buka_sampai TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, survei_id),
  FOREIGN KEY (tenant_id, instansi_id) REFERENCES instansi (tenant_id, instansi_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE jawaban_survei (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, survei_id TEXT NOT NULL, nomor INTEGER NOT NULL,
  waktu TEXT NOT NULL, cara TEXT NOT NULL, jawaban TEXT NOT NULL, profil TEXT NOT NULL, saran TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, survei_id, nomor),
  FOREIGN KEY (tenant_id, instansi_id, survei_id) REFERENCES survei_daring (tenant_id, instansi_id, survei_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE nomenklatur (
  tenant_id TEXT NOT NULL, versi INTEGER NOT NULL, peraturan TEXT NOT NULL, berkas TEXT NOT NULL,
  waktu TEXT NOT NULL, akun_id TEXT NOT NULL, jumlah INTEGER NOT NULL, isi TEXT NOT NULL,
  PRIMARY KEY (tenant_id, versi),
  FOREIGN KEY (tenant_id) REFERENCES pemda (tenant_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE token_api (
  tenant_id TEXT NOT NULL, token_id TEXT NOT NULL,
  akun_id TEXT NOT NULL, nama TEXT NOT NULL, cakupan TEXT NOT NULL, dibuat TEXT NOT NULL, sampai TEXT NOT NULL,
  PRIMARY KEY (tenant_id, token_id),
  FOREIGN KEY (tenant_id, akun_id) REFERENCES akun (tenant_id, akun_id)
) STRICT, WITHOUT ROWID;

-- Frozen documents (store/beku.hpp), in place of those of migration 1, which kept no files. `instansi_id` "" is the pemda
-- itself, here and in publikasi. What is frozen stands in isi_beku once, under its own hash.

DROP TABLE dokumen_beku;

CREATE TABLE isi_beku (
  tenant_id TEXT NOT NULL, sha256 TEXT NOT NULL, isi BLOB NOT NULL,
  PRIMARY KEY (tenant_id, sha256),
  FOREIGN KEY (tenant_id) REFERENCES pemda (tenant_id)
) STRICT;

CREATE TABLE dokumen_beku (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, tahun_berkas INTEGER NOT NULL, jenis TEXT NOT NULL,
  versi INTEGER NOT NULL, keadaan TEXT NOT NULL, waktu TEXT NOT NULL, pelaku TEXT NOT NULL, nama TEXT NOT NULL,
  hash_aturan TEXT NOT NULL, hash_data TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, tahun_berkas, jenis, versi),
  FOREIGN KEY (tenant_id) REFERENCES pemda (tenant_id),
  FOREIGN KEY (tenant_id, hash_data) REFERENCES isi_beku (tenant_id, sha256)
) STRICT, WITHOUT ROWID;

CREATE TABLE berkas_beku (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, tahun_berkas INTEGER NOT NULL, jenis TEXT NOT NULL,
  versi INTEGER NOT NULL, format TEXT NOT NULL, sha256 TEXT NOT NULL, ukuran INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, tahun_berkas, jenis, versi, format),
  FOREIGN KEY (tenant_id, instansi_id, tahun_berkas, jenis, versi)
    REFERENCES dokumen_beku (tenant_id, instansi_id, tahun_berkas, jenis, versi),
  FOREIGN KEY (tenant_id, sha256) REFERENCES isi_beku (tenant_id, sha256)
) STRICT, WITHOUT ROWID;

-- No facts: they come and go without audit.

CREATE TABLE sesi (
  tenant_id TEXT NOT NULL, sesi_id TEXT NOT NULL,
  akun_id TEXT NOT NULL, csrf TEXT NOT NULL, tahap TEXT NOT NULL, dibuat TEXT NOT NULL, dipakai TEXT NOT NULL,
  alamat TEXT NOT NULL, peramban TEXT NOT NULL,
  PRIMARY KEY (tenant_id, sesi_id),
  FOREIGN KEY (tenant_id, akun_id) REFERENCES akun (tenant_id, akun_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX sesi_per_akun ON sesi (tenant_id, akun_id);

CREATE TABLE undangan (
  tenant_id TEXT NOT NULL, undangan_id TEXT NOT NULL, akun_id TEXT NOT NULL, sampai TEXT NOT NULL,
  PRIMARY KEY (tenant_id, undangan_id),
  FOREIGN KEY (tenant_id, akun_id) REFERENCES akun (tenant_id, akun_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE percobaan (
  tenant_id TEXT NOT NULL, kunci TEXT NOT NULL, gagal INTEGER NOT NULL, terakhir TEXT NOT NULL,
  PRIMARY KEY (tenant_id, kunci)
) STRICT, WITHOUT ROWID;

CREATE TABLE unggahan (
  tenant_id TEXT NOT NULL, unggahan_id TEXT NOT NULL, akun_id TEXT NOT NULL, tujuan TEXT NOT NULL,
  nama TEXT NOT NULL, ukuran INTEGER NOT NULL, dibuat TEXT NOT NULL, sha256 TEXT NOT NULL,
  PRIMARY KEY (tenant_id, unggahan_id),
  FOREIGN KEY (tenant_id, akun_id) REFERENCES akun (tenant_id, akun_id)
) STRICT, WITHOUT ROWID;

-- Reminders by mail: what each account was told (perihal: a fingerprint of task and deadline; tahap: days before it), and
-- how its last mail went.

CREATE TABLE pengingat (
  tenant_id TEXT NOT NULL, akun_id TEXT NOT NULL, perihal TEXT NOT NULL, tahap INTEGER NOT NULL, tanggal TEXT NOT NULL,
  PRIMARY KEY (tenant_id, akun_id, perihal, tahap),
  FOREIGN KEY (tenant_id, akun_id) REFERENCES akun (tenant_id, akun_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE surel_akun (
  tenant_id TEXT NOT NULL, akun_id TEXT NOT NULL, tanggal TEXT NOT NULL, keadaan TEXT NOT NULL,
  percobaan INTEGER NOT NULL, waktu TEXT NOT NULL, berhasil TEXT NOT NULL, galat TEXT NOT NULL,
  galat_waktu TEXT NOT NULL,
  PRIMARY KEY (tenant_id, akun_id),
  FOREIGN KEY (tenant_id, akun_id) REFERENCES akun (tenant_id, akun_id)
) STRICT, WITHOUT ROWID;

-- Counts the changes of an agency's facts, so that what was computed from them is known to be fresh or stale; and the
-- figures that pages over many agencies show, kept with the count they were computed at.

CREATE TABLE versi_data (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, versi INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE ringkasan (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, tahun_berkas INTEGER NOT NULL,
  versi INTEGER NOT NULL, hash_aturan TEXT NOT NULL, isi TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, tahun_berkas)
) STRICT, WITHOUT ROWID;
)sql";

const std::string_view kMigrasi0002 = kTeks;

}  // namespace sakip::store
