// Matriks keselarasan: the year's target of every indikator in RPJMD/RPD, Renstra, Renja, PK and LKj side by side, with
// what differs. The comparison is measure/keselarasan.hpp.
#pragma once

#include "compose/konteks.hpp"

namespace sakip::compose {

/// Indikator on nodes from `dari` to `sampai` that any of the documents gives a target. Columns of the amended
/// documents and of the forms E.81 and T-C.29 stand only where some row has one.
document::Table tabel_keselarasan(const Konteks& k, Tingkat dari, Tingkat sampai);
document::Document susun_keselarasan(const Konteks& k);

}  // namespace sakip::compose
