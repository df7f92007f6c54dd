// See ingatkan.hpp.
#include "web/ingatkan.hpp"

#include "app/pengingat.hpp"
#include "store/muat.hpp"
#include "web/surat_pengingat.hpp"

namespace sakip::web {
namespace {

Error di_akun(Error error, const std::string& akun) {
  error.place = "akun " + akun + ": " + error.place;
  return error;
}

}  // namespace

Status periksa_surel(const PilihanAplikasi& options) {
  TRY_STATUS(surel::periksa(*options.surel));
  if (!options.alamat_luar.empty()) return Ok{};
  return fail("SUREL_SERVER", options.surel->alamat, "Tautan di surel perlu alamat yang dipakai orang.",
              "Sebutkan --alamat-luar, misalnya https://sakip.kabupaten.go.id.");
}

Result<HasilIngat> ingatkan(const Bersama& bersama, store::db::Connection& read, bool kering,
                            const std::atomic<bool>* berhenti) {
  HasilIngat out;
  if (!bersama.pilihan.surel)
    return fail("SUREL_SERVER", "surel", "Server surel belum dipasang.", "Sebutkan --smtp dan --smtp-dari.");
  const surel::Server& server = *bersama.pilihan.surel;
  const std::string now = bersama.luar.waktu();
  const Tanggal today = bersama.luar.hari_ini();
  TRY(const std::vector<store::PemdaAda> tenants, store::daftar_pemda(read));
  for (const auto& [pemda, name, used] : tenants) {
    const KopSurat head = kop_surat(bersama, pemda, now, today);
    if (kering) {
      TRY(const auto mails, app::pengingat_hari_ini(read, pemda, today));
      for (const app::Pengingat& mail : mails) out.surat.push_back(surat_pengingat(head, mail));
      continue;
    }
    const auto send = [&](const app::Pengingat& mail) {
      return surel::kirim(server, surat_pengingat(head, mail), berhenti);
    };
    TRY(const app::HasilPengingat done, app::kirim_pengingat({read, bersama.tulis, pemda, now, today}, send));
    for (const app::Pengingat& mail : done.terkirim) out.surat.push_back(surat_pengingat(head, mail));
    for (const auto& [account, error] : done.gagal) out.gagal.push_back(di_akun(error, account));
    if (done.server_gagal) break;
  }
  return out;
}

}  // namespace sakip::web
