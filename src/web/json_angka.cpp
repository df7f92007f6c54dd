// See json_angka.hpp.
#include "web/json_angka.hpp"

namespace sakip::web {

std::string angka_mesin(const measure::Figur& figure) {
  if (!figure.nilai.berangka()) return {};
  std::string out;
  for (const char c : measure::tampil(figure))
    if (c != '.') out += c == ',' ? '.' : c;
  return out;
}

nlohmann::json json_figur(const measure::Figur& figure) {
  const std::string number = angka_mesin(figure), why = measure::sebab(figure.nilai);
  return {{"fakta", figure.fakta},
          {"teks", measure::tampil(figure)},
          {"nilai", number.empty() ? nlohmann::json() : nlohmann::json(number)},
          {"sebab", why.empty() ? nlohmann::json() : nlohmann::json(why)}};
}

}  // namespace sakip::web
