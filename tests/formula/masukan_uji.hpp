// Inputs of a formula as the test files write them: numbers, decimal texts, categories, dates, true/false, null, lists.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "formula/formula.hpp"

namespace sakip::formula::uji {

inline Nilai nilai(const nlohmann::json& value) {
  if (value.is_null()) return {};
  if (value.is_boolean()) return Nilai::dari(Rational(value.get<bool>() ? 1 : 0));
  const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
  const auto number = Rational::parse(text);
  return number ? Nilai::dari(*number) : Nilai::kategori(text);
}

/// Owns the values that the inputs of one program view.
class Isian {
 public:
  Isian(const Program& program, const nlohmann::json& given) {
    for (const Variabel& variable : program.variabel()) {
      const auto found = given.find(variable.nama);
      if (found == given.end()) {
        inputs_.emplace_back();
        continue;
      }
      auto& values = values_[variable.nama];
      if (found->is_array()) {
        for (const auto& item : *found) values.push_back(nilai(item));
        inputs_.push_back(Masukan::deret(values));
      } else {
        values.push_back(nilai(*found));
        inputs_.emplace_back(values.front());
      }
    }
  }
  Isian(Isian&&) = delete;
  std::span<const Masukan> masukan() const { return inputs_; }

 private:
  std::map<std::string, std::vector<Nilai>> values_;
  std::vector<Masukan> inputs_;
};

}  // namespace sakip::formula::uji
