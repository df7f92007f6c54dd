// How much room an agency's evidence may take: a policy of the pemda, asked before every byte is taken.
#pragma once

#include "app/hak.hpp"
#include "store/antrean.hpp"
#include "store/berkas_bukti.hpp"

namespace sakip::app {

inline constexpr std::int64_t kKuotaBawaan = std::int64_t{2} << 30;  ///< 2 GiB for each agency

/// The quota of each agency of the pemda, in bytes.
Result<std::int64_t> kuota_bukti(store::db::Connection& read, const PemdaId& pemda);
/// In MB: 20 (one file) to 1,000,000. Code KEBIJAKAN_TIDAK_SAH.
Status simpan_kuota_bukti(store::AntreanTulis& write, const Pemegang& who, std::int64_t megabytes,
                          std::string_view waktu);

/// Whether `more` bytes fit beside what the agency has; with `tertunda` also beside what its unfinished uploads have
/// announced. Code BUKTI_KUOTA.
Status periksa_kuota(store::db::Connection& read, const PemdaId& pemda, const InstansiId& instansi, std::int64_t more,
                     bool tertunda);

/// "12,3 MB", "1,50 GB" (1 GB = 1024 MB), "7 KB".
std::string teks_ukuran(std::int64_t bytes);

}  // namespace sakip::app
