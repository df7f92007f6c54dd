// See pengingat.hpp.
#include "app/pengingat.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "app/kebijakan.hpp"
#include "core/sha256.hpp"
#include "surel/surat.hpp"

namespace sakip::app {
namespace {

constexpr std::string_view kKunci = "pengingat_hari";
constexpr std::int64_t kTungguDetik = 300, kTungguTerlama = 3600;
constexpr std::int64_t kIngatDetik = std::int64_t{400} * 86400;  ///< longer than any task's year

/// The numbers of "7, 3, -1"; nothing when it holds something else.
std::optional<std::vector<int>> baca_hari(std::string_view text) {
  std::vector<int> out;
  while (!text.empty()) {
    const std::size_t start = text.find_first_not_of(", ");
    if (start == std::string_view::npos) break;
    text.remove_prefix(start);
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc()) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (!text.empty() && text.front() != ',' && text.front() != ' ') return std::nullopt;
    out.push_back(number);
  }
  std::sort(out.rbegin(), out.rend());
  return out;
}

/// A task with its deadline: a new deadline is a new thing to be told.
std::string perihal(const Tugas& t) {
  return sha256_hex(std::string(t.hal) + "\n" + t.instansi.value + "\n" + std::to_string(t.tahun) + "\n" +
                    std::to_string(nomor(t.triwulan)) + "\n" + t.jabatan.value + "\n" +
                    std::to_string(static_cast<int>(t.versi)) + "\n" + iso(t.tenggat))
      .substr(0, 32);
}

/// Whether the account's mail may be tried now; `last`: how its last one went, if there was one.
bool boleh_coba(const store::SurelAkun* last, const MejaPengingat& m) {
  if (!last || last->tanggal < iso(m.hari_ini)) return true;
  if (last->tanggal > iso(m.hari_ini) || last->keadaan != "gagal") return false;
  const std::int64_t doublings = std::min<std::int64_t>(last->percobaan - 1, 10);
  const std::int64_t wait = std::min(kTungguDetik << doublings, kTungguTerlama);
  return detik_unix(m.waktu) - detik_unix(last->waktu) >= wait;
}

/// The fault of this one mail, not of the server: the others are still worth trying.
bool galat_satu(const Error& error) {
  return error.code == "SUREL_DITOLAK" || error.code == "SUREL_DITUNDA" || error.code == "SUREL_ALAMAT" ||
         error.code == "SUREL_KEPALA";
}

Status catat_gagal(const MejaPengingat& m, const Pengingat& mail, const Error& error) {
  const bool later = !galat_satu(error) || error.code == "SUREL_DITUNDA";
  return m.tulis.tulis([&](store::db::Connection& c) {
    return store::surel_gagal(c, m.pemda.value, mail.akun.id, mail.isi, later ? "gagal" : "ditolak", to_line(error),
                              m.waktu);
  });
}

}  // namespace

bool mau_surel(const Akun& a) { return a.aktif && a.pengingat && !a.sandi.empty() && surel::alamat_sah(a.surel); }

Result<KebijakanPengingat> kebijakan_pengingat(store::db::Connection& read, const PemdaId& pemda) {
  TRY(const Kebijakan all, baca_kebijakan(read, pemda));
  KebijakanPengingat policy;
  const auto set = all.find(kKunci);
  if (set == all.end()) return policy;
  if (auto days = baca_hari(set->second)) policy.hari = std::move(*days);
  return policy;
}

std::string teks_hari(const KebijakanPengingat& policy) {
  std::string out;
  for (const int day : policy.hari) out += (out.empty() ? "" : ", ") + std::to_string(day);
  return out;
}

Status simpan_kebijakan_pengingat(store::AntreanTulis& write, const Pemegang& who, std::string_view text,
                                  std::string_view waktu) {
  const auto days = baca_hari(text);
  const bool fits = days && days->size() <= 10 && std::set<int>(days->begin(), days->end()).size() == days->size() &&
                    std::all_of(days->begin(), days->end(), [](int day) { return day >= -30 && day <= 60; });
  if (!fits)
    return fail("KEBIJAKAN_TIDAK_SAH", "hari pengingat",
                "Hari pengingat harus paling banyak 10 bilangan bulat yang berbeda dari -30 sampai 60.",
                "Tulis seperti 7, 3, 1, 0, -1; kosongkan bila tidak ada pengingat.");
  return simpan_kebijakan(write, who, {{std::string(kKunci), teks_hari({*days})}}, "mengatur hari pengingat", waktu);
}

std::optional<int> tahap_tugas(const KebijakanPengingat& policy, const Tugas& task, const Tanggal& today) {
  if (!task.tenggat.ada()) return std::nullopt;
  const int left = hari_antara(today, task.tenggat);
  std::optional<int> stage;
  for (const int day : policy.hari)
    if (left <= day && (!stage || day < *stage)) stage = day;
  return stage;
}

std::vector<Pengingat> susun_pengingat(const BahanTugas& round, const PemdaId& pemda, const std::vector<Akun>& accounts,
                                       const KebijakanPengingat& policy, const std::vector<store::Diingatkan>& told,
                                       const Tanggal& today) {
  std::set<std::tuple<std::string_view, std::string_view, std::int64_t>> known;
  for (const store::Diingatkan& one : told) known.emplace(one.akun, one.perihal, one.tahap);
  std::vector<Pengingat> out;
  for (const Akun& account : accounts) {
    if (!mau_surel(account)) continue;
    Pengingat mail{account, tugas_akun(round, {pemda, account.id, account.nama, account.peran}, today), {}};
    for (const Tugas& task : mail.tugas) {
      const auto stage = tahap_tugas(policy, task, today);
      if (!stage) continue;
      store::Diingatkan now{account.id, perihal(task), *stage};
      if (!known.contains({now.akun, now.perihal, now.tahap})) mail.isi.push_back(std::move(now));
    }
    if (!mail.isi.empty()) out.push_back(std::move(mail));
  }
  return out;
}

Result<std::vector<Pengingat>> pengingat_hari_ini(store::db::Connection& read, const PemdaId& pemda,
                                                  const Tanggal& today) {
  TRY(const KebijakanPengingat policy, kebijakan_pengingat(read, pemda));
  TRY(const std::vector<Akun> accounts, daftar_akun(read, pemda));
  if (policy.hari.empty() || std::none_of(accounts.begin(), accounts.end(), mau_surel)) return std::vector<Pengingat>();
  TRY(const BahanTugas round, bahan_tugas(read, pemda, today));
  TRY(const auto told, store::daftar_diingatkan(read, pemda.value));
  return susun_pengingat(round, pemda, accounts, policy, told, today);
}

Result<HasilPengingat> kirim_pengingat(const MejaPengingat& m, const std::function<Status(const Pengingat&)>& kirim) {
  TRY(std::vector<Pengingat> mails, pengingat_hari_ini(m.baca, m.pemda, m.hari_ini));
  TRY(const auto before, store::daftar_surel(m.baca, m.pemda.value));
  HasilPengingat out;
  for (Pengingat& mail : mails) {
    const auto last =
        std::find_if(before.begin(), before.end(), [&](const auto& one) { return one.akun == mail.akun.id; });
    if (!boleh_coba(last == before.end() ? nullptr : &*last, m)) continue;
    bool mine = false;
    TRY_STATUS(m.tulis.tulis([&](store::db::Connection& c) -> Status {
      TRY(mine, store::mulai_surel(c, m.pemda.value, iso(m.hari_ini), mail.akun.id, mail.isi, m.waktu));
      return Ok{};
    }));
    if (!mine) continue;
    if (const Status sent = kirim(mail); !sent) {
      TRY_STATUS(catat_gagal(m, mail, sent.error()));
      out.gagal.emplace_back(mail.akun.id, sent.error());
      out.server_gagal = !galat_satu(sent.error());
      if (out.server_gagal) break;
      continue;
    }
    TRY_STATUS(m.tulis.tulis(
        [&](store::db::Connection& c) { return store::surel_terkirim(c, m.pemda.value, mail.akun.id, m.waktu); }));
    out.terkirim.push_back(std::move(mail));
  }
  if (!mails.empty())
    TRY_STATUS(m.tulis.tulis([&](store::db::Connection& c) {
      return store::lupakan_diingatkan(c, m.pemda.value, geser(m.waktu, -kIngatDetik).substr(0, 10));
    }));
  return out;
}

}  // namespace sakip::app
