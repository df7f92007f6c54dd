// Addresses "indikator/<id>/<tahun>[/TW<n>]/<besaran>": one table of names and functions.
#include <algorithm>
#include <set>

#include "measure/alamat.hpp"
#include "measure/fakta.hpp"
#include "measure/hasil_indikator.hpp"
#include "measure/hasil_perbandingan.hpp"

namespace sakip::measure {

namespace {

enum class Masa { keduanya, tahun, triwulan };

struct Besaran {
  std::string_view nama;
  Masa masa;
  Figur (*hitung)(const Hitung&, const Indikator&, Periode, Penjelasan*);
};

template <Figur (*Function)(const Hitung&, const Indikator&, Tahun, Penjelasan*)>
Figur setahun(const Hitung& h, const Indikator& i, Periode p, Penjelasan* why) {
  return Function(h, i, p.tahun, why);
}

constexpr Besaran kBesaran[] = {
    {"target", Masa::keduanya, &target},
    {"realisasi", Masa::keduanya, &realisasi},
    {"capaian", Masa::keduanya, &capaian},
    {"selisih", Masa::keduanya, &selisih},
    {"predikat", Masa::keduanya, &predikat},
    {"kategori", Masa::keduanya, &kategori},
    {"realisasi-sd", Masa::triwulan, &realisasi_sd},
    {"target-sd", Masa::triwulan, &target_sd},
    {"capaian-sd", Masa::triwulan, &capaian_sd},
    {"target-akhir", Masa::tahun, &setahun<target_akhir>},
    {"capaian-akhir", Masa::tahun, &setahun<capaian_akhir>},
    {"baseline", Masa::tahun, &setahun<baseline>},
    {"perubahan", Masa::tahun, &setahun<perubahan>},
    {"pertumbuhan", Masa::tahun, &setahun<pertumbuhan>},
};

bool cocok(Masa when, Periode p) { return when == Masa::keduanya || (when == Masa::tahun) == p.setahun(); }

}  // namespace

std::optional<Figur> hitung_fakta_indikator(const Hitung& h, BagianAlamat parts, Penjelasan* why) {
  if (parts.empty()) return std::nullopt;
  const Indikator* i = h.indeks().indikator(IndikatorId(parts[0]));
  parts = parts.subspan(1);
  const auto p = ambil_periode(parts);
  if (!i || !p) return std::nullopt;
  if (parts.size() == 2 && parts[0] == "elemen") {
    for (const ElemenData& element : i->elemen)
      if (element.nama == parts[1]) return elemen(h, *i, element, *p, why);
    return std::nullopt;
  }
  if (parts.size() != 1) return std::nullopt;
  constexpr std::string_view kTargetDokumen = "target@";
  if (parts[0].starts_with(kTargetDokumen)) {
    const auto document = dokumen_dari(parts[0].substr(kTargetDokumen.size()));
    return document ? std::optional(target_dokumen(h, *i, *document, *p, why)) : std::nullopt;
  }
  for (const Besaran& one : kBesaran)
    if (one.nama == parts[0] && cocok(one.masa, *p)) return one.hitung(h, *i, *p, why);
  return std::nullopt;
}

void daftar_fakta_indikator(const Hitung& h, std::vector<std::string>& out) {
  for (const Indikator& i : h.berkas().indikator) {
    std::set<std::pair<Tahun, Triwulan>> periods{{h.berkas().tahun, Triwulan::tahunan}};
    const auto note = [&](const auto* row) {
      periods.emplace(row->tahun, row->triwulan);
      periods.emplace(row->tahun, Triwulan::tahunan);
    };
    for (const Target* row : h.indeks().target(i)) note(row);
    for (const Realisasi* row : h.indeks().realisasi(i)) note(row);
    for (const NilaiElemen* row : h.indeks().elemen(i)) note(row);
    for (const auto& [year, quarter] : periods) {
      const Periode p{year, quarter};
      for (const Besaran& one : kBesaran)  // a kategori is listed only for an indikator with a scale
        if (cocok(one.masa, p) && (one.hitung != &kategori || !i.skala.empty()))
          daftarkan(h, p, one.hitung(h, i, p, nullptr), out);
      for (const ElemenData& element : i.elemen)
        if (h.indeks().elemen(i, element.nama, year, quarter)) out.push_back(alamat_elemen(i, element.nama, p));
    }
    for (const Target* row : h.indeks().target(i))
      out.push_back(target_dokumen(h, i, row->dokumen, {row->tahun, row->triwulan}).fakta);
  }
}

std::optional<Figur> hitung_fakta_pembanding(const Hitung& h, BagianAlamat parts, Penjelasan* why) {
  using Fungsi = Figur (*)(const Hitung&, const Pembanding&, Penjelasan*);
  constexpr std::pair<std::string_view, Fungsi> kFungsi[] = {{"target", &target},
                                                             {"realisasi", &realisasi},
                                                             {"capaian", &capaian},
                                                             {"selisih", &selisih},
                                                             {"perubahan", &perubahan}};
  if (parts.size() != 4) return std::nullopt;
  if (parts[0] == "rata-rata" && parts[3] == "capaian") {
    for (const Pembanding& other : h.berkas().pembanding)
      if (siput(other.entitas) == parts[1] && std::to_string(other.tahun) == parts[2])
        return rata_rata_capaian(h, parts[1], other.tahun, why);
    return std::nullopt;
  }
  for (const Pembanding& other : h.berkas().pembanding) {
    const std::string subject = other.indikator.ada() ? other.indikator.value : siput(other.hal);
    if (subject != parts[0] || siput(other.entitas) != parts[1] || std::to_string(other.tahun) != parts[2]) continue;
    for (const auto& [name, function] : kFungsi)
      if (name == parts[3]) return function(h, other, why);
  }
  return std::nullopt;
}

void daftar_fakta_pembanding(const Hitung& h, std::vector<std::string>& out) {
  for (const Pembanding& other : h.berkas().pembanding)
    for (const Figur& figure : {target(h, other), realisasi(h, other), capaian(h, other), selisih(h, other)})
      daftarkan(h, {other.tahun}, figure, out);
}

}  // namespace sakip::measure
