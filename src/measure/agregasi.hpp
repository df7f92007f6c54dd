// Quarters to a year, or to the end of a quarter, by the indikator's rule. Missing quarters are told, never taken for 0
// unless the pemda chose so.
#pragma once

#include <span>

#include "domain/berkas.hpp"
#include "measure/figur.hpp"

namespace sakip::measure {

struct HasilAgregasi {
  Nilai nilai;
  int terisi = 0;  ///< quarters that had a value
  int dari = 0;    ///< quarters looked at
};

/// The first `quarters.size()` (1..4) quarters. jumlah: sum of what is there; kumulatif, posisi_akhir, tetap: the last
/// that is there; rata_rata: mean of what is there, or with `nol` divided by all; maksimum: the highest. None there:
/// belum_ada. A quarter that does not apply is passed over; one without a value for another reason hands that reason
/// on.
HasilAgregasi agregasi(Agregasi rule, std::span<const Nilai> quarters, KebijakanKosong missing,
                       Penjelasan* why = nullptr);

/// "jumlah triwulan", "triwulan terakhir yang terisi".
std::string_view nama(Agregasi rule);

}  // namespace sakip::measure
