// The sheets of the operator's workbook as one description that both the writer and the reader follow: which rows there
// are, and for each column how its cell is taken from the facts and put back.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "exchange/buku_kerja_fakta.hpp"
#include "exchange/buku_kerja_isi.hpp"

namespace sakip::exchange {

/// One row: the text of its key column, and where its subject stands in the Berkas (meaning is the sheet's own).
struct Baris {
  std::string kunci;
  std::string perihal;  ///< what a message calls it
  std::size_t i = 0, j = 0;
  std::string satuan;  ///< unit of its numbers; empty when they have none
};

/// A check in the sheet itself: the formula, and its result as of now for programs that do not calculate on opening.
struct Cek {
  std::string rumus;
  std::string hasil;
  std::optional<Rupiah> sisa;  ///< a numeric result instead of `hasil`
};
/// Address of the cell of column `kolom` (of the sheet) in the row at hand.
using AlamatSel = std::function<std::string(std::size_t kolom)>;

struct Kolom {
  std::string judul;
  Ragam ragam = Ragam::info;
  double lebar = 14;  ///< characters
  /// The value now; std::nullopt: there is no such cell in this row.
  std::function<std::optional<Isi>(const Fakta&, const Baris&)> ambil = {};
  /// Puts a value that baca_sel read; unset: the column is locked.
  std::function<void(Fakta&, const Baris&, const Isi&)> pasang = {};
  std::vector<std::string> pilihan = {};  ///< of Ragam::pilihan; "" among them when it may stay empty
  std::function<Cek(const Fakta&, const Baris&, const AlamatSel&)> cek = {};
  bool wajib = false;  ///< may not be emptied
};

struct Lembar {
  std::string nama;
  std::string judul;
  std::string petunjuk;
  std::vector<Kolom> kolom;  ///< the first is the key
  std::vector<Baris> baris;
  std::size_t kolom_beku = 3;  ///< columns that stay in view
};

/// All sheets with a subject, in the order of the workbook. Sheets without rows are left out.
std::vector<Lembar> susun_lembar(const Berkas& berkas);

/// The parts of it.
Lembar lembar_pohon(const Berkas& berkas);
Lembar lembar_indikator(const Berkas& berkas);
Lembar lembar_target(const Berkas& berkas);
Lembar lembar_realisasi(const Berkas& berkas);
Lembar lembar_elemen(const Berkas& berkas);
Lembar lembar_analisis(const Berkas& berkas);
Lembar lembar_anggaran(const Berkas& berkas);
Lembar lembar_skm(const Berkas& berkas);
Lembar lembar_akip(const Berkas& berkas);
Lembar lembar_tindak_lanjut(const Berkas& berkas);
Lembar lembar_perjanjian(const Berkas& berkas);

/// "PK Perubahan 2024", "Rencana Aksi 2024 TW I".
std::string judul_periode(DokumenSumber dokumen, Tahun tahun, Triwulan triwulan);

/// Checks that the quarters in `triwulan` (four columns) agree with the year in `tahunan` as `agregasi` says.
Cek cek_agregasi(Agregasi agregasi, const std::vector<Isi>& nilai_triwulan, const Isi& nilai_tahunan,
                 const std::vector<std::string>& alamat_triwulan, const std::string& alamat_tahunan);

}  // namespace sakip::exchange
