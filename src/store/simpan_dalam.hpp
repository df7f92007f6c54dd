// The steps of saving, shared by simpan*.cpp and the narrow writes: check a row, write it, audit it.
#pragma once

#include <vector>

#include "store/anggota.hpp"
#include "store/catat.hpp"
#include "store/simpan.hpp"

namespace sakip::store {

/// One saving in progress.
struct Simpanan {
  db::Connection& connection;
  BukuAudit& audit;
  Alamat alamat;
  ModeSimpan mode = ModeSimpan::ganti;
  Anggota anggota;  ///< the structure that the year has after this saving
  RingkasanSimpan ringkasan;
};

/// A row as stored: its place in the order and its own cells.
struct BarisTertata {
  std::int64_t urutan = 0;
  Baris sel;
};

/// The planning period of a stored agency-year. Code STORE_BERKAS_TIDAK_ADA.
Result<std::string> periode_berkas(db::Connection& connection, const AlamatBerkas& alamat);

/// Texts are UTF-8 without NUL, required references are there, and all references are in `anggota`.
Status periksa_baris(const Jenis& jenis, const Alamat& alamat, const Baris& baris, const Anggota* anggota);

Status sisip_baris(Simpanan& s, const Jenis& jenis, const BarisTertata& baru);
Status ubah_baris(Simpanan& s, const Jenis& jenis, const BarisTertata& lama, const BarisTertata& baru);
Status hapus_baris(Simpanan& s, const Jenis& jenis, const BarisTertata& lama);

/// Versions of jabatan, simpul, indikator, rekening and the year's list of contents; fills `anggota`.
Status simpan_struktur(Simpanan& s, const Jenis& jenis, const std::vector<Baris>& baru);

}  // namespace sakip::store
