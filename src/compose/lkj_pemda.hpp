// The LKj of the pemda itself: the LKj of lkj.hpp over the pemda's own plan, with the parts that only a pemda has,
// rolled up from its agencies. Those parts are in the outline lkj-pemda; an agency's outline has none of them.
#pragma once

#include "compose/lkj.hpp"
#include "compose/pilihan.hpp"
#include "compose/tabel_pemda.hpp"

namespace sakip::compose {

/// Without the pemda's own data: one page that says what is missing and where it is entered.
document::Document susun_lkj_pemda(const Konteks& base, const Pilihan& asked);

namespace lkj {

/// The money of all agencies by urusan and program where the pemda's own data has none: planned in Bab II, spent in Bab
/// III. False without Konteks::pemda() or without money.
bool anggaran_pemda(const Konteks& k, Penulis& p, IsiBelanja contents);
/// Bab III: what the agencies contribute, and the indikator that several of them measure.
void bab3_pemda(const Konteks& k, Penulis& p);

}  // namespace lkj
}  // namespace sakip::compose
