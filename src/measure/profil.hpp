// Profile tables: computed columns (a formula over the other columns as series) and totals.
// Addresses "profil/<tabel>/<baris>/<kolom>" (baris from 1) and "profil/<tabel>/jumlah/<kolom>".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "measure/hitung.hpp"

namespace sakip::measure {

/// A cell: typed, or by the column's formula. `row` from 0.
Figur sel_profil(const Hitung& h, const TabelProfil& table, std::size_t row, const KolomProfil& column,
                 Penjelasan* why = nullptr);
/// The sum of a column over what is there.
Figur jumlah_profil(const Hitung& h, const TabelProfil& table, const KolomProfil& column, Penjelasan* why = nullptr);

/// profil/<tabel>/banyaknya: the number of rows.
Figur banyaknya_profil(const Hitung& h, const TabelProfil& table, Penjelasan* why = nullptr);

std::optional<Figur> fakta_profil(const Hitung& h, std::string_view fakta, Penjelasan* why);
void daftar_fakta_profil(const Hitung& h, std::vector<std::string>& out);

}  // namespace sakip::measure
