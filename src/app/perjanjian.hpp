// The round of a Perjanjian Kinerja: proposed by its post, approved by the superior, signed by both (tanda_tangan.hpp).
// PermenPANRB 53/2014 lampiran I; Perpres 29/2014 arts. 11-14.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/rencana.hpp"

namespace sakip::app {

/// Which agreement of an agency-year.
struct KunciPK {
  JabatanId jabatan;
  VersiPK versi = VersiPK::murni;
};

/// Who may take a step: the post itself or the agency's operator, the post itself, the superior, either party.
enum class PihakPK { penyusun, pertama, kedua, keduanya };

inline constexpr std::string_view kTandaTangani = "tandatangan";

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

/// Code JABATAN_TIDAK_ADA.
Result<const Jabatan*> jabatan(const Berkas& berkas, const JabatanId& id);
/// The agreement so named; nullptr: there is none.
const PerjanjianKinerja* cari_pk(const Berkas& berkas, const KunciPK& key);
PerjanjianKinerja* cari_pk(Berkas& berkas, const KunciPK& key);
/// The superior as the agreement prints it.
std::string pihak_kedua(const Berkas& berkas, const PerjanjianKinerja& pk, const Jabatan& post);
/// Makes a draft: of the nodes and indikator the post answers for, or (perubahan) of the agreement before it. Codes
/// JABATAN_TIDAK_ADA, PK_SUDAH_ADA, PK_TIDAK_ADA (a perubahan of nothing), those of sunting_rencana without the state
/// of the plan.
Status buat_pk(const Penyunting& p, const KunciPK& key);
/// Replaces what a draft says. Codes PK_TIDAK_ADA, PK_BUKAN_KEADAANNYA (no draft any more), and as above.
Status simpan_pk(const Penyunting& p, const PerjanjianKinerja& pk);
/// The step, if the account may take it and it is its time. Codes LANGKAH_TIDAK_DIKENAL, JABATAN_TIDAK_ADA,
/// PK_TIDAK_ADA, PK_BUKAN_KEADAANNYA, HAK_TIDAK_ADA, ALASAN_KOSONG, PK_KOSONG (nothing is agreed).
Result<const LangkahPK*> langkah_sah(const Pemegang& who, const Berkas& berkas, const KunciPK& key,
                                     std::string_view step, const std::string& alasan);
/// Takes a step other than signing (tanda_tangan.hpp). Codes of langkah_sah.
Status jalankan_pk(const Penyunting& p, const KunciPK& key, std::string_view step, const std::string& alasan);

}  // namespace sakip::app
