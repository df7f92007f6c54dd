// The names under which enumerations are stored. Names are for ever: one may be added at the end of its list, in the
// order of the enum, but none is renamed without a migration.
#pragma once

#include <array>
#include <string_view>

#include "domain/berkas.hpp"

namespace sakip::store {

template <typename Enum>
struct NamaEnum;

template <typename... Text>
constexpr std::array<std::string_view, sizeof...(Text)> nama_nama(Text... text) {
  return {std::string_view(text)...};
}

// clang-format off
template <> struct NamaEnum<Keadaan> { static constexpr auto nama = nama_nama(
  "ok", "belum_ada", "tidak_berlaku", "tak_terdefinisi", "tak_lengkap", "tidak_sah"); };
template <> struct NamaEnum<JenisPemda> { static constexpr auto nama = nama_nama(
  "kabupaten", "kota", "provinsi", "kementerian"); };
template <> struct NamaEnum<JenisInstansi> { static constexpr auto nama = nama_nama(
  "pemda", "sekretariat", "dinas", "badan", "inspektorat", "kecamatan", "kelurahan", "rsud", "bagian", "lainnya"); };
template <> struct NamaEnum<StatusJabatan> { static constexpr auto nama = nama_nama(
  "definitif", "plt", "plh", "pj", "kosong"); };
template <> struct NamaEnum<JenisPeriode> { static constexpr auto nama = nama_nama("rpjmd", "rpd"); };
template <> struct NamaEnum<Tingkat> { static constexpr auto nama = nama_nama(
  "visi", "misi", "tujuan", "sasaran", "program", "kegiatan", "sub_kegiatan"); };
template <> struct NamaEnum<Lingkup> { static constexpr auto nama = nama_nama("pemda", "perangkat_daerah"); };
template <> struct NamaEnum<LevelIndikator> { static constexpr auto nama = nama_nama(
  "iku", "ikk", "program", "keluaran", "tujuan"); };
template <> struct NamaEnum<Arah> { static constexpr auto nama = nama_nama("naik", "turun", "stabil", "kategori"); };
template <> struct NamaEnum<Agregasi> { static constexpr auto nama = nama_nama(
  "jumlah", "kumulatif", "posisi_akhir", "tetap", "rata_rata", "maksimum"); };
template <> struct NamaEnum<DokumenSumber> { static constexpr auto nama = nama_nama(
  "rpjmd", "renstra", "renstra_akhir", "renja", "renja_perubahan", "prakiraan_maju", "pk", "pk_perubahan",
  "rencana_aksi", "dpa", "dpa_perubahan", "pengukuran", "e81", "e81_renstra", "tc29", "tc29_renstra",
  "rkpd_awal"); };
template <> struct NamaEnum<JenisBelanja> { static constexpr auto nama = nama_nama(
  "semua", "pegawai", "barang_jasa", "hibah", "bantuan_sosial", "modal", "tidak_terduga", "transfer"); };
template <> struct NamaEnum<VersiPK> { static constexpr auto nama = nama_nama("murni", "perubahan"); };
template <> struct NamaEnum<StatusPK> { static constexpr auto nama = nama_nama(
  "draf", "diajukan", "disetujui", "ditandatangani"); };
template <> struct NamaEnum<StatusTindakLanjut> { static constexpr auto nama = nama_nama("belum", "proses", "selesai"); };
template <> struct NamaEnum<JenisKolom> { static constexpr auto nama = nama_nama("teks", "angka", "rupiah"); };
template <> struct NamaEnum<AsalNarasi> { static constexpr auto nama = nama_nama("draf", "disunting"); };
template <> struct NamaEnum<KebijakanKosong> { static constexpr auto nama = nama_nama("tinggalkan", "nol"); };
// clang-format on

// An enumerator put in the middle would shift the names of those after it: the last one of each list is pinned.
template <typename Enum>
constexpr bool terakhir(Enum last) {
  return static_cast<std::size_t>(last) + 1 == NamaEnum<Enum>::nama.size();
}
static_assert(terakhir(Keadaan::tidak_sah) && terakhir(JenisPemda::kementerian) && terakhir(JenisInstansi::lainnya));
static_assert(terakhir(StatusJabatan::kosong) && terakhir(JenisPeriode::rpd) && terakhir(Tingkat::sub_kegiatan));
static_assert(terakhir(Lingkup::perangkat_daerah) && terakhir(LevelIndikator::tujuan) && terakhir(Arah::kategori));
static_assert(terakhir(Agregasi::maksimum) && terakhir(DokumenSumber::rkpd_awal) && terakhir(JenisBelanja::transfer));
static_assert(terakhir(VersiPK::perubahan) && terakhir(StatusPK::ditandatangani) && terakhir(JenisKolom::rupiah));
static_assert(terakhir(StatusTindakLanjut::selesai) && terakhir(AsalNarasi::disunting) &&
              terakhir(KebijakanKosong::nol));

/// The stored name. A value outside the list is a bug.
template <typename Enum>
std::string_view nama_tersimpan(Enum value) {
  const auto index = static_cast<std::size_t>(value);
  SAKIP_ASSERT(index < NamaEnum<Enum>::nama.size());
  return NamaEnum<Enum>::nama[index];
}

/// Finds the value of a stored name; false when there is none.
template <typename Enum>
bool dari_nama(std::string_view name, Enum& value) {
  for (std::size_t i = 0; i < NamaEnum<Enum>::nama.size(); ++i) {
    if (NamaEnum<Enum>::nama[i] == name) {
      value = static_cast<Enum>(i);
      return true;
    }
  }
  return false;
}

}  // namespace sakip::store
