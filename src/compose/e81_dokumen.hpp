// Form E.81, evaluation of the Renja per quarter, as a document: head of the form, its K and Rp columns with averages
// and predikat, drivers and obstacles, follow-up, signature. Permendagri 86/2017.
#pragma once

#include "compose/konteks.hpp"

namespace sakip::compose {

/// Without E.81 data: a visible gap. Factors come from the stored narrative, else from the year's analyses.
document::Document susun_e81(const Konteks& k);

}  // namespace sakip::compose
