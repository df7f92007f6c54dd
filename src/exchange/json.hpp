// A JSON document as a plain tree that keeps numbers as the text they were written with, so that "90.20" stays 90.20
// and no value passes through floating point. Reading is bounded in size, depth and count; writing is canonical.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"

namespace sakip::exchange {

struct Json {
  enum class Kind : std::uint8_t { null, boolean, number, text, array, object };

  Kind kind = Kind::null;
  std::string text;               ///< of text; of number as written ("1.50"); "true" or "false"
  std::vector<std::string> keys;  ///< of object: keys[i] names items[i]
  std::vector<Json> items;        ///< of array and object

  static Json of_text(std::string value) { return {Kind::text, std::move(value), {}, {}}; }
  static Json of_number(std::string digits) { return {Kind::number, std::move(digits), {}, {}}; }
  static Json of_bool(bool value) { return {Kind::boolean, value ? "true" : "false", {}, {}}; }
  static Json array() { return {Kind::array, {}, {}, {}}; }
  static Json object() { return {Kind::object, {}, {}, {}}; }

  void add(std::string_view key, Json value) {
    keys.emplace_back(key);
    items.push_back(std::move(value));
  }
  /// The member so named, or nullptr.
  const Json* find(std::string_view key) const;
};

/// What parse_json accepts at most.
struct JsonLimits {
  std::size_t bytes = 64u << 20;
  std::size_t depth = 32;
  std::size_t nodes = 4'000'000;
  std::size_t keys_per_object = 100;
};

/// Codes BUNDEL_TERLALU_BESAR, BUNDEL_TERLALU_DALAM, BUNDEL_TERLALU_BANYAK, BUNDEL_KUNCI_GANDA, BUNDEL_JSON (not JSON,
/// not UTF-8, a number such as 1e400); `place` is "baris 3, kolom 14".
Result<Json> parse_json(std::string_view bytes, const JsonLimits& limits = {});

/// Two-space indent; what fits on a line of 120 columns stays on one line; ends with a newline.
std::string print_json(const Json& value);

}  // namespace sakip::exchange
