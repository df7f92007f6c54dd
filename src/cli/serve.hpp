// Options of `serve`.
#pragma once

#include <string>

#include "cli/perintah.hpp"

namespace sakip::cli {

struct PilihanServe {
  std::string alamat = "127.0.0.1";
  int port = 8080;          ///< 0: any free one
  int pekerja = 4;          ///< requests handled at once
  std::string alamat_luar;  ///< "https://sakip.kab.go.id", when something stands in front
  std::string unggahan;     ///< folder of evidence files; empty: beside the database
  bool contoh = false;      ///< makes demo accounts, for the demo's database only
};

/// Serves until it is told to stop. Codes of the application and HTTP_TIDAK_BISA_MENDENGAR.
int layani_web(const Lingkungan& e, const PilihanServe& asked);

}  // namespace sakip::cli
