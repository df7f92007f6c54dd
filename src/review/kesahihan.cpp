// Validity: a figure that cannot be because of what was typed - a category that its scale does not know, a method or
// scale that is not in data/regulasi, a formula over a column that is not there. Told once, at the root.
#include "measure/penjelas.hpp"
#include "measure/profil.hpp"
#include "measure/skm.hpp"
#include "review/temuan.hpp"

namespace sakip::review {

namespace {

// Formulas that cannot run are told by rumus(); only a profile column's is told here.
bool keliru(const Nilai& value) {
  if (value.kode == "METODE_TAK_DIKENAL" || value.kode == "TANPA_SKALA" || value.kode == "RUMUS_PROFIL") return true;
  return value.keadaan == Keadaan::tidak_sah && !value.kode.starts_with("RUMUS_");
}

/// Tells a figure that is wrong. The finding's code is the figure's own.
bool lapor(const measure::Figur& figure, const std::string& title, std::vector<Temuan>& out) {
  if (!keliru(figure.nilai)) return false;
  const bool method = figure.nilai.kode == "METODE_TAK_DIKENAL" || figure.nilai.kode == "TANPA_SKALA";
  out.push_back({figure.nilai.kode, Bobot::tinggi, figure.fakta,
                 title + " tidak dapat dihitung: " + measure::sebab(figure.nilai) + ".", "", "",
                 method ? "Pakai id metode atau skala yang ada di data/regulasi."
                        : "Perbaiki isian atau skalanya; 'opensakip explain' menunjukkan asalnya."});
  return true;
}

}  // namespace

void kesahihan(const measure::Hitung& h, std::vector<Temuan>& out) {
  const Tahun year = h.berkas().tahun;
  const std::string period = " tahun " + std::to_string(year);
  for (const Indikator& i : h.berkas().indikator)
    lapor(measure::target(h, i, {year}), "Target " + i.nama + period, out) ||
        lapor(measure::realisasi(h, i, {year}), "Realisasi " + i.nama + period, out) ||
        lapor(measure::capaian(h, i, {year}), "Capaian " + i.nama + period, out);
  for (const Survei& survei : h.berkas().survei)
    if (survei.tahun == year) lapor(measure::ikm(h, survei), "IKM " + survei.nama, out);
  const auto agency = measure::Cakupan::instansi();
  lapor(measure::rata_rata_capaian(h, agency, {year}), "Rata-rata capaian" + period, out) ||
      lapor(measure::efisiensi(h, agency, year), "Efisiensi" + period, out);
  for (const TabelProfil& table : h.berkas().profil)
    for (const KolomProfil& column : table.kolom)
      for (std::size_t row = 0; row < table.baris.size() && !column.rumus.empty(); ++row)
        if (lapor(measure::sel_profil(h, table, row, column), table.judul + ", kolom " + column.judul, out)) break;
}

}  // namespace sakip::review
