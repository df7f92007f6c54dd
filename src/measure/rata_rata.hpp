// The average capaian of several indikator by a method of data/regulasi/rata-rata: simple, per sasaran, or weighted.
#pragma once

#include <span>

#include "measure/figur.hpp"
#include "measure/regulasi.hpp"

namespace sakip::measure {

/// One capaian to be averaged. `kelompok` tells sasaran apart (any number); `bobot` missing counts 1.
struct ButirRata {
  Nilai nilai;
  Nilai bobot;
  std::size_t kelompok = 0;
};

/// What is missing is left out or counts 0, by `missing`; what does not apply is always left out; an undefined or
/// invalid capaian is left out and told. Nothing left: belum_ada. Weights that add to 0: tak_terdefinisi.
Nilai rata_rata(const MetodeRataRata& method, std::span<const ButirRata> items, KebijakanKosong missing,
                Penjelasan* why = nullptr);

}  // namespace sakip::measure
