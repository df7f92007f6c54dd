// Freezing any document of an agency-year or of the pemda, and publishing a frozen version. The store keeps the files
// as they were produced (store/beku.hpp), so that neither new data nor new rules nor a new program changes them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/hak.hpp"
#include "app/sumber.hpp"
#include "store/antrean.hpp"
#include "store/beku.hpp"

namespace sakip::app {

/// "lkj", "renja@perubahan", "pk/<jabatan>": the kind under which a document is frozen and published. The first variant
/// is the document itself.
std::string kunci_beku(const PermintaanLaporan& request);
/// And back. Code DOKUMEN_TAK_DIKENAL.
Result<PermintaanLaporan> dari_kunci_beku(std::string_view kunci);

/// What is kept of the document as it is now: its files in the formats that suit it, the data, the rules' hash. Codes
/// of susun_dokumen and cetak_laporan, so that nothing is frozen that could not be printed.
Result<store::BahanBeku> bahan_beku(const Kinerja& kinerja, const Aturan& aturan, PermintaanLaporan request);

/// Code DOKUMEN_BEKU while the newest version is frozen and not opened.
Status periksa_belum_beku(store::db::Connection& read, const store::AlamatBerkas& alamat, const std::string& kunci);
/// Freezes a document that is not frozen; `alamat` without an agency is the pemda. It is composed from a snapshot,
/// without holding up the writer. Codes DOKUMEN_BEKU, those of dengan_sumber, bahan_beku, tulis_bila_tetap and
/// store::bekukan.
Result<int> bekukan(store::AntreanTulis& write, const Sumber& sumber, const store::AlamatBerkas& alamat,
                    const PermintaanLaporan& request, const store::Pelaku& who, std::string_view waktu);

/// A published document: the version that everybody may read.
struct Terbitan {
  InstansiId instansi;  ///< empty: of the pemda itself
  Tahun tahun = 0;
  std::string kunci;
  int versi = 0;
  std::string waktu, akun;
};
/// All there are, or those of one agency (an empty id: of the pemda itself), by agency, year and kind.
Result<std::vector<Terbitan>> daftar_terbitan(store::db::Connection& read, const PemdaId& pemda,
                                              const std::optional<InstansiId>& instansi = {});
/// Publishes a frozen version in place of the one published before. Codes STORE_BEKU_TIDAK_ADA, TERBIT_DIBUKA (it was
/// opened for correction).
Status terbitkan(store::AntreanTulis& write, const Pemegang& who, const store::AlamatBerkas& alamat,
                 const std::string& kunci, int versi, std::string_view waktu);
/// Takes the publication back; nothing happens when there is none.
Status tarik_terbitan(store::AntreanTulis& write, const Pemegang& who, const store::AlamatBerkas& alamat,
                      const std::string& kunci, std::string_view waktu);

}  // namespace sakip::app
