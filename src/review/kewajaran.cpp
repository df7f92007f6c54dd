// Proportion: what is legal but should be looked at. Achievement far above the target, a target below what was already
// reached, money spent beyond the pagu, money spent with nothing achieved.
#include <algorithm>

#include "review/temuan.hpp"

namespace sakip::review {

namespace {

bool melebihi_pagu(const measure::Hitung& h, const Simpul& node) {
  const measure::Figur spent = measure::persen_anggaran(h, measure::Cakupan::simpul(node), {h.berkas().tahun});
  return spent.nilai.berangka() && spent.nilai.angka > Rational(100);
}

/// A target easier than last year's result at the target's own decimals. The volume of an output follows its budget, so
/// only results are looked at.
bool lebih_mudah(const Indikator& i, const Nilai& goal, const Nilai& before) {
  if (i.level == LevelIndikator::keluaran || !goal.berangka() || !before.berangka()) return false;
  const int shown = goal.desimal >= 0 ? goal.desimal : i.desimal;
  const Rational now = goal.angka.round(shown), last = before.angka.round(shown);
  return i.arah == Arah::naik ? now < last : i.arah == Arah::turun && now > last;
}

}  // namespace

void kewajaran(const measure::Hitung& h, std::vector<Temuan>& out) {
  const Tahun year = h.berkas().tahun;
  for (const Indikator& i : h.berkas().indikator) {
    const measure::Figur ratio = measure::capaian(h, i, {year});
    if (ratio.nilai.berangka() && ratio.nilai.angka > Rational(150))
      out.push_back({"KEWAJARAN_CAPAIAN", Bobot::sedang, ratio.fakta, kalimat("Capaian {} jauh di atas 100%.", i.nama),
                     measure::tampil(ratio), "", "Periksa realisasinya; bila benar, naikkan target tahun berikutnya."});
    const measure::Figur goal = measure::target(h, i, {year}), before = measure::realisasi(h, i, {year - 1});
    if (lebih_mudah(i, goal.nilai, before.nilai))
      out.push_back({"KEWAJARAN_TARGET", Bobot::sedang, goal.fakta,
                     kalimat("Target {} lebih mudah daripada yang sudah dicapai tahun {}.", i.nama, year - 1),
                     measure::tampil(goal), measure::tampil(before),
                     "Tetapkan target yang menantang, atau jelaskan alasannya."});
  }
  for (const Simpul& node : h.berkas().simpul) {
    const auto children = h.indeks().anak(node);
    const bool below =
        std::any_of(children.begin(), children.end(), [&](const Simpul* child) { return melebihi_pagu(h, *child); });
    if (below || !melebihi_pagu(h, node)) continue;  // told once, where it happened
    const measure::Figur spent = measure::persen_anggaran(h, measure::Cakupan::simpul(node), {year});
    out.push_back({"KEWAJARAN_ANGGARAN", Bobot::tinggi, spent.fakta,
                   kalimat("Realisasi anggaran {} melebihi pagunya.", node.nama), measure::tampil(spent), "",
                   "Periksa pagu (perubahan?) dan realisasinya."});
  }
}

}  // namespace sakip::review
