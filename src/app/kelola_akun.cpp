// See kelola_akun.hpp.
#include "app/kelola_akun.hpp"

#include <algorithm>

#include "app/kebijakan.hpp"
#include "store/muat.hpp"

namespace sakip::app {
namespace {

/// An agency that is not there would be a role over nothing, and over something once an agency gets that id.
Status periksa_peran(store::db::Connection& read, const Pemegang& who, const std::vector<PeranAkun>& roles) {
  TRY(const std::vector<store::BerkasAda> there, store::daftar_berkas(read, who.pemda));
  for (const PeranAkun& role : roles) {
    const bool known = std::any_of(there.begin(), there.end(),
                                   [&](const store::BerkasAda& one) { return one.instansi == role.instansi; });
    if (per_instansi(role.peran) && role.instansi.ada() && !known)
      return fail("AKUN_PERAN", kalimat("instansi {}", role.instansi.value), "Instansi itu tidak ada.",
                  "Pilih instansi dari daftar.");
  }
  return Ok{};
}

Result<Akun> akun_ada(store::db::Connection& read, const Pemegang& who, const std::string& id) {
  TRY(std::optional<Akun> account, cari_akun(read, who.pemda, id));
  if (!account)
    return fail("AKUN_TIDAK_ADA", kalimat("akun {}", id), "Akun itu tidak ada.",
                "Pilih akun dari daftar di halaman Kelola.");
  return std::move(*account);
}

Status sendiri(const std::string& id) {
  return fail("AKUN_SENDIRI", kalimat("akun {}", id),
              "Akun ini sedang Anda pakai; hak mengelolanya tidak dapat Anda lepas.", "Minta admin lain melakukannya.");
}

void pindahkan(const IsianAkun& from, Akun& to) {
  to.id = from.id;
  to.nama = from.nama.empty() ? from.id : from.nama;
  to.surel = from.surel;
  to.aktif = from.aktif;
  to.peran = from.peran;
}

}  // namespace

Result<std::string> tambah_akun(store::db::Connection& read, store::AntreanTulis& write, const Pemegang& who,
                                const IsianAkun& isian, std::string_view waktu) {
  TRY(const std::optional<Akun> there, cari_akun(read, who.pemda, isian.id));
  if (there)
    return fail("AKUN_SUDAH_ADA", kalimat("akun {}", isian.id), "Nama akun itu sudah dipakai.",
                "Pakai nama lain, atau ubah akun yang ada.");
  TRY_STATUS(periksa_peran(read, who, isian.peran));
  Akun account;
  pindahkan(isian, account);
  TRY_STATUS(simpan_akun(write, who.pemda, account, {who.akun, "menambah akun"}, waktu));
  return undang(write, who.pemda, account.id, waktu);
}

Status ubah_akun(store::db::Connection& read, store::AntreanTulis& write, const Pemegang& who, const IsianAkun& isian,
                 std::string_view waktu) {
  TRY(Akun account, akun_ada(read, who, isian.id));
  TRY_STATUS(periksa_peran(read, who, isian.peran));
  const bool still = std::any_of(isian.peran.begin(), isian.peran.end(),
                                 [](const PeranAkun& role) { return punya(role.peran, Hak::kelola); });
  if (isian.id == who.akun && (!isian.aktif || !still)) return sendiri(isian.id);
  pindahkan(isian, account);
  return simpan_akun(write, who.pemda, account, {who.akun, "mengubah akun"}, waktu);
}

Result<std::string> atur_ulang_akun(store::db::Connection& read, store::AntreanTulis& write, const Pemegang& who,
                                    const std::string& akun, std::string_view waktu) {
  TRY(Akun account, akun_ada(read, who, akun));
  if (akun == who.akun) return tl::unexpected<Error>(sendiri(akun).error());
  account.sandi.clear();
  account.sandi_sejak.clear();
  account.totp.clear();
  TRY_STATUS(simpan_akun(write, who.pemda, account, {who.akun, "mengatur ulang akun"}, waktu));
  Sesi any;
  any.akun = akun;
  TRY_STATUS(keluar(write, who.pemda, any, true));
  return undang(write, who.pemda, akun, waktu);
}

Status simpan_kebijakan(store::AntreanTulis& write, const Pemegang& who, const KebijakanSandi& policy,
                        std::string_view waktu) {
  const int days = policy.kedaluwarsa_hari;
  if (policy.panjang < 8 || policy.panjang > 64 || (days != 0 && (days < 30 || days > 3650)))
    return fail("KEBIJAKAN_TIDAK_SAH", "kebijakan",
                "Panjang kata sandi harus 8 sampai 64; masa berlakunya 0 (tanpa batas) atau 30 sampai 3650 hari.",
                "Perbaiki angkanya.");
  return simpan_kebijakan(write, who,
                          {{"sandi_panjang", std::to_string(policy.panjang)},
                           {"sandi_campuran", policy.campuran ? "ya" : "tidak"},
                           {"sandi_kedaluwarsa_hari", std::to_string(days)}},
                          "mengubah kebijakan kata sandi", waktu);
}

}  // namespace sakip::app
