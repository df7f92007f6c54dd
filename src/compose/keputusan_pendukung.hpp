// Decisions that an agency's SAKIP rests on: the team that prepares its documents, and how its performance data is
// collected. Posts only; all wording from the outlines.
#pragma once

#include "compose/konteks.hpp"

namespace sakip::compose {

/// Annex: position in the team, post, duty. Posts are chosen by the outline's rows; a position that no post fits is a
/// visible gap.
document::Document susun_keputusan_tim(const Konteks& k);
/// Annex: the guideline, then the data elements, source and post of every IKU.
document::Document susun_keputusan_pedoman(const Konteks& k);

}  // namespace sakip::compose
