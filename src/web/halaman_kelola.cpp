// Administration: accounts with their roles, invitations, the password policy. Agencies and years are in
// halaman_organisasi.cpp.
#include <algorithm>
#include <charconv>

#include "app/kelola_akun.hpp"
#include "app/zona.hpp"
#include "store/muat.hpp"
#include "web/bagian.hpp"
#include "web/rute.hpp"

namespace sakip::web {
namespace {

constexpr int kBarisPeran = 12;  ///< more roles than anybody holds

struct Instansi_ {
  InstansiId id;
  std::string nama;
  Tahun tahun = 0;  ///< the newest there is
};

Result<std::vector<Instansi_>> daftar_instansi(Permintaan& p) {
  TRY(const std::vector<store::BerkasAda> there, store::daftar_berkas(p.db, p.siapa.pemda));
  std::vector<Instansi_> list;
  for (const store::BerkasAda& one : there) {
    if (list.empty() || list.back().id != one.instansi) list.push_back({one.instansi, one.nama_instansi, 0});
    list.back().tahun = std::max(list.back().tahun, one.tahun);
  }
  return list;
}

/// The posts of the agencies that the account serves.
Result<Daftar> pilihan_jabatan(Permintaan& p, const std::vector<Instansi_>& agencies, const app::PeranAkun& role) {
  Daftar list;
  const auto agency =
      std::find_if(agencies.begin(), agencies.end(), [&](const Instansi_& one) { return one.id == role.instansi; });
  if (agency == agencies.end()) return list;
  TRY_STATUS(
      p.bersama.gudang.dengan(p.db, {p.siapa.pemda, agency->id, agency->tahun}, [&](const app::Kinerja& k) -> Status {
        for (const Jabatan& post : k.berkas().jabatan)
          list.push_back(pilihan(post.id.value, post.nama, post.id == role.jabatan));
        return Ok{};
      }));
  return list;
}

/// A row of the form: a role, its agency, its post.
Result<Data> baris_peran(Permintaan& p, const std::vector<Instansi_>& agencies, int number,
                         const app::PeranAkun* role) {
  Data row;
  row.set("nomor", std::to_string(number));
  Daftar roles, places;
  for (int i = 0; i < app::kJumlahPeran; ++i) {
    const auto one = static_cast<app::Peran>(i);
    const std::string code(app::kunci(one));
    roles.push_back(pilihan(code, p.t("peran." + code), role && role->peran == one));
  }
  for (const Instansi_& one : agencies)
    places.push_back(pilihan(one.id.value, one.nama, role && role->instansi == one.id));
  TRY(Daftar posts, pilihan_jabatan(p, agencies, role ? *role : app::PeranAkun{}));
  row.set("ada_jabatan", Data(!posts.empty()));
  row.set("pilihan_peran", Data(roles));
  row.set("pilihan_instansi", Data(places));
  row.set("pilihan_jabatan", Data(posts));
  return row;
}

/// The rows of the roles there are, and one to add.
Status isi_peran(Permintaan& p, Data& data, const std::vector<app::PeranAkun>& roles) {
  TRY(const std::vector<Instansi_> agencies, daftar_instansi(p));
  Daftar rows;
  for (std::size_t i = 0; i <= roles.size(); ++i) {
    TRY(Data row, baris_peran(p, agencies, static_cast<int>(i), i < roles.size() ? &roles[i] : nullptr));
    rows.push_back(row);
  }
  data.set("baris_peran", Data(rows));
  return Ok{};
}

app::IsianAkun isian(const Permintaan& p, const std::string& id) {
  app::IsianAkun typed{id, p.isi("nama"), p.isi("surel"), p.isi("aktif") == "ya", {}};
  for (int i = 0; i < kBarisPeran; ++i) {
    const std::string row = "~" + std::to_string(i);
    const auto role = app::peran_dari(p.isi("peran" + row));
    if (!role) continue;
    const bool bound = app::per_instansi(*role);
    typed.peran.push_back(
        {*role, InstansiId(bound ? p.isi("instansi" + row) : ""), JabatanId(bound ? p.isi("jabatan" + row) : "")});
  }
  return typed;
}

/// The accounts, and the form for a new one with what was typed.
http::Response tampil_daftar(Permintaan& p, const app::IsianAkun& typed, const Error* error) {
  const auto accounts = app::daftar_akun(p.db, p.siapa.pemda);
  if (!accounts) return halaman_galat(p, accounts.error());
  Data data;
  Daftar rows;
  for (const app::Akun& account : *accounts) {
    Data row;
    row.set("id", account.id);
    row.set("ke", "/kelola/akun/" + http::encode(account.id));
    row.set("nama", account.nama);
    Daftar roles;
    for (const app::PeranAkun& role : account.peran) {
      Data one;
      one.set("teks", p.t("peran." + std::string(app::kunci(role.peran))));
      taruh(one, "instansi", role.instansi.value);
      roles.push_back(one);
    }
    row.set("peran", Data(roles));
    row.set("aktif", Data(account.aktif));
    row.set("menunggu", Data(account.sandi.empty()));
    row.set("totp", Data(!account.totp.empty()));
    rows.push_back(row);
  }
  data.set("akun", Data(rows));
  data.set("isian_id", typed.id);
  data.set("isian_nama", typed.nama);
  data.set("isian_surel", typed.surel);
  data.set("tab_akun", Data(true));
  if (error) taruh_galat(p, data, *error);
  if (const Status done = isi_peran(p, data, typed.peran); !done) return halaman_galat(p, done.error());
  return halaman(p, "kelola", std::move(data), p.t("kelola.akun"), error ? 422 : 200);
}

http::Response daftar(Permintaan& p) { return tampil_daftar(p, {}, nullptr); }

/// The only time that this link is shown: the database knows its hash.
http::Response tautan(Permintaan& p, const std::string& account, const std::string& token) {
  const std::string* host = p.http.header("host");
  const std::string& outside = p.bersama.pilihan.alamat_luar;
  const std::string base = outside.empty() ? "http://" + (host ? *host : std::string()) : outside;
  Data data;
  data.set("id", account);
  data.set("ke", "/kelola/akun/" + http::encode(account));
  data.set("tautan", base + "/undangan/" + http::encode(p.siapa.pemda.value) + "/" + token);
  data.set("tab_akun", Data(true));
  return halaman(p, "kelola_tautan", std::move(data), p.t("kelola.tautan"));
}

http::Response tambah(Permintaan& p) {
  app::IsianAkun typed = isian(p, p.isi("id"));
  typed.aktif = true;
  const auto token = app::tambah_akun(p.db, p.bersama.tulis, p.siapa, typed, p.waktu);
  if (!token) return tampil_daftar(p, typed, &token.error());
  return tautan(p, typed.id, *token);
}

http::Response tampil_satu(Permintaan& p, const app::IsianAkun& typed, const Error* error) {
  Data data;
  data.set("id", typed.id);
  data.set("ke", "/kelola/akun/" + http::encode(typed.id));
  data.set("isian_nama", typed.nama);
  data.set("isian_surel", typed.surel);
  data.set("aktif", Data(typed.aktif));
  data.set("sendiri", Data(typed.id == p.siapa.akun));
  data.set("tab_akun", Data(true));
  data.set("tersimpan", Data(!p.tanya("tersimpan").empty()));
  if (error) taruh_galat(p, data, *error);
  if (const Status done = isi_peran(p, data, typed.peran); !done) return halaman_galat(p, done.error());
  return halaman(p, "kelola_akun", std::move(data), typed.id, error ? 422 : 200);
}

http::Response satu(Permintaan& p) {
  const auto account = app::cari_akun(p.db, p.siapa.pemda, p.dari_jalur("akun"));
  if (!account) return halaman_galat(p, account.error());
  if (!*account) return tidak_ada(p);
  const app::Akun& a = **account;
  return tampil_satu(p, {a.id, a.nama, a.surel, a.aktif, a.peran}, nullptr);
}

http::Response ubah(Permintaan& p) {
  const app::IsianAkun typed = isian(p, p.dari_jalur("akun"));
  const Status done = app::ubah_akun(p.db, p.bersama.tulis, p.siapa, typed, p.waktu);
  if (done) return alihkan("/kelola/akun/" + http::encode(typed.id) + "?tersimpan=1");
  if (done.error().code == "AKUN_TIDAK_ADA") return halaman_galat(p, done.error());
  return tampil_satu(p, typed, &done.error());
}

http::Response atur_ulang(Permintaan& p) {
  const std::string& id = p.dari_jalur("akun");
  const auto token = app::atur_ulang_akun(p.db, p.bersama.tulis, p.siapa, id, p.waktu);
  if (!token) return halaman_galat(p, token.error());
  return tautan(p, id, *token);
}

http::Response tampil_kebijakan(Permintaan& p, const app::KebijakanSandi& policy, const Error* error) {
  const auto zone = app::zona_pemda(p.db, p.siapa.pemda);
  if (!zone) return halaman_galat(p, zone.error());
  Data data;
  Daftar zones;
  for (const Zona one : kZona) zones.push_back(pilihan(std::string(nama(one)), std::string(nama(one)), one == *zone));
  data.set("zona", Data(zones));
  data.set("panjang", std::to_string(policy.panjang));
  data.set("campuran", Data(policy.campuran));
  data.set("hari", std::to_string(policy.kedaluwarsa_hari));
  data.set("tab_kebijakan", Data(true));
  data.set("tersimpan", Data(!p.tanya("tersimpan").empty()));
  if (error) taruh_galat(p, data, *error);
  return halaman(p, "kelola_kebijakan", std::move(data), p.t("kelola.kebijakan"), error ? 422 : 200);
}

http::Response kebijakan(Permintaan& p) {
  const auto policy = app::kebijakan_sandi(p.db, p.siapa.pemda);
  if (!policy) return halaman_galat(p, policy.error());
  return tampil_kebijakan(p, *policy, nullptr);
}

/// A whole number of the form; -1, which no policy takes, for anything else.
int bilangan(const std::string& text) {
  int number = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? number : -1;
}

http::Response simpan_kebijakan(Permintaan& p) {
  const app::KebijakanSandi policy{bilangan(p.isi("panjang")), p.isi("campuran") == "ya", bilangan(p.isi("hari"))};
  const Status done = app::simpan_kebijakan(p.bersama.tulis, p.siapa, policy, p.waktu);
  if (done) return alihkan("/kelola/kebijakan?tersimpan=1");
  return tampil_kebijakan(p, policy, &done.error());
}

http::Response simpan_zona(Permintaan& p) {
  const Status done = app::simpan_zona(p.bersama.tulis, p.siapa, p.isi("zona"), p.waktu);
  return done ? alihkan("/kelola/kebijakan?tersimpan=1") : halaman_galat(p, done.error());
}

constexpr Rute kRute[] = {
    {http::Method::get, "/kelola", app::Hak::kelola, daftar},
    {http::Method::post, "/kelola", app::Hak::kelola, tambah},
    {http::Method::get, "/kelola/akun/:akun", app::Hak::kelola, satu},
    {http::Method::post, "/kelola/akun/:akun", app::Hak::kelola, ubah},
    {http::Method::post, "/kelola/akun/:akun/ulang", app::Hak::kelola, atur_ulang},
    {http::Method::get, "/kelola/kebijakan", app::Hak::kelola, kebijakan},
    {http::Method::post, "/kelola/kebijakan", app::Hak::kelola, simpan_kebijakan},
    {http::Method::post, "/kelola/zona", app::Hak::kelola, simpan_zona},
};

}  // namespace

std::span<const Rute> rute_kelola() { return kRute; }

}  // namespace sakip::web
