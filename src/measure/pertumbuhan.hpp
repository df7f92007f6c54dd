// Differences, shares and growth: the small arithmetic that many tables share, with states handed on.
#pragma once

#include "measure/figur.hpp"

namespace sakip::measure {

/// a - b, with the decimals typed when both were typed. The state of the first input that has no number otherwise; a
/// category is tidak_sah.
Nilai kurang(const Nilai& a, const Nilai& b, Penjelasan* why = nullptr);
/// 100 x part / whole. Whole 0: tak_terdefinisi DIV_BY_ZERO.
Nilai persen(const Nilai& part, const Nilai& whole, Penjelasan* why = nullptr);
/// 100 x (now - before) / |before|: an increase is positive also from a negative start. Before 0: tak_terdefinisi
/// DIV_BY_ZERO.
Nilai pertumbuhan(const Nilai& now, const Nilai& before, Penjelasan* why = nullptr);

}  // namespace sakip::measure
