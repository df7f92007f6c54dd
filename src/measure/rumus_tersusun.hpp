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
  struct Slot {
    std::size_t kolom;  ///< column in DataElemen; kTanpaBaris: no such data
    formula::Periode periode;
  };
  std::vector<Slot> slot;  ///< one per variable of the program
};

/// The data elements of one indikator as a matrix: a row for each period that has data, a column for each name.
struct DataElemen {
  std::vector<std::string_view> nama;
  std::vector<int> masa;                   ///< sorted keys of periods
  std::vector<formula::Masukan> isi;       ///< masa.size() x nama.size()
  std::vector<const NilaiElemen*> sumber;  ///< same shape; nullptr: not given
};

inline constexpr std::size_t kTanpaBaris = ~std::size_t{0};

/// A formula ready to be evaluated for one indikator and period.
struct RumusSiap {
  const VersiTersusun* versi =
      nullptr;  ///< nullptr: no formula in force, or none of its data given; the value is typed
  const DataElemen* data = nullptr;
  std::size_t baris = kTanpaBaris;  ///< the period's row in data
};

class RumusTersusun {
 public:
  RumusTersusun(const Berkas& berkas, const Indeks& indeks, const Regulasi& regulasi);

  /// Whether any element of this very period is given.
  bool ada_data(const Indikator& row, Periode p) const;
  RumusSiap siap(const Indikator& row, Periode p) const;
  /// The formula's value; not to be called for a version with galat.
  formula::Hasil nilai(const Indikator& row, const RumusSiap& ready, Periode p) const;
  /// The same with its trace.
  void jelaskan(const Indikator& row, const RumusSiap& ready, Periode p, Penjelasan& why) const;

 private:
  struct Satu {
    std::vector<VersiTersusun> versi;
    DataElemen data;
  };
  /// Where the value of a variable lies in data.isi, or kTanpaBaris. Last year falls back from the quarter to the year.
  std::size_t letak(const Indikator& row, const RumusSiap& ready, VersiTersusun::Slot slot, Periode p) const;
  void isi_masukan(const Indikator& row, const RumusSiap& ready, Periode p,
                   std::vector<formula::Masukan>& inputs) const;

  const Indeks* indeks_;
  std::vector<Satu> rumus_;  ///< by place of the indikator
  mutable formula::Mesin mesin_;
  mutable std::vector<formula::Masukan> masukan_;
};

}  // namespace sakip::measure
