// The frame of a decided document, Keputusan or Peraturan: whose it is and its number, Menimbang and Mengingat, diktum
// or articles, place and date, signature, copies, and the head of an annex. All wording comes from the outline; number,
// date and place from Berkas::penetapan. Posts only.
#pragma once

#include <string>

#include "compose/konteks.hpp"
#include "compose/penulis.hpp"

namespace sakip::compose {

/// Whose decision it is, as texts with placeholders, and where its wording stands in the outline.
struct Produk {
  std::string dokumen;         ///< as Berkas::penetapan names it: "iku"
  std::string kunci;           ///< before the keys of its parts: "iku/keputusan"
  std::string bentuk;          ///< "Keputusan" or "Peraturan"
  std::string penetap;         ///< as the title names the post: "{{jabatan_kepala_daerah}}"
  std::string penanda_tangan;  ///< as it signs: "{{kepala_daerah}}"
  bool kop = false;            ///< under the agency's letterhead; else under the region's arms
  bool sekali = false;         ///< decided once for the planning period, not every year
  bool daerah = false;         ///< decided in the region's capital; else at the agency's place
};

/// Decided by the head of the region, or by the head of the agency.
Produk produk_kepala_daerah(std::string dokumen, std::string kunci, std::string bentuk);
Produk produk_kepala_instansi(std::string dokumen, std::string kunci);

/// The whole body on pages of its own. Parts, by key after the prefix: tentang, pembukaan, menimbang, mengingat,
/// memperhatikan, menetapkan, diktum, pasal (rows: "BAB I" or "Pasal 1", then its title or paragraphs), tembusan,
/// pengundangan. What the outline leaves out is not printed.
void batang_tubuh(const Konteks& k, Penulis& p, const Produk& produk);
/// Starts an annex on a new page: its number and title, and the decision it belongs to.
void kepala_lampiran(const Konteks& k, Penulis& p, const Produk& produk, document::Orientation orientation,
                     const std::string& nomor, const std::string& judul);
/// Place, date, and the post over a line to sign on.
void tanda_tangan_keputusan(const Konteks& k, Penulis& p, const Produk& produk);
}  // namespace sakip::compose
