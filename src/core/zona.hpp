// The time zones of Indonesia (Keppres 41/1987), for times that a page or a document shows; stored times are UTC.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace sakip {

/// UTC+7, +8 and +9.
enum class Zona : std::uint8_t { wib, wita, wit };
inline constexpr std::array kZona = {Zona::wib, Zona::wita, Zona::wit};
/// "WIB", "WITA", "WIT".
std::string_view nama(Zona zona);

/// "10 Januari 2025 pukul 10.00 WITA" for the UTC time "2025-01-10T02:00:00Z"; a text that is no such time as it is.
std::string setempat(std::string_view utc, Zona zona);

}  // namespace sakip
