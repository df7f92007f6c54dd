// The formulas of a Berkas compiled once, and their data laid out so that evaluating one period is an array look-up.
// Formulas see a data element as `x` (this period), `x_t1` (last year) and `x_0` (the year of the baseline).
#pragma once

#include <vector>

#include "formula/formula.hpp"
#include "measure/hitung.hpp"

namespace sakip::measure {

/// One version of one formula. `galat` is set instead of `program` when it does not compile.
struct VersiTersusun {
  const RumusVersi* versi = nullptr;
  formula::Program program;
  std::optional<Error> galat;
  std::vector<std::size_t> kolom;  ///< per variable of the program: its column in DataElemen; kTanpaKolom: no such data
};

/// The data elements of one indikator as a matrix: a row for each period that has data, a column for each name.
struct DataElemen {
  std::vector<std::string_view> nama;
  std::vector<int> masa;                   ///< sorted keys of periods
  std::vector<formula::Masukan> isi;       ///< masa.size() x nama.size()
  std::vector<const NilaiElemen*> sumber;  ///< same shape; nullptr: not given
};

class RumusTersusun {
 public:
  RumusTersusun(const Berkas& berkas, const Indeks& indeks, const Regulasi& regulasi);

  /// Whether any element of this very period is given.
  bool ada_data(const Indikator& row, Periode p) const;
  /// The formula in force, when there is one and any of its elements of this very period is given; else nullptr, and the
  /// value is typed.
  const VersiTersusun* versi(const Indikator& row, Periode p) const;
  /// The formula's value; not to be called for a version with galat.
  formula::Hasil nilai(const Indikator& row, const VersiTersusun& version, Periode p) const;
  /// The same with its trace.
  void jelaskan(const Indikator& row, const VersiTersusun& version, Periode p, Penjelasan& why) const;

 private:
  static constexpr std::size_t kTanpaKolom = ~std::size_t{0};
  struct Satu {
    std::vector<VersiTersusun> versi;
    DataElemen data;
  };
  /// The row of a variable's period: last year falls back from the quarter to the whole year.
  std::size_t baris(const DataElemen& data, const Indikator& row, formula::Periode which, Periode p) const;
  void isi_masukan(const Indikator& row, const VersiTersusun& version, Periode p, std::vector<formula::Masukan>& inputs) const;

  const Indeks* indeks_;
  std::vector<Satu> rumus_;  ///< by place of the indikator
  mutable formula::Mesin mesin_;
  mutable std::vector<formula::Masukan> masukan_;
};

}  // namespace sakip::measure
