// How an official document was decided: its number, date and place. Printed on it; empty parts are visible gaps.
#pragma once

#include <string>

#include "core/waktu.hpp"

namespace sakip {

/// Unique by (dokumen, tahun). `dokumen` is the id of a folder in data/dokumen ("iku", "pk", "lhe").
struct Penetapan {
  std::string dokumen;
  Tahun tahun = 0;
  std::string nomor;  ///< "188.45/12/2024"
  Tanggal tanggal;
  std::string tempat;
  bool operator==(const Penetapan&) const = default;
};

}  // namespace sakip
