// Survei Kepuasan Masyarakat: PermenPANRB 14/2017 (9 unsur) and KepmenPAN 25/2004 (14 unsur).
#pragma once

#include <string>
#include <vector>

#include "core/id.hpp"
#include "core/nilai.hpp"
#include "core/waktu.hpp"

namespace sakip {

struct UnsurSurvei {
  std::string nama;
  Nilai nrr;     ///< typed NRR, when only the averages are known
  Nilai jumlah;  ///< typed sum of answers, when the matrix is not kept
  bool operator==(const UnsurSurvei&) const = default;
};

/// How many respondents fall in one category of one characteristic: "Jenis kelamin", "Perempuan", 12.
struct ProfilResponden {
  std::string karakteristik;
  std::string kategori;
  int jumlah = 0;
  bool operator==(const ProfilResponden&) const = default;
};

/// One survey round. The answers decide when present; else `jumlah` per unsur and `responden`; else typed `nrr`.
struct Survei {
  SurveiId id;
  std::string nama;
  std::string metode;  ///< id in data/regulasi/skm: "skm-2017", "ikm-2004", or a local one with its printed weight
  Tahun tahun = 0;
  Triwulan triwulan = Triwulan::tahunan;
  IndikatorId indikator;  ///< the indikator it feeds; may be empty
  int responden = 0;
  std::vector<UnsurSurvei> unsur;
  std::vector<std::vector<int>> jawaban;  ///< respondents x unsur, 1..4; 0: not answered
  std::vector<ProfilResponden> profil;
  bool operator==(const Survei&) const = default;
};

}  // namespace sakip
