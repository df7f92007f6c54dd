// Options of `serve` and `ingatkan`.
#pragma once

#include <string>

#include "cli/perintah.hpp"

namespace sakip::cli {

/// The mail server; `alamat` empty: none. The password comes from a file or the environment, never from an option:
/// those are seen by everybody on the computer.
struct PilihanSurel {
  std::string alamat;  ///< "smtp://mail.kab.go.id:587"
  std::string dari;
  std::string nama = "OpenSAKIP";
  std::string akun;
  std::string berkas_sandi;
  bool tanpa_tls = false;
};

struct PilihanServe {
  std::string alamat = "127.0.0.1";
  int port = 8080;          ///< 0: any free one
  int pekerja = 4;          ///< requests handled at once
  std::string alamat_luar;  ///< "https://sakip.kab.go.id", when something stands in front
  std::string unggahan;     ///< folder of evidence files; empty: beside the database
  bool contoh = false;      ///< makes demo accounts, for the demo's database only
  PilihanSurel surel;
};

/// Serves until it is told to stop. Codes of the application and HTTP_TIDAK_BISA_MENDENGAR.
int layani_web(const Lingkungan& e, const PilihanServe& asked);

/// Sends the reminders that are due today, once; with `kering` prints them instead and notes nothing.
int ingatkan(const Lingkungan& e, const PilihanServe& asked, bool kering);

}  // namespace sakip::cli
