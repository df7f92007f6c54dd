// Gaps in the pohon kinerja (PermenPANRB 89/2021): a sasaran that nobody below supports, a program that supports none, a
// node with money that nobody answers for.
#include "review/temuan.hpp"

namespace sakip::review {

void cascading(const measure::Hitung& h, std::vector<Temuan>& out) {
  for (const Simpul* node : h.indeks().pohon()) {
    const std::string address = "simpul/" + node->id.value;
    if (node->tingkat == Tingkat::sasaran && node->lingkup == Lingkup::perangkat_daerah) {
      if (h.indeks().anak(*node).empty()) out.push_back({"CASCADING_SASARAN", Bobot::sedang, address, "Sasaran \"" + node->nama + "\" tidak didukung program apa pun.", "", "", "Tautkan program pendukungnya."});
      if (h.indeks().indikator_simpul(*node).empty()) out.push_back({"CASCADING_INDIKATOR", Bobot::tinggi, address, "Sasaran \"" + node->nama + "\" tidak punya indikator.", "", "", "Tetapkan indikatornya."});
    }
    if (node->tingkat == Tingkat::program && !h.indeks().leluhur(*node, Tingkat::sasaran))
      out.push_back({"CASCADING_PROGRAM", Bobot::sedang, address, node->nama + " tidak mendukung sasaran mana pun.", "", "", "Tautkan ke sasaran yang didukungnya."});
    if (node->tingkat == Tingkat::sub_kegiatan && !node->penanggung_jawab.ada() &&
        measure::pagu(h, measure::Cakupan::simpul(*node), {h.berkas().tahun}).nilai.ada())
      out.push_back({"CASCADING_PENANGGUNG_JAWAB", Bobot::sedang, address, "Sub kegiatan \"" + node->nama + "\" beranggaran tetapi tanpa penanggung jawab.", "", "", "Tunjuk satu jabatan."});
  }
}

}  // namespace sakip::review
