// What everybody may see of a pemda: agency-years with a published document, those documents, and the figures of the
// data that was published, not of the data as it is now.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/dokumen_beku.hpp"

namespace sakip::app {

struct TahunPublik {
  InstansiId instansi;
  std::string nama;
  Tahun tahun = 0;
  std::vector<Terbitan> dokumen;
};
/// The agency-years with something published (the pemda's own documents: daftar_terbitan), by name of the agency, the
/// newest year first.
Result<std::vector<TahunPublik>> daftar_publik(store::db::Connection& read, const PemdaId& pemda);

struct KinerjaPublik {
  TahunPublik tahun;
  store::KeteranganBeku sumber;  ///< the frozen document whose data it is: the LKj when published, else the latest
  std::unique_ptr<Kinerja> kinerja;
};
/// Code PUBLIK_TIDAK_ADA: nothing of that agency-year is published.
Result<KinerjaPublik> kinerja_publik(store::db::Connection& read, const Aturan& aturan,
                                     const store::AlamatBerkas& alamat);

/// The published version of a document, with the hashes of its files. Codes PUBLIK_TIDAK_ADA, those of cari_beku.
Result<store::KeteranganBeku> beku_terbit(store::db::Connection& read, const store::AlamatBerkas& alamat,
                                          const std::string& kunci);

}  // namespace sakip::app
