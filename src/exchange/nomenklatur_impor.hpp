// The national nomenclature from a workbook or CSV file as ministries and regions pass it around: columns found by
// their titles, the code in one column or taken apart over several.
#pragma once

#include "core/result.hpp"
#include "domain/nomenklatur.hpp"

namespace sakip::exchange {

inline constexpr std::size_t kButirTerbanyak = 50'000;

/// The list, or every faulty row (at most 100). The title row is the first with a cell that holds "kode" and one that
/// holds "uraian", "nomenklatur" or "nama"; untitled columns behind "kode" are further parts of it. Rows without digits
/// in the code are titles repeated on each page. Codes NOMENKLATUR_JUDUL (no titles), NOMENKLATUR_BARIS (a code that is
/// none, without name, or twice with two names), NOMENKLATUR_KOSONG, those of baca_lembar_teks.
tl::expected<std::vector<ButirNomenklatur>, std::vector<Error>> baca_nomenklatur(std::string_view bytes);

}  // namespace sakip::exchange
