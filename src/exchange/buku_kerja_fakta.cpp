// Keys of the facts: a letter for the kind, then the fields that make one unique.
#include "exchange/buku_kerja_fakta.hpp"

namespace sakip::exchange {

namespace {

template <typename Document>
std::string joined_key(char kind, const std::string& owner, Document document, Tahun year, Triwulan quarter) {
  std::string text(1, kind);
  text += owner;
  text += '\x1f';
  text +=
      std::to_string(static_cast<int>(document)) + "/" + std::to_string(year) + "/" + std::to_string(nomor(quarter));
  return text;
}

}  // namespace

std::string Fakta::key(const Target& f) { return joined_key('t', f.indikator.value, f.dokumen, f.tahun, f.triwulan); }
std::string Fakta::key(const Realisasi& f) {
  return joined_key('r', f.indikator.value, f.dokumen, f.tahun, f.triwulan);
}
std::string Fakta::key(const NilaiElemen& f) {
  return joined_key('e', f.indikator.value + "\x1f" + f.elemen, 0, f.tahun, f.triwulan);
}
std::string Fakta::key(const Analisis& f) { return joined_key('a', f.indikator.value, 0, f.tahun, f.triwulan); }
std::string Fakta::key(const Pagu& f) {
  return joined_key('p', f.simpul.value, f.dokumen, f.tahun, f.triwulan) + "/" +
         std::to_string(static_cast<int>(f.belanja));
}
std::string Fakta::key(const RealisasiAnggaran& f) {
  return joined_key('u', f.simpul.value, f.dokumen, f.tahun, f.triwulan) + "/" +
         std::to_string(static_cast<int>(f.belanja));
}

Berkas Fakta::tidy() && {
  if (!removed_.empty()) {
    drop_removed(berkas_.target);
    drop_removed(berkas_.realisasi);
    drop_removed(berkas_.nilai_elemen);
    drop_removed(berkas_.analisis);
    drop_removed(berkas_.pagu);
    drop_removed(berkas_.realisasi_anggaran);
  }
  return std::move(berkas_);
}

}  // namespace sakip::exchange
