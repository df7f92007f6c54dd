// Who: the pemda (tenant), its agencies, their posts and their planning period. Perpres 29/2014 arts. 1-6.
#pragma once

#include <string>
#include <vector>

#include "core/id.hpp"
#include "core/waktu.hpp"

namespace sakip {

enum class JenisPemda { kabupaten, kota, provinsi, kementerian };

/// The tenant. `kepala` is the title of the post ("Bupati", "Pj. Bupati"), never a name.
struct Pemda {
  PemdaId id;
  JenisPemda jenis = JenisPemda::kabupaten;
  std::string nama;      ///< "Tanah Laut"
  std::string provinsi;  ///< empty for a provinsi itself
  std::string ibu_kota;
  std::string kepala;
  std::string lambang;  ///< the region's arms for letterheads and covers: a PNG in base64; empty: none
  bool operator==(const Pemda&) const = default;
};

enum class JenisInstansi { pemda, sekretariat, dinas, badan, inspektorat, kecamatan, kelurahan, rsud, bagian, lainnya };

/// An agency that plans, agrees, measures and reports. `jenis` pemda: the pemda itself as a reporting entity.
struct Instansi {
  InstansiId id;
  std::string kode;  ///< "7.01.0.00.0.00.03.0000"; may be empty
  JenisInstansi jenis = JenisInstansi::lainnya;
  std::string nama;  ///< "Kecamatan Bati-Bati"
  std::string nama_singkat;
  std::string alamat;
  std::string tempat;  ///< place written before a date in letters
  std::string tugas;
  std::vector<std::string> fungsi;
  std::vector<std::string> dasar_hukum;  ///< regulations that the agency's documents cite
  std::vector<std::string> kop;  ///< lines of the letterhead below the government's name; empty: name and alamat
  bool operator==(const Instansi&) const = default;
};

/// How a post is held. Documents say "Plt." or "Plh." before the title.
enum class StatusJabatan { definitif, plt, plh, pj, kosong };

/// A post (jabatan) in the organisation's tree; `atasan` is empty for the head, whose superior is `atasan_luar`.
struct Jabatan {
  JabatanId id;
  std::string nama;    ///< "Kepala Seksi Pelayanan"
  std::string eselon;  ///< "IIIa", "IVb", empty when none
  JabatanId atasan;
  std::string atasan_luar;  ///< "Bupati Tanah Laut" for the head
  StatusJabatan status = StatusJabatan::definitif;
  std::string tugas;
  bool operator==(const Jabatan&) const = default;
};

enum class JenisPeriode { rpjmd, rpd };

/// The planning period a Berkas belongs to: "RPD 2024-2026", with the agency's Renstra of the same years.
struct PeriodePerencanaan {
  JenisPeriode jenis = JenisPeriode::rpjmd;
  std::string nama;
  Tahun awal = 0;
  Tahun akhir = 0;
  Tahun tahun_dasar = 0;  ///< year of the baseline ("kondisi awal"); 0 when not stated
  bool operator==(const PeriodePerencanaan&) const = default;
};

}  // namespace sakip
