// Spreadsheet formulas of the LKE: scores from answers by the table of options, sums that wait until all parts are
// there, shares of criteria met, the predikat. They give what the printed cells say, also while answers are missing.
#pragma once

#include <string>
#include <vector>

#include "core/skala.hpp"
#include "measure/akip.hpp"

namespace sakip::compose {

/// The body rows of a set of answers in the table "lke-pilihan": code in column 1, worth in column 2.
struct TempatPilihan {
  int awal = 0, akhir = 0;
};

std::string acuan(int row, int column);
/// bobot x worth / 100; `tanpa` (a formula's operand) while nothing is answered.
std::string rumus_nilai(const std::string& weight, const std::string& answer, TempatPilihan where,
                        const std::string& tanpa);
/// Sum of cells: `tanpa` while none has a number, "tidak dapat dihitung" while some have none.
std::string rumus_bila_lengkap(const std::vector<std::string>& cells, const std::string& tanpa);
/// 100 x met / all over a column of answers, by what each answer is worth.
std::string rumus_terpenuhi(int first, int last, int column, TempatPilihan where);
/// The label of a score on an interval scale; the score itself while it is no number.
std::string rumus_predikat(const std::string& score, const Skala& scale);
/// What a cell shows while it has no value: a typed score, else a dash.
std::string operan(const Nilai& typed);

}  // namespace sakip::compose
