// Administration of reminders by mail: whether a mail server is set up, how its mails went, the days of the pemda, and
// a test mail to one's own address.
#include <algorithm>

#include "app/pengingat.hpp"
#include "web/rute.hpp"
#include "web/surat_pengingat.hpp"

namespace sakip::web {
namespace {

/// Last success and last failure of all, and the accounts whose mail has not arrived.
Status isi_riwayat(Permintaan& p, Data& data) {
  TRY(const std::vector<store::SurelAkun> mails, store::daftar_surel(p.db, p.siapa.pemda.value));
  std::string success, failure, cause;
  Daftar rows;
  for (const store::SurelAkun& one : mails) {
    success = std::max(success, one.berhasil);
    if (one.galat_waktu > failure) failure = one.galat_waktu, cause = one.galat;
    if (one.keadaan != "gagal" && one.keadaan != "ditolak") continue;
    Data row;
    row.set("akun", one.akun);
    row.set("ke", "/kelola/akun/" + http::encode(one.akun));
    row.set("waktu", one.waktu);
    row.set("sebab", one.galat);
    rows.push_back(row);
  }
  taruh(data, "berhasil", success);
  taruh(data, "galat_waktu", failure);
  data.set("galat_terakhir", cause);
  data.set("ada_gagal", Data(!rows.empty()));
  data.set("gagal", Data(rows));
  return Ok{};
}

Status isi_penerima(Permintaan& p, Data& data) {
  TRY(const std::vector<app::Akun> accounts, app::daftar_akun(p.db, p.siapa.pemda));
  const auto active = std::count_if(accounts.begin(), accounts.end(), [](const app::Akun& a) { return a.aktif; });
  data.set("aktif", std::to_string(active));
  data.set("penerima", std::to_string(std::count_if(accounts.begin(), accounts.end(), app::mau_surel)));
  return Ok{};
}

http::Response tampil(Permintaan& p, Data data, const std::string* typed, int status) {
  const auto policy = app::kebijakan_pengingat(p.db, p.siapa.pemda);
  if (!policy) return halaman_galat(p, policy.error());
  if (const Status done = isi_riwayat(p, data); !done) return halaman_galat(p, done.error());
  if (const Status done = isi_penerima(p, data); !done) return halaman_galat(p, done.error());
  if (const auto& server = p.bersama.pilihan.surel) {
    data.set("server", server->alamat);
    data.set("dari", server->dari);
  }
  data.set("hari", typed ? *typed : app::teks_hari(*policy));
  data.set("tab_pengingat", Data(true));
  data.set("tersimpan", Data(!p.tanya("tersimpan").empty()));
  return halaman(p, "kelola_pengingat", std::move(data), p.t("pengingat.halaman"), status);
}

http::Response lihat(Permintaan& p) { return tampil(p, {}, nullptr, 200); }

http::Response simpan(Permintaan& p) {
  const std::string* typed = http::find(p.isian, "hari");
  if (!typed) return alihkan("/kelola/pengingat");
  const Status done = app::simpan_kebijakan_pengingat(p.bersama.tulis, p.siapa, *typed, p.waktu);
  if (done) return alihkan("/kelola/pengingat?tersimpan=1");
  Data data;
  taruh_galat(p, data, done.error());
  return tampil(p, std::move(data), typed, 422);
}

/// Only to the admin's own address: the mail server is not for writing to anybody.
Status kirim_uji(const Permintaan& p) {
  const auto& server = p.bersama.pilihan.surel;
  if (!server) return fail("SUREL_SERVER", "surel", p.t("pengingat.belum_terpasang"), "");
  if (!surel::alamat_sah(p.akun.surel))
    return fail("SUREL_ALAMAT", kalimat("akun {}", p.akun.id), p.t("pengingat.uji_tanpa_alamat"), "");
  return surel::kirim(*server, surat_uji(kop_surat(p.bersama, p.siapa.pemda, p.waktu, p.hari_ini), p.akun));
}

http::Response uji(Permintaan& p) {
  const Status sent = kirim_uji(p);
  Data data;
  if (sent)
    data.set("uji", p.akun.surel);
  else
    taruh_galat(p, data, sent.error());
  return tampil(p, std::move(data), nullptr, sent ? 200 : 422);
}

constexpr Rute kRute[] = {
    {http::Method::get, "/kelola/pengingat", app::Hak::kelola, lihat},
    {http::Method::post, "/kelola/pengingat", app::Hak::kelola, simpan},
    {http::Method::post, "/kelola/pengingat/uji", app::Hak::kelola, uji},
};

}  // namespace

std::span<const Rute> rute_pengingat() { return kRute; }

}  // namespace sakip::web
