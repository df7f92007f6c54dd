// Reminders by mail, to a mail server of the test's own: who is told what and when, once, also over restarts and
// failures; and who is not. The world's day is 10 January 2025.
#include "app/pengingat.hpp"

#include "store/surel_akun.hpp"
#include "surel/server_surel.hpp"
#include "web/alat.hpp"
#include "web/surat_pengingat.hpp"

namespace sakip::web {
namespace pengingat_test {

surel::Server surel_ke(const surel::ServerSurel& mail) {
  surel::Server s;
  s.alamat = mail.alamat();
  s.dari = "sakip@tanahlaut.test";
  s.nama_dari = "OpenSAKIP";
  s.batas_detik = 10;
  return s;
}

/// Dunia with a mail server; the operator and Bagian Organisasi have addresses. TW IV is due on 13 January.
struct DuniaSurel {
  surel::ServerSurel mail;
  Dunia world{"https://sakip.test", surel_ke(mail)};
  DuniaSurel() {
    beri_alamat("operator", "operator@tanahlaut.test");
    Peramban bagian(world, "organisasi");
    EXPECT_EQ(bagian.kirim("/p/2024/tenggat", {{"kinerja~4", "2025-01-13"}}).status, 303);
  }
  void ubah_akun(const std::string& id, const std::function<void(app::Akun&)>& change, const PemdaId& pemda = kPemda) {
    auto connection = harus(store::buka_sqlite(world.db()));
    app::Akun account = *harus(app::cari_akun(*connection, pemda, id));
    change(account);
    store::AntreanTulis queue(std::move(connection));
    harus(app::simpan_akun(queue, pemda, account, {"uji", ""}, world.waktu));
  }
  void beri_alamat(const std::string& id, const std::string& address) {
    ubah_akun(id, [&](app::Akun& a) { a.surel = address; });
  }
  HasilIngat ingat() { return harus(world.aplikasi().ingatkan(false)); }
  void hari(int day, const std::string& time = "02:00:00") {
    world.hari_ini = {2025, 1, day};
    world.waktu = "2025-01-" + std::string(day < 10 ? "0" : "") + std::to_string(day) + "T" + time + "Z";
  }
};

std::string isi(const surel::ServerSurel::Kiriman& one) {
  return surel::baca_qp(std::string_view(one.teks).substr(one.teks.find("\n\n") + 2));
}

TEST(Pengingat, TellsWhatWaitsWithLinks) {
  DuniaSurel d;
  d.ingat();
  const auto got = d.mail.kiriman();
  ASSERT_EQ(got.size(), 1U);
  EXPECT_NE(got[0].kepada.find("<operator@tanahlaut.test>"), std::string::npos);
  EXPECT_NE(got[0].teks.find("Date: Fri, 10 Jan 2025 02:00:00 +0000\n"), std::string::npos);
  EXPECT_NE(got[0].teks.find("Message-ID: <"), std::string::npos);
  const std::string text = isi(got[0]);
  EXPECT_NE(text.find("Yth. Akun operator,"), std::string::npos) << text;
  EXPECT_NE(
      text.find("1. Isi dan ajukan pengukuran TW IV 2024\n   Kecamatan Bati-Bati\n   Paling lambat 13 Januari 2025 "
                "(3 hari lagi)\n   https://sakip.test/i/kec-bati-bati/2024/kinerja/4\n"),
      std::string::npos)
      << text;
  EXPECT_NE(text.find("Isi dan ajukan pengukuran TW I 2024\n   Kecamatan Bati-Bati\n   Tenggat belum ditetapkan"),
            std::string::npos);
  EXPECT_NE(text.find("https://sakip.test/akun"), std::string::npos);
  EXPECT_EQ(text.find("Kecamatan Lain"), std::string::npos);
}

/// 13 January: told 7 (late to it), 3 and 1 days before, on the day, and once after; never on the days between.
TEST(Pengingat, OnceForEachStageAndOneMailADay) {
  DuniaSurel d;
  std::string days;
  for (int day = 2; day <= 20; ++day) {
    d.hari(day);
    for (int look = 0; look < 3; ++look)
      if (!d.ingat().surat.empty()) days += std::to_string(day) + " ";
  }
  EXPECT_EQ(days, "6 10 12 13 14 ");
  EXPECT_EQ(d.mail.kiriman().size(), 5U);
  // Two stages on one day are one mail; a deadline that moves is told anew, the next day.
  Peramban bagian(d.world, "organisasi");
  ASSERT_EQ(bagian.kirim("/p/2024/tenggat", {{"kinerja~4", "2025-01-24"}, {"kinerja~3", "2025-01-22"}}).status, 303);
  d.hari(21);
  EXPECT_EQ(d.ingat().surat.size(), 1U);
  EXPECT_EQ(d.ingat().surat.size(), 0U);
  EXPECT_EQ(d.mail.kiriman().size(), 6U);
}

TEST(Pengingat, ARestartSendsNothingTwice) {
  DuniaSurel d;
  EXPECT_EQ(d.ingat().surat.size(), 1U);
  const auto again = harus(Aplikasi::siapkan({d.world.db(), std::string(SAKIP_SOURCE_DIR) + "/data", d.world.folder(),
                                              "https://sakip.test", true, surel_ke(d.mail)},
                                             {[&] { return d.world.waktu; }, [&] { return d.world.hari_ini; }}));
  EXPECT_EQ(harus(again->ingatkan(false)).surat.size(), 0U);
  EXPECT_EQ(harus(again->ingatkan(true)).surat.size(), 0U);
  EXPECT_EQ(d.mail.kiriman().size(), 1U);
}

/// A program that died between claiming a mail and hearing of it may have sent it: it is not sent again, nor the next
/// day.
TEST(Pengingat, AClaimedMailIsNeverSentByAnother) {
  DuniaSurel d;
  auto connection = harus(store::buka_sqlite(d.world.db()));
  const auto due = harus(app::pengingat_hari_ini(*connection, kPemda, d.world.hari_ini));
  ASSERT_EQ(due.size(), 1U);
  ASSERT_TRUE(
      harus(store::mulai_surel(*connection, kPemda.value, "2025-01-10", "operator", due[0].isi, d.world.waktu)));
  EXPECT_FALSE(
      harus(store::mulai_surel(*connection, kPemda.value, "2025-01-10", "operator", due[0].isi, d.world.waktu)));
  EXPECT_EQ(d.ingat().surat.size(), 0U);
  d.hari(11);
  EXPECT_EQ(d.ingat().surat.size(), 0U);
  d.hari(12);
  EXPECT_EQ(d.ingat().surat.size(), 1U);  // the next stage
}

TEST(Pengingat, AServerThatIsDownIsTriedAgainAfterWaiting) {
  DuniaSurel d;
  d.beri_alamat("kepala", "kepala@tanahlaut.test");
  const std::uint16_t port = d.mail.port();
  d.mail.tutup();
  auto down = d.ingat();
  ASSERT_EQ(down.gagal.size(), 1U);  // the second is not even tried
  EXPECT_EQ(down.gagal[0].code, "SUREL_TIDAK_TERHUBUNG");
  Peramban admin(d.world, "admin");
  EXPECT_TRUE(memuat(admin.buka("/kelola/pengingat"), "SUREL_TIDAK_TERHUBUNG"));
  surel::ServerSurel back(port);
  d.hari(10, "02:04:59");
  EXPECT_EQ(d.ingat().surat.size(), 1U);  // the other account; the first waits its 5 minutes
  EXPECT_EQ(d.ingat().surat.size(), 0U);
  d.hari(10, "02:05:00");
  EXPECT_EQ(d.ingat().surat.size(), 1U);
  EXPECT_EQ(back.kiriman().size(), 2U);
  const auto page = admin.buka("/kelola/pengingat");
  EXPECT_TRUE(memuat(page, "<time>2025-01-10T02:05:00Z</time>"));  // the last success
  EXPECT_FALSE(memuat(page, "Yang belum sampai"));
}

TEST(Pengingat, ARefusedReceiverDoesNotHoldUpTheOthers) {
  DuniaSurel d;
  d.beri_alamat("kepala", "kepala@tanahlaut.test");
  d.mail.tolak = "kepala@";
  auto done = d.ingat();
  EXPECT_EQ(done.surat.size(), 1U);
  ASSERT_EQ(done.gagal.size(), 1U);
  EXPECT_EQ(done.gagal[0].code, "SUREL_DITOLAK");
  EXPECT_EQ(done.gagal[0].place, "akun kepala: kepala@tanahlaut.test");
  d.hari(10, "12:00:00");
  EXPECT_TRUE(d.ingat().gagal.empty());  // for good: not on this day
  d.mail.tolak.clear();
  d.hari(11);
  EXPECT_EQ(d.ingat().surat.size(), 1U);
  Peramban admin(d.world, "admin");
  EXPECT_TRUE(memuat(admin.buka("/kelola/pengingat"), "SUREL_DITOLAK"));  // the last failure stays to be seen
}

TEST(Pengingat, ARefusedSignInTellsNoPassword) {
  surel::ServerSurel mail;
  mail.minta_masuk = true;
  surel::Server server = surel_ke(mail);
  server.akun = "sakip", server.sandi = "kucing-dalam-karung";
  Dunia world("https://sakip.test", server);
  Peramban admin(world, "admin");
  EXPECT_TRUE(memuat(admin.kirim("/kelola/pengingat/uji", {}), "Isi dahulu alamat surel"));
  ASSERT_EQ(admin
                .kirim("/kelola/akun/admin",
                       {{"nama", "Admin"}, {"surel", "admin@tanahlaut.test"}, {"aktif", "ya"}, {"peran~0", "admin"}})
                .status,
            303);
  const auto refused = admin.kirim("/kelola/pengingat/uji", {});
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(memuat(refused, "SUREL_MASUK_DITOLAK") || memuat(refused, "menolak akun atau kata sandinya"));
  EXPECT_FALSE(memuat(refused, "kucing"));
  EXPECT_FALSE(memuat(admin.buka("/kelola/pengingat"), "kucing"));
}

TEST(Pengingat, TheTestMailGoesToTheAdminOnly) {
  DuniaSurel d;
  d.beri_alamat("admin", "admin@tanahlaut.test");
  Peramban admin(d.world, "admin"), op(d.world, "operator");
  EXPECT_EQ(op.kirim("/kelola/pengingat/uji", {}).status, 403);
  EXPECT_TRUE(memuat(admin.kirim("/kelola/pengingat/uji", {{"kepada", "lain@x.test"}}), "admin@tanahlaut.test"));
  ASSERT_EQ(d.mail.kiriman().size(), 1U);
  EXPECT_NE(d.mail.kiriman()[0].kepada.find("<admin@tanahlaut.test>"), std::string::npos);
}

TEST(Pengingat, WhoDoesNotWantThemOrCannotBeReachedIsLeftAlone) {
  DuniaSurel d;
  Peramban op(d.world, "operator");
  EXPECT_TRUE(memuat(op.buka("/akun"), "operator@tanahlaut.test"));
  EXPECT_EQ(op.kirim("/akun/pengingat", {}).status, 303);  // not our form
  EXPECT_EQ(harus(d.world.aplikasi().ingatkan(true)).surat.size(), 1U);
  EXPECT_EQ(op.kirim("/akun/pengingat", {{"pengingat", "1"}}).status, 303);
  EXPECT_EQ(d.ingat().surat.size(), 0U);
  EXPECT_EQ(op.kirim("/akun/pengingat", {{"pengingat", "1"}, {"mau", "ya"}}).status, 303);
  d.ubah_akun("operator", [](app::Akun& a) { a.aktif = false; });
  EXPECT_EQ(d.ingat().surat.size(), 0U);
  d.ubah_akun("operator", [](app::Akun& a) { a.aktif = true, a.sandi.clear(); });
  EXPECT_EQ(d.ingat().surat.size(), 0U);
  d.ubah_akun("operator", [](app::Akun& a) { a.sandi = "x", a.surel.clear(); });
  EXPECT_EQ(d.ingat().surat.size(), 0U);
  EXPECT_TRUE(d.mail.kiriman().empty());
}

TEST(Pengingat, InTheLanguageOfTheAccount) {
  DuniaSurel d;
  d.ubah_akun("operator", [](app::Akun& a) { a.bahasa = "en"; });
  d.ingat();
  ASSERT_EQ(d.mail.kiriman().size(), 1U);
  EXPECT_NE(d.mail.kiriman()[0].teks.find("Content-Language: en\n"), std::string::npos);
  const std::string text = isi(d.mail.kiriman()[0]);
  EXPECT_NE(text.find("Fill in and submit the measurement Q4 2024"), std::string::npos);
  EXPECT_NE(text.find("At the latest 13 January 2025 (3 days left)"), std::string::npos) << text;
}

/// The other pemda has an account of the same name and an agency of the same id: each is told only of its own.
TEST(Pengingat, TenantsStayApart) {
  DuniaSurel d;
  const auto of_other = [&](const std::function<void(app::Akun&)>& change) {
    d.ubah_akun("admin", change, kPemdaLain);
  };
  of_other([](app::Akun& a) {
    a.surel = "admin@lain.test";
    a.peran.push_back({app::Peran::operator_, InstansiId(kInstansiLain), {}});
  });
  EXPECT_EQ(d.ingat().surat.size(), 1U);  // the deadline of the first pemda is none of the second's
  EXPECT_NE(d.mail.kiriman()[0].kepada.find("operator@tanahlaut.test"), std::string::npos);
  store::AntreanTulis queue(harus(store::buka_sqlite(d.world.db())));
  harus(app::simpan_tenggat(queue, {kPemdaLain, "admin", "", {}}, 2024, {{"kinerja", Triwulan::IV, {2025, 1, 11}}},
                            d.world.waktu));
  const auto done = d.ingat();
  ASSERT_EQ(done.surat.size(), 1U);
  EXPECT_EQ(done.surat[0].kepada, "admin@lain.test");
  EXPECT_EQ(done.surat[0].isi.find("13 Januari"), std::string::npos);
}

/// A name with line ends, as an import may bring, cannot add a header.
TEST(Pengingat, NamesCannotAddHeaders) {
  DuniaSurel d;
  auto connection = harus(store::buka_sqlite(d.world.db()));
  auto reminder = harus(app::pengingat_hari_ini(*connection, kPemda, d.world.hari_ini)).at(0);
  reminder.tugas[0].nama_jabatan = "Camat\r\nBcc: curi@x.test\r\n";
  reminder.akun.nama = "Operator\r\n.\r\nRCPT TO:<x@y.id>";
  const Tampilan pages = harus(Tampilan::muat(std::string(SAKIP_SOURCE_DIR) + "/data/web"));
  const surel::Surat mail = surat_pengingat(
      {pages, "sakip@tanahlaut.test", "Open\nSAKIP", "https://sakip.test", kPemda, d.world.waktu, d.world.hari_ini},
      reminder);
  ASSERT_TRUE(surel::kirim(surel_ke(d.mail), mail));
  const std::string text = d.mail.kiriman().at(0).teks;
  EXPECT_EQ(text.substr(0, text.find("\n\n")).find("\nBcc:"), std::string::npos);
  EXPECT_EQ(d.mail.kiriman().size(), 1U);
  // An address that would is not taken from the admin's form either.
  Peramban admin(d.world, "admin");
  const auto refused =
      admin.kirim("/kelola/akun/operator", {{"nama", "x"}, {"surel", "a@b.id\r\nBcc: c@d.id"}, {"aktif", "ya"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(memuat(refused, "Alamat surel itu tidak dapat dipakai"));  // SUREL_ALAMAT
}

TEST(Pengingat, TheDaysAreThePemdasOwn) {
  DuniaSurel d;
  Peramban admin(d.world, "admin");
  EXPECT_TRUE(memuat(admin.buka("/kelola/pengingat"), "value=\"7, 3, 1, 0, -1\""));
  for (const char* bad : {"x", "7;3", "61", "-31", "3, 3", "1 2 3 4 5 6 7 8 9 10 11", "1.5"})
    EXPECT_EQ(admin.kirim("/kelola/pengingat", {{"hari", bad}}).status, 422) << bad;  // KEBIJAKAN_TIDAK_SAH
  EXPECT_EQ(admin.kirim("/kelola/pengingat", {}).status, 303);
  EXPECT_TRUE(memuat(admin.buka("/kelola/pengingat"), "value=\"7, 3, 1, 0, -1\""));
  ASSERT_EQ(admin.kirim("/kelola/pengingat", {{"hari", " 1,14"}}).status, 303);
  EXPECT_TRUE(memuat(admin.buka("/kelola/pengingat"), "value=\"14, 1\""));
  EXPECT_EQ(d.ingat().surat.size(), 1U);  // 14 days: late to it
  ASSERT_EQ(admin.kirim("/kelola/pengingat", {{"hari", ""}}).status, 303);
  d.hari(12);
  EXPECT_EQ(d.ingat().surat.size(), 0U);
}

TEST(Pengingat, WithoutAMailServerNothingIsSentAndThePageSaysSo) {
  Dunia world;
  EXPECT_EQ(world.aplikasi().ingatkan(false).error().code, "SUREL_SERVER");
  Peramban admin(world, "admin");
  EXPECT_TRUE(memuat(admin.buka("/kelola/pengingat"), "Server surel belum dipasang"));
  EXPECT_EQ(admin.kirim("/kelola/pengingat/uji", {}).status, 422);
  surel::Server server;
  server.alamat = "smtp://127.0.0.1", server.dari = "a@b.id";
  const auto nowhere =
      Aplikasi::siapkan({world.db(), std::string(SAKIP_SOURCE_DIR) + "/data", world.folder(), "", false, server}, {});
  EXPECT_EQ(nowhere.error().code, "SUREL_SERVER");  // links would lead nowhere
}

/// By hand: 13 January seen from each day.
TEST(Pengingat, StagesByHand) {
  app::Tugas task;
  const app::KebijakanPengingat policy;
  EXPECT_FALSE(app::tahap_tugas(policy, task, {2025, 1, 10}));
  task.tenggat = {2025, 1, 13};
  const std::pair<Tanggal, std::optional<int>> expected[] = {
      {{2025, 1, 5}, std::nullopt}, {{2025, 1, 6}, 7},  {{2025, 1, 9}, 7},   {{2025, 1, 10}, 3}, {{2025, 1, 11}, 3},
      {{2025, 1, 12}, 1},           {{2025, 1, 13}, 0}, {{2025, 1, 14}, -1}, {{2026, 3, 1}, -1}};
  for (const auto& [day, stage] : expected) EXPECT_EQ(app::tahap_tugas(policy, task, day), stage) << iso(day);
  EXPECT_EQ(app::hari_antara({2024, 2, 28}, {2024, 3, 1}), 2);
  EXPECT_EQ(app::hari_antara({2025, 1, 1}, {2024, 12, 31}), -1);
}

}  // namespace pengingat_test
}  // namespace sakip::web
