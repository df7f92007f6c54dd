// Reminders by mail: who is told today of what, once for each stage before a deadline, in one mail a day. Which mails
// go out is a function of the round, the accounts and what was told before; sending them is handed in, so that this
// knows no mail server.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/akun.hpp"
#include "app/tugas.hpp"
#include "store/surel_akun.hpp"

namespace sakip::app {

/// `hari`: how many days before the deadline a task is told, most first; below 0: after it.
struct KebijakanPengingat {
  std::vector<int> hari = {7, 3, 1, 0, -1};
};
Result<KebijakanPengingat> kebijakan_pengingat(store::db::Connection& read, const PemdaId& pemda);
/// "7, 3, 1, 0, -1", as it is typed and shown.
std::string teks_hari(const KebijakanPengingat& policy);
/// From such a text: 1 to 10 different whole numbers from -30 to 60; an empty text: nobody is reminded. Code
/// KEBIJAKAN_TIDAK_SAH.
Status simpan_kebijakan_pengingat(store::AntreanTulis& write, const Pemegang& who, std::string_view text,
                                  std::string_view waktu);

/// One mail.
struct Pengingat {
  Akun akun;
  std::vector<Tugas> tugas;            ///< all that waits, the most urgent first
  std::vector<store::Diingatkan> isi;  ///< what this mail tells for the first time at its stage
};

/// The stage that a task has reached: the smallest of `hari` that is not below the days left; nothing: none yet.
std::optional<int> tahap_tugas(const KebijakanPengingat& policy, const Tugas& task, const Tanggal& hari_ini);
/// Active, with a password and a mail address, and wants to be reminded.
bool mau_surel(const Akun& account);
/// The mails of today: for accounts that want them, where some task has reached a stage that was not told.
std::vector<Pengingat> susun_pengingat(const BahanTugas& round, const PemdaId& pemda, const std::vector<Akun>& accounts,
                                       const KebijakanPengingat& policy, const std::vector<store::Diingatkan>& told,
                                       const Tanggal& hari_ini);
/// The same from the database, with nothing sent.
Result<std::vector<Pengingat>> pengingat_hari_ini(store::db::Connection& read, const PemdaId& pemda,
                                                  const Tanggal& hari_ini);

struct MejaPengingat {
  store::db::Connection& baca;
  store::AntreanTulis& tulis;
  PemdaId pemda;
  std::string waktu;  ///< UTC
  Tanggal hari_ini;
};
struct HasilPengingat {
  std::vector<Pengingat> terkirim;
  std::vector<std::pair<std::string, Error>> gagal;  ///< by account
  bool server_gagal = false;                         ///< the mail server itself: the rest was left for later
};
/// Sends what is due today. What failed waits 5 minutes, then twice as long each time, at most an hour; what a server
/// refuses for good waits for the next day. Codes of the database; those of `kirim` are in the result.
Result<HasilPengingat> kirim_pengingat(const MejaPengingat& m, const std::function<Status(const Pengingat&)>& kirim);

}  // namespace sakip::app
