// A formula tried while it is being written: what is wrong with it, and what it gives with sample values, step by step.
#pragma once

#include <string>
#include <vector>

#include "formula/formula.hpp"
#include "measure/regulasi.hpp"

namespace sakip::app {

/// A data element with a sample as typed ("12,5"; a series "2; 3; 5"); empty: none.
struct ElemenCoba {
  std::string nama, uraian, satuan;
  bool deret = false;
  std::string contoh;
};

struct PermintaanCoba {
  std::string rumus;
  std::vector<ElemenCoba> elemen;
  std::string satuan;  ///< of the indikator
  int desimal = 2;
};

struct HasilCoba {
  std::vector<formula::Temuan> temuan;  ///< in the order of the text
  std::string hasil;                    ///< "8,41"; empty while there is none
  std::string jejak;                    ///< lines of text; empty when the formula cannot be read
};

/// Never fails: what cannot be read is among `temuan` (codes of formula::check, SEL_TIDAK_TERBACA for a sample). An
/// element of last year or of the baseline ("x_t1", "x_0") takes its own sample, else that of "x".
HasilCoba coba_rumus(const measure::Regulasi& rules, const PermintaanCoba& request);

}  // namespace sakip::app
