// The round of reminders over all pemda of the database: what app/pengingat.hpp finds, as mails to the mail server.
#pragma once

#include <atomic>

#include "web/aplikasi.hpp"

namespace sakip::web {

/// See Aplikasi::ingatkan.
Result<HasilIngat> ingatkan(const Bersama& bersama, store::db::Connection& read, bool kering,
                            const std::atomic<bool>* berhenti);
/// Whether the mail server's settings can work. Codes of surel::periksa, SUREL_SERVER also when links in mails would
/// lead nowhere.
Status periksa_surel(const PilihanAplikasi& options);

}  // namespace sakip::web
