// The survey report around the tables of tabel_evaluasi.
#include "compose/skm_dokumen.hpp"

#include <algorithm>

#include "compose/kerangka.hpp"
#include "compose/rumus_tabel.hpp"
#include "compose/tabel_evaluasi.hpp"
#include "compose/tabel_kinerja.hpp"
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

/// IKM of the years as reported, which may come from a survey no longer at hand; nothing without an earlier year.
void antar_tahun(const Konteks& k, Penulis& p, const Indikator& fed) {
  std::vector<Tahun> years = tahun_sebelumnya(k, {&fed});
  if (years.empty()) return;
  years.push_back(k.tahun());
  Table t;
  t.columns = {{40}, {20, Align::right}};
  t.header = {{{sel_judul("Tahun"), sel_judul("Realisasi")}, RowStyle::normal}};
  Chart chart;
  chart.kind = ChartKind::line;
  chart.unit = fed.satuan;
  Series series{fed.nama, {}, {}};
  for (Tahun year : years) {
    const Figur value = measure::realisasi(k.h(), fed, {year});
    t.rows.push_back({{sel_teks(std::to_string(year)), k.sel(value)}, RowStyle::normal});
    chart.categories.push_back(std::to_string(year));
    series.values.push_back(value.nilai);
    series.facts.push_back(value.fakta);
  }
  chart.series = {series};
  chart.alt = fed.nama + " tahun " + chart.categories.front() + " sampai " + chart.categories.back() + ".";
  p.tabel(std::move(t), fed.nama + " Antartahun");
  if (years.size() > 2) p.grafik(std::move(chart), fed.nama + " Antartahun");  // two points say no more than the table
}

}  // namespace

Table tabel_profil_responden(const Konteks& k, const Survei& survei) {
  Table t;
  t.columns = {{36}, {44}, {18, Align::right}, {18, Align::right}};
  t.header = {{{sel_judul("Karakteristik"), sel_judul("Kategori"), sel_judul("Jumlah"), sel_judul("Persentase (%)")},
               RowStyle::normal}};
  const Figur all = measure::responden(k.h(), survei);
  std::vector<std::string> seen;
  for (std::size_t first = 0; first < survei.profil.size(); ++first) {
    const std::string& name = survei.profil[first].karakteristik;
    if (std::find(seen.begin(), seen.end(), name) != seen.end()) continue;
    seen.push_back(name);
    std::vector<int> parts;
    for (std::size_t row = first; row < survei.profil.size(); ++row) {
      if (survei.profil[row].karakteristik != name) continue;
      const auto one = measure::profil_responden(survei, row);
      parts.push_back(static_cast<int>(t.rows.size()));
      t.rows.push_back({{sel_teks(name), sel_teks(survei.profil[row].kategori), k.sel(one.jumlah), k.sel(one.persen)},
                        RowStyle::normal});
    }
    const Figur stated = measure::profil_responden(survei, first).responden;
    Cell label = sel_teks("Jumlah", Align::center);
    label.colspan = 2;
    t.rows.push_back({{label, k.sel(stated), sel_teks("")}, RowStyle::subtotal});
    rumus_jumlah(t, static_cast<int>(t.rows.size()) - 1, parts, {2});
    if (all.nilai.berangka() && stated.nilai.angka != all.nilai.angka) {
      if (!t.note.empty()) t.note.push_back({" ", RunStyle::plain, {}, {}});
      t.note.push_back({name + ": jumlahnya ", RunStyle::plain, {}, {}});
      t.note.push_back(k.run(stated));
      t.note.push_back({", sedangkan responden survei ", RunStyle::plain, {}, {}});
      t.note.push_back(k.run(all));
      t.note.push_back({".", RunStyle::plain, {}, {}});
    }
  }
  return t;
}

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
  part("skm/responden", [&] {
    std::vector<std::string> unknown;
    for (const Survei& survei : k.berkas().survei) {
      if (!this_year(survei)) continue;
      if (survei.profil.empty())
        unknown.push_back(survei.nama);
      else
        p.tabel(tabel_profil_responden(k, survei), "Profil Responden " + survei.nama);
    }
    if (!unknown.empty()) p.paragraf({kosong("profil responden " + rangkai(unknown))});
  });
  part("skm/hasil", [&] { tulis_survei(k, p); });
  part("skm/peringkat", [&] {
    for (const Survei& survei : k.berkas().survei)
      if (this_year(survei))
        if (Table t = tabel_peringkat_unsur(k, survei); !t.rows.empty())
          p.tabel(std::move(t), "Peringkat Unsur " + survei.nama);
  });
  part("skm/kecenderungan", [&] {
    for (const Indikator& i : k.berkas().indikator) {
      if (std::none_of(k.berkas().survei.begin(), k.berkas().survei.end(),
                       [&](const Survei& survei) { return survei.indikator == i.id; }))
        continue;
      kecenderungan(k, p, i);
      antar_tahun(k, p, i);
    }
  });
  part("skm/tindak-lanjut", [&] {
    if (k.narasi("skm/tindak-lanjut").empty())
      p.paragraf({kosong("rencana tindak lanjut hasil survei")}, "skm/tindak-lanjut");
  });
  pengesahan(k, p);
  if (std::any_of(k.berkas().survei.begin(), k.berkas().survei.end(),
                  [&](const Survei& survei) { return this_year(survei) && !survei.jawaban.empty(); })) {
    if (letak_matriks(k) == Orientation::landscape)
      p.putar(Orientation::landscape);
    else
      p.tambah(PageBreak{});
    part("skm/pengolahan", [&] { tulis_lampiran_survei(k, p); });
  }
  return document;
}

}  // namespace sakip::compose
