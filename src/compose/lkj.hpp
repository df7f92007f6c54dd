// The Laporan Kinerja (LKj) of an agency: front matter to annexes, after PermenPANRB 53/2014 lampiran II. Pure:
// figures, wording and a date in, a Document out. One file per chapter below; this is their common head.
#pragma once

#include "compose/kerangka.hpp"
#include "compose/konteks.hpp"
#include "compose/penulis.hpp"

namespace sakip::compose {

/// The whole report. What is missing shows as a visible gap; nothing is invented.
document::Document susun_lkj(const Konteks& k);

/// The drafted or edited text of every narrative part that this agency's LKj has a place for, in reading order; empty
/// where nothing is drafted. What the application offers for editing and stores.
std::vector<Narasi> narasi_lkj(const Konteks& k);

namespace lkj {

void depan(const Konteks& k, Penulis& p);  ///< cover, kata pengantar, ikhtisar, contents
void bab1(const Konteks& k, Penulis& p);
void bab2(const Konteks& k, Penulis& p);
void bab3(const Konteks& k, Penulis& p);
void bab3_sasaran(const Konteks& k, Penulis& p, const Simpul& sasaran, int nomor);
void bab3_jabatan(const Konteks& k, Penulis& p);
void bab3_anggaran(const Konteks& k, Penulis& p);
void bab4(const Konteks& k, Penulis& p);
void lampiran(const Konteks& k, Penulis& p);

/// "Laporan Kinerja Kecamatan Bati-Bati Tahun 2024".
std::string judul_laporan(const Konteks& k);
// Drafts: text with placeholders, each sentence from facts (draf_*.cpp).
std::vector<std::string> draf_ikhtisar(const Konteks& k);
std::vector<std::string> draf_sumber_daya(const Konteks& k);
std::vector<std::string> draf_isu(const Konteks& k);
std::vector<std::string> draf_tindak_lanjut(const Konteks& k);
std::vector<std::string> draf_ringkasan(const Konteks& k);
std::vector<std::string> draf_capaian(const Konteks& k, const Indikator& i);
std::vector<std::string> draf_antar_tahun(const Konteks& k, const Indikator& i);
std::vector<std::string> draf_akhir_periode(const Konteks& k, const Indikator& i);
std::vector<std::string> draf_pembanding(const Konteks& k, const Indikator& i);
std::vector<std::string> draf_penyebab(const Konteks& k, const Indikator& i);
std::vector<std::string> draf_efisiensi(const Konteks& k, const Simpul& sasaran);
std::vector<std::string> draf_penunjang(const Konteks& k, const Simpul& sasaran);
std::vector<std::string> draf_jabatan(const Konteks& k, const Jabatan& post);
std::vector<std::string> draf_anggaran(const Konteks& k);
std::vector<std::string> draf_kesimpulan(const Konteks& k);
std::vector<std::string> draf_langkah(const Konteks& k);

/// The indikator of a sasaran in order.
std::vector<const Indikator*> indikator_sasaran(const Konteks& k, const Simpul& sasaran);
/// The agency's sasaran that carry an indikator or a program, in tree order.
std::vector<const Simpul*> sasaran_instansi(const Konteks& k);

}  // namespace lkj
}  // namespace sakip::compose
