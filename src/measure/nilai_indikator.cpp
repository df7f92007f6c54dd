// Which stored value counts, when a formula speaks, and how quarters stand in for a year.
#include "measure/nilai_indikator.hpp"

#include "measure/alamat.hpp"
#include "measure/capaian.hpp"
#include "measure/kode.hpp"
#include "measure/penjelas.hpp"
#include "measure/rumus_tersusun.hpp"
#include "measure/skm.hpp"

namespace sakip::measure {

namespace {

Nilai belum_ada(std::string_view code) { return Nilai::tanpa(Keadaan::belum_ada, std::string(code)); }

bool ada_triwulan(const Hitung& h, const Indikator& i, Tahun year) {
  for (const Triwulan quarter : kTriwulan)
    if (h.indeks().realisasi(i, year, quarter) || h.rumus().ada_data(i, {year, quarter})) return true;
  return false;
}

/// The typed realisation of exactly this period.
Nilai realisasi_diketik(const Hitung& h, const Indikator& i, Periode p, Penjelasan* why) {
  const Realisasi* row = h.indeks().realisasi(i, p.tahun, p.triwulan);
  if (!row) return belum_ada(kode::kTanpaRealisasi);
  if (why) why->sumber = "diketik untuk " + nama(p) + (row->sumber.empty() ? "" : ", " + row->sumber);
  if (row->nilai.keadaan == Keadaan::belum_ada && row->nilai.kode.empty()) return belum_ada(kode::kTanpaRealisasi);
  return row->nilai;
}

/// The formula's value; what is typed when its data is incomplete and something was typed.
Nilai realisasi_rumus(const Hitung& h, const Indikator& i, const RumusSiap& ready, Periode p, Penjelasan* why) {
  if (ready.versi->galat) {
    if (why) why->catatan.push_back("rumus tidak dapat dibaca: " + ready.versi->galat->message);
    return Nilai::tanpa(Keadaan::tidak_sah, ready.versi->galat->code);
  }
  formula::Hasil computed = h.rumus().nilai(i, ready, p);
  if (!why && computed.ada() && computed.berangka && computed.label.empty())
    return Nilai::dari(std::move(computed.angka));
  if (computed.keadaan == Keadaan::tak_lengkap) {
    const Realisasi* typed = h.indeks().realisasi(i, p.tahun, p.triwulan);
    if (typed && typed->nilai.ada()) {
      if (why) why->catatan.push_back("data rumus belum lengkap, jadi dipakai angka yang diketik");
      return realisasi_diketik(h, i, p, why);
    }
  }
  if (why) h.rumus().jelaskan(i, ready, p, *why);
  return formula::ke_nilai(computed);
}

/// The IKM of the survey rounds that feed the indikator: the round of this period, or the mean of the year's rounds.
Nilai realisasi_survei(const Hitung& h, const Indikator& i, Periode p, Penjelasan* why) {
  bool rounds = false;
  for (const Survei& survei : h.berkas().survei) {
    if (survei.indikator != i.id || survei.tahun != p.tahun) continue;
    rounds = true;
    if (survei.triwulan == p.triwulan)
      return masukan(why, "IKM " + survei.nama, [&](Penjelasan* sub) { return ikm(h, survei, sub).nilai; });
  }
  if (!rounds || !p.setahun()) return belum_ada(kode::kTanpaRealisasi);
  return masukan(why, "rata-rata IKM", [&](Penjelasan* sub) { return ikm_tahunan(h, i, p.tahun, sub).nilai; });
}

Nilai hitung_realisasi(const Hitung& h, const Indikator& i, Periode p, Penjelasan* why) {
  if (const RumusSiap ready = h.rumus().siap(i, p); ready.versi) return realisasi_rumus(h, i, ready, p, why);
  Nilai typed = realisasi_diketik(h, i, p, why);
  if (typed.keadaan == Keadaan::belum_ada)
    if (Nilai surveyed = realisasi_survei(h, i, p, why); surveyed.keadaan != Keadaan::belum_ada) return surveyed;
  if (typed.keadaan != Keadaan::belum_ada || !p.setahun() || !ada_triwulan(h, i, p.tahun)) return typed;
  return nilai_triwulan(h, i, p.tahun, 4, false, why).nilai;
}

}  // namespace

Nilai nilai_target(const Hitung& h, const Indikator& i, Periode p, Penjelasan* why) {
  Nilai value;
  if (const Target* row = h.target_berlaku(i, p)) {
    value = row->nilai;
    if (why) why->sumber = std::string(nama(row->dokumen)) + " " + std::to_string(p.tahun);
  } else if (p.setahun()) {
    value = nilai_triwulan(h, i, p.tahun, 4, true, why).nilai;
  }
  if (value.keadaan == Keadaan::belum_ada) value.kode = kode::kTanpaTarget;
  if (!why) return value;
  return selesai(why, std::move(value), alamat_indikator(i, p, "target"), "Target " + i.nama + ", " + nama(p),
                 i.desimal, Bentuk::angka);
}

Nilai nilai_realisasi(const Hitung& h, const Indikator& i, Periode p, Penjelasan* why) {
  if (!why) return hitung_realisasi(h, i, p, nullptr);
  return selesai(why, hitung_realisasi(h, i, p, why), alamat_indikator(i, p, "realisasi"),
                 "Realisasi " + i.nama + ", " + nama(p), i.desimal, Bentuk::angka);
}

HasilAgregasi nilai_triwulan(const Hitung& h, const Indikator& i, Tahun year, int upto, bool of_targets,
                             Penjelasan* why) {
  SAKIP_ASSERT(upto >= 1 && upto <= 4);
  std::array<Nilai, 4> quarters;
  bool any = false;
  for (int q = 0; q < upto; ++q) {
    const Periode p{year, kTriwulan[static_cast<std::size_t>(q)]};
    quarters[static_cast<std::size_t>(q)] = masukan(why, nama(p.triwulan), [&](Penjelasan* sub) {
      return of_targets ? nilai_target(h, i, p, sub) : nilai_realisasi(h, i, p, sub);
    });
    any = any || quarters[static_cast<std::size_t>(q)].keadaan != Keadaan::belum_ada;
  }
  if (!any) {
    if (why) why->masukan.clear();
    return {belum_ada(of_targets ? kode::kTanpaTarget : kode::kTanpaRealisasi), 0, upto};
  }
  const KebijakanKosong missing = of_targets ? KebijakanKosong::tinggalkan : h.pengaturan().triwulan_kosong;
  return agregasi(i.agregasi, std::span(quarters).first(static_cast<std::size_t>(upto)), missing, why);
}

Nilai capaian_dari(const Hitung& h, const Indikator& i, const Nilai& target, const Nilai& realisasi, Penjelasan* why) {
  const PilihanIndikator& chosen = h.pilihan(i);
  if (!chosen.metode) return Nilai::tanpa(Keadaan::tak_terdefinisi, std::string(kode::kMetode));
  return hitung_capaian(*chosen.metode, {target, realisasi, i.batas_bawah, i.batas_atas, chosen.skala_skor}, why);
}

Nilai nilai_capaian(const Hitung& h, const Indikator& i, Periode p, Penjelasan* why) {
  // A stored target is looked at where it lies: a million capaian copy none.
  const Target* stored = why ? nullptr : h.target_berlaku(i, p);
  Nilai found;
  if (!stored) found = masukan(why, "target", [&](Penjelasan* sub) { return nilai_target(h, i, p, sub); });
  const Nilai& target = stored ? stored->nilai : found;
  const Nilai realisasi = masukan(why, "realisasi", [&](Penjelasan* sub) { return nilai_realisasi(h, i, p, sub); });
  if (!why) return capaian_dari(h, i, target, realisasi);
  return selesai(why, capaian_dari(h, i, target, realisasi, why), alamat_indikator(i, p, "capaian"),
                 "Capaian " + i.nama + ", " + nama(p), 2, Bentuk::persen);
}

}  // namespace sakip::measure
