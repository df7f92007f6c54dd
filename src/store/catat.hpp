// Narrow writes: one fact (a realisation, a target, an analysis, a narrative section, ...) with its audit row, without
// loading a Berkas.
#pragma once

#include <optional>
#include <string>

#include "domain/berkas.hpp"
#include "store/audit.hpp"

namespace sakip::store {

/// Which stored agency-year a write is meant for.
struct AlamatBerkas {
  PemdaId pemda;
  InstansiId instansi;
  Tahun tahun = 0;
};

/// Names a request, so that repeating it after a lost answer changes nothing. Empty: not named.
struct KunciPermintaan {
  std::string kunci;
};

/// Adds or corrects one fact; its key is that of its kind ("Unique by" in src/domain).
/// For T: Realisasi, Target, NilaiElemen, Analisis, Bukti, Survei, Pagu, RealisasiAnggaran, Narasi, Rekomendasi,
/// JawabanReviu. Codes: STORE_BERKAS_TIDAK_ADA, STORE_RUJUKAN_PUTUS (no such indikator or simpul in that period),
/// STORE_TEKS_TIDAK_SAH, STORE_PERMINTAAN_BEDA (the request's key was used for something else), those of dengan_audit
/// and of the database.
template <typename T>
Status catat_fakta(db::Connection& connection, const AlamatBerkas& alamat, const T& fakta, const Pelaku& pelaku,
                   std::string_view waktu, const KunciPermintaan& permintaan = {});

/// Takes the fact with the key of `fakta` away; nothing happens when there is none. Codes as catat_fakta.
template <typename T>
Status hapus_fakta(db::Connection& connection, const AlamatBerkas& alamat, const T& fakta, const Pelaku& pelaku,
                   std::string_view waktu, const KunciPermintaan& permintaan = {});

/// The stored fact with the key of `fakta`. Codes STORE_BERKAS_TIDAK_ADA, STORE_ISI_TIDAK_TERBACA.
template <typename T>
Result<std::optional<T>> cari_fakta(db::Connection& connection, const AlamatBerkas& alamat, const T& fakta);

inline Status catat_realisasi(db::Connection& connection, const AlamatBerkas& alamat, const Realisasi& realisasi,
                              const Pelaku& pelaku, std::string_view waktu, const KunciPermintaan& permintaan = {}) {
  return catat_fakta(connection, alamat, realisasi, pelaku, waktu, permintaan);
}
inline Status catat_narasi(db::Connection& connection, const AlamatBerkas& alamat, const Narasi& narasi,
                           const Pelaku& pelaku, std::string_view waktu, const KunciPermintaan& permintaan = {}) {
  return catat_fakta(connection, alamat, narasi, pelaku, waktu, permintaan);
}

}  // namespace sakip::store
