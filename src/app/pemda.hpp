// All agencies of a pemda with their figures, for documents over the whole pemda.
#pragma once

#include <memory>
#include <vector>

#include "app/laporan.hpp"
#include "store/db.hpp"

namespace sakip::app {

/// Every agency with its figures, the pemda's own first, then by kode. `angka` refers to `instansi`.
struct KinerjaPemda {
  std::vector<std::unique_ptr<Kinerja>> instansi;
  std::vector<const measure::Hitung*> angka;
};
KinerjaPemda susun_pemda(std::vector<Berkas> berkas, const Aturan& aturan);

/// The pemda's year from the database. Codes of store::muat_pemda, DATA_BELUM_ADA: no agency has that year.
Result<KinerjaPemda> muat_kinerja_pemda(store::db::Connection& read, const PemdaId& pemda, Tahun tahun,
                                        const Aturan& aturan);

}  // namespace sakip::app
