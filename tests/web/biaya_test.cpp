// What pages cost: SQL statements (at most 5 per 50 agencies shown) and bytes over a slow line.
#include "http/compress.hpp"
#include "web/alat.hpp"

namespace sakip::web {
namespace biaya_test {

/// Fifty agencies of the pemda, from the demo's data.
void isi_lima_puluh(const Dunia& world) {
  auto connection = harus(store::buka_sqlite(world.db()));
  auto read = exchange::baca_bundel(
      harus(app::baca_berkas(std::string(SAKIP_SOURCE_DIR) + "/data/contoh/bati-bati-2024.json")));
  Berkas berkas = std::move(*read);
  for (int n = 3; n <= 50; ++n) {
    berkas.instansi.id = InstansiId("kec-" + std::to_string(n));
    berkas.instansi.nama = "Kecamatan Nomor " + std::to_string(n);
    harus(store::simpan_berkas(*connection, berkas, {"uji", "data uji"}, world.waktu));
  }
}

/// Statements of one opening of the page, without those that say who asks.
std::int64_t pernyataan(Dunia& world, Peramban& b, const std::string& path) {
  const auto count = [&](const std::string& page) {
    const std::int64_t before = world.aplikasi().pernyataan_sql();
    EXPECT_EQ(b.buka(page).status, 200) << page;
    return world.aplikasi().pernyataan_sql() - before;
  };
  const std::int64_t who = count("/akun/totp");
  EXPECT_LE(who, 3);
  return count(path) - who;
}

TEST(Biaya, FiftyAgenciesInFiveStatements) {
  Dunia world;
  isi_lima_puluh(world);
  Peramban b(world, "bappeda");
  const auto page = b.buka("/p/2024");  // the kept figures are made
  std::size_t rows = 0;
  for (std::size_t at = 0; (at = page.body.find("<th scope=\"row\">", at)) != std::string::npos; ++at) ++rows;
  EXPECT_EQ(rows, 50U);
  EXPECT_LE(pernyataan(world, b, "/p/2024"), 5);
  // Something has changed in one agency: the page is made anew, and still in few statements besides that agency's load.
  Peramban op(world, "operator");
  ASSERT_EQ(
      op.kirim_json("/i/kec-bati-bati/2024/sel", R"({"sel":"realisasi~ind-ikm~~0","teks":"10","kunci":"a"})").status,
      200);
  const auto changed = b.buka("/p/2024");
  EXPECT_NE(changed.body, page.body);
  EXPECT_LE(pernyataan(world, b, "/p/2024"), 5);
}

TEST(Biaya, FiftyAgenciesAreFirstLoadedTogether) {
  Dunia world;
  isi_lima_puluh(world);
  Peramban b(world, "bappeda");
  EXPECT_LE(pernyataan(world, b, "/p/2024"), 50);  // of the whole pemda; one by one it would be over a thousand
}

/// Tasks look through the whole pemda: as many statements for fifty agencies as for two.
TEST(Biaya, TasksCostTheSameForFiftyAgencies) {
  Dunia world;
  Peramban b(world, "pimpinan");
  const std::int64_t two = pernyataan(world, b, "/tugas");
  isi_lima_puluh(world);
  EXPECT_EQ(pernyataan(world, b, "/tugas"), two);
  EXPECT_LE(two, 12);
}

/// 15 KB for a page, 60 KB with all that it loads: at 128 kbit/s one and four seconds.
TEST(Biaya, PagesAreSmall) {
  Dunia world;
  isi_lima_puluh(world);
  Peramban b(world, "bappeda"), op(world, "operator");
  std::size_t assets = 0;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(SAKIP_SOURCE_DIR) + "/data/web/statis"))
    assets += http::gzip(harus(app::baca_berkas(entry.path().string()))).size();
  EXPECT_LE(assets, 45U * 1024);
  for (const char* path : {"/masuk", "/p/2024"}) EXPECT_LE(http::gzip(b.buka(path).body).size(), 15U * 1024) << path;
  for (const char* path : {"/i/kec-bati-bati/2024", "/i/kec-bati-bati/2024/kinerja/4", "/i/kec-bati-bati/2024/dokumen"})
    EXPECT_LE(http::gzip(op.buka(path).body).size(), 15U * 1024) << path;
}

}  // namespace biaya_test
}  // namespace sakip::web
