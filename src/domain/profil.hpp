// Profile data of an agency (villages, people, staff, assets, services) as small typed tables, and the narrative
// sections of its report. A computed column is a formula over the other columns, each of them a series.
#pragma once

#include <string>
#include <vector>

#include "core/nilai.hpp"
#include "core/waktu.hpp"

namespace sakip {

enum class JenisKolom { teks, angka, rupiah };

struct KolomProfil {
  std::string id;  ///< identifier usable in formulas
  std::string judul;
  JenisKolom jenis = JenisKolom::teks;
  std::string satuan;
  std::string rumus;    ///< "100 * luas / sum(luas)"; empty: typed
  int desimal = 0;      ///< decimals shown for a computed column
  bool jumlah = false;  ///< has a total below
  bool operator==(const KolomProfil&) const = default;
};

struct SelProfil {
  std::string teks;  ///< for text columns
  Nilai nilai;       ///< for number and rupiah columns
  bool operator==(const SelProfil&) const = default;
};

/// `bagian` places it in the report: "wilayah", "penduduk", "sdm", "sarana", "layanan", "lainnya", or "jabatan/<id>"
/// for a table shown with a post's results.
struct TabelProfil {
  std::string id;
  std::string judul;
  std::string bagian;
  std::string sumber;
  Tahun tahun = 0;
  std::vector<KolomProfil> kolom;
  std::vector<std::vector<SelProfil>> baris;
  bool operator==(const TabelProfil&) const = default;
};

enum class AsalNarasi { draf, disunting };

/// A narrative section. `kunci` is its place ("bab1/latar-belakang"). A draft is drawn from the data again at each
/// composition; an edited one is kept as it is.
struct Narasi {
  std::string kunci;
  Tahun tahun = 0;
  AsalNarasi asal = AsalNarasi::disunting;
  std::vector<std::string> paragraf;
  bool operator==(const Narasi&) const = default;
};

/// What an import did not take because the source contradicts itself: which value counts and which were set aside.
struct Penyisihan {
  std::string fakta;
  std::string dipakai;
  std::string sumber_dipakai;
  struct Lain {
    std::string nilai;
    std::string tempat;
    bool operator==(const Lain&) const = default;
  };
  std::vector<Lain> disisihkan;
  std::string alasan;
  bool operator==(const Penyisihan&) const = default;
};

}  // namespace sakip
