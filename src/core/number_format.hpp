// Writing of numbers, rupiah and words the Indonesian way. The only place where a Rational becomes shown text, so the
// only place where rounding for display happens.
#pragma once

#include <string>

#include "core/nilai.hpp"
#include "core/rupiah.hpp"

namespace sakip {

/// "1.234,56": half away from zero at `decimals`, never "-0".
std::string format_angka(const Rational& value, int decimals);
/// As typed when `desimal` >= 0 ("0,07", "100"); else at `decimals` (trailing zeros kept). States print as the dash or
/// word that documents use: belum ada "–", tidak berlaku "n/a", others "tidak dapat dihitung". A category prints its
/// name; a predicate beside a number follows in parentheses: "70,16 (BB)".
std::string format_nilai(const Nilai& value, int decimals = 2);
/// As format_nilai with the percent sign, without predicate: "90,23%".
std::string format_persen(const Nilai& value, int decimals = 2);

enum class GayaRupiah { tabel, dengan_rp, dengan_rp_sen, akuntansi };
/// tabel "4.996.638.717" (",50" only when there are sen); dengan_rp "Rp4.996.638.717"; dengan_rp_sen
/// "Rp4.996.638.717,00"; akuntansi as tabel with negatives in parentheses.
std::string format_rupiah(Rupiah amount, GayaRupiah style = GayaRupiah::tabel);

/// "satu juta dua ratus ribu", "minus lima": whole numbers up to ±10^15, "seribu triliun". Code
/// TERBILANG_DI_LUAR_BATAS.
Result<std::string> terbilang(std::int64_t value);
/// "... rupiah lima puluh sen".
Result<std::string> terbilang(Rupiah amount);

/// Upper-case Roman numeral of 1..3999 ("IV"), else the decimal number.
std::string romawi(int value);

}  // namespace sakip
