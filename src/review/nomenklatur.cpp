// Codes of the plan against the list of the national nomenclature that the pemda has taken over. Asked apart from the
// other rules, because the list is no part of the agency's own data.
#include "review/temuan.hpp"

namespace sakip::review {

namespace {

std::optional<TingkatNomenklatur> tingkat(const Simpul& node) {
  switch (node.tingkat) {
    case Tingkat::program:
      return TingkatNomenklatur::program;
    case Tingkat::kegiatan:
      return TingkatNomenklatur::kegiatan;
    case Tingkat::sub_kegiatan:
      return TingkatNomenklatur::sub_kegiatan;
    default:
      return std::nullopt;
  }
}

}  // namespace

void nomenklatur(const measure::Hitung& h, const DaftarNomenklatur& list, std::vector<Temuan>& out) {
  for (const Simpul* node : h.indeks().pohon()) {
    const auto level = tingkat(*node);
    // A code of another shape is no code of the nomenclature (an account of the DPA); a list may end above the level.
    if (!level || tingkat_kode(node->kode) != level || !list.memuat(*level) || list.cari(node->kode)) continue;
    out.push_back({"NOMENKLATUR_TAK_DIKENAL", Bobot::sedang, "simpul/" + node->id.value,
                   kalimat("Kode {} ({}) tidak ada pada daftar nomenklatur yang berlaku.", node->kode, node->nama), "",
                   "", "Periksa kodenya; bila daftarnya sudah diganti, pakai kode yang baru."});
  }
}

}  // namespace sakip::review
