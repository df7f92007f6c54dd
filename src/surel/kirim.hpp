// Handing a mail to the mail server of the installation by SMTP. libcurl is met in kirim.cpp only.
#pragma once

#include <atomic>
#include <string>

#include "surel/surat.hpp"

namespace sakip::surel {

/// The mail server and the sender, as `serve` was told.
struct Server {
  std::string alamat;     ///< "smtp://mail.kab.go.id:587" (STARTTLS) or "smtps://mail.kab.go.id:465"
  std::string dari;       ///< the sender's address
  std::string nama_dari;  ///< shown beside it
  std::string akun;       ///< empty: the server asks for no sign-in
  std::string sandi;
  bool tanpa_tls = false;  ///< allows an unencrypted connection; on loopback none is asked anyway
  int batas_detik = 30;    ///< for one mail
};

/// Whether it can work at all. Codes SUREL_SERVER (no smtp address, a password without TLS), SUREL_ALAMAT.
Status periksa(const Server& server);

/// Sends one mail and waits until the server has taken it. `berhenti`: breaks off when it becomes true. Codes those of
/// periksa and susun, SUREL_TIDAK_TERHUBUNG, SUREL_TLS, SUREL_MASUK_DITOLAK (sign-in), SUREL_DITOLAK and SUREL_DITUNDA
/// (this mail or its receiver, for good or for now; the others may still be taken). No message holds the password.
Status kirim(const Server& server, const Surat& surat, const std::atomic<bool>* berhenti = nullptr);

}  // namespace sakip::surel
