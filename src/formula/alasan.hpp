// Why an evaluation has no value: one row per reason, with the state it gives, its stable code and its meaning in
// words.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/nilai.hpp"

namespace sakip::formula {

/// One byte, because every operation of every evaluation returns it.
enum class Failure : std::uint8_t {
  none,
  div_by_zero,
  no_branch,
  empty_series,
  missing_value,
  missing_previous_year,
  missing_baseline,
  out_of_table,
  unknown_category,
  series_length,
  not_a_number,
  not_a_category,
  not_logic,
  not_a_date,
  kinds_differ,
  series_result,
  series_not_allowed,
  argument,
  no_score,
  too_large,
  not_applicable,
  of_input,  ///< the input is itself without a value and says why (Runner keeps its state and code)
};
constexpr bool failed(Failure failure) { return failure != Failure::none; }

struct Alasan {
  Keadaan keadaan;
  std::string_view kode;
  std::string_view arti;
};
/// Of every failure but none and of_input.
const Alasan& alasan(Failure failure);

}  // namespace sakip::formula
