// A Nilai as one exact text, readable in a query and reversible: the only form in which values are stored.
//   12.50          typed, with its decimals          =9/14    an exact result        =1/3@2  exact, noted decimals
//   belum_ada|||   a state: state|number|label|code ("ok||WTP|KATEGORI"); \ escapes | and \ inside label and code
#pragma once

#include <string>
#include <string_view>

#include "core/nilai.hpp"

namespace sakip::store {

std::string sandi_nilai(const Nilai& nilai);
/// Code STORE_ISI_TIDAK_TERBACA.
Result<Nilai> baca_sandi_nilai(std::string_view text);

}  // namespace sakip::store
