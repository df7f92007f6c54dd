// Codes that explain why a measured figure has no value; the formula room has its own (formula/kode.hpp).
#pragma once

#include <string_view>

namespace sakip::measure::kode {

// belum_ada
inline constexpr std::string_view kTanpaTarget = "TANPA_TARGET";
inline constexpr std::string_view kTanpaRealisasi = "TANPA_REALISASI";
inline constexpr std::string_view kTanpaPagu = "TANPA_PAGU";
inline constexpr std::string_view kTanpaTahunLalu = "TANPA_TAHUN_LALU";
inline constexpr std::string_view kTanpaCapaian = "TANPA_CAPAIAN";
// tak_terdefinisi
inline constexpr std::string_view kTargetNol = "TARGET_NOL";
inline constexpr std::string_view kTargetNegatif = "TARGET_NEGATIF";
inline constexpr std::string_view kRealisasiNol = "REALISASI_NOL";
inline constexpr std::string_view kRealisasiNegatif = "REALISASI_NEGATIF";
inline constexpr std::string_view kPembagiNol = "DIV_BY_ZERO";
inline constexpr std::string_view kMetode = "METODE_TAK_DIKENAL";
// tak_lengkap
inline constexpr std::string_view kTanpaBatas = "TANPA_BATAS";
inline constexpr std::string_view kTanpaSkala = "TANPA_SKALA";
// tidak_sah
inline constexpr std::string_view kBukanAngka = "BUKAN_ANGKA";
inline constexpr std::string_view kKategori = "UNKNOWN_CATEGORY";
inline constexpr std::string_view kLuarSkala = "OUT_OF_TABLE";
inline constexpr std::string_view kTanpaSkor = "TANPA_SKOR";
// tidak_berlaku
inline constexpr std::string_view kTanpaSkalaIndikator = "TANPA_SKALA_INDIKATOR";
inline constexpr std::string_view kBukanIndikatorKita = "BUKAN_INDIKATOR_KITA";

/// What a code means in Indonesian, ours or the formula room's; empty when unknown.
std::string_view arti(std::string_view code);

}  // namespace sakip::measure::kode
