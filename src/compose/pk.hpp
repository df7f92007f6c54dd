// Perjanjian Kinerja of the agency's posts, top to bottom: statement page with the two parties, then the annex with
// sasaran, indikator, target, and the money. PermenPANRB 53/2014 lampiran I. Posts only; names are written by hand.
#pragma once

#include "compose/konteks.hpp"
#include "compose/pilihan.hpp"

namespace sakip::compose {

/// One post's agreement of the year, or every post's when none is chosen; the variants "murni" and "perubahan" ask for
/// one version, else the one that counts. A PK Perubahan shows its first version's targets beside the new ones. One
/// that is signed in the application says so in both signature blocks and carries a QR code to its verification.
/// Without an agreement: a visible gap.
document::Document susun_pk(const Konteks& k, const Pilihan& pilihan = {});

}  // namespace sakip::compose
