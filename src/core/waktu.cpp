// Names of periods and the reading of dates. Refuses a date that the calendar does not have; holds no clock.
#include "core/waktu.hpp"

#include "core/quote_input.hpp"

namespace sakip {

namespace {

constexpr Tahun kFirstYear = 1945;
constexpr Tahun kLastYear = 2200;

bool leap(Tahun year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in(Tahun year, int month) {
  constexpr std::array kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && leap(year) ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

/// The digits of `text` as a number, or -1.
int digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::string padded(int value, std::size_t width) {
  std::string text = std::to_string(value);
  if (text.size() < width) text.insert(0, width - text.size(), '0');
  return text;
}

}  // namespace

std::string_view nama(Triwulan triwulan) {
  constexpr std::array<std::string_view, 5> kNames = {"Tahunan", "TW I", "TW II", "TW III", "TW IV"};
  const auto index = static_cast<std::size_t>(triwulan);
  SAKIP_ASSERT(index < kNames.size());
  return kNames[index];
}

std::string_view nama_bulan(int bulan) {
  constexpr std::array<std::string_view, 12> kNames = {"Januari",   "Februari", "Maret",    "April",
                                                       "Mei",       "Juni",     "Juli",     "Agustus",
                                                       "September", "Oktober",  "November", "Desember"};
  SAKIP_ASSERT(bulan >= 1 && bulan <= 12);
  return kNames[static_cast<std::size_t>(bulan - 1)];
}

Result<Tanggal> baca_tanggal(std::string_view text) {
  const auto refuse = [&](const std::string& why) {
    return fail("TANGGAL_TIDAK_SAH", "", kalimat("{} bukan tanggal yang sah: {}.", quote_input(text), why),
                "Tulis tahun-bulan-hari, misalnya 2024-09-19.");
  };
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return refuse("bentuknya bukan tttt-bb-hh");
  const Tanggal date{digits(text.substr(0, 4)), digits(text.substr(5, 2)), digits(text.substr(8, 2))};
  if (date.tahun < 0 || date.bulan < 0 || date.hari < 0) return refuse("bentuknya bukan tttt-bb-hh");
  if (date.tahun < kFirstYear || date.tahun > kLastYear) return refuse("tahunnya di luar 1945-2200");
  if (date.bulan < 1 || date.bulan > 12) return refuse("bulan itu tidak ada");
  if (date.hari < 1 || date.hari > days_in(date.tahun, date.bulan)) return refuse("hari itu tidak ada");
  return date;
}

std::string iso(const Tanggal& tanggal) {
  if (!tanggal.ada()) return "";
  return padded(tanggal.tahun, 4) + "-" + padded(tanggal.bulan, 2) + "-" + padded(tanggal.hari, 2);
}

Kalimat panjang(const Tanggal& tanggal) {
  if (!tanggal.ada()) return {};
  return kalimat("{} {} {}", tanggal.hari, kata(nama_bulan(tanggal.bulan)), tanggal.tahun);
}

}  // namespace sakip
