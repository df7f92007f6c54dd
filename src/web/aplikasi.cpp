// See aplikasi.hpp. What stands around every handler, in order: static files, route, session, language, same-origin and
// CSRF, permission, handler, headers. OWASP ASVS 5: chapters 3 (browser), 7 (sessions), 8 (authorization).
#include "web/aplikasi.hpp"

#include <algorithm>
#include <cstdio>

#include "app/token_api.hpp"
#include "store/sqlite.hpp"
#include "web/akun_awal.hpp"
#include "web/ingatkan.hpp"
#include "web/kolam.hpp"
#include "web/openapi.hpp"
#include "web/rute.hpp"
#include "web/statis.hpp"

namespace sakip::web {
namespace {

constexpr std::string_view kKueSesi = "sakip";
constexpr std::string_view kKueBahasa = "bahasa";
constexpr std::string_view kCsp =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

bool membaca(http::Method method) { return method == http::Method::get || method == http::Method::head; }

/// A request from another site's page: browsers say so. What says nothing is no browser of today and has no cookie sent
/// along by another site either (SameSite).
bool dari_situs_lain(const http::Request& request) {
  const std::string* site = request.header("sec-fetch-site");
  if (site) return *site != "same-origin" && *site != "none";
  const std::string* origin = request.header("origin");
  if (!origin) return false;
  const std::string* host = request.header("host");
  const auto scheme = origin->find("://");
  return !host || scheme == std::string::npos || origin->substr(scheme + 3) != *host;
}

/// The peer's address, as the server in front names it: only what stands on this computer is believed, and only when
/// the application was told that something stands in front. Else all offices behind it would be held up together.
std::string alamat_peminta(const http::Request& request, const PilihanAplikasi& options) {
  const bool front = !options.alamat_luar.empty() && (request.remote == "127.0.0.1" || request.remote == "::1");
  const std::string* forwarded = front ? request.header("x-forwarded-for") : nullptr;
  if (!forwarded) return request.remote;
  const auto comma = forwarded->rfind(',');
  std::string last = comma == std::string::npos ? *forwarded : forwarded->substr(comma + 1);
  last.erase(0, last.find_first_not_of(' '));
  const bool plain =
      !last.empty() && last.size() <= 45 && last.find_first_not_of("0123456789abcdefABCDEF.:") == std::string::npos;
  return plain ? last : request.remote;
}

std::string jenis_isi(const http::Request& request) {
  const std::string* type = request.header("content-type");
  return type ? type->substr(0, type->find(';')) : std::string();
}

/// What a session may do before it is complete: give its code, change its password, end.
bool sebelum_penuh(std::string_view pattern) {
  return pattern == "/masuk/kode" || pattern == "/sandi" || pattern == "/keluar";
}

void beri_kepala(http::Response& out, const Permintaan& p) {
  const auto add = [&](const char* name, std::string_view value) {
    if (!http::find(out.headers, name)) out.headers.emplace_back(name, std::string(value));
  };
  add("Content-Security-Policy", kCsp);
  add("X-Content-Type-Options", "nosniff");
  add("Referrer-Policy", "same-origin");
  add("Cross-Origin-Opener-Policy", "same-origin");
  add("Cross-Origin-Resource-Policy", "same-origin");
  add("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  add("Cache-Control", "no-store");
  if (p.bersama.pilihan.https) add("Strict-Transport-Security", "max-age=31536000");
}

}  // namespace

struct Aplikasi::Dalam {
  Dalam(PilihanAplikasi options, Luar outside, app::Aturan rules, Tampilan pages, Statis files,
        std::unique_ptr<store::db::Connection> writer, std::string api)
      : pilihan(std::move(options)),
        luar(std::move(outside)),
        aturan(std::move(rules)),
        tampilan(std::move(pages)),
        statis(std::move(files)),
        gudang(aturan),
        tulis(std::move(writer)),
        openapi(std::move(api)),
        kolam(pilihan.db),
        rute(semua_rute()),
        bersama{pilihan, statis.awalan(), luar, aturan, tampilan, gudang, tulis, simpanan, openapi} {}

  PilihanAplikasi pilihan;
  Luar luar;
  app::Aturan aturan;
  Tampilan tampilan;
  Statis statis;
  app::Gudang gudang;
  store::AntreanTulis tulis;
  std::string openapi;
  Kolam kolam;
  Simpanan simpanan;
  std::vector<Rute> rute;
  Bersama bersama;

  http::Response layani(Permintaan& p);
  Status kenali(Permintaan& p);
  Status kenali_token(Permintaan& p);
  void pilih_bahasa(Permintaan& p);
};

/// Who asks at the API: by "Authorization: Bearer pemda.token", and by nothing else. Code TOKEN_TIDAK_SAH.
Status Aplikasi::Dalam::kenali_token(Permintaan& p) {
  const std::string* header = p.http.header("authorization");
  if (!header) return Ok{};
  constexpr std::string_view kBearer = "Bearer ";
  const std::string_view given = header->starts_with(kBearer) ? std::string_view(*header).substr(kBearer.size()) : "";
  const auto dot = given.rfind('.');
  const PemdaId pemda(dot == std::string_view::npos ? std::string_view() : given.substr(0, dot));
  TRY(const auto found, app::token_dari(p.db, pemda, given.substr(std::min(given.size(), dot + 1)), p.waktu));
  if (!found)
    return fail("TOKEN_TIDAK_SAH", "Authorization", "Token tidak dikenal, sudah dihapus, atau kedaluwarsa.",
                "Buat token baru di halaman Akun saya.");
  p.akun = found->second;
  p.siapa = {pemda, p.akun.id, p.akun.nama, p.akun.peran};
  p.sesi.id = found->first.id;
  p.api = true;
  p.api_tulis = found->first.tulis;
  return Ok{};
}

/// Who asks: by the cookie "pemda.token", if its session is alive.
Status Aplikasi::Dalam::kenali(Permintaan& p) {
  if (p.http.path.starts_with("/api/")) return kenali_token(p);
  const std::string* cookie = baca_kue(p, kKueSesi);
  const auto dot = cookie ? cookie->rfind('.') : std::string::npos;
  if (dot == std::string::npos) return Ok{};
  const PemdaId pemda(cookie->substr(0, dot));
  TRY(const auto found, app::sesi_dari(p.db, pemda, std::string_view(*cookie).substr(dot + 1), p.waktu));
  if (!found) return Ok{};
  p.sesi = found->first;
  p.akun = found->second;
  p.csrf = p.sesi.csrf;
  p.siapa = {pemda, p.akun.id, p.akun.nama, p.akun.peran};
  app::sentuh(tulis, pemda, p.sesi, p.waktu);
  return Ok{};
}

void Aplikasi::Dalam::pilih_bahasa(Permintaan& p) {
  const std::string* cookie = baca_kue(p, kKueBahasa);
  if (cookie && tampilan.ada_bahasa(*cookie))
    p.bahasa = *cookie;
  else if (p.masuk() && tampilan.ada_bahasa(p.akun.bahasa))
    p.bahasa = p.akun.bahasa;
}

namespace {

http::Response tolak(Permintaan& p, const char* code, std::string_view message, std::string_view advice) {
  return halaman_galat(p, {{code, p.http.path, p.t(message), p.t(advice)}}, 403);
}

/// The fields and files of a form.
Status baca_formulir(Permintaan& p) {
  const auto broken = [&] { return fail("FORMULIR_RUSAK", p.http.path, p.t("galat.formulir"), ""); };
  if (jenis_isi(p.http) == "application/x-www-form-urlencoded") {
    auto form = http::parse_form(p.http.body);
    if (!form) return broken();
    p.isian = std::move(*form);
  } else if (jenis_isi(p.http) == "multipart/form-data") {
    auto parts = http::parse_multipart(*p.http.header("content-type"), p.http.body);
    if (!parts) return broken();
    for (http::Part& part : *parts) {
      if (part.filename.empty())
        p.isian.emplace_back(std::move(part.name), std::move(part.content));
      else
        p.berkas.push_back(std::move(part));
    }
  }
  return Ok{};
}

/// Why what is sent is not taken: from another site, unreadable, a token that only reads, without the session's secret.
std::optional<http::Response> tolak_kiriman(Permintaan& p) {
  if (dari_situs_lain(p.http)) return tolak(p, "CSRF_TIDAK_COCOK", "galat.csrf", "galat.csrf_saran");
  if (const Status read = baca_formulir(p); !read) return halaman_galat(p, std::vector<Error>{read.error()}, 400);
  if (p.api && !p.api_tulis) return tolak(p, "TOKEN_CAKUPAN", "galat.token_cakupan", "galat.token_cakupan_saran");
  const std::string* header = p.http.header("x-csrf");
  if (p.masuk() && !p.api && !app::sama(header ? *header : p.isi("csrf"), p.csrf))
    return tolak(p, "CSRF_TIDAK_COCOK", "galat.csrf", "galat.csrf_saran");
  return std::nullopt;
}

/// Why this account may not: nobody is signed in, not completely, not theirs, not their right.
std::optional<http::Response> tolak_hak(Permintaan& p, const Rute& route) {
  if (!p.masuk()) {
    if (ingin_json(p) || !membaca(p.http.method))
      return halaman_galat(p, {{"BELUM_MASUK", p.http.path, p.t("galat.belum_masuk"), p.t("galat.masuk_lagi")}}, 401);
    return alihkan("/masuk?ke=" + http::encode(p.http.path));
  }
  const bool waiting = p.sesi.tahap != app::TahapSesi::penuh;
  if (waiting && !sebelum_penuh(route.pola))
    return alihkan(p.sesi.tahap == app::TahapSesi::kode ? "/masuk/kode" : "/sandi");
  // An agency that is not theirs does not exist for them.
  if (p.bagian.contains("instansi") && !p.boleh(app::Hak::lihat)) return tidak_ada(p);
  if (!p.boleh(route.hak)) return tolak(p, "HAK_TIDAK_ADA", "galat.hak", "galat.hak_saran");
  return std::nullopt;
}

/// The sender's honesty and permission, then the handler.
http::Response jalankan(Permintaan& p, const Rute& route) {
  if (!membaca(route.method))
    if (auto refused = tolak_kiriman(p)) return std::move(*refused);
  if (route.hak != app::Hak::publik)
    if (auto refused = tolak_hak(p, route)) return std::move(*refused);
  if (p.bagian.contains("tahun") && p.tahun() == 0) return tidak_ada(p);
  return route.tangani(p);
}

}  // namespace

http::Response Aplikasi::Dalam::layani(Permintaan& p) {
  if (const Status known = kenali(p); !known) return halaman_galat(p, known.error());
  pilih_bahasa(p);
  std::string allowed;
  for (const Rute& route : rute) {
    auto parts = cocok(route.pola, p.http.path);
    if (!parts) continue;
    const bool fits =
        route.method == p.http.method || (p.http.method == http::Method::head && route.method == http::Method::get);
    if (fits) {
      p.bagian = std::move(*parts);
      return jalankan(p, route);
    }
    allowed += membaca(route.method) ? "GET, HEAD, " : "POST, ";
  }
  if (allowed.empty()) return tidak_ada(p);
  http::Response out = halaman_galat(p, {{"METODE_TIDAK_BERLAKU", p.http.path, p.t("galat.metode"), ""}}, 405);
  out.headers.emplace_back("Allow", allowed.substr(0, allowed.size() - 2));
  return out;
}

Aplikasi::Aplikasi(std::unique_ptr<Dalam> inside) : dalam_(std::move(inside)) {}
Aplikasi::~Aplikasi() = default;

Result<std::unique_ptr<Aplikasi>> Aplikasi::siapkan(PilihanAplikasi pilihan, Luar luar) {
  if (pilihan.surel) TRY_STATUS(periksa_surel(pilihan));
  TRY(app::Aturan rules, app::muat_aturan(pilihan.data));
  TRY(Tampilan pages, Tampilan::muat(pilihan.data + "/web"));
  TRY(Statis files, Statis::muat(pilihan.data + "/web/statis"));
  TRY(std::string api, susun_openapi(semua_rute(), pilihan.data + "/web/api.toml"));
  TRY(auto writer, store::buka_sqlite(pilihan.db, {store::Buka::buat_bila_tidak_ada, 5000, 0}));
  return std::unique_ptr<Aplikasi>(
      new Aplikasi(std::make_unique<Dalam>(std::move(pilihan), std::move(luar), std::move(rules), std::move(pages),
                                           std::move(files), std::move(writer), std::move(api))));
}

http::Response Aplikasi::layani(const http::Request& request) {
  if (request.path.starts_with("/statis/")) {
    http::Response out = dalam_->statis.layani(request);
    out.headers.emplace_back("X-Content-Type-Options", "nosniff");
    return out;
  }
  auto connection = dalam_->kolam.ambil();
  if (!connection) {
    std::fprintf(stderr, "%s\n", to_line(connection.error()).c_str());
    return {503, "text/plain; charset=utf-8", {}, "Basis data sedang tidak dapat dibuka. Coba lagi sebentar.\n"};
  }
  const Pinjaman db(dalam_->kolam, std::move(*connection));
  Permintaan p{request,
               dalam_->bersama,
               *db,
               {},
               {},
               {},
               "id",
               dalam_->luar.waktu(),
               dalam_->luar.hari_ini(),
               alamat_peminta(request, dalam_->pilihan),
               {},
               {},
               {},
               {}};
  http::Response out;
  try {
    out = dalam_->layani(p);
  } catch (const std::exception& error) {  // a bug or no memory: the others are served on
    std::fprintf(stderr, "[WEB_PENGECUALIAN] %s: %s\n", request.path.c_str(), error.what());
    out = {500, "text/plain; charset=utf-8", {}, "Terjadi kesalahan di program. Laporkan kepada admin.\n"};
  }
  beri_kepala(out, p);
  return out;
}

Result<HasilIngat> Aplikasi::ingatkan(bool kering, const std::atomic<bool>* berhenti) {
  auto connection = dalam_->kolam.ambil();
  if (!connection) return tl::unexpected<Error>(connection.error());
  const Pinjaman db(dalam_->kolam, std::move(*connection));
  return web::ingatkan(dalam_->bersama, *db, kering, berhenti);
}

std::int64_t Aplikasi::pernyataan_sql() const { return dalam_->kolam.pernyataan(); }

Result<std::vector<std::string>> Aplikasi::tautan_pertama() {
  TRY(auto connection, dalam_->kolam.ambil());
  const Pinjaman db(dalam_->kolam, std::move(connection));
  return web::tautan_pertama(*db, dalam_->tulis, dalam_->luar.waktu());
}

Result<std::vector<std::string>> Aplikasi::akun_contoh() {
  TRY(auto connection, dalam_->kolam.ambil());
  const Pinjaman db(dalam_->kolam, std::move(connection));
  return web::akun_contoh(*db, dalam_->tulis, dalam_->luar.waktu());
}

}  // namespace sakip::web
