// The national nomenclature in the browser: who takes a list over, what a faulty one does, differences, the search over
// lists and plans, and the finding about codes that are not in it.
#include <nlohmann/json.hpp>

#include "app/gudang.hpp"
#include "app/nomenklatur.hpp"
#include "web/alat.hpp"

namespace sakip::web {
namespace nomenklatur_test {

using nlohmann::json;

const std::string kDaftar = "/nomenklatur/daftar";

http::Response kirim_berkas(Peramban& b, const std::string& content, const std::string& regulation) {
  const auto field = [](const std::string& name, const std::string& value) {
    return "--batas\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
  };
  const std::string body = field("csrf", b.csrf) + field("peraturan", regulation) +
                           "--batas\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"daftar.csv\"\r\n"
                           "Content-Type: text/csv\r\n\r\n" +
                           content + "\r\n--batas--\r\n";
  return b.minta(http::Method::post, kDaftar, body, {{"content-type", "multipart/form-data; boundary=batas"}});
}

json cari(Peramban& b, const std::string& words) {
  return json::parse(b.buka("/nomenklatur?q=" + http::encode(words), {{"accept", "application/json"}}).body)["hasil"];
}

TEST(NomenklaturNasional, ShippedFieldsOfAffairsAreFoundWithTheirSource) {
  Dunia world;
  Peramban b(world, "operator");
  const json list = cari(b, "politik bangsa kesatuan");  // words in any order
  ASSERT_EQ(list.size(), 1U) << list.dump();
  EXPECT_EQ(list[0]["kode"], "8.01");
  EXPECT_EQ(list[0]["sumber"], "Permendagri Nomor 90 Tahun 2019");
  EXPECT_EQ(cari(b, "1.01")[0]["nama"], "Pendidikan");
  EXPECT_EQ(cari(b, "7.01.01.2.02.01")[0]["sumber"], "rencana pemda ini");
  EXPECT_TRUE(memuat(b.buka(kDaftar), "belum dibandingkan dengan naskah resmi"));
}

TEST(NomenklaturNasional, BappedaTakesAListOverAndSeesWhatItChanges) {
  Dunia world;
  Peramban other(world, "operator");
  EXPECT_EQ(kirim_berkas(other, "Kode;Uraian\n7.01;Kecamatan\n", "Uji").status, 403);
  EXPECT_FALSE(memuat(other.buka(kDaftar), "name=\"berkas\""));
  Peramban b(world, "bappeda");
  EXPECT_TRUE(memuat(b.buka(kDaftar), "name=\"berkas\""));
  const auto faulty = kirim_berkas(b, "Kode;Uraian\n7.01;Kecamatan\n7.1;Salah\n", "Uji");  // NOMENKLATUR_BARIS
  EXPECT_EQ(faulty.status, 422);
  EXPECT_TRUE(memuat(faulty, "baris 3"));
  EXPECT_FALSE(memuat(b.buka(kDaftar), kDaftar + "/1"));  // nothing was taken
  EXPECT_TRUE(memuat(kirim_berkas(b, "Kode;Uraian\n7.01;Kecamatan\n", ""), "NOMENKLATUR_PERATURAN"));
  const auto first = kirim_berkas(b, "Kode;Uraian\n7.01;Kecamatan\n7.01.03;Pemberdayaan Desa\n7.01.09;Lama\n", "Uji 1");
  ASSERT_EQ(first.status, 303) << first.body;
  EXPECT_TRUE(memuat(kirim_berkas(b, "Uraian;Kode\nKecamatan;7.01\nPemberdayaan Desa;7.01.03\nLama;7.01.09\n", "Uji"),
                     "NOMENKLATUR_SAMA"));
  const auto second =
      kirim_berkas(b, "Kode;Uraian\n7.01;Kecamatan\n7.01.03;Pemberdayaan Masyarakat Desa\n7.01.10;Baru\n", "Uji 2");
  ASSERT_EQ(kepala(second, "Location"), kDaftar + "/2");
  const auto page = b.buka(kDaftar + "/2");
  EXPECT_TRUE(memuat(page, "1 bertambah, 1 berganti nama, 1 tidak ada lagi")) << page.body;
  EXPECT_TRUE(memuat(page, "Pemberdayaan Masyarakat Desa"));
  EXPECT_TRUE(memuat(b.buka(kDaftar + "/1"), "versi yang pertama"));
  EXPECT_EQ(b.buka(kDaftar + "/3").status, 404);
  const json list = cari(b, "7.01.10");
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(list[0]["sumber"], "Uji 2");
}

/// Of the levels that the list has, and of no others.
TEST(NomenklaturNasional, CodesThatTheListDoesNotKnowAreFindings) {
  Dunia world;
  Peramban b(world, "bappeda"), reader(world, "operator");
  const std::string page = "/i/" + kInstansi + "/2024/temuan";
  EXPECT_FALSE(memuat(reader.buka(page), "NOMENKLATUR_TAK_DIKENAL"));
  ASSERT_EQ(kirim_berkas(b, "Kode;Uraian\n7.01;Kecamatan\n", "Uji").status, 303);
  EXPECT_FALSE(memuat(reader.buka(page), "NOMENKLATUR_TAK_DIKENAL"));  // reaches bidang only
  ASSERT_EQ(
      kirim_berkas(b, "Kode;Uraian\nX.XX.01;Penunjang\n7.01.02;Satu\n7.01.03;Dua\n7.01.04;Tiga\n7.01.05;Empat\n", "Uji")
          .status,
      303);
  const auto told = reader.buka(page);
  const auto count = [&](std::string_view what) {
    std::size_t n = 0;
    for (auto at = told.body.find(what); at != std::string::npos; at = told.body.find(what, at + 1)) ++n;
    return n;
  };
  // Programs of the plan by hand: 7.01.01 (X.XX.01), 7.01.02 to 7.01.06; the list lacks 7.01.06. Kegiatan are not
  // judged.
  EXPECT_EQ(count("<div class=\"kecil\">NOMENKLATUR_TAK_DIKENAL"), 1U) << told.body;
  EXPECT_TRUE(memuat(told, "Kode 7.01.06"));
}

TEST(NomenklaturNasional, OneOfTenThousandIsFound) {
  Dunia world;
  std::vector<ButirNomenklatur> entries;
  for (int i = 0; i < 10'000; ++i) {
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    const std::string number = std::to_string(10'000 + i).substr(1);
    entries.push_back(
        {"1." + two(1 + i / 2500) + "." + two(1 + i / 500 % 5) + ".2." + two(1 + i / 50 % 10) + "." + number,
         "Penyediaan layanan nomor " + std::to_string(i) + " bagi masyarakat"});
  }
  store::AntreanTulis queue(harus(store::buka_sqlite(world.db())));
  const app::Pemegang who{kPemda, "bappeda", "", {{app::Peran::bappeda, {}, {}}}};
  ASSERT_TRUE(app::impor_nomenklatur(queue, who, entries, "Uji", "uji.csv", world.waktu));
  const app::Aturan rules = harus(app::muat_aturan(std::string(SAKIP_SOURCE_DIR) + "/data"));
  auto reader = harus(store::buka_sqlite(world.db()));
  const auto found = harus(app::cari_nomenklatur(*reader, rules, kPemda, "masyarakat 1.04 9999", 50));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].nama, "Penyediaan layanan nomor 9999 bagi masyarakat");
}

}  // namespace nomenklatur_test
}  // namespace sakip::web
