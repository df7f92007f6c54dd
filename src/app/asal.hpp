// Who entered the figures behind an explanation, when and why: the explanation's inputs joined with their audit rows.
#pragma once

#include <string>
#include <vector>

#include "app/laporan.hpp"
#include "store/db.hpp"

namespace sakip::app {

/// One entry of a figure: `fakta` is the address of the input.
struct Asal {
  std::string fakta;
  std::string uraian;  ///< "target PK Perubahan"; money entered together: "realisasi anggaran, 24 isian"
  std::string pelaku;
  std::string waktu;  ///< UTC
  std::string alasan;
  bool operator==(const Asal&) const = default;
};

/// The last entry of every stored fact among the inputs, in the order of the explanation, each row once.
Result<std::vector<Asal>> asal_masukan(store::db::Connection& connection, const Kinerja& kinerja,
                                       const measure::Penjelasan& why);

}  // namespace sakip::app
