// T-C.27. The form has 23 columns, 14 of them pairs of target (K) and money (Rp). On a folio page on its side that
// leaves 12 mm a column, too little for a twelve-digit amount beside words; so K and Rp stand in two tables with the
// same rows, as the tables of E.81 do. Tujuan and sasaran are rows, which a cell merged over a hundred rows could not
// be on paper.
#include "compose/renstra.hpp"

#include <algorithm>
#include <set>

#include "compose/kerangka.hpp"
#include "compose/penulis.hpp"
#include "compose/tabel_rencana.hpp"

namespace sakip::compose {

using namespace document;

namespace {

constexpr DokumenSumber kRenstra = DokumenSumber::renstra;

/// The years the Renstra sets targets for, and those it gives money to.
struct TahunRenstra {
  std::set<Tahun> target, pagu;
};

TahunRenstra tahun_renstra(const Konteks& k) {
  TahunRenstra years;
  for (const Target& row : k.berkas().target)
    if (row.dokumen == kRenstra && row.triwulan == Triwulan::tahunan) years.target.insert(row.tahun);
  for (const Pagu& row : k.berkas().pagu)
    if (row.dokumen == kRenstra && row.triwulan == Triwulan::tahunan) years.pagu.insert(row.tahun);
  return years;
}

std::vector<const Indikator*> indikator_renstra(const Konteks& k, const Simpul& node) {
  std::vector<const Indikator*> out;
  for (const Indikator* i : k.indeks().indikator_simpul(node))
    for (const Target* row : k.indeks().target(*i))
      if (row->dokumen == kRenstra || row->dokumen == DokumenSumber::renstra_akhir) {
        out.push_back(i);
        break;
      }
  return out;
}

bool bertarget_atau_beruang(const Konteks& k, const Simpul& node, const TahunRenstra& years) {
  if (node.tingkat < Tingkat::program || !indikator_renstra(k, node).empty()) return true;
  for (Tahun year : years.pagu)
    if (measure::pagu_dokumen(k.h(), Cakupan::simpul(node), kRenstra, {year}).nilai.ada()) return true;
  return false;
}

Table kinerja(const Konteks& k, const TahunRenstra& years) {
  Table t;
  t.compact = true;
  t.columns = {{20}, {44}, {44}, {15, Align::center}, {12, Align::right}};
  Row head;
  const Tahun base = k.berkas().periode.tahun_dasar;
  head.cells = {sel_judul("Kode"), sel_judul("Tujuan/Sasaran/Program/Kegiatan/Sub Kegiatan dan Hasilnya"),
                sel_judul("Indikator"), sel_judul("Satuan"),
                sel_judul("Data Capaian Awal" + (base ? " " + std::to_string(base) : std::string()))};
  for (Tahun year : years.target) {
    t.columns.push_back({11, Align::right});
    head.cells.push_back(sel_judul("Target " + std::to_string(year)));
  }
  t.columns.insert(t.columns.end(), {{12, Align::right}, {22}, {18}});
  head.cells.push_back(sel_judul("Kondisi Akhir " + std::to_string(k.berkas().periode.akhir)));
  head.cells.push_back(sel_judul("Unit Penanggung Jawab"));
  head.cells.push_back(sel_judul("Lokasi"));
  t.header = {head, baris_nomor(static_cast<int>(t.columns.size()))};

  BarisRencana rows(k, t);
  for (const Simpul* node : simpul_rencana(k)) {
    if (!bertarget_atau_beruang(k, *node, years)) continue;
    Cell name = sel_teks(node->nama);
    name.colspan = 2;
    std::vector<Cell> cells = {sel_kode(*node), name};
    for (Cell& cell : kosongkan(static_cast<int>(t.columns.size()) - 5)) cells.push_back(std::move(cell));
    cells.push_back(sel_teks(unit_penanggung_jawab(k, *node)));
    cells.push_back(sel_teks(node->lokasi));
    rows.simpul(*node, std::move(cells));
    std::string outcome = hasil_simpul(*node);
    for (const Indikator* i : indikator_renstra(k, *node)) {
      std::vector<Cell> line = {sel_teks(""), sel_teks(outcome), sel_teks(i->nama), sel_teks(i->satuan),
                                sel_baseline(k, *i)};
      for (Tahun year : years.target) line.push_back(k.sel(measure::target_dokumen(k.h(), *i, kRenstra, {year})));
      line.push_back(k.sel(measure::target_akhir(k.h(), *i, k.tahun())));
      line.push_back(sel_teks(""));
      line.push_back(sel_teks(""));
      rows.indikator(std::move(line));
      outcome.clear();
    }
  }
  return t;
}

// The total is its own figure; in a spreadsheet it is the live sum of the row's years.
std::vector<Cell> uang(const Konteks& k, Cakupan scope, const TahunRenstra& years, int row) {
  std::vector<Cell> cells;
  for (Tahun year : years.pagu)
    cells.push_back(k.sel(measure::pagu_dokumen(k.h(), scope, kRenstra, {year}), Wajib::tidak));
  Cell total = k.sel(measure::pagu_periode(k.h(), scope, kRenstra), Wajib::tidak);
  const std::string at = "{" + std::to_string(row) + ",";
  if (total.value.ada()) total.formula = "SUM(" + at + "2}:" + at + std::to_string(cells.size() + 1) + "})";
  cells.push_back(std::move(total));
  return cells;
}

Table pendanaan(const Konteks& k, const TahunRenstra& years) {
  Table t;
  t.compact = true;
  t.columns = {{22}, {84}};
  Row head;
  head.cells = {sel_judul("Kode"), sel_judul("Tujuan/Sasaran/Program/Kegiatan/Sub Kegiatan")};
  std::vector<int> columns;
  for (Tahun year : years.pagu) {
    columns.push_back(static_cast<int>(t.columns.size()));
    t.columns.push_back({26, Align::right});
    head.cells.push_back(sel_judul("Pagu " + std::to_string(year) + " (Rp)"));
  }
  t.columns.push_back({28, Align::right});
  head.cells.push_back(sel_judul("Jumlah Seluruh Tahun (Rp)"));
  t.header = {head, baris_nomor(static_cast<int>(t.columns.size()))};

  BarisRencana rows(k, t);
  for (const Simpul* node : simpul_rencana(k)) {
    std::vector<Cell> money = uang(k, Cakupan::simpul(*node), years, static_cast<int>(t.rows.size()));
    if (!money.back().value.ada()) continue;
    Cell name = sel_teks(node->nama);
    name.indent = std::max(0, static_cast<int>(node->tingkat) - static_cast<int>(Tingkat::sasaran));
    std::vector<Cell> cells = {sel_kode(*node), name};
    cells.insert(cells.end(), money.begin(), money.end());
    rows.simpul(*node, std::move(cells));
    if (node->tingkat == Tingkat::sub_kegiatan)
      for (Cell& cell : t.rows.back().cells) cell.bold = false;
  }
  if (!t.rows.empty()) rows.jumlah(2, uang(k, Cakupan::instansi(), years, static_cast<int>(t.rows.size())), columns);
  return t;
}

void tabel(Penulis& p, Table t, const char* id, const char* number, const std::string& caption) {
  t.id = id;
  t.number = number;
  t.caption = caption;
  p.tambah(std::move(t));
}

}  // namespace

Document susun_renstra(const Konteks& k) {
  Document document;
  const std::string& agency = k.berkas().instansi.nama;
  const std::string period = std::to_string(k.berkas().periode.awal) + "-" + std::to_string(k.berkas().periode.akhir);
  document.meta.title = "Tabel T-C.27 Renstra " + agency + " " + period;
  document.meta.subject = k.susunan().rujukan;
  document.meta.author = agency;
  document.meta.keywords = "SAKIP, Renstra, T-C.27, " + agency + ", " + period;
  document.meta.created = k.tanggal();
  document.meta.rules_hash = k.h().regulasi().hash;
  document.paper = kertas(k);
  Penulis p(document);
  p.bagian(Orientation::landscape, PageNumbers::arabic, true, document.meta.title);
  p.bagian_depan(k.susunan().judul, true);
  for (Inline& paragraph : k.narasi("renstra/pengantar")) p.paragraf(std::move(paragraph));
  const TahunRenstra years = tahun_renstra(k);
  if (years.target.empty() && years.pagu.empty()) {
    p.paragraf({kosong("target dan pagu Renstra " + period)});
    return document;
  }
  tabel(p, kinerja(k, years), "tabel-tc27-kinerja", "Tabel T-C.27 (K)",
        "Indikator dan Target Kinerja Renstra " + period);
  if (Table money = pendanaan(k, years); !money.rows.empty())
    tabel(p, std::move(money), "tabel-tc27-pendanaan", "Tabel T-C.27 (Rp)", "Pagu Indikatif Renstra " + period);
  else
    p.paragraf({kosong("pagu Renstra " + period)});
  return document;
}

}  // namespace sakip::compose
