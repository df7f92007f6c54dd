// Achievement in percent of one target and one realisation by a method of data/regulasi/capaian. Exact; every reason
// why there is no percentage is a state with its code.
#pragma once

#include "measure/figur.hpp"
#include "measure/regulasi.hpp"

namespace sakip::measure {

/// What a method may look at. `skala` serves the methods for categories only.
struct MasukanCapaian {
  const Nilai& target;
  const Nilai& realisasi;
  const Nilai& batas_bawah;
  const Nilai& batas_atas;
  const Skala* skala = nullptr;
};

/// Percent, uncapped unless the method says so. A missing target or realisation stays missing (or 0, where the method
/// says so); not applicable, undefined, incomplete and invalid inputs hand their state on. With `why`, fills in
/// formula, steps, notes and regulation.
Nilai hitung_capaian(const MetodeCapaian& method, const MasukanCapaian& in, Penjelasan* why = nullptr);

}  // namespace sakip::measure
