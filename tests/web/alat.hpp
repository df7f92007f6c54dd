// Tools of the web tests: the whole application on a fresh database with the demo agency (and a second agency and pemda
// that nobody of the first may see), and a browser in small: cookies, forms, CSRF token.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>

#include "app/akun.hpp"
#include "app/berkas_disk.hpp"
#include "exchange/bundle.hpp"
#include "store/simpan.hpp"
#include "store/sqlite.hpp"
#include "web/aplikasi.hpp"
#include "web/rute.hpp"

namespace sakip::web {

template <typename T>
T harus(Result<T> result) {
  if (!result) throw std::runtime_error(to_line(result.error()));
  return std::move(*result);
}

inline const std::string kSandi = "kuda hijau makan padi";
inline const std::string kInstansi = "kec-bati-bati";
inline const std::string kInstansiLain = "kec-lain";
inline const PemdaId kPemda{"tanah-laut"};
inline const PemdaId kPemdaLain{"kab-lain"};

/// A folder that goes away.
class FolderSementara {
 public:
  FolderSementara() {
    std::string pattern = (std::filesystem::temp_directory_path() / "opensakip-web-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  ~FolderSementara() { std::filesystem::remove_all(path_); }
  FolderSementara(const FolderSementara&) = delete;
  FolderSementara& operator=(const FolderSementara&) = delete;
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

inline const std::string kWaktuUji = "2025-01-10T02:00:00Z";

/// The database that every Dunia starts from, made once in a run of the tests.
class BasisData {
 public:
  static std::string path() {
    static const BasisData made;
    return made.folder_ / "uji.db";
  }

 private:
  BasisData() {
    auto connection = harus(store::buka_sqlite(folder_ / "uji.db", {store::Buka::buat_bila_tidak_ada, 5000, 0}));
    auto read = exchange::baca_bundel(
        harus(app::baca_berkas(std::string(SAKIP_SOURCE_DIR) + "/data/contoh/bati-bati-2024.json")));
    if (!read) throw std::runtime_error(to_line(read.error().front()));
    Berkas berkas = std::move(*read);
    const JabatanId head = berkas.jabatan.at(0).id, below = berkas.jabatan.at(1).id;
    const auto save = [&] { harus(store::simpan_berkas(*connection, berkas, {"uji", "data uji"}, kWaktuUji)); };
    save();
    berkas.instansi.id = InstansiId(kInstansiLain);
    berkas.instansi.nama = "Kecamatan Lain";
    save();
    berkas.pemda.id = kPemdaLain;
    berkas.pemda.nama = "Lain";
    save();
    store::AntreanTulis queue(std::move(connection));
    const std::string hash = app::sandikan(kSandi);
    const auto account = [&](const PemdaId& pemda, const std::string& id, app::PeranAkun role) {
      app::Akun one;
      one.id = id;
      one.nama = "Akun " + id;
      one.sandi = hash;
      one.sandi_sejak = kWaktuUji;
      one.peran = {std::move(role)};
      harus(app::simpan_akun(queue, pemda, one, {"uji", "akun uji"}, kWaktuUji));
    };
    const InstansiId own(kInstansi), other(kInstansiLain);
    account(kPemda, "operator", {app::Peran::operator_, own, {}});
    account(kPemda, "operator-lain", {app::Peran::operator_, other, {}});
    account(kPemda, "pejabat", {app::Peran::pejabat, own, below});
    account(kPemda, "kepala", {app::Peran::kepala, own, head});
    for (const app::Peran role : {app::Peran::bappeda, app::Peran::organisasi, app::Peran::inspektorat,
                                  app::Peran::pimpinan, app::Peran::admin})
      account(kPemda, std::string(app::kunci(role)), {role, {}, {}});
    account(kPemdaLain, "admin", {app::Peran::admin, {}, {}});
  }

  FolderSementara folder_;
};

/// A database with Bati-Bati 2024, the same data as another agency of the pemda, and as an agency of another pemda; and
/// an account for each role, named by it ("operator", "kepala", ...), all with kSandi. "operator-lain" serves the other
/// agency, "admin" of the other pemda is "admin" there.
class Dunia {
 public:
  /// `alamat_luar`: as if something stood in front of it; `surel`: its mail server.
  explicit Dunia(const std::string& alamat_luar = {}, const std::optional<surel::Server>& surel = {})
      : alamat_luar_(alamat_luar), surel_(surel) {
    std::filesystem::copy_file(BasisData::path(), db());
    mulai(std::string(SAKIP_SOURCE_DIR) + "/data");
  }
  /// Starts (again) with that data folder.
  void mulai(const std::string& data) {
    aplikasi_.reset();
    const bool tls = alamat_luar_.starts_with("https://");
    aplikasi_ = harus(Aplikasi::siapkan({db(), data, folder_ / "bukti", alamat_luar_, tls, surel_},
                                        {[this] { return waktu; }, [this] { return hari_ini; }}));
  }
  Dunia(const Dunia&) = delete;
  Dunia& operator=(const Dunia&) = delete;

  Aplikasi& aplikasi() { return *aplikasi_; }
  std::string db() const { return folder_ / "uji.db"; }
  std::string folder() const { return folder_ / ""; }

  std::string waktu = kWaktuUji;  ///< the application's clock; tests move it
  Tanggal hari_ini{2025, 1, 10};

 private:
  FolderSementara folder_;
  std::string alamat_luar_;
  std::optional<surel::Server> surel_;
  std::unique_ptr<Aplikasi> aplikasi_;  // last: goes before its folder
};

/// A browser without a screen: keeps its cookies and the CSRF token of the last page.
class Peramban {
 public:
  explicit Peramban(Dunia& world) : dunia_(world) {}
  /// Signed in as that account.
  Peramban(Dunia& world, const std::string& account, const PemdaId& pemda = kPemda) : dunia_(world) {
    const http::Response in =
        kirim("/masuk", {{"pemda", pemda.value}, {"akun", account}, {"sandi", kSandi}, {"ke", "/"}});
    EXPECT_EQ(in.status, 303) << account << ": " << in.body;
    buka("/sandi");  // any page, for the token
  }

  http::Response buka(const std::string& path, const http::Fields& headers = {}) {
    return minta(http::Method::get, path, "", headers);
  }
  /// A form with the CSRF token.
  http::Response kirim(const std::string& path, http::Fields form) {
    form.emplace_back("csrf", csrf);
    std::string body;
    for (const auto& [name, value] : form)
      body += (body.empty() ? "" : "&") + http::encode(name) + "=" + http::encode(value);
    return minta(http::Method::post, path, body, {{"content-type", "application/x-www-form-urlencoded"}});
  }
  http::Response kirim_json(const std::string& path, const std::string& body) {
    return minta(http::Method::post, path, body,
                 {{"content-type", "application/json"}, {"accept", "application/json"}, {"x-csrf", csrf}});
  }
  http::Response minta(http::Method method, const std::string& target, std::string body, const http::Fields& headers) {
    http::Request request;
    request.method = method;
    if (!http::parse_target(target, request)) throw std::runtime_error("target " + target);
    request.headers = headers;
    request.headers.emplace_back("host", "sakip.test");
    request.cookies = kue;
    request.body = std::move(body);
    request.remote = alamat;
    http::Response out = dunia_.aplikasi().layani(request);
    for (const auto& [name, value] : out.headers)
      if (name == "Set-Cookie") simpan_kue(value);
    const auto at = out.body.find("data-csrf=\"");
    if (at != std::string::npos) csrf = out.body.substr(at + 11, out.body.find('"', at + 11) - at - 11);
    return out;
  }

  http::Fields kue;
  std::string csrf;
  std::string alamat = "127.0.0.1";

 private:
  void simpan_kue(const std::string& text) {
    const std::string pair = text.substr(0, text.find(';'));
    const auto equals = pair.find('=');
    const std::string name = pair.substr(0, equals);
    std::erase_if(kue, [&](const auto& one) { return one.first == name; });
    if (text.find("Max-Age=0") == std::string::npos) kue.emplace_back(name, pair.substr(equals + 1));
  }

  Dunia& dunia_;
};

inline std::string kepala(const http::Response& response, std::string_view name) {
  const std::string* value = http::find(response.headers, name);
  return value ? *value : std::string();
}
inline bool memuat(const http::Response& response, std::string_view text) {
  return response.body.find(text) != std::string::npos;
}

}  // namespace sakip::web
