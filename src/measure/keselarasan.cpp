// Comparison of the targets of several documents.
#include "measure/keselarasan.hpp"

namespace sakip::measure {

namespace {

constexpr DokumenSumber kSeri[] = {
    DokumenSumber::rpjmd, DokumenSumber::renstra,      DokumenSumber::renja, DokumenSumber::renja_perubahan,
    DokumenSumber::pk,    DokumenSumber::pk_perubahan, DokumenSumber::e81,   DokumenSumber::tc29};

/// The document that replaces this one in mid-year; itself when there is none.
DokumenSumber pengganti(DokumenSumber document) {
  if (document == DokumenSumber::renja) return DokumenSumber::renja_perubahan;
  if (document == DokumenSumber::pk) return DokumenSumber::pk_perubahan;
  return document;
}

}  // namespace

bool beda(const Nilai& stated, const Nilai& made, int desimal) {
  if (!stated.berangka() || !made.berangka()) return false;
  const int shown = stated.desimal >= 0 ? stated.desimal : desimal;
  return made.angka.round(shown) != stated.angka.round(shown);
}

bool berbeda(const Nilai& a, const Nilai& b, int desimal) {
  if (!a.ada() || !b.ada()) return false;
  if (!a.berangka() && !b.berangka()) return a.label != b.label;
  if (a.berangka() != b.berangka()) return true;
  if ((a.desimal >= 0) == (b.desimal >= 0)) return a.angka != b.angka;
  return a.desimal >= 0 ? beda(a, b, desimal) : beda(b, a, desimal);
}

Keselarasan keselarasan(const Hitung& h, const Indikator& i, Tahun year) {
  Keselarasan out;
  const Target* counts = h.target_berlaku(i, {year});
  int compared = 0;
  for (const DokumenSumber document : kSeri) {
    const Target* row = h.indeks().target(i, document, year);
    if (!row || !row->nilai.ada()) continue;
    if (pengganti(document) != document && h.indeks().target(i, pengganti(document), year)) continue;
    ++compared;
    if (counts && berbeda(row->nilai, counts->nilai, i.desimal)) out.menyimpang.push_back(document);
  }
  if (compared == 0) return out;
  out.hasil = !out.menyimpang.empty()    ? Selaras::tidak
              : !counts || compared == 1 ? Selaras::tanpa_pembanding
                                         : Selaras::selaras;
  return out;
}

}  // namespace sakip::measure
