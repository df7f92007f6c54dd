// Spreadsheet formulas that agree with the printed values.
#include "compose/rumus_tabel.hpp"

#include <numeric>
#include <string>

namespace sakip::compose {

using namespace document;

namespace {

// Rows whose cells are covered from above have fewer cells than columns; such rows are left without formulas.
Cell* sel_di(Table& table, int row, int column) {
  int at = 0;
  for (Cell& cell : table.rows[static_cast<std::size_t>(row)].cells) {
    if (at == column) return cell.colspan == 1 && cell.rowspan == 1 ? &cell : nullptr;
    at += cell.colspan;
  }
  return nullptr;
}

std::string alamat(int row, int column) { return "{" + std::to_string(row) + "," + std::to_string(column) + "}"; }

std::string jumlah(const std::vector<int>& rows, int column) {
  std::string text;
  for (std::size_t i = 0; i < rows.size();) {
    std::size_t end = i + 1;
    while (end < rows.size() && rows[end] == rows[end - 1] + 1) ++end;
    if (!text.empty()) text += ",";
    text += alamat(rows[i], column);
    if (end - i > 1) text += ":" + alamat(rows[end - 1], column);
    i = end;
  }
  return "SUM(" + text + ")";
}

const Rational* angka(const Cell* cell) { return cell && cell->value.berangka() ? &cell->value.angka : nullptr; }

}  // namespace

void Silsilah::tambah(const Simpul& node) {
  int above = -1;
  for (const Simpul* up = indeks_.induk(node); up && above < 0; up = indeks_.induk(*up))
    if (const auto found = baris_.find(up); found != baris_.end()) above = found->second;
  baris_.emplace(&node, static_cast<int>(induk_.size()));
  induk_.push_back(above);
}

void rumus_jumlah(Table& table, int total, const std::vector<int>& parts, std::initializer_list<int> columns) {
  constexpr std::size_t kMaksimumBagian = 200;  // spreadsheets take at most 255 arguments
  if (parts.empty() || parts.size() > kMaksimumBagian) return;
  for (int column : columns) {
    Cell* target = sel_di(table, total, column);
    const Rational* printed = angka(target);
    if (!printed) continue;
    Rational sum;
    bool whole = true;  // every part lies in a row of its own; one without a value adds nothing, as in a spreadsheet
    for (int part : parts) {
      const Cell* cell = sel_di(table, part, column);
      whole = whole && cell;
      if (const Rational* value = angka(cell)) sum = sum + *value;
    }
    if (whole && sum == *printed) target->formula = jumlah(parts, column);
  }
}

void rumus_bertingkat(Table& table, const std::vector<int>& induk, std::initializer_list<int> columns) {
  const int rows = static_cast<int>(induk.size());
  std::vector<std::vector<int>> parts(induk.size());
  std::vector<int> tops;
  for (int r = 0; r < rows; ++r) {
    const int above = induk[static_cast<std::size_t>(r)];
    (above < 0 ? tops : parts[static_cast<std::size_t>(above)]).push_back(r);
  }
  for (int r = 0; r < rows; ++r) rumus_jumlah(table, r, parts[static_cast<std::size_t>(r)], columns);
  if (table.rows.size() > induk.size()) rumus_jumlah(table, rows, tops, columns);
}

void rumus_jumlah_akhir(Table& table, std::initializer_list<int> columns) {
  if (table.rows.size() < 2) return;
  std::vector<int> parts(table.rows.size() - 1);
  std::iota(parts.begin(), parts.end(), 0);
  rumus_jumlah(table, static_cast<int>(parts.size()), parts, columns);
}

void rumus_serapan(Table& table, int pagu, int realisasi, int persen, int sisa) {
  for (int r = 0; r < static_cast<int>(table.rows.size()); ++r) {
    const Rational* planned = angka(sel_di(table, r, pagu));
    const Rational* spent = angka(sel_di(table, r, realisasi));
    if (!planned || !spent) continue;
    Cell* ratio = sel_di(table, r, persen);
    if (const Rational* printed = angka(ratio);
        printed && !planned->is_zero() && *printed == Rational(100) * *spent / *planned)
      ratio->formula = alamat(r, realisasi) + "/" + alamat(r, pagu) + "*100";
    if (sisa < 0) continue;
    Cell* rest = sel_di(table, r, sisa);
    if (const Rational* printed = angka(rest); printed && *printed == *planned - *spent)
      rest->formula = alamat(r, pagu) + "-" + alamat(r, realisasi);
  }
}

}  // namespace sakip::compose
