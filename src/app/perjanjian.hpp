// The round of a Perjanjian Kinerja: proposed by its post, approved by the superior, signed by both. A signing records
// what was signed (the fingerprint of the agreement's content), by which post, when; anybody with the code can see it
// and whether the content is still the same. PermenPANRB 53/2014 lampiran I; Perpres 29/2014 arts. 11-14.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/laporan.hpp"
#include "app/rencana.hpp"

namespace sakip::app {

/// Which agreement of an agency-year.
struct KunciPK {
  JabatanId jabatan;
  VersiPK versi = VersiPK::murni;
};

/// Who may take a step: the post itself or the agency's operator, the post itself, the superior, either party.
enum class PihakPK { penyusun, pertama, kedua, keduanya };

struct LangkahPK {
  std::string_view id;  ///< "ajukan", "tarik", "setujui", "kembalikan", "tandatangan", "ulang"
  StatusPK dari, ke;
  PihakPK pihak;
  bool beralasan = false;
};
std::span<const LangkahPK> langkah_pk();

/// Whether the account holds a post: pejabat by name, kepala the post without a superior.
bool memegang(const Pemegang& who, const InstansiId& instansi, const Jabatan& post);
/// Whether the account is the superior of a post: holds the post above; the pemda's pimpinan above the head.
bool atasan(const Pemegang& who, const InstansiId& instansi, const Berkas& berkas, const Jabatan& post);
bool boleh_langkah(const Pemegang& who, const LangkahPK& step, const Berkas& berkas, const Jabatan& post);

/// The agreement so named; nullptr: there is none.
const PerjanjianKinerja* cari_pk(const Berkas& berkas, const KunciPK& key);
/// The superior as the agreement prints it.
std::string pihak_kedua(const Berkas& berkas, const PerjanjianKinerja& pk, const Jabatan& post);
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
};
/// Of all agreements of the pemda, oldest first.
Result<std::vector<TandaTangan>> tanda_tangan_pemda(store::db::Connection& read, const PemdaId& pemda);
/// Of all agreements of the agency-year, oldest first.
Result<std::vector<TandaTangan>> tanda_tangan(store::db::Connection& read, const store::AlamatBerkas& alamat);
/// Those of one code; none: nothing was signed under it.
Result<std::vector<TandaTangan>> tanda_tangan(store::db::Connection& read, const PemdaId& pemda, std::string_view kode);
/// The newest signing of an agreement: one row while the other party has not signed, two when it is complete.
std::vector<TandaTangan> terakhir(const std::vector<TandaTangan>& all, const KunciPK& key);

/// Makes a draft: of the nodes and indikator the post answers for, or (perubahan) of the agreement before it. Codes
/// JABATAN_TIDAK_ADA, PK_SUDAH_ADA, PK_TIDAK_ADA (a perubahan of nothing), those of sunting_rencana without the state
/// of the plan.
Status buat_pk(const Penyunting& p, const KunciPK& key);
/// Replaces what a draft says. Codes PK_TIDAK_ADA, PK_BUKAN_KEADAANNYA (no draft any more), and as above.
Status simpan_pk(const Penyunting& p, const PerjanjianKinerja& pk);
/// Takes a step. Codes LANGKAH_TIDAK_DIKENAL, JABATAN_TIDAK_ADA, PK_TIDAK_ADA, PK_BUKAN_KEADAANNYA, HAK_TIDAK_ADA,
/// ALASAN_KOSONG, PK_KOSONG (nothing is agreed), PK_BERUBAH (the other party signed something else).
Status jalankan_pk(const Penyunting& p, const Aturan& rules, const KunciPK& key, std::string_view step,
                   const std::string& alasan);

}  // namespace sakip::app
