// Attacks on the application itself: script and SQL in every text, headers of every answer, paths, big and broken
// bodies.
#include "web/alat.hpp"

namespace sakip::web {
namespace keamanan_test {

const std::string kSkrip = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
const std::string kSql = "'; DROP TABLE realisasi; --";

TEST(Keamanan, HeadersOfEveryAnswer) {
  Dunia world;
  Peramban b(world, "operator");
  for (const char* path : {"/masuk", "/i/kec-bati-bati/2024", "/tidak/ada", "/i/kec-lain/2024", "/keluar",
                           "/i/kec-bati-bati/2024/dokumen/lkj.html"}) {
    const auto answer = b.buka(path);
    EXPECT_NE(kepala(answer, "Content-Security-Policy").find("default-src 'none'"), std::string::npos) << path;
    EXPECT_EQ(kepala(answer, "Content-Security-Policy").find("script-src 'unsafe"), std::string::npos) << path;
    EXPECT_EQ(kepala(answer, "X-Content-Type-Options"), "nosniff") << path;
    EXPECT_EQ(kepala(answer, "Cache-Control"), "no-store") << path;
    EXPECT_EQ(kepala(answer, "Referrer-Policy"), "same-origin") << path;
  }
}

/// Names that come from data are shown as text wherever a page shows them.
TEST(Keamanan, ScriptInDataStaysText) {
  Dunia world;
  {
    auto connection = harus(store::buka_sqlite(world.db()));
    auto read = exchange::baca_bundel(
        harus(app::baca_berkas(std::string(SAKIP_SOURCE_DIR) + "/data/contoh/bati-bati-2024.json")));
    Berkas berkas = std::move(*read);
    berkas.instansi.nama = kSkrip;
    berkas.pemda.nama = kSkrip;
    berkas.periode.nama = kSkrip;
    for (auto& node : berkas.simpul) node.nama = node.lokasi = kSkrip;
    for (auto& post : berkas.jabatan) post.nama = kSkrip;
    for (auto& row : berkas.indikator) {
      row.nama = row.satuan = row.sumber_data = row.definisi = kSkrip;
      for (auto& element : row.elemen) element.uraian = element.satuan = element.sumber_data = kSkrip;
    }
    for (auto& row : berkas.realisasi) row.catatan = row.sumber = kSkrip;
    for (auto& row : berkas.analisis) row.pendorong = row.penghambat = row.tindak_lanjut = kSkrip;
    for (auto& row : berkas.narasi) row.paragraf = {kSkrip};
    harus(store::simpan_berkas(*connection, berkas, {"uji", kSkrip}, world.waktu));
  }
  for (const char* account : {"operator", "organisasi", "inspektorat", "admin"}) {
    Peramban b(world, account);
    for (const Rute& route : semua_rute()) {
      if (route.method != http::Method::get) continue;
      std::string path(route.pola);
      const auto fill = [&](const std::string& part, const std::string& value) {
        if (const auto at = path.find(part); at != std::string::npos) path.replace(at, part.size(), value);
      };
      fill(":instansi", kInstansi);
      fill(":tahun", "2024");
      fill(":triwulan", "0");
      fill(":dokumen", "lkj.html");
      fill(":indikator", "ind-ikm");
      if (path.find(':') != std::string::npos) continue;
      const auto answer = b.buka(path);
      if (answer.type.starts_with("text/html")) {
        EXPECT_FALSE(memuat(answer, "<script>alert")) << path;
        EXPECT_FALSE(memuat(answer, "<img src=x")) << path;
      }
    }
  }
}

/// What a request says is shown as text, too.
TEST(Keamanan, ScriptInRequestsStaysText) {
  Dunia world;
  Peramban b(world, "operator");
  const std::string coded = http::encode(kSkrip);
  for (const std::string& path : {"/" + coded, "/masuk?ke=/" + coded, "/i/kec-bati-bati/2024/angka?f=" + coded,
                                  "/i/" + coded + "/2024", "/i/kec-bati-bati/2024/dokumen/" + coded}) {
    const auto answer = b.buka(path);
    EXPECT_FALSE(memuat(answer, "<script>alert")) << path;
    EXPECT_FALSE(memuat(answer, "<img src=x")) << path;
  }
  Peramban nobody(world);
  const auto again =
      nobody.kirim("/masuk", {{"pemda", kSkrip}, {"akun", kSkrip}, {"sandi", kSkrip}, {"ke", "/" + kSkrip}});
  EXPECT_EQ(again.status, 401);
  EXPECT_FALSE(memuat(again, "<script>alert"));
}

TEST(Keamanan, SqlInTextsIsText) {
  Dunia world;
  Peramban b(world, "operator");
  const auto saved = b.kirim("/i/kec-bati-bati/2024/kinerja/1", {{"analisis~ind-ikm~pendorong~1", kSql}});
  EXPECT_EQ(saved.status, 303);
  EXPECT_EQ(b.kirim("/i/kec-bati-bati/2024/kinerja/1", {{"realisasi~" + kSql + "~~1", "1"}}).status, 422);
  EXPECT_EQ(b.buka("/i/" + http::encode(kSql) + "/2024").status, 404);
  Peramban nobody(world);
  EXPECT_EQ(nobody.kirim("/masuk", {{"pemda", kSql}, {"akun", kSql}, {"sandi", "' OR '1'='1"}}).status, 401);
  auto connection = harus(store::buka_sqlite(world.db()));
  EXPECT_TRUE(memuat(b.buka("/i/kec-bati-bati/2024/kinerja/1"), "DROP TABLE realisasi"));  // stored as it was typed
}

/// Not UTF-8, zero bytes, very long: refused or kept whole, never half.
TEST(Keamanan, OddTexts) {
  Dunia world;
  Peramban b(world, "operator");
  const std::string page = "/i/kec-bati-bati/2024/kinerja/1";
  EXPECT_EQ(b.kirim(page, {{"analisis~ind-ikm~pendorong~1", "\xff\xfe"}}).status, 422);
  EXPECT_EQ(b.kirim(page, {{"analisis~ind-ikm~pendorong~1", std::string("a\0b", 3)}}).status, 400);
  EXPECT_EQ(b.buka("/i/kec-bati-bati/2024" + std::string(300, 'x')).status, 404);
  EXPECT_EQ(b.buka("/i/kec-bati-bati/99999").status, 404);
  EXPECT_EQ(b.buka("/i/kec-bati-bati/2024/kinerja/9").status, 404);
}

/// A cookie that is no token of ours is nobody, however it looks.
TEST(Keamanan, ForgedCookies) {
  Dunia world;
  for (const std::string& value :
       {std::string("x"), std::string("tanah-laut."), std::string("."), std::string(4000, 'a'),
        std::string("tanah-laut.' OR 1=1 --"), std::string("../../etc.passwd")}) {
    Peramban b(world);
    b.kue = {{"sakip", value}};
    EXPECT_EQ(b.buka("/i/kec-bati-bati/2024").status, 303) << value;
  }
}

}  // namespace keamanan_test
}  // namespace sakip::web
