// A filled LKE workbook (the xlsx of `report --dokumen lke`) back into a Berkas: answers of both sides, notes and
// evidence of each item. Items are found by their number and columns by their title, as in the operator's workbook.
#pragma once

#include "exchange/buku_kerja.hpp"
#include "measure/akip.hpp"

namespace sakip::exchange {

/// Whether the workbook calls itself an LKE in its first sheet.
bool adalah_lke(const Workbook& buku);

/// Compares the workbook with the LKE of the Berkas' year and makes the changes: all or none, or with
/// PilihanImpor::baris_baik those of the rows without a problem. Scores are not read: they follow from the answers.
/// Codes BUKU_BUKAN, BUKU_INSTANSI, BUKU_TAHUN, BUKU_KEPALA, BUKU_BARIS_*, BUKU_SEL_TERKUNCI (an answer where none is
/// given), BUKU_PILIHAN, BUKU_ISI, and those of bundles; all at once, with sheet and cell.
HasilImpor baca_lke(const Workbook& buku, const measure::Hitung& sekarang,
                    PilihanImpor pilihan = PilihanImpor::semua_atau_tidak);

}  // namespace sakip::exchange
