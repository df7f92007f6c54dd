// The head of the region's one page: how many agencies stand where, the money from sums, what has been handed in, who
// needs attention, who leads.
#include <algorithm>
#include <array>

#include "app/masa.hpp"
#include "app/ringkasan.hpp"
#include "web/rute.hpp"

namespace sakip::web {
namespace {

constexpr std::size_t kTerbanyak = 5;

std::string judul(const Permintaan& p) { return p.t("pimpinan.judul") + " " + std::to_string(p.tahun()); }

/// How many of these agencies are in each state, per quarter; what was never moved is open.
Result<Daftar> triwulan(Permintaan& p, const std::vector<app::RingkasanInstansi>& agencies) {
  TRY(const app::MasaPemda states, app::masa_pemda(p.db, p.siapa.pemda, p.tahun()));
  std::array<std::array<int, 4>, 4> count{};
  for (const app::RingkasanInstansi& one : agencies) {
    const auto found = states.find(one.instansi.value);
    for (std::size_t q = 0; q < count.size(); ++q)
      ++count[q][found == states.end() ? 0 : static_cast<std::size_t>(found->second[q])];
  }
  Daftar rows;
  for (const Triwulan quarter : kTriwulan) {
    Data row;
    Daftar cells;
    for (const int n : count[static_cast<std::size_t>(nomor(quarter) - 1)])
      cells.push_back(Data("teks", std::to_string(n)));
    row.set("nama", p.k(kata(nama(quarter))));
    row.set("jumlah", Data(cells));
    rows.push_back(row);
  }
  return rows;
}

Data baris(const Permintaan& p, const app::RingkasanInstansi& r) {
  Data one;
  one.set("nama", r.nama);
  one.set("ke", "/i/" + http::encode(r.instansi.value) + "/" + std::to_string(p.tahun()));
  one.set("warna", r.warna);
  one.set("warna_teks", p.t("warna." + r.warna));
  one.set("capaian", r.capaian);
  one.set("predikat", r.predikat);
  one.set("kosong", std::to_string(r.kosong));
  return one;
}

struct Urut {
  std::optional<Rational> nilai;
  const app::RingkasanInstansi* baris = nullptr;
};

Result<Data> isi(Permintaan& p) {
  TRY(const auto list, app::ringkasan_pemda(p.db, p.bersama.tulis, p.bersama.aturan, p.siapa.pemda, p.tahun()));
  Data data;
  std::map<std::string, int> colours;
  std::vector<Urut> order;
  for (const auto& one : list) {
    ++colours[one.warna];
    auto value = Rational::parse(one.capaian_urut);
    order.push_back({value ? std::optional(*value) : std::nullopt, &one});
  }
  for (const char* colour : {"baik", "cukup", "kurang", "kosong"})
    data.set(std::string("jumlah_") + colour, std::to_string(colours[colour]));
  const app::UangPemda money = app::jumlahkan(list);
  data.set("pagu", measure::tampil(money.pagu));
  data.set("realisasi", measure::tampil(money.realisasi));
  data.set("serapan", measure::tampil(money.serapan));
  TRY(const Daftar quarters, triwulan(p, list));
  data.set("triwulan", Data(quarters));
  // Nothing sorts before the lowest: who has no figure needs attention first.
  std::stable_sort(order.begin(), order.end(), [](const Urut& a, const Urut& b) { return a.nilai < b.nilai; });
  Daftar attention, best;
  for (const Urut& one : order)
    if (attention.size() < kTerbanyak && one.baris->warna != "baik") attention.push_back(baris(p, *one.baris));
  for (auto one = order.rbegin(); one != order.rend() && best.size() < kTerbanyak; ++one)
    if (one->nilai) best.push_back(baris(p, *one->baris));
  data.set("ada_perhatian", Data(!attention.empty()));
  data.set("perhatian", Data(attention));
  data.set("teratas", Data(best));
  data.set("ada", Data(!list.empty()));
  data.set("judul", judul(p));
  data.set("ke_pemda", "/p/" + std::to_string(p.tahun()));
  return data;
}

http::Response pimpinan(Permintaan& p) {
  return halaman_tersimpan(p, "pimpinan", judul(p), [&] { return isi(p); });
}

constexpr Rute kRute[] = {
    {http::Method::get, "/p/:tahun/pimpinan", app::Hak::pemda, pimpinan},
};

}  // namespace

std::span<const Rute> rute_pimpinan() { return kRute; }

}  // namespace sakip::web
