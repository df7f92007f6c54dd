// Money: pagu and realisasi on sub kegiatan, and belanja by rekening. PP 12/2019; Permendagri 77/2020.
#pragma once

#include <string>
#include <vector>

#include "core/id.hpp"
#include "core/rupiah.hpp"
#include "core/waktu.hpp"
#include "domain/dokumen_sumber.hpp"

namespace sakip {

enum class JenisBelanja { semua, pegawai, barang_jasa, hibah, bantuan_sosial, modal, tidak_terduga, transfer };

/// Money planned for a node. Normally on sub kegiatan; kegiatan and program only where a document gives no detail
/// below. Unique by (simpul, dokumen, tahun, triwulan, belanja). `semua`: not split by jenis belanja.
struct Pagu {
  SimpulId simpul;
  DokumenSumber dokumen = DokumenSumber::dpa;
  Tahun tahun = 0;
  Triwulan triwulan = Triwulan::tahunan;
  JenisBelanja belanja = JenisBelanja::semua;
  Rupiah jumlah;
  bool operator==(const Pagu&) const = default;
};

/// Money spent. `triwulan` tahunan: the year's total where it is reported so (it then counts instead of the quarters
/// for the year). `dokumen` pengukuran is what the LKj reports; e81 what the quarterly form said.
struct RealisasiAnggaran {
  SimpulId simpul;
  DokumenSumber dokumen = DokumenSumber::pengukuran;
  Tahun tahun = 0;
  Triwulan triwulan = Triwulan::tahunan;
  JenisBelanja belanja = JenisBelanja::semua;
  Rupiah jumlah;
  bool operator==(const RealisasiAnggaran&) const = default;
};

/// A line of belanja by rekening with its years ("Belanja Gaji Pokok ASN"), for comparison year on year.
struct RekeningBelanja {
  std::string id;
  std::string induk;  ///< id of the line it adds up to; empty for a root
  std::string kode;
  std::string uraian;
  JenisBelanja belanja = JenisBelanja::semua;
  struct Tahunan {
    Tahun tahun = 0;
    Rupiah pagu;
    bool ada_pagu = false;
    Rupiah realisasi;
    bool ada_realisasi = false;
    bool operator==(const Tahunan&) const = default;
  };
  std::vector<Tahunan> tahunan;
  bool operator==(const RekeningBelanja&) const = default;
};

}  // namespace sakip
