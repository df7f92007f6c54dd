// What the commands share: options common to all, the database, messages and exit codes. main.cpp parses,
// perintah_*.cpp carry out.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/laporan.hpp"
#include "app/pemda.hpp"
#include "store/muat.hpp"
#include "store/sqlite.hpp"

namespace sakip::cli {

/// Exit codes, also in the help text and docs/perintah.md.
enum Kode : int {
  kBerhasil = 0,
  kAdaMasalah = 1,   ///< the data has problems (check, import refused)
  kSalahPakai = 2,   ///< wrong options
  kBerkasGagal = 3,  ///< a file could not be read or written
  kBasisDataGagal = 4,
};

struct Pilihan {
  std::string db = "sakip.db";
  std::string data;
  std::string pelaku = "operator";
  std::string instansi;
  int tahun = 0;
  bool json = false;
  bool sunyi = false;  ///< no progress
};

/// Everything a command needs from outside, gathered in main: no command reads clock or environment itself.
struct Lingkungan {
  Pilihan pilihan;
  std::string waktu;  ///< UTC, "2026-02-11T03:04:05Z"
  Tanggal hari_ini;
  std::string program;          ///< path of the program
  std::string env_data;         ///< $OPENSAKIP_DATA
  std::string env_sandi_surel;  ///< $OPENSAKIP_SMTP_SANDI
  bool terminal = false;        ///< a person watches: input and output are a terminal
};

/// Prints problems to stderr (or as JSON to stdout) and gives the exit code of the first.
int lapor_galat(const Lingkungan& e, const std::vector<Error>& masalah);
int lapor_galat(const Lingkungan& e, const Error& galat);
/// A progress line on stderr, unless --quiet or --json.
void maju(const Lingkungan& e, const std::string& text);

/// Prints a flat object: as aligned lines, or as JSON with --json.
struct Keluaran {
  std::vector<std::pair<std::string, std::string>> isi;
  void tambah(std::string nama, std::string nilai) { isi.emplace_back(std::move(nama), std::move(nilai)); }
};
void cetak(const Lingkungan& e, const Keluaran& keluaran);
/// A list of such objects: one block each, or a JSON array.
void cetak(const Lingkungan& e, const std::vector<Keluaran>& daftar);

/// The folder of evidence files: the one asked for, else beside the database.
std::string letak_folder_bukti(const Lingkungan& e, const std::string& asked);
/// One document at a time with --json, so that what comes out is one JSON value. Code PILIH_SATU_BERKAS.
Status satu_berkas(const Lingkungan& e, const std::vector<std::string>& files);
Result<app::Aturan> aturan(const Lingkungan& e);
Result<std::unique_ptr<store::db::Connection>> buka(const Lingkungan& e, store::Buka cara = store::Buka::yang_ada);
/// The agency-year that --instansi and --tahun mean; may be left out where there is only one (the newest year of it).
/// Codes PILIH_INSTANSI, PILIH_TAHUN.
Result<Berkas> pilih_berkas(const Lingkungan& e, store::db::Connection& connection);
/// Every agency of one pemda in the year that --tahun means (else the newest).
/// Codes as above.
Result<std::vector<Berkas>> pilih_pemda(const Lingkungan& e, store::db::Connection& connection);

/// The date a document bears: as given ("2025-01-16"), else today. Code TANGGAL_TIDAK_SAH.
Result<Tanggal> tanggal_dokumen(const Lingkungan& e, const std::string& text);
/// Each gap as a problem with its place and advice, for --strict; `dokumen` stands before the place.
std::vector<Error> galat_kekosongan(const std::vector<compose::Kekosongan>& gaps, const std::string& dokumen = {});

/// The same with their figures.
using app::KinerjaPemda;
Result<KinerjaPemda> kinerja_pemda(const Lingkungan& e, store::db::Connection& connection, const app::Aturan& rules);

/// Opens the database, picks the agency-year, reads the rules, and runs `work` on them.
template <typename Work>
int dengan_kinerja(const Lingkungan& e, Work work) {
  const auto rules = aturan(e);
  if (!rules) return lapor_galat(e, rules.error());
  const auto connection = buka(e);
  if (!connection) return lapor_galat(e, connection.error());
  auto berkas = pilih_berkas(e, **connection);
  if (!berkas) return lapor_galat(e, berkas.error());
  const app::Kinerja kinerja(std::move(*berkas), *rules);
  return work(kinerja, *rules, **connection);
}

int init(const Lingkungan& e);
int impor(const Lingkungan& e, const std::vector<std::string>& files, bool baris_baik, bool coba);
int ekspor(const Lingkungan& e, const std::string& format, const std::string& out);
int skema(const Lingkungan& e);
int periksa(const Lingkungan& e, const std::vector<std::string>& files);
int hitung(const Lingkungan& e, const std::string& awalan);
/// `report`: which document, of what, as what, where.
struct PermintaanLapor {
  std::string dokumen = "lkj";
  std::string jabatan;
  std::string varian;
  bool tiap_jabatan = false;  ///< one file for each post with an agreement
  std::vector<std::string> format = {"docx", "pdf", "html", "xlsx"};
  std::string out = "out";
  std::string tanggal;
  bool ketat = false;
};
int lapor(const Lingkungan& e, const PermintaanLapor& permintaan);
/// `report --all`: the whole archive of the year into a new folder.
int lapor_semua(const Lingkungan& e, const PermintaanLapor& permintaan);
int jelaskan(const Lingkungan& e, const std::string& fakta);
int audit_periksa(const Lingkungan& e, const std::string& folder_bukti);
int audit_riwayat(const Lingkungan& e, const std::string& tabel, int batas);
/// Where evidence files are. `bukti` empty: beside the database; `cadangan` empty: "bukti" beside the backup, so that
/// backups in one folder share their copies.
struct FolderBukti {
  std::string bukti, cadangan;
};
int cadangkan(const Lingkungan& e, const std::string& ke, const FolderBukti& folder);
int pulihkan(const Lingkungan& e, const std::string& dari, bool timpa, const FolderBukti& folder);
int bekukan(const Lingkungan& e, const std::string& tanggal);
int buka_beku(const Lingkungan& e, int versi, const std::string& alasan);
int daftar_beku(const Lingkungan& e);
int cetak_beku(const Lingkungan& e, int versi, const std::string& out);
int narasi_ekspor(const Lingkungan& e, const std::string& dokumen, const std::string& out);
int narasi_impor(const Lingkungan& e, const std::string& dokumen, const std::string& file);
int nomenklatur_impor(const Lingkungan& e, const std::string& file, const std::string& peraturan, bool coba);
int nomenklatur_cari(const Lingkungan& e, const std::string& kata);
int demo(const Lingkungan& e, const std::string& out);

}  // namespace sakip::cli
