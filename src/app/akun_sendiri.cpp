// See akun_sendiri.hpp.
#include "app/akun_sendiri.hpp"

namespace sakip::app {
namespace {

constexpr std::size_t kPanjangRahasia = 32;  ///< base32 of 160 bits (RFC 4226 §4)

Result<Akun> akun_ini(store::db::Connection& read, const Pemegang& who) {
  TRY(std::optional<Akun> account, cari_akun(read, who.pemda, who.akun));
  if (!account) return fail("AKUN_TIDAK_ADA", kalimat("akun {}", who.akun), "Akun itu tidak ada.", "Masuk lagi.");
  return std::move(*account);
}

std::string untuk_alamat(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == ' ' ? "%20" : std::string(1, c);
  return out;
}

}  // namespace

std::string alamat_totp(std::string_view rahasia, const PemdaId& pemda, std::string_view akun) {
  return "otpauth://totp/OpenSAKIP:" + untuk_alamat(akun) + "@" + untuk_alamat(pemda.value) +
         "?secret=" + std::string(rahasia) + "&issuer=OpenSAKIP";
}

Status pasang_totp(store::db::Connection& read, store::AntreanTulis& write, const Pemegang& who,
                   const std::string& rahasia, std::string_view code, std::string_view waktu) {
  TRY(Akun account, akun_ini(read, who));
  const bool whole = rahasia.size() == kPanjangRahasia &&
                     rahasia.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") == std::string::npos;
  const std::int64_t step = whole ? langkah_totp(rahasia, code, detik_unix(waktu), 0) : 0;
  if (step == 0)
    return fail("KODE_SALAH", "kode", "Kode itu tidak cocok.",
                "Periksa jam telepon Anda, lalu ketik kode yang sedang tampil.");
  account.totp = rahasia + "/" + std::to_string(step);  // this code has been used
  return simpan_akun(write, who.pemda, account, {who.akun, "memasang verifikasi dua langkah"}, waktu);
}

Status ubah_bahasa(store::db::Connection& read, store::AntreanTulis& write, const Pemegang& who,
                   const std::string& bahasa, std::string_view waktu) {
  TRY(Akun account, akun_ini(read, who));
  account.bahasa = bahasa;
  return simpan_akun(write, who.pemda, account, {who.akun, "mengubah bahasa"}, waktu);
}

Status ubah_pengingat(store::db::Connection& read, store::AntreanTulis& write, const Pemegang& who, bool wanted,
                      std::string_view waktu) {
  TRY(Akun account, akun_ini(read, who));
  account.pengingat = wanted;
  return simpan_akun(write, who.pemda, account, {who.akun, "mengatur pengingat"}, waktu);
}

}  // namespace sakip::app
