// Tables about money: pagu and realisasi by program/kegiatan/sub kegiatan, by sasaran, by jenis belanja, by post, and
// belanja year on year. Percentages are of the sums.
#pragma once

#include "compose/konteks.hpp"

namespace sakip::compose {

/// Pagu of every program, kegiatan and sub kegiatan that has money, with the total.
document::Table tabel_pagu(const Konteks& k);
/// Pagu, realisasi, % and sisa down to sub kegiatan; `root` limits it to a part of the tree (nullptr: all).
document::Table tabel_realisasi(const Konteks& k, const Simpul* root = nullptr);
/// Programs and kegiatan below a sasaran with pagu, realisasi and %; empty without money.
document::Table tabel_penunjang(const Konteks& k, const Simpul& sasaran);
/// The same for the nodes a post answers for.
document::Table tabel_realisasi_jabatan(const Konteks& k, const Jabatan& post);
/// Sasaran with the money of the programs below them.
document::Table tabel_anggaran_sasaran(const Konteks& k);
/// Capaian, serapan and efisiensi of every post with an agreement.
document::Table tabel_efisiensi(const Konteks& k);
/// Belanja by rekening of this year and the last; empty when there is none.
document::Table tabel_rekening(const Konteks& k);
/// Pagu by rekening of this year and the last; empty when a year is not known.
document::Table tabel_pagu_rekening(const Konteks& k);
/// Belanja by kind; empty when the money is not split by kind.
document::Table tabel_jenis_belanja(const Konteks& k);
/// Pagu and realisasi per quarter, cumulative; empty without quarters.
document::Table tabel_triwulan_anggaran(const Konteks& k);

/// Whether the node has pagu or realisasi this year.
bool beranggaran(const Konteks& k, const Simpul& node);
std::string nama(JenisBelanja kind);

}  // namespace sakip::compose
