// Signing a Perjanjian Kinerja in the application. A signing records what was signed (the fingerprint of the
// agreement's content), by which post, when; anybody with the code can see it and whether the content is still the
// same. The second signing freezes the printed agreement, with the note in both signature blocks and its QR code, in
// the same write: it stays what was signed. A record of the application, no certified electronic signature (UU 1/2024,
// PP 71/2019).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/dokumen_beku.hpp"
#include "app/perjanjian.hpp"
#include "core/zona.hpp"

namespace sakip::app {

/// What is signed, as one canonical text (JSON): parties, date, lines with exact targets, money. Not its state.
std::string isi_baku(const Kinerja& kinerja, const PerjanjianKinerja& pk);
/// SHA-256 of it.
std::string sidik_pk(const Kinerja& kinerja, const PerjanjianKinerja& pk);

inline constexpr std::string_view kPihakPertama = "pihak_pertama", kPihakKedua = "pihak_kedua";

/// One party's signing.
struct TandaTangan {
  std::string kode;
  std::string peran;  ///< kPihakPertama, kPihakKedua
  store::AlamatBerkas alamat;
  std::string dokumen;  ///< "pk", "pk_perubahan"
  JabatanId perihal;    ///< whose agreement
  std::string jabatan;  ///< title of the post that signed
  std::string akun, waktu, sidik;
  std::string tautan;  ///< where the signing is verified, as the print says it
  int versi_beku = 0;  ///< of the frozen print, in the row that completed the signing; else 0
};
/// Of all agreements of the pemda, oldest first.
Result<std::vector<TandaTangan>> tanda_tangan_pemda(store::db::Connection& read, const PemdaId& pemda);
/// Of all agreements of the agency-year, oldest first.
Result<std::vector<TandaTangan>> tanda_tangan(store::db::Connection& read, const store::AlamatBerkas& alamat);
/// Those of one code; none: nothing was signed under it.
Result<std::vector<TandaTangan>> tanda_tangan(store::db::Connection& read, const PemdaId& pemda, std::string_view kode);
/// The newest signing of an agreement: one row while the other party has not signed, two (the first party before the
/// second) when it is complete.
std::vector<TandaTangan> terakhir(const std::vector<TandaTangan>& all, const KunciPK& key);
/// The print that was frozen with a complete signing; nothing when it is not complete. Codes of store::cari_beku.
Result<std::optional<store::KeteranganBeku>> cetakan_bertanda(store::db::Connection& read,
                                                              const std::vector<TandaTangan>& signing);

/// The agreements of the year that are signed and say what was signed, for printing them: Pilihan::tanda.
std::vector<compose::PkBertanda> pk_bertanda(const Kinerja& kinerja, const std::vector<TandaTangan>& all, Zona zona);
Result<std::vector<compose::PkBertanda>> pk_bertanda(store::db::Connection& read, const Kinerja& kinerja);

/// Signs for every party that the account is; the signing that completes it freezes the print and changes the state.
/// `tautan`: address of the page that verifies, to which the code is added. Codes of langkah_sah, PK_BERUBAH (the other
/// party signed something else), those of bahan_beku and tulis_bila_tetap.
Status tandatangani_pk(const Penyunting& p, const Sumber& sumber, const KunciPK& key, const std::string& tautan);

/// A half signing does not outlive the return of the agreement.
Status hapus_setengah(store::db::Connection& write, const Penyunting& p, const KunciPK& key, const std::string& alasan);
/// The frozen print of an agreement that is signed anew is opened; it stays in the archive.
Status buka_cetakan(store::db::Connection& write, const Penyunting& p, const KunciPK& key, const std::string& alasan);

}  // namespace sakip::app
