// Belanja by rekening: lines that add up to lines, compared year on year.
#include "measure/alamat.hpp"
#include "measure/hasil_anggaran.hpp"
#include "measure/kode.hpp"
#include "measure/penjelas.hpp"
#include "measure/pertumbuhan.hpp"

namespace sakip::measure {

namespace {

using Sisi = Nilai (*)(const RekeningBelanja::Tahunan&);

Nilai sisi_pagu(const RekeningBelanja::Tahunan& year) {
  return year.ada_pagu ? Nilai::dari(year.pagu.angka(), 0) : Nilai();
}
Nilai sisi_realisasi(const RekeningBelanja::Tahunan& year) {
  return year.ada_realisasi ? Nilai::dari(year.realisasi.angka(), 0) : Nilai();
}

std::string alamat(const RekeningBelanja* line, Tahun year, std::string_view besaran) {
  return "rekening/" + (line ? line->id : "semua") + "/" + std::to_string(year) + "/" + std::string(besaran);
}
std::string nama(const RekeningBelanja* line) { return line ? line->uraian : "seluruh belanja"; }

Nilai milik(const RekeningBelanja* line, Tahun year, Sisi side) {
  if (line)
    for (const RekeningBelanja::Tahunan& row : line->tahunan)
      if (row.tahun == year) return side(row);
  return {};
}

/// Own figure, else the sum of the lines below. `depth` ends a circle of parents.
Nilai uang(const Hitung& h, const RekeningBelanja* line, Tahun year, Sisi side, std::string_view besaran,
           std::string_view missing, std::size_t depth, Penjelasan* why) {
  Nilai own = milik(line, year, side);
  if (own.ada()) {
    if (why) why->sumber = "laporan realisasi anggaran tahun " + std::to_string(year);
    return own;
  }
  Rational sum;
  bool any = false;
  const std::string_view parent = line ? std::string_view(line->id) : std::string_view();
  for (const RekeningBelanja& below : h.berkas().rekening) {
    if (below.induk != parent || depth == 0) continue;
    const Nilai part = uang(h, &below, year, side, besaran, missing, depth - 1, nullptr);
    if (!part.ada()) continue;
    any = true;
    sum += part.angka;
    if (why) why->masukan.push_back({below.uraian, alamat(&below, year, besaran), part, "", 0, Bentuk::rupiah});
  }
  if (!any) return Nilai::tanpa(Keadaan::belum_ada, std::string(missing));
  if (why) why->rumus = "jumlah rekening di bawahnya";
  return Nilai::dari(std::move(sum), 0);
}

Figur figur_uang(const Hitung& h, const RekeningBelanja* line, Tahun year, Sisi side, std::string_view besaran,
                 std::string_view title, std::string_view missing, Penjelasan* why) {
  Figur result{alamat(line, year, besaran),
               uang(h, line, year, side, besaran, missing, h.berkas().rekening.size(), why), 0, Bentuk::rupiah};
  if (why)
    selesai(why, result.nilai, result.fakta, std::string(title) + " " + nama(line) + ", tahun " + std::to_string(year),
            0, Bentuk::rupiah);
  return result;
}

using Besaran = Figur (*)(const Hitung&, const RekeningBelanja*, Tahun, Penjelasan*);
using Rumus = Nilai (*)(const Nilai&, const Nilai&, Penjelasan*);

/// Two figures of one line put together.
Figur banding(const Hitung& h, const RekeningBelanja* line, Tahun year, std::string_view besaran,
              std::string_view title, std::string_view formula, Bentuk form, std::pair<Besaran, Tahun> a,
              std::pair<Besaran, Tahun> b, Rumus compute, Penjelasan* why) {
  const auto ask = [&](std::pair<Besaran, Tahun> one) {
    return masukan(why, std::to_string(one.second),
                   [&](Penjelasan* sub) { return one.first(h, line, one.second, sub).nilai; });
  };
  const Nilai first = ask(a);
  Nilai second = ask(b);
  if (second.keadaan == Keadaan::belum_ada && b.second < year) second.kode = kode::kTanpaTahunLalu;
  if (why) why->rumus = formula;
  const int decimals = form == Bentuk::rupiah ? 0 : 2;
  Figur result{alamat(line, year, besaran), compute(first, second, why), decimals, form};
  if (why)
    selesai(why, result.nilai, result.fakta, std::string(title) + " " + nama(line) + ", tahun " + std::to_string(year),
            decimals, form);
  return result;
}

}  // namespace

Figur pagu_rekening(const Hitung& h, const RekeningBelanja* line, Tahun year, Penjelasan* why) {
  return figur_uang(h, line, year, sisi_pagu, "pagu", "Pagu", kode::kTanpaPagu, why);
}

Figur realisasi_rekening(const Hitung& h, const RekeningBelanja* line, Tahun year, Penjelasan* why) {
  return figur_uang(h, line, year, sisi_realisasi, "realisasi", "Realisasi", kode::kTanpaRealisasi, why);
}

Figur persen_rekening(const Hitung& h, const RekeningBelanja* line, Tahun year, Penjelasan* why) {
  return banding(h, line, year, "persen", "Persentase realisasi", "100 × realisasi / pagu", Bentuk::persen,
                 {realisasi_rekening, year}, {pagu_rekening, year}, persen, why);
}

Figur sisa_rekening(const Hitung& h, const RekeningBelanja* line, Tahun year, Penjelasan* why) {
  return banding(h, line, year, "sisa", "Sisa anggaran", "pagu - realisasi", Bentuk::rupiah, {pagu_rekening, year},
                 {realisasi_rekening, year}, kurang, why);
}

Figur persen_sisa_rekening(const Hitung& h, const RekeningBelanja* line, Tahun year, Penjelasan* why) {
  return banding(h, line, year, "persen-sisa", "Persentase sisa anggaran", "100 × sisa / pagu", Bentuk::persen,
                 {sisa_rekening, year}, {pagu_rekening, year}, persen, why);
}

Figur kenaikan_rekening(const Hitung& h, const RekeningBelanja* line, Tahun year, Penjelasan* why) {
  return banding(h, line, year, "kenaikan", "Kenaikan realisasi", "realisasi - realisasi tahun sebelumnya",
                 Bentuk::rupiah, {realisasi_rekening, year}, {realisasi_rekening, year - 1}, kurang, why);
}

Figur pertumbuhan_rekening(const Hitung& h, const RekeningBelanja* line, Tahun year, Penjelasan* why) {
  return banding(h, line, year, "pertumbuhan", "Pertumbuhan realisasi",
                 "100 × (realisasi - tahun sebelumnya) / tahun sebelumnya", Bentuk::persen, {realisasi_rekening, year},
                 {realisasi_rekening, year - 1}, pertumbuhan, why);
}

Figur kenaikan_pagu_rekening(const Hitung& h, const RekeningBelanja* line, Tahun year, Penjelasan* why) {
  return banding(h, line, year, "kenaikan-pagu", "Kenaikan pagu", "pagu - pagu tahun sebelumnya", Bentuk::rupiah,
                 {pagu_rekening, year}, {pagu_rekening, year - 1}, kurang, why);
}

Figur pertumbuhan_pagu_rekening(const Hitung& h, const RekeningBelanja* line, Tahun year, Penjelasan* why) {
  return banding(h, line, year, "pertumbuhan-pagu", "Pertumbuhan pagu",
                 "100 × (pagu - tahun sebelumnya) / tahun sebelumnya", Bentuk::persen, {pagu_rekening, year},
                 {pagu_rekening, year - 1}, pertumbuhan, why);
}

}  // namespace sakip::measure
