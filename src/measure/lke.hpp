// The sheet of an AKIP evaluation as data (PermenPANRB 88/2021): reading of data/regulasi/lke/*.toml. Called by
// muat_regulasi; the scores are made in akip.cpp.
#pragma once

#include "measure/naskah_aturan.hpp"
#include "measure/regulasi.hpp"

namespace sakip::measure {

/// Fills in all but the head and the examples. Codes ATURAN_BOBOT (weights that do not add up, naming the place),
/// ATURAN_GANDA (an item or a set of answers twice), ATURAN_RUJUKAN_DALAM (a set of answers that is not there),
/// ATURAN_KUNCI, ATURAN_NILAI.
Status baca_lke(PembacaAturan& file, TemplatLke& sheet);

}  // namespace sakip::measure
