// Broken formulas: before a formula is set, its words are cut into lines so that it fits its column. Word and browsers
// break no words inside a fraction, so this is done here, once, for every format. First stop of a formula in a
// renderer.
#pragma once

#include <functional>
#include <string_view>

#include "document/rumus.hpp"

namespace sakip::render {

/// Lengths of a set formula, in em of its letters.
namespace rumus_look {
inline constexpr double kSpace = 0.28;    ///< between words, and on both sides of a sign
inline constexpr double kOverhang = 0.2;  ///< of a fraction's bar beyond its longer part, on each side
inline constexpr double kFence = 0.38;    ///< a parenthesis
inline constexpr double kBrace = 0.6;     ///< the brace before cases
inline constexpr double kRoot = 0.75;     ///< the root sign before its radicand
inline constexpr double kSigma = 1.35;    ///< size of the sum sign
inline constexpr double kSigmaWide = 1.0;
inline constexpr double kSmall = 0.7;  ///< size of exponents, subscripts and limits
}  // namespace rumus_look

/// Width of a text in em.
using TextWidth = std::function<double(std::string_view)>;

/// Width of the formula as it stands, em.
double rumus_width(const document::Rumus& formula, const TextWidth& width);

/// The formula with `lines` where it would be wider than `room` em. Only a single word can still be wider.
document::Rumus fold(const document::Rumus& formula, double room, const TextWidth& width);

}  // namespace sakip::render
