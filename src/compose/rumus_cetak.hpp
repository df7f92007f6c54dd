// The formula of an indikator as it is printed: fractions stacked, data elements by their description. From the
// expression that computes (docs/bahasa-rumus.md) to document::Rumus, so that the printed formula is the computed one.
#pragma once

#include <optional>
#include <string_view>

#include "compose/konteks.hpp"
#include "document/rumus.hpp"

namespace sakip::compose {

/// The printed form of an expression with the descriptions of `i`'s elements; `satuan` "%" prints the factor 100 as
/// "× 100%"; `law` gives the titles of scales that are looked up in. Nothing when the expression does not parse.
std::optional<document::Rumus> rumus_cetak(const Indikator& i, std::string_view teks,
                                           const measure::Regulasi* law = nullptr);
/// The formula in force in the reported year as a run: typeset, else in the words of its description; without either
/// a visible gap.
document::Run rumus_tersusun(const Konteks& k, const Indikator& i);

}  // namespace sakip::compose
