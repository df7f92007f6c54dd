// Evidence: files that prove a realisation. A file arrives in pieces that may be repeated (or whole, by a plain form),
// is checked, and is kept once per pemda under its sha256; an agency that sent it may name it as evidence of many
// values. Files are never deleted: what a report once rested on can still be shown. Perpres 29/2014 art. 20-22.
#pragma once

#include <string>
#include <vector>

#include "app/hak.hpp"
#include "app/jenis_berkas.hpp"
#include "core/waktu.hpp"
#include "store/antrean.hpp"
#include "store/catat.hpp"
#include "store/unggahan.hpp"

namespace sakip::app {

/// Largest piece of an upload.
inline constexpr std::size_t kUkuranPotongan = std::size_t{1} << 20;
/// What was begun and not finished is dropped after so many days.
inline constexpr int kHariUnggahan = 7;

/// Who works with evidence of which agency, when and where the files are.
struct MejaBukti {
  store::db::Connection& baca;
  store::AntreanTulis& tulis;
  const std::string& folder;  ///< PilihanAplikasi::unggahan
  const Pemegang& siapa;
  store::AlamatBerkas alamat;
  std::string waktu;  ///< UTC
  Tanggal hari_ini;
};

/// Begins an upload; gives its id. What anybody of the pemda left unfinished for kHariUnggahan days, or the account
/// beyond 20 at once, is dropped. Codes BUKTI_NAMA, BUKTI_JENIS, BUKTI_KOSONG, BUKTI_TERLALU_BESAR, BUKTI_KUOTA.
Result<std::string> mulai_unggah(const MejaBukti& m, std::string_view nama, std::int64_t ukuran);
/// How many bytes of it have arrived. Code UNGGAHAN_TIDAK_ADA (also another account's or agency's).
Result<std::int64_t> keadaan_unggah(const MejaBukti& m, const std::string& id);
/// Takes the piece at byte `mulai`; gives how many bytes are there now. Codes UNGGAHAN_TIDAK_ADA, UNGGAHAN_POTONGAN
/// (empty, above 1 MB, beyond the announced size), BUKTI_KUOTA, those of sambung_berkas.
Result<std::int64_t> terima_potongan(const MejaBukti& m, const std::string& id, std::int64_t mulai,
                                     std::string_view isi);
/// Checks a complete upload and keeps the file; gives its sha256. May be repeated. Codes UNGGAHAN_TIDAK_ADA,
/// UNGGAHAN_BELUM_LENGKAP, BUKTI_KUOTA (not for a file that the agency has), those of periksa_bukti.
Result<std::string> selesai_unggah(const MejaBukti& m, const std::string& id);
/// A whole file at once, as a form without script sends it.
Result<std::string> simpan_bukti(const MejaBukti& m, std::string_view nama, std::string_view isi);

/// A kept file of the agency.
struct BerkasBukti {
  std::string sha256, nama, jenis;
  std::int64_t ukuran = 0;
  std::string waktu, akun;
};
/// Newest first.
Result<std::vector<BerkasBukti>> daftar_berkas_bukti(const MejaBukti& m);
/// Its bytes. Code BUKTI_TIDAK_ADA (also when only another agency has it).
Result<std::pair<BerkasBukti, std::string>> ambil_bukti(const MejaBukti& m, const std::string& sha256);

/// Names evidence of a value: a file of the agency, or (sha256 empty) something described only.
/// Codes BUKTI_TIDAK_ADA, BUKTI_URAIAN, MASA_TERKUNCI, HAK_TIDAK_ADA (a post that does not answer for it),
/// STORE_RUJUKAN_PUTUS.
Status kaitkan_bukti(const MejaBukti& m, const Bukti& bukti);
/// Takes it away again; the file stays. Codes MASA_TERKUNCI, HAK_TIDAK_ADA.
Status lepas_bukti(const MejaBukti& m, const Bukti& bukti);

}  // namespace sakip::app
