// What waits for whom: the year's round of a pemda, read at once, and from it the tasks of any account by its roles.
// The page "Tugas" shows them and the reminders are made of them. The states are those of masa.hpp, perjanjian.hpp and
// dokumen_beku.hpp; a task is there while its next step is this account's to take.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "app/hak.hpp"
#include "app/masa.hpp"
#include "app/tanda_tangan.hpp"
#include "app/tenggat.hpp"
#include "domain/berkas.hpp"

namespace sakip::app {

struct Tugas {
  /// "rencana", "rencana_verifikasi", "rencana_kunci"; "pk_susun" (there is none yet), "pk_ajukan", "pk", "pk_tanda";
  /// "isi", "verifikasi", "kunci" of a quarter; "setahun", "setahun_verifikasi", "setahun_kunci" of the whole year's
  /// figures; "lkj_siapkan", "lkj_beku", "lkj_terbit"; "reviu"; "evaluasi_mandiri", "evaluasi"
  std::string_view hal;
  InstansiId instansi;
  std::string nama_instansi;
  Tahun tahun = 0;
  Triwulan triwulan = Triwulan::tahunan;
  JabatanId jabatan;               ///< whose agreement
  std::string nama_jabatan;        ///< and its title
  VersiPK versi = VersiPK::murni;  ///< of the agreement
  Tanggal tenggat;                 ///< none: not set; of a reopened period its last day
  bool operator==(const Tugas&) const = default;
};

/// Where a year stands: the newest that has begun, the one before it (its last quarter, report and evaluation), those
/// planned after it.
enum class LetakTahun { lewat, berjalan, mendatang };

/// An agency's year that is due.
struct TahunTugas {
  InstansiId instansi;
  std::string nama;
  LetakTahun letak = LetakTahun::berjalan;
  Berkas berkas;            ///< posts and agreements only
  bool lkj_beku = false;    ///< its newest version is frozen and not opened
  bool lkj_terbit = false;  ///< and that version is published
};

struct BahanTugas {
  std::vector<TahunTugas> tahun;
  std::map<std::tuple<std::string, Tahun, std::string, int>, Masa> masa;  ///< agency, year, subject, quarter
  KalenderTenggat tenggat;
  std::map<std::pair<std::string, Tahun>, std::vector<TandaTangan>> tanda_tangan;  ///< by agency-year, oldest first
};
/// In a number of statements that does not depend on the number of agencies.
Result<BahanTugas> bahan_tugas(store::db::Connection& read, const PemdaId& pemda, const Tanggal& hari_ini);
/// The most urgent first.
std::vector<Tugas> tugas_akun(const BahanTugas& round, const Pemegang& who, const Tanggal& hari_ini);

}  // namespace sakip::app
