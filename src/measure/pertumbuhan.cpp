// The arithmetic of comparison.
#include "measure/pertumbuhan.hpp"

#include <algorithm>

#include "measure/kode.hpp"

namespace sakip::measure {

namespace {

/// The reason why a and b cannot be computed with, or ok.
Nilai halangan(const Nilai& a, const Nilai& b) {
  for (const Nilai* in : {&a, &b}) {
    if (!in->ada()) return Nilai::tanpa(in->keadaan, in->kode);
    if (!in->berangka()) return Nilai::tanpa(Keadaan::tidak_sah, std::string(kode::kBukanAngka));
  }
  return Nilai::dari(0);
}

Nilai pembagi_nol() { return Nilai::tanpa(Keadaan::tak_terdefinisi, std::string(kode::kPembagiNol)); }

}  // namespace

Nilai kurang(const Nilai& a, const Nilai& b, Penjelasan* why) {
  if (Nilai stop = halangan(a, b); !stop.ada()) return stop;
  const int typed = a.desimal < 0 || b.desimal < 0 ? -1 : std::max(a.desimal, b.desimal);
  const Nilai result = Nilai::dari(a.angka - b.angka, typed);
  if (why) why->langkah.push_back(tulis(a) + " - " + tulis(b) + " = " + tulis(result));
  return result;
}

Nilai persen(const Nilai& part, const Nilai& whole, Penjelasan* why) {
  if (Nilai stop = halangan(part, whole); !stop.ada()) return stop;
  if (whole.angka.is_zero()) return pembagi_nol();
  const Nilai result = Nilai::dari(Rational(100) * part.angka / whole.angka);
  if (why) why->langkah.push_back("100 × " + tulis(part) + " / " + tulis(whole) + " = " + tulis(result));
  return result;
}

Nilai pertumbuhan(const Nilai& now, const Nilai& before, Penjelasan* why) {
  if (Nilai stop = halangan(now, before); !stop.ada()) return stop;
  if (before.angka.is_zero()) return pembagi_nol();
  const Nilai result = Nilai::dari(Rational(100) * (now.angka - before.angka) / before.angka.abs());
  if (why)
    why->langkah.push_back("100 × (" + tulis(now) + " - " + tulis(before) + ") / " + tulis(before.angka.abs()) + " = " +
                           tulis(result));
  return result;
}

}  // namespace sakip::measure
