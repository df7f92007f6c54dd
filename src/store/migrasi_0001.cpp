// Migration 1: the whole schema. The rules it keeps (tests/store/skema_test.cpp checks them): tenant_id first in every
// key; foreign keys inside a tenant; STRICT; money as INTEGER sen, other values as exact TEXT (nilai_codec.hpp), dates
// as ISO TEXT; no triggers, sequences, generated columns or deferred constraints. For PostgreSQL the same text serves
// with INTEGER read as BIGINT and the words after a table's closing parenthesis left out.
#include "store/migrasi_teks.hpp"

namespace sakip::store {

constexpr std::string_view kTeks = R"sql(
-- The tenant, its agencies, their planning periods, and the years that were stored.

CREATE TABLE pemda (
  tenant_id TEXT NOT NULL PRIMARY KEY,
  jenis TEXT NOT NULL, nama TEXT NOT NULL, provinsi TEXT NOT NULL, ibu_kota TEXT NOT NULL, kepala TEXT NOT NULL, lambang TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE instansi (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL,
  kode TEXT NOT NULL, jenis TEXT NOT NULL, nama TEXT NOT NULL, nama_singkat TEXT NOT NULL, alamat TEXT NOT NULL,
  tempat TEXT NOT NULL, tugas TEXT NOT NULL, fungsi TEXT NOT NULL, dasar_hukum TEXT NOT NULL, kop TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id),
  FOREIGN KEY (tenant_id) REFERENCES pemda (tenant_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE periode (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, periode_id TEXT NOT NULL,
  jenis TEXT NOT NULL, nama TEXT NOT NULL, awal INTEGER NOT NULL, akhir INTEGER NOT NULL, tahun_dasar INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, periode_id),
  FOREIGN KEY (tenant_id, instansi_id) REFERENCES instansi (tenant_id, instansi_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE berkas (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, tahun_berkas INTEGER NOT NULL,
  periode_id TEXT NOT NULL,
  capaian_naik TEXT NOT NULL, capaian_turun TEXT NOT NULL, capaian_stabil TEXT NOT NULL, capaian_kategori TEXT NOT NULL,
  efisiensi TEXT NOT NULL, rata_rata TEXT NOT NULL, rata_e81 TEXT NOT NULL, skala_capaian TEXT NOT NULL, skala_e81 TEXT NOT NULL,
  skala_akip TEXT NOT NULL, skala_skm TEXT NOT NULL, kertas TEXT NOT NULL, kosong TEXT NOT NULL, triwulan_kosong TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, tahun_berkas),
  FOREIGN KEY (tenant_id, instansi_id, periode_id) REFERENCES periode (tenant_id, instansi_id, periode_id)
) STRICT, WITHOUT ROWID;

-- Structure: a bare identity that facts refer to, its contents in immutable versions, and per year the list of which
-- version of what belongs to it, in order.

CREATE TABLE jabatan (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, periode_id TEXT NOT NULL, id TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, periode_id, id),
  FOREIGN KEY (tenant_id, instansi_id, periode_id) REFERENCES periode (tenant_id, instansi_id, periode_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE simpul (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, periode_id TEXT NOT NULL, id TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, periode_id, id),
  FOREIGN KEY (tenant_id, instansi_id, periode_id) REFERENCES periode (tenant_id, instansi_id, periode_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE indikator (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, periode_id TEXT NOT NULL, id TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, periode_id, id),
  FOREIGN KEY (tenant_id, instansi_id, periode_id) REFERENCES periode (tenant_id, instansi_id, periode_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE rekening (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, periode_id TEXT NOT NULL, id TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, periode_id, id),
  FOREIGN KEY (tenant_id, instansi_id, periode_id) REFERENCES periode (tenant_id, instansi_id, periode_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE daftar_isi (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, periode_id TEXT NOT NULL, tahun_berkas INTEGER NOT NULL,
  jenis TEXT NOT NULL, isi TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, periode_id, tahun_berkas, jenis),
  FOREIGN KEY (tenant_id, instansi_id, periode_id) REFERENCES periode (tenant_id, instansi_id, periode_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE jabatan_isi (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, periode_id TEXT NOT NULL, id TEXT NOT NULL, versi INTEGER NOT NULL,
  nama TEXT NOT NULL, eselon TEXT NOT NULL, atasan_id TEXT, atasan_luar TEXT NOT NULL, status TEXT NOT NULL,
  tugas TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, periode_id, id, versi),
  FOREIGN KEY (tenant_id, instansi_id, periode_id, id) REFERENCES jabatan (tenant_id, instansi_id, periode_id, id),
  FOREIGN KEY (tenant_id, instansi_id, periode_id, atasan_id) REFERENCES jabatan (tenant_id, instansi_id, periode_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE simpul_isi (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, periode_id TEXT NOT NULL, id TEXT NOT NULL, versi INTEGER NOT NULL,
  induk_id TEXT, tingkat TEXT NOT NULL, lingkup TEXT NOT NULL, urutan_saudara INTEGER NOT NULL, kode TEXT NOT NULL,
  nama TEXT NOT NULL, rumusan_kinerja TEXT NOT NULL, penanggung_jawab_id TEXT, lokasi TEXT NOT NULL, mitra TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, periode_id, id, versi),
  FOREIGN KEY (tenant_id, instansi_id, periode_id, id) REFERENCES simpul (tenant_id, instansi_id, periode_id, id),
  FOREIGN KEY (tenant_id, instansi_id, periode_id, induk_id) REFERENCES simpul (tenant_id, instansi_id, periode_id, id),
  FOREIGN KEY (tenant_id, instansi_id, periode_id, penanggung_jawab_id)
    REFERENCES jabatan (tenant_id, instansi_id, periode_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE indikator_isi (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, periode_id TEXT NOT NULL, id TEXT NOT NULL, versi INTEGER NOT NULL,
  simpul_id TEXT, urutan_saudara INTEGER NOT NULL, nama TEXT NOT NULL, kelompok TEXT NOT NULL, definisi TEXT NOT NULL, alasan TEXT NOT NULL,
  satuan TEXT NOT NULL, level TEXT NOT NULL, arah TEXT NOT NULL, agregasi TEXT NOT NULL, metode_capaian TEXT NOT NULL,
  skala TEXT NOT NULL, batas_bawah TEXT NOT NULL, batas_atas TEXT NOT NULL, bobot TEXT NOT NULL, desimal INTEGER NOT NULL,
  rumus TEXT NOT NULL, elemen TEXT NOT NULL, sumber_data TEXT NOT NULL, penanggung_jawab_id TEXT,
  penanggung_jawab_teks TEXT NOT NULL, baseline TEXT NOT NULL, tahun_baseline INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, periode_id, id, versi),
  FOREIGN KEY (tenant_id, instansi_id, periode_id, id) REFERENCES indikator (tenant_id, instansi_id, periode_id, id),
  FOREIGN KEY (tenant_id, instansi_id, periode_id, simpul_id) REFERENCES simpul (tenant_id, instansi_id, periode_id, id),
  FOREIGN KEY (tenant_id, instansi_id, periode_id, penanggung_jawab_id)
    REFERENCES jabatan (tenant_id, instansi_id, periode_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE rekening_isi (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, periode_id TEXT NOT NULL, id TEXT NOT NULL, versi INTEGER NOT NULL,
  induk_id TEXT, kode TEXT NOT NULL, uraian TEXT NOT NULL, belanja TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, periode_id, id, versi),
  FOREIGN KEY (tenant_id, instansi_id, periode_id, id) REFERENCES rekening (tenant_id, instansi_id, periode_id, id),
  FOREIGN KEY (tenant_id, instansi_id, periode_id, induk_id) REFERENCES rekening (tenant_id, instansi_id, periode_id, id)
) STRICT, WITHOUT ROWID;

-- Facts of the planning period: each has its own year and is kept once.

CREATE TABLE target (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, periode_id TEXT NOT NULL, urutan INTEGER NOT NULL,
  indikator_id TEXT NOT NULL, dokumen TEXT NOT NULL, tahun INTEGER NOT NULL, triwulan INTEGER NOT NULL,
  nilai TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, periode_id, indikator_id, dokumen, tahun, triwulan),
  FOREIGN KEY (tenant_id, instansi_id, periode_id, indikator_id)
    REFERENCES indikator (tenant_id, instansi_id, periode_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE realisasi (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, periode_id TEXT NOT NULL, urutan INTEGER NOT NULL,
  indikator_id TEXT NOT NULL, dokumen TEXT NOT NULL, tahun INTEGER NOT NULL, triwulan INTEGER NOT NULL,
  nilai TEXT NOT NULL, catatan TEXT NOT NULL, sumber TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, periode_id, indikator_id, dokumen, tahun, triwulan),
  FOREIGN KEY (tenant_id, instansi_id, periode_id, indikator_id)
    REFERENCES indikator (tenant_id, instansi_id, periode_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE nilai_elemen (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, periode_id TEXT NOT NULL, urutan INTEGER NOT NULL,
  indikator_id TEXT NOT NULL, elemen TEXT NOT NULL, tahun INTEGER NOT NULL, triwulan INTEGER NOT NULL,
  nilai TEXT NOT NULL, sumber TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, periode_id, indikator_id, elemen, tahun, triwulan),
  FOREIGN KEY (tenant_id, instansi_id, periode_id, indikator_id)
    REFERENCES indikator (tenant_id, instansi_id, periode_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE analisis (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, periode_id TEXT NOT NULL, urutan INTEGER NOT NULL,
  indikator_id TEXT NOT NULL, tahun INTEGER NOT NULL, triwulan INTEGER NOT NULL,
  pendorong TEXT NOT NULL, penghambat TEXT NOT NULL, tindak_lanjut TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, periode_id, indikator_id, tahun, triwulan),
  FOREIGN KEY (tenant_id, instansi_id, periode_id, indikator_id)
    REFERENCES indikator (tenant_id, instansi_id, periode_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE bukti (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, periode_id TEXT NOT NULL, urutan INTEGER NOT NULL,
  kunci TEXT NOT NULL, indikator_id TEXT NOT NULL, tahun INTEGER NOT NULL, triwulan INTEGER NOT NULL,
  uraian TEXT NOT NULL, sha256 TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, periode_id, kunci),
  FOREIGN KEY (tenant_id, instansi_id, periode_id, indikator_id)
    REFERENCES indikator (tenant_id, instansi_id, periode_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE pembanding (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, periode_id TEXT NOT NULL, urutan INTEGER NOT NULL,
  kunci TEXT NOT NULL, indikator_id TEXT, hal TEXT NOT NULL, entitas TEXT NOT NULL, tahun INTEGER NOT NULL,
  target TEXT NOT NULL, realisasi TEXT NOT NULL, sumber TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, periode_id, kunci),
  FOREIGN KEY (tenant_id, instansi_id, periode_id, indikator_id)
    REFERENCES indikator (tenant_id, instansi_id, periode_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE pagu (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, periode_id TEXT NOT NULL, urutan INTEGER NOT NULL,
  simpul_id TEXT NOT NULL, dokumen TEXT NOT NULL, tahun INTEGER NOT NULL, triwulan INTEGER NOT NULL,
  belanja TEXT NOT NULL, jumlah_sen INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, periode_id, simpul_id, dokumen, tahun, triwulan, belanja),
  FOREIGN KEY (tenant_id, instansi_id, periode_id, simpul_id) REFERENCES simpul (tenant_id, instansi_id, periode_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE realisasi_anggaran (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, periode_id TEXT NOT NULL, urutan INTEGER NOT NULL,
  simpul_id TEXT NOT NULL, dokumen TEXT NOT NULL, tahun INTEGER NOT NULL, triwulan INTEGER NOT NULL,
  belanja TEXT NOT NULL, jumlah_sen INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, periode_id, simpul_id, dokumen, tahun, triwulan, belanja),
  FOREIGN KEY (tenant_id, instansi_id, periode_id, simpul_id) REFERENCES simpul (tenant_id, instansi_id, periode_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE rekening_tahunan (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, periode_id TEXT NOT NULL, urutan INTEGER NOT NULL,
  rekening_id TEXT NOT NULL, tahun INTEGER NOT NULL,
  pagu_sen INTEGER NOT NULL, ada_pagu INTEGER NOT NULL, realisasi_sen INTEGER NOT NULL, ada_realisasi INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, periode_id, rekening_id, tahun),
  FOREIGN KEY (tenant_id, instansi_id, periode_id, rekening_id)
    REFERENCES rekening (tenant_id, instansi_id, periode_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE survei (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, periode_id TEXT NOT NULL, urutan INTEGER NOT NULL,
  id TEXT NOT NULL, nama TEXT NOT NULL, metode TEXT NOT NULL, tahun INTEGER NOT NULL, triwulan INTEGER NOT NULL,
  indikator_id TEXT, responden INTEGER NOT NULL, unsur TEXT NOT NULL, jawaban TEXT NOT NULL, profil TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, periode_id, id),
  FOREIGN KEY (tenant_id, instansi_id, periode_id, indikator_id)
    REFERENCES indikator (tenant_id, instansi_id, periode_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE akip (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, periode_id TEXT NOT NULL, urutan INTEGER NOT NULL,
  tahun INTEGER NOT NULL, evaluator TEXT NOT NULL, metode TEXT NOT NULL, nilai TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, periode_id, tahun, evaluator, metode),
  FOREIGN KEY (tenant_id, instansi_id, periode_id) REFERENCES periode (tenant_id, instansi_id, periode_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE akip_komponen (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, periode_id TEXT NOT NULL, urutan INTEGER NOT NULL,
  tahun INTEGER NOT NULL, evaluator TEXT NOT NULL, metode TEXT NOT NULL, id TEXT NOT NULL,
  induk TEXT NOT NULL, nama TEXT NOT NULL, bobot TEXT NOT NULL, nilai TEXT NOT NULL, catatan TEXT NOT NULL,
  jawaban TEXT NOT NULL, jawaban_mandiri TEXT NOT NULL, bukti TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, periode_id, tahun, evaluator, metode, id),
  FOREIGN KEY (tenant_id, instansi_id, periode_id, tahun, evaluator, metode)
    REFERENCES akip (tenant_id, instansi_id, periode_id, tahun, evaluator, metode)
) STRICT, WITHOUT ROWID;

-- What belongs to one reporting year of the agency.

CREATE TABLE perjanjian (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, periode_id TEXT NOT NULL, tahun_berkas INTEGER NOT NULL,
  urutan INTEGER NOT NULL,
  jabatan_id TEXT NOT NULL, tahun INTEGER NOT NULL, versi TEXT NOT NULL, status TEXT NOT NULL, tanggal TEXT NOT NULL,
  pihak_kedua TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, periode_id, tahun_berkas, jabatan_id, tahun, versi),
  FOREIGN KEY (tenant_id, instansi_id, periode_id, jabatan_id) REFERENCES jabatan (tenant_id, instansi_id, periode_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE perjanjian_butir (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, periode_id TEXT NOT NULL, tahun_berkas INTEGER NOT NULL,
  urutan INTEGER NOT NULL,
  jabatan_id TEXT NOT NULL, tahun INTEGER NOT NULL, versi TEXT NOT NULL, nomor INTEGER NOT NULL,
  sasaran TEXT NOT NULL, indikator_id TEXT,
  PRIMARY KEY (tenant_id, instansi_id, periode_id, tahun_berkas, jabatan_id, tahun, versi, nomor),
  FOREIGN KEY (tenant_id, instansi_id, periode_id, tahun_berkas, jabatan_id, tahun, versi)
    REFERENCES perjanjian (tenant_id, instansi_id, periode_id, tahun_berkas, jabatan_id, tahun, versi),
  FOREIGN KEY (tenant_id, instansi_id, periode_id, indikator_id)
    REFERENCES indikator (tenant_id, instansi_id, periode_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE perjanjian_anggaran (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, periode_id TEXT NOT NULL, tahun_berkas INTEGER NOT NULL,
  urutan INTEGER NOT NULL,
  jabatan_id TEXT NOT NULL, tahun INTEGER NOT NULL, versi TEXT NOT NULL, nomor INTEGER NOT NULL,
  simpul_id TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, periode_id, tahun_berkas, jabatan_id, tahun, versi, nomor),
  FOREIGN KEY (tenant_id, instansi_id, periode_id, tahun_berkas, jabatan_id, tahun, versi)
    REFERENCES perjanjian (tenant_id, instansi_id, periode_id, tahun_berkas, jabatan_id, tahun, versi),
  FOREIGN KEY (tenant_id, instansi_id, periode_id, simpul_id) REFERENCES simpul (tenant_id, instansi_id, periode_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE rekomendasi (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, periode_id TEXT NOT NULL, tahun_berkas INTEGER NOT NULL,
  urutan INTEGER NOT NULL,
  id TEXT NOT NULL, tahun INTEGER NOT NULL, komponen TEXT NOT NULL, uraian TEXT NOT NULL, rencana_aksi TEXT NOT NULL,
  target TEXT NOT NULL, waktu TEXT NOT NULL, penanggung_jawab_id TEXT, penanggung_jawab_teks TEXT NOT NULL,
  status TEXT NOT NULL, progres TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, periode_id, tahun_berkas, id, tahun),
  FOREIGN KEY (tenant_id, instansi_id, periode_id, penanggung_jawab_id)
    REFERENCES jabatan (tenant_id, instansi_id, periode_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE profil (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, periode_id TEXT NOT NULL, tahun_berkas INTEGER NOT NULL,
  urutan INTEGER NOT NULL,
  id TEXT NOT NULL, tahun INTEGER NOT NULL, judul TEXT NOT NULL, bagian TEXT NOT NULL, sumber TEXT NOT NULL,
  kolom TEXT NOT NULL, baris TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, periode_id, tahun_berkas, id, tahun),
  FOREIGN KEY (tenant_id, instansi_id, periode_id) REFERENCES periode (tenant_id, instansi_id, periode_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE narasi (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, periode_id TEXT NOT NULL, tahun_berkas INTEGER NOT NULL,
  urutan INTEGER NOT NULL,
  kunci TEXT NOT NULL, tahun INTEGER NOT NULL, asal TEXT NOT NULL, paragraf TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, periode_id, tahun_berkas, kunci, tahun),
  FOREIGN KEY (tenant_id, instansi_id, periode_id) REFERENCES periode (tenant_id, instansi_id, periode_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE penyisihan (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, periode_id TEXT NOT NULL, tahun_berkas INTEGER NOT NULL,
  urutan INTEGER NOT NULL,
  kunci TEXT NOT NULL, fakta TEXT NOT NULL, dipakai TEXT NOT NULL, sumber_dipakai TEXT NOT NULL, disisihkan TEXT NOT NULL,
  alasan TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, periode_id, tahun_berkas, kunci),
  FOREIGN KEY (tenant_id, instansi_id, periode_id) REFERENCES periode (tenant_id, instansi_id, periode_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE penetapan (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, periode_id TEXT NOT NULL, tahun_berkas INTEGER NOT NULL,
  urutan INTEGER NOT NULL,
  dokumen TEXT NOT NULL, tahun INTEGER NOT NULL, nomor TEXT NOT NULL, tanggal TEXT NOT NULL, tempat TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, periode_id, tahun_berkas, dokumen, tahun),
  FOREIGN KEY (tenant_id, instansi_id, periode_id) REFERENCES periode (tenant_id, instansi_id, periode_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE reviu (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, periode_id TEXT NOT NULL, tahun_berkas INTEGER NOT NULL,
  urutan INTEGER NOT NULL,
  butir TEXT NOT NULL, tahun INTEGER NOT NULL, jawaban TEXT NOT NULL, catatan TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, periode_id, tahun_berkas, butir, tahun),
  FOREIGN KEY (tenant_id, instansi_id, periode_id) REFERENCES periode (tenant_id, instansi_id, periode_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE usulan (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, periode_id TEXT NOT NULL, tahun_berkas INTEGER NOT NULL,
  urutan INTEGER NOT NULL,
  id TEXT NOT NULL, tahun INTEGER NOT NULL, pengusul TEXT NOT NULL, simpul_id TEXT, uraian TEXT NOT NULL,
  lokasi TEXT NOT NULL, indikator TEXT NOT NULL, besaran TEXT NOT NULL, catatan TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, periode_id, tahun_berkas, id, tahun),
  FOREIGN KEY (tenant_id, instansi_id, periode_id, simpul_id) REFERENCES simpul (tenant_id, instansi_id, periode_id, id)
) STRICT, WITHOUT ROWID;

-- What was done, by whom, when: a chain of hashes per tenant, and its head.

CREATE TABLE audit (
  tenant_id TEXT NOT NULL, nomor INTEGER NOT NULL,
  waktu TEXT NOT NULL, pelaku TEXT NOT NULL, alasan TEXT NOT NULL, aksi TEXT NOT NULL, tabel TEXT NOT NULL,
  kunci TEXT NOT NULL, sebelum TEXT NOT NULL, sesudah TEXT NOT NULL, hash TEXT NOT NULL,
  PRIMARY KEY (tenant_id, nomor)
) STRICT, WITHOUT ROWID;

CREATE INDEX audit_per_baris ON audit (tenant_id, tabel, kunci, nomor);

CREATE TABLE audit_kepala (
  tenant_id TEXT NOT NULL PRIMARY KEY, jumlah INTEGER NOT NULL, hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE permintaan (
  tenant_id TEXT NOT NULL, kunci TEXT NOT NULL, sidik TEXT NOT NULL, waktu TEXT NOT NULL,
  PRIMARY KEY (tenant_id, kunci)
) STRICT, WITHOUT ROWID;

-- Finished documents with the data they were made from.

CREATE TABLE dokumen_beku (
  tenant_id TEXT NOT NULL, instansi_id TEXT NOT NULL, tahun_berkas INTEGER NOT NULL, jenis TEXT NOT NULL,
  versi INTEGER NOT NULL, keadaan TEXT NOT NULL, waktu TEXT NOT NULL, pelaku TEXT NOT NULL, hash_aturan TEXT NOT NULL,
  hash_data TEXT NOT NULL, hash_narasi TEXT NOT NULL, data TEXT NOT NULL, narasi TEXT NOT NULL,
  PRIMARY KEY (tenant_id, instansi_id, tahun_berkas, jenis, versi),
  FOREIGN KEY (tenant_id, instansi_id) REFERENCES instansi (tenant_id, instansi_id)
) STRICT;
)sql";

const std::string_view kMigrasi0001 = kTeks;

}  // namespace sakip::store
