// The value of an indikator in a period, without an address: what the figures of hasil_indikator.hpp are made of, and
// what mass computations call. With a Penjelasan, the same function tells how.
#pragma once

#include "measure/agregasi.hpp"
#include "measure/hitung.hpp"

namespace sakip::measure {

/// The target that counts (berlaku), typed; a year without one is made of the Rencana Aksi's quarters.
Nilai nilai_target(const Hitung& h, const Indikator& i, Periode p, Penjelasan* why = nullptr);
/// From the formula when any of its data is given for the period; else typed; else a year of its quarters.
Nilai nilai_realisasi(const Hitung& h, const Indikator& i, Periode p, Penjelasan* why = nullptr);
/// By the indikator's method.
Nilai nilai_capaian(const Hitung& h, const Indikator& i, Periode p, Penjelasan* why = nullptr);
/// The first `upto` quarters by the indikator's agregasi, of realisasi or of targets.
HasilAgregasi nilai_triwulan(const Hitung& h, const Indikator& i, Tahun year, int upto, bool of_targets,
                             Penjelasan* why = nullptr);
/// The capaian of given values by the indikator's method (for other agencies, or to date).
Nilai capaian_dari(const Hitung& h, const Indikator& i, const Nilai& target, const Nilai& realisasi,
                   Penjelasan* why = nullptr);

}  // namespace sakip::measure
