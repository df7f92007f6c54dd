// See tenggat.hpp.
#include "app/tenggat.hpp"

#include <array>
#include <chrono>

#include "store/tabel.hpp"

namespace sakip::app {
namespace {

using store::Baris;

constexpr std::array kHal = {HalTenggat{"rencana", false},   HalTenggat{"pk", false},  HalTenggat{"kinerja", true},
                             HalTenggat{"verifikasi", true}, HalTenggat{"lkj", false}, HalTenggat{"reviu", false},
                             HalTenggat{"evaluasi", false}};

Tenggat dari_baris(const Baris& row, const Tanggal& day) {
  return {store::teks(row[1]), static_cast<Triwulan>(store::bilangan(row[2])), day};
}

}  // namespace

std::span<const HalTenggat> hal_tenggat() { return kHal; }

Result<KalenderTenggat> kalender_tenggat(store::db::Connection& read, const PemdaId& pemda) {
  TRY(const std::vector<Baris> rows, store::daftar_baris(read, pemda.value, store::tabel("tenggat")));
  KalenderTenggat out;
  for (const Baris& row : rows) {
    const auto day = baca_tanggal(store::teks(row[3]));
    const std::int64_t quarter = store::bilangan(row[2]);
    if (day && quarter >= 0 && quarter <= 4)
      out[static_cast<Tahun>(store::bilangan(row[0]))].push_back(dari_baris(row, *day));
  }
  return out;
}

Result<std::vector<Tenggat>> daftar_tenggat(store::db::Connection& read, const PemdaId& pemda, Tahun year) {
  TRY(KalenderTenggat all, kalender_tenggat(read, pemda));
  return std::move(all[year]);
}

Tanggal tanggal_tenggat(const std::vector<Tenggat>& all, std::string_view hal, Triwulan triwulan) {
  for (const Tenggat& one : all)
    if (one.hal == hal && one.triwulan == triwulan) return one.tanggal;
  return {};
}

int hari_antara(const Tanggal& a, const Tanggal& b) {
  const auto day = [](const Tanggal& t) {
    return std::chrono::sys_days(std::chrono::year(t.tahun) / t.bulan / t.hari);
  };
  return static_cast<int>((day(b) - day(a)).count());
}

Status simpan_tenggat(store::AntreanTulis& write, const Pemegang& who, Tahun year, const std::vector<Tenggat>& all,
                      std::string_view waktu) {
  return write.tulis([&](store::db::Connection& c) {
    return store::dengan_audit(c, who.pemda.value, {who.akun, ""}, waktu, [&](store::BukuAudit& audit) -> Status {
      const store::Tabel& table = store::tabel("tenggat");
      for (const Tenggat& one : all) {
        Baris row = {std::int64_t{year}, one.hal, std::int64_t{nomor(one.triwulan)}};
        if (!one.tanggal.ada()) {
          TRY_STATUS(store::hapus_baris(c, audit, who.pemda.value, table, row));
          continue;
        }
        row.emplace_back(iso(one.tanggal));
        TRY_STATUS(store::tulis_baris(c, audit, who.pemda.value, table, row));
      }
      return Ok{};
    });
  });
}

}  // namespace sakip::app
