// Formulas of indikator: what the static checks of the expression language find.
#include "formula/formula.hpp"
#include "review/temuan.hpp"

namespace sakip::review {

void rumus(const measure::Hitung& h, std::vector<Temuan>& out) {
  formula::DaftarSkala scales;
  for (const auto& [id, rule] : h.regulasi().skala) scales.emplace(id, rule.skala);
  for (const Indikator& i : h.berkas().indikator)
    for (const RumusVersi& version : i.rumus) {
      if (version.teks.empty()) continue;
      std::vector<formula::ElemenRumus> elements;
      for (const ElemenData& e : i.elemen) elements.push_back({e.nama, e.uraian, e.satuan, e.deret});
      for (const formula::Temuan& found : formula::check(version.teks, {elements, i.satuan, i.tahun_baseline, &scales}))
        out.push_back({found.kode, found.bobot == formula::Bobot::galat ? Bobot::tinggi : Bobot::rendah,
                       "indikator/" + i.id.value + "/rumus", kalimat("{}: {}", i.nama, found.pesan), version.teks, "",
                       found.saran});
    }
}

}  // namespace sakip::review
