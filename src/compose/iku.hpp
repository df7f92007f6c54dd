// Indikator Kinerja Utama as decided: the region's Keputusan or Peraturan with Lampiran I (its own IKU) and II (of
// every perangkat daerah), and an agency's own Keputusan. PER/9/M.PAN/5/2007, Permendagri 80/2015 for the form.
#pragma once

#include "compose/konteks.hpp"
#include "compose/pilihan.hpp"

namespace sakip::compose {

/// `pilihan.varian`: "keputusan" (default) or "peraturan". `pilihan.pemda`: every agency; the one of jenis pemda fills
/// Lampiran I, the others Lampiran II in their order. What there is no data for is a visible gap.
document::Document susun_iku(const Konteks& k, const Pilihan& pilihan);
/// Keputusan of the agency's head with its IKU as annex.
document::Document susun_iku_instansi(const Konteks& k);

}  // namespace sakip::compose
