// One cell of a grid: what was typed becomes a fact, or a problem told in plain Indonesian. Checked in the same
// transaction as it is written: right, state of the period, what stood there when it was read.
#pragma once

#include <optional>
#include <string>

#include "app/hak.hpp"
#include "app/masa.hpp"

namespace sakip::app {

/// Which cell: "jenis~id~rinci~masa", the name of its input on a page.
///   realisasi~<indikator>~~2        elemen~<indikator>~<nama>~2      target~<indikator>~<dokumen>~0
///   pagu~<simpul>~<dokumen>~0       anggaran~<simpul>~~2             analisis~<indikator>~pendorong~2
/// `masa`: 1..4 a quarter, 0 the year. A fact of another year than the Berkas' has it behind: "...~0~2026".
struct AlamatSel {
  std::string jenis, id, rinci;
  Triwulan masa = Triwulan::tahunan;
  Tahun tahun = 0;  ///< 0: the year of the Berkas
};
std::string tulis(const AlamatSel& at);
std::optional<AlamatSel> baca_alamat_sel(std::string_view name);

struct IsianSel {
  AlamatSel sel;
  Tahun tahun = 0;  ///< of the fact; 0: as `sel` says
  std::string teks;
  std::optional<std::string> sebelum;  ///< what the page showed; none: not checked
  std::string kunci;                   ///< of the request, so that a repeated one changes nothing
};

struct HasilSel {
  std::string teks;  ///< as it stands now
  Kalimat catatan;   ///< how it was read, when that is not plain ("dibaca 1.234,5")
};

/// Who wrote the value that stands there: part of the message of code SEL_BERUBAH.
/// Codes SEL_TIDAK_DIKENAL, HAK_TIDAK_ADA, MASA_TERKUNCI, SEL_TIDAK_TERBACA, SEL_BERUBAH (somebody changed it since),
/// and those of store::catat_fakta.
Result<HasilSel> simpan_sel(store::AntreanTulis& write, const Pemegang& who, const store::AlamatBerkas& alamat,
                            const IsianSel& isian, std::string_view waktu, const Tanggal& hari_ini);

/// The text of a value, of money, as a cell shows and reads it; "" for nothing.
std::string teks_sel(const Nilai& value);
std::string teks_sel(const Rupiah& value);

}  // namespace sakip::app
