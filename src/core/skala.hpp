// Tables that turn a number into a label, or a category into a score: predikat, mutu, levels, opinions. Plain data that
// a loader fills (DefinisiSkala) and a checked value that is looked up in (Skala). Used by formula (lookup, score) and
// by measure (predikat of a capaian). A gap or an overlap at the scale's own precision is refused, naming it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/rational.hpp"

namespace sakip {

/// One end of an interval; `termasuk` says whether the end itself belongs to it.
struct BatasSkala {
  Rational nilai;
  bool termasuk = true;
  bool operator==(const BatasSkala&) const = default;
};

/// One row. An absent end is open to infinity. Rows of a category table have no ends.
struct BarisSkala {
  std::optional<BatasSkala> bawah;
  std::optional<BatasSkala> atas;
  std::string label;             ///< "B", "Sangat Tinggi", "WTP"
  std::string uraian;            ///< what the label stands for ("Baik"); may be empty
  std::optional<Rational> skor;  ///< ordinal or level, where the scale has one
  bool operator==(const BarisSkala&) const = default;
};

enum class JenisSkala : std::uint8_t { interval, kategori };
/// Published scales do have gaps; `izinkan` takes such a scale as it is and answers di_celah for a value in one.
enum class SikapCelah : std::uint8_t { tolak, izinkan };

/// What a loader fills in.
struct DefinisiSkala {
  std::string id;
  std::string nama;
  std::string rujukan;  ///< regulation; must not be empty
  JenisSkala jenis = JenisSkala::interval;
  int presisi = -1;  ///< decimals a value is rounded to before it is looked up (0..18); kPresisiEksak: not rounded
  SikapCelah celah = SikapCelah::tolak;
  std::vector<BarisSkala> baris;  ///< in any order
  bool operator==(const DefinisiSkala&) const = default;
};
inline constexpr int kPresisiEksak = -1;

enum class StatusSkala : std::uint8_t {
  ada,          ///< `baris` is set
  di_celah,     ///< between two rows of a scale that has gaps
  di_bawah,     ///< below the lowest end
  di_atas,      ///< above the highest end
  tak_dikenal,  ///< no such category, or a number asked of a category table
};

/// What a look-up found. `baris` lives as long as the Skala.
struct HasilSkala {
  StatusSkala status = StatusSkala::tak_dikenal;
  const BarisSkala* baris = nullptr;
  Rational nilai;  ///< the number as it was looked up, after rounding
  bool ada() const { return status == StatusSkala::ada; }
};

class Skala {
 public:
  /// Checks the whole table. Codes: SKALA_KOSONG, SKALA_TANPA_RUJUKAN, SKALA_PRESISI, SKALA_LABEL_KOSONG,
  /// SKALA_LABEL_GANDA and SKALA_KATEGORI_BERBATAS (category tables), SKALA_BATAS_TERBALIK, SKALA_CELAH,
  /// SKALA_TUMPANG_TINDIH.
  static Result<Skala> buat(DefinisiSkala definition);

  const DefinisiSkala& definisi() const { return definition_; }
  /// The row of a number, which is first rounded half away from zero to the scale's precision.
  HasilSkala cari(const Rational& value) const;
  /// The row whose label is exactly `label`.
  HasilSkala kategori(std::string_view label) const;
  /// The interval of a row as people write it: "76 - 90", "> 144", "0 - < 13". With at least `desimal` decimals.
  static std::string rentang(const BarisSkala& row, int desimal = 0);
  /// The decimals that the ends of this table are printed with, the same in every row: "65,00 - 76,60".
  int desimal() const;
  /// A look-up told in one sentence: "90,23 dibulatkan menjadi 90, masuk 76 - 90: Tinggi".
  std::string jelaskan(const HasilSkala& found, const Rational& asked) const;

 private:
  explicit Skala(DefinisiSkala definition) : definition_(std::move(definition)) {}
  DefinisiSkala definition_;
};

}  // namespace sakip
