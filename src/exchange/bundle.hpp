// The JSON bundle: one agency in its planning period as a text file (docs/format-bundel.md), the way data enters and
// leaves OpenSAKIP. Reading trusts nothing and tells every problem at once; writing is canonical.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/berkas.hpp"

namespace sakip::exchange {

inline constexpr std::string_view kBundleFormat = "opensakip/berkas/1";
inline constexpr std::string_view kCollectionFormat = "opensakip/kumpulan/1";

/// Every problem found, in the order of the file; `place` is a path such as "indikator[3].arah". At most 1000 are told,
/// then one BUNDEL_MASALAH_BANYAK says that there are more.
using DaftarMasalah = std::vector<Error>;
template <typename T>
using HasilBaca = tl::expected<T, DaftarMasalah>;

/// Reads one bundle: complete and consistent (periksa_berkas has passed), or all its problems.
HasilBaca<Berkas> baca_bundel(std::string_view json);
/// Reads a collection of agencies of one pemda, or a single bundle as a collection of one.
HasilBaca<std::vector<Berkas>> baca_kumpulan(std::string_view json);

/// The canonical text: keys in the order of the schema, defaults left out. baca_bundel of it gives an equal Berkas.
std::string tulis_bundel(const Berkas& berkas);
std::string tulis_kumpulan(const std::vector<Berkas>& semua);

/// What must hold across fields: ids unique, references exist, trees without cycles, periods sensible, facts unique,
/// formulas readable. Also for a Berkas changed by other means (workbook, command line). Codes BUNDEL_*.
DaftarMasalah periksa_berkas(const Berkas& berkas);

/// The published JSON Schema (2020-12) of a bundle, data/skema/berkas-1.schema.json.
std::string skema_bundel();

}  // namespace sakip::exchange
