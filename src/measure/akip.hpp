// Evaluation of AKIP: the total of the komponen, each komponen's share of its weight, and the predikat.
// PermenPANRB 88/2021. Addresses "akip/<tahun>/<besaran>".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "measure/hitung.hpp"

namespace sakip::measure {

/// nullptr when the year was not evaluated.
const EvaluasiAkip* evaluasi_akip(const Hitung& h, Tahun year);
/// akip/<tahun>/nilai: as stated, else the sum of the komponen.
Figur nilai_akip(const Hitung& h, const EvaluasiAkip& year, Penjelasan* why = nullptr);
/// akip/<tahun>/jumlah-komponen: the sum of the komponen, whatever total is stated.
Figur jumlah_komponen(const Hitung& h, const EvaluasiAkip& year, Penjelasan* why = nullptr);
/// akip/<tahun>/jumlah-bobot: the sum of the komponen's weights (100 when the sheet is whole).
Figur jumlah_bobot(const Hitung& h, const EvaluasiAkip& year, Penjelasan* why = nullptr);
/// akip/<tahun>/predikat
Figur predikat_akip(const Hitung& h, const EvaluasiAkip& year, Penjelasan* why = nullptr);
/// akip/<tahun>/komponen/<id>/nilai: as stated, else the sum of its parts.
Figur nilai_komponen(const Hitung& h, const EvaluasiAkip& year, const KomponenAkip& part, Penjelasan* why = nullptr);
/// akip/<tahun>/komponen/<id>/persen: 100 x nilai / bobot.
Figur persen_komponen(const Hitung& h, const EvaluasiAkip& year, const KomponenAkip& part, Penjelasan* why = nullptr);

std::optional<Figur> fakta_akip(const Hitung& h, std::string_view fakta, Penjelasan* why);
void daftar_fakta_akip(const Hitung& h, std::vector<std::string>& out);

}  // namespace sakip::measure
