// The data folder in memory: the law (data/regulasi) and the outlines of documents (data/dokumen), read once.
#pragma once

#include <map>
#include <string>

#include "compose/susunan.hpp"
#include "compose/susunan_arsip.hpp"
#include "domain/nomenklatur.hpp"
#include "measure/regulasi.hpp"

namespace sakip::app {

/// A list of the nomenclature that comes with the program (data/nomenklatur). `status`: how far it was compared with
/// the official text.
struct NomenklaturBawaan {
  std::string peraturan, status;
  DaftarNomenklatur daftar;
};

struct Aturan {
  measure::Regulasi regulasi;
  std::map<std::string, compose::Susunan, std::less<>> dokumen;  ///< by folder of data/dokumen: "lkj"
  std::vector<compose::TahapArsip> arsip;                        ///< data/dokumen/arsip.toml
  std::vector<NomenklaturBawaan> nomenklatur;                    ///< data/nomenklatur/*.toml
};

/// Folder of the archive's own list, which no command asks for by itself.
inline constexpr std::string_view kDaftarArsip = "daftar-arsip";

/// Reads regulasi/**.toml and dokumen/*/susunan.toml below `folder_data`. Every document of the program has its outline
/// afterwards (code SUSUNAN_TIDAK_ADA), and every document of arsip.toml exists
/// (DOKUMEN_TAK_DIKENAL). Lists of nomenklatur/*.toml hold codes only (NOMENKLATUR_BARIS).
Result<Aturan> muat_aturan(const std::string& folder_data);

/// Where the data folder is: `pilihan` when given, else $OPENSAKIP_DATA (passed in), else beside the program
/// (../data, ../share/opensakip/data). Code DATA_TIDAK_DITEMUKAN.
Result<std::string> cari_folder_data(const std::string& pilihan, const std::string& lingkungan,
                                     const std::string& program);

}  // namespace sakip::app
