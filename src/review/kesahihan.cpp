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
bool lapor(const measure::Figur& figure, const Kalimat& title, std::vector<Temuan>& out) {
  if (!keliru(figure.nilai)) return false;
  const bool method = figure.nilai.kode == "METODE_TAK_DIKENAL" || figure.nilai.kode == "TANPA_SKALA";
  out.push_back({figure.nilai.kode, Bobot::tinggi, figure.fakta,
                 kalimat("{} tidak dapat dihitung: {}.", title, measure::sebab(figure.nilai)), "", "",
                 method ? "Pakai id metode atau skala yang ada di data/regulasi."
                        : "Perbaiki isian atau skalanya; 'opensakip explain' menunjukkan asalnya."});
  return true;
}

}  // namespace

void kesahihan(const measure::Hitung& h, std::vector<Temuan>& out) {
  const Tahun year = h.berkas().tahun;
  for (const Indikator& i : h.berkas().indikator)
    lapor(measure::target(h, i, {year}), kalimat("Target {} tahun {}", i.nama, year), out) ||
        lapor(measure::realisasi(h, i, {year}), kalimat("Realisasi {} tahun {}", i.nama, year), out) ||
        lapor(measure::capaian(h, i, {year}), kalimat("Capaian {} tahun {}", i.nama, year), out);
  for (const Survei& survei : h.berkas().survei)
    if (survei.tahun == year) lapor(measure::ikm(h, survei), kalimat("IKM {}", survei.nama), out);
  const auto agency = measure::Cakupan::instansi();
  lapor(measure::rata_rata_capaian(h, agency, {year}), kalimat("Rata-rata capaian tahun {}", year), out) ||
      lapor(measure::efisiensi(h, agency, year), kalimat("Efisiensi tahun {}", year), out);
  for (const TabelProfil& table : h.berkas().profil)
    for (const KolomProfil& column : table.kolom)
      for (std::size_t row = 0; row < table.baris.size() && !column.rumus.empty(); ++row)
        if (lapor(measure::sel_profil(h, table, row, column), kalimat("{}, kolom {}", table.judul, column.judul), out))
          break;
}

}  // namespace sakip::review
