// The web application as one function from request to response: session, permission, CSRF, language, headers around the
// handlers of rute.hpp. http::Server carries it; tests call it, too.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "http/message.hpp"
#include "web/permintaan.hpp"

namespace sakip::web {

/// What a round of reminders did.
struct HasilIngat {
  std::vector<surel::Surat> surat;
  std::vector<Error> gagal;
};

class Aplikasi {
 public:
  /// Opens the database (as `serve` does, to write), reads rules, templates and static files. Codes of those.
  static Result<std::unique_ptr<Aplikasi>> siapkan(PilihanAplikasi pilihan, Luar luar);
  ~Aplikasi();
  Aplikasi(const Aplikasi&) = delete;
  Aplikasi& operator=(const Aplikasi&) = delete;

  /// May be called from several threads.
  http::Response layani(const http::Request& request);

  /// The first start: while no account exists, makes an admin for each pemda and gives the one-time links
  /// ("/undangan/...") to set their passwords; nothing afterwards.
  Result<std::vector<std::string>> tautan_pertama();
  /// Accounts of the demo, one for each role, for databases made by `demo` only. Gives the lines to print.
  Result<std::vector<std::string>> akun_contoh();
  /// Reminds by mail who must be reminded today, in every pemda; with `kering` nothing is sent or noted. Gives what was
  /// sent or would be, and what failed. `berhenti`: breaks off when it becomes true. Code SUREL_SERVER: no mail server.
  Result<HasilIngat> ingatkan(bool kering, const std::atomic<bool>* berhenti = nullptr);
  /// SQL statements that requests have made so far, for tests of their number.
  std::int64_t pernyataan_sql() const;

 private:
  struct Dalam;
  explicit Aplikasi(std::unique_ptr<Dalam> inside);
  std::unique_ptr<Dalam> dalam_;
};

}  // namespace sakip::web
