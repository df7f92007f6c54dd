// Laporan monitoring dan evaluasi triwulanan: what was reached and spent in a quarter, why, what became of the
// follow-up planned a quarter before, and on what evidence. Perpres 29/2014 arts. 15-17; PermenPANRB 53/2014 lampiran
// I.
#pragma once

#include "compose/konteks.hpp"

namespace sakip::compose {

/// The report of one quarter. Whatever the data does not state is a visible gap.
document::Document susun_monev(const Konteks& k, Triwulan quarter);
/// The follow-up written a quarter before, beside the indikator's capaian then and now; empty when none was written.
document::Table tabel_tindak_lanjut_lalu(const Konteks& k, Triwulan quarter);
/// The evidence named for the quarter's realisations; empty when none is.
document::Table tabel_bukti(const Konteks& k, Triwulan quarter);
/// What the quarter's figures say, as narrative: indikator below target, those not yet measurable, the program that
/// spent least. Empty without figures.
std::vector<std::string> draf_simpulan_monev(const Konteks& k, Triwulan quarter);

}  // namespace sakip::compose
