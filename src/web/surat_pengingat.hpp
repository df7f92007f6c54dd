// A reminder as a mail in the account's language; and the mail with which the admin tries the mail server.
#pragma once

#include <string>

#include "app/pengingat.hpp"
#include "surel/surat.hpp"
#include "web/permintaan.hpp"
#include "web/tampilan.hpp"

namespace sakip::web {

/// What a mail needs besides whom it is for.
struct KopSurat {
  const Tampilan& tampilan;
  std::string dari, nama_dari;
  std::string alamat_luar;  ///< "https://sakip.kab.go.id", before every link
  PemdaId pemda;
  std::string waktu;  ///< UTC
  Tanggal hari_ini;
};

/// As the application was set up, which must have a mail server.
KopSurat kop_surat(const Bersama& bersama, const PemdaId& pemda, const std::string& waktu, const Tanggal& hari_ini);
/// Its id is the account's and the day's, so that a mail that is sent again is known as the same one.
surel::Surat surat_pengingat(const KopSurat& kop, const app::Pengingat& reminder);
surel::Surat surat_uji(const KopSurat& kop, const app::Akun& account);

}  // namespace sakip::web
