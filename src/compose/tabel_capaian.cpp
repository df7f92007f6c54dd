// Tables of what was reached: capaian and its comparisons over the years, to the end of the period and with others, and
// the quarterly tables of the annexes. Every number cell is a fact.
#include <algorithm>

#include "compose/tabel_kinerja.hpp"
#include "measure/alamat.hpp"

namespace sakip::compose {

using namespace document;

std::vector<Tahun> tahun_sebelumnya(const Konteks& k, const std::vector<const Indikator*>& list) {
  std::vector<Tahun> years;
  for (Tahun year = k.tahun() - 3; year < k.tahun(); ++year) {
    const bool any = std::any_of(list.begin(), list.end(),
                                 [&](const Indikator* i) { return measure::realisasi(k.h(), *i, {year}).nilai.ada(); });
    if (any) years.push_back(year);
  }
  return years;
}

Table tabel_capaian(const Konteks& k, const std::vector<const Indikator*>& list, const Cakupan& cakupan) {
  Table t;
  t.columns = {
      {5, Align::center}, {37}, {12, Align::center}, {10, Align::right}, {11, Align::right}, {11, Align::right},
      {18, Align::center}};
  t.header = {{{sel_judul("No"), sel_judul("Indikator Kinerja"), sel_judul("Satuan"), sel_judul("Target"),
                sel_judul("Realisasi"), sel_judul("Capaian (%)"), sel_judul("Predikat")},
               RowStyle::normal},
              baris_nomor(7)};
  int number = 0;
  for (const Indikator* i : list)
    t.rows.push_back(
        {{sel_teks(std::to_string(++number), Align::center), sel_teks(i->nama), sel_teks(i->satuan),
          k.sel(measure::target(k.h(), *i, k.setahun())), k.sel(measure::realisasi(k.h(), *i, k.setahun())),
          k.sel(measure::capaian(k.h(), *i, k.setahun())), k.sel(measure::predikat(k.h(), *i, k.setahun()))},
         RowStyle::normal});
  if (t.rows.empty()) return t;
  Row total;
  total.style = RowStyle::total;
  Cell label = sel_teks("Rata-rata capaian", Align::center);
  label.colspan = 5;
  total.cells = {label, k.sel(measure::rata_rata_capaian(k.h(), cakupan, k.setahun())),
                 k.sel(measure::predikat_kinerja(k.h(), cakupan, k.setahun()))};
  t.rows.push_back(std::move(total));
  return t;
}

Table tabel_antar_tahun(const Konteks& k, const std::vector<const Indikator*>& list) {
  Table t;
  std::vector<Tahun> years = tahun_sebelumnya(k, list);
  years.push_back(k.tahun());
  const int n = static_cast<int>(years.size());
  t.columns = {{34}, {10, Align::center}};
  t.columns.resize(2 + static_cast<std::size_t>(n), {10, Align::right});
  t.columns.push_back({11, Align::right});
  t.columns.push_back({11, Align::right});
  Row top, bottom;
  top.cells = {sel_judul("Indikator Kinerja", 1, 2), sel_judul("Satuan", 1, 2), sel_judul("Realisasi", n),
               sel_judul("Perubahan", 1, 2), sel_judul("Pertumbuhan (%)", 1, 2)};
  for (Tahun year : years) bottom.cells.push_back(sel_judul(std::to_string(year)));
  t.header = {top, bottom};
  for (const Indikator* i : list) {
    Row row;
    row.cells = {sel_teks(i->nama), sel_teks(i->satuan)};
    for (Tahun year : years)
      row.cells.push_back(k.sel(measure::realisasi(k.h(), *i, {year}), year == k.tahun() ? Wajib::ya : Wajib::tidak));
    row.cells.push_back(k.sel(measure::perubahan(k.h(), *i, k.tahun()), Wajib::tidak));
    row.cells.push_back(k.sel(measure::pertumbuhan(k.h(), *i, k.tahun()), Wajib::tidak));
    t.rows.push_back(std::move(row));
  }
  return t;
}

Table tabel_akhir_periode(const Konteks& k, const std::vector<const Indikator*>& list) {
  Table t;
  t.columns = {{40}, {11, Align::center}, {14, Align::right}, {14, Align::right}, {14, Align::right}};
  t.header = {
      {{sel_judul("Indikator Kinerja"), sel_judul("Satuan"), sel_judul("Realisasi " + std::to_string(k.tahun())),
        sel_judul("Target Akhir " + std::to_string(k.berkas().periode.akhir)),
        sel_judul("Capaian terhadap Target Akhir (%)")},
       RowStyle::normal}};
  for (const Indikator* i : list)
    t.rows.push_back(
        {{sel_teks(i->nama), sel_teks(i->satuan), k.sel(measure::realisasi(k.h(), *i, k.setahun())),
          k.sel(measure::target_akhir(k.h(), *i, k.tahun())), k.sel(measure::capaian_akhir(k.h(), *i, k.tahun()))},
         RowStyle::normal});
  return t;
}

Table tabel_pembanding(const Konteks& k, const std::vector<const Indikator*>& list) {
  Table t;
  t.columns = {{30}, {32}, {12, Align::right}, {12, Align::right}, {13, Align::right}};
  t.header = {{{sel_judul("Indikator Kinerja"), sel_judul("Instansi/Standar"), sel_judul("Target"),
                sel_judul("Realisasi"), sel_judul("Capaian (%)")},
               RowStyle::normal}};
  for (const Indikator* i : list) {
    std::vector<Row> rows;
    for (const Pembanding* other : k.indeks().pembanding(*i))
      if (other->tahun == k.tahun())
        rows.push_back({{sel_teks(i->nama), sel_teks(other->entitas), k.sel(measure::target(k.h(), *other)),
                         k.sel(measure::realisasi(k.h(), *other)), k.sel(measure::capaian(k.h(), *other))},
                        RowStyle::normal});
    if (rows.empty()) continue;
    Cell ours = sel_teks(k.berkas().instansi.nama);
    ours.bold = true;
    rows.insert(rows.begin(),
                {{sel_teks(i->nama), ours, k.sel(measure::target(k.h(), *i, k.setahun())),
                  k.sel(measure::realisasi(k.h(), *i, k.setahun())), k.sel(measure::capaian(k.h(), *i, k.setahun()))},
                 RowStyle::normal});
    gabung_ke_bawah(rows, 0);
    t.rows.insert(t.rows.end(), rows.begin(), rows.end());
  }
  return t;
}

Table tabel_pembanding_ringkas(const Konteks& k, const std::vector<const Indikator*>& list) {
  constexpr std::size_t kMuat = 5;  // agencies beside ours on a portrait page
  std::vector<std::string> others;
  for (const Indikator* i : list)
    for (const Pembanding* other : k.indeks().pembanding(*i))
      if (other->tahun == k.tahun() && std::find(others.begin(), others.end(), other->entitas) == others.end())
        others.push_back(other->entitas);
  Table t;
  if (others.empty() || others.size() > kMuat) return t;
  t.columns = {{40}, {16, Align::right}};
  t.columns.resize(2 + others.size(), {16, Align::right});
  Row head, total;
  head.cells = {sel_judul("Capaian Indikator (%)"), sel_judul(k.berkas().instansi.nama)};
  for (const std::string& name : others) head.cells.push_back(sel_judul(name));
  t.header = {head};
  for (const Indikator* i : list) {
    Row row;
    row.cells = {sel_teks(i->nama), k.sel(measure::capaian(k.h(), *i, k.setahun()))};
    for (const std::string& name : others) {
      const auto rows = k.indeks().pembanding(*i);
      const auto found = std::find_if(rows.begin(), rows.end(),
                                      [&](const Pembanding* p) { return p->entitas == name && p->tahun == k.tahun(); });
      row.cells.push_back(found == rows.end() ? sel_teks("–", Align::right) : k.sel(measure::capaian(k.h(), **found)));
    }
    t.rows.push_back(std::move(row));
  }
  total.style = RowStyle::total;
  total.cells = {sel_teks("Rata-rata capaian", Align::center),
                 k.sel(measure::rata_rata_capaian(k.h(), Cakupan::instansi(), k.setahun()))};
  for (const std::string& name : others)
    total.cells.push_back(k.sel(measure::rata_rata_capaian(k.h(), measure::siput(name), k.tahun())));
  t.rows.push_back(std::move(total));
  return t;
}

namespace {

// The shape shared by Rencana Aksi and Pengukuran: post, indikator, unit, a yearly column, four quarters, extra
// columns.
template <typename Fill>
Table tabel_triwulan(const Konteks& k, const std::vector<std::string>& year_columns, Fill fill) {
  Table t;
  t.compact = true;
  t.columns = {{18}, {34}, {10, Align::center}};
  const std::size_t extra = year_columns.size();
  t.columns.resize(3 + 4 + extra, {9, Align::right});
  Row head;
  head.cells = {sel_judul("Jabatan"), sel_judul("Indikator Kinerja"), sel_judul("Satuan")};
  for (Triwulan quarter : kTriwulan) head.cells.push_back(sel_judul(std::string(nama(quarter))));
  for (const std::string& column : year_columns) head.cells.push_back(sel_judul(column));
  t.header = {head};
  for (const PerjanjianKinerja* pk : perjanjian_berlaku(k)) {
    std::vector<Row> rows;
    for (const Indikator* i : indikator_pk(k, *pk)) {
      Row row;
      row.cells = {sel_teks(k.nama_jabatan(pk->jabatan)), sel_teks(i->nama), sel_teks(i->satuan)};
      fill(*i, row);
      rows.push_back(std::move(row));
    }
    gabung_ke_bawah(rows, 0);
    t.rows.insert(t.rows.end(), rows.begin(), rows.end());
  }
  return t;
}

}  // namespace

Table tabel_rencana_aksi(const Konteks& k) {
  return tabel_triwulan(k, {"Target Tahun"}, [&](const Indikator& i, Row& row) {
    for (Triwulan quarter : kTriwulan)
      row.cells.push_back(k.sel(measure::target(k.h(), i, {k.tahun(), quarter}), Wajib::tidak));
    row.cells.push_back(k.sel(measure::target(k.h(), i, k.setahun())));
  });
}

Table tabel_pengukuran(const Konteks& k) {
  return tabel_triwulan(k, {"Target", "Realisasi", "Capaian (%)"}, [&](const Indikator& i, Row& row) {
    for (Triwulan quarter : kTriwulan)
      row.cells.push_back(k.sel(measure::realisasi(k.h(), i, {k.tahun(), quarter}), Wajib::tidak));
    row.cells.push_back(k.sel(measure::target(k.h(), i, k.setahun())));
    row.cells.push_back(k.sel(measure::realisasi(k.h(), i, k.setahun())));
    row.cells.push_back(k.sel(measure::capaian(k.h(), i, k.setahun())));
  });
}

}  // namespace sakip::compose
