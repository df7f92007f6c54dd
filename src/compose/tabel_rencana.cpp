// Rows and sums of the planning tables.
#include "compose/tabel_rencana.hpp"

#include <algorithm>

namespace sakip::compose {

using namespace document;

void BarisRencana::simpul(const Simpul& node, std::vector<Cell> cells) {
  const RowStyle style = node.tingkat <= Tingkat::program    ? RowStyle::group
                         : node.tingkat == Tingkat::kegiatan ? RowStyle::subtotal
                                                             : RowStyle::normal;
  if (style == RowStyle::normal)
    for (Cell& cell : cells) cell.bold = true;
  baris_.push_back(static_cast<int>(table_.rows.size()));
  silsilah_.tambah(node);
  table_.rows.push_back({std::move(cells), style});
}

void BarisRencana::indikator(std::vector<Cell> cells) { table_.rows.push_back({std::move(cells), RowStyle::normal}); }

void BarisRencana::jumlah(int label_columns, std::vector<Cell> cells, const std::vector<int>& columns) {
  Cell label = sel_teks("Jumlah", Align::center);
  label.colspan = label_columns;
  cells.insert(cells.begin(), std::move(label));
  const int total = static_cast<int>(table_.rows.size());
  table_.rows.push_back({std::move(cells), RowStyle::total});

  const std::vector<int>& above = silsilah_.induk();
  std::vector<std::vector<int>> parts(above.size());
  std::vector<int> tops;
  for (std::size_t r = 0; r < above.size(); ++r)
    (above[r] < 0 ? tops : parts[static_cast<std::size_t>(above[r])]).push_back(baris_[r]);
  for (int column : columns) {
    for (std::size_t r = 0; r < parts.size(); ++r) rumus_jumlah(table_, baris_[r], parts[r], {column});
    rumus_jumlah(table_, total, tops, {column});
  }
}

std::vector<const Simpul*> simpul_rencana(const Konteks& k) {
  std::vector<const Simpul*> roots(k.indeks().akar().begin(), k.indeks().akar().end()), out;
  std::stable_sort(roots.begin(), roots.end(), [](auto* a, auto* b) { return a->tingkat < b->tingkat; });
  for (const Simpul* root : roots)
    for (const Simpul* node : k.indeks().keturunan(*root))
      if (node->tingkat >= Tingkat::tujuan && node->lingkup == Lingkup::perangkat_daerah) out.push_back(node);
  return out;
}

Cell sel_kode(const Simpul& node) {
  return sel_teks(node.tingkat == Tingkat::tujuan    ? "Tujuan"
                  : node.tingkat == Tingkat::sasaran ? "Sasaran"
                                                     : node.kode);
}

std::string unit_penanggung_jawab(const Konteks& k, const Simpul& node) {
  if (node.penanggung_jawab.ada()) return k.nama_jabatan(node.penanggung_jawab);
  return node.tingkat == Tingkat::program ? k.berkas().instansi.nama : std::string();
}

std::string hasil_simpul(const Simpul& node) {
  return node.tingkat < Tingkat::program ? std::string() : node.rumusan_kinerja;
}

Cell sel_baseline(const Konteks& k, const Indikator& i) {
  return k.sel(measure::baseline(k.h(), i, k.tahun()), Wajib::tidak);
}

std::vector<Cell> kosongkan(int cells) { return std::vector<Cell>(static_cast<std::size_t>(cells), sel_teks("")); }

std::vector<Cell> sel_simpul_renja(const Konteks& k, const Simpul& node, const std::vector<Cell>& money) {
  Cell name = sel_teks(node.nama);
  name.colspan = 2;
  std::vector<Cell> cells = {sel_kode(node), name};
  for (Cell& cell : kosongkan(3)) cells.push_back(std::move(cell));
  cells.insert(cells.end(), money.begin(), money.end());
  cells.push_back(sel_teks(unit_penanggung_jawab(k, node)));
  cells.push_back(sel_teks(node.lokasi));
  return cells;
}

}  // namespace sakip::compose
