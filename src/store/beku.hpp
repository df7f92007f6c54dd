// Frozen documents: a finished document keeps the data it was made from, the hash of the rules it used and its
// narrative, so that it comes out the same in ten years. Freezing again makes a new version; opening one is a logged
// state, and nothing is ever deleted or overwritten. PermenPANRB 53/2014: a signed report is a record.
#pragma once

#include <string>
#include <vector>

#include "store/audit.hpp"
#include "store/catat.hpp"

namespace sakip::store {

/// What is frozen. `data` is the canonical JSON bundle of the Berkas (exchange writes it), `narasi` the narrative
/// sections as printed (any text, usually JSON). Both UTF-8.
struct BahanBeku {
  AlamatBerkas alamat;
  std::string jenis;  ///< "lkj", "pk/<jabatan>", ...
  std::string data;
  std::string hash_data;  ///< sha256 of `data`, as its maker computed it
  std::string narasi;
  std::string hash_aturan;  ///< of the rules used
};

enum class KeadaanBeku : std::uint8_t { beku, dibuka };

struct KeteranganBeku {
  AlamatBerkas alamat;
  std::string jenis;
  int versi = 0;
  KeadaanBeku keadaan = KeadaanBeku::beku;
  std::string waktu;  ///< of the freezing
  std::string pelaku;
  std::string hash_data;
  std::string hash_aturan;
  std::string hash_narasi;
};

struct DokumenBeku {
  KeteranganBeku keterangan;
  std::string data;
  std::string narasi;
};

/// Stores the next version and gives its number. Codes STORE_HASH_BEDA (`data` is not what `hash_data` says),
/// STORE_MASUKAN_KURANG, STORE_BERKAS_TIDAK_ADA, those of dengan_audit and of the database.
Result<int> bekukan(db::Connection& connection, const BahanBeku& bahan, const Pelaku& pelaku, std::string_view waktu);

/// Loads a version (0: the newest) and checks its hashes. Codes STORE_BEKU_TIDAK_ADA, STORE_HASH_BEDA.
Result<DokumenBeku> muat_beku(db::Connection& connection, const AlamatBerkas& alamat, std::string_view jenis,
                              int versi = 0);

/// Marks a version as opened for correction; the version itself stays. The reason is required.
/// Codes STORE_ALASAN_KOSONG, STORE_BEKU_TIDAK_ADA, STORE_SUDAH_DIBUKA.
Status buka_beku(db::Connection& connection, const AlamatBerkas& alamat, std::string_view jenis, int versi,
                 const Pelaku& pelaku, std::string_view waktu);

/// All versions of the year's documents, by kind and version.
Result<std::vector<KeteranganBeku>> daftar_beku(db::Connection& connection, const AlamatBerkas& alamat);

/// Checks the hashes of every frozen document of a tenant and gives each one's key and state as the audit writes them.
Status periksa_semua_beku(db::Connection& connection, std::string_view pemda,
                          const std::function<Status(const std::string& kunci, const std::string& keadaan)>& tiap);

}  // namespace sakip::store
