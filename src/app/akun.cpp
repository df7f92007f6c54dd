// Accounts as rows, invitations, policies (akun.hpp). Sessions are in sesi.cpp.
#include "app/akun.hpp"

#include <algorithm>
#include <ctime>

#include "app/kebijakan.hpp"
#include "core/sha256.hpp"
#include "store/sesi.hpp"
#include "store/tabel.hpp"
#include "surel/surat.hpp"

namespace sakip::app {
namespace {

using store::Baris;
using store::bilangan;
using store::tabel;
using store::teks;

constexpr std::int64_t kUndanganDetik = 72 * 3600;

Baris ke_baris(const Akun& a) {
  return {a.id,
          a.nama,
          a.surel,
          std::int64_t{a.aktif},
          a.sandi,
          a.sandi_sejak,
          std::int64_t{a.harus_ganti},
          a.totp,
          a.bahasa,
          std::int64_t{a.contoh},
          std::int64_t{a.pengingat}};
}

Akun dari_baris(const Baris& row) {
  Akun a;
  a.id = teks(row[0]);
  a.nama = teks(row[1]);
  a.surel = teks(row[2]);
  a.aktif = bilangan(row[3]) != 0;
  a.sandi = teks(row[4]);
  a.sandi_sejak = teks(row[5]);
  a.harus_ganti = bilangan(row[6]) != 0;
  a.totp = teks(row[7]);
  a.bahasa = teks(row[8]);
  a.contoh = bilangan(row[9]) != 0;
  a.pengingat = bilangan(row[10]) != 0;
  return a;
}

std::optional<PeranAkun> peran_baris(const Baris& row) {
  const auto role = peran_dari(teks(row[1]));
  if (!role) return std::nullopt;
  return PeranAkun{*role, InstansiId(teks(row[2])), JabatanId(teks(row[3]))};
}

Status periksa(const Akun& a) {
  const bool named = !a.id.empty() && a.id.size() <= 60 && std::all_of(a.id.begin(), a.id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
  });
  if (!named)
    return fail("AKUN_NAMA", "akun", "Nama akun hanya boleh memuat a-z, 0-9, titik, dan tanda hubung.",
                "Contoh: operator.bati-bati");
  if (!a.surel.empty() && !surel::alamat_sah(a.surel))
    return fail("SUREL_ALAMAT", kalimat("akun {}", a.id), "Alamat surel itu tidak dapat dipakai.",
                "Tulis seperti kecamatan@kabupaten.go.id, atau kosongkan.");
  for (const PeranAkun& role : a.peran)
    if (per_instansi(role.peran) && !role.instansi.ada())
      return fail("AKUN_PERAN", kalimat("akun {}", a.id), kalimat("Peran {} perlu instansinya.", kunci(role.peran)),
                  "Pilih instansi untuk peran itu.");
  return Ok{};
}

std::tm utc(std::string_view waktu) {
  std::tm t{};
  const auto number = [&](std::size_t at, std::size_t count) {
    return std::stoi(std::string(waktu.substr(at, count)));
  };
  t.tm_year = number(0, 4) - 1900;
  t.tm_mon = number(5, 2) - 1;
  t.tm_mday = number(8, 2);
  t.tm_hour = number(11, 2);
  t.tm_min = number(14, 2);
  t.tm_sec = number(17, 2);
  return t;
}

}  // namespace

std::int64_t detik_unix(std::string_view waktu) {
  SAKIP_ASSERT(waktu.size() == 20);
  std::tm t = utc(waktu);
  return static_cast<std::int64_t>(timegm(&t));
}

std::string geser(std::string_view waktu, std::int64_t detik) {
  const auto moved = static_cast<std::time_t>(detik_unix(waktu) + detik);
  std::tm t{};
  gmtime_r(&moved, &t);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &t);
  return text;
}

Result<std::optional<Akun>> cari_akun(store::db::Connection& read, const PemdaId& pemda, std::string_view id) {
  TRY(const std::optional<Baris> row, store::cari_baris(read, pemda.value, tabel("akun"), {std::string(id)}));
  if (!row) return std::optional<Akun>();
  Akun account = dari_baris(*row);
  TRY(const std::vector<Baris> roles, store::daftar_baris(read, pemda.value, tabel("akun_peran"), {std::string(id)}));
  for (const Baris& role : roles)
    if (auto held = peran_baris(role)) account.peran.push_back(std::move(*held));
  return std::optional<Akun>(std::move(account));
}

Result<std::vector<Akun>> daftar_akun(store::db::Connection& read, const PemdaId& pemda) {
  TRY(const std::vector<Baris> rows, store::daftar_baris(read, pemda.value, tabel("akun")));
  TRY(const std::vector<Baris> roles, store::daftar_baris(read, pemda.value, tabel("akun_peran")));
  std::vector<Akun> list;
  for (const Baris& row : rows) list.push_back(dari_baris(row));
  for (const Baris& role : roles) {
    const auto owner = std::find_if(list.begin(), list.end(), [&](const Akun& a) { return a.id == teks(role[0]); });
    if (auto held = peran_baris(role); held && owner != list.end()) owner->peran.push_back(std::move(*held));
  }
  return list;
}

Status simpan_akun(store::AntreanTulis& write, const PemdaId& pemda, const Akun& account, const store::Pelaku& who,
                   std::string_view waktu) {
  TRY_STATUS(periksa(account));
  return write.tulis([&](store::db::Connection& c) {
    return store::dengan_audit(c, pemda.value, who, waktu, [&](store::BukuAudit& audit) -> Status {
      TRY_STATUS(store::tulis_baris(c, audit, pemda.value, tabel("akun"), ke_baris(account)));
      TRY(const std::vector<Baris> old, store::daftar_baris(c, pemda.value, tabel("akun_peran"), {account.id}));
      std::vector<Baris> wanted;
      for (const PeranAkun& role : account.peran)
        wanted.push_back({account.id, std::string(kunci(role.peran)), role.instansi.value, role.jabatan.value});
      for (const Baris& row : old)
        if (std::find(wanted.begin(), wanted.end(), row) == wanted.end())
          TRY_STATUS(store::hapus_baris(c, audit, pemda.value, tabel("akun_peran"), row));
      for (const Baris& row : wanted) TRY_STATUS(store::tulis_baris(c, audit, pemda.value, tabel("akun_peran"), row));
      return account.aktif ? Status(Ok{}) : store::hapus_sesi_akun(c, pemda.value, account.id);
    });
  });
}

Result<std::string> undang(store::AntreanTulis& write, const PemdaId& pemda, std::string_view akun,
                           std::string_view waktu) {
  const std::string token = token_acak();
  TRY_STATUS(write.tulis([&](store::db::Connection& c) {
    return store::pasang_undangan(c, pemda.value, akun, sha256_hex(token), geser(waktu, kUndanganDetik));
  }));
  return token;
}

Result<std::optional<std::string>> akun_undangan(store::db::Connection& read, const PemdaId& pemda,
                                                 std::string_view token, std::string_view waktu) {
  return store::akun_undangan(read, pemda.value, sha256_hex(token), waktu);
}

Status terima_undangan(store::db::Connection& read, store::AntreanTulis& write, const PemdaId& pemda,
                       std::string_view token, std::string_view baru, std::string_view waktu) {
  TRY(const std::optional<std::string> id, akun_undangan(read, pemda, token, waktu));
  TRY(std::optional<Akun> account, cari_akun(read, pemda, id.value_or("")));
  if (!account)
    return fail("UNDANGAN_TIDAK_BERLAKU", "undangan", "Tautan undangan ini sudah dipakai atau kedaluwarsa.",
                "Minta tautan baru kepada admin pemda.");
  TRY(const KebijakanSandi policy, kebijakan_sandi(read, pemda));
  TRY_STATUS(periksa_sandi(baru, account->id, policy));
  account->sandi = sandikan(baru);
  account->sandi_sejak = waktu;
  account->harus_ganti = false;
  TRY_STATUS(simpan_akun(write, pemda, *account, {account->id, "menerima undangan"}, waktu));
  return write.tulis([&](store::db::Connection& c) { return store::hapus_undangan(c, pemda.value, account->id); });
}

Result<KebijakanSandi> kebijakan_sandi(store::db::Connection& read, const PemdaId& pemda) {
  TRY(const Kebijakan all, baca_kebijakan(read, pemda));
  KebijakanSandi policy;
  for (const auto& [key, value] : all) {
    if (key == "sandi_panjang") policy.panjang = std::max(8, std::atoi(value.c_str()));
    if (key == "sandi_campuran") policy.campuran = value == "ya";
    if (key == "sandi_kedaluwarsa_hari") policy.kedaluwarsa_hari = std::atoi(value.c_str());
  }
  return policy;
}

}  // namespace sakip::app
