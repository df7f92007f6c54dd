// The three forms of efficiency.
#include "measure/efisiensi.hpp"

#include "core/number_format.hpp"
#include "measure/kode.hpp"

namespace sakip::measure {

namespace {

void kepala(const MetodeEfisiensi& m, Penjelasan* why) {
  if (!why) return;
  why->rumus = m.kepala.rumus;
  why->rujukan = m.kepala.rujukan;
}

Nilai dibatasi(const MetodeEfisiensi& m, Nilai value) {
  if (m.paling_banyak && value.angka > *m.paling_banyak) return Nilai::dari(*m.paling_banyak);
  if (m.paling_sedikit && value.angka < *m.paling_sedikit) return Nilai::dari(*m.paling_sedikit);
  return value;
}

}  // namespace

Nilai hitung_efisiensi(const MetodeEfisiensi& m, const Nilai& capaian, const Nilai& serapan, Penjelasan* why) {
  SAKIP_ASSERT(m.langkah != LangkahEfisiensi::hemat);
  kepala(m, why);
  for (const Nilai* in : {&capaian, &serapan})
    if (!in->ada()) return Nilai::tanpa(in->keadaan, in->kode);
  if (!capaian.berangka() || !serapan.berangka())
    return Nilai::tanpa(Keadaan::tidak_sah, std::string(kode::kBukanAngka));
  const bool ratio = m.langkah == LangkahEfisiensi::rasio;
  if (ratio && serapan.angka.is_zero()) return Nilai::tanpa(Keadaan::tak_terdefinisi, std::string(kode::kPembagiNol));
  const Nilai result = Nilai::dari(ratio ? capaian.angka / serapan.angka : capaian.angka - serapan.angka);
  if (why) why->langkah.push_back(tulis(capaian) + (ratio ? " / " : " - ") + tulis(serapan) + " = " + tulis(result));
  return dibatasi(m, result);
}

Nilai hitung_efisiensi(const MetodeEfisiensi& m, std::span<const KeluaranBiaya> outputs, Penjelasan* why) {
  SAKIP_ASSERT(m.langkah == LangkahEfisiensi::hemat);
  kepala(m, why);
  Rational expected, spent;
  std::size_t counted = 0;
  for (const KeluaranBiaya& output : outputs) {
    if (!output.pagu.berangka() || !output.realisasi.berangka() || !output.capaian.berangka()) continue;
    expected += output.pagu.angka * output.capaian.angka / Rational(100);
    spent += output.realisasi.angka;
    ++counted;
  }
  if (why && counted < outputs.size())
    why->catatan.push_back(std::to_string(outputs.size() - counted) + " dari " + std::to_string(outputs.size()) +
                           " keluaran tidak ikut dihitung karena pagu, realisasi, atau capaiannya tidak ada");
  if (counted == 0) return Nilai::tanpa(Keadaan::belum_ada, std::string(kode::kTanpaCapaian));
  if (expected.is_zero()) return Nilai::tanpa(Keadaan::tak_terdefinisi, std::string(kode::kPembagiNol));
  const Nilai result = Nilai::dari(Rational(100) * (expected - spent) / expected);
  if (why) {
    why->langkah.push_back("jumlah pagu × capaian = " + tulis(expected));
    why->langkah.push_back("jumlah realisasi = " + tulis(spent));
    why->langkah.push_back("100 × (" + tulis(expected) + " - " + tulis(spent) + ") / " + tulis(expected) + " = " +
                           tulis(result));
  }
  return dibatasi(m, result);
}

}  // namespace sakip::measure
