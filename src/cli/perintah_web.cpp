// `serve`: the web application on the embedded database, on this computer until told otherwise; and `ingatkan`, its
// reminders on their own.
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <ctime>
#include <mutex>
#include <thread>

#include "app/berkas_disk.hpp"
#include "cli/perintah.hpp"
#include "cli/serve.hpp"
#include "http/server.hpp"
#include "web/aplikasi.hpp"

namespace sakip::cli {
namespace {

std::string utc_kini() {
  const std::time_t now = std::time(nullptr);
  std::tm t{};
  gmtime_r(&now, &t);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &t);
  return text;
}

Tanggal hari_kini() {
  const std::time_t now = std::time(nullptr);
  std::tm t{};
  localtime_r(&now, &t);
  return {t.tm_year + 1900, t.tm_mon + 1, t.tm_mday};
}

constexpr int kJamMulai = 7;                 ///< no reminder before this hour of the office
constexpr std::chrono::minutes kSelang{10};  ///< between two looks at what is due
constexpr std::size_t kSandiTerpanjang = 4096;

int jam_kini() {
  const std::time_t now = std::time(nullptr);
  std::tm t{};
  localtime_r(&now, &t);
  return t.tm_hour;
}

/// Sends reminders beside the server, for as long as it lives.
class TukangIngat {
 public:
  explicit TukangIngat(web::Aplikasi& application) : aplikasi_(application), kerja_([this] { jalan(); }) {}
  ~TukangIngat() {
    {
      const std::lock_guard lock(kunci_);
      berhenti_ = true;
    }
    bangun_.notify_one();
    kerja_.join();
  }
  TukangIngat(const TukangIngat&) = delete;
  TukangIngat& operator=(const TukangIngat&) = delete;

 private:
  void jalan() {
    std::unique_lock lock(kunci_);
    while (!berhenti_) {
      lock.unlock();
      if (jam_kini() >= kJamMulai) ingat();
      lock.lock();
      bangun_.wait_for(lock, kSelang, [this] { return berhenti_.load(); });
    }
  }
  /// What goes wrong is told and tried again at the next look; the pages are served on.
  void ingat() {
    try {
      const auto done = aplikasi_.ingatkan(false, &berhenti_);
      if (!done) std::fprintf(stderr, "%s\n", to_line(done.error()).c_str());
      if (done)
        for (const Error& error : done->gagal) std::fprintf(stderr, "%s\n", to_line(error).c_str());
    } catch (const std::exception& error) {
      std::fprintf(stderr, "[WEB_PENGECUALIAN] pengingat: %s\n", error.what());
    }
  }

  web::Aplikasi& aplikasi_;
  std::mutex kunci_;
  std::condition_variable bangun_;
  std::atomic<bool> berhenti_{false};
  std::thread kerja_;  // last: starts when the rest is there
};

/// The mail server as the options say, with its password.
Result<std::optional<surel::Server>> server_surel(const Lingkungan& e, const PilihanSurel& asked) {
  if (asked.alamat.empty()) return std::optional<surel::Server>();
  surel::Server server;
  server.alamat = asked.alamat;
  server.dari = asked.dari;
  server.nama_dari = asked.nama;
  server.akun = asked.akun;
  server.tanpa_tls = asked.tanpa_tls;
  if (asked.akun.empty()) return std::optional(server);
  server.sandi = e.env_sandi_surel;
  if (!asked.berkas_sandi.empty()) {
    TRY(server.sandi, app::baca_berkas(asked.berkas_sandi, kSandiTerpanjang));
    while (server.sandi.ends_with('\n') || server.sandi.ends_with('\r')) server.sandi.pop_back();
  }
  return std::optional(std::move(server));
}

Result<web::PilihanAplikasi> pilihan_aplikasi(const Lingkungan& e, const PilihanServe& asked) {
  web::PilihanAplikasi options;
  TRY(options.data, app::cari_folder_data(e.pilihan.data, e.env_data, e.program));
  options.db = e.pilihan.db;
  options.unggahan = letak_folder_bukti(e, asked.unggahan);
  options.alamat_luar = asked.alamat_luar;
  if (options.alamat_luar.ends_with('/')) options.alamat_luar.pop_back();
  options.https = asked.alamat_luar.starts_with("https://");
  TRY(options.surel, server_surel(e, asked.surel));
  return options;
}

}  // namespace

int ingatkan(const Lingkungan& e, const PilihanServe& asked, bool kering) {
  if (const auto there = buka(e); !there) return lapor_galat(e, there.error());  // never makes a database
  const auto options = pilihan_aplikasi(e, asked);
  if (!options) return lapor_galat(e, options.error());
  const auto application = web::Aplikasi::siapkan(*options, {utc_kini, hari_kini});
  if (!application) return lapor_galat(e, application.error());
  const auto done = (*application)->ingatkan(kering);
  if (!done) return lapor_galat(e, done.error());
  std::vector<Keluaran> mails;
  for (const surel::Surat& one : done->surat) {
    Keluaran& mail = mails.emplace_back();
    mail.tambah("kepada", one.kepada);
    mail.tambah("judul", one.judul);
    if (kering) mail.tambah("isi", one.isi);
  }
  cetak(e, mails);
  maju(e, std::to_string(mails.size()) + (kering ? " surel akan dikirim" : " surel terkirim"));
  return lapor_galat(e, done->gagal);
}

int layani_web(const Lingkungan& e, const PilihanServe& asked) {
  const auto options = pilihan_aplikasi(e, asked);
  if (!options) return lapor_galat(e, options.error());
  const auto application = web::Aplikasi::siapkan(*options, {utc_kini, hari_kini});
  if (!application) return lapor_galat(e, application.error());
  http::ServerOptions listen;
  listen.address = asked.alamat;
  listen.port = static_cast<std::uint16_t>(asked.port);
  listen.workers = asked.pekerja;
  const auto server =
      http::Server::listen(listen, [&](const http::Request& request) { return (*application)->layani(request); });
  if (!server) return lapor_galat(e, server.error());
  const std::string base = options->alamat_luar.empty()
                               ? "http://" + asked.alamat + ":" + std::to_string((*server)->port())
                               : options->alamat_luar;
  std::printf("OpenSAKIP melayani di %s (Ctrl+C untuk berhenti)\n", base.c_str());
  if (asked.contoh) {
    const auto accounts = (*application)->akun_contoh();
    if (!accounts) return lapor_galat(e, accounts.error());
    std::printf("Akun contoh (hanya untuk mencoba):");
    for (std::size_t i = 0; i + 1 < accounts->size(); ++i) std::printf(" %s", (*accounts)[i].c_str());
    if (!accounts->empty()) std::printf("\nKata sandi semuanya: %s\n", accounts->back().c_str());
  }
  const auto links = (*application)->tautan_pertama();
  if (!links) return lapor_galat(e, links.error());
  for (const std::string& link : *links)
    std::printf("Buat kata sandi admin, sekali pakai, berlaku 72 jam:\n  %s%s\n", base.c_str(), link.c_str());
  std::fflush(stdout);
  std::optional<TukangIngat> reminders;
  if (options->surel) reminders.emplace(**application);
  (*server)->run(true);
  return kBerhasil;
}

}  // namespace sakip::cli
