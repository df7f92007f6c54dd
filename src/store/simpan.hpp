// Saving a whole Berkas: only what differs from what is stored is written, each change with its audit row, all in one
// transaction. Frozen documents are not touched by it.
#pragma once

#include "domain/berkas.hpp"
#include "store/audit.hpp"

namespace sakip::store {

/// What happens to stored rows that the Berkas does not hold.
enum class ModeSimpan {
  ganti,         ///< after saving, loading this year gives exactly this Berkas; facts of other years that it saw go too
  gabung_tahun,  ///< import of a year: that year becomes what the Berkas says, other years are only added to or
                 ///< corrected
  tambah,        ///< nothing is removed: rows are added or corrected (an import of the good rows only)
};

struct RingkasanSimpan {
  int tambah = 0;
  int ubah = 0;
  int hapus = 0;
  bool operator==(const RingkasanSimpan&) const = default;
};

/// Codes: STORE_MASUKAN_KURANG (no pemda, instansi, year), STORE_KUNCI_GANDA (two rows with one key),
/// STORE_RUJUKAN_PUTUS (a reference to nothing in the Berkas), STORE_TEKS_TIDAK_SAH (not UTF-8, or a NUL),
/// STORE_TANGGAL_TIDAK_SAH, those of dengan_audit and of the database. After an error nothing has changed.
Result<RingkasanSimpan> simpan_berkas(db::Connection& connection, const Berkas& berkas, const Pelaku& pelaku,
                                      std::string_view waktu, ModeSimpan mode = ModeSimpan::ganti);

}  // namespace sakip::store
