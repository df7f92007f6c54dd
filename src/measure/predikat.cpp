// Looking a value up in a scale.
#include "measure/predikat.hpp"

#include "measure/kode.hpp"

namespace sakip::measure {

Nilai predikat(const AturanSkala* scale, const Nilai& value, Penjelasan* why) {
  if (!scale) return Nilai::tanpa(Keadaan::tak_lengkap, std::string(kode::kTanpaSkala));
  if (why) {
    why->rumus = scale->kepala.rumus.empty() ? "dibaca pada " + scale->kepala.nama : scale->kepala.rumus;
    why->rujukan = scale->kepala.rujukan;
  }
  if (!value.ada()) return Nilai::tanpa(value.keadaan, value.kode);
  const HasilSkala found = value.berangka() ? scale->skala->cari(value.angka) : scale->skala->kategori(value.label);
  if (why) why->langkah.push_back(scale->skala->jelaskan(found, value.angka));
  if (found.ada()) return Nilai::kategori(found.baris->label);
  return Nilai::tanpa(Keadaan::tidak_sah, std::string(value.berangka() ? kode::kLuarSkala : kode::kKategori));
}

}  // namespace sakip::measure
