// Achievement of a node, a post or the whole agency: the average of its indikator, its predikat and its efficiency.
// Addresses "instansi/<tahun>/<besaran>", "simpul/<id>/<tahun>/<besaran>", "jabatan/<id>/<tahun>/<besaran>".
#pragma once

#include <vector>

#include "measure/hasil_anggaran.hpp"

namespace sakip::measure {

/// The indikator whose capaian a scope is judged by. Agency: level IKU, and when it has none all on sasaran. Node: its
/// own. Post: those of its Perjanjian Kinerja of the year, else those it answers for.
std::vector<const Indikator*> indikator_cakupan(const Hitung& h, Cakupan scope, Tahun year);

/// .../rata-rata-capaian (%): by the pemda's kind of average (sederhana, per-sasaran, tertimbang).
Figur rata_rata_capaian(const Hitung& h, Cakupan scope, Periode p, Penjelasan* why = nullptr);
/// .../predikat: the average on the pemda's scale of capaian, a word.
Figur predikat_kinerja(const Hitung& h, Cakupan scope, Periode p, Penjelasan* why = nullptr);
/// .../efisiensi: by the pemda's method; percentage points for selisih, a ratio for rasio, % for the ministries' form.
Figur efisiensi(const Hitung& h, Cakupan scope, Tahun year, Penjelasan* why = nullptr);

/// Counts: .../jumlah-indikator, jumlah-tercapai (capaian >= 100 %), jumlah-belum-tercapai, jumlah-tanpa-capaian (none
/// can be given).
Figur jumlah_indikator(const Hitung& h, Cakupan scope, Periode p, Penjelasan* why = nullptr);
Figur jumlah_tercapai(const Hitung& h, Cakupan scope, Periode p, Penjelasan* why = nullptr);
Figur jumlah_belum_tercapai(const Hitung& h, Cakupan scope, Periode p, Penjelasan* why = nullptr);
Figur jumlah_tanpa_capaian(const Hitung& h, Cakupan scope, Periode p, Penjelasan* why = nullptr);
/// instansi/<tahun>/jumlah-program, jumlah-kegiatan, jumlah-sub_kegiatan, jumlah-sasaran, jumlah-tujuan; the same below
/// simpul/<id>, and for jabatan/<id> of its budget: below and above the nodes agreed. From program down those with pagu
/// count, when the year has any.
Figur jumlah_simpul(const Hitung& h, Cakupan scope, Tingkat level, Tahun year, Penjelasan* why = nullptr);

}  // namespace sakip::measure
