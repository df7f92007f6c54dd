// Tables about evaluation: methods and scales used, SKM, AKIP, E.81 and T-C.29.
#pragma once

#include "compose/konteks.hpp"
#include "compose/penulis.hpp"

namespace sakip::compose {

/// The methods that computed this report, with their formula and regulation.
document::Table tabel_metode(const Konteks& k);
/// A predicate scale by its id; empty when unknown.
document::Table tabel_skala(const Konteks& k, const std::string& id);
/// Results of every survey round: NRR per unsur, IKM, mutu.
void tulis_survei(const Konteks& k, Penulis& p);
/// AKIP scores by komponen over the years.
void tulis_akip(const Konteks& k, Penulis& p);
/// How the pages with the matrices must lie.
document::Orientation letak_matriks(const Konteks& k);
/// The respondents x unsur matrix of the surveys that keep their answers, and how the IKM follows.
void tulis_lampiran_survei(const Konteks& k, Penulis& p);
/// Form E.81 of the year (Permendagri 86/2017), its K columns per indikator and its Rp columns per node; empty without
/// data.
document::Table tabel_e81_kinerja(const Konteks& k);
document::Table tabel_e81_anggaran(const Konteks& k);
/// Table T-C.29; empty without data.
document::Table tabel_tc29(const Konteks& k);

}  // namespace sakip::compose
