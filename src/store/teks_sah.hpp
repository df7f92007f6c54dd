// What every database and every reader can take as text.
#pragma once

#include <string_view>

namespace sakip::store {

/// Well-formed UTF-8 without NUL.
bool teks_sah(std::string_view teks);

}  // namespace sakip::store
