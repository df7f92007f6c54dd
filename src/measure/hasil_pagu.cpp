// Pagu beside pagu: one document's years together, and what one document gives more or less than another. Made of the
// figures of hasil_anggaran.cpp, so that each explanation leads on to them.
#include <set>

#include "measure/alamat.hpp"
#include "measure/hasil_anggaran.hpp"
#include "measure/kode.hpp"
#include "measure/penjelas.hpp"
#include "measure/pertumbuhan.hpp"

namespace sakip::measure {

namespace {

/// The years in which the document gives money to anything in the scope. A post's: those of the agency.
std::set<Tahun> tahun_pagu(const Hitung& h, Cakupan scope, DokumenSumber document) {
  std::set<Tahun> years;
  const auto note = [&](const Pagu& row) {
    if (row.dokumen == document) years.insert(row.tahun);
  };
  if (const Simpul* top = scope.sebagai_simpul()) {
    for (const Simpul* node : h.indeks().keturunan(*top))
      for (const Pagu* row : h.indeks().pagu(*node)) note(*row);
  } else {
    for (const Pagu& row : h.berkas().pagu) note(row);
  }
  return years;
}

Figur kurangkan(const Hitung& h, Cakupan scope, Periode p, const std::string& besaran, const Figur& more,
                const Figur& less, std::string_view title, std::string_view formula, Penjelasan* why) {
  if (why) {
    why->rumus = formula;
    why->masukan.push_back({"pagu", more.fakta, more.nilai, "", 0, Bentuk::rupiah});
    why->masukan.push_back({"pagu pembanding", less.fakta, less.nilai, "", 0, Bentuk::rupiah});
  }
  Figur result{alamat_anggaran(scope, p, JenisBelanja::semua, besaran), kurang(more.nilai, less.nilai, why), 0,
               Bentuk::rupiah};
  if (why)
    selesai(why, result.nilai, result.fakta, std::string(title) + " " + nama(h, scope) + ", " + nama(p), 0,
            Bentuk::rupiah);
  return result;
}

}  // namespace

Figur pagu_periode(const Hitung& h, Cakupan scope, DokumenSumber document, Penjelasan* why) {
  Nilai sum = Nilai::tanpa(Keadaan::belum_ada, std::string(kode::kTanpaPagu));
  std::string terms;
  for (const Tahun year : tahun_pagu(h, scope, document)) {
    const Figur part = pagu_dokumen(h, scope, document, {year});
    if (!part.nilai.berangka()) continue;
    sum = Nilai::dari(sum.ada() ? sum.angka + part.nilai.angka : part.nilai.angka, 0);
    if (!why) continue;
    why->masukan.push_back({"pagu " + std::to_string(year), part.fakta, part.nilai, "", 0, Bentuk::rupiah});
    terms += (terms.empty() ? "" : " + ") + tulis(part.nilai);
  }
  Figur result{alamat_anggaran(scope, {}, JenisBelanja::semua, "pagu@" + std::string(kunci(document))), sum, 0,
               Bentuk::rupiah};
  if (why) {
    why->rumus = "jumlah pagu semua tahun pada " + std::string(nama(document));
    if (!terms.empty()) why->langkah.push_back(terms + " = " + tulis(result.nilai));
    selesai(why, result.nilai, result.fakta, "Pagu seluruh tahun " + nama(h, scope), 0, Bentuk::rupiah);
  }
  return result;
}

Figur selisih_pagu(const Hitung& h, Cakupan scope, DokumenSumber document, DokumenSumber other, Periode p,
                   Penjelasan* why) {
  return kurangkan(h, scope, p, "selisih-pagu@" + std::string(kunci(document)) + "@" + std::string(kunci(other)),
                   pagu_dokumen(h, scope, document, p), pagu_dokumen(h, scope, other, p), "Selisih pagu",
                   std::string(nama(document)) + " - " + std::string(nama(other)), why);
}

// A sub kegiatan that the change adds has no first pagu: it rises from nothing, as the form shows it.
Figur kenaikan_pagu(const Hitung& h, Cakupan scope, DokumenSumber document, Periode p, Penjelasan* why) {
  const Figur now = pagu_terakhir(h, scope, document, p);
  Figur first = pagu_dokumen(h, scope, document, p);
  if (now.nilai.berangka() && !first.nilai.ada()) {
    first.nilai = Nilai::dari(Rational(0), 0);
    if (why) why->catatan.push_back("Tidak ada pada " + std::string(nama(document)) + " semula: dihitung dari 0.");
  }
  return kurangkan(h, scope, p, "kenaikan-pagu@" + std::string(kunci(document)), now, first, "Kenaikan pagu",
                   "pagu menurut perubahannya - pagu semula", why);
}

}  // namespace sakip::measure
