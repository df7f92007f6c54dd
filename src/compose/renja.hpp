// The Renja of an agency (Permendagri 86/2017) in its four stages, and its tables alone.
#pragma once

#include "compose/konteks.hpp"
#include "compose/penulis.hpp"
#include "compose/pilihan.hpp"

namespace sakip::compose {

/// The year planned: the latest one the data holds a Renja for, else the next.
Tahun tahun_renja(const Berkas& berkas);
/// Bab I to V with cover and lists. Pilihan::varian: "akhir" (also when empty), "rancangan-awal", "rancangan",
/// "perubahan" (before beside after). What is not in the data: a visible gap.
document::Document susun_renja(const Konteks& k, const Pilihan& pilihan);
/// Every narrative part that this Renja has a place for.
std::vector<Narasi> narasi_renja(const Konteks& k, const Pilihan& pilihan);

/// Tables 2.1, 2.2 and T-C.29 to T-C.33 without the text around them; T-C.33 as the Perubahan leaves it.
document::Document susun_tabel_renja(const Konteks& k);

namespace renja {

// Drafts of the narrative: text with placeholders, each sentence from facts. `year`: the year planned.
std::vector<std::string> draf_evaluasi(const Konteks& k);
std::vector<std::string> draf_kinerja_pelayanan(const Konteks& k);
std::vector<std::string> draf_isu(const Konteks& k);
std::vector<std::string> draf_reviu_rkpd(const Konteks& k, Tahun year);
std::vector<std::string> draf_program(const Konteks& k, Tahun year, bool perubahan);
std::vector<std::string> draf_pendanaan(const Konteks& k, Tahun year, bool perubahan);

}  // namespace renja

}  // namespace sakip::compose
