// Reading of numbers as Indonesians type and print them. Two readers: a strict one for forms and files of ours, and a
// tolerant one for workbooks and foreign documents, which says how it read and refuses what it would have to guess.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/kalimat.hpp"
#include "core/nilai.hpp"
#include "core/rupiah.hpp"

namespace sakip {

/// Strict Indonesian: optional "-" or parentheses, "." groups of three, "," decimals: "1.234,56", "0,07", "-12".
/// Blanks around it are ignored; a leading zero ("007") is refused, being more often a code than a number.
/// The decimals typed are kept in Nilai::desimal. Codes ANGKA_KOSONG, ANGKA_BENTUK, ANGKA_TERLALU_PANJANG (more than 40
/// digits).
Result<Nilai> baca_angka(std::string_view text);

/// Strict rupiah: as baca_angka with optional leading "Rp" and at most two decimals. Codes as baca_angka and
/// Rupiah::dari.
Result<Rupiah> baca_rupiah(std::string_view text);

/// How the tolerant reader understood a text.
enum class CaraBaca {
  indonesia,      ///< 1.234,56
  inggris,        ///< 1,234.56 or 80.60
  desimal_ganda,  ///< "12.940,000": two kinds of separator, three digits after the last; both readings in dugaan
  pecahan,        ///< 23/14
  berpredikat,    ///< 50 (CC), 70,16(BB): value and label
  rupiah,         ///< Rp4.986.066,00
  persen,         ///< 75%
  kosong,         ///< empty or blanks: missing
  strip,          ///< "-", "–": nothing reported
  tak_terbaca,    ///< "####", "#REF!": an overflowed or broken cell, not a number
  kategori,       ///< a word such as WTP
};

/// A tolerant reading. `nilai` is set when there is exactly one sensible reading. Otherwise it stays belum_ada (kode
/// ANGKA_RAGU) and `dugaan` lists the readings, most likely first: the caller must ask or know the context. Never a
/// silent guess: a number read in another way than the strict reader would has a `catatan` that tells how.
///
///     text                     nilai        dugaan            why
///     1.234,56  1.234.567      that                           Indonesian
///     0,07  1500,00  0,05556   that                           a decimal comma needs no grouping
///     80.60  0.123  1.2345     80,60 ...                      cannot be grouping: point read as decimal, noted
///     1,234.56  4,220,042      that                           English, noted
///     1.234                    -            1234 | 1,234      grouping or English decimals
///     3,064                    -            3,064 | 3064      decimals or English grouping
///     12.940,000               -            12940000 | 12940  a comma for a point, or three decimals
///     Rp 1.234  Rp5.000,-      1234, 5000                     money has no three decimals after a point
///     4 646 560                4646560                        noted;  "49 385": dugaan only
///     (7,26)  -7,26  U+2212    -7,26                          "(2)", "- 2": dugaan only, may open a list item
///     23/14                    23/14                          noted;  "11/2022": dugaan only, may be a month
///     50 (CC)  BB (70,16)      50 + label                     value and predicate
///     75%  12 Dokumen          75, 12                         satuan "%", "Dokumen"
///     Rp 3,2 miliar            -            3200000000        a unit that multiplies
///     `150                     150                            stray quote, noted
///     007  10.  7.101.02       -            7 | 10 | 7101,02  a code, a list number, a lost digit
///     5.4.996.838.717,00       tidak_sah                      tak_terbaca, as ####, #REF!, 1e400, dates, ranges
///     WTP  09 Mei 2022         kategori                       words, the whole text as label
///     -  –  Rp -  (empty)      belum_ada                      strip, kosong;  "n/a": tidak_berlaku
struct Bacaan {
  std::string asli;
  Nilai nilai;
  CaraBaca cara = CaraBaca::kosong;
  std::string satuan;         ///< trailing unit, "%" or a word: "12 Dokumen" -> "Dokumen"
  std::vector<Nilai> dugaan;  ///< the possible readings when nilai is not set, most likely first
  Kalimat catatan;            ///< how it was read and what is doubtful; empty when plain
  bool ragu() const { return !dugaan.empty(); }
};

/// Reads anything a cell may hold. Never fails: what is no number comes back as kategori, tak_terbaca, strip or kosong.
Bacaan baca_longgar(std::string_view text);

}  // namespace sakip
