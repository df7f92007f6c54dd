// The computing steps of capaian. A new shape of method is a new case here and a new name in regulasi.cpp.
#include "measure/capaian.hpp"

#include "measure/kode.hpp"

namespace sakip::measure {

namespace {

constexpr Rational kNol;  // compared with inline; sign() is a call

Nilai tanpa(Keadaan state, std::string_view code) { return Nilai::tanpa(state, std::string(code)); }
Nilai tak_terdefinisi(std::string_view code) { return tanpa(Keadaan::tak_terdefinisi, code); }

void langkah(Penjelasan* why, auto text) {
  if (why) why->langkah.push_back(text());
}

/// T = 0 by the method's policy; `reached` says whether the realisation is as good as the target.
Nilai target_nol(const MetodeCapaian& m, const Nilai& realisasi, bool reached, Penjelasan* why) {
  Nilai result = tak_terdefinisi(kode::kTargetNol);
  if (m.target_nol == SikapTargetNol::seratus_bila_nol && realisasi.angka.is_zero()) result = Nilai::dari(100);
  if (m.target_nol == SikapTargetNol::tercapai_atau_nol) result = Nilai::dari(reached ? 100 : 0);
  langkah(why, [&] {
    return "target 0 dan realisasi " + tulis(realisasi) + ": menurut metode ini " +
           (result.ada() ? "capaian " + tulis(result) + "%" : "tidak ada persentasenya");
  });
  return result;
}

Nilai rasio_naik(const MetodeCapaian& m, const MasukanCapaian& in, Penjelasan* why) {
  const Rational &t = in.target.angka, &r = in.realisasi.angka;
  if (t.is_zero()) return target_nol(m, in.realisasi, r.sign() >= 0, why);
  if (t < kNol) return tak_terdefinisi(kode::kTargetNegatif);
  Nilai result = Nilai::dari(Rational(100) * r / t);
  langkah(why, [&] { return "100 × " + tulis(in.realisasi) + " / " + tulis(in.target) + " = " + tulis(result); });
  return result;
}

Nilai rasio_turun(const MetodeCapaian& m, const MasukanCapaian& in, Penjelasan* why) {
  const Rational &t = in.target.angka, &r = in.realisasi.angka;
  if (t.is_zero()) return target_nol(m, in.realisasi, r.sign() <= 0, why);
  if (t < kNol) return tak_terdefinisi(kode::kTargetNegatif);
  if (r.sign() < 0) return tak_terdefinisi(kode::kRealisasiNegatif);
  if (r.is_zero()) {  // grows beyond every bound: the cap where there is one
    if (!m.paling_banyak) return tak_terdefinisi(kode::kRealisasiNol);
    langkah(why,
            [&] { return "realisasi 0: capaian melampaui setiap batas, jadi dibatasi " + tulis(*m.paling_banyak); });
    return Nilai::dari(*m.paling_banyak);
  }
  Nilai result = Nilai::dari(Rational(100) * t / r);
  langkah(why, [&] { return "100 × " + tulis(in.target) + " / " + tulis(in.realisasi) + " = " + tulis(result); });
  return result;
}

Nilai selisih_turun(const MetodeCapaian& m, const MasukanCapaian& in, Penjelasan* why) {
  const Rational &t = in.target.angka, &r = in.realisasi.angka;
  if (t.is_zero()) return target_nol(m, in.realisasi, r.sign() <= 0, why);
  if (t < kNol) return tak_terdefinisi(kode::kTargetNegatif);
  Nilai result = Nilai::dari(Rational(100) * (Rational(2) * t - r) / t);
  langkah(why, [&] {
    const std::string target = tulis(in.target);
    return "100 × (2 × " + target + " - " + tulis(in.realisasi) + ") / " + target + " = " + tulis(result);
  });
  return result;
}

Nilai simpangan(const MetodeCapaian& m, const MasukanCapaian& in, Penjelasan* why) {
  const Rational &t = in.target.angka, &r = in.realisasi.angka;
  if (t.is_zero()) return target_nol(m, in.realisasi, r.is_zero(), why);
  if (t < kNol) return tak_terdefinisi(kode::kTargetNegatif);
  Nilai result = Nilai::dari(Rational(100) * (t - (r - t).abs()) / t);
  langkah(why, [&] {
    const std::string target = tulis(in.target);
    return "100 × (" + target + " - |" + tulis(in.realisasi) + " - " + target + "|) / " + target + " = " +
           tulis(result);
  });
  return result;
}

Nilai pita(const MasukanCapaian& in, Penjelasan* why) {
  if (!in.batas_bawah.berangka() || !in.batas_atas.berangka()) return tanpa(Keadaan::tak_lengkap, kode::kTanpaBatas);
  const Rational &low = in.batas_bawah.angka, &high = in.batas_atas.angka, &r = in.realisasi.angka;
  if (r >= low && r <= high) {
    langkah(why, [&] {
      return tulis(in.realisasi) + " di antara " + tulis(in.batas_bawah) + " dan " + tulis(in.batas_atas) + ": 100";
    });
    return Nilai::dari(100);
  }
  const bool below = r < low;
  const Rational& edge = below ? low : high;
  if (edge.sign() <= 0) return tak_terdefinisi(edge.is_zero() ? kode::kPembagiNol : kode::kTargetNegatif);
  Nilai result = Nilai::dari(Rational(100) * (below ? r : Rational(2) * edge - r) / edge);
  langkah(why, [&] {
    const std::string at = tulis(edge), value = tulis(in.realisasi);
    return (below ? "di bawah batas: 100 × " + value : "di atas batas: 100 × (2 × " + at + " - " + value + ")") +
           " / " + at + " = " + tulis(result);
  });
  return result;
}

/// The ordinal score of a category, or of the category that a number falls in.
Nilai skor(const Skala& scale, const Nilai& value, std::string_view name, Penjelasan* why) {
  const bool by_number = value.berangka() && scale.definisi().jenis == JenisSkala::interval;
  const HasilSkala found = by_number ? scale.cari(value.angka) : scale.kategori(value.label);
  if (!found.ada()) return tanpa(Keadaan::tidak_sah, by_number ? kode::kLuarSkala : kode::kKategori);
  if (!found.baris->skor) return tanpa(Keadaan::tidak_sah, kode::kTanpaSkor);
  langkah(why, [&] {
    return "skor " + std::string(name) + " " + (by_number ? tulis(value) + ", " : "") + found.baris->label + " = " +
           tulis(*found.baris->skor);
  });
  return Nilai::dari(*found.baris->skor);
}

Nilai kategori(const MetodeCapaian& m, const MasukanCapaian& in, Penjelasan* why) {
  if (!in.skala) return tanpa(Keadaan::tak_lengkap, kode::kTanpaSkala);
  const Nilai target = skor(*in.skala, in.target, "target", why);
  if (!target.ada()) return target;
  const Nilai realisasi = skor(*in.skala, in.realisasi, "realisasi", why);
  if (!realisasi.ada()) return realisasi;
  if (m.langkah == LangkahCapaian::skor_kategori)
    return rasio_naik(m, {target, realisasi, in.batas_bawah, in.batas_atas, nullptr}, why);
  const bool reached = realisasi.angka >= target.angka;
  langkah(why,
          [&] { return std::string(reached ? "kategori target tercapai: 100" : "kategori target tidak tercapai: 0"); });
  return Nilai::dari(reached ? 100 : 0);
}

void batasi(const MetodeCapaian& m, Nilai& value, Penjelasan* why) {
  if (m.paling_banyak && value.angka > *m.paling_banyak) {
    langkah(why, [&] { return "dibatasi paling banyak " + tulis(*m.paling_banyak); });
    value.angka = *m.paling_banyak;
  }
  if (m.paling_sedikit && value.angka < *m.paling_sedikit) {
    langkah(why, [&] { return "dibatasi paling sedikit " + tulis(*m.paling_sedikit); });
    value.angka = *m.paling_sedikit;
  }
}

Nilai jalankan(const MetodeCapaian& m, const MasukanCapaian& in, Penjelasan* why) {
  switch (m.langkah) {
    case LangkahCapaian::rasio_naik:
      return rasio_naik(m, in, why);
    case LangkahCapaian::rasio_turun:
      return rasio_turun(m, in, why);
    case LangkahCapaian::selisih_turun:
      return selisih_turun(m, in, why);
    case LangkahCapaian::simpangan:
      return simpangan(m, in, why);
    case LangkahCapaian::pita:
      return pita(in, why);
    case LangkahCapaian::skor_kategori:
    case LangkahCapaian::kategori_tercapai:
      break;
  }
  return kategori(m, in, why);
}

/// `value` with its reason, naming the missing thing when nothing was said.
Nilai diteruskan(const Nilai& value, std::string_view code) {
  Nilai stop = Nilai::tanpa(value.keadaan, value.kode);
  if (stop.kode.empty() && stop.keadaan == Keadaan::belum_ada) stop.kode = code;
  return stop;
}

}  // namespace

Nilai hitung_capaian(const MetodeCapaian& m, const MasukanCapaian& in, Penjelasan* why) {
  if (why) {
    why->rumus = m.kepala.rumus;
    why->rujukan = m.kepala.rujukan;
  }
  if (in.realisasi.keadaan == Keadaan::tidak_berlaku || in.target.keadaan == Keadaan::tidak_berlaku)
    return tanpa(Keadaan::tidak_berlaku, {});
  const bool needs_target = m.langkah != LangkahCapaian::pita;
  if (needs_target && !in.target.ada()) return diteruskan(in.target, kode::kTanpaTarget);
  if (!in.realisasi.ada()) {
    if (in.realisasi.keadaan != Keadaan::belum_ada || m.kosong == SikapKosong::kosong)
      return diteruskan(in.realisasi, kode::kTanpaRealisasi);
    langkah(why, [] { return std::string("realisasi belum ada dihitung capaian 0"); });
    return Nilai::dari(0);
  }
  const bool by_category = m.langkah == LangkahCapaian::skor_kategori || m.langkah == LangkahCapaian::kategori_tercapai;
  if (!by_category && (!in.realisasi.berangka() || (needs_target && !in.target.berangka())))
    return tanpa(Keadaan::tidak_sah, kode::kBukanAngka);
  Nilai result = jalankan(m, in, why);
  if (result.ada()) batasi(m, result, why);
  return result;
}

}  // namespace sakip::measure
