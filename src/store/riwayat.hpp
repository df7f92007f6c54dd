// Who entered a figure, when and why: the audit rows of one stored fact, for the explanation of a figure.
#pragma once

#include <vector>

#include "domain/berkas.hpp"
#include "store/catat.hpp"

namespace sakip::store {

/// The changes of this fact, oldest first; the fact is found by its key, so its value may be any. Empty when nothing
/// with that key was ever stored. For T: Target, Realisasi, NilaiElemen, Analisis, Pembanding, Pagu,
/// RealisasiAnggaran, Survei, EvaluasiAkip, TabelProfil.
/// Code STORE_BERKAS_TIDAK_ADA.
template <typename T>
Result<std::vector<BarisAudit>> riwayat_fakta(db::Connection& connection, const AlamatBerkas& alamat, const T& fakta);

/// The same for one year of a line of belanja.
Result<std::vector<BarisAudit>> riwayat_rekening(db::Connection& connection, const AlamatBerkas& alamat,
                                                 const std::string& rekening, Tahun tahun);

}  // namespace sakip::store
