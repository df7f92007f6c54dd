// Proportion: what is legal but should be looked at. Achievement far above the target, a target below what was already
// reached, money spent beyond the pagu, money spent with nothing achieved.
#include "review/temuan.hpp"

namespace sakip::review {

void kewajaran(const measure::Hitung& h, std::vector<Temuan>& out) {
  const Tahun year = h.berkas().tahun;
  for (const Indikator& i : h.berkas().indikator) {
    const measure::Figur ratio = measure::capaian(h, i, {year});
    if (ratio.nilai.berangka() && ratio.nilai.angka > Rational(150))
      out.push_back({"KEWAJARAN_CAPAIAN", Bobot::sedang, ratio.fakta, "Capaian " + i.nama + " jauh di atas 100%.", measure::tampil(ratio), "", "Periksa realisasinya; bila benar, naikkan target tahun berikutnya."});
    const measure::Figur goal = measure::target(h, i, {year}), before = measure::realisasi(h, i, {year - 1});
    if (!goal.nilai.berangka() || !before.nilai.berangka()) continue;
    const bool easier = i.arah == Arah::naik ? goal.nilai.angka < before.nilai.angka : i.arah == Arah::turun && goal.nilai.angka > before.nilai.angka;
    if (easier)
      out.push_back({"KEWAJARAN_TARGET", Bobot::sedang, goal.fakta, "Target " + i.nama + " lebih mudah daripada yang sudah dicapai tahun " + std::to_string(year - 1) + ".", measure::tampil(goal), measure::tampil(before), "Tetapkan target yang menantang, atau jelaskan alasannya."});
  }
  for (const Simpul& node : h.berkas().simpul) {
    const measure::Figur spent = measure::persen_anggaran(h, measure::Cakupan::simpul(node), {year});
    if (spent.nilai.berangka() && spent.nilai.angka > Rational(100))
      out.push_back({"KEWAJARAN_ANGGARAN", Bobot::tinggi, spent.fakta, "Realisasi anggaran " + node.nama + " melebihi pagunya.", measure::tampil(spent), "", "Periksa pagu (perubahan?) dan realisasinya."});
  }
}

}  // namespace sakip::review
