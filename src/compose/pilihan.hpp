// What a document is asked for besides its data: one post, one of its variants, the whole pemda.
#pragma once

#include <span>
#include <string>

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

}  // namespace sakip::compose
