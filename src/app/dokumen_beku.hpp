// Freezing any document of an agency-year, printing a frozen version again, and publishing it. The store keeps the data
// and the narrative (store/beku.hpp); here they are made from a document and become one again.
#pragma once

#include <string>
#include <vector>

#include "app/hak.hpp"
#include "app/laporan.hpp"
#include "store/antrean.hpp"
#include "store/beku.hpp"

namespace sakip::app {

/// "lkj", "renja@perubahan", "pk/<jabatan>": the kind under which a document is frozen and published. The first variant
/// is the document itself.
std::string kunci_beku(const PermintaanLaporan& request);
/// And back. Code DOKUMEN_TAK_DIKENAL.
Result<PermintaanLaporan> dari_kunci_beku(std::string_view kunci);

/// What is kept of the document as it is now: the whole Berkas, its narrative with the date it bears, the rules' hash.
/// Codes of susun_dokumen, so that nothing is frozen that could not be printed.
Result<store::BahanBeku> bahan_beku(const Kinerja& kinerja, const Aturan& aturan, const PermintaanLaporan& request);

struct LaporanBeku {
  store::KeteranganBeku keterangan;
  Laporan laporan;
  std::string nama;             ///< of its files, without ending
  bool aturan_berubah = false;  ///< today's rules are not those it was made with
};
/// A frozen version (0: the newest) printed again. Codes of store::muat_beku and susun_laporan.
Result<LaporanBeku> cetak_beku(store::db::Connection& read, const Aturan& aturan, const store::AlamatBerkas& alamat,
                               const std::string& kunci, int versi, const std::vector<FormatLaporan>& formats);

/// Code DOKUMEN_BEKU while the newest version is frozen and not opened.
Status periksa_belum_beku(store::db::Connection& read, const store::AlamatBerkas& alamat, const std::string& kunci);
/// Freezes a document that is not frozen. Codes DOKUMEN_BEKU, those of bahan_beku and store::bekukan.
Result<int> bekukan(store::AntreanTulis& write, const Kinerja& kinerja, const Aturan& aturan,
                    const PermintaanLaporan& request, const store::Pelaku& who, std::string_view waktu);

/// A published document: the version that everybody may read.
struct Terbitan {
  InstansiId instansi;
  Tahun tahun = 0;
  std::string kunci;
  int versi = 0;
  std::string waktu, akun;
};
/// All of the pemda, or of one agency, by agency, year and kind.
Result<std::vector<Terbitan>> daftar_terbitan(store::db::Connection& read, const PemdaId& pemda,
                                              const InstansiId& instansi = {});
/// Publishes a frozen version in place of the one published before. Codes STORE_BEKU_TIDAK_ADA, TERBIT_DIBUKA (it was
/// opened for correction).
Status terbitkan(store::AntreanTulis& write, const Pemegang& who, const store::AlamatBerkas& alamat,
                 const std::string& kunci, int versi, std::string_view waktu);
/// Takes the publication back; nothing happens when there is none.
Status tarik_terbitan(store::AntreanTulis& write, const Pemegang& who, const store::AlamatBerkas& alamat,
                      const std::string& kunci, std::string_view waktu);

}  // namespace sakip::app
