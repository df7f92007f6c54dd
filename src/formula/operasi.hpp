// The operations of the language that are not arithmetic: conditions, comparisons and tables. Each leaves its result in
// the first operand, or says why there is none.
#pragma once

#include "core/skala.hpp"
#include "formula/program.hpp"
#include "formula/workspace.hpp"

namespace sakip::formula {

/// Makes a condition of true/false, the numbers 1 and 0, or the categories "ya" and "tidak".
Failure to_logic(Operand& value);
/// Numbers by value, texts by being the same, ISO dates also by their order.
Failure compare(Op op, Operand& a, const Operand& b);
/// The row of an interval table that holds the number.
Failure lookup(Operand& value, const Skala& scale);
/// The row of a category, or of the label that came with a number.
Failure score(Operand& value, const Skala& scale);

}  // namespace sakip::formula
