// Table T-C.27 of the Renstra (Permendagri 86/2017): tujuan, sasaran, program, kegiatan and sub kegiatan with
// indikator, targets and money of every year and of the end of the period.
#pragma once

#include "compose/konteks.hpp"

namespace sakip::compose {

/// The table on landscape pages. Without a Renstra in the data: a visible gap.
document::Document susun_renstra(const Konteks& k);

}  // namespace sakip::compose
