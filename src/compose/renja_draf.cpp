// Drafts of the Renja's narrative: last year's and this year's results, issues, the plan and its money. Figures are
// kept as placeholders.
#include <algorithm>

#include "compose/draf.hpp"
#include "compose/renja.hpp"
#include "compose/tabel_renja.hpp"

namespace sakip::compose::renja {

using draf::f;

namespace {

void tambah(std::vector<std::string>& out, std::string text) {
  if (!text.empty()) out.push_back(std::move(text));
}

/// The indikator of the Renja of the reported year that stayed below their target, the lowest first.
std::vector<const Indikator*> belum_tercapai(const Konteks& k) {
  std::vector<std::pair<Rational, const Indikator*>> below;
  for (const Simpul* node : k.indeks().pohon())
    for (const Indikator* i : indikator_renja(k, *node, k.tahun()))
      if (const Figur ratio = measure::capaian(k.h(), *i, k.setahun());
          ratio.nilai.berangka() && ratio.nilai.angka < Rational(100))
        below.emplace_back(ratio.nilai.angka, i);
  std::stable_sort(below.begin(), below.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<const Indikator*> out;
  for (const auto& [ratio, i] : below) out.push_back(i);
  return out;
}

}  // namespace

std::vector<std::string> draf_evaluasi(const Konteks& k) {
  std::vector<std::string> out;
  for (const Tahun year : {k.tahun() - 1, k.tahun()}) {
    std::string text = draf::serapan(k, year);
    if (const std::string extremes = draf::serapan_terjauh(k, year); !text.empty() && !extremes.empty())
      text += " " + extremes;
    tambah(out, std::move(text));
  }
  return out;
}

std::vector<std::string> draf_kinerja_pelayanan(const Konteks& k) {
  const std::string reached = draf::ketercapaian(k, Cakupan::instansi(), "indikator kinerja utama", k.setahun());
  if (reached.empty()) return {};
  return {"Pada tahun {{tahun}}, " + reached + "."};
}

std::vector<std::string> draf_isu(const Konteks& k) {
  constexpr std::size_t kPalingBanyak = 10;  // a list that can still be read
  std::vector<std::string> out;
  const std::vector<const Indikator*> below = belum_tercapai(k);
  if (!below.empty())
    out.push_back("Indikator yang capaiannya tahun {{tahun}} belum memenuhi target" +
                  std::string(below.size() > kPalingBanyak ? ", sepuluh yang terendah" : "") + ":");
  for (std::size_t n = 0; n < std::min(below.size(), kPalingBanyak); ++n)
    out.push_back("- " + below[n]->nama + " (" + f(measure::capaian(k.h(), *below[n], k.setahun())) + ")");
  for (const Analisis& why : k.berkas().analisis)
    if (const Indikator* i = k.indeks().indikator(why.indikator);
        i && why.tahun == k.tahun() && !why.penghambat.empty())
      out.push_back("Hambatan dalam mencapai " + i->nama + ": " + draf::bertitik(why.penghambat));
  return out;
}

std::vector<std::string> draf_reviu_rkpd(const Konteks& k, Tahun year) {
  const Cakupan all = Cakupan::instansi();
  const Figur gap = measure::selisih_pagu(k.h(), all, DokumenSumber::renja, DokumenSumber::rkpd_awal, {year});
  if (!gap.nilai.berangka()) return {};
  const std::string start = "Rancangan awal RKPD mencantumkan pagu indikatif " +
                            f(measure::pagu_dokumen(k.h(), all, DokumenSumber::rkpd_awal, {year})) +
                            ", sedangkan hasil analisis kebutuhan " +
                            f(measure::pagu_dokumen(k.h(), all, DokumenSumber::renja, {year})) + ", ";
  if (gap.nilai.angka.is_zero()) return {start + "jumlah yang sama."};
  return {start + (gap.nilai.angka.sign() > 0 ? "lebih " : "kurang ") + draf::mutlak(gap) + "."};
}

std::vector<std::string> draf_program(const Konteks& k, Tahun year, bool perubahan) {
  const Cakupan all = Cakupan::instansi();
  const Figur total = pagu_renja(k, all, year, perubahan ? VersiRenja::terakhir : VersiRenja::semula);
  if (!total.nilai.ada()) return {};
  std::vector<std::string> parts;
  const std::pair<Tingkat, const char*> levels[] = {
      {Tingkat::program, " program"}, {Tingkat::kegiatan, " kegiatan"}, {Tingkat::sub_kegiatan, " sub kegiatan"}};
  for (const auto& [level, word] : levels)
    if (const Figur count = measure::jumlah_simpul(k.h(), all, level, year); draf::lebih_nol(count))
      parts.push_back(f(count) + word);
  return {"Tahun {{tahun_rencana}} direncanakan " + (parts.empty() ? std::string() : rangkai(parts) + " ") +
          "dengan pagu indikatif " + f(total) + "."};
}

std::vector<std::string> draf_pendanaan(const Konteks& k, Tahun year, bool perubahan) {
  const Cakupan all = Cakupan::instansi();
  std::vector<std::string> out;
  if (perubahan) {
    if (!ada_perubahan(k, year)) return out;  // the plan as it was is no change of it
    const Figur before = pagu_renja(k, all, year, VersiRenja::semula);
    const Figur after = pagu_renja(k, all, year, VersiRenja::terakhir);
    const Figur gap = measure::kenaikan_pagu(k.h(), all, DokumenSumber::renja, {year});
    if (!gap.nilai.berangka() || !before.nilai.ada()) return out;
    out.push_back("Pagu indikatif tahun {{tahun_rencana}} semula " + f(before) + " menjadi " + f(after) +
                  (gap.nilai.angka.is_zero()
                       ? ", tidak berubah jumlahnya."
                       : (gap.nilai.angka.sign() > 0 ? ", bertambah " : ", berkurang ") + draf::mutlak(gap) + "."));
    return out;
  }
  const Figur planned = pagu_renja(k, all, year, VersiRenja::semula);
  if (!planned.nilai.ada()) return out;
  std::string text = "Pagu indikatif tahun {{tahun_rencana}} adalah " + f(planned);
  if (const Figur next = measure::pagu_dokumen(k.h(), all, DokumenSumber::prakiraan_maju, {year + 1}); next.nilai.ada())
    text += " dan prakiraan maju tahun {{tahun_maju}} " + f(next);
  out.push_back(text + ".");
  return out;
}

}  // namespace sakip::compose::renja
