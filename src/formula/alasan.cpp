// The table of reasons; see alasan.hpp. Codes are stable: they are stored, and programs ask for them.
#include "formula/alasan.hpp"

#include <array>

#include "formula/formula.hpp"

namespace sakip::formula {

namespace {

constexpr auto kUndefined = Keadaan::tak_terdefinisi;
constexpr auto kIncomplete = Keadaan::tak_lengkap;
constexpr auto kInvalid = Keadaan::tidak_sah;

constexpr std::array kAlasan{
    Alasan{kUndefined, "DIV_BY_ZERO", "Pembagi bernilai nol."},
    Alasan{kUndefined, "NO_BRANCH", "Tidak ada cabang rumus untuk keadaan ini."},
    Alasan{kUndefined, "EMPTY_SERIES", "Deret tidak mempunyai butir."},
    Alasan{kIncomplete, "MISSING_VALUE", "Ada masukan yang belum diisi."},
    Alasan{kIncomplete, "MISSING_PREVIOUS_YEAR", "Nilai tahun sebelumnya belum ada."},
    Alasan{kIncomplete, "MISSING_BASELINE", "Nilai tahun dasar belum ada."},
    Alasan{kInvalid, "OUT_OF_TABLE", "Nilai berada di luar tabel."},
    Alasan{kInvalid, "UNKNOWN_CATEGORY", "Kategori tidak ada dalam tabel."},
    Alasan{kInvalid, "SERIES_LENGTH_MISMATCH", "Panjang dua deret tidak sama."},
    Alasan{kInvalid, "BUKAN_ANGKA", "Ada masukan yang bukan angka."},
    Alasan{kInvalid, "BUKAN_KATEGORI", "Ada masukan yang bukan kategori."},
    Alasan{kInvalid, "BUKAN_LOGIKA",
           "Syarat tidak berupa benar/salah (angka 1 atau 0, kategori \"ya\" atau \"tidak\")."},
    Alasan{kInvalid, "BUKAN_TANGGAL", "Urutan teks hanya ada untuk tanggal (tahun-bulan-hari)."},
    Alasan{kInvalid, "JENIS_BERBEDA", "Angka dibandingkan dengan teks."},
    Alasan{kInvalid, "HASIL_DERET", "Hasil rumus masih berupa deret; bungkus dengan sum atau mean."},
    Alasan{kInvalid, "DERET_DI_TEMPAT_SKALAR", "Di sini harus ada satu nilai, bukan deret."},
    Alasan{kInvalid, "ARGUMEN_TIDAK_SAH", "Argumen fungsi di luar batasnya."},
    Alasan{kInvalid, "TANPA_SKOR", "Baris tabel tidak mempunyai skor."},
    Alasan{kInvalid, "TERLALU_BESAR",
           "Angka melampaui batas ukuran (sekitar 1.200 digit) atau deret melampaui 100.000 butir."},
    Alasan{Keadaan::tidak_berlaku, "TIDAK_BERLAKU", "Tidak berlaku pada periode ini."},
};
static_assert(kAlasan.size() + 1 == static_cast<std::size_t>(Failure::of_input));

}  // namespace

const Alasan& alasan(Failure failure) {
  SAKIP_ASSERT(failed(failure) && failure != Failure::of_input);
  return kAlasan[static_cast<std::size_t>(failure) - 1];
}

std::string_view arti_kode(std::string_view code) {
  for (const Alasan& reason : kAlasan)
    if (reason.kode == code) return reason.arti;
  return {};
}

}  // namespace sakip::formula
