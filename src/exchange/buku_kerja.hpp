// The operator's workbook (docs/buku-kerja.md): one sheet per subject of a Berkas, with locked keys, coloured input
// cells, dropdowns and checks. Written from a Berkas, filled in by hand, and compared with the Berkas when it comes
// back.
#pragma once

#include <string>
#include <vector>

#include "domain/berkas.hpp"

namespace sakip::exchange {

struct Workbook;  // exchange/xlsx_reader.hpp

inline constexpr std::string_view kWorkbookFormat = "opensakip/buku-kerja/1";

/// The workbook (.xlsx) as bytes. Codes XLSX_TULIS_GAGAL.
Result<std::string> tulis_buku_kerja(const Berkas& berkas);

/// One cell that differs: what it is about, what stood there and what stands there now, as an operator reads it.
struct Perubahan {
  std::string lembar;   ///< "Realisasi"
  std::string sel;      ///< "F12"
  std::string perihal;  ///< "Indeks Kepuasan Masyarakat, TW I"
  std::string sebelum;  ///< "" for empty
  std::string sesudah;
  std::string catatan;  ///< how it was read, when that is not plain
  bool operator==(const Perubahan&) const = default;
};

/// What to take when some cells are wrong.
enum class PilihanImpor {
  semua_atau_tidak,  ///< nothing is taken while there is any problem
  baris_baik,        ///< rows without a problem are taken
};

/// `berkas` is the current one with `perubahan` applied: all of them or none as PilihanImpor says. `masalah` is
/// complete, in the order of the sheets; its places are "Lembar Realisasi, sel F12". Codes BUKU_* and BUNDEL_*.
struct HasilImpor {
  Berkas berkas;
  std::vector<Perubahan> perubahan;
  std::vector<Error> masalah;
};

/// Compares a workbook with the Berkas it is to change.
HasilImpor baca_buku_kerja(const Workbook& buku, const Berkas& sekarang,
                           PilihanImpor pilihan = PilihanImpor::semua_atau_tidak);

}  // namespace sakip::exchange
