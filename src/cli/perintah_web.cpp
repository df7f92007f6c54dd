// `serve`: the web application on the embedded database, on this computer until told otherwise.
#include <cstdio>
#include <ctime>

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

}  // namespace

int layani_web(const Lingkungan& e, const PilihanServe& asked) {
  const auto folder = app::cari_folder_data(e.pilihan.data, e.env_data, e.program);
  if (!folder) return lapor_galat(e, folder.error());
  web::PilihanAplikasi options;
  options.db = e.pilihan.db;
  options.data = *folder;
  options.unggahan = asked.unggahan.empty() ? e.pilihan.db + ".bukti" : asked.unggahan;
  options.alamat_luar = asked.alamat_luar;
  options.https = asked.alamat_luar.starts_with("https://");
  const auto application = web::Aplikasi::siapkan(options, {utc_kini, hari_kini});
  if (!application) return lapor_galat(e, application.error());
  http::ServerOptions listen;
  listen.address = asked.alamat;
  listen.port = static_cast<std::uint16_t>(asked.port);
  listen.workers = asked.pekerja;
  const auto server =
      http::Server::listen(listen, [&](const http::Request& request) { return (*application)->layani(request); });
  if (!server) return lapor_galat(e, server.error());
  const std::string base = options.alamat_luar.empty()
                               ? "http://" + asked.alamat + ":" + std::to_string((*server)->port())
                               : options.alamat_luar;
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
  (*server)->run(true);
  return kBerhasil;
}

}  // namespace sakip::cli
