// Where people arrive: the start page by role, the whole pemda at a glance, one agency at a glance.
#include <algorithm>
#include <array>
#include <map>

#include "app/masa.hpp"
#include "app/nomenklatur.hpp"
#include "app/ringkasan.hpp"
#include "app/tenggat.hpp"
#include "review/temuan.hpp"
#include "store/muat.hpp"
#include "web/grafik.hpp"
#include "web/rute.hpp"

namespace sakip::web {
namespace {

/// The newest year that the agency (or, without one, the pemda) has data of; 0: none.
Result<Tahun> tahun_terbaru(Permintaan& p, const InstansiId& instansi) {
  TRY(const std::vector<Tahun> years, store::daftar_tahun(p.db, p.siapa.pemda, instansi));
  return years.empty() ? 0 : years.back();
}

http::Response beranda(Permintaan& p) {
  if (!p.masuk()) return alihkan("/masuk");
  if (app::boleh(p.siapa, app::Hak::pemda)) {
    const auto year = tahun_terbaru(p, {});
    if (!year) return halaman_galat(p, year.error());
    const bool leads = std::any_of(p.siapa.peran.begin(), p.siapa.peran.end(),
                                   [](const app::PeranAkun& role) { return role.peran == app::Peran::pimpinan; });
    return alihkan("/p/" + std::to_string(*year == 0 ? p.hari_ini.tahun : *year) + (leads ? "/pimpinan" : ""));
  }
  for (const app::PeranAkun& role : p.siapa.peran) {
    if (!role.instansi.ada()) continue;
    const auto year = tahun_terbaru(p, role.instansi);
    if (!year) return halaman_galat(p, year.error());
    if (*year != 0) return alihkan("/i/" + http::encode(role.instansi.value) + "/" + std::to_string(*year));
  }
  return halaman_galat(p, {{"DATA_BELUM_ADA", "/", p.t("galat.belum_ada_data"), p.t("galat.belum_ada_saran")}}, 404);
}

/// The years there are, as links.
template <typename Link>
Status isi_tahun(Permintaan& p, Data& data, const InstansiId& instansi, Tahun now, Link link) {
  Daftar list;
  TRY(const std::vector<Tahun> years, store::daftar_tahun(p.db, p.siapa.pemda, instansi));
  for (const Tahun year : years) {
    Data one;
    one.set("tahun", std::to_string(year));
    one.set("ke", link(std::to_string(year)));
    one.set("di_sini", Data(year == now));
    list.push_back(one);
  }
  data.set("daftar_tahun", Data(list));
  return Ok{};
}

/// Place in the ranking by the exact average; without one, no place.
std::map<std::string, int> peringkat(const std::vector<app::RingkasanInstansi>& list) {
  std::vector<std::pair<Rational, std::string>> order;
  for (const auto& one : list)
    if (auto value = Rational::parse(one.capaian_urut)) order.emplace_back(std::move(*value), one.instansi.value);
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::map<std::string, int> out;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const bool tie = i > 0 && order[i].first == order[i - 1].first;
    out[order[i].second] = tie ? out[order[i - 1].second] : static_cast<int>(i) + 1;
  }
  return out;
}

Data baris_instansi(const Permintaan& p, const app::RingkasanInstansi& r, Tahun year, int rank,
                    const std::array<app::KeadaanMasa, 4>& states) {
  Data one;
  one.set("nama", r.nama);
  one.set("ke", "/i/" + http::encode(r.instansi.value) + "/" + std::to_string(year));
  one.set("warna", r.warna);
  one.set("warna_teks", p.t("warna." + r.warna));
  one.set("peringkat", rank == 0 ? "–" : std::to_string(rank));
  one.set("capaian", r.capaian);
  one.set("predikat", r.predikat);
  one.set("serapan", r.serapan);
  one.set("indikator", std::to_string(r.indikator));
  one.set("tercapai", std::to_string(r.tercapai));
  one.set("belum", std::to_string(r.belum));
  one.set("kosong", std::to_string(r.kosong));
  Daftar quarters;
  for (std::size_t i = 0; i < 4; ++i) {
    const std::string state(kunci(states[i]));
    Data quarter;
    quarter.set("keadaan", state);
    quarter.set("keadaan_teks", p.t("masa." + state));
    quarter.set("terisi", std::to_string(r.terisi[i]));
    quarters.push_back(quarter);
  }
  one.set("triwulan", Data(quarters));
  return one;
}

std::string judul_pemda(const Permintaan& p) { return p.t("pemda.judul") + " " + std::to_string(p.tahun()); }

Result<Data> isi_pemda(Permintaan& p) {
  const Tahun year = p.tahun();
  TRY(const auto list, app::ringkasan_pemda(p.db, p.bersama.tulis, p.bersama.aturan, p.siapa.pemda, year));
  TRY(const app::MasaPemda states, app::masa_pemda(p.db, p.siapa.pemda, year));
  const std::map<std::string, int> rank = peringkat(list);
  Data data;
  Daftar rows;
  std::map<std::string, int> colours;
  for (const app::RingkasanInstansi& one : list) {
    const auto place = rank.find(one.instansi.value);
    const auto state = states.find(one.instansi.value);
    rows.push_back(baris_instansi(p, one, year, place == rank.end() ? 0 : place->second,
                                  state == states.end() ? std::array<app::KeadaanMasa, 4>{} : state->second));
    ++colours[one.warna];
  }
  for (const char* colour : {"baik", "cukup", "kurang", "kosong"})
    data.set(std::string("jumlah_") + colour, std::to_string(colours[colour]));
  data.set("jumlah", std::to_string(list.size()));
  data.set("instansi", Data(rows));
  data.set("ada", Data(!list.empty()));
  data.set("judul", judul_pemda(p));
  TRY_STATUS(isi_tahun(p, data, {}, year, [](const std::string& y) { return "/p/" + y; }));
  return data;
}

http::Response pemda(Permintaan& p) {
  return halaman_tersimpan(p, "pemda", judul_pemda(p), [&] { return isi_pemda(p); });
}

Data baris_indikator(const Permintaan& p, const measure::Hitung& h, const Indikator& i, Tahun year) {
  Data row;
  row.set("nama", i.nama);
  row.set("satuan", i.satuan);
  row.set("target", angka(p, measure::target(h, i, {year})));
  row.set("realisasi", angka(p, measure::realisasi(h, i, {year})));
  const measure::Figur achieved = measure::capaian(h, i, {year});
  row.set("capaian", angka(p, achieved));
  const bool there = achieved.nilai.berangka();
  const std::string colour = !there                                  ? "kosong"
                             : achieved.nilai.angka >= Rational(100) ? "baik"
                             : achieved.nilai.angka >= Rational(75)  ? "cukup"
                                                                     : "kurang";
  row.set("warna", colour);
  row.set("warna_teks", p.t("warna." + colour));
  return row;
}

/// Achievement beside absorption of every program: money spent without result, and result without money, stand out.
void isi_grafik(const Permintaan& p, Data& data, const app::Kinerja& k) {
  const Tahun year = k.berkas().tahun;
  std::vector<std::string> names;
  DeretGrafik achieved{p.t("grafik.capaian"), {}}, spent{p.t("grafik.serapan"), {}};
  for (const Simpul* node : k.indeks().pohon()) {
    if (node->tingkat != Tingkat::program) continue;
    const measure::Cakupan scope = measure::Cakupan::simpul(*node);
    names.push_back(node->nama);
    achieved.angka.push_back(measure::rata_rata_capaian(k.hitung(), scope, {year}));
    spent.angka.push_back(measure::persen_anggaran(k.hitung(), scope, {year}));
  }
  data.set("ada_grafik", Data(!names.empty()));
  if (names.empty()) return;
  data.set("grafik", grafik(p, document::ChartKind::bar, p.t("grafik.program"), names,
                            {std::move(achieved), std::move(spent)}, "%"));
}

/// The years of the period so far: average achievement and absorption, where there are figures.
void isi_tren(const Permintaan& p, Data& data, const app::Kinerja& k) {
  const measure::Cakupan whole = measure::Cakupan::instansi();
  std::vector<std::string> years;
  DeretGrafik achieved{p.t("grafik.capaian"), {}}, spent{p.t("grafik.serapan"), {}};
  const Tahun from = std::max(k.berkas().periode.awal - 1, k.berkas().tahun - 5);
  for (Tahun year = from; year <= k.berkas().tahun; ++year) {
    const measure::Figur average = measure::rata_rata_capaian(k.hitung(), whole, {year});
    const measure::Figur share = measure::persen_anggaran(k.hitung(), whole, {year});
    if (!average.nilai.ada() && !share.nilai.ada()) continue;
    years.push_back(std::to_string(year));
    achieved.angka.push_back(average);
    spent.angka.push_back(share);
  }
  data.set("ada_tren", Data(years.size() > 1));  // one year is no trend
  if (years.size() < 2) return;
  data.set("tren", grafik(p, document::ChartKind::line, p.t("grafik.tren"), years,
                          {std::move(achieved), std::move(spent)}, "%"));
}

Status isi_temuan(const Permintaan& p, Data& data, const measure::Hitung& h) {
  TRY(const std::vector<review::Temuan> found, app::semua_temuan(p.db, p.siapa.pemda, h));
  const auto heavy =
      std::count_if(found.begin(), found.end(), [](const auto& one) { return one.bobot == review::Bobot::tinggi; });
  data.set("temuan", std::to_string(found.size()));
  data.set("temuan_tinggi", std::to_string(heavy));
  data.set("ke_temuan", jalur(p, "temuan"));
  return Ok{};
}

Result<Data> isi_instansi(Permintaan& p) {
  Data data;
  TRY_STATUS(p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    const measure::Hitung& h = k.hitung();
    const Tahun year = k.berkas().tahun;
    const measure::Cakupan whole = measure::Cakupan::instansi();
    data.set("judul", k.berkas().instansi.nama + " " + std::to_string(year));
    data.set("periode", k.berkas().periode.nama);
    data.set("capaian", angka(p, measure::rata_rata_capaian(h, whole, {year})));
    data.set("predikat", angka(p, measure::predikat_kinerja(h, whole, {year})));
    data.set("pagu", angka(p, measure::pagu(h, whole, {year})));
    data.set("realisasi", angka(p, measure::realisasi_anggaran(h, whole, {year})));
    data.set("serapan", angka(p, measure::persen_anggaran(h, whole, {year})));
    data.set("efisiensi", angka(p, measure::efisiensi(h, whole, year)));
    data.set("tercapai", angka(p, measure::jumlah_tercapai(h, whole, {year})));
    data.set("belum", angka(p, measure::jumlah_belum_tercapai(h, whole, {year})));
    data.set("tanpa", angka(p, measure::jumlah_tanpa_capaian(h, whole, {year})));
    Daftar rows;
    for (const Indikator* i : measure::indikator_cakupan(h, whole, year))
      rows.push_back(baris_indikator(p, h, *i, year));
    data.set("indikator", Data(rows));
    if (const Status found = isi_temuan(p, data, h); !found) return found;
    isi_grafik(p, data, k);
    isi_tren(p, data, k);
    return Ok{};
  }));
  const auto link = [&](const std::string& y) { return "/i/" + http::encode(p.dari_jalur("instansi")) + "/" + y; };
  TRY_STATUS(isi_tahun(p, data, p.instansi(), p.tahun(), link));
  TRY(const auto deadlines, app::daftar_tenggat(p.db, p.siapa.pemda, p.tahun()));
  Daftar quarters;
  for (const Triwulan quarter : kTriwulan) {
    TRY(const app::Masa state, app::baca_masa(p.db, {p.alamat(), app::kHalKinerja, quarter}));
    Data one;
    one.set("nama", p.k(kata(nama(quarter))));
    one.set("keadaan", std::string(app::kunci(state.keadaan)));
    one.set("keadaan_teks", p.t("masa." + std::string(app::kunci(state.keadaan))));
    one.set("ke", jalur(p, "kinerja/" + std::to_string(nomor(quarter))));
    const Tanggal until = app::tanggal_tenggat(deadlines, "kinerja", quarter);
    taruh(one, "tenggat", until.ada() ? p.k(panjang(until)) : "");
    quarters.push_back(one);
  }
  data.set("triwulan", Data(quarters));
  return data;
}

http::Response instansi(Permintaan& p) {
  return halaman_tersimpan(p, "instansi", p.t("menu.instansi") + " " + std::to_string(p.tahun()),
                           [&] { return isi_instansi(p); });
}

constexpr Rute kRute[] = {
    {http::Method::get, "/", app::Hak::publik, beranda},
    {http::Method::get, "/p/:tahun", app::Hak::pemda, pemda},
    {http::Method::get, "/i/:instansi/:tahun", app::Hak::lihat, instansi},
};

}  // namespace

std::span<const Rute> rute_beranda() { return kRute; }

}  // namespace sakip::web
