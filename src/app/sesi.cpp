// Signing in and sessions (akun.hpp). A session's token is in the cookie only; the database knows its hash. Failures
// are counted per account and per address; from the fifth (twentieth) on each one makes the next attempt wait.
#include <algorithm>
#include <array>

#include "app/akun.hpp"
#include "core/sha256.hpp"
#include "store/percobaan.hpp"
#include "store/sesi.hpp"

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
    TRY_STATUS(store::baca_percobaan(read, pemda.value, one.kunci, [&](std::int64_t failures, std::string_view last) {
      wait = std::max(wait, detik_unix(last) + tahan(failures, one.batas) - detik_unix(from.waktu));
    }));
  }
  return wait;
}

Status catat_gagal(store::AntreanTulis& write, const PemdaId& pemda, std::string_view akun, const AsalMasuk& from) {
  return write.tulis([&](store::db::Connection& c) -> Status {
    for (const Percobaan& one : percobaan(akun, from))
      TRY_STATUS(store::tambah_percobaan(c, pemda.value, one.kunci, from.waktu));
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

store::BarisSesi ke_baris(const Sesi& s) {
  return {s.id, s.akun, s.csrf, std::string(kunci(s.tahap)), s.dibuat, s.dipakai, s.alamat, s.peramban};
}
Sesi dari_baris(store::BarisSesi&& b) {
  return {b.id, b.akun, b.csrf, tahap_dari(b.tahap), b.dibuat, b.dipakai, b.alamat, b.peramban};
}

Status ganti_baris(store::db::Connection& write, const PemdaId& pemda, const Sesi& fresh, const std::string& lama) {
  TRY_STATUS(store::hapus_sesi(write, pemda.value, lama));
  TRY_STATUS(store::hapus_sesi_lama(write, pemda.value, geser(fresh.dibuat, -kUmurJam * 3600)));
  if (fresh.tahap != TahapSesi::kode) TRY_STATUS(store::hapus_percobaan(write, pemda.value, "akun:" + fresh.akun));
  return store::tambah_sesi(write, pemda.value, ke_baris(fresh));
}

/// A fresh session; `lama` is removed with it. Sessions that are over are cleared away on the way.
Result<HasilMasuk> buat_sesi(store::AntreanTulis& write, const PemdaId& pemda, const std::string& akun, TahapSesi stage,
                             const AsalMasuk& from, const std::string& lama) {
  HasilMasuk made;
  made.token = token_acak();
  made.sesi = {sha256_hex(made.token),      akun, token_acak(18), stage, from.waktu, from.waktu, from.alamat,
               from.peramban.substr(0, 200)};
  TRY_STATUS(write.tulis([&](store::db::Connection& c) { return ganti_baris(c, pemda, made.sesi, lama); }));
  return made;
}

bool kedaluwarsa(const Akun& account, const KebijakanSandi& policy, std::string_view waktu) {
  if (policy.kedaluwarsa_hari <= 0 || account.sandi_sejak.empty()) return false;
  return detik_unix(waktu) - detik_unix(account.sandi_sejak) > std::int64_t{policy.kedaluwarsa_hari} * 86400;
}

TahapSesi sesudah_kode(const Akun& account, const KebijakanSandi& policy, std::string_view waktu) {
  return account.harus_ganti || kedaluwarsa(account, policy, waktu) ? TahapSesi::ganti_sandi : TahapSesi::penuh;
}

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
  TRY(std::optional<store::BarisSesi> row, store::cari_sesi(read, pemda.value, sha256_hex(token)));
  if (!row) return Ada();
  Sesi session = dari_baris(std::move(*row));
  if (session.dipakai < geser(waktu, -kDiamMenit * 60) || session.dibuat < geser(waktu, -kUmurJam * 3600)) return Ada();
  TRY(std::optional<Akun> account, cari_akun(read, pemda, session.akun));
  if (!account || !account->aktif) return Ada();
  return Ada(std::pair(std::move(session), std::move(*account)));
}

void sentuh(store::AntreanTulis& write, const PemdaId& pemda, const Sesi& session, std::string_view waktu) {
  if (session.dipakai > geser(waktu, -60)) return;
  static_cast<void>(write.kirim([pemda, id = session.id, at = std::string(waktu)](store::db::Connection& c) -> Status {
    return store::sentuh_sesi(c, pemda.value, id, at);
  }));
}

Status keluar(store::AntreanTulis& write, const PemdaId& pemda, const Sesi& session, bool semua) {
  return write.tulis([&](store::db::Connection& c) -> Status {
    return semua ? store::hapus_sesi_akun(c, pemda.value, session.akun) : store::hapus_sesi(c, pemda.value, session.id);
  });
}

Result<std::vector<Sesi>> daftar_sesi(store::db::Connection& read, const PemdaId& pemda, std::string_view akun) {
  TRY(std::vector<store::BarisSesi> rows, store::sesi_akun(read, pemda.value, akun));
  std::vector<Sesi> list;
  for (store::BarisSesi& row : rows) list.push_back(dari_baris(std::move(row)));
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
