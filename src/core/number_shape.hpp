// The heart of the tolerant reader: which numbers a run of digits, points, commas, blanks and one slash can mean.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/number_reader.hpp"

namespace sakip::detail {

/// All sensible readings, most likely first; none: no number at all. `doubtful`: even one reading is not sure.
struct NumberShape {
  std::vector<Nilai> readings;
  CaraBaca how = CaraBaca::indonesia;
  bool doubtful = false;
  Kalimat note;  ///< how it was read, or why not
};

/// `text` begins with a digit or a separator. Money is not written with three decimals, so with `currency` a point
/// before three digits is grouping.
NumberShape read_shape(std::string_view text, bool currency);

}  // namespace sakip::detail
