// Profile tables of the agency (villages, people, staff, assets) with their computed columns and totals.
#pragma once

#include "compose/konteks.hpp"
#include "compose/penulis.hpp"

namespace sakip::compose {

/// The table with its row numbers, computed columns and a total row where a column asks for one.
document::Table tabel_profil(const Konteks& k, const TabelProfil& profile);
/// Writes every profile table of a `bagian` ("wilayah", "jabatan/<id>"); false when there is none.
bool tulis_profil(const Konteks& k, Penulis& p, std::string_view bagian);
/// The matrix of recommendations and their follow-up, of the evaluations of these years.
document::Table tabel_rekomendasi(const Konteks& k, Tahun dari = 0, Tahun sampai = 9999);
/// How far they are: "seluruhnya dalam proses", "yaitu 2 telah selesai dan 7 dalam proses".
std::string perkembangan_rekomendasi(const std::vector<Rekomendasi>& list);
/// Whether the year has money or a target for the node or below it; without, it is planned in another year only and
/// nobody answers for it.
bool dilaksanakan(const Konteks& k, const Simpul& node);
/// Posts and the nodes of the tree they answer for.
document::Table tabel_cascading(const Konteks& k);

}  // namespace sakip::compose
