// See tenggat.hpp.
#include "app/tenggat.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "app/masa.hpp"
#include "store/muat.hpp"
#include "store/tabel.hpp"

namespace sakip::app {
namespace {

using store::Baris;

constexpr HalTenggat kHal[] = {
    {"rencana", false}, {"pk", false}, {"kinerja", true}, {"verifikasi", true}, {"lkj", false}};

/// An agency's newest year that has begun.
struct Instansi_ {
  InstansiId id;
  std::string nama;
  Tahun tahun = 0;
};

Result<std::vector<Instansi_>> instansi_berjalan(store::db::Connection& read, const Pemegang& who,
                                                 const Tanggal& today) {
  TRY(const std::vector<store::BerkasAda> there, store::daftar_berkas(read, who.pemda));
  std::map<std::string, Instansi_> newest;
  for (const store::BerkasAda& one : there) {
    if (one.tahun > today.tahun || !boleh(who, Hak::lihat, one.instansi)) continue;
    Instansi_& kept = newest[one.instansi.value];
    if (one.tahun > kept.tahun) kept = {one.instansi, one.nama_instansi, one.tahun};
  }
  std::vector<Instansi_> out;
  for (auto& [id, one] : newest) out.push_back(std::move(one));
  return out;
}

using Keadaan = std::map<std::tuple<std::string, Tahun, int>, KeadaanMasa>;

Result<Keadaan> keadaan_kinerja(store::db::Connection& read, const PemdaId& pemda) {
  TRY(const std::vector<Baris> rows, store::daftar_baris(read, pemda.value, store::tabel("masa")));
  Keadaan out;
  for (const Baris& row : rows)
    if (store::teks(row[2]) == kHalKinerja)
      out[{store::teks(row[0]), static_cast<Tahun>(store::bilangan(row[1])),
           static_cast<int>(store::bilangan(row[3]))}] =
          keadaan_dari(store::teks(row[4])).value_or(KeadaanMasa::terkunci);
  return out;
}

/// What a quarter in this state asks of the account; "" nothing.
std::string_view diminta(const Pemegang& who, const InstansiId& instansi, KeadaanMasa state) {
  if (state == KeadaanMasa::terbuka && boleh(who, Hak::isi, instansi)) return "isi";
  if (state == KeadaanMasa::diisi && boleh(who, Hak::verifikasi, instansi)) return "verifikasi";
  if (state == KeadaanMasa::diverifikasi && boleh(who, Hak::kunci, instansi)) return "kunci";
  return "";
}

/// Agreements of the posts below one's own that were handed in.
Status tambah_perjanjian(store::db::Connection& read, Gudang& gudang, const Pemegang& who, const Instansi_& at,
                         const Tanggal& due, std::vector<Tugas>& out) {
  return gudang.dengan(read, {who.pemda, at.id, at.tahun}, [&](const Kinerja& k) -> Status {
    for (const PerjanjianKinerja& pk : k.berkas().perjanjian) {
      const Jabatan* post = k.indeks().jabatan(pk.jabatan);
      if (!post || pk.status != StatusPK::diajukan) continue;
      const bool mine = std::any_of(who.peran.begin(), who.peran.end(), [&](const PeranAkun& role) {
        return role.instansi == at.id && role.jabatan.ada() && role.jabatan == post->atasan;
      });
      if (mine) out.push_back({"pk", at.id, at.nama, at.tahun, Triwulan::tahunan, post->nama, due});
    }
    return Ok{};
  });
}

}  // namespace

std::span<const HalTenggat> hal_tenggat() { return kHal; }

Result<std::vector<Tenggat>> daftar_tenggat(store::db::Connection& read, const PemdaId& pemda, Tahun year) {
  TRY(const std::vector<Baris> rows,
      store::daftar_baris(read, pemda.value, store::tabel("tenggat"), {std::int64_t{year}}));
  std::vector<Tenggat> out;
  for (const Baris& row : rows) {
    const auto day = baca_tanggal(store::teks(row[3]));
    const std::int64_t quarter = store::bilangan(row[2]);
    if (day && quarter >= 0 && quarter <= 4) out.push_back({store::teks(row[1]), static_cast<Triwulan>(quarter), *day});
  }
  return out;
}

Tanggal tanggal_tenggat(const std::vector<Tenggat>& all, std::string_view hal, Triwulan triwulan) {
  for (const Tenggat& one : all)
    if (one.hal == hal && one.triwulan == triwulan) return one.tanggal;
  return {};
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

Result<std::vector<Tugas>> tugas_saya(store::db::Connection& read, Gudang& gudang, const Pemegang& who,
                                      const Tanggal& today) {
  TRY(const std::vector<Instansi_> agencies, instansi_berjalan(read, who, today));
  TRY(const Keadaan states, keadaan_kinerja(read, who.pemda));
  std::map<Tahun, std::vector<Tenggat>> calendar;
  std::vector<Tugas> out;
  for (const Instansi_& at : agencies) {
    if (!calendar.contains(at.tahun)) {
      TRY(calendar[at.tahun], daftar_tenggat(read, who.pemda, at.tahun));
    }
    const std::vector<Tenggat>& due = calendar[at.tahun];
    for (const Triwulan quarter : kTriwulan) {
      if (at.tahun == today.tahun && nomor(quarter) * 3 >= today.bulan) continue;  // has not ended
      const auto state = states.find({at.id.value, at.tahun, nomor(quarter)});
      const std::string_view wanted = diminta(who, at.id, state == states.end() ? KeadaanMasa::terbuka : state->second);
      if (wanted.empty()) continue;
      out.push_back({wanted, at.id, at.nama, at.tahun, quarter, "",
                     tanggal_tenggat(due, wanted == "isi" ? "kinerja" : "verifikasi", quarter)});
    }
    const bool holds = std::any_of(who.peran.begin(), who.peran.end(),
                                   [&](const PeranAkun& role) { return role.instansi == at.id && role.jabatan.ada(); });
    if (holds) TRY_STATUS(tambah_perjanjian(read, gudang, who, at, tanggal_tenggat(due, "pk", Triwulan::tahunan), out));
  }
  std::stable_sort(out.begin(), out.end(), [](const Tugas& a, const Tugas& b) {
    return std::tuple(!a.tenggat.ada(), a.tenggat) < std::tuple(!b.tenggat.ada(), b.tenggat);
  });
  return out;
}

}  // namespace sakip::app
