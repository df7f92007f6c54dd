// Figures of one indikator in a year or quarter: target, realisasi, capaian and what compares them over time.
// Address "indikator/<id>/<tahun>[/TW<n>]/<besaran>". PermenPANRB 53/2014, lampiran II (isi Bab III).
#pragma once

#include "measure/hitung.hpp"

namespace sakip::measure {

/// .../target: the target that counts. Year: PK Perubahan, PK, Renja Perubahan, Renja, Renstra, RPJMD, the first that
/// has it. Quarter: Rencana Aksi, then the PK's and the Renja's own quarters.
Figur target(const Hitung& h, const Indikator& i, Periode p, Penjelasan* why = nullptr);
/// .../target@<dokumen>: the target of one document ("target@renstra").
Figur target_dokumen(const Hitung& h, const Indikator& i, DokumenSumber document, Periode p, Penjelasan* why = nullptr);
/// .../target-akhir: the target of the end of the planning period (Renstra, then RPJMD).
Figur target_akhir(const Hitung& h, const Indikator& i, Tahun year, Penjelasan* why = nullptr);
/// .../baseline
Figur baseline(const Hitung& h, const Indikator& i, Tahun year, Penjelasan* why = nullptr);
/// .../elemen/<nama>: a scalar data element.
Figur elemen(const Hitung& h, const Indikator& i, const ElemenData& element, Periode p, Penjelasan* why = nullptr);

/// .../realisasi: the formula's value when there is a formula and data; else as typed; a year without its own value is
/// made of its quarters by the indikator's agregasi.
Figur realisasi(const Hitung& h, const Indikator& i, Periode p, Penjelasan* why = nullptr);
/// .../capaian (%): by the method of the indikator or the pemda's for its arah.
Figur capaian(const Hitung& h, const Indikator& i, Periode p, Penjelasan* why = nullptr);
/// .../selisih: realisasi - target.
Figur selisih(const Hitung& h, const Indikator& i, Periode p, Penjelasan* why = nullptr);
/// .../predikat: the capaian on the pemda's scale of capaian, a word.
Figur predikat(const Hitung& h, const Indikator& i, Periode p, Penjelasan* why = nullptr);
/// .../kategori: the realisasi itself on the indikator's scale ("BB"), a word. tidak_berlaku without a scale.
Figur kategori(const Hitung& h, const Indikator& i, Periode p, Penjelasan* why = nullptr);

/// .../TW<n>/realisasi-sd, target-sd, capaian-sd: from the year's start to the end of that quarter.
Figur realisasi_sd(const Hitung& h, const Indikator& i, Periode p, Penjelasan* why = nullptr);
Figur target_sd(const Hitung& h, const Indikator& i, Periode p, Penjelasan* why = nullptr);
Figur capaian_sd(const Hitung& h, const Indikator& i, Periode p, Penjelasan* why = nullptr);

/// .../capaian-akhir (%): this year's realisasi against the end-of-period target.
Figur capaian_akhir(const Hitung& h, const Indikator& i, Tahun year, Penjelasan* why = nullptr);
/// .../perubahan: realisasi minus last year's.
Figur perubahan(const Hitung& h, const Indikator& i, Tahun year, Penjelasan* why = nullptr);
/// .../pertumbuhan (%): the change against last year's realisasi.
Figur pertumbuhan(const Hitung& h, const Indikator& i, Tahun year, Penjelasan* why = nullptr);

/// How many quarters of the year have a realisasi.
int triwulan_terisi(const Hitung& h, const Indikator& i, Tahun year);

}  // namespace sakip::measure
