// Reading of numbers as Indonesians type and print them. Two readers: a strict one for forms and files of ours, and a
// tolerant one for workbooks and foreign documents, which says how it read and refuses what it would have to guess.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/nilai.hpp"
#include "core/rupiah.hpp"

namespace sakip {

/// Strict Indonesian: optional "-" or parentheses, "." groups of three, "," decimals: "1.234,56", "0,07", "-12".
/// The decimals typed are kept in Nilai::desimal. Codes ANGKA_KOSONG, ANGKA_BENTUK, ANGKA_TERLALU_PANJANG (> 40 digits).
Result<Nilai> baca_angka(std::string_view text);

/// Strict rupiah: as baca_angka with optional leading "Rp" and at most two decimals.
Result<Rupiah> baca_rupiah(std::string_view text);

/// How the tolerant reader understood a text.
enum class CaraBaca {
  indonesia,        ///< 1.234,56
  inggris,          ///< 1,234.56 or 80.60
  desimal_ganda,    ///< "12.940,000": a grouping and a three-digit decimal part; value and doubt are both reported
  pecahan,          ///< 23/14
  berpredikat,      ///< 50 (CC), 70,16(BB): value and label
  rupiah,           ///< Rp4.986.066,00
  persen,           ///< 75%
  kosong,           ///< empty or blanks: missing
  strip,            ///< "-", "–": nothing reported
  tak_terbaca,      ///< "####", "#REF!": an overflowed or broken cell, not a number
  kategori,         ///< a word such as WTP
};

/// A tolerant reading. `nilai` is set when there is exactly one sensible reading; when `dugaan` has more than one entry
/// the text is ambiguous ("1.234": 1234 or 1,234?) and the caller must ask or know the context. Never a silent guess.
struct Bacaan {
  std::string asli;
  Nilai nilai;
  CaraBaca cara = CaraBaca::kosong;
  std::string satuan;           ///< trailing unit, "%" or a word: "12 Dokumen" -> "Dokumen"
  std::vector<Nilai> dugaan;    ///< other possible readings, most likely first
  std::string catatan;          ///< in Indonesian: how it was read and what is doubtful; empty when plain
  bool ragu() const { return !dugaan.empty(); }
};

/// Reads anything a cell may hold. Never fails: what is no number comes back as kategori, tak_terbaca, strip or kosong.
Bacaan baca_longgar(std::string_view text);

}  // namespace sakip
