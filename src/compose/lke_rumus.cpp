// Formulas as text; references are those of document::Cell::formula.
#include "compose/lke_rumus.hpp"

#include <algorithm>

#include "core/number_format.hpp"

namespace sakip::compose {

namespace {

std::string tak_lengkap() { return "\"" + format_nilai(Nilai::tanpa(Keadaan::tak_lengkap)) + "\""; }

std::string kolom(TempatPilihan where, int first, int last) {
  return "{lke-pilihan!" + std::to_string(where.awal) + "," + std::to_string(first) + ":" +
         std::to_string(where.akhir) + "," + std::to_string(last) + "}";
}

std::string gabung(const std::vector<std::string>& cells) {
  std::string text;
  for (const std::string& cell : cells) text += (text.empty() ? "" : ",") + cell;
  return text;
}

/// A number as a formula writes it: 22.5.
std::string mesin(const Rational& value) {
  std::string text = format_angka(value, 12);
  std::erase(text, '.');
  std::replace(text.begin(), text.end(), ',', '.');
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

}  // namespace

std::string acuan(int row, int column) { return "{" + std::to_string(row) + "," + std::to_string(column) + "}"; }

std::string operan(const Nilai& typed) { return typed.berangka() ? mesin(typed.angka) : "\"–\""; }

std::string rumus_nilai(const std::string& weight, const std::string& answer, TempatPilihan where,
                        const std::string& tanpa) {
  return "IF(" + answer + "=\"\"," + tanpa + ",IFERROR(" + weight + "*VLOOKUP(" + answer + "," + kolom(where, 1, 2) +
         ",2,FALSE)/100," + tak_lengkap() + "))";
}

std::string rumus_bila_lengkap(const std::vector<std::string>& cells, const std::string& tanpa) {
  const std::string list = gabung(cells);
  return "IF(COUNT(" + list + ")=" + std::to_string(cells.size()) + ",SUM(" + list + "),IF(COUNT(" + list + ")=0," +
         tanpa + "," + tak_lengkap() + "))";
}

std::string rumus_terpenuhi(int first, int last, int column, TempatPilihan where) {
  const std::string answers = acuan(first, column) + ":" + acuan(last, column);
  const std::string count = std::to_string(last - first + 1);
  return "IF(COUNTA(" + answers + ")=0,\"–\",IF(COUNTA(" + answers + ")<" + count + "," + tak_lengkap() +
         ",SUMPRODUCT(SUMIF(" + kolom(where, 1, 1) + "," + answers + "," + kolom(where, 2, 2) + "))/" + count + "))";
}

std::string rumus_predikat(const std::string& score, const Skala& scale) {
  const DefinisiSkala& table = scale.definisi();
  std::vector<const BarisSkala*> rows;
  for (const BarisSkala& row : table.baris)
    if (row.bawah) rows.push_back(&row);
  std::sort(rows.begin(), rows.end(), [](auto* a, auto* b) { return a->bawah->nilai > b->bawah->nilai; });
  const std::string value = table.presisi < 0 ? score : "ROUND(" + score + "," + std::to_string(table.presisi) + ")";
  std::string text = "\"–\"";
  for (auto row = rows.rbegin(); row != rows.rend(); ++row)
    text = "IF(" + value + ((*row)->bawah->termasuk ? ">=" : ">") + mesin((*row)->bawah->nilai) + ",\"" +
           (*row)->label + "\"," + text + ")";
  return "IF(ISNUMBER(" + score + ")," + text + "," + score + ")";
}

}  // namespace sakip::compose
