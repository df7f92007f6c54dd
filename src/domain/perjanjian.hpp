// What was agreed: Perjanjian Kinerja per post (PermenPANRB 53/2014 lampiran I), murni and perubahan.
#pragma once

#include <string>
#include <vector>

#include "core/id.hpp"
#include "core/waktu.hpp"

namespace sakip {

enum class VersiPK { murni, perubahan };
enum class StatusPK { draf, diajukan, disetujui, ditandatangani };

/// One line of the agreement; its target is the Target of this indikator with dokumen pk or pk_perubahan.
struct ButirPK {
  std::string sasaran;  ///< as agreed; usually the node's nama or rumusan_kinerja
  IndikatorId indikator;
  bool operator==(const ButirPK&) const = default;
};

/// The agreement of one post. `anggaran` lists the program/kegiatan/sub kegiatan whose pagu it covers.
struct PerjanjianKinerja {
  JabatanId jabatan;
  Tahun tahun = 0;
  VersiPK versi = VersiPK::murni;
  StatusPK status = StatusPK::draf;
  Tanggal tanggal;
  std::string pihak_kedua;  ///< title of the superior's post as printed
  std::vector<ButirPK> butir;
  std::vector<SimpulId> anggaran;
  bool operator==(const PerjanjianKinerja&) const = default;
};

}  // namespace sakip
