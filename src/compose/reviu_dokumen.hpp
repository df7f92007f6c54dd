// Review of the LKj (PermenPANRB 53/2014): the statement, the checklist with what the data answers, and the notes that
// the rules of the review give.
#pragma once

#include "compose/konteks.hpp"

namespace sakip::compose {

document::Document susun_reviu(const Konteks& k);

}  // namespace sakip::compose
