// The calendar of the year's round: until when each thing is due, set for the whole pemda; and what is due from
// somebody now, by their roles. Perpres 29/2014 art. 15, 18, 20.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/gudang.hpp"
#include "app/hak.hpp"
#include "core/waktu.hpp"
#include "store/antrean.hpp"

namespace sakip::app {

/// What has a deadline.
struct HalTenggat {
  std::string_view id;  ///< "rencana", "pk", "kinerja", "verifikasi", "lkj"
  bool per_triwulan = false;
};
std::span<const HalTenggat> hal_tenggat();

struct Tenggat {
  std::string hal;
  Triwulan triwulan = Triwulan::tahunan;
  Tanggal tanggal;
};
Result<std::vector<Tenggat>> daftar_tenggat(store::db::Connection& read, const PemdaId& pemda, Tahun tahun);
/// The day of one; none when it was not set.
Tanggal tanggal_tenggat(const std::vector<Tenggat>& all, std::string_view hal, Triwulan triwulan);
/// Sets those given; one without a date is taken away.
Status simpan_tenggat(store::AntreanTulis& write, const Pemegang& who, Tahun tahun, const std::vector<Tenggat>& all,
                      std::string_view waktu);

/// Something that waits for this account.
struct Tugas {
  std::string_view hal;  ///< "isi", "verifikasi", "kunci", "pk"
  InstansiId instansi;
  std::string nama_instansi;
  Tahun tahun = 0;
  Triwulan triwulan = Triwulan::tahunan;
  std::string rinci;  ///< whose agreement
  Tanggal tenggat;    ///< none: not set
};
/// Of the newest year that each agency has: quarters that have ended and are not submitted, submitted ones to verify,
/// verified ones to lock, agreements handed in to one's post. The most urgent first.
Result<std::vector<Tugas>> tugas_saya(store::db::Connection& read, Gudang& gudang, const Pemegang& who,
                                      const Tanggal& hari_ini);

}  // namespace sakip::app
