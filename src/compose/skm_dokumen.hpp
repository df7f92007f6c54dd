// Report of the Survei Kepuasan Masyarakat: who answered, results per round with the chart per unsur, ranking of the
// unsur, trend of the IKM over the rounds and years, then the respondents x unsur matrices. PermenPANRB 14/2017.
#pragma once

#include "compose/konteks.hpp"

namespace sakip::compose {

/// Without a survey this year: a visible gap.
document::Document susun_skm(const Konteks& k);
/// Respondents of one round by characteristic, with their share; a note where a characteristic's sum is not the number
/// of respondents. Empty without a profile.
document::Table tabel_profil_responden(const Konteks& k, const Survei& survei);
/// The unsur of one round from lowest to highest NRR; equal values share a rank. Those without a value are left out.
document::Table tabel_peringkat_unsur(const Konteks& k, const Survei& survei);

}  // namespace sakip::compose
