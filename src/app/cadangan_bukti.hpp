// Evidence files in backups: what the database names must be there, with the content its hash says. A copy of the
// folder grows by what is new; nothing in it is ever replaced or removed.
#pragma once

#include <string>
#include <vector>

#include "store/berkas_bukti.hpp"

namespace sakip::app {

struct HasilBukti {
  std::int64_t berkas = 0;     ///< that the database names
  std::int64_t disalin = 0;    ///< that were not there before
  std::vector<Error> masalah;  ///< BUKTI_HILANG, BUKTI_RUSAK, and of the disk: one for each file
};

/// Copies what the database names and `ke` does not hold from folder to folder; each file is checked on its way, and
/// those that are there already by their size. Codes of the database and FOLDER_TIDAK_DIBUAT; those of files are in the
/// result, and the others are copied all the same.
Result<HasilBukti> salin_bukti(store::db::Connection& read, const std::string& dari, const std::string& ke);
/// Reads every file that the database names and compares its hash.
Result<HasilBukti> periksa_folder_bukti(store::db::Connection& read, const std::string& folder);

/// The path of a file below the folder: "<pemda>/<sha256>".
std::string letak_bukti(const std::string& folder, const PemdaId& pemda, const std::string& sha256);
/// The pemda's folder. Ids of our own making are plain; any other is replaced by its hash.
std::string folder_bukti(const std::string& folder, const PemdaId& pemda);

}  // namespace sakip::app
