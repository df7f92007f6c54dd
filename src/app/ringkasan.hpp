// What pages over many agencies show of each: a few figures of the year, kept in the database beside the facts with the
// count of changes that they were computed at (docs/keputusan/0010). A page reads all of them with one statement;
// what has become stale is computed again from the facts and kept.
#pragma once

#include <string>
#include <vector>

#include "app/laporan.hpp"
#include "store/antrean.hpp"

namespace sakip::app {

/// One agency's year at a glance. Figures are texts as printed ("97,31", "–"), with the address that explains them; the
/// colour words are data for the page, decided here and not by the page: empty is never green.
struct RingkasanInstansi {
  InstansiId instansi;
  std::string nama;
  std::string jenis;                  ///< "kecamatan"
  std::string capaian, capaian_urut;  ///< average capaian as printed; and as a sortable exact number ("" = none)
  std::string predikat;
  std::string serapan;
  std::string pagu, realisasi;              ///< as printed
  std::string pagu_tepat, realisasi_tepat;  ///< exact rupiah; "" = none
  int indikator = 0, tercapai = 0, belum = 0, kosong = 0;
  std::vector<int> terisi = {0, 0, 0, 0};  ///< indikator with a realisasi, per quarter
  std::string warna;                       ///< "baik", "cukup", "kurang", "kosong"
};

/// Money of all agencies together; the percentage is of the sums.
struct UangPemda {
  measure::Figur pagu, realisasi, serapan;
};
UangPemda jumlahkan(const std::vector<RingkasanInstansi>& list);

/// Of one agency-year, from its figures.
RingkasanInstansi ringkas(const Kinerja& kinerja);

/// Every agency of the pemda that has this year, the pemda itself left out, in order of their names. One statement when
/// nothing changed; else the stale ones are loaded, computed and kept.
Result<std::vector<RingkasanInstansi>> ringkasan_pemda(store::db::Connection& read, store::AntreanTulis& write,
                                                       const Aturan& aturan, const PemdaId& pemda, Tahun tahun);

}  // namespace sakip::app
