// Tables of the Renja (Permendagri 86/2017): evaluation of last year and this year (2.1), estimate of this year (2.2),
// T-C.29, and the plan of the next year with its prakiraan maju (T-C.33).
#pragma once

#include "compose/konteks.hpp"

namespace sakip::compose {

/// The year planned: the latest one the data holds a Renja for, else the next.
Tahun tahun_renja(const Berkas& berkas);
/// What is not in the data: a visible gap.
document::Document susun_renja(const Konteks& k);

}  // namespace sakip::compose
