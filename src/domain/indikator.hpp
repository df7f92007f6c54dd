// How achievement is measured: indikator, their formulas and data elements, targets and realisations.
// PermenPANRB 53/2014 and 89/2021; the dictionary of a pemda's IKU has the same columns.
#pragma once

#include <string>
#include <vector>

#include "core/id.hpp"
#include "core/nilai.hpp"
#include "core/waktu.hpp"
#include "domain/dokumen_sumber.hpp"

namespace sakip {

enum class LevelIndikator { iku, ikk, program, keluaran, tujuan };
/// What is better: more, less, staying within a band, or a higher category.
enum class Arah { naik, turun, stabil, kategori };
/// How quarters make a year.
enum class Agregasi { jumlah, kumulatif, posisi_akhir, tetap, rata_rata, maksimum };

/// A named input of a formula. `periode` t, t-1 and baseline are written in formulas as `x`, `x_t1`, `x_0`.
struct ElemenData {
  std::string nama;    ///< identifier in the formula: "desa_mandiri"
  std::string uraian;  ///< "Jumlah desa berstatus mandiri"
  std::string satuan;
  std::string sumber_data;
  bool deret = false;  ///< a series of values (per usia, unsur, desa)
  bool operator==(const ElemenData&) const = default;
};

/// The formula in force from `dari` to `sampai` (years, inclusive; 0 = open).
struct RumusVersi {
  Tahun dari = 0;
  Tahun sampai = 0;
  std::string teks;     ///< expression (docs/bahasa-rumus.md); empty: the value is typed
  std::string uraian;   ///< the formula in words, as printed
  std::string rujukan;  ///< regulation or reason for a changed version
  bool operator==(const RumusVersi&) const = default;
};

struct Indikator {
  IndikatorId id;
  SimpulId simpul;
  int urutan = 0;
  std::string nama;
  std::string kelompok;  ///< printed name over several rows of one indikator ("Angka Putus Sekolah"); usually empty
  std::string definisi;
  std::string alasan;  ///< why it was chosen
  std::string satuan;
  LevelIndikator level = LevelIndikator::keluaran;
  Arah arah = Arah::naik;
  Agregasi agregasi = Agregasi::posisi_akhir;
  std::string metode_capaian;  ///< id in data/regulasi/capaian; empty: the default of the pemda for this arah
  std::string skala;           ///< id of a scale for categorical values or labels ("akip", "opini-bpk"); may be empty
  Nilai batas_bawah, batas_atas;  ///< band of a `stabil` indikator
  Nilai bobot;                    ///< weight in weighted averages; missing: 1
  int desimal = 2;                ///< decimals shown for computed values
  std::vector<RumusVersi> rumus;
  std::vector<ElemenData> elemen;
  std::string sumber_data;
  JabatanId penanggung_jawab;
  std::string penanggung_jawab_teks;  ///< as printed, when it is no single post
  Nilai baseline;
  Tahun tahun_baseline = 0;
  bool operator==(const Indikator&) const = default;
};

/// A target as one document set it. Unique by (indikator, dokumen, tahun, triwulan).
struct Target {
  IndikatorId indikator;
  DokumenSumber dokumen = DokumenSumber::pk;
  Tahun tahun = 0;
  Triwulan triwulan = Triwulan::tahunan;
  Nilai nilai;
  bool operator==(const Target&) const = default;
};

/// A realisation as reported. `nilai` is what was typed; when the indikator has a formula and its elements are there,
/// the value is computed and `nilai` may be missing. Unique by (indikator, dokumen, tahun, triwulan).
struct Realisasi {
  IndikatorId indikator;
  DokumenSumber dokumen = DokumenSumber::pengukuran;
  Tahun tahun = 0;
  Triwulan triwulan = Triwulan::tahunan;
  Nilai nilai;
  std::string catatan;
  std::string sumber;  ///< where the figure comes from
  bool operator==(const Realisasi&) const = default;
};

/// The value of one data element in one period; a scalar has exactly one entry in `nilai`.
struct NilaiElemen {
  IndikatorId indikator;
  std::string elemen;
  Tahun tahun = 0;
  Triwulan triwulan = Triwulan::tahunan;
  std::vector<Nilai> nilai;
  std::string sumber;
  bool operator==(const NilaiElemen&) const = default;
};

/// Why an indikator stands where it stands, per period: the text of the LKj's analysis and of E.81's columns.
struct Analisis {
  IndikatorId indikator;
  Tahun tahun = 0;
  Triwulan triwulan = Triwulan::tahunan;
  std::string pendorong;      ///< what helped
  std::string penghambat;     ///< what hindered, and causes of failure
  std::string tindak_lanjut;  ///< what is done about it
  bool operator==(const Analisis&) const = default;
};

/// Evidence for a realisation. `indikator` and period say for what; the file itself is named by its SHA-256.
struct Bukti {
  IndikatorId indikator;
  Tahun tahun = 0;
  Triwulan triwulan = Triwulan::tahunan;
  std::string uraian;
  std::string sha256;  ///< empty when only described
  bool operator==(const Bukti&) const = default;
};

/// Another agency's or a standard's figure beside ours (PermenPANRB 53/2014, comparison with national standard/others).
struct Pembanding {
  IndikatorId indikator;  ///< empty when `hal` is no indikator of this agency
  std::string hal;        ///< what is compared, when there is no indikator
  std::string entitas;    ///< "Kecamatan Bajuin", "Standar nasional"
  Tahun tahun = 0;
  Nilai target;
  Nilai realisasi;
  std::string sumber;
  bool operator==(const Pembanding&) const = default;
};

}  // namespace sakip
