// Time as SAKIP counts it: years, quarters and calendar dates. No clock here: today's date is always passed in.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/result.hpp"

namespace sakip {

/// A calendar year (tahun anggaran, tahun ukur). Valid 1945..2200; 0 means "not given".
using Tahun = int;

/// A quarter; `tahunan` stands for the whole year where a period may be either.
enum class Triwulan : std::uint8_t { tahunan = 0, I = 1, II = 2, III = 3, IV = 4 };
inline constexpr std::array kTriwulan = {Triwulan::I, Triwulan::II, Triwulan::III, Triwulan::IV};

/// "TW I" .. "TW IV", "Tahunan".
std::string_view nama(Triwulan triwulan);
/// 1..4, or 0 for the whole year.
constexpr int nomor(Triwulan triwulan) { return static_cast<int>(triwulan); }

/// A calendar date. `tahun` 0 means "not given".
struct Tanggal {
  int tahun = 0;
  int bulan = 0;
  int hari = 0;

  bool ada() const { return tahun != 0; }
  auto operator<=>(const Tanggal&) const = default;
};

/// Reads ISO "2024-09-19" and refuses dates that do not exist. Code TANGGAL_TIDAK_SAH.
Result<Tanggal> baca_tanggal(std::string_view text);
/// "2024-09-19", or "" when not given.
std::string iso(const Tanggal& tanggal);
/// "19 September 2024"; empty when not given.
Kalimat panjang(const Tanggal& tanggal);
/// "Januari".."Desember" for 1..12.
std::string_view nama_bulan(int bulan);

}  // namespace sakip
