// See surat_pengingat.hpp. The wording is in data/web/bahasa/*/pengingat.toml.
#include "web/surat_pengingat.hpp"

#include "core/sha256.hpp"
#include "web/tugas_teks.hpp"

namespace sakip::web {
namespace {

constexpr std::size_t kTerbanyak = 25;  ///< tasks told one by one; of the rest only how many

/// Texts of one language.
struct Kata {
  const Tampilan& tampilan;
  std::string bahasa;
  const std::string& operator()(std::string_view key) const {
    return tampilan.teks(bahasa, "pengingat." + std::string(key));
  }
};

Kata kata(const KopSurat& kop, const app::Akun& account) {
  return {kop.tampilan, kop.tampilan.ada_bahasa(account.bahasa) ? account.bahasa : std::string("id")};
}

/// A name in a header: an agency or a post may have been typed over two lines.
std::string sebaris(std::string text) {
  for (char& c : text)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
  return text;
}

surel::Surat amplop(const KopSurat& kop, const Kata& t, const app::Akun& account, std::string_view kind) {
  surel::Surat mail;
  mail.dari = kop.dari;
  mail.nama_dari = sebaris(kop.nama_dari);
  mail.kepada = account.surel;
  mail.waktu = kop.waktu;
  mail.bahasa = t.bahasa;
  mail.id = sha256_hex(std::string(kind) + "\n" + kop.pemda.value + "\n" + account.id).substr(0, 40);
  mail.isi = t("salam") + " " + account.nama + ",\n\n";
  return mail;
}

std::string tanggal(const Kata& t, const Tanggal& day) { return t.tampilan.terjemah(t.bahasa, panjang(day)); }

/// "15 Januari 2025 (3 hari lagi)".
std::string sampai(const Kata& t, const Tanggal& due, const Tanggal& today) {
  if (!due.ada()) return t("tanpa_tenggat");
  const int left = app::hari_antara(today, due);
  const std::string how = left == 0  ? t("hari_ini")
                          : left > 0 ? std::to_string(left) + " " + t("hari_lagi")
                                     : t("lewat") + " " + std::to_string(-left) + " " + t("hari");
  return t("paling_lambat") + " " + tanggal(t, due) + " (" + how + ")";
}

std::string kaki(const KopSurat& kop, const Kata& t) {
  return "\n" + t("semua") + " " + kop.alamat_luar + "/tugas\n\n-- \n" + t("otomatis") + "\n" + t("berhenti") + " " +
         kop.alamat_luar + "/akun\n";
}

}  // namespace

KopSurat kop_surat(const Bersama& bersama, const PemdaId& pemda, const std::string& waktu, const Tanggal& hari_ini) {
  SAKIP_ASSERT(bersama.pilihan.surel.has_value());
  const surel::Server& server = *bersama.pilihan.surel;
  return {bersama.tampilan, server.dari, server.nama_dari, bersama.pilihan.alamat_luar, pemda, waktu, hari_ini};
}

surel::Surat surat_pengingat(const KopSurat& kop, const app::Pengingat& reminder) {
  const Kata t = kata(kop, reminder.akun);
  surel::Surat mail = amplop(kop, t, reminder.akun, iso(kop.hari_ini));
  const std::size_t count = reminder.tugas.size();
  mail.judul = sebaris(t("judul") + " " + nama_tugas(kop.tampilan, t.bahasa, reminder.tugas.front()) +
                       (count > 1 ? " (+" + std::to_string(count - 1) + ")" : ""));
  mail.isi += t("menunggu") + "\n";
  for (std::size_t i = 0; i < std::min(count, kTerbanyak); ++i) {
    const app::Tugas& task = reminder.tugas[i];
    mail.isi += "\n" + std::to_string(i + 1) + ". " + nama_tugas(kop.tampilan, t.bahasa, task) + "\n   " +
                task.nama_instansi + "\n   " + sampai(t, task.tenggat, kop.hari_ini) + "\n   " + kop.alamat_luar +
                jalur_tugas(task) + "\n";
  }
  if (count > kTerbanyak) mail.isi += "\n" + t("lainnya") + " " + std::to_string(count - kTerbanyak) + "\n";
  mail.isi += kaki(kop, t);
  return mail;
}

surel::Surat surat_uji(const KopSurat& kop, const app::Akun& account) {
  const Kata t = kata(kop, account);
  surel::Surat mail = amplop(kop, t, account, "uji " + kop.waktu);
  mail.judul = t("uji_judul");
  mail.isi += t("uji_isi") + "\n" + kaki(kop, t);
  return mail;
}

}  // namespace sakip::web
