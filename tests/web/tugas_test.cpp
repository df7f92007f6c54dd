// What waits for whom, through the whole round: every step of plan, agreement and report moves the task to who takes
// the next one. Quarters are in tenggat_test.cpp. The world's day is 10 January 2025.
#include "app/tugas.hpp"

#include "web/alat.hpp"

namespace sakip::web {
namespace tugas_test {

const std::string kTahun = "/i/kec-bati-bati/2024";

bool ada(Peramban& who, std::string_view task) { return memuat(who.buka("/tugas"), task); }

http::Response langkah(Peramban& who, const std::string& place, const std::string& step, const std::string& reason = "",
                       const std::string& until = "") {
  return who.kirim(kTahun + place + "/langkah",
                   {{"versi", "perubahan"}, {"langkah", step}, {"alasan", reason}, {"sampai", until}});
}

TEST(Tugas, ThePlanGoesFromTheAgencyToBappedaAndBagianOrganisasi) {
  Dunia world;
  Peramban op(world, "operator"), post(world, "pejabat"), bappeda(world, "bappeda"), bagian(world, "organisasi");
  EXPECT_TRUE(ada(op, "Lengkapi dan ajukan rencana 2024"));
  EXPECT_FALSE(ada(post, "rencana 2024"));  // a post does not change the plan
  ASSERT_EQ(langkah(op, "/rencana", "ajukan").status, 303);
  EXPECT_FALSE(ada(op, "rencana 2024"));
  EXPECT_TRUE(ada(bappeda, "href=\"" + kTahun + "/rencana\">Verifikasi rencana 2024"));
  ASSERT_EQ(langkah(bappeda, "/rencana", "verifikasi").status, 303);
  EXPECT_FALSE(ada(bappeda, "rencana 2024"));
  EXPECT_TRUE(ada(bagian, "Kunci rencana 2024"));
  ASSERT_EQ(langkah(bagian, "/rencana", "kunci").status, 303);
  EXPECT_FALSE(ada(bagian, "rencana 2024"));
  ASSERT_EQ(langkah(bagian, "/rencana", "buka", "pagu berubah", "2025-01-20").status, 303);
  EXPECT_TRUE(ada(op, "20 Januari 2025"));  // the last day of what was opened again is its deadline
}

/// The demo's agreements were signed on paper; "ulang" makes them drafts.
TEST(Tugas, AnAgreementWaitsForItsPostThenItsSuperiorThenBothSignatures) {
  Dunia world;
  Peramban op(world, "operator"), post(world, "pejabat"), head(world, "kepala"), leader(world, "pimpinan");
  const std::string pk = "/pk/sekcam";
  EXPECT_FALSE(ada(post, "Perjanjian Kinerja"));
  ASSERT_EQ(langkah(head, pk, "ulang", "diisi ulang").status, 303);
  const std::string link = kTahun + "/pk/sekcam?versi=perubahan";
  EXPECT_TRUE(ada(post, "Ajukan Perjanjian Kinerja Perubahan 2024"));
  EXPECT_TRUE(ada(op, "Ajukan Perjanjian Kinerja Perubahan 2024"));
  EXPECT_TRUE(ada(post, link));
  EXPECT_FALSE(ada(head, "Perjanjian Kinerja"));
  ASSERT_EQ(langkah(post, pk, "ajukan").status, 303);
  EXPECT_TRUE(ada(head, "Setujui Perjanjian Kinerja"));
  EXPECT_FALSE(ada(post, "Perjanjian Kinerja"));
  ASSERT_EQ(langkah(head, pk, "setujui").status, 303);
  EXPECT_TRUE(ada(head, "Tanda tangani Perjanjian Kinerja"));
  EXPECT_TRUE(ada(post, "Tanda tangani Perjanjian Kinerja"));
  EXPECT_FALSE(ada(op, "Perjanjian Kinerja"));
  ASSERT_EQ(langkah(post, pk, "tandatangan").status, 303);
  EXPECT_FALSE(ada(post, "Perjanjian Kinerja"));
  EXPECT_TRUE(ada(head, "Tanda tangani Perjanjian Kinerja"));
  ASSERT_EQ(langkah(head, pk, "tandatangan").status, 303);
  EXPECT_FALSE(ada(head, "Perjanjian Kinerja"));
  EXPECT_FALSE(ada(leader, "Perjanjian Kinerja"));
  // A second round asks both again: the signatures of the first do not count.
  ASSERT_EQ(langkah(head, pk, "ulang", "target berubah").status, 303);
  ASSERT_EQ(langkah(post, pk, "ajukan").status, 303);
  ASSERT_EQ(langkah(head, pk, "setujui").status, 303);
  EXPECT_TRUE(ada(post, "Tanda tangani Perjanjian Kinerja"));
  EXPECT_TRUE(ada(head, "Tanda tangani Perjanjian Kinerja"));
}

TEST(Tugas, TheHeadsAgreementWaitsForTheLeaderOfTheRegion) {
  Dunia world;
  Peramban head(world, "kepala"), leader(world, "pimpinan"), bappeda(world, "bappeda"), admin(world, "admin");
  ASSERT_EQ(langkah(leader, "/pk/camat", "ulang", "diisi ulang").status, 303);
  EXPECT_TRUE(ada(head, "Ajukan Perjanjian Kinerja"));
  EXPECT_FALSE(ada(leader, "Perjanjian Kinerja"));
  ASSERT_EQ(langkah(head, "/pk/camat", "ajukan").status, 303);
  EXPECT_TRUE(ada(leader, "Setujui Perjanjian Kinerja Perubahan 2024: Camat"));
  EXPECT_TRUE(ada(leader, "Kecamatan Bati-Bati"));
  EXPECT_FALSE(ada(bappeda, "Perjanjian Kinerja"));
  EXPECT_FALSE(ada(admin, "Perjanjian Kinerja"));
  ASSERT_EQ(langkah(leader, "/pk/camat", "setujui").status, 303);
  EXPECT_TRUE(ada(leader, "Tanda tangani Perjanjian Kinerja"));
  ASSERT_EQ(langkah(leader, "/pk/camat", "tandatangan").status, 303);
  EXPECT_TRUE(memuat(leader.buka("/tugas"), "Tidak ada yang menunggu"));
  EXPECT_TRUE(ada(head, "Tanda tangani Perjanjian Kinerja"));
}

TEST(Tugas, TheReportIsWrittenFrozenAndPublished) {
  Dunia world;
  Peramban op(world, "operator"), head(world, "kepala"), bagian(world, "organisasi"), post(world, "pejabat");
  EXPECT_TRUE(ada(op, "Siapkan Laporan Kinerja 2024"));
  EXPECT_TRUE(ada(head, "href=\"" + kTahun + "/dokumen/lkj\">Bekukan Laporan Kinerja 2024"));
  EXPECT_FALSE(ada(post, "Laporan Kinerja"));
  EXPECT_FALSE(ada(bagian, "Laporan Kinerja"));
  ASSERT_EQ(head.kirim(kTahun + "/beku", {{"kunci", "lkj"}, {"tanggal", "2025-01-10"}}).status, 303);
  EXPECT_FALSE(ada(head, "Laporan Kinerja"));
  EXPECT_FALSE(ada(op, "Laporan Kinerja"));
  EXPECT_TRUE(ada(bagian, "Terbitkan Laporan Kinerja 2024"));
  ASSERT_EQ(bagian.kirim(kTahun + "/terbit", {{"kunci", "lkj"}, {"versi", "1"}}).status, 303);
  EXPECT_FALSE(ada(bagian, "Laporan Kinerja"));
  // Opened for correction it is the agency's again; the version published before does not count for the next.
  ASSERT_EQ(bagian.kirim(kTahun + "/beku/buka", {{"kunci", "lkj"}, {"versi", "1"}, {"alasan", "reviu"}}).status, 303);
  EXPECT_TRUE(ada(head, "Bekukan Laporan Kinerja 2024"));
  ASSERT_EQ(head.kirim(kTahun + "/beku", {{"kunci", "lkj"}, {"tanggal", "2025-01-10"}}).status, 303);
  EXPECT_TRUE(ada(bagian, "Terbitkan Laporan Kinerja 2024"));
  world.hari_ini = {2024, 12, 31};  // the year still runs
  EXPECT_FALSE(ada(head, "Laporan Kinerja"));
}

TEST(Tugas, InspektoratReviewsTheFrozenReportAndEvaluates) {
  Dunia world;
  Peramban op(world, "operator"), head(world, "kepala"), auditor(world, "inspektorat");
  EXPECT_TRUE(memuat(auditor.buka("/tugas"), "Tidak ada yang menunggu"));
  EXPECT_TRUE(ada(op, "Isi penilaian mandiri evaluasi AKIP 2024"));
  ASSERT_EQ(langkah(op, "/evaluasi", "ajukan").status, 303);
  EXPECT_FALSE(ada(op, "evaluasi AKIP"));
  EXPECT_TRUE(ada(auditor, "href=\"" + kTahun + "/evaluasi\">Evaluasi AKIP 2024"));
  ASSERT_EQ(langkah(auditor, "/evaluasi", "selesai").status, 303);
  EXPECT_FALSE(ada(auditor, "Evaluasi AKIP"));
  ASSERT_EQ(head.kirim(kTahun + "/beku", {{"kunci", "lkj"}, {"tanggal", "2025-01-10"}}).status, 303);
  EXPECT_TRUE(ada(auditor, "href=\"" + kTahun + "/reviu\">Reviu Laporan Kinerja 2024"));
  ASSERT_EQ(langkah(auditor, "/reviu", "selesai").status, 303);
  EXPECT_TRUE(memuat(auditor.buka("/tugas"), "Tidak ada yang menunggu"));
}

/// The whole year's figures are done once the year is over, from hand to hand like a quarter.
TEST(Tugas, TheWholeYearsFiguresWaitWhenTheYearIsOver) {
  Dunia world;
  Peramban op(world, "operator"), bappeda(world, "bappeda"), bagian(world, "organisasi");
  EXPECT_TRUE(ada(op, "href=\"" + kTahun + "/kinerja/0\">Isi dan ajukan hasil setahun 2024"));
  EXPECT_FALSE(ada(bappeda, "hasil setahun"));
  ASSERT_EQ(langkah(op, "/kinerja/0", "ajukan").status, 303);
  EXPECT_FALSE(ada(op, "hasil setahun"));
  EXPECT_TRUE(ada(bappeda, "Verifikasi hasil setahun 2024"));
  ASSERT_EQ(langkah(bappeda, "/kinerja/0", "verifikasi").status, 303);
  EXPECT_TRUE(ada(bagian, "Kunci hasil setahun 2024"));
  ASSERT_EQ(langkah(bagian, "/kinerja/0", "kunci").status, 303);
  EXPECT_FALSE(ada(bagian, "hasil setahun"));
  Dunia early;
  early.hari_ini = {2024, 12, 31};
  Peramban before(early, "operator");
  EXPECT_FALSE(ada(before, "hasil setahun"));
}

/// In January the new year's plan is open already; last year's last quarter and report still wait.
TEST(Tugas, LastYearsQuarterWaitsAfterTheNewYearWasOpened) {
  Dunia world;
  Peramban op(world, "operator");
  ASSERT_EQ(op.kirim(kTahun + "/rencana/salin", {{"tahun", "2025"}, {"ke", "2025"}}).status, 303);
  EXPECT_TRUE(ada(op, "Isi dan ajukan pengukuran TW IV 2024"));
  EXPECT_TRUE(ada(op, "Siapkan Laporan Kinerja 2024"));
  EXPECT_TRUE(ada(op, "Lengkapi dan ajukan rencana 2025"));
  EXPECT_FALSE(ada(op, "Lengkapi dan ajukan rencana 2024"));
  EXPECT_FALSE(ada(op, "pengukuran TW I 2025"));  // has not ended
}

/// By hand: an agency without any agreement of the year has one thing to do first.
TEST(Tugas, NoAgreementYet) {
  app::BahanTugas round;
  app::TahunTugas& year = round.tahun.emplace_back();
  year.instansi = InstansiId("a"), year.nama = "A", year.berkas.tahun = 2025;
  const auto of = [&](app::Peran role) {
    std::string all;
    const InstansiId at(app::per_instansi(role) ? "a" : "");
    for (const app::Tugas& one : app::tugas_akun(round, {PemdaId("p"), "x", "X", {{role, at, {}}}}, {2025, 1, 10}))
      all += std::string(one.hal) + " ";
    return all;
  };
  EXPECT_EQ(of(app::Peran::operator_), "rencana pk_susun ");
  EXPECT_EQ(of(app::Peran::kepala), "rencana pk_susun ");
  for (const app::Peran role : {app::Peran::pejabat, app::Peran::bappeda, app::Peran::organisasi,
                                app::Peran::inspektorat, app::Peran::pimpinan, app::Peran::admin})
    EXPECT_EQ(of(role), "") << app::kunci(role);
}

}  // namespace tugas_test
}  // namespace sakip::web
