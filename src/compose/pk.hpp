// Perjanjian Kinerja of the agency's posts, top to bottom: statement page with the two parties, then the annex with
// sasaran, indikator, target, and the money. PermenPANRB 53/2014 lampiran I. Posts only; names are written by hand.
#pragma once

#include "compose/konteks.hpp"

namespace sakip::compose {

/// One post's agreement of the year, or every post's when `jabatan` is empty. A PK Perubahan shows its first version's
/// targets beside the new ones. Without an agreement: a visible gap.
document::Document susun_pk(const Konteks& k, const JabatanId& jabatan = {});

}  // namespace sakip::compose
