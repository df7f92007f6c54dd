// Our figure beside another's.
#include "measure/hasil_perbandingan.hpp"

#include "measure/alamat.hpp"
#include "measure/capaian.hpp"
#include "measure/kode.hpp"
#include "measure/nilai_indikator.hpp"
#include "measure/penjelas.hpp"
#include "measure/pertumbuhan.hpp"

namespace sakip::measure {

namespace {

template <typename Compute>
Figur figur(const Hitung& h, const Pembanding& other, std::string_view besaran, std::string_view title, Bentuk form,
            Penjelasan* why, Compute compute) {
  const Indikator* ours = h.indeks().indikator(other.indikator);
  const int decimals = ours && form == Bentuk::angka ? ours->desimal : 2;
  const std::string subject = other.indikator.ada() ? other.indikator.value : siput(other.hal);
  Figur result{"pembanding/" + subject + "/" + siput(other.entitas) + "/" + std::to_string(other.tahun) + "/" +
                   std::string(besaran),
               compute(why), decimals, form};
  if (why)
    selesai(why, result.nilai, result.fakta,
            std::string(title) + " " + other.entitas + ", " + (ours ? ours->nama : other.hal) + ", tahun " +
                std::to_string(other.tahun),
            decimals, form);
  return result;
}

Nilai tersimpan(const Pembanding& other, const Nilai& value, std::string_view missing, Penjelasan* why) {
  if (why && value.ada()) why->sumber = other.sumber.empty() ? "diketik" : other.sumber;
  return value.keadaan == Keadaan::belum_ada ? Nilai::tanpa(Keadaan::belum_ada, std::string(missing)) : value;
}

}  // namespace

Figur target(const Hitung& h, const Pembanding& other, Penjelasan* why) {
  return figur(h, other, "target", "Target", Bentuk::angka, why,
               [&](Penjelasan* e) { return tersimpan(other, other.target, kode::kTanpaTarget, e); });
}

Figur realisasi(const Hitung& h, const Pembanding& other, Penjelasan* why) {
  return figur(h, other, "realisasi", "Realisasi", Bentuk::angka, why,
               [&](Penjelasan* e) { return tersimpan(other, other.realisasi, kode::kTanpaRealisasi, e); });
}

Figur capaian(const Hitung& h, const Pembanding& other, Penjelasan* why) {
  return figur(h, other, "capaian", "Capaian", Bentuk::persen, why, [&](Penjelasan* e) {
    const Nilai t = masukan(e, "target", [&](Penjelasan* sub) { return target(h, other, sub).nilai; });
    const Nilai r = masukan(e, "realisasi", [&](Penjelasan* sub) { return realisasi(h, other, sub).nilai; });
    if (const Indikator* ours = h.indeks().indikator(other.indikator)) return capaian_dari(h, *ours, t, r, e);
    const MetodeCapaian* method = h.regulasi().cari_capaian(h.pengaturan().capaian_naik);
    if (!method) return Nilai::tanpa(Keadaan::tak_terdefinisi, std::string(kode::kMetode));
    return hitung_capaian(*method, {t, r, {}, {}, nullptr}, e);
  });
}

Figur selisih(const Hitung& h, const Pembanding& other, Penjelasan* why) {
  return figur(h, other, "selisih", "Selisih terhadap", Bentuk::angka, why, [&](Penjelasan* e) {
    const Indikator* ours = h.indeks().indikator(other.indikator);
    if (!ours) return Nilai::tanpa(Keadaan::tidak_berlaku, std::string(kode::kBukanIndikatorKita));
    const Nilai mine =
        masukan(e, "realisasi kita", [&](Penjelasan* sub) { return nilai_realisasi(h, *ours, {other.tahun}, sub); });
    const Nilai theirs =
        masukan(e, "realisasi pembanding", [&](Penjelasan* sub) { return realisasi(h, other, sub).nilai; });
    if (e) e->rumus = "realisasi kita - realisasi pembanding";
    return kurang(mine, theirs, e);
  });
}

Figur perubahan(const Hitung& h, const Pembanding& other, Penjelasan* why) {
  return figur(h, other, "perubahan", "Perubahan realisasi", Bentuk::angka, why, [&](Penjelasan* e) {
    const Nilai now = masukan(e, "realisasi", [&](Penjelasan* sub) { return realisasi(h, other, sub).nilai; });
    if (e) e->rumus = "realisasi - realisasi tahun sebelumnya";
    for (const Pembanding& before : h.berkas().pembanding) {
      if (before.tahun != other.tahun - 1 || before.entitas != other.entitas || before.indikator != other.indikator ||
          before.hal != other.hal)
        continue;
      const Nilai last =
          masukan(e, "realisasi tahun sebelumnya", [&](Penjelasan* sub) { return realisasi(h, before, sub).nilai; });
      return kurang(now, last, e);
    }
    return Nilai::tanpa(Keadaan::belum_ada, std::string(kode::kTanpaTahunLalu));
  });
}

Figur rata_rata_capaian(const Hitung& h, std::string_view entitas, Tahun year, Penjelasan* why) {
  Rational sum;
  int count = 0;
  std::string name(entitas);
  for (const Pembanding& other : h.berkas().pembanding) {
    if (siput(other.entitas) != entitas || other.tahun != year) continue;
    name = other.entitas;
    const Nilai one = masukan(why, "capaian", [&](Penjelasan* sub) { return capaian(h, other, sub).nilai; });
    if (!one.berangka()) continue;
    sum += one.angka;
    ++count;
  }
  Figur result{"pembanding/rata-rata/" + std::string(entitas) + "/" + std::to_string(year) + "/capaian",
               count > 0 ? Nilai::dari(sum / Rational(count))
                         : Nilai::tanpa(Keadaan::belum_ada, std::string(kode::kTanpaCapaian)),
               2, Bentuk::persen};
  if (why) {
    why->rumus = "rata-rata sederhana capaian yang diperbandingkan";
    selesai(why, result.nilai, result.fakta, "Rata-rata capaian " + name + " tahun " + std::to_string(year), 2,
            Bentuk::persen);
  }
  return result;
}

}  // namespace sakip::measure
