// Signing in and sessions (akun.hpp). A session's token is in the cookie only; the database knows its hash. Failures
// are counted per account and per address; from the fifth (twentieth) on each one makes the next attempt wait.
#include <algorithm>
#include <array>

#include "app/akun.hpp"
#include "core/sha256.hpp"

namespace sakip::app {
namespace {

constexpr int kGagalAkun = 5;
constexpr int kGagalAlamat = 20;
constexpr std::int64_t kTahanTerlama = 15 * 60;

struct Percobaan {
  std::string kunci;
  int batas = 0;
};
std::array<Percobaan, 2> percobaan(std::string_view akun, const AsalMasuk& from) {
  return {{{"akun:" + std::string(akun), kGagalAkun}, {"alamat:" + from.alamat, kGagalAlamat}}};
}

/// 30 s after the limit is reached, doubled with every failure, 15 minutes at most.
std::int64_t tahan(std::int64_t failures, int limit) {
  if (failures < limit) return 0;
  return std::min(kTahanTerlama, std::int64_t{30} << std::min<std::int64_t>(failures - limit, 6));
}

/// Seconds to wait before the next attempt; 0: none.
Result<std::int64_t> sisa_tahan(store::db::Connection& read, const PemdaId& pemda, std::string_view akun,
                                const AsalMasuk& from) {
  std::int64_t wait = 0;
  for (const Percobaan& one : percobaan(akun, from)) {
    TRY_STATUS(read.query("SELECT gagal, terakhir FROM percobaan WHERE tenant_id = $1 AND kunci = $2",
                          {pemda.value, one.kunci}, [&](const store::db::Row& row) -> Status {
                            const std::int64_t until = detik_unix(row.text(1)) + tahan(row.integer(0), one.batas);
                            wait = std::max(wait, until - detik_unix(from.waktu));
                            return Ok{};
                          }));
  }
  return wait;
}

Status catat_gagal(store::AntreanTulis& write, const PemdaId& pemda, std::string_view akun, const AsalMasuk& from) {
  return write.tulis([&](store::db::Connection& c) -> Status {
    for (const Percobaan& one : percobaan(akun, from)) {
      TRY([[maybe_unused]] const auto done,
          c.execute("INSERT INTO percobaan (tenant_id, kunci, gagal, terakhir) VALUES ($1, $2, 1, $3) "
                    "ON CONFLICT (tenant_id, kunci) DO UPDATE SET gagal = percobaan.gagal + 1, terakhir = $3",
                    {pemda.value, one.kunci, from.waktu}));
    }
    return Ok{};
  });
}

Status ditahan(std::int64_t seconds) {
  return fail("MASUK_DITAHAN", "masuk",
              kalimat("Terlalu banyak percobaan yang gagal. Coba lagi dalam {} menit.", (seconds + 59) / 60),
              "Bila lupa kata sandi, minta tautan baru kepada admin pemda.");
}

Status salah() {
  return fail("MASUK_SALAH", "masuk", "Nama akun, kata sandi, atau kode tidak cocok.",
              "Periksa huruf besar-kecil, lalu coba lagi.");
}

std::string_view kunci(TahapSesi stage) {
  return stage == TahapSesi::penuh ? "penuh" : stage == TahapSesi::kode ? "kode" : "ganti_sandi";
}
TahapSesi tahap_dari(std::string_view text) {
  return text == "penuh" ? TahapSesi::penuh : text == "kode" ? TahapSesi::kode : TahapSesi::ganti_sandi;
}

/// A fresh session; `lama` is removed with it. Sessions that are over are cleared away on the way.
Result<HasilMasuk> buat_sesi(store::AntreanTulis& write, const PemdaId& pemda, const std::string& akun, TahapSesi stage,
                             const AsalMasuk& from, const std::string& lama) {
  HasilMasuk made;
  made.token = token_acak();
  made.sesi = {sha256_hex(made.token),      akun, token_acak(18), stage, from.waktu, from.waktu, from.alamat,
               from.peramban.substr(0, 200)};
  const std::string over = geser(from.waktu, -kUmurJam * 3600);
  TRY_STATUS(write.tulis([&](store::db::Connection& c) -> Status {
    TRY([[maybe_unused]] const auto cleared,
        c.execute("DELETE FROM sesi WHERE tenant_id = $1 AND (sesi_id = $2 OR dibuat < $3)",
                  {pemda.value, lama, over}));
    TRY([[maybe_unused]] const auto forgiven, c.execute("DELETE FROM percobaan WHERE tenant_id = $1 AND kunci = $2",
                                                        {pemda.value, stage == TahapSesi::kode ? "" : "akun:" + akun}));
    TRY([[maybe_unused]] const auto done,
        c.execute("INSERT INTO sesi (tenant_id, sesi_id, akun_id, csrf, tahap, dibuat, dipakai, alamat, peramban) "
                  "VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8)",
                  {pemda.value, made.sesi.id, akun, made.sesi.csrf, kunci(stage), from.waktu, from.alamat,
                   made.sesi.peramban}));
    return Ok{};
  }));
  return made;
}

bool kedaluwarsa(const Akun& account, const KebijakanSandi& policy, std::string_view waktu) {
  if (policy.kedaluwarsa_hari <= 0 || account.sandi_sejak.empty()) return false;
  return detik_unix(waktu) - detik_unix(account.sandi_sejak) > std::int64_t{policy.kedaluwarsa_hari} * 86400;
}

TahapSesi sesudah_kode(const Akun& account, const KebijakanSandi& policy, std::string_view waktu) {
  return account.harus_ganti || kedaluwarsa(account, policy, waktu) ? TahapSesi::ganti_sandi : TahapSesi::penuh;
}

Sesi baca_sesi(const store::db::Row& row) {
  const auto text = [&](int i) { return std::string(row.text(i)); };
  return {text(0), text(1), text(2), tahap_dari(row.text(3)), text(4), text(5), text(6), text(7)};
}
constexpr std::string_view kPilihSesi =
    "SELECT sesi_id, akun_id, csrf, tahap, dibuat, dipakai, alamat, peramban FROM sesi WHERE tenant_id = $1 AND ";

}  // namespace

Result<HasilMasuk> masuk(store::db::Connection& read, store::AntreanTulis& write, const PemdaId& pemda,
                         std::string_view akun, std::string_view password, const AsalMasuk& from) {
  TRY(const std::int64_t wait, sisa_tahan(read, pemda, akun, from));
  if (wait > 0) return tl::unexpected<Error>(ditahan(wait).error());
  TRY(const std::optional<Akun> account, cari_akun(read, pemda, akun));
  const bool right = cocok(account ? account->sandi : "", password.substr(0, 1000));
  if (!right || !account->aktif) {
    TRY_STATUS(catat_gagal(write, pemda, akun, from));
    return tl::unexpected<Error>(salah().error());
  }
  TRY(const KebijakanSandi policy, kebijakan_sandi(read, pemda));
  const TahapSesi stage = account->totp.empty() ? sesudah_kode(*account, policy, from.waktu) : TahapSesi::kode;
  return buat_sesi(write, pemda, account->id, stage, from, "");
}

Result<HasilMasuk> masuk_kode(store::db::Connection& read, store::AntreanTulis& write, const PemdaId& pemda,
                              const Sesi& session, std::string_view code, const AsalMasuk& from) {
  TRY(const std::int64_t wait, sisa_tahan(read, pemda, session.akun, from));
  if (wait > 0) return tl::unexpected<Error>(ditahan(wait).error());
  TRY(std::optional<Akun> account, cari_akun(read, pemda, session.akun));
  if (!account || session.tahap != TahapSesi::kode) return tl::unexpected<Error>(salah().error());
  const auto slash = account->totp.find('/');
  const std::string secret = account->totp.substr(0, slash);
  const std::int64_t last = slash == std::string::npos ? 0 : std::stoll(account->totp.substr(slash + 1));
  const std::int64_t step = langkah_totp(secret, code, detik_unix(from.waktu), last);
  if (step == 0) {
    TRY_STATUS(catat_gagal(write, pemda, session.akun, from));
    return tl::unexpected<Error>(salah().error());
  }
  account->totp = secret + "/" + std::to_string(step);  // a code works once
  TRY_STATUS(simpan_akun(write, pemda, *account, {account->id, "masuk dengan kode"}, from.waktu));
  TRY(const KebijakanSandi policy, kebijakan_sandi(read, pemda));
  return buat_sesi(write, pemda, account->id, sesudah_kode(*account, policy, from.waktu), from, session.id);
}

Result<std::optional<std::pair<Sesi, Akun>>> sesi_dari(store::db::Connection& read, const PemdaId& pemda,
                                                       std::string_view token, std::string_view waktu) {
  using Ada = std::optional<std::pair<Sesi, Akun>>;
  std::optional<Sesi> session;
  const std::string id = sha256_hex(token);
  TRY_STATUS(
      read.query(std::string(kPilihSesi) + "sesi_id = $2", {pemda.value, id}, [&](const store::db::Row& row) -> Status {
        session = baca_sesi(row);
        return Ok{};
      }));
  if (!session || session->dipakai < geser(waktu, -kDiamMenit * 60) || session->dibuat < geser(waktu, -kUmurJam * 3600))
    return Ada();
  TRY(std::optional<Akun> account, cari_akun(read, pemda, session->akun));
  if (!account || !account->aktif) return Ada();
  return Ada(std::pair(std::move(*session), std::move(*account)));
}

void sentuh(store::AntreanTulis& write, const PemdaId& pemda, const Sesi& session, std::string_view waktu) {
  if (session.dipakai > geser(waktu, -60)) return;
  static_cast<void>(write.kirim([pemda, id = session.id, at = std::string(waktu)](store::db::Connection& c) -> Status {
    TRY([[maybe_unused]] const auto done,
        c.execute("UPDATE sesi SET dipakai = $3 WHERE tenant_id = $1 AND sesi_id = $2", {pemda.value, id, at}));
    return Ok{};
  }));
}

Status keluar(store::AntreanTulis& write, const PemdaId& pemda, const Sesi& session, bool semua) {
  return write.tulis([&](store::db::Connection& c) -> Status {
    TRY([[maybe_unused]] const auto done,
        semua ? c.execute("DELETE FROM sesi WHERE tenant_id = $1 AND akun_id = $2", {pemda.value, session.akun})
              : c.execute("DELETE FROM sesi WHERE tenant_id = $1 AND sesi_id = $2", {pemda.value, session.id}));
    return Ok{};
  });
}

Result<std::vector<Sesi>> daftar_sesi(store::db::Connection& read, const PemdaId& pemda, std::string_view akun) {
  std::vector<Sesi> list;
  TRY_STATUS(read.query(std::string(kPilihSesi) + "akun_id = $2 ORDER BY dipakai DESC", {pemda.value, akun},
                        [&](const store::db::Row& row) -> Status {
                          list.push_back(baca_sesi(row));
                          return Ok{};
                        }));
  return list;
}

namespace {

/// The account of a session that knows its password; what fails is counted as when signing in.
Result<Akun> dengan_sandi(store::db::Connection& read, store::AntreanTulis& write, const PemdaId& pemda,
                          const Sesi& session, std::string_view sandi, const AsalMasuk& from) {
  TRY(const std::int64_t wait, sisa_tahan(read, pemda, session.akun, from));
  if (wait > 0) return tl::unexpected<Error>(ditahan(wait).error());
  TRY(std::optional<Akun> account, cari_akun(read, pemda, session.akun));
  if (!account || session.tahap == TahapSesi::kode || !cocok(account->sandi, sandi.substr(0, 1000))) {
    TRY_STATUS(catat_gagal(write, pemda, session.akun, from));
    return tl::unexpected<Error>(salah().error());
  }
  return std::move(*account);
}

}  // namespace

Result<HasilMasuk> ganti_sandi(store::db::Connection& read, store::AntreanTulis& write, const PemdaId& pemda,
                               const Sesi& session, std::string_view lama, std::string_view baru,
                               const AsalMasuk& from) {
  TRY(Akun account, dengan_sandi(read, write, pemda, session, lama, from));
  TRY(const KebijakanSandi policy, kebijakan_sandi(read, pemda));
  TRY_STATUS(periksa_sandi(baru, account.id, policy));
  account.sandi = sandikan(baru);
  account.sandi_sejak = from.waktu;
  account.harus_ganti = false;
  TRY_STATUS(simpan_akun(write, pemda, account, {account.id, "mengganti kata sandi"}, from.waktu));
  TRY_STATUS(keluar(write, pemda, session, true));
  return buat_sesi(write, pemda, account.id, TahapSesi::penuh, from, "");
}

Status lepas_totp(store::db::Connection& read, store::AntreanTulis& write, const PemdaId& pemda, const Sesi& session,
                  std::string_view sandi, const AsalMasuk& from) {
  TRY(Akun account, dengan_sandi(read, write, pemda, session, sandi, from));
  account.totp.clear();
  return simpan_akun(write, pemda, account, {account.id, "melepas verifikasi dua langkah"}, from.waktu);
}

}  // namespace sakip::app
