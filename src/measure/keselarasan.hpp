// Whether the documents of a year state one target for an indikator. Used by the matriks keselarasan and, for the
// comparison of two values, by the review.
#pragma once

#include <vector>

#include "measure/hitung.hpp"

namespace sakip::measure {

/// Whether a recomputed value disagrees with the stated one at the decimals it was stated with (`desimal` when it has
/// none of its own): 33,33 is 100/3. Values that are no numbers do not disagree.
bool beda(const Nilai& stated, const Nilai& made, int desimal);
/// Whether two stated values differ: exactly when both were typed (90 is not 90,2), at the decimals of the typed one
/// when the other is a fraction (0,07 is 1/14), by their words when they are categories. A missing one differs from
/// nothing.
bool berbeda(const Nilai& a, const Nilai& b, int desimal);

enum class Selaras { selaras, tidak, tanpa_pembanding, tanpa_target };

struct Keselarasan {
  Selaras hasil = Selaras::tanpa_target;
  std::vector<DokumenSumber> menyimpang;  ///< documents whose target differs from the one that counts
};
/// The year's target of every document against the one that counts. One that its perubahan replaced is left out.
Keselarasan keselarasan(const Hitung& h, const Indikator& i, Tahun year);

}  // namespace sakip::measure
