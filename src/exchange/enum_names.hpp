// Names of the domain's enumerators as files and the database spell them: exactly as in src/domain. A test reads those
// headers and fails when a list here is not the same, so an enumerator cannot be forgotten.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "domain/berkas.hpp"

namespace sakip::exchange {

/// `names[static_cast<size_t>(e)]` is the name of e. Specialised for every enum that a Berkas holds.
template <typename E>
struct EnumNames;

#define SAKIP_ENUM_NAMES(Enum, ...)                                               \
  template <>                                                                     \
  struct EnumNames<Enum> {                                                        \
    static constexpr std::string_view type = #Enum;                               \
    static constexpr auto names = std::to_array<std::string_view>({__VA_ARGS__}); \
  }

SAKIP_ENUM_NAMES(Keadaan, "ok", "belum_ada", "tidak_berlaku", "tak_terdefinisi", "tak_lengkap", "tidak_sah");
SAKIP_ENUM_NAMES(Triwulan, "tahunan", "I", "II", "III", "IV");
SAKIP_ENUM_NAMES(JenisPemda, "kabupaten", "kota", "provinsi", "kementerian");
SAKIP_ENUM_NAMES(JenisInstansi, "pemda", "sekretariat", "dinas", "badan", "inspektorat", "kecamatan", "kelurahan",
                 "rsud", "bagian", "lainnya");
SAKIP_ENUM_NAMES(StatusJabatan, "definitif", "plt", "plh", "pj", "kosong");
SAKIP_ENUM_NAMES(JenisPeriode, "rpjmd", "rpd");
SAKIP_ENUM_NAMES(Tingkat, "visi", "misi", "tujuan", "sasaran", "program", "kegiatan", "sub_kegiatan");
SAKIP_ENUM_NAMES(Lingkup, "pemda", "perangkat_daerah");
SAKIP_ENUM_NAMES(DokumenSumber, "rpjmd", "renstra", "renstra_akhir", "renja", "renja_perubahan", "prakiraan_maju", "pk",
                 "pk_perubahan", "rencana_aksi", "dpa", "dpa_perubahan", "pengukuran", "e81", "e81_renstra", "tc29",
                 "tc29_renstra", "rkpd_awal");
SAKIP_ENUM_NAMES(LevelIndikator, "iku", "ikk", "program", "keluaran", "tujuan");
SAKIP_ENUM_NAMES(Arah, "naik", "turun", "stabil", "kategori");
SAKIP_ENUM_NAMES(Agregasi, "jumlah", "kumulatif", "posisi_akhir", "tetap", "rata_rata", "maksimum");
SAKIP_ENUM_NAMES(JenisBelanja, "semua", "pegawai", "barang_jasa", "hibah", "bantuan_sosial", "modal", "tidak_terduga",
                 "transfer");
SAKIP_ENUM_NAMES(VersiPK, "murni", "perubahan");
SAKIP_ENUM_NAMES(StatusPK, "draf", "diajukan", "disetujui", "ditandatangani");
SAKIP_ENUM_NAMES(StatusTindakLanjut, "belum", "proses", "selesai");
SAKIP_ENUM_NAMES(JenisKolom, "teks", "angka", "rupiah");
SAKIP_ENUM_NAMES(AsalNarasi, "draf", "disunting");
SAKIP_ENUM_NAMES(KebijakanKosong, "tinggalkan", "nol");

#undef SAKIP_ENUM_NAMES

/// "sub_kegiatan" for Tingkat::sub_kegiatan.
template <typename E>
constexpr std::string_view enum_name(E value) {
  return EnumNames<E>::names[static_cast<std::size_t>(value)];
}

/// The enumerator so spelled, or nothing.
template <typename E>
constexpr std::optional<E> enum_from(std::string_view name) {
  for (std::size_t i = 0; i < EnumNames<E>::names.size(); ++i)
    if (EnumNames<E>::names[i] == name) return static_cast<E>(i);
  return std::nullopt;
}

}  // namespace sakip::exchange
