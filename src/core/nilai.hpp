// A measured value as SAKIP knows it: a number, or one of the reasons why there is none. Zero, missing, not
// applicable and cannot-be-computed are four different things everywhere. Used by every layer above core.
#pragma once

#include <cstdint>
#include <string>

#include "core/rational.hpp"

namespace sakip {

/// Why a Nilai is, or is not, a number. Texts of the states are in format.hpp.
enum class Keadaan : std::uint8_t {
  ok,               ///< angka holds the value
  belum_ada,        ///< nothing was reported (missing); never 0
  tidak_berlaku,    ///< does not apply this year (an election indikator in a year without one)
  tak_terdefinisi,  ///< inputs are there, the formula has no value for them (division by zero, no branch)
  tak_lengkap,      ///< some input is missing
  tidak_sah,        ///< an input is outside its table or its category is unknown
};

/// A value: what was typed (`desimal` >= 0: the decimals it was typed with) or an exact result (`desimal` == -1).
/// `label` carries a category ("WTP", "BB") that stands beside or instead of the number.
/// `kode` explains a state other than ok (DIV_BY_ZERO, MISSING_VALUE, ...).
struct Nilai {
  Keadaan keadaan = Keadaan::belum_ada;
  Rational angka;
  int desimal = -1;
  std::string label;
  std::string kode;

  static Nilai dari(Rational value, int typed_decimals = -1) {
    Nilai n;
    n.keadaan = Keadaan::ok;
    n.angka = std::move(value);
    n.desimal = typed_decimals;
    return n;
  }
  static Nilai tanpa(Keadaan why, std::string code = {}) {
    Nilai n;
    n.keadaan = why;
    n.kode = std::move(code);
    return n;
  }
  static Nilai kategori(std::string name) {
    Nilai n;
    n.keadaan = Keadaan::ok;
    n.label = std::move(name);
    n.kode = "KATEGORI";
    return n;
  }

  bool ada() const { return keadaan == Keadaan::ok; }
  bool berangka() const { return keadaan == Keadaan::ok && kode != "KATEGORI"; }
  bool operator==(const Nilai&) const = default;
};

}  // namespace sakip
