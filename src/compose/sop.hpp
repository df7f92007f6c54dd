// A Standar Operasional Prosedur in the form of PermenPANRB 35/2012: the block of particulars, then the steps with a
// column for each post that acts and the four of mutu baku. All wording and every step come from the outline.
#pragma once

#include <string>

#include "compose/konteks.hpp"

namespace sakip::compose {

/// `dokumen`: id of the outline ("sop-penyusunan-lkj"), which is also the prefix of its keys and its name in
/// Berkas::penetapan.
document::Document susun_sop(const Konteks& k, const std::string& dokumen);

}  // namespace sakip::compose
