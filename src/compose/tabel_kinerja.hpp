// Tables about indikator: targets, agreements, achievement and its comparisons. Each is a value made from figures; the
// LKj and the other official documents share them.
#pragma once

#include <vector>

#include "compose/konteks.hpp"

namespace sakip::compose {

/// Tujuan/sasaran with their indikator and the Renstra's targets per year to the end of the period.
document::Table tabel_renstra(const Konteks& k);
/// IKU: indikator, definisi, rumus, satuan, sumber data, penanggung jawab.
document::Table tabel_iku(const Konteks& k);
/// What one post agreed: sasaran, indikator, satuan, target.
document::Table tabel_pk(const Konteks& k, const PerjanjianKinerja& pk);
/// Post, sasaran and indikator of every agreement with its target, one table for the agency.
document::Table tabel_rekap_pk(const Konteks& k);
/// Target, realisasi, capaian and predikat of the given indikator with their average (`cakupan`).
document::Table tabel_capaian(const Konteks& k, const std::vector<const Indikator*>& list, const Cakupan& cakupan);
/// Realisation and capaian of the last years up to the reported one.
document::Table tabel_antar_tahun(const Konteks& k, const std::vector<const Indikator*>& list);
/// Realisation of this year against the end-of-period target.
document::Table tabel_akhir_periode(const Konteks& k, const std::vector<const Indikator*>& list);
/// Other agencies and standards beside ours; empty table when there is none.
document::Table tabel_pembanding(const Konteks& k, const std::vector<const Indikator*>& list);
/// Capaian of the given indikator beside that of the agencies compared with, and their averages; empty when none is,
/// or when they are too many for a page.
document::Table tabel_pembanding_ringkas(const Konteks& k, const std::vector<const Indikator*>& list);
/// Quarterly targets (Rencana Aksi) of every agreed indikator.
document::Table tabel_rencana_aksi(const Konteks& k);
/// Quarterly and yearly realisation of every agreed indikator (Pengukuran Kinerja).
document::Table tabel_pengukuran(const Konteks& k);

/// Years before the reported one that have a realisation for any of the indikator, oldest first, at most three.
std::vector<Tahun> tahun_sebelumnya(const Konteks& k, const std::vector<const Indikator*>& list);
/// The indikator of an agreement, in its order, without repetition.
std::vector<const Indikator*> indikator_pk(const Konteks& k, const PerjanjianKinerja& pk);
/// Agreements that count this year, in the order of the posts.
std::vector<const PerjanjianKinerja*> perjanjian_berlaku(const Konteks& k);

}  // namespace sakip::compose
