// Capaian of a pemda: what all its agencies reached and spent, on one page for its head, then ranking, predikat, money
// against results, shared indikator, surveys, and what has not been entered. Perpres 29/2014.
#pragma once

#include "compose/konteks.hpp"
#include "compose/pilihan.hpp"

namespace sakip::compose {

/// Over `asked.pemda`; over the one agency of `base` when that is empty. The pemda's own data is used where it is there
/// (its head, its target of a shared indikator), and not needed.
document::Document susun_capaian_pemda(const Konteks& base, const Pilihan& asked);

}  // namespace sakip::compose
