// Live totals of spreadsheets: writes the formula of a total into its cell, but only where the rows it names add up to
// the printed value exactly. A total that comes from elsewhere (a document's own figure) stays a plain number, so that
// a spreadsheet can never show another value than the report.
#pragma once

#include <initializer_list>
#include <unordered_map>
#include <vector>

#include "document/document.hpp"
#include "domain/indeks.hpp"

namespace sakip::compose {

/// The nodes a table shows, row by row, and which row each adds up to: its nearest ancestor shown, -1 for none.
class Silsilah {
 public:
  explicit Silsilah(const Indeks& indeks) : indeks_(indeks) {}
  /// The next row shows `node`; parents come before their children.
  void tambah(const Simpul& node);
  const std::vector<int>& induk() const { return induk_; }

 private:
  const Indeks& indeks_;
  std::unordered_map<const Simpul*, int> baris_;
  std::vector<int> induk_;
};

/// Makes `total`'s cells in `columns` (grid columns) the sum of the `parts` rows (all indices into table.rows).
void rumus_jumlah(document::Table& table, int total, const std::vector<int>& parts, std::initializer_list<int> columns);
/// The same for a hierarchy: `induk[r]` is the row that row r adds up to, -1 for a top row. A row after the last of
/// `induk` is the total of the top rows.
void rumus_bertingkat(document::Table& table, const std::vector<int>& induk, std::initializer_list<int> columns);
/// Makes the last row's cells in `columns` the sum of all rows above.
void rumus_jumlah_akhir(document::Table& table, std::initializer_list<int> columns);
/// In every row where they hold: "%" = realisasi / pagu x 100 and sisa = pagu - realisasi (grid columns). sisa -1:
/// none.
void rumus_serapan(document::Table& table, int pagu, int realisasi, int persen, int sisa);

}  // namespace sakip::compose
