// One's own account: sessions, second factor, language, tokens of the API.
#include <charconv>

#include "app/akun_sendiri.hpp"
#include "app/token_api.hpp"
#include "web/qr.hpp"
#include "web/rute.hpp"

namespace sakip::web {
namespace {

/// The secret as people type it: in fours.
std::string berempat(const std::string& secret) {
  std::string out;
  for (std::size_t i = 0; i < secret.size(); ++i) out += (i > 0 && i % 4 == 0 ? " " : "") + std::string(1, secret[i]);
  return out;
}

Daftar daftar_peran(const Permintaan& p) {
  Daftar list;
  for (const app::PeranAkun& role : p.siapa.peran) {
    Data one;
    one.set("peran", p.t("peran." + std::string(app::kunci(role.peran))));
    taruh(one, "instansi", role.instansi.value);
    taruh(one, "jabatan", role.jabatan.value);
    list.push_back(one);
  }
  return list;
}

Daftar daftar_bahasa(const Permintaan& p) {
  Daftar list;
  for (const std::string& language : p.bersama.tampilan.bahasa()) {
    Data one;
    one.set("id", language);
    one.set("teks", p.bersama.tampilan.teks(language, "umum.nama_bahasa"));
    one.set("dipilih", Data(language == p.akun.bahasa));
    list.push_back(one);
  }
  return list;
}

Status isi_token(Permintaan& p, Data& data) {
  TRY(const std::vector<app::TokenApi> tokens, app::daftar_token(p.db, p.siapa.pemda, p.siapa.akun));
  Daftar list;
  for (const app::TokenApi& token : tokens) {
    Data one;
    one.set("id", token.id);
    one.set("nama", token.nama);
    one.set("cakupan", p.t(token.tulis ? "akun.token_tulis" : "akun.token_baca"));
    one.set("dibuat", token.dibuat);
    one.set("sampai", token.sampai);
    one.set("lewat", Data(token.sampai <= p.waktu));
    list.push_back(one);
  }
  data.set("ada_token", Data(!list.empty()));
  data.set("token", Data(list));
  return Ok{};
}

http::Response tampil(Permintaan& p, Data data, int status) {
  if (const Status done = isi_token(p, data); !done) return halaman_galat(p, done.error());
  const auto sessions = app::daftar_sesi(p.db, p.siapa.pemda, p.siapa.akun);
  if (!sessions) return halaman_galat(p, sessions.error());
  Daftar list;
  for (const app::Sesi& session : *sessions) {
    Data one;
    one.set("dipakai", session.dipakai);
    one.set("dibuat", session.dibuat);
    one.set("alamat", session.alamat);
    one.set("peramban", session.peramban);
    one.set("ini", Data(session.id == p.sesi.id));
    list.push_back(one);
  }
  data.set("sesi", Data(list));
  data.set("akun_id", p.siapa.akun);
  data.set("peran", Data(daftar_peran(p)));
  data.set("totp", Data(!p.akun.totp.empty()));
  data.set("pilihan_bahasa", Data(daftar_bahasa(p)));
  taruh(data, "surel", p.akun.surel);
  data.set("pengingat", Data(p.akun.pengingat));
  data.set("tersimpan", Data(!p.tanya("tersimpan").empty()));
  return halaman(p, "akun", std::move(data), p.t("akun.judul"), status);
}

http::Response akun(Permintaan& p) { return tampil(p, {}, 200); }

http::Response bahasa(Permintaan& p) {
  if (!p.bersama.tampilan.ada_bahasa(p.isi("bahasa"))) return alihkan("/akun");
  const Status done = app::ubah_bahasa(p.db, p.bersama.tulis, p.siapa, p.isi("bahasa"), p.waktu);
  if (!done) return halaman_galat(p, done.error());
  http::Response out = alihkan("/akun?tersimpan=1");
  out.headers.emplace_back("Set-Cookie", kue(p, "bahasa", "", 0));  // the account's own choice counts from now on
  return out;
}

http::Response pengingat(Permintaan& p) {
  if (p.isi("pengingat").empty()) return alihkan("/akun");  // not our form
  const Status done = app::ubah_pengingat(p.db, p.bersama.tulis, p.siapa, p.isi("mau") == "ya", p.waktu);
  return done ? alihkan("/akun?tersimpan=1") : halaman_galat(p, done.error());
}

http::Response tampil_totp(Permintaan& p, const std::string& secret, const Error* error) {
  Data data;
  data.set("rahasia", secret);
  data.set("rahasia_tampil", berempat(secret));
  data.set("qr", qr_svg(app::alamat_totp(secret, p.siapa.pemda, p.siapa.akun), p.t("akun.totp_qr")));
  if (error) taruh_galat(p, data, *error);
  return halaman(p, "akun_totp", std::move(data), p.t("akun.totp_judul"), error ? 422 : 200);
}

http::Response totp_form(Permintaan& p) { return tampil_totp(p, app::rahasia_totp(), nullptr); }

/// The secret comes back with the form: until the code proves that the app holds it, nothing is kept.
http::Response totp_pasang(Permintaan& p) {
  const std::string secret = p.isi("rahasia");
  const Status done = app::pasang_totp(p.db, p.bersama.tulis, p.siapa, secret, p.isi("kode"), p.waktu);
  if (done) return alihkan("/akun?tersimpan=1");
  return tampil_totp(p, secret.size() == 32 ? secret : app::rahasia_totp(), &done.error());
}

http::Response totp_lepas(Permintaan& p) {
  const Status done = app::lepas_totp(p.db, p.bersama.tulis, p.siapa.pemda, p.sesi, p.isi("sandi"), asal_masuk(p));
  if (done) return alihkan("/akun?tersimpan=1");
  Data data;
  taruh_galat(p, data, done.error());
  return tampil(p, std::move(data), done.error().code == "MASUK_DITAHAN" ? 429 : 422);
}

/// The only time that the token is shown.
http::Response token_buat(Permintaan& p) {
  int days = 0;
  const std::string text = p.isi("hari");
  std::from_chars(text.data(), text.data() + text.size(), days);
  const auto token = app::buat_token(p.bersama.tulis, p.siapa, p.isi("nama"), p.isi("tulis") == "ya", days, p.waktu);
  Data data;
  if (token)
    data.set("token_baru", *token);
  else
    taruh_galat(p, data, token.error());
  return tampil(p, std::move(data), token ? 200 : 422);
}

http::Response token_hapus(Permintaan& p) {
  const Status done = app::hapus_token(p.db, p.bersama.tulis, p.siapa, p.isi("id"), p.waktu);
  return done ? alihkan("/akun?tersimpan=1") : halaman_galat(p, done.error());
}

constexpr Rute kRute[] = {
    {http::Method::get, "/akun", app::Hak::akun, akun},
    {http::Method::post, "/akun/bahasa", app::Hak::akun, bahasa},
    {http::Method::post, "/akun/pengingat", app::Hak::akun, pengingat},
    {http::Method::get, "/akun/totp", app::Hak::akun, totp_form},
    {http::Method::post, "/akun/totp", app::Hak::akun, totp_pasang},
    {http::Method::post, "/akun/totp/lepas", app::Hak::akun, totp_lepas},
    {http::Method::post, "/akun/token", app::Hak::akun, token_buat},
    {http::Method::post, "/akun/token/hapus", app::Hak::akun, token_hapus},
};

}  // namespace

std::span<const Rute> rute_akun() { return kRute; }

}  // namespace sakip::web
