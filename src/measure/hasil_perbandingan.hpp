// Our figure beside another agency's or a standard's. Address "pembanding/<indikator atau
// hal>/<entitas>/<tahun>/<besaran>", words written as lower-case slugs. PermenPANRB 53/2014: comparison with national
// standard or other agencies.
#pragma once

#include "measure/hitung.hpp"

namespace sakip::measure {

/// .../target, .../realisasi: as reported.
Figur target(const Hitung& h, const Pembanding& other, Penjelasan* why = nullptr);
Figur realisasi(const Hitung& h, const Pembanding& other, Penjelasan* why = nullptr);
/// .../capaian (%): by the method of our indikator; by the pemda's method for naik when it compares no indikator.
Figur capaian(const Hitung& h, const Pembanding& other, Penjelasan* why = nullptr);
/// .../selisih: our realisasi of that year minus theirs. tidak_berlaku when it compares no indikator.
Figur selisih(const Hitung& h, const Pembanding& other, Penjelasan* why = nullptr);
/// .../perubahan: their realisasi minus their last year's.
Figur perubahan(const Hitung& h, const Pembanding& other, Penjelasan* why = nullptr);
/// pembanding/rata-rata/<entitas>/<tahun>/capaian (%): simple mean of what is compared with that entity (its slug).
Figur rata_rata_capaian(const Hitung& h, std::string_view entitas, Tahun year, Penjelasan* why = nullptr);

}  // namespace sakip::measure
