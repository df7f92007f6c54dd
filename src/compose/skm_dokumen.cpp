// The survey report around the tables of tabel_evaluasi.
#include "compose/skm_dokumen.hpp"

#include <algorithm>

#include "compose/kerangka.hpp"
#include "compose/tabel_evaluasi.hpp"
#include "measure/skm.hpp"

namespace sakip::compose {

using namespace document;

namespace {

std::string putaran(const Survei& survei) {
  return survei.triwulan == Triwulan::tahunan ? std::to_string(survei.tahun)
                                              : measure::nama(Periode{survei.tahun, survei.triwulan});
}

/// IKM of the rounds that feed one indikator, oldest first; nothing to draw for a single round.
void kecenderungan(const Konteks& k, Penulis& p, const Indikator& fed) {
  std::vector<const Survei*> rounds;
  for (const Survei& survei : k.berkas().survei)
    if (survei.indikator == fed.id && survei.tahun <= k.tahun()) rounds.push_back(&survei);
  if (rounds.size() < 2) return;
  std::stable_sort(rounds.begin(), rounds.end(), [](const Survei* a, const Survei* b) {
    return std::pair(a->tahun, nomor(a->triwulan)) < std::pair(b->tahun, nomor(b->triwulan));
  });
  Table t;
  t.columns = {{40}, {20, Align::right}, {20, Align::right}, {24}};
  t.header = {{{sel_judul("Putaran"), sel_judul("Responden"), sel_judul("IKM"), sel_judul("Mutu Pelayanan")},
               RowStyle::normal}};
  Chart chart;
  chart.kind = ChartKind::line;
  chart.unit = "IKM";
  Series series{"IKM", {}, {}};
  for (const Survei* round : rounds) {
    const Figur value = measure::ikm(k.h(), *round);
    t.rows.push_back({{sel_teks(putaran(*round)), k.sel(measure::responden(k.h(), *round)), k.sel(value),
                       k.sel(measure::mutu(k.h(), *round))},
                      RowStyle::normal});
    chart.categories.push_back(putaran(*round));
    series.values.push_back(value.nilai);
    series.facts.push_back(value.fakta);
  }
  chart.series = {series};
  chart.alt = "IKM " + fed.nama + " dari " + chart.categories.front() + " sampai " + chart.categories.back() + ".";
  p.tabel(std::move(t), "Kecenderungan " + fed.nama);
  p.grafik(std::move(chart), "Kecenderungan " + fed.nama);
}

}  // namespace

Table tabel_peringkat_unsur(const Konteks& k, const Survei& survei) {
  struct Unsur {
    std::string nama;
    Figur nrr;
  };
  std::vector<Unsur> list;
  const auto parts = measure::unsur_survei(k.h(), survei);
  for (std::size_t u = 0; u < parts.size() && u < survei.unsur.size(); ++u)
    if (parts[u].nrr.nilai.berangka()) list.push_back({survei.unsur[u].nama, parts[u].nrr});
  std::stable_sort(list.begin(), list.end(),
                   [](const Unsur& a, const Unsur& b) { return a.nrr.nilai.angka < b.nrr.nilai.angka; });
  Table t;
  t.columns = {{12, Align::center}, {60}, {18, Align::right}};
  t.header = {{{sel_judul("Peringkat"), sel_judul("Unsur"), sel_judul("NRR")}, RowStyle::normal}};
  std::size_t rank = 0;
  for (std::size_t u = 0; u < list.size(); ++u) {
    if (u == 0 || list[u].nrr.nilai.angka != list[u - 1].nrr.nilai.angka) rank = u + 1;
    t.rows.push_back({{sel_teks(std::to_string(rank), Align::center), sel_teks(list[u].nama), k.sel(list[u].nrr)},
                      RowStyle::normal});
  }
  return t;
}

Document susun_skm(const Konteks& k) {
  Document document = dokumen_resmi(k, "Laporan Survei Kepuasan Masyarakat");
  Penulis p(document);
  kepala_dokumen(k, p, Orientation::portrait);
  const auto this_year = [&](const Survei& survei) { return survei.tahun == k.tahun() && !survei.unsur.empty(); };
  if (std::none_of(k.berkas().survei.begin(), k.berkas().survei.end(), this_year)) {
    p.paragraf({kosong("survei kepuasan masyarakat tahun " + std::to_string(k.tahun()))});
    return document;
  }
  const auto part = [&](const char* key, auto write) {
    const Bagian* outline = k.susunan().cari(key);
    if (!outline) return;
    p.judul(2, outline->judul);
    bagian_tetap(k, p, key);
    write();
  };
  part("skm/pendahuluan", [] {});
  part("skm/hasil", [&] { tulis_survei(k, p); });
  part("skm/peringkat", [&] {
    for (const Survei& survei : k.berkas().survei)
      if (this_year(survei))
        if (Table t = tabel_peringkat_unsur(k, survei); !t.rows.empty())
          p.tabel(std::move(t), "Peringkat Unsur " + survei.nama);
  });
  part("skm/kecenderungan", [&] {
    for (const Indikator& i : k.berkas().indikator) kecenderungan(k, p, i);
  });
  part("skm/tindak-lanjut", [&] {
    if (k.narasi("skm/tindak-lanjut").empty())
      p.paragraf({kosong("rencana tindak lanjut hasil survei")}, "skm/tindak-lanjut");
  });
  pengesahan(k, p);
  part("skm/pengolahan", [&] { tulis_lampiran_survei(k, p); });
  return document;
}

}  // namespace sakip::compose
