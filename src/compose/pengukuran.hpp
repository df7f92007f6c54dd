// Pengukuran Kinerja: the year's agreement measured, quarter by quarter and for the year, with its money, then why and
// what is done about it. PermenPANRB 53/2014 lampiran I and II; Perpres 29/2014 arts. 15-17.
#pragma once

#include "compose/konteks.hpp"

namespace sakip::compose {

/// The quarters that have data, each with its causes, obstacles and follow-up, then the year by post; or one quarter
/// alone (variants "tw-1".."tw-4").
document::Document susun_pengukuran(const Konteks& k, Triwulan only = Triwulan::tahunan);
/// One quarter, agreed indikator by post: target, realisasi and capaian of the quarter, and all from the year's start.
/// `needed`: whether a quarter without target or realisasi is a gap, as in a report of that quarter.
document::Table tabel_pengukuran_triwulan(const Konteks& k, Triwulan quarter, Wajib needed = Wajib::tidak);
/// The year, agreed indikator by post: sasaran, indikator, target, realisasi, capaian, predikat.
document::Table tabel_pengukuran_tahun(const Konteks& k);
/// Money of the programs in the quarter and from the year's start; of the whole year for `tahunan`.
document::Table tabel_pengukuran_anggaran(const Konteks& k, Triwulan quarter);
/// Drivers, obstacles and follow-up as written for the period; empty when nobody wrote any.
document::Table tabel_penjelasan(const Konteks& k, Triwulan quarter);

}  // namespace sakip::compose
