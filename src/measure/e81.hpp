// Form E.81 (Permendagri 86/2017): evaluation of the Renja per quarter, columns K (kinerja) per indikator and Rp per
// node, averages and predikat per program and for the agency. Addresses "e81/<indikator>/<tahun>/k-<kolom>" and
// "e81/<simpul>/<tahun>/rp-<kolom>", kolom: renstra, sebelumnya, target, tw1..tw4, realisasi, capaian, kumulatif,
// tingkat.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "measure/hitung.hpp"

namespace sakip::measure {

/// The columns of the form by meaning. renstra: end-of-period target; sebelumnya: realised before this year; target: of
/// this year; realisasi: the year's quarters together; capaian: realisasi/target; kumulatif: sebelumnya + realisasi;
/// tingkat: kumulatif/renstra.
enum class KolomE81 { renstra, sebelumnya, target, tw1, tw2, tw3, tw4, realisasi, capaian, kumulatif, tingkat };
inline constexpr KolomE81 kKolomE81[] = {KolomE81::renstra, KolomE81::sebelumnya, KolomE81::target, KolomE81::tw1,
                                         KolomE81::tw2,     KolomE81::tw3,        KolomE81::tw4,    KolomE81::realisasi,
                                         KolomE81::capaian, KolomE81::kumulatif,  KolomE81::tingkat};
std::string_view nama(KolomE81 column);

/// A K column of an indikator. Targets as the form states them, else what counts elsewhere. An empty earlier
/// realisation counts 0 in kumulatif, told in the explanation.
Figur kinerja_e81(const Hitung& h, const Indikator& i, KolomE81 column, Tahun year, Penjelasan* why = nullptr);
/// An Rp column of a node; above sub kegiatan the sum of what is below. Percentages of the sums.
Figur uang_e81(const Hitung& h, const Simpul& node, KolomE81 column, Tahun year, Penjelasan* why = nullptr);

// The averages of the form are made by the method the pemda chose (pengaturan.rata_e81, an id of
// data/regulasi/rata-rata): `tertimbang`: sub kegiatan weighted by their pagu of the year; `sederhana`: every program
// (below a program: every sub kegiatan) counts the same. An indikator or sub kegiatan with a target but nothing
// realised counts 0.

/// e81/<simpul>/<tahun>/rata-kinerja: sub kegiatan: simple mean of its indikator's capaian; above: by the method.
Figur rata_kinerja_e81(const Hitung& h, const Simpul& node, Tahun year, Penjelasan* why = nullptr);
/// e81/<simpul>/<tahun>/rata-tingkat-kinerja: the same of column tingkat.
Figur rata_tingkat_kinerja_e81(const Hitung& h, const Simpul& node, Tahun year, Penjelasan* why = nullptr);
/// e81/<simpul>/<tahun>/predikat-kinerja, predikat-anggaran: on the pemda's E.81 scale.
Figur predikat_kinerja_e81(const Hitung& h, const Simpul& node, Tahun year, Penjelasan* why = nullptr);
Figur predikat_anggaran_e81(const Hitung& h, const Simpul& node, Tahun year, Penjelasan* why = nullptr);
/// e81/instansi/<tahun>/rata-kinerja, rata-anggaran, predikat-kinerja, predikat-anggaran: of column capaian; money
/// always from the sums.
Figur rata_kinerja_e81(const Hitung& h, Tahun year, Penjelasan* why = nullptr);
Figur rata_anggaran_e81(const Hitung& h, Tahun year, Penjelasan* why = nullptr);
/// e81/instansi/<tahun>/rata-tingkat-kinerja, rata-tingkat-anggaran: the same of column tingkat; with `sederhana` the
/// mean of the programs' percentages, as forms that average percentages print it.
Figur rata_tingkat_kinerja_e81(const Hitung& h, Tahun year, Penjelasan* why = nullptr);
Figur rata_tingkat_anggaran_e81(const Hitung& h, Tahun year, Penjelasan* why = nullptr);
Figur predikat_kinerja_e81(const Hitung& h, Tahun year, Penjelasan* why = nullptr);
Figur predikat_anggaran_e81(const Hitung& h, Tahun year, Penjelasan* why = nullptr);

/// Whether the form has a row for it: an E.81 target or quarterly realisation this year.
bool ada_di_e81(const Hitung& h, const Indikator& i, Tahun year);
bool ada_di_e81(const Hitung& h, const Simpul& node, Tahun year);

std::optional<Figur> fakta_e81(const Hitung& h, std::string_view fakta, Penjelasan* why);
void daftar_fakta_e81(const Hitung& h, std::vector<std::string>& out);

}  // namespace sakip::measure
