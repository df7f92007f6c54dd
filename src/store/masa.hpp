// The states of a pemda's quarters, all agencies at once. The rows are written by app/masa.hpp through tabel.hpp.
#pragma once

#include <string>
#include <vector>

#include "core/id.hpp"
#include "core/waktu.hpp"
#include "store/db.hpp"

namespace sakip::store {

struct KeadaanTriwulan {
  InstansiId instansi;
  Triwulan triwulan = Triwulan::I;
  std::string keadaan;  ///< as stored: "diisi"
};
/// Every quarter of that year that was ever moved, of the subject `hal` ("kinerja").
Result<std::vector<KeadaanTriwulan>> keadaan_triwulan(db::Connection& connection, const PemdaId& pemda, Tahun tahun,
                                                      std::string_view hal);

}  // namespace sakip::store
