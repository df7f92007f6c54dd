// Frozen documents: the files that were produced, byte for byte, with the data they were made from and the hash of the
// rules used. Each content stands in the database once, under its own SHA-256, so that a copy of the database holds
// everything and its check finds a changed byte. Freezing again makes a new version; opening one is a logged state, and
// nothing is ever deleted or overwritten. PermenPANRB 53/2014: a signed report is a record.
#pragma once

#include <string>
#include <vector>

#include "store/audit.hpp"
#include "store/catat.hpp"

namespace sakip::store {

/// One produced file: "pdf" and its bytes.
struct BerkasBeku {
  std::string format;
  std::string isi;
};

/// What is frozen. An empty agency in `alamat`: a document of the pemda itself.
struct BahanBeku {
  AlamatBerkas alamat;
  std::string jenis;        ///< "lkj", "pk@murni/<jabatan>", ...
  std::string nama;         ///< of its files, without ending
  std::string data;         ///< canonical text of the data: the bundle, or the bundles' hashes of all agencies
  std::string hash_aturan;  ///< of the rules used
  std::vector<BerkasBeku> berkas;
};

enum class KeadaanBeku : std::uint8_t { beku, dibuka };

/// A kept file without its bytes.
struct SidikBerkas {
  std::string format;
  std::string sha256;
  std::int64_t ukuran = 0;  ///< bytes
};

struct KeteranganBeku {
  AlamatBerkas alamat;
  std::string jenis;
  int versi = 0;
  KeadaanBeku keadaan = KeadaanBeku::beku;
  std::string waktu;  ///< of the freezing
  std::string pelaku;
  std::string nama;
  std::string hash_data;
  std::string hash_aturan;
  std::vector<SidikBerkas> berkas;  ///< by format

  /// The file in that format; nullptr: it was not kept in it.
  const SidikBerkas* format(std::string_view format) const;
};

/// Stores the next version and gives its number. Codes STORE_MASUKAN_KURANG, STORE_BERKAS_TIDAK_ADA (the agency, or
/// nobody of the pemda, has that year), those of dengan_audit and of the database.
Result<int> bekukan(db::Connection& connection, const BahanBeku& bahan, const Pelaku& pelaku, std::string_view waktu);

/// A version (0: the newest). Code STORE_BEKU_TIDAK_ADA.
Result<KeteranganBeku> cari_beku(db::Connection& connection, const AlamatBerkas& alamat, std::string_view jenis,
                                 int versi = 0);
/// What stands under a hash, checked against it: a kept file, or the data of a version. Codes STORE_BEKU_TIDAK_ADA,
/// STORE_HASH_BEDA.
Result<std::string> isi_beku(db::Connection& connection, const PemdaId& pemda, std::string_view sha256);

/// Marks a version as opened for correction; the version itself stays. The reason is required.
/// Codes STORE_ALASAN_KOSONG, STORE_BEKU_TIDAK_ADA, STORE_SUDAH_DIBUKA.
Status buka_beku(db::Connection& connection, const AlamatBerkas& alamat, std::string_view jenis, int versi,
                 const Pelaku& pelaku, std::string_view waktu);

/// All versions of the year's documents, by kind and version.
Result<std::vector<KeteranganBeku>> daftar_beku(db::Connection& connection, const AlamatBerkas& alamat);

/// Where the newest version of a year's document stands.
struct KeadaanDokumen {
  InstansiId instansi;
  Tahun tahun = 0;
  KeadaanBeku keadaan = KeadaanBeku::beku;
  bool terbit = false;  ///< that version is the published one
};
/// Of every agency and year that has ever frozen a document of that kind.
Result<std::vector<KeadaanDokumen>> keadaan_dokumen(db::Connection& connection, const PemdaId& pemda,
                                                    std::string_view jenis);

/// Checks every kept content of a tenant against its hash, and gives each version's key and state as the audit writes
/// them, hashes of its files included.
Status periksa_semua_beku(db::Connection& connection, std::string_view pemda,
                          const std::function<Status(const std::string& kunci, const std::string& keadaan)>& tiap);

}  // namespace sakip::store
