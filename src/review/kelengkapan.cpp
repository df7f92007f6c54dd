// Completeness (PermenPANRB 53/2014, lampiran III: checklist of the review): an agreed indikator has a target, a
// realisasi and an owner; an IKU says what it means and how it is computed.
#include "review/temuan.hpp"

namespace sakip::review {

void kelengkapan(const measure::Hitung& h, std::vector<Temuan>& out) {
  const Tahun year = h.berkas().tahun;
  for (const Indikator& i : h.berkas().indikator) {
    const bool main = i.level == LevelIndikator::iku || i.level == LevelIndikator::tujuan;
    bool agreed = main;
    for (const PerjanjianKinerja& pk : h.berkas().perjanjian)
      for (const ButirPK& item : pk.butir) agreed = agreed || (pk.tahun == year && item.indikator == i.id);
    if (!agreed) continue;
    const measure::Figur target = measure::target(h, i, {year}), reached = measure::realisasi(h, i, {year});
    if (target.nilai.keadaan == Keadaan::belum_ada)
      out.push_back({"KELENGKAPAN_TARGET", Bobot::tinggi, target.fakta,
                     kalimat("{} tidak punya target tahun {}.", i.nama, year), "", "",
                     "Isi target pada Perjanjian Kinerja."});
    if (reached.nilai.keadaan == Keadaan::belum_ada && target.nilai.keadaan != Keadaan::tidak_berlaku)
      out.push_back({"KELENGKAPAN_REALISASI", Bobot::tinggi, reached.fakta,
                     kalimat("Realisasi {} tahun {} belum dilaporkan.", i.nama, year), "", "",
                     "Isi realisasi atau elemen datanya."});
    if (!i.penanggung_jawab.ada() && i.penanggung_jawab_teks.empty())
      out.push_back({"KELENGKAPAN_PENANGGUNG_JAWAB", Bobot::sedang, "indikator/" + i.id.value,
                     kalimat("{} tidak punya penanggung jawab.", i.nama), "", "", "Tunjuk satu jabatan."});
    if (i.level == LevelIndikator::iku && i.definisi.empty())
      out.push_back({"KELENGKAPAN_DEFINISI", Bobot::sedang, "indikator/" + i.id.value,
                     kalimat("IKU {} tidak punya definisi operasional.", i.nama), "", "",
                     "Tulis apa yang diukur dan apa yang tidak."});
    if (i.level == LevelIndikator::iku && i.rumus.empty())
      out.push_back({"KELENGKAPAN_RUMUS", Bobot::sedang, "indikator/" + i.id.value,
                     kalimat("IKU {} tidak punya rumus.", i.nama), "", "",
                     "Tulis rumus atau cara mendapatkan nilainya."});
    if (i.satuan.empty())
      out.push_back({"KELENGKAPAN_SATUAN", Bobot::sedang, "indikator/" + i.id.value,
                     kalimat("{} tidak punya satuan.", i.nama), "", "", "Isi satuannya."});
  }
}

}  // namespace sakip::review
