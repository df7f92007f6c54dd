// The national nomenclature (Permendagri 90/2019 and its updates): codes and names of urusan, bidang urusan, program,
// kegiatan and sub kegiatan, as a list that plans are compared with and codes are looked up in. A code's level is its
// shape: 7 | 7.01 | 7.01.01 | 7.01.01.2.06 | 7.01.01.2.06.0001 (until 2021: .01).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sakip {

enum class TingkatNomenklatur { urusan, bidang, program, kegiatan, sub_kegiatan };
inline constexpr int kJumlahTingkatNomenklatur = 5;

struct ButirNomenklatur {
  std::string kode, nama;
  bool operator==(const ButirNomenklatur&) const = default;
};

/// The level that a code's shape says; nothing when it has none. "X" and "XX" stand for any urusan and bidang, as the
/// law writes the program that every agency has (X.XX.01).
std::optional<TingkatNomenklatur> tingkat_kode(std::string_view kode);

/// A list in the order of its codes.
class DaftarNomenklatur {
 public:
  DaftarNomenklatur() = default;
  explicit DaftarNomenklatur(std::vector<ButirNomenklatur> butir);

  const std::vector<ButirNomenklatur>& butir() const { return butir_; }
  bool empty() const { return butir_.empty(); }
  /// Whether any code of that level is there: a list of bidang urusan says nothing about kegiatan.
  bool memuat(TingkatNomenklatur level) const { return ada_[static_cast<std::size_t>(level)]; }
  /// The entry of a code: as written, else with the other form of a sub kegiatan's number (.01 and .0001), else the
  /// general one (X.XX.01...). Null when there is none.
  const ButirNomenklatur* cari(std::string_view kode) const;

 private:
  const ButirNomenklatur* tepat(std::string_view kode) const;

  std::vector<ButirNomenklatur> butir_;
  bool ada_[kJumlahTingkatNomenklatur] = {};
};

/// What a new list changes: entries by code that came, that went, and that have another name now (old, new).
struct BedaNomenklatur {
  std::vector<ButirNomenklatur> tambah, hapus;
  std::vector<std::pair<ButirNomenklatur, ButirNomenklatur>> ubah;
};
BedaNomenklatur beda(const DaftarNomenklatur& lama, const DaftarNomenklatur& baru);

}  // namespace sakip
