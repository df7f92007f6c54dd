// What is to be achieved: the pohon kinerja (PermenPANRB 89/2021) as a flat list of nodes with parents.
// Program, kegiatan and sub kegiatan carry the codes of Permendagri 90/2019; money sits on sub kegiatan.
#pragma once

#include <string>
#include <vector>

#include "core/id.hpp"

namespace sakip {

enum class Tingkat { visi, misi, tujuan, sasaran, program, kegiatan, sub_kegiatan };
/// Whether a node belongs to the pemda's plan (RPJMD/RPD) or the agency's (Renstra).
enum class Lingkup { pemda, perangkat_daerah };

/// One node. `rumusan_kinerja` is the outcome or output it is meant to bring ("Terwujudnya ..."), which a PK prints as
/// the sasaran of the post that carries it; for tujuan and sasaran the `nama` itself is that.
struct Simpul {
  SimpulId id;
  SimpulId induk;  ///< empty for a root
  Tingkat tingkat = Tingkat::sasaran;
  Lingkup lingkup = Lingkup::perangkat_daerah;
  int urutan = 0;  ///< order among siblings
  std::string kode;
  std::string nama;
  std::string rumusan_kinerja;
  JabatanId penanggung_jawab;
  std::string lokasi;
  std::vector<std::string> mitra;  ///< crosscutting: ids or names of other agencies that contribute
  bool operator==(const Simpul&) const = default;
};

}  // namespace sakip
