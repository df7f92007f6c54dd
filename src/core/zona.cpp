// See zona.hpp.
#include "core/zona.hpp"

#include "core/waktu.hpp"

namespace sakip {
namespace {

/// Two digits as a number, or -1.
int dua_angka(std::string_view text) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  return text.size() == 2 && digit(text[0]) && digit(text[1]) ? (text[0] - '0') * 10 + (text[1] - '0') : -1;
}

Tanggal besok(const Tanggal& day) {
  for (const Tanggal& next : {Tanggal{day.tahun, day.bulan, day.hari + 1}, Tanggal{day.tahun, day.bulan + 1, 1}})
    if (baca_tanggal(iso(next))) return next;
  return {day.tahun + 1, 1, 1};
}

}  // namespace

std::string_view nama(Zona zona) {
  constexpr std::array<std::string_view, 3> kNames = {"WIB", "WITA", "WIT"};
  return kNames[static_cast<std::size_t>(zona)];
}

std::string setempat(std::string_view utc, Zona zona) {
  const auto date = baca_tanggal(utc.substr(0, 10));
  const int hour = utc.size() == 20 ? dua_angka(utc.substr(11, 2)) : -1;
  if (!date || hour < 0 || dua_angka(utc.substr(14, 2)) < 0) return std::string(utc);
  const int local = hour + 7 + static_cast<int>(zona);
  const std::string clock = std::to_string(local % 24);
  return panjang(local < 24 ? *date : besok(*date)) + " pukul " + (clock.size() < 2 ? "0" : "") + clock + "." +
         std::string(utc.substr(14, 2)) + " " + std::string(nama(zona));
}

}  // namespace sakip
