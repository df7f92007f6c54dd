// What a document is asked for besides its data: one post, one of its variants, the whole pemda.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/id.hpp"
#include "measure/hasil.hpp"

namespace sakip::compose {

struct Pilihan {
  JabatanId jabatan;   ///< for documents of one post; empty: the whole agency
  std::string varian;  ///< one of the document's own ("tw-1", "perubahan"); empty: its first
  /// For documents over the whole pemda: the figures of each of its agencies that year, the pemda's own first when it
  /// has them. They outlive the composing.
  std::span<const measure::Hitung* const> pemda = {};
};

/// The quarter that a variant "tw-1".."tw-4" means; the whole year for every other.
constexpr Triwulan triwulan_varian(std::string_view varian) {
  if (varian.size() != 4 || !varian.starts_with("tw-") || varian[3] < '1' || varian[3] > '4') return Triwulan::tahunan;
  return kTriwulan[static_cast<std::size_t>(varian[3] - '1')];
}

}  // namespace sakip::compose
