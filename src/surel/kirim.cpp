// See kirim.hpp: libcurl's SMTP. The connection is encrypted before anything is said, or not used, except on loopback
// or where it was switched off; a password never goes over an open line.
#include "surel/kirim.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <memory>

namespace sakip::surel {
namespace {

struct Alamat {
  std::string skema, host, port;
};

/// "smtp://host:port" in its parts; an empty host: it is none.
Alamat urai(const std::string& text) {
  const auto scheme = text.find("://");
  if (scheme == std::string::npos) return {};
  std::string rest = text.substr(scheme + 3);
  if (!rest.empty() && rest.back() == '/') rest.pop_back();
  const auto colon = rest.starts_with('[') ? rest.find("]:") : rest.find(':');
  const std::size_t cut = colon == std::string::npos ? rest.size() : colon + (rest.starts_with('[') ? 1 : 0);
  Alamat out{text.substr(0, scheme), rest.substr(0, cut), cut == rest.size() ? "" : rest.substr(cut + 1)};
  const bool named = !out.host.empty() && std::all_of(out.host.begin(), out.host.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
           c == ':' || c == '[' || c == ']';
  });
  const bool numbered = (cut == rest.size() || !out.port.empty()) && out.port.size() <= 5 &&
                        out.port.find_first_not_of("0123456789") == std::string::npos;
  return named && numbered ? out : Alamat();
}

bool di_komputer_ini(const std::string& host) {
  return host == "localhost" || host == "[::1]" || host.starts_with("127.");
}

struct Bacaan {
  std::string_view sisa;
};

std::size_t beri(char* to, std::size_t size, std::size_t count, void* from) {
  auto* reading = static_cast<Bacaan*>(from);
  const std::size_t length = std::min(size * count, reading->sisa.size());
  std::copy_n(reading->sisa.data(), length, to);
  reading->sisa.remove_prefix(length);
  return length;
}

int masih(void* stop, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  return static_cast<const std::atomic<bool>*>(stop)->load() ? 1 : 0;
}

/// What went wrong, told without the password: libcurl's own text and the server's number.
tl::unexpected<Error> gagal(const Server& server, const std::string& to, CURLcode code, long answer) {
  const std::string detail =
      std::string(curl_easy_strerror(code)) + (answer > 0 ? ", jawaban server " + std::to_string(answer) : "");
  if (code == CURLE_LOGIN_DENIED)
    return fail("SUREL_MASUK_DITOLAK", server.alamat,
                kalimat("Server surel menolak akun atau kata sandinya ({}).", detail),
                "Periksa akun surel dan kata sandinya, lalu jalankan lagi.");
  if (code == CURLE_USE_SSL_FAILED || code == CURLE_SSL_CONNECT_ERROR || code == CURLE_PEER_FAILED_VERIFICATION)
    return fail("SUREL_TLS", server.alamat, kalimat("Sambungan ke server surel tidak dapat disandikan ({}).", detail),
                "Periksa sertifikat server surel, port, dan alamatnya.");
  if (answer >= 400 && answer < 500)
    return fail("SUREL_DITUNDA", to, kalimat("Server surel belum mau menerima surel ini ({}).", detail),
                "Pengiriman dicoba lagi sendiri.");
  if (answer >= 500)
    return fail("SUREL_DITOLAK", to, kalimat("Server surel menolak surel ini ({}).", detail),
                "Periksa alamat penerima dan alamat pengirimnya.");
  return fail("SUREL_TIDAK_TERHUBUNG", server.alamat, kalimat("Server surel tidak dapat dihubungi ({}).", detail),
              "Periksa alamat, port, dan jaringannya; pengiriman dicoba lagi sendiri.");
}

}  // namespace

Status periksa(const Server& server) {
  const Alamat at = urai(server.alamat);
  if (at.host.empty() || (at.skema != "smtp" && at.skema != "smtps"))
    return fail("SUREL_SERVER", server.alamat, "Alamat server surel tidak dapat dipakai.",
                "Tulis seperti smtp://mail.kabupaten.go.id:587 atau smtps://mail.kabupaten.go.id:465.");
  if (!alamat_sah(server.dari))
    return fail("SUREL_ALAMAT", server.dari, "Alamat pengirim bukan alamat surel yang dapat dipakai.",
                "Tulis seperti sakip@kabupaten.go.id.");
  if (server.akun.empty() != server.sandi.empty())
    return fail("SUREL_SERVER", server.alamat, "Akun surel dan kata sandinya harus ada keduanya, atau tidak keduanya.",
                "Lengkapi pilihan --smtp-akun dan kata sandinya.");
  if (server.tanpa_tls && at.skema == "smtp" && !server.akun.empty() && !di_komputer_ini(at.host))
    return fail("SUREL_SERVER", server.alamat, "Kata sandi tidak dikirim lewat sambungan yang tidak disandikan.",
                "Pakai TLS, atau server surel yang tidak meminta kata sandi.");
  return Ok{};
}

Status kirim(const Server& server, const Surat& surat, const std::atomic<bool>* berhenti) {
  static const CURLcode kSiap = curl_global_init(CURL_GLOBAL_DEFAULT);  // once for the program, as libcurl asks
  TRY_STATUS(periksa(server));
  TRY(const std::string text, susun(surat));
  const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(kSiap == CURLE_OK ? curl_easy_init() : nullptr,
                                                                 curl_easy_cleanup);
  if (!curl) return gagal(server, surat.kepada, CURLE_FAILED_INIT, 0);
  const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> to(
      curl_slist_append(nullptr, ("<" + surat.kepada + ">").c_str()), curl_slist_free_all);
  const Alamat at = urai(server.alamat);
  const bool open = server.tanpa_tls || di_komputer_ini(at.host);
  // The path is the name for EHLO: the sender's domain, not what this computer is called.
  const std::string url =
      at.skema + "://" + at.host + (at.port.empty() ? "" : ":" + at.port) + "/" + std::string(host_alamat(server.dari));
  Bacaan reading{text};
  CURL* c = curl.get();
  curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_easy_setopt(c, CURLOPT_URL, url.c_str());
  curl_easy_setopt(c, CURLOPT_PROXY, "");
  curl_easy_setopt(c, CURLOPT_USE_SSL, static_cast<long>(open ? CURLUSESSL_NONE : CURLUSESSL_ALL));
  curl_easy_setopt(c, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  if (!server.akun.empty()) {
    curl_easy_setopt(c, CURLOPT_USERNAME, server.akun.c_str());
    curl_easy_setopt(c, CURLOPT_PASSWORD, server.sandi.c_str());
  }
  const std::string from = "<" + server.dari + ">";
  curl_easy_setopt(c, CURLOPT_MAIL_FROM, from.c_str());
  curl_easy_setopt(c, CURLOPT_MAIL_RCPT, to.get());
  curl_easy_setopt(c, CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(c, CURLOPT_READFUNCTION, beri);
  curl_easy_setopt(c, CURLOPT_READDATA, &reading);
  curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(c, CURLOPT_CONNECTTIMEOUT, static_cast<long>(std::min(server.batas_detik, 10)));
  curl_easy_setopt(c, CURLOPT_TIMEOUT, static_cast<long>(server.batas_detik));
  if (berhenti) {
    curl_easy_setopt(c, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(c, CURLOPT_XFERINFOFUNCTION, masih);
    curl_easy_setopt(c, CURLOPT_XFERINFODATA, const_cast<std::atomic<bool>*>(berhenti));  // NOLINT: only read
  }
  const CURLcode code = curl_easy_perform(c);
  if (code == CURLE_OK) return Ok{};
  long answer = 0;
  curl_easy_getinfo(c, CURLINFO_RESPONSE_CODE, &answer);
  return gagal(server, surat.kepada, code, answer);
}

}  // namespace sakip::surel
