// The working sheet of an AKIP evaluation (LKE) with its two columns of answers, and what its tables share with the
// report of the evaluation (LHE).
#pragma once

#include "compose/konteks.hpp"
#include "measure/akip.hpp"

namespace sakip::compose {

/// A cell with an item's weight.
document::Cell sel_bobot(const Konteks& k, const measure::ButirAkip& item);
document::Document susun_lke(const Konteks& k);

}  // namespace sakip::compose
