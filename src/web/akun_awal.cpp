// See akun_awal.hpp.
#include "web/akun_awal.hpp"

#include "app/akun.hpp"
#include "http/message.hpp"
#include "store/muat.hpp"

namespace sakip::web {

Result<std::vector<std::string>> tautan_pertama(store::db::Connection& read, store::AntreanTulis& write,
                                                const std::string& now) {
  std::vector<std::string> links;
  TRY(const std::vector<store::PemdaAda> tenants, store::daftar_pemda(read));
  for (const auto& [pemda, name, used] : tenants) {
    if (used) continue;
    app::Akun admin;
    admin.id = "admin";
    admin.nama = "Admin pemda";
    admin.peran = {{app::Peran::admin, {}, {}}};
    TRY_STATUS(app::simpan_akun(write, pemda, admin, {"opensakip", "akun pertama"}, now));
    TRY(const std::string token, app::undang(write, pemda, admin.id, now));
    links.push_back("/undangan/" + http::encode(pemda.value) + "/" + token);
  }
  return links;
}

Result<std::vector<std::string>> akun_contoh(store::db::Connection& read, store::AntreanTulis& write,
                                             const std::string& now) {
  TRY(const std::vector<store::BerkasAda> there, store::daftar_berkas(read));
  std::vector<std::string> lines;
  if (there.empty()) return lines;
  const store::BerkasAda& first = there.front();
  TRY(const Berkas berkas, store::muat_berkas(read, first.pemda, first.instansi, first.tahun));
  const JabatanId head = berkas.jabatan.empty() ? JabatanId() : berkas.jabatan.front().id;
  const JabatanId second = berkas.jabatan.size() > 1 ? berkas.jabatan[1].id : head;
  const std::string password = "contoh-" + app::token_acak(6);
  const std::string hash = app::sandikan(password);
  const std::vector<std::pair<std::string, app::PeranAkun>> wanted = {
      {"Operator", {app::Peran::operator_, first.instansi, {}}},
      {"Pejabat", {app::Peran::pejabat, first.instansi, second}},
      {"Kepala", {app::Peran::kepala, first.instansi, head}},
      {"Bappeda", {app::Peran::bappeda, {}, {}}},
      {"Bagian Organisasi", {app::Peran::organisasi, {}, {}}},
      {"Inspektorat", {app::Peran::inspektorat, {}, {}}},
      {"Pimpinan", {app::Peran::pimpinan, {}, {}}},
      {"Admin", {app::Peran::admin, {}, {}}},
  };
  for (const auto& [name, role] : wanted) {
    app::Akun account;
    account.id = app::kunci(role.peran);
    account.nama = name + " (akun contoh)";
    account.sandi = hash;
    account.sandi_sejak = now;
    account.contoh = true;
    account.peran = {role};
    TRY_STATUS(app::simpan_akun(write, first.pemda, account, {"opensakip", "akun contoh"}, now));
    lines.push_back(account.id);
  }
  lines.push_back(password);
  return lines;
}

}  // namespace sakip::web
