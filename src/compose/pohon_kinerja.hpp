// Pohon kinerja (PermenPANRB 89/2021) as a document: the drawn tree with indikator and posts, the cascading by post,
// and the crosscutting with other agencies.
#pragma once

#include "compose/konteks.hpp"

namespace sakip::compose {

/// The whole tree down to sub kegiatan of this year, a kind of box per tingkat; nodes with mitra are marked.
document::Tree bagan_pohon_kinerja(const Konteks& k);
/// From the head down: what each post agreed, or without an agreement the nodes it answers for; a post without either
/// is a visible gap.
document::Table tabel_cascading_jabatan(const Konteks& k);
/// Nodes to which other agencies contribute; no rows when the data names none.
document::Table tabel_crosscutting(const Konteks& k);
document::Document susun_pohon_kinerja(const Konteks& k);

}  // namespace sakip::compose
