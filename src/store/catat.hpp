// Narrow writes: one realisation or one narrative section, with its audit row, without loading a Berkas.
#pragma once

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

/// Adds or corrects one realisation. Its unique key is (indikator, dokumen, tahun, triwulan).
/// Codes: STORE_BERKAS_TIDAK_ADA, STORE_RUJUKAN_PUTUS (no such indikator in that year), STORE_TEKS_TIDAK_SAH,
/// STORE_PERMINTAAN_BEDA (the request's key was used for something else), those of dengan_audit and of the database.
Status catat_realisasi(db::Connection& connection, const AlamatBerkas& alamat, const Realisasi& realisasi,
                       const Pelaku& pelaku, std::string_view waktu, const KunciPermintaan& permintaan = {});

/// Adds or replaces the narrative section `narasi.kunci` of the year. Codes as catat_realisasi.
Status catat_narasi(db::Connection& connection, const AlamatBerkas& alamat, const Narasi& narasi, const Pelaku& pelaku,
                    std::string_view waktu, const KunciPermintaan& permintaan = {});

}  // namespace sakip::store
