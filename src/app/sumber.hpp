// What a document is made from, and writes that depend on it: composing takes its time and works on a snapshot; the
// single writer then only has to see that nothing has changed since.
#pragma once

#include <functional>

#include "app/gudang.hpp"
#include "store/antrean.hpp"

namespace sakip::app {

/// Where data and rules come from.
struct Sumber {
  store::db::Connection& read;
  Gudang& gudang;
  const Aturan& aturan;
};

/// Runs `kerja` on the data that the document wants: the agency's, or that of all agencies for a document over the
/// pemda, and the request with what belongs to it. Codes of store::muat_berkas and muat_kinerja_pemda.
Status dengan_sumber(const Sumber& sumber, const store::AlamatBerkas& alamat, const PermintaanLaporan& request,
                     const std::function<Status(const Kinerja&, const PermintaanLaporan&)>& kerja);

/// Runs `siapkan` on a snapshot, then `tulis` as a write if no fact of the agency (of the pemda, when `alamat` has
/// none) has changed meanwhile; else both again. Codes of the two, and DATA_SEDANG_BERUBAH after five times.
Status tulis_bila_tetap(store::AntreanTulis& write, store::db::Connection& read, const store::AlamatBerkas& alamat,
                        const std::function<Status()>& siapkan, const store::Tulisan& tulis);

}  // namespace sakip::app
