// The findings page: what the review finds, filtered by weight, with links that lead somewhere.
#include "web/alat.hpp"

namespace sakip::web {
namespace temuan_test {

const std::string kAlamat = "/i/" + kInstansi + "/2024/temuan";

int banyak(const http::Response& page, std::string_view text) {
  int count = 0;
  for (auto at = page.body.find(text); at != std::string::npos; at = page.body.find(text, at + 1)) ++count;
  return count;
}

TEST(Temuan, ByWeightWithLinksThatLeadSomewhere) {
  Dunia world;
  Peramban b(world, "operator");
  const auto all = b.buka(kAlamat), heavy = b.buka(kAlamat + "?bobot=tinggi");
  ASSERT_EQ(all.status, 200);
  // The printed IKM of the case is 92,48 where its survey gives 91,85 (docs of the case, /skm).
  EXPECT_TRUE(memuat(heavy, "92,48") && memuat(heavy, "91,85"));
  EXPECT_TRUE(memuat(all, "jauh di atas 100%"));
  EXPECT_FALSE(memuat(heavy, "jauh di atas 100%"));
  EXPECT_GT(banyak(all, "<tr"), banyak(heavy, "<tr"));
  EXPECT_TRUE(memuat(heavy, "kinerja/0#ind-ikm"));
  EXPECT_TRUE(memuat(b.buka("/i/" + kInstansi + "/2024/kinerja/0"), "id=\"ind-ikm\""));
  int links = 0;
  for (auto at = all.body.find("href=\"/i/"); at != std::string::npos; at = all.body.find("href=\"/i/", at + 1)) {
    const auto end = all.body.find('"', at + 6);
    std::string to = all.body.substr(at + 6, end - at - 6);
    to = to.substr(0, to.find('#'));
    if (to.find("angka?") == std::string::npos && to.find("/kinerja/") == std::string::npos) continue;
    EXPECT_EQ(b.buka(to).status, 200) << to;
    ++links;
  }
  EXPECT_GT(links, 5);
  EXPECT_TRUE(memuat(b.buka(kAlamat + "?bobot=hantu"), "Tidak ada temuan."));
}

TEST(Temuan, GoesWhenItIsMended) {
  Dunia world;
  Peramban b(world, "operator");
  const std::string missing = "Realisasi Indeks Desa tahun 2024 belum dilaporkan";
  EXPECT_TRUE(memuat(b.buka(kAlamat), missing));
  ASSERT_EQ(
      b.kirim_json("/i/" + kInstansi + "/2024/sel", R"({"sel":"realisasi~ind-indeks-desa~~0","teks":"0,8"})").status,
      200);
  EXPECT_FALSE(memuat(b.buka(kAlamat), missing));
}

}  // namespace temuan_test
}  // namespace sakip::web
