// Tables of measurement and the report around them.
#include "compose/pengukuran.hpp"

#include <algorithm>

#include "compose/kerangka.hpp"
#include "compose/rumus_tabel.hpp"
#include "compose/tabel_kinerja.hpp"

namespace sakip::compose {

using namespace document;

namespace {

/// The agreed indikator, post by post in the order of the posts; each line fills its figures after the first four
/// cells.
template <typename Fill>
void baris_diperjanjikan(const Konteks& k, Table& t, Fill fill) {
  for (const PerjanjianKinerja* pk : perjanjian_berlaku(k)) {
    std::vector<Row> rows;
    for (const ButirPK& item : pk->butir) {
      const Indikator* i = k.indeks().indikator(item.indikator);
      if (!i) continue;
      Row row;
      row.cells = {sel_teks(k.nama_jabatan(pk->jabatan)), sel_teks(item.sasaran), sel_teks(i->nama),
                   sel_teks(i->satuan)};
      fill(*i, row);
      rows.push_back(std::move(row));
    }
    gabung_ke_bawah(rows, 1);
    gabung_ke_bawah(rows, 0);
    t.rows.insert(t.rows.end(), rows.begin(), rows.end());
  }
}

bool ada_data(const Konteks& k, Triwulan quarter) {
  const Periode period{k.tahun(), quarter};
  for (const PerjanjianKinerja* pk : perjanjian_berlaku(k))
    for (const Indikator* i : indikator_pk(k, *pk))
      if (measure::target(k.h(), *i, period).nilai.ada() || measure::realisasi(k.h(), *i, period).nilai.ada())
        return true;
  return measure::realisasi_anggaran(k.h(), Cakupan::instansi(), period).nilai.ada();
}

void periode(const Konteks& k, Penulis& p, Triwulan quarter, Table figures) {
  const std::string when = sebutan_periode(k.tahun(), quarter);
  p.judul(2, "Pengukuran " + when);
  bagian_tetap(k, p, quarter == Triwulan::tahunan ? "pengukuran/tahun" : "pengukuran/triwulan");
  if (figures.rows.empty())
    p.paragraf({kosong("Perjanjian Kinerja tahun " + std::to_string(k.tahun()))});
  else
    p.tabel(std::move(figures), "Pengukuran Kinerja " + when);
  if (Table money = tabel_pengukuran_anggaran(k, quarter); !money.rows.empty())
    p.tabel(std::move(money), "Penyerapan Anggaran " + when);
  if (Table why = tabel_penjelasan(k, quarter); !why.rows.empty())
    p.tabel(std::move(why), "Pendorong, Penghambat, dan Tindak Lanjut " + when);
  else
    p.paragraf({kosong("analisis " + when + ": pendorong, penghambat, dan tindak lanjut")});
}

}  // namespace

Table tabel_pengukuran_triwulan(const Konteks& k, Triwulan quarter, Wajib needed) {
  SAKIP_ASSERT(quarter != Triwulan::tahunan);
  Table t;
  t.compact = true;
  t.columns = {{22}, {32}, {36}, {12, Align::center}};
  t.columns.resize(11, {13, Align::right});
  Row top, bottom;
  top.cells = {sel_judul("Jabatan", 1, 2),
               sel_judul("Sasaran", 1, 2),
               sel_judul("Indikator Kinerja", 1, 2),
               sel_judul("Satuan", 1, 2),
               sel_judul("Target Tahun", 1, 2),
               sel_judul(std::string(nama(quarter)), 3),
               sel_judul("s.d. " + std::string(nama(quarter)), 3)};
  for (int part = 0; part < 2; ++part)
    for (const char* title : {"Target", "Realisasi", "Capaian (%)"}) bottom.cells.push_back(sel_judul(title));
  t.header = {top, bottom, baris_nomor(static_cast<int>(t.columns.size()))};
  const Periode period{k.tahun(), quarter};
  baris_diperjanjikan(k, t, [&](const Indikator& i, Row& row) {
    row.cells.push_back(k.sel(measure::target(k.h(), i, k.setahun())));
    for (const auto& figure : {measure::target(k.h(), i, period), measure::realisasi(k.h(), i, period)})
      row.cells.push_back(k.sel(figure, needed));
    for (const auto& figure : {measure::capaian(k.h(), i, period), measure::target_sd(k.h(), i, period),
                               measure::realisasi_sd(k.h(), i, period), measure::capaian_sd(k.h(), i, period)})
      row.cells.push_back(k.sel(figure, Wajib::tidak));
  });
  return t;
}

Table tabel_pengukuran_tahun(const Konteks& k) {
  Table t;
  t.compact = true;
  t.columns = {{22}, {32}, {36}, {12, Align::center}, {14, Align::right}, {14, Align::right}, {14, Align::right}, {18}};
  t.header = {{{sel_judul("Jabatan"), sel_judul("Sasaran"), sel_judul("Indikator Kinerja"), sel_judul("Satuan"),
                sel_judul("Target"), sel_judul("Realisasi"), sel_judul("Capaian (%)"), sel_judul("Predikat")},
               RowStyle::normal},
              baris_nomor(static_cast<int>(t.columns.size()))};
  baris_diperjanjikan(k, t, [&](const Indikator& i, Row& row) {
    for (const auto& figure : {measure::target(k.h(), i, k.setahun()), measure::realisasi(k.h(), i, k.setahun()),
                               measure::capaian(k.h(), i, k.setahun()), measure::predikat(k.h(), i, k.setahun())})
      row.cells.push_back(k.sel(figure));
  });
  return t;
}

Table tabel_pengukuran_anggaran(const Konteks& k, Triwulan quarter) {
  Table t;
  const bool year = quarter == Triwulan::tahunan;
  const Periode period{k.tahun(), quarter};
  t.columns = {{60}, {24, Align::right}};
  Row head;
  head.cells = {sel_judul("Program"), sel_judul("Pagu Tahun (Rp)")};
  const auto column = [&](const std::string& title, int width) {
    t.columns.push_back({width, Align::right});
    head.cells.push_back(sel_judul(title));
  };
  if (!year) column("Realisasi " + std::string(nama(quarter)) + " (Rp)", 24);
  column(year ? "Realisasi (Rp)" : "Realisasi s.d. " + std::string(nama(quarter)) + " (Rp)", 24);
  column(year ? "Serapan (%)" : "Serapan s.d. " + std::string(nama(quarter)) + " (%)", 14);
  t.header = {std::move(head)};
  const auto figures = [&](Cell name, const Cakupan& scope, RowStyle style) {
    Row row;
    row.style = style;
    row.cells = {std::move(name), k.sel(measure::pagu(k.h(), scope, k.setahun())),
                 k.sel(measure::realisasi_anggaran(k.h(), scope, period))};
    if (!year) row.cells.push_back(k.sel(measure::realisasi_anggaran_sd(k.h(), scope, period)));
    row.cells.push_back(k.sel(year ? measure::persen_anggaran(k.h(), scope, period)
                                   : measure::persen_anggaran_sd(k.h(), scope, period)));
    t.rows.push_back(std::move(row));
  };
  for (const Simpul* node : k.indeks().pohon())
    if (node->tingkat == Tingkat::program && measure::pagu(k.h(), Cakupan::simpul(*node), k.setahun()).nilai.ada())
      figures(sel_teks(node->nama), Cakupan::simpul(*node), RowStyle::normal);
  if (t.rows.empty()) return t;
  figures(sel_teks("Jumlah", Align::center), Cakupan::instansi(), RowStyle::total);
  rumus_jumlah_akhir(t, {1, 2});
  if (!year) rumus_jumlah_akhir(t, {3});
  rumus_serapan(t, 1, year ? 2 : 3, year ? 3 : 4, -1);
  return t;
}

Table tabel_penjelasan(const Konteks& k, Triwulan quarter) {
  Table t;
  t.columns = {{30}, {32}, {32}, {32}};
  t.header = {{{sel_judul("Indikator Kinerja"), sel_judul("Faktor Pendorong"), sel_judul("Faktor Penghambat"),
                sel_judul("Tindak Lanjut")},
               RowStyle::normal}};
  for (const Indikator& i : k.berkas().indikator) {
    const Analisis* why = k.indeks().analisis(i, k.tahun(), quarter);
    if (!why) continue;
    Row row;
    row.cells = {sel_teks(i.nama)};
    for (const std::string* text : {&why->pendorong, &why->penghambat, &why->tindak_lanjut}) {
      Cell cell;
      cell.text = text->empty() ? polos("–") : k.teks(*text);
      row.cells.push_back(std::move(cell));
    }
    t.rows.push_back(std::move(row));
  }
  return t;
}

Document susun_pengukuran(const Konteks& k, Triwulan only) {
  Document document = dokumen_resmi(
      k, only == Triwulan::tahunan ? "Pengukuran Kinerja" : "Pengukuran Kinerja " + sebutan_triwulan(only));
  Penulis p(document);
  kepala_dokumen(k, p, Orientation::landscape, only);
  if (only == Triwulan::tahunan) {
    for (Triwulan quarter : kTriwulan)
      if (ada_data(k, quarter)) periode(k, p, quarter, tabel_pengukuran_triwulan(k, quarter));
    periode(k, p, Triwulan::tahunan, tabel_pengukuran_tahun(k));
  } else {
    periode(k, p, only, tabel_pengukuran_triwulan(k, only, Wajib::ya));
  }
  pengesahan(k, p);
  return document;
}

}  // namespace sakip::compose
