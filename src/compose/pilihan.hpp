// What a document is asked for besides its data: one post, one of its variants, the whole pemda.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/id.hpp"
#include "domain/perjanjian.hpp"
#include "measure/hasil.hpp"

namespace sakip::compose {

/// An agreement as both parties signed it in the application, in printable words.
struct PkBertanda {
  JabatanId jabatan;
  VersiPK versi = VersiPK::murni;
  std::string waktu_pertama, waktu_kedua;  ///< "10 Januari 2025 pukul 10.00 WITA"
  std::string kode;
  std::string tautan;  ///< where everybody can verify it, for its QR code
};

struct Pilihan {
  JabatanId jabatan;   ///< for documents of one post; empty: the whole agency
  std::string varian;  ///< one of the document's own ("tw-1", "perubahan"); empty: its first
  /// For documents over the whole pemda: the figures of each of its agencies that year, the pemda's own first when it
  /// has them. They outlive the composing.
  std::span<const measure::Hitung* const> pemda = {};
  std::span<const PkBertanda> tanda = {};  ///< for agreements: those that are signed and unchanged since
};

/// The quarter that a variant "tw-1".."tw-4" means; the whole year for every other.
constexpr Triwulan triwulan_varian(std::string_view varian) {
  if (varian.size() != 4 || !varian.starts_with("tw-") || varian[3] < '1' || varian[3] > '4') return Triwulan::tahunan;
  return kTriwulan[static_cast<std::size_t>(varian[3] - '1')];
}

}  // namespace sakip::compose
