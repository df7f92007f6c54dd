// What others ask of the agency's plan: proposals of stakeholders, form T-C.32 of Permendagri 86/2017.
#pragma once

#include <string>

#include "core/id.hpp"
#include "core/waktu.hpp"

namespace sakip {

/// Unique by (id, tahun); `tahun` is the year planned.
struct UsulanRenja {
  std::string id;
  Tahun tahun = 0;
  std::string pengusul;  ///< "Musrenbang Desa ...", a group; never a person
  SimpulId simpul;       ///< the program or kegiatan it falls under; may be empty
  std::string uraian;    ///< program/kegiatan as proposed
  std::string lokasi;
  std::string indikator;
  std::string besaran;  ///< volume as proposed: "2 paket"
  std::string catatan;
  bool operator==(const UsulanRenja&) const = default;
};

}  // namespace sakip
