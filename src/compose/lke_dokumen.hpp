// The working sheet of an AKIP evaluation (LKE) with its two columns of answers, and what its tables share with the
// report of the evaluation (LHE).
#pragma once

#include "compose/konteks.hpp"
#include "measure/akip.hpp"

namespace sakip::compose {

/// The sheet of the reported year; a blank one of the template in force when the year has no evaluation yet. Lives as
/// long as the Konteks.
measure::LembarAkip lembar_tahun(const Konteks& k);
/// A cell with an item's weight.
document::Cell sel_bobot(const Konteks& k, const measure::ButirAkip& item);
document::Document susun_lke(const Konteks& k);

}  // namespace sakip::compose
