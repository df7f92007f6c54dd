// Rencana Aksi: how the year's targets are reached quarter by quarter. Two parts: the cascade with its quarterly
// targets, and the schedule of the kegiatan with post and money. PermenPANRB 53/2014 lampiran I; Perpres 29/2014
// art. 14.
#pragma once

#include "compose/konteks.hpp"

namespace sakip::compose {

/// Part A shows every sasaran, program, kegiatan and sub kegiatan with an indikator that has a target this year; part B
/// every program that counts this year. Quarters without a target stay visible gaps.
document::Document susun_rencana_aksi(const Konteks& k);
/// Part A alone: one row an indikator, with the rule by which its quarters make the year.
document::Table tabel_aksi_berjenjang(const Konteks& k);
/// Part B alone: one row a kegiatan; a quarter is marked in which something of it is due.
document::Table tabel_aksi_jadwal(const Konteks& k);

}  // namespace sakip::compose
