// Berkas: everything known of one agency in its planning period, seen from one year. Small (a few thousand values), so
// it is loaded whole; engines and composers are pure functions over it.
#pragma once

#include <vector>

#include "domain/anggaran.hpp"
#include "domain/evaluasi.hpp"
#include "domain/indikator.hpp"
#include "domain/organisasi.hpp"
#include "domain/penetapan.hpp"
#include "domain/perjanjian.hpp"
#include "domain/pohon.hpp"
#include "domain/profil.hpp"
#include "domain/survei.hpp"
#include "domain/usulan.hpp"

namespace sakip {

/// What to do with an indikator without realisation when averaging.
enum class KebijakanKosong { tinggalkan, nol };

/// The pemda's choices of method, by id of the file in data/regulasi. Empty: the default named in data/regulasi.
struct Pengaturan {
  std::string capaian_naik;   ///< "naik-rt"
  std::string capaian_turun;  ///< "turun-selisih", "turun-rasio"
  std::string capaian_stabil;
  std::string capaian_kategori;
  std::string efisiensi;  ///< "selisih", "rasio", "pmk-22-2021"
  std::string rata_rata;  ///< "sederhana", "per-sasaran", "tertimbang"
  std::string rata_e81;   ///< the averages of form E.81: "tertimbang" (by pagu) or "sederhana"
  std::string skala_capaian;
  std::string skala_e81;
  std::string skala_akip;
  std::string skala_skm;
  std::string kertas;                                             ///< paper of documents: "f4" (the default), "a4"
  KebijakanKosong kosong = KebijakanKosong::tinggalkan;           ///< indikator without realisation, in averages
  KebijakanKosong triwulan_kosong = KebijakanKosong::tinggalkan;  ///< empty quarters, in rata_rata over quarters
  bool operator==(const Pengaturan&) const = default;
};

struct Berkas {
  Pemda pemda;
  Instansi instansi;
  PeriodePerencanaan periode;
  Tahun tahun = 0;  ///< the year reported
  Pengaturan pengaturan;

  std::vector<Jabatan> jabatan;
  std::vector<Simpul> simpul;
  std::vector<Indikator> indikator;

  std::vector<Target> target;
  std::vector<Realisasi> realisasi;
  std::vector<NilaiElemen> nilai_elemen;
  std::vector<Analisis> analisis;
  std::vector<Bukti> bukti;
  std::vector<Pembanding> pembanding;

  std::vector<Pagu> pagu;
  std::vector<RealisasiAnggaran> realisasi_anggaran;
  std::vector<RekeningBelanja> rekening;

  std::vector<PerjanjianKinerja> perjanjian;
  std::vector<Survei> survei;
  std::vector<EvaluasiAkip> akip;
  std::vector<Rekomendasi> rekomendasi;
  std::vector<TabelProfil> profil;
  std::vector<Narasi> narasi;
  std::vector<Penyisihan> penyisihan;
  std::vector<Penetapan> penetapan;
  std::vector<JawabanReviu> reviu;
  std::vector<UsulanRenja> usulan;

  bool operator==(const Berkas&) const = default;
};

}  // namespace sakip
