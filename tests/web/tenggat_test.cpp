// Deadlines and what is due from whom. The world's day is 10 January 2025, so all quarters of 2024 have ended.
#include "web/alat.hpp"

namespace sakip::web {
namespace tenggat_test {

const std::string kTw1 = "/i/kec-bati-bati/2024/kinerja/1";

int banyak(const http::Response& r, std::string_view part) {
  int count = 0;
  for (std::size_t at = r.body.find(part); at != std::string::npos; at = r.body.find(part, at + 1)) ++count;
  return count;
}

TEST(Tenggat, SetByWhoMayLockAndShown) {
  Dunia world;
  Peramban bagian(world, "organisasi"), bappeda(world, "bappeda"), op(world, "operator");
  const auto set = bagian.kirim("/p/2024/tenggat", {{"kinerja~1", "2024-04-15"}, {"pk~0", "2024-01-31"}});
  EXPECT_EQ(set.status, 303);
  EXPECT_TRUE(memuat(bappeda.buka("/p/2024/tenggat"), "15 April 2024"));
  EXPECT_EQ(bappeda.kirim("/p/2024/tenggat", {{"kinerja~1", "2024-05-15"}}).status, 403);
  EXPECT_TRUE(memuat(op.buka("/i/kec-bati-bati/2024"), "15 April 2024"));
  const auto faulty = bagian.kirim("/p/2024/tenggat", {{"kinerja~1", "2024-02-30"}, {"pk~0", ""}});
  EXPECT_EQ(faulty.status, 422);
  EXPECT_TRUE(memuat(faulty, "2024-02-30"));
  EXPECT_TRUE(memuat(bappeda.buka("/p/2024/tenggat"), "31 Januari 2024"));  // nothing of the faulty form was taken
  EXPECT_EQ(bagian.kirim("/p/2024/tenggat", {{"kinerja~1", ""}}).status, 303);
  EXPECT_FALSE(memuat(bappeda.buka("/p/2024/tenggat"), "15 April 2024"));
}

TEST(Tugas, FollowTheRoundByRole) {
  Dunia world;
  Peramban op(world, "operator"), bappeda(world, "bappeda"), bagian(world, "organisasi"),
      inspektorat(world, "inspektorat");
  EXPECT_EQ(banyak(op.buka("/tugas"), "/i/kec-bati-bati/2024/kinerja/"), 5);  // four quarters and the year
  EXPECT_FALSE(memuat(op.buka("/tugas"), "kec-lain"));
  EXPECT_EQ(banyak(bappeda.buka("/tugas"), "/kinerja/"), 0);
  EXPECT_TRUE(memuat(inspektorat.buka("/tugas"), "Tidak ada yang menunggu"));
  ASSERT_EQ(bagian.kirim("/p/2024/tenggat", {{"kinerja~2", "2025-01-09"}, {"kinerja~3", "2025-01-10"}}).status, 303);
  EXPECT_EQ(banyak(op.buka("/tugas"), "<b class=\"w-kurang\">lewat</b>"), 1);  // until the day itself it is not late
  ASSERT_EQ(op.kirim(kTw1 + "/langkah", {{"langkah", "ajukan"}}).status, 303);
  EXPECT_EQ(banyak(op.buka("/tugas"), "/kinerja/"), 4);
  EXPECT_TRUE(memuat(bappeda.buka("/tugas"), "href=\"" + kTw1 + "\""));
  ASSERT_EQ(bappeda.kirim(kTw1 + "/langkah", {{"langkah", "verifikasi"}}).status, 303);
  EXPECT_EQ(banyak(bappeda.buka("/tugas"), "/kinerja/"), 0);
  EXPECT_TRUE(memuat(bagian.buka("/tugas"), "Kunci pengukuran TW I 2024"));
  ASSERT_EQ(bagian.kirim(kTw1 + "/langkah", {{"langkah", "kunci"}}).status, 303);
  EXPECT_EQ(banyak(bagian.buka("/tugas"), "/kinerja/"), 0);
}

/// The page of no agency and no year leads back to one's own agency, or to the newest year of the pemda that has data.
TEST(Tugas, LeadsBack) {
  Dunia world;
  world.hari_ini = {2026, 2, 1};
  Peramban op(world, "operator"), bappeda(world, "bappeda");
  EXPECT_TRUE(memuat(op.buka("/tugas"), "<a href=\"/\">Ringkasan</a>"));
  EXPECT_EQ(kepala(op.buka("/"), "Location"), "/i/kec-bati-bati/2024");
  EXPECT_TRUE(memuat(bappeda.buka("/tugas"), "<a href=\"/\">Pemda</a>"));
  EXPECT_EQ(kepala(bappeda.buka("/"), "Location"), "/p/2024");
  EXPECT_FALSE(memuat(bappeda.buka("/tugas"), "Ringkasan"));
}

/// In the running year a quarter is due only when it has ended.
TEST(Tugas, AQuarterThatRunsIsNotDue) {
  Dunia world;
  world.hari_ini = {2024, 6, 30};
  Peramban op(world, "operator");
  EXPECT_EQ(banyak(op.buka("/tugas"), "/kinerja/"), 1);
  world.hari_ini = {2024, 7, 1};
  EXPECT_EQ(banyak(op.buka("/tugas"), "/kinerja/"), 2);
  world.hari_ini = {2023, 7, 1};
  EXPECT_EQ(banyak(op.buka("/tugas"), "/kinerja/"), 0);
}

TEST(Tugas, AgreementsOfThePostsBelow) {
  Dunia world;
  {
    auto writer = harus(store::buka_sqlite(world.db()));
    auto read = exchange::baca_bundel(
        harus(app::baca_berkas(std::string(SAKIP_SOURCE_DIR) + "/data/contoh/bati-bati-2024.json")));
    Berkas berkas = std::move(*read);
    for (PerjanjianKinerja& pk : berkas.perjanjian)
      pk.status = pk.jabatan == berkas.jabatan.at(1).id ? StatusPK::diajukan : StatusPK::draf;
    ASSERT_EQ(berkas.jabatan.at(1).atasan, berkas.jabatan.at(0).id);
    harus(store::simpan_berkas(*writer, berkas, {"uji", ""}, world.waktu));
  }
  Peramban head(world, "kepala"), below(world, "pejabat");
  EXPECT_EQ(banyak(head.buka("/tugas"), "Setujui Perjanjian Kinerja"), 1);
  EXPECT_EQ(banyak(below.buka("/tugas"), "Setujui Perjanjian Kinerja"), 0);
}

}  // namespace tenggat_test
}  // namespace sakip::web
