// The small vocabulary of the drafts: a figure as a placeholder, with its unit, and the gap between two figures in
// words. A draft never writes a number itself.
#pragma once

#include "compose/konteks.hpp"

namespace sakip::compose::draf {

inline std::string f(const Figur& figure) { return "{{" + figure.fakta + "}}"; }
/// Without its sign, for "turun {{...}}".
inline std::string mutlak(const Figur& figure) { return "{{" + figure.fakta + "|mutlak}}"; }
inline bool angka(const Figur& figure) { return figure.nilai.berangka(); }
/// A known number other than zero.
inline bool lebih_nol(const Figur& figure) { return angka(figure) && figure.nilai.angka.sign() > 0; }

bool satuan_persen(const Indikator& i);
/// The figure with the indikator's unit: "{{...}} dokumen", "{{...}}%"; units that are no unit (Nilai, Indeks) stay
/// unsaid.
std::string bersatuan(const Figur& figure, const Indikator& i);
/// A difference of two values of the indikator: "{{...}} poin", "{{...}} poin persentase", "{{...}} dokumen".
std::string selisih(const Figur& figure, const Indikator& i);
/// Text from the data as a sentence: with a full stop where it has no closing mark of its own.
std::string bertitik(const std::string& text);
/// "{{...}} poin persentase" where the pemda measures efficiency as a difference, else the bare figure.
std::string efisiensi(const Konteks& k, const Figur& gain);
/// How many of the scope's indikator reached their target: "seluruh ...", "dari ...". Empty without indikator.
std::string ketercapaian(const Konteks& k, Cakupan scope, const std::string& sebutan, Periode period);
/// What was spent of the agency's pagu that year, with the rest. Empty without figures.
std::string serapan(const Konteks& k, Tahun year);
/// The programs that spent most and least of their pagu. Empty when they are not two.
std::string serapan_terjauh(const Konteks& k, Tahun year);

}  // namespace sakip::compose::draf
