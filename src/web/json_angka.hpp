// Figures as JSON, the same in open data and in the API.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "measure/figur.hpp"

namespace sakip::web {

/// A number as printed, with a decimal point and without separators ("1234.56"); empty when there is none.
std::string angka_mesin(const measure::Figur& figure);

/// {"fakta", "teks", "nilai", "sebab"}: address, as printed, the number as text or null, why there is none or null.
nlohmann::json json_figur(const measure::Figur& figure);

}  // namespace sakip::web
