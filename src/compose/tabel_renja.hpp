// The tables of a Renja (Permendagri 86/2017): evaluation of a year (2.1), estimate of the running year (2.2), service
// performance (T-C.30), review of the rancangan awal RKPD (T-C.31), proposals (T-C.32), the plan of the next year with
// its prakiraan maju (T-C.33), and the plan before and after its change. Used by the Renja and by its tables alone.
#pragma once

#include <vector>

#include "compose/konteks.hpp"

namespace sakip::compose {

/// A Renja as first decided, or as its Perubahan leaves it.
enum class VersiRenja { semula, terakhir };

/// Whether the data holds a Renja Perubahan of that year.
bool ada_perubahan(const Konteks& k, Tahun year);

Figur target_renja(const Konteks& k, const Indikator& i, Tahun year, VersiRenja version);
Figur pagu_renja(const Konteks& k, Cakupan scope, Tahun year, VersiRenja version);
/// The indikator of a node with a target in that year's Renja, of either version.
std::vector<const Indikator*> indikator_renja(const Konteks& k, const Simpul& node, Tahun year);
/// Programs in the order of their codes, each with what is below it: the Renja's tables do not group them by sasaran.
std::vector<const Simpul*> simpul_berkode(const Konteks& k);

// Each is empty without data.
document::Table tabel_evaluasi_renja(const Konteks& k, Tahun year);
document::Table tabel_perkiraan_renja(const Konteks& k, Tahun year);
/// `year`: the year planned (n); targets of n-2 to n+1, realisasi of n-2 and n-1, projections of n and n+1.
document::Table tabel_tc30(const Konteks& k, Tahun year);
/// Empty without a rancangan awal RKPD in the data (rkpd_awal).
document::Table tabel_tc31(const Konteks& k, Tahun year);
document::Table tabel_tc32(const Konteks& k, Tahun year);
document::Table tabel_tc33(const Konteks& k, Tahun year, VersiRenja version);
document::Table tabel_perubahan_renja(const Konteks& k, Tahun year);
/// The programs planned, how many kegiatan and sub kegiatan each has, and their pagu.
document::Table tabel_program_renja(const Konteks& k, Tahun year, VersiRenja version);

}  // namespace sakip::compose
