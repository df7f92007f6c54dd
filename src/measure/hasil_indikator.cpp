// The figures of one indikator: values of nilai_indikator with their addresses, and what compares them.
#include "measure/hasil_indikator.hpp"

#include "measure/alamat.hpp"
#include "measure/kode.hpp"
#include "measure/nilai_indikator.hpp"
#include "measure/penjelas.hpp"
#include "measure/pertumbuhan.hpp"
#include "measure/predikat.hpp"

namespace sakip::measure {

namespace {

/// A figure of an indikator: `compute` gives the value and may fill in the explanation.
template <typename Compute>
Figur figur(const Indikator& i, Periode p, std::string_view besaran, std::string_view title, int decimals, Bentuk form,
            Penjelasan* why, Compute compute) {
  Figur result{alamat_indikator(i, p, besaran), compute(why), decimals, form};
  if (why) selesai(why, result.nilai, result.fakta, std::string(title) + " " + i.nama + ", " + nama(p), decimals, form);
  return result;
}

Nilai minta_realisasi(const Hitung& h, const Indikator& i, Periode p, std::string_view name, Penjelasan* why) {
  return masukan(why, name, [&](Penjelasan* sub) { return nilai_realisasi(h, i, p, sub); });
}

/// Last year's realisation, the baseline where that was its year.
Nilai realisasi_lalu(const Hitung& h, const Indikator& i, Tahun year, Penjelasan* why) {
  Nilai value = minta_realisasi(h, i, {year - 1}, "realisasi tahun sebelumnya", nullptr);
  if (value.keadaan == Keadaan::belum_ada && i.baseline.ada() && i.tahun_baseline == year - 1)
    return masukan(why, "baseline", [&](Penjelasan* sub) { return baseline(h, i, year - 1, sub).nilai; });
  if (why) minta_realisasi(h, i, {year - 1}, "realisasi tahun sebelumnya", why);
  if (value.keadaan == Keadaan::belum_ada) value.kode = kode::kTanpaTahunLalu;
  return value;
}

}  // namespace

Figur target(const Hitung& h, const Indikator& i, Periode p, Penjelasan* why) {
  return {alamat_indikator(i, p, "target"), nilai_target(h, i, p, why), i.desimal, Bentuk::angka};
}

Figur realisasi(const Hitung& h, const Indikator& i, Periode p, Penjelasan* why) {
  return {alamat_indikator(i, p, "realisasi"), nilai_realisasi(h, i, p, why), i.desimal, Bentuk::angka};
}

Figur capaian(const Hitung& h, const Indikator& i, Periode p, Penjelasan* why) {
  return {alamat_indikator(i, p, "capaian"), nilai_capaian(h, i, p, why), 2, Bentuk::persen};
}

Figur target_dokumen(const Hitung& h, const Indikator& i, DokumenSumber document, Periode p, Penjelasan* why) {
  return figur(i, p, "target@" + std::string(kunci(document)), "Target", i.desimal, Bentuk::angka, why,
               [&](Penjelasan* e) {
                 const Target* row = h.indeks().target(i, document, p.tahun, p.triwulan);
                 if (e && row) e->sumber = std::string(nama(document)) + ", " + nama(p);
                 return row ? row->nilai : Nilai::tanpa(Keadaan::belum_ada, std::string(kode::kTanpaTarget));
               });
}

Figur target_akhir(const Hitung& h, const Indikator& i, Tahun year, Penjelasan* why) {
  return figur(i, {year}, "target-akhir", "Target akhir periode", i.desimal, Bentuk::angka, why, [&](Penjelasan* e) {
    const Tahun end = h.berkas().periode.akhir;
    for (const DokumenSumber document : {DokumenSumber::renstra_akhir, DokumenSumber::renstra, DokumenSumber::rpjmd}) {
      const Target* row = h.indeks().target(i, document, end);
      if (!row) continue;
      if (e) e->sumber = std::string(nama(document)) + ", tahun " + std::to_string(end);
      return row->nilai;
    }
    return Nilai::tanpa(Keadaan::belum_ada, std::string(kode::kTanpaTarget));
  });
}

Figur baseline(const Hitung&, const Indikator& i, Tahun year, Penjelasan* why) {
  return figur(i, {year}, "baseline", "Kondisi awal", i.desimal, Bentuk::angka, why, [&](Penjelasan* e) {
    if (e && i.baseline.ada()) e->sumber = "kondisi awal tahun " + std::to_string(i.tahun_baseline);
    return i.baseline;
  });
}

Figur elemen(const Hitung& h, const Indikator& i, const ElemenData& element, Periode p, Penjelasan* why) {
  Figur result{alamat_elemen(i, element.nama, p), {}, i.desimal, Bentuk::angka};
  const NilaiElemen* row = h.indeks().elemen(i, element.nama, p.tahun, p.triwulan);
  if (row && !row->nilai.empty()) {
    if (!element.deret) result.nilai = row->nilai.front();
    if (element.deret) {
      std::string series;
      for (const Nilai& item : row->nilai) series += (series.empty() ? "" : "; ") + tulis(item);
      result.nilai = Nilai::kategori(series);
    }
  }
  if (why) {
    why->sumber = row ? "diketik" + (row->sumber.empty() ? "" : ", " + row->sumber) : element.sumber_data;
    const std::string& title = element.uraian.empty() ? element.nama : element.uraian;
    selesai(why, result.nilai, result.fakta, title + ", " + nama(p), result.desimal, result.bentuk);
  }
  return result;
}

Figur selisih(const Hitung& h, const Indikator& i, Periode p, Penjelasan* why) {
  return figur(i, p, "selisih", "Selisih realisasi dan target", i.desimal, Bentuk::angka, why, [&](Penjelasan* e) {
    const Nilai r = minta_realisasi(h, i, p, "realisasi", e);
    const Nilai t = masukan(e, "target", [&](Penjelasan* sub) { return nilai_target(h, i, p, sub); });
    if (e) e->rumus = "realisasi - target";
    return kurang(r, t, e);
  });
}

Figur predikat(const Hitung& h, const Indikator& i, Periode p, Penjelasan* why) {
  return figur(i, p, "predikat", "Predikat capaian", 2, Bentuk::teks, why, [&](Penjelasan* e) {
    const Nilai value = masukan(e, "capaian", [&](Penjelasan* sub) { return nilai_capaian(h, i, p, sub); });
    return predikat(h.regulasi().cari_skala(h.pengaturan().skala_capaian), value, e);
  });
}

Figur kategori(const Hitung& h, const Indikator& i, Periode p, Penjelasan* why) {
  return figur(i, p, "kategori", "Kategori realisasi", 2, Bentuk::teks, why, [&](Penjelasan* e) {
    if (i.skala.empty()) return Nilai::tanpa(Keadaan::tidak_berlaku, std::string(kode::kTanpaSkalaIndikator));
    const Nilai value = minta_realisasi(h, i, p, "realisasi", e);
    return predikat(h.pilihan(i).skala, value, e);
  });
}

Figur realisasi_sd(const Hitung& h, const Indikator& i, Periode p, Penjelasan* why) {
  return figur(i, p, "realisasi-sd", "Realisasi s.d. akhir triwulan:", i.desimal, Bentuk::angka, why,
               [&](Penjelasan* e) {
                 return nilai_triwulan(h, i, p.tahun, p.setahun() ? 4 : nomor(p.triwulan), false, e).nilai;
               });
}

Figur target_sd(const Hitung& h, const Indikator& i, Periode p, Penjelasan* why) {
  return figur(i, p, "target-sd", "Target s.d. akhir triwulan:", i.desimal, Bentuk::angka, why, [&](Penjelasan* e) {
    return nilai_triwulan(h, i, p.tahun, p.setahun() ? 4 : nomor(p.triwulan), true, e).nilai;
  });
}

Figur capaian_sd(const Hitung& h, const Indikator& i, Periode p, Penjelasan* why) {
  return figur(i, p, "capaian-sd", "Capaian s.d. akhir triwulan:", 2, Bentuk::persen, why, [&](Penjelasan* e) {
    const Nilai t = masukan(e, "target s.d.", [&](Penjelasan* sub) { return target_sd(h, i, p, sub).nilai; });
    const Nilai r = masukan(e, "realisasi s.d.", [&](Penjelasan* sub) { return realisasi_sd(h, i, p, sub).nilai; });
    return capaian_dari(h, i, t, r, e);
  });
}

Figur capaian_akhir(const Hitung& h, const Indikator& i, Tahun year, Penjelasan* why) {
  return figur(
      i, {year}, "capaian-akhir", "Capaian terhadap target akhir periode", 2, Bentuk::persen, why, [&](Penjelasan* e) {
        const Nilai t =
            masukan(e, "target akhir periode", [&](Penjelasan* sub) { return target_akhir(h, i, year, sub).nilai; });
        return capaian_dari(h, i, t, minta_realisasi(h, i, {year}, "realisasi", e), e);
      });
}

Figur perubahan(const Hitung& h, const Indikator& i, Tahun year, Penjelasan* why) {
  return figur(i, {year}, "perubahan", "Perubahan dari tahun sebelumnya", i.desimal, Bentuk::angka, why,
               [&](Penjelasan* e) {
                 const Nilai now = minta_realisasi(h, i, {year}, "realisasi", e);
                 if (e) e->rumus = "realisasi - realisasi tahun sebelumnya";
                 return kurang(now, realisasi_lalu(h, i, year, e), e);
               });
}

Figur pertumbuhan(const Hitung& h, const Indikator& i, Tahun year, Penjelasan* why) {
  return figur(i, {year}, "pertumbuhan", "Pertumbuhan dari tahun sebelumnya", 2, Bentuk::persen, why,
               [&](Penjelasan* e) {
                 const Nilai now = minta_realisasi(h, i, {year}, "realisasi", e);
                 if (e) e->rumus = "100 × (realisasi - realisasi tahun sebelumnya) / |realisasi tahun sebelumnya|";
                 return pertumbuhan(now, realisasi_lalu(h, i, year, e), e);
               });
}

int triwulan_terisi(const Hitung& h, const Indikator& i, Tahun year) {
  return nilai_triwulan(h, i, year, 4, false).terisi;
}

}  // namespace sakip::measure
