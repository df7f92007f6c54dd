// A value put into words by a scale of data/regulasi/skala: predikat of a capaian, mutu of an index, category of a
// score.
#pragma once

#include "measure/figur.hpp"
#include "measure/regulasi.hpp"

namespace sakip::measure {

/// The label for a value, as a category. `scale` nullptr: tak_lengkap TANPA_SKALA. Outside the scale or in a gap of it:
/// tidak_sah OUT_OF_TABLE; an unknown category: tidak_sah UNKNOWN_CATEGORY.
Nilai predikat(const AturanSkala* scale, const Nilai& value, Penjelasan* why = nullptr);

}  // namespace sakip::measure
