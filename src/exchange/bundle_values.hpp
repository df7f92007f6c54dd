// How single values stand in a bundle: numbers with their decimals or states, rupiah, dates. Pairs of reader and
// writer, so that what is written is read back equal.
#pragma once

#include "core/nilai.hpp"
#include "core/rupiah.hpp"
#include "core/waktu.hpp"
#include "exchange/json.hpp"
#include "exchange/problems.hpp"

namespace sakip::exchange {

/// "0.07" or 0.07 (decimals kept), "9/14" (exact), {"angka": "50", "label": "CC"}, {"kategori": "WTP"},
/// {"keadaan": "tidak_berlaku", "kode": "..."}, null (belum ada).
Nilai read_nilai(const Json& json, const Place& place, Problems& problems);
Json write_nilai(const Nilai& value);

/// "4996638717", "4996638717.50" or a whole number.
Rupiah read_rupiah(const Json& json, const Place& place, Problems& problems);
Json write_rupiah(Rupiah amount);

Tanggal read_tanggal(const Json& json, const Place& place, Problems& problems);

inline constexpr std::size_t kLongestText = 20'000, kLongestId = 200;

/// A text of at most `most` characters without control characters other than new line and tab.
std::string read_text(const Json& json, const Place& place, Problems& problems, std::size_t most = kLongestText);

/// Problem BUNDEL_JENIS: `wanted` was expected.
void wrong_kind(const Json& json, const Place& place, std::string_view wanted, Problems& problems);
/// Problem BUNDEL_KUNCI_TAK_DIKENAL for each key of `json` that is not in `known`.
void refuse_unknown_keys(const Json& json, const std::vector<std::string_view>& known, const Place& place,
                         Problems& problems);
/// Problem BUNDEL_PILIHAN: `json` is none of `names`.
void refuse_choice(const Json& json, const std::vector<std::string_view>& names, const Place& place,
                   Problems& problems);

}  // namespace sakip::exchange
