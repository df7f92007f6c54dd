// The calendar of deadlines, and what is due from whoever asks.
#include "app/tugas.hpp"
#include "web/rute.hpp"
#include "web/tugas_teks.hpp"

namespace sakip::web {
namespace {

std::string nama_isian(std::string_view subject, Triwulan quarter) {
  return std::string(subject) + "~" + std::to_string(nomor(quarter));
}

/// Every deadline of the calendar, in its order.
std::vector<app::Tenggat> kerangka() {
  std::vector<app::Tenggat> out;
  for (const app::HalTenggat& subject : app::hal_tenggat()) {
    if (!subject.per_triwulan) out.push_back({std::string(subject.id), Triwulan::tahunan, {}});
    for (const Triwulan quarter : kTriwulan)
      if (subject.per_triwulan) out.push_back({std::string(subject.id), quarter, {}});
  }
  return out;
}

std::string judul_hal(const Permintaan& p, const app::Tenggat& one) {
  return p.t("tenggat." + one.hal) + (one.triwulan == Triwulan::tahunan ? "" : " " + p.k(kata(nama(one.triwulan))));
}

http::Response lembar(Permintaan& p, const Error* problem) {
  const auto all = app::daftar_tenggat(p.db, p.siapa.pemda, p.tahun());
  if (!all) return halaman_galat(p, all.error());
  Data data;
  Daftar rows;
  for (const app::Tenggat& one : kerangka()) {
    const std::string name = nama_isian(one.hal, one.triwulan);
    const Tanggal day = app::tanggal_tenggat(*all, one.hal, one.triwulan);
    Data row;
    row.set("nama", judul_hal(p, one));
    row.set("kunci", name);
    row.set("nilai", problem ? p.isi(name) : iso(day));
    row.set("tampil", day.ada() ? p.k(panjang(day)) : std::string("–"));
    rows.push_back(row);
  }
  data.set("tenggat", Data(rows));
  data.set("boleh_ubah", Data(p.boleh(app::Hak::kunci)));
  data.set("ke_sini", p.http.path);
  data.set("ada_masalah", Data(problem != nullptr));
  if (problem) {
    Data one;
    one.set("tempat", p.k(problem->place));
    one.set("pesan", p.k(problem->message) + " " + p.k(problem->advice));
    data.set("masalah", Data(Daftar{one}));
  }
  return halaman(p, "tenggat", std::move(data), p.t("tenggat.judul") + " " + std::to_string(p.tahun()),
                 problem ? 422 : 200);
}

http::Response lihat(Permintaan& p) { return lembar(p, nullptr); }

http::Response simpan(Permintaan& p) {
  std::vector<app::Tenggat> all;
  for (app::Tenggat one : kerangka()) {
    const std::string* typed = http::find(p.isian, nama_isian(one.hal, one.triwulan));
    if (!typed) continue;
    if (!typed->empty()) {
      const auto day = baca_tanggal(*typed);
      if (!day) {
        const Error told{day.error().code, judul_hal(p, one), day.error().message, day.error().advice};
        return lembar(p, &told);
      }
      one.tanggal = *day;
    }
    all.push_back(std::move(one));
  }
  const Status saved = app::simpan_tenggat(p.bersama.tulis, p.siapa, p.tahun(), all, p.waktu);
  if (!saved) return halaman_galat(p, saved.error());
  return alihkan(p.http.path);
}

http::Response tugas(Permintaan& p) {
  const auto round = app::bahan_tugas(p.db, p.siapa.pemda, p.hari_ini);
  if (!round) return halaman_galat(p, round.error());
  Data data;
  Daftar rows;
  for (const app::Tugas& one : app::tugas_akun(*round, p.siapa, p.hari_ini)) {
    Data row;
    row.set("nama", nama_tugas(p.bersama.tampilan, p.bahasa, one));
    row.set("ke", jalur_tugas(one));
    row.set("instansi", one.nama_instansi);
    row.set("tenggat", one.tenggat.ada() ? p.k(panjang(one.tenggat)) : p.t("tugas.tanpa_tenggat"));
    row.set("lewat", Data(one.tenggat.ada() && one.tenggat < p.hari_ini));
    rows.push_back(row);
  }
  data.set("ada", Data(!rows.empty()));
  data.set("tugas", Data(rows));
  return halaman(p, "tugas", std::move(data), p.t("tugas.judul"));
}

constexpr Rute kRute[] = {
    {http::Method::get, "/p/:tahun/tenggat", app::Hak::pemda, lihat},
    {http::Method::post, "/p/:tahun/tenggat", app::Hak::kunci, simpan},
    {http::Method::get, "/tugas", app::Hak::akun, tugas},
};

}  // namespace

std::span<const Rute> rute_tenggat() { return kRute; }

}  // namespace sakip::web
