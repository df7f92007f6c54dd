// The plan of a Renja in two short forms: what its Perubahan changes, before beside after, and its programs with their
// money.
#include "compose/tabel_rencana.hpp"
#include "compose/tabel_renja.hpp"
#include "measure/hasil_kinerja.hpp"

namespace sakip::compose {

using namespace document;

Table tabel_perubahan_renja(const Konteks& k, Tahun year) {
  Table t;
  t.compact = true;
  t.columns = {{20}, {46}, {44}, {14, Align::center}, {12, Align::right}, {12, Align::right}};
  t.columns.insert(t.columns.end(), {{22, Align::right}, {22, Align::right}, {22, Align::right}, {20}, {15}});
  Row head, pair;
  head.cells = {sel_judul("Kode", 1, 2),
                sel_judul("Program/Kegiatan/Sub Kegiatan dan Hasilnya", 1, 2),
                sel_judul("Indikator", 1, 2),
                sel_judul("Satuan", 1, 2),
                sel_judul("Target " + std::to_string(year), 2),
                sel_judul("Pagu Indikatif " + std::to_string(year) + " (Rp)", 3),
                sel_judul("Unit Penanggung Jawab", 1, 2),
                sel_judul("Lokasi", 1, 2)};
  for (const char* title : {"Semula", "Menjadi", "Semula", "Menjadi", "Bertambah/ (Berkurang)"})
    pair.cells.push_back(sel_judul(title));
  t.header = {head, pair, baris_nomor(11)};

  const auto money = [&](Cakupan scope) {
    return std::vector<Cell>{
        k.sel(pagu_renja(k, scope, year, VersiRenja::semula), Wajib::tidak),
        k.sel(pagu_renja(k, scope, year, VersiRenja::terakhir), Wajib::tidak),
        akuntansi(k.sel(measure::kenaikan_pagu(k.h(), scope, DokumenSumber::renja, {year}), Wajib::tidak))};
  };
  BarisRencana rows(k, t);
  for (const Simpul* node : simpul_berkode(k)) {
    const std::vector<const Indikator*> list = indikator_renja(k, *node, year);
    const std::vector<Cell> amounts = money(Cakupan::simpul(*node));
    if (list.empty() && !amounts[1].value.ada()) continue;
    rows.simpul(*node, sel_simpul_renja(k, *node, amounts));
    std::string outcome = hasil_simpul(*node);
    for (const Indikator* i : list) {
      std::vector<Cell> line = {sel_teks(""),
                                sel_teks(outcome),
                                sel_teks(i->nama),
                                sel_teks(i->satuan),
                                k.sel(target_renja(k, *i, year, VersiRenja::semula), Wajib::tidak),
                                k.sel(target_renja(k, *i, year, VersiRenja::terakhir))};
      for (Cell& cell : kosongkan(5)) line.push_back(std::move(cell));
      rows.indikator(std::move(line));
      outcome.clear();
    }
  }
  if (t.rows.empty()) return t;
  std::vector<Cell> sums = money(Cakupan::instansi());
  for (Cell& cell : kosongkan(2)) sums.push_back(std::move(cell));
  rows.jumlah(6, std::move(sums), {6, 7, 8});
  return t;
}

Table tabel_program_renja(const Konteks& k, Tahun year, VersiRenja version) {
  Table t;
  t.columns = {{18}, {70}, {16, Align::right}, {16, Align::right}, {30, Align::right}};
  Row head;
  for (const char* title : {"Kode", "Program", "Kegiatan", "Sub Kegiatan", "Pagu Indikatif (Rp)"})
    head.cells.push_back(sel_judul(title));
  t.header = {head};
  const auto line = [&](Cakupan scope, std::vector<Cell> cells, RowStyle style) {
    cells.push_back(k.sel(measure::jumlah_simpul(k.h(), scope, Tingkat::kegiatan, year)));
    cells.push_back(k.sel(measure::jumlah_simpul(k.h(), scope, Tingkat::sub_kegiatan, year)));
    cells.push_back(k.sel(pagu_renja(k, scope, year, version)));
    t.rows.push_back({std::move(cells), style});
  };
  for (const Simpul* node : simpul_berkode(k))
    if (node->tingkat == Tingkat::program && pagu_renja(k, Cakupan::simpul(*node), year, version).nilai.ada())
      line(Cakupan::simpul(*node), {sel_kode(*node), sel_teks(node->nama)}, RowStyle::normal);
  if (t.rows.empty()) return t;
  Cell label = sel_teks("Jumlah", Align::center);
  label.colspan = 2;
  line(Cakupan::instansi(), {label}, RowStyle::total);
  rumus_jumlah_akhir(t, {2, 3, 4});
  return t;
}

}  // namespace sakip::compose
