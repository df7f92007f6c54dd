// Tables and charts over all agencies of a pemda: for the capaian of the pemda and the pemda's own LKj. All need
// Konteks::pemda(). Percentages are of sums.
#pragma once

#include "compose/konteks.hpp"
#include "measure/pemda.hpp"

namespace sakip::compose {

/// The pemda in a dozen figures: what, how much.
document::Table tabel_angka_pokok(const Konteks& k);
/// Indikator and agencies by predikat, those without capaian in a row of their own, with totals.
document::Table tabel_predikat_pemda(const Konteks& k);
/// The agencies by place: indikator, those on target, average, predikat, AKIP. Unplaced ones last.
document::Table tabel_peringkat(const Konteks& k);
/// Money of every agency beside its capaian, with totals.
document::Table tabel_serapan_capaian(const Konteks& k);
/// Every agency's part in the pemda's indikator and money.
document::Table tabel_sumbangan(const Konteks& k);
/// Pagu by urusan and program over all agencies, with realisasi, % and sisa once the year is accounted for; names of
/// urusan from the outline ("urusan/1.01"). Empty without money.
enum class IsiBelanja { rencana, realisasi };
document::Table tabel_belanja_pemda(const Konteks& k, IsiBelanja contents);
/// Indikator that several agencies carry, each with what the pemda's own data says and the agencies' own figures; empty
/// when there is none.
document::Table tabel_gabungan(const Konteks& k);
/// Survey rounds of the year by agency, and all together by method; empty without any.
document::Table tabel_skm_pemda(const Konteks& k);
/// Agencies whose data is not complete, with what is missing. Without the whole year's realisasi a quarter is missing
/// once it is over on the document's date. Empty when all is there.
document::Table tabel_kelengkapan(const Konteks& k);

/// Indikator by predikat.
document::Chart grafik_predikat(const Konteks& k);
/// Capaian beside serapan of the agencies by place, in charts that fit a page each.
std::vector<document::Chart> grafik_serapan_pemda(const Konteks& k);

/// "{{...}}" of the pemda's money and what was spent of it, one sentence; empty without pagu.
std::string kalimat_anggaran_pemda(const Konteks& k);

}  // namespace sakip::compose
