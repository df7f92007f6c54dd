// The kinds of rows that make a Berkas, as one table: where each is stored, what its key is, and how it leaves and
// re-enters the Berkas. Saving and loading are loops over this table, so a new kind is one row of it, its columns
// (kolom.hpp) and a migration.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "store/arsip.hpp"

namespace sakip::store {

/// Which columns stand before a kind's own, and what a year owns of it (docs/penyimpanan.md).
enum class Kelas : std::uint8_t {
  pemda,     ///< one row per tenant
  instansi,  ///< one row per agency
  periode,   ///< one row per planning period
  berkas,    ///< one row per agency and reporting year: its period and settings
  struktur,  ///< immutable versions in <tabel>_isi, chosen per year by daftar_isi
  bersama,   ///< a fact with a year of its own, kept once per planning period
  tahunan,   ///< belongs to one reporting year
};

/// The address of a Berkas in the database.
struct Alamat {
  std::string pemda;
  std::string instansi;
  std::string periode;
  Tahun tahun = 0;
};

/// A Berkas being put together from rows; `petunjuk` remembers the last parent that a part was given to.
struct Pemuat {
  Berkas berkas;
  std::size_t petunjuk = 0;
};

/// "rpd-2024-2026".
std::string periode_id(const PeriodePerencanaan& periode);

struct Jenis {
  std::string tabel;  ///< of a struktur: the table of its bare identities
  Kelas kelas = Kelas::bersama;
  int kunci = 0;         ///< how many of its own columns are the key
  int kunci_isi = 0;     ///< > 0: the key is a fingerprint of that many columns, in a column `kunci` before them
  int kolom_tahun = -1;  ///< own column with the year of the fact
  Jangkar jangkar = Jangkar::tidak;  ///< what a struktur is referred to as
  std::vector<Kolom> kolom;

  std::vector<Baris> (*dari_berkas)(const Berkas&) = nullptr;
  /// Reads the row's own columns from `awal` on into the Berkas. Gives the name of the unreadable column, or "".
  std::string (*ke_berkas)(const db::Row&, int awal, Pemuat&) = nullptr;

  std::string pilih;        ///< SELECT of [versi | urutan, then] own columns, within the scope
  std::string pilih_pemda;  ///< the same with the scope columns in front, for a whole tenant
  int banyak_lingkup = 0;
  std::string cari;  ///< the same by key
  std::string sisip;
  std::string ubah;
  std::string hapus;

  bool berurutan() const { return kelas == Kelas::bersama || kelas == Kelas::tahunan; }
};

/// All kinds, parents before what refers to them.
std::span<const Jenis> semua_jenis();
/// The kind stored in `tabel`; asking for another is a bug.
const Jenis& jenis(std::string_view tabel);

/// The parameters of the scope columns.
std::vector<db::Param> lingkup(const Jenis& jenis, const Alamat& alamat);
db::Param param(const Sel& sel);
/// Copies the row's own columns from `awal` on.
Baris salin(const Jenis& jenis, const db::Row& row, int awal);
std::string sel_json(const Sel& sel);
/// The cells of the key as one text, for maps.
std::string kunci_baris(const Jenis& jenis, const Baris& baris);

/// For audit rows: the key as a JSON array, and the row as a JSON object in column order.
std::string kunci_json(const Jenis& jenis, const Alamat& alamat, const Baris& baris);
std::string baris_json(const Jenis& jenis, const Baris& baris, std::int64_t urutan = 0);

/// Gives every row of a kind with a fingerprint key its key.
void beri_kunci_isi(const Jenis& jenis, std::vector<Baris>& baris);

}  // namespace sakip::store
