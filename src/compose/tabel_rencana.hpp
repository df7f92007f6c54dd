// What the tables of Renstra and Renja (Permendagri 86/2017, T-C.27 and T-C.33) share: a row per node with its money,
// below it a row per indikator with its targets, and live sums over the node rows.
#pragma once

#include "compose/konteks.hpp"
#include "compose/rumus_tabel.hpp"

namespace sakip::compose {

/// Fills a table whose node rows are told apart from the indikator rows between them.
class BarisRencana {
 public:
  BarisRencana(const Konteks& k, document::Table& table) : k_(k), table_(table), silsilah_(k.indeks()) {}
  /// Adds the row of a node, styled by its level; parents come before their children.
  void simpul(const Simpul& node, std::vector<document::Cell> cells);
  void indikator(std::vector<document::Cell> cells);
  /// Adds the row "Jumlah" over `label_columns`, then makes every sum in `columns` that holds exactly a live formula.
  void jumlah(int label_columns, std::vector<document::Cell> cells, const std::vector<int>& columns);

 private:
  const Konteks& k_;
  document::Table& table_;
  Silsilah silsilah_;
  std::vector<int> baris_;  ///< row in the table of each node row
};

/// Tujuan and sasaran of the agency, program, kegiatan and sub kegiatan, parents before children. Where the plan does
/// not say which tujuan a sasaran serves, all tujuan come first, so that none seems to.
std::vector<const Simpul*> simpul_rencana(const Konteks& k);
/// The code of a program, kegiatan or sub kegiatan; "Tujuan" or "Sasaran" for the others.
document::Cell sel_kode(const Simpul& node);
/// The post that answers for the node; for a program without one, the agency.
std::string unit_penanggung_jawab(const Konteks& k, const Simpul& node);
/// What the indikator of a node measure, above the first of them: its outcome or output. Tujuan and sasaran: nothing,
/// their name says it.
std::string hasil_simpul(const Simpul& node);
/// The base year's value as the Renstra states it.
document::Cell sel_baseline(const Konteks& k, const Indikator& i);
std::vector<document::Cell> kosongkan(int cells);
/// The row of a node in the Renja's plan tables: code, name over two columns, three empty, its money, who and where.
std::vector<document::Cell> sel_simpul_renja(const Konteks& k, const Simpul& node,
                                             const std::vector<document::Cell>& money);

}  // namespace sakip::compose
