// Laporan Hasil Evaluasi AKIP (LHE), which the evaluator sends to the agency: cover letter, how it was evaluated,
// scores with their reasons, last year's beside them, follow-up of earlier recommendations, and the new ones.
#pragma once

#include "compose/konteks.hpp"

namespace sakip::compose {

document::Document susun_lhe(const Konteks& k);

}  // namespace sakip::compose
