// Signing in and out, second factor, password, invitation, language.
#include "store/muat.hpp"
#include "web/rute.hpp"

namespace sakip::web {
namespace {

constexpr int kUmurKue = app::kUmurJam * 3600;

/// Only a path of our own, so that the link to sign in cannot lead elsewhere.
std::string tujuan(const std::string& wanted) {
  const bool ours = wanted.starts_with('/') && !wanted.starts_with("//") && wanted.find('\\') == std::string::npos;
  return ours ? wanted : "/";
}

http::Response formulir_masuk(Permintaan& p, const std::string& account, const std::string& to, const Error* error) {
  const auto tenants = store::daftar_pemda(p.db);
  if (!tenants) return halaman_galat(p, tenants.error());
  Data data;
  Daftar list;
  for (const store::PemdaAda& pemda : *tenants) {
    Data one;
    one.set("id", pemda.id.value);
    one.set("nama", pemda.nama);
    one.set("dipilih", Data(p.isi("pemda") == pemda.id.value));
    list.push_back(one);
  }
  if (tenants->size() > 1) {
    data.set("banyak_pemda", Data(true));
  } else if (!tenants->empty()) {
    data.set("satu_pemda", tenants->front().id.value);
  }
  data.set("daftar_pemda", Data(list));
  data.set("akun", account);
  data.set("ke", to);
  if (error) {
    taruh_galat(p, data, *error);
  }
  const int status = !error ? 200 : error->code == "MASUK_DITAHAN" ? 429 : 401;
  return halaman(p, "masuk", std::move(data), p.t("masuk.judul"), status);
}

http::Response pasang_sesi(Permintaan& p, const PemdaId& pemda, const app::HasilMasuk& made, const std::string& to) {
  const app::TahapSesi stage = made.sesi.tahap;
  http::Response out = alihkan(stage == app::TahapSesi::kode          ? "/masuk/kode?ke=" + http::encode(to)
                               : stage == app::TahapSesi::ganti_sandi ? "/sandi"
                                                                      : to);
  out.headers.emplace_back("Set-Cookie", kue(p, "sakip", pemda.value + "." + made.token, kUmurKue));
  return out;
}

http::Response masuk_form(Permintaan& p) {
  if (p.masuk() && p.sesi.tahap == app::TahapSesi::penuh) return alihkan("/");
  return formulir_masuk(p, "", tujuan(p.tanya("ke")), nullptr);
}

http::Response masuk_kirim(Permintaan& p) {
  const PemdaId pemda(p.isi("pemda"));
  const std::string to = tujuan(p.isi("ke"));
  const auto made = app::masuk(p.db, p.bersama.tulis, pemda, p.isi("akun"), p.isi("sandi"), asal_masuk(p));
  if (!made) return formulir_masuk(p, p.isi("akun"), to, &made.error());
  return pasang_sesi(p, pemda, *made, to);
}

http::Response kode_form(Permintaan& p) {
  if (p.sesi.tahap != app::TahapSesi::kode) return alihkan("/");
  Data data;
  data.set("ke", tujuan(p.tanya("ke")));
  return halaman(p, "masuk_kode", std::move(data), p.t("masuk.kode_judul"));
}

http::Response kode_kirim(Permintaan& p) {
  const auto made = app::masuk_kode(p.db, p.bersama.tulis, p.siapa.pemda, p.sesi, p.isi("kode"), asal_masuk(p));
  if (made) return pasang_sesi(p, p.siapa.pemda, *made, tujuan(p.isi("ke")));
  Data data;
  data.set("ke", tujuan(p.isi("ke")));
  data.set("galat", p.k(made.error().message));
  return halaman(p, "masuk_kode", std::move(data), p.t("masuk.kode_judul"), 401);
}

http::Response keluar_kirim(Permintaan& p) {
  const Status done = app::keluar(p.bersama.tulis, p.siapa.pemda, p.sesi, p.isi("semua") == "ya");
  if (!done) return halaman_galat(p, done.error());
  http::Response out = alihkan("/masuk");
  out.headers.emplace_back("Set-Cookie", kue(p, "sakip", "", 0));
  out.headers.emplace_back("Clear-Site-Data", "\"cache\"");
  return out;
}

/// The policy's length, told beside the field.
void taruh_aturan(Permintaan& p, Data& data, const PemdaId& pemda) {
  const auto policy = app::kebijakan_sandi(p.db, pemda);
  data.set("panjang", std::to_string(policy ? policy->panjang : app::KebijakanSandi{}.panjang));
  data.set("campuran", Data(policy && policy->campuran));
}

http::Response sandi_form(Permintaan& p) {
  Data data;
  taruh_aturan(p, data, p.siapa.pemda);
  data.set("wajib", Data(p.sesi.tahap == app::TahapSesi::ganti_sandi));
  return halaman(p, "sandi", std::move(data), p.t("sandi.judul"));
}

http::Response sandi_kirim(Permintaan& p) {
  Data data;
  taruh_aturan(p, data, p.siapa.pemda);
  data.set("wajib", Data(p.sesi.tahap == app::TahapSesi::ganti_sandi));
  const auto refuse = [&](const std::string& message, const std::string& advice) {
    data.set("galat", message);
    data.set("saran", advice);
    return halaman(p, "sandi", std::move(data), p.t("sandi.judul"), 422);
  };
  if (p.isi("baru") != p.isi("ulang")) return refuse(p.t("sandi.beda"), "");
  const auto made =
      app::ganti_sandi(p.db, p.bersama.tulis, p.siapa.pemda, p.sesi, p.isi("lama"), p.isi("baru"), asal_masuk(p));
  if (!made) return refuse(p.k(made.error().message), p.k(made.error().advice));
  return pasang_sesi(p, p.siapa.pemda, *made, "/");
}

http::Response undangan_form(Permintaan& p) {
  const auto account = app::akun_undangan(p.db, PemdaId(p.dari_jalur("pemda")), p.dari_jalur("token"), p.waktu);
  if (!account) return halaman_galat(p, account.error());
  Data data;
  data.set("akun", account->value_or(""));
  data.set("berlaku", Data(account->has_value()));
  taruh_aturan(p, data, PemdaId(p.dari_jalur("pemda")));
  return halaman(p, "undangan", std::move(data), p.t("undangan.judul"), *account ? 200 : 404);
}

http::Response undangan_kirim(Permintaan& p) {
  const PemdaId pemda(p.dari_jalur("pemda"));
  const auto account = app::akun_undangan(p.db, pemda, p.dari_jalur("token"), p.waktu);
  if (!account) return halaman_galat(p, account.error());
  const Status done =
      p.isi("baru") != p.isi("ulang")
          ? Status(fail("SANDI_BEDA", "sandi", p.t("sandi.beda")))
          : app::terima_undangan(p.db, p.bersama.tulis, pemda, p.dari_jalur("token"), p.isi("baru"), p.waktu);
  if (done) return alihkan("/masuk");
  Data data;
  data.set("akun", account->value_or(""));
  data.set("berlaku", Data(account->has_value()));
  taruh_aturan(p, data, PemdaId(p.dari_jalur("pemda")));
  taruh_galat(p, data, done.error());
  return halaman(p, "undangan", std::move(data), p.t("undangan.judul"), 422);
}

http::Response bahasa_kirim(Permintaan& p) {
  http::Response out = alihkan(tujuan(p.isi("ke")));
  if (p.bersama.tampilan.ada_bahasa(p.isi("bahasa")))
    out.headers.emplace_back("Set-Cookie", kue(p, "bahasa", p.isi("bahasa"), 365 * 86400));
  return out;
}

constexpr Rute kRute[] = {
    {http::Method::get, "/masuk", app::Hak::publik, masuk_form},
    {http::Method::post, "/masuk", app::Hak::publik, masuk_kirim},
    {http::Method::get, "/masuk/kode", app::Hak::akun, kode_form},
    {http::Method::post, "/masuk/kode", app::Hak::akun, kode_kirim},
    {http::Method::post, "/keluar", app::Hak::akun, keluar_kirim},
    {http::Method::get, "/sandi", app::Hak::akun, sandi_form},
    {http::Method::post, "/sandi", app::Hak::akun, sandi_kirim},
    {http::Method::get, "/undangan/:pemda/:token", app::Hak::publik, undangan_form},
    {http::Method::post, "/undangan/:pemda/:token", app::Hak::publik, undangan_kirim},
    {http::Method::post, "/bahasa", app::Hak::publik, bahasa_kirim},
};

}  // namespace

std::span<const Rute> rute_masuk() { return kRute; }

}  // namespace sakip::web
