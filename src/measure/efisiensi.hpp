// Efficiency by a method of data/regulasi/efisiensi: capaian less serapan (points), capaian over serapan (ratio), or
// the ministries' form over the outputs: (sum of pagu x capaian - sum of realisasi) / sum of pagu x capaian.
#pragma once

#include <span>

#include "measure/figur.hpp"
#include "measure/regulasi.hpp"

namespace sakip::measure {

/// One output (sub kegiatan): its pagu and realisasi in rupiah and its capaian in %.
struct KeluaranBiaya {
  Nilai pagu, realisasi, capaian;
};

/// The forms selisih and rasio; both inputs in %. For hemat use the other one (a bug otherwise).
Nilai hitung_efisiensi(const MetodeEfisiensi& method, const Nilai& capaian, const Nilai& serapan,
                       Penjelasan* why = nullptr);
/// The form hemat, in %. An output without pagu or capaian is left out and told.
Nilai hitung_efisiensi(const MetodeEfisiensi& method, std::span<const KeluaranBiaya> outputs,
                       Penjelasan* why = nullptr);

}  // namespace sakip::measure
