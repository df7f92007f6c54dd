// The calendar of the year's round: until when each thing is due, set for the whole pemda. What is due from whom is in
// tugas.hpp. Perpres 29/2014 art. 15, 18, 20.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/hak.hpp"
#include "core/waktu.hpp"
#include "store/antrean.hpp"

namespace sakip::app {

/// What has a deadline.
struct HalTenggat {
  std::string_view id;  ///< "rencana", "pk", "kinerja", "verifikasi", "lkj", "reviu", "evaluasi"
  bool per_triwulan = false;
};
std::span<const HalTenggat> hal_tenggat();

struct Tenggat {
  std::string hal;
  Triwulan triwulan = Triwulan::tahunan;
  Tanggal tanggal;
};
/// By year.
using KalenderTenggat = std::map<Tahun, std::vector<Tenggat>>;
Result<KalenderTenggat> kalender_tenggat(store::db::Connection& read, const PemdaId& pemda);
Result<std::vector<Tenggat>> daftar_tenggat(store::db::Connection& read, const PemdaId& pemda, Tahun tahun);
/// The day of one; none when it was not set.
Tanggal tanggal_tenggat(const std::vector<Tenggat>& all, std::string_view hal, Triwulan triwulan);
/// Days from `a` to `b`; negative when `b` is earlier. Both given.
int hari_antara(const Tanggal& a, const Tanggal& b);
/// Sets those given; one without a date is taken away.
Status simpan_tenggat(store::AntreanTulis& write, const Pemegang& who, Tahun tahun, const std::vector<Tenggat>& all,
                      std::string_view waktu);

}  // namespace sakip::app
