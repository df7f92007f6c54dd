// The six rules by which quarters make a year.
#include "measure/agregasi.hpp"

#include <algorithm>

#include "measure/kode.hpp"

namespace sakip::measure {

namespace {

/// Keeps the decimals typed when every quarter was typed.
Nilai jumlah(std::span<const Nilai* const> values) {
  Rational sum;
  int decimals = 0;
  for (const Nilai* value : values) {
    sum += value->angka;
    decimals = decimals < 0 || value->desimal < 0 ? -1 : std::max(decimals, value->desimal);
  }
  return Nilai::dari(std::move(sum), decimals);
}

std::string deret(std::span<const Nilai* const> values, std::string_view sign) {
  std::string text;
  for (const Nilai* value : values) text += (text.empty() ? "" : std::string(sign)) + tulis(*value);
  return text;
}

/// What is odd in the quarters for this rule; empty when nothing is.
std::string kejanggalan(Agregasi rule, std::span<const Nilai* const> values) {
  for (std::size_t i = 1; i < values.size(); ++i) {
    if (rule == Agregasi::kumulatif && values[i]->angka < values[i - 1]->angka)
      return "angka kumulatif turun dari " + tulis(*values[i - 1]) + " menjadi " + tulis(*values[i]);
    if (rule == Agregasi::tetap && values[i]->angka != values[i - 1]->angka)
      return "angka yang seharusnya tetap berubah dari " + tulis(*values[i - 1]) + " menjadi " + tulis(*values[i]);
  }
  return "";
}

}  // namespace

std::string_view nama(Agregasi rule) {
  switch (rule) {
    case Agregasi::jumlah:
      return "jumlah triwulan";
    case Agregasi::kumulatif:
      return "angka kumulatif triwulan terakhir yang terisi";
    case Agregasi::posisi_akhir:
      return "posisi triwulan terakhir yang terisi";
    case Agregasi::tetap:
      return "angka tetap tiap triwulan";
    case Agregasi::rata_rata:
      return "rata-rata triwulan";
    case Agregasi::maksimum:
      return "angka tertinggi triwulan";
  }
  return "";
}

HasilAgregasi agregasi(Agregasi rule, std::span<const Nilai> quarters, KebijakanKosong missing, Penjelasan* why) {
  SAKIP_ASSERT(quarters.size() >= 1 && quarters.size() <= 4);
  HasilAgregasi result;
  const Nilai* present[4] = {};
  for (const Nilai& quarter : quarters) {
    if (quarter.keadaan == Keadaan::tidak_berlaku) continue;
    ++result.dari;
    if (quarter.keadaan == Keadaan::belum_ada) continue;
    if (!quarter.ada()) {
      result.nilai = Nilai::tanpa(quarter.keadaan, quarter.kode);
      return result;
    }
    present[result.terisi++] = &quarter;
  }
  const std::span<const Nilai* const> values(present, static_cast<std::size_t>(result.terisi));
  if (why) {
    why->rumus = nama(rule);
    if (result.terisi < result.dari)
      why->catatan.push_back("baru " + std::to_string(result.terisi) + " dari " + std::to_string(result.dari) +
                             " triwulan terisi");
  }
  if (values.empty()) {
    result.nilai = result.dari == 0 ? Nilai::tanpa(Keadaan::tidak_berlaku)
                                    : Nilai::tanpa(Keadaan::belum_ada, std::string(kode::kTanpaRealisasi));
    return result;
  }
  const bool takes_last = rule == Agregasi::kumulatif || rule == Agregasi::posisi_akhir || rule == Agregasi::tetap;
  if (takes_last) {
    result.nilai = *values.back();
  } else {
    for (const Nilai* value : values)
      if (!value->berangka()) {
        result.nilai = Nilai::tanpa(Keadaan::tidak_sah, std::string(kode::kBukanAngka));
        return result;
      }
  }
  switch (rule) {
    case Agregasi::jumlah:
      result.nilai = jumlah(values);
      if (why) why->langkah.push_back(deret(values, " + ") + " = " + tulis(result.nilai));
      break;
    case Agregasi::rata_rata: {
      const int count = missing == KebijakanKosong::nol ? result.dari : result.terisi;
      result.nilai = Nilai::dari(jumlah(values).angka / Rational(count));
      if (why)
        why->langkah.push_back("(" + deret(values, " + ") + ") / " + std::to_string(count) + " = " +
                               tulis(result.nilai));
      if (why && count > result.terisi) why->catatan.push_back("triwulan yang kosong dihitung 0, menurut pengaturan");
      break;
    }
    case Agregasi::maksimum: {
      const Nilai* highest = values.front();
      for (const Nilai* value : values)
        if (value->angka > highest->angka) highest = value;
      result.nilai = *highest;
      if (why) why->langkah.push_back("tertinggi dari " + deret(values, "; ") + " = " + tulis(result.nilai));
      break;
    }
    case Agregasi::kumulatif:
    case Agregasi::posisi_akhir:
    case Agregasi::tetap:
      if (!why) break;
      why->langkah.push_back("dari " + deret(values, "; ") + " diambil yang terakhir: " + tulis(result.nilai));
      if (const std::string odd = kejanggalan(rule, values); !odd.empty()) why->catatan.push_back(odd);
      break;
  }
  return result;
}

}  // namespace sakip::measure
