// The plan as its makers change it: nodes of the pohon kinerja and their indikator. Every change loads the agency-year,
// changes it, checks the whole and saves what differs, in one transaction; somebody else's change in between is seen by
// the fingerprint of what the form showed. PermenPANRB 89/2021 (pohon kinerja), 53/2014 (indikator).
#pragma once

#include <functional>
#include <string>

#include "app/hak.hpp"
#include "app/masa.hpp"
#include "domain/berkas.hpp"
#include "store/antrean.hpp"
#include "store/catat.hpp"

namespace sakip::app {

/// Who changes which plan, and when.
struct Penyunting {
  store::AntreanTulis& tulis;
  const Pemegang& siapa;
  store::AlamatBerkas alamat;
  std::string_view waktu;
  Tanggal hari_ini;
};

/// Loads, changes, checks and saves an agency-year in the writer's transaction; rights and states are the caller's to
/// ask, in `ubah`. Codes of `ubah`, the first of exchange::periksa_berkas, those of the store.
Status sunting_berkas(const Penyunting& p, const std::string& alasan,
                      const std::function<Status(store::db::Connection&, Berkas&)>& ubah);
/// The same for the plan. `ubah` may be run again, so it starts from the Berkas it is given. Codes
/// HAK_TIDAK_ADA, MASA_TERKUNCI, those of sunting_berkas.
Status sunting_rencana(const Penyunting& p, const std::string& alasan, const std::function<Status(Berkas&)>& ubah);

/// What a form showed, in few letters: it differs when anything of the node or indikator differs.
std::string sidik(const Simpul& node);
std::string sidik(const Indikator& row);

/// Adds a node (id empty) at the end of its siblings, or changes one that still has that fingerprint. Gives its id.
/// Codes ISIAN_KOSONG, SIMPUL_TIDAK_ADA, RENCANA_BERUBAH, and (a level that cannot stand there, a circle) BUNDEL_*.
Result<SimpulId> simpan_simpul(const Penyunting& p, Simpul node, const std::string& sidik_lama);
/// One place up (-1) or down (1) among its siblings; at the end nothing happens.
Status geser_simpul(const Penyunting& p, const SimpulId& id, int arah);
/// Codes SIMPUL_TIDAK_ADA, SIMPUL_BERISI: what hangs on it is named. Figures of earlier years stay where they are.
Status hapus_simpul(const Penyunting& p, const SimpulId& id);

/// Adds an indikator (id empty) or changes one. Codes as for nodes, INDIKATOR_TIDAK_ADA, ELEMEN_BERISI (a data element
/// that has values was taken away).
Result<IndikatorId> simpan_indikator(const Penyunting& p, Indikator row, const std::string& sidik_lama);
/// Codes INDIKATOR_TIDAK_ADA, INDIKATOR_BERISI.
Status hapus_indikator(const Penyunting& p, const IndikatorId& id);

/// "2 indikator, 3 pagu": what of this year and later keeps a node or indikator from being taken away; "" for nothing.
Kalimat yang_tergantung(const Berkas& berkas, const SimpulId& id);
Kalimat yang_tergantung(const Berkas& berkas, const IndikatorId& id);

/// Makes the next year of the plan out of this one: structure, targets and agreements (as drafts). Codes
/// HAK_TIDAK_ADA, TAHUN_DI_LUAR_PERIODE, TAHUN_SUDAH_ADA.
Status salin_tahun(const Penyunting& p, Tahun ke);

}  // namespace sakip::app
