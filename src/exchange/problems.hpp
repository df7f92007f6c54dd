// A growing list of problems and the place in a JSON document they are about, used while a bundle is read and checked.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"

namespace sakip::exchange {

/// Where in the document: a chain of keys and indexes on the stack, made into text only when something is wrong.
struct Place {
  const Place* parent = nullptr;
  std::string_view key;  ///< empty for an index
  std::size_t index = 0;

  Place at(std::string_view name) const { return {this, name, 0}; }
  Place at(std::size_t i) const { return {this, {}, i}; }
  /// "indikator[3].arah"; "" for the root.
  std::string text() const;
};

/// Collects problems up to a limit; what comes after is only counted.
class Problems {
 public:
  static constexpr std::size_t kMost = 1000;

  void add(std::string code, Kalimat place, Kalimat message, Kalimat advice) {
    ++count_;
    if (list_.size() < kMost)
      list_.push_back({std::move(code), std::move(place), std::move(message), std::move(advice)});
  }
  bool any() const { return count_ > 0; }
  /// The list, closed by one entry about those left out.
  std::vector<Error> take() &&;

 private:
  std::vector<Error> list_;
  std::size_t count_ = 0;
};

/// The word of `known` that `word` was most likely meant to be, or "" when none is near.
std::string nearest(std::string_view word, const std::vector<std::string_view>& known);
/// "a, b, c" for advice.
std::string joined(const std::vector<std::string_view>& words);

}  // namespace sakip::exchange
