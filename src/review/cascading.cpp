// Gaps in the pohon kinerja (PermenPANRB 89/2021): a sasaran that nobody below supports, a program that supports none,
// a node with money that nobody answers for.
#include "review/temuan.hpp"

namespace sakip::review {

namespace {

/// One finding a sub kegiatan; a single one where the data names nobody at all.
void penanggung_jawab(const measure::Hitung& h, std::vector<Temuan>& out) {
  std::vector<const Simpul*> without;
  std::size_t funded = 0;
  for (const Simpul* node : h.indeks().pohon()) {
    if (node->tingkat != Tingkat::sub_kegiatan ||
        !measure::pagu(h, measure::Cakupan::simpul(*node), {h.berkas().tahun}).nilai.ada())
      continue;
    ++funded;
    if (!node->penanggung_jawab.ada()) without.push_back(node);
  }
  if (funded > 1 && without.size() == funded) {
    out.push_back({"CASCADING_PENANGGUNG_JAWAB", Bobot::sedang, "simpul",
                   kalimat("Tidak satu pun dari {} sub kegiatan beranggaran punya penanggung jawab.", funded), "", "",
                   "Tunjuk satu jabatan untuk setiap sub kegiatan."});
    return;
  }
  for (const Simpul* node : without)
    out.push_back({"CASCADING_PENANGGUNG_JAWAB", Bobot::sedang, "simpul/" + node->id.value,
                   kalimat("Sub kegiatan \"{}\" beranggaran tetapi tanpa penanggung jawab.", node->nama), "", "",
                   "Tunjuk satu jabatan."});
}

}  // namespace

void cascading(const measure::Hitung& h, std::vector<Temuan>& out) {
  for (const Simpul* node : h.indeks().pohon()) {
    const std::string address = "simpul/" + node->id.value;
    if (node->tingkat == Tingkat::sasaran && node->lingkup == Lingkup::perangkat_daerah) {
      if (h.indeks().anak(*node).empty())
        out.push_back({"CASCADING_SASARAN", Bobot::sedang, address,
                       kalimat("Sasaran \"{}\" tidak didukung program apa pun.", node->nama), "", "",
                       "Tautkan program pendukungnya."});
      if (h.indeks().indikator_simpul(*node).empty())
        out.push_back({"CASCADING_INDIKATOR", Bobot::tinggi, address,
                       kalimat("Sasaran \"{}\" tidak punya indikator.", node->nama), "", "", "Tetapkan indikatornya."});
    }
    if (node->tingkat == Tingkat::program && !h.indeks().leluhur(*node, Tingkat::sasaran))
      out.push_back({"CASCADING_PROGRAM", Bobot::sedang, address,
                     kalimat("{} tidak mendukung sasaran mana pun.", node->nama), "", "",
                     "Tautkan ke sasaran yang didukungnya."});
  }
  penanggung_jawab(h, out);
}

}  // namespace sakip::review
