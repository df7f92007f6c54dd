// The one gate from exact numbers to money: whole sen only, within what a pemda's budget can be.
#include "core/rupiah.hpp"

namespace sakip {

Result<Rupiah> Rupiah::dari(const Rational& rupiah) {
  if (rupiah.abs() > Rational(kMaksimumRupiah))
    return fail("RUPIAH_TERLALU_BESAR", "", "Jumlah rupiah ini melebihi seribu triliun.",
                "Periksa angka dan satuannya (rupiah, ribu atau juta rupiah).");
  const auto sen = (rupiah * Rational(100)).to_int64();
  if (!sen)
    return fail("RUPIAH_PECAHAN_SEN", "", "Jumlah rupiah ini mempunyai pecahan di bawah satu sen.",
                "Tulis paling banyak dua angka di belakang koma.");
  return Rupiah::sen(*sen);
}

}  // namespace sakip
