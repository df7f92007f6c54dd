// The national nomenclature in use: the list that a pemda has taken over, else what comes with the program; looking
// codes up in it and in the plans; taking over a new list; and findings about plans that name what is not in it.
#pragma once

#include "app/aturan.hpp"
#include "app/hak.hpp"
#include "review/temuan.hpp"
#include "store/antrean.hpp"
#include "store/nomenklatur.hpp"

namespace sakip::app {

/// A code with its name and where it was found: the regulations of lists, and (`rencana`) plans of the pemda.
struct KodeDitemukan {
  std::string kode, nama;
  std::vector<std::string> peraturan;
  bool rencana = false;
};

/// At most `terbanyak` entries that fit every word of `kata` in any order, by code; all when it is empty. A word of
/// digits and points fits the start of a code; any word fits within a name (letters of either case).
Result<std::vector<KodeDitemukan>> cari_nomenklatur(store::db::Connection& read, const Aturan& rules,
                                                    const PemdaId& pemda, std::string_view kata, std::size_t terbanyak);

/// Takes a list over as the next version and gives its number. Codes HAK_TIDAK_ADA, NOMENKLATUR_PERATURAN (does not say
/// what it is from), NOMENKLATUR_SAMA (the version that holds says the same).
Result<int> impor_nomenklatur(store::AntreanTulis& write, const Pemegang& who,
                              const std::vector<ButirNomenklatur>& butir, const std::string& peraturan,
                              const std::string& berkas, std::string_view waktu);

/// All findings of an agency-year: those of its own data, and codes that the pemda's list does not know.
Result<std::vector<review::Temuan>> semua_temuan(store::db::Connection& read, const PemdaId& pemda,
                                                 const measure::Hitung& h);

}  // namespace sakip::app
