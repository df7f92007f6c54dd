// The codes that explain why an evaluation has no value. Stable: they are stored and asked for by programs.
#pragma once

#include <string_view>

namespace sakip::formula::kode {

// tak_terdefinisi: the inputs are there, the formula has no value for them
inline constexpr std::string_view kDivByZero = "DIV_BY_ZERO";
inline constexpr std::string_view kNoBranch = "NO_BRANCH";
inline constexpr std::string_view kEmptySeries = "EMPTY_SERIES";
// tak_lengkap
inline constexpr std::string_view kMissingValue = "MISSING_VALUE";
inline constexpr std::string_view kMissingPreviousYear = "MISSING_PREVIOUS_YEAR";
inline constexpr std::string_view kMissingBaseline = "MISSING_BASELINE";
// tidak_sah
inline constexpr std::string_view kOutOfTable = "OUT_OF_TABLE";
inline constexpr std::string_view kUnknownCategory = "UNKNOWN_CATEGORY";
inline constexpr std::string_view kSeriesLength = "SERIES_LENGTH_MISMATCH";
inline constexpr std::string_view kNotANumber = "BUKAN_ANGKA";
inline constexpr std::string_view kNotACategory = "BUKAN_KATEGORI";
inline constexpr std::string_view kNotLogic = "BUKAN_LOGIKA";
inline constexpr std::string_view kNotADate = "BUKAN_TANGGAL";
inline constexpr std::string_view kKindsDiffer = "JENIS_BERBEDA";
inline constexpr std::string_view kSeriesResult = "HASIL_DERET";
inline constexpr std::string_view kSeriesNotAllowed = "DERET_DI_TEMPAT_SKALAR";
inline constexpr std::string_view kArgument = "ARGUMEN_TIDAK_SAH";
inline constexpr std::string_view kNoScore = "TANPA_SKOR";
inline constexpr std::string_view kTooLarge = "TERLALU_BESAR";
// tidak_berlaku
inline constexpr std::string_view kNotApplicable = "TIDAK_BERLAKU";

}  // namespace sakip::formula::kode
