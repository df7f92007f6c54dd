// What a page's handler gets: the request with who asks, their language, the database, and what it may use of the
// application. One per request; handlers are plain functions from it to a response.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "app/akun.hpp"
#include "app/gudang.hpp"
#include "app/laporan.hpp"
#include "http/message.hpp"
#include "store/antrean.hpp"
#include "surel/kirim.hpp"
#include "web/simpanan.hpp"
#include "web/tampilan.hpp"

namespace sakip::web {

/// What comes from outside: the clock. Tests pass their own.
struct Luar {
  std::function<std::string()> waktu;  ///< UTC now, "2026-02-11T03:04:05Z"
  std::function<Tanggal()> hari_ini;   ///< the office's date
};

struct PilihanAplikasi {
  std::string db;           ///< path of the database file
  std::string data;         ///< the data folder
  std::string unggahan;     ///< folder of evidence files, outside anything that is served
  std::string alamat_luar;  ///< "https://sakip.kab.go.id" for links and QR codes; empty: as the request's Host says
  bool https = false;       ///< cookies are marked Secure; set behind a TLS front
  std::optional<surel::Server> surel = {};  ///< the mail server for reminders; none: no mail is sent
};

/// The parts of the application that all requests share.
struct Bersama {
  const PilihanAplikasi& pilihan;
  const std::string& statis;  ///< stands before the name of a script or style
  const Luar& luar;
  const app::Aturan& aturan;
  const Tampilan& tampilan;
  app::Gudang& gudang;
  store::AntreanTulis& tulis;
  Simpanan& simpanan;
  const std::string& openapi;  ///< the description of the API
};

struct Permintaan {
  const http::Request& http;
  const Bersama& bersama;
  store::db::Connection& db;  ///< for reading
  app::Pemegang siapa;
  app::Akun akun;
  app::Sesi sesi;  ///< id empty: not signed in
  std::string bahasa = "id";
  std::string waktu;
  Tanggal hari_ini;
  std::string dari;                                        ///< address of the peer, as the server in front names it
  std::map<std::string, std::string, std::less<>> bagian;  ///< ":instansi" and the like of the route
  http::Fields isian;                                      ///< the form, when one was sent
  std::string csrf;
  std::vector<http::Part> berkas;  ///< files of a multipart form; its plain fields are in `isian`
  bool api = false;        ///< by a token of the API (app/token_api.hpp): no cookie counted, no CSRF token is asked
  bool api_tulis = false;  ///< and the token may write

  const std::string& t(std::string_view key) const { return bersama.tampilan.teks(bahasa, key); }
  /// A sentence of the program in the reader's language.
  std::string k(const Kalimat& sentence) const { return bersama.tampilan.terjemah(bahasa, sentence); }
  /// A text that the program composed, in the reader's language by a table of data/web/pola; as it is where the table
  /// does not know it.
  std::string kenali(std::string_view table, const std::string& text) const {
    const auto told = bersama.tampilan.kenali(bahasa, table, text);
    return told ? told->teks : text;
  }
  bool masuk() const { return !sesi.id.empty(); }
  /// A part of the path; asking for one that the route does not have is a bug.
  const std::string& dari_jalur(std::string_view name) const;
  /// A field of the form; "" when it was not sent.
  std::string isi(std::string_view name) const;
  /// A value of the query; "" when absent.
  std::string tanya(std::string_view name) const;
  /// The agency and year of the path.
  InstansiId instansi() const { return InstansiId(dari_jalur("instansi")); }
  Tahun tahun() const;
  /// The quarter of the path, 0 the year; nothing when it is none.
  std::optional<Triwulan> triwulan() const;
  store::AlamatBerkas alamat() const { return {siapa.pemda, instansi(), tahun()}; }
  bool boleh(app::Hak right) const;
  store::Pelaku pelaku(std::string reason = {}) const { return {siapa.akun, std::move(reason)}; }
};

using Penangan = http::Response (*)(Permintaan&);

/// Who signs in from where, for the use cases of app/akun.hpp.
app::AsalMasuk asal_masuk(const Permintaan& p);

/// A page within the frame of all pages: data gets account, menu, language and CSRF token; `judul` is its title.
http::Response halaman(Permintaan& p, std::string_view template_name, Data data, std::string_view judul,
                       int status = 200);
/// The same around a part that is kept until something of the tenant changes (simpanan.hpp): `isi` gives the data of
/// the template "<nama>_isi", rendered once per path and language, and put into "<nama>" as {{{isi}}}.
http::Response halaman_tersimpan(Permintaan& p, const std::string& nama, std::string_view judul,
                                 const std::function<Result<Data>()>& isi);
/// An error as a page (or JSON, for a script): message, advice, code, and the status that suits the code.
http::Response halaman_galat(Permintaan& p, const Error& error);
http::Response halaman_galat(Permintaan& p, const std::vector<Error>& errors, int status);
http::Response tidak_ada(Permintaan& p);
/// Puts an error into a form's page: the part "galat_isian" shows it.
void taruh_galat(const Permintaan& p, Data& data, const Error& error);
/// 303 See Other.
http::Response alihkan(std::string to);
/// A file to save; `name` is shown to the user.
http::Response unduhan(std::string bytes, std::string_view type, std::string_view name);
http::Response json_teks(std::string text, int status = 200);
/// An answer with a tag: 304 when the asker has it already, else what `buat` makes. `tag`: any text that changes when
/// the answer does. `cache` is its Cache-Control.
http::Response dengan_etag(const Permintaan& p, std::string_view tag, std::string_view cache,
                           const std::function<http::Response()>& buat);
/// True when a script asks and wants JSON.
bool ingin_json(const Permintaan& p);
/// A cookie's text; HttpOnly, SameSite=Lax, behind HTTPS Secure and with the prefix "__Host-", so that no other host of
/// the domain can set it. `max_age` 0: deleted.
std::string kue(const Permintaan& p, std::string_view name, std::string_view value, int max_age);
/// The value of such a cookie; null when it was not sent.
const std::string* baca_kue(const Permintaan& p, std::string_view name);

/// "https://sakip.kab.go.id" + path: an address that holds outside of the page, for links and QR codes.
std::string alamat_luar(const Permintaan& p, std::string_view path);
/// "/i/kec-bati-bati/2024/kinerja/2": the address of an agency's page.
std::string jalur(const Permintaan& p, std::string_view rest);
/// Sets a text; an empty one counts as absent, so that {{#name}} leaves its section out.
void taruh(Data& data, const std::string& name, std::string text);
/// Sets a text of an explanation in the reader's language, and "<name>_id" when it stays Indonesian, for its mark.
void taruh_kenali(const Permintaan& p, Data& data, const std::string& name, const std::string& text);
/// The state, number or word of a figure with its address, for the template "angka".
Data angka(const Permintaan& p, const measure::Figur& figure);

}  // namespace sakip::web
