// The public portal: only what was published, as it was published, for anybody; open data with stable addresses.
#include <nlohmann/json.hpp>

#include "web/alat.hpp"

namespace sakip::web {
namespace publik_test {

const std::string kKerja = "/i/" + kInstansi + "/2024/";
const std::string kUmum = "/publik/" + kPemda.value + "/" + kInstansi + "/2024";

void terbitkan(Dunia& world, const std::string& kunci, const std::string& versi = "1") {
  Peramban head(world, "kepala"), bureau(world, "organisasi");
  ASSERT_EQ(head.kirim(kKerja + "beku", {{"kunci", kunci}, {"tanggal", "2025-01-16"}}).status, 303);
  ASSERT_EQ(bureau.kirim(kKerja + "terbit", {{"kunci", kunci}, {"versi", versi}}).status, 303);
}

TEST(Publik, NothingIsPublicUntilItIsPublished) {
  Dunia world;
  Peramban anybody(world);
  EXPECT_EQ(anybody.buka("/publik").status, 200);
  EXPECT_TRUE(memuat(anybody.buka("/publik/" + kPemda.value), "Belum ada yang diterbitkan"));
  for (const char* rest : {"", "/data.csv", "/data.json", "/dokumen/lkj.pdf"}) {
    const auto answer = anybody.buka(kUmum + rest);
    EXPECT_EQ(answer.status, 404) << rest;
    EXPECT_FALSE(memuat(answer, "Indeks Kepuasan")) << rest;
  }
  EXPECT_TRUE(memuat(anybody.buka(kUmum), "PUBLIK_TIDAK_ADA"));
  EXPECT_EQ(anybody.buka("/publik/hantu").status, 404);
}

TEST(Publik, ThePublishedDocumentAndNoOther) {
  Dunia world;
  terbitkan(world, "lkj");
  Peramban anybody(world), head(world, "kepala");
  const auto page = anybody.buka(kUmum);
  ASSERT_EQ(page.status, 200);
  EXPECT_TRUE(memuat(page, "<svg") && memuat(page, "Laporan Kinerja"));
  EXPECT_TRUE(anybody.buka(kUmum + "/dokumen/lkj.html").body == head.buka(kKerja + "beku/1/lkj.html").body);
  EXPECT_TRUE(anybody.buka(kUmum + "/dokumen/lkj.pdf").body.starts_with("%PDF"));
  EXPECT_EQ(anybody.buka(kUmum + "/dokumen/lkj.docx").status, 404);
  EXPECT_EQ(anybody.buka(kUmum + "/dokumen/pk.pdf").status, 404);
  EXPECT_EQ(anybody.buka("/publik/" + kPemda.value + "/" + kInstansiLain + "/2024").status, 404);
  EXPECT_EQ(anybody.buka("/publik/" + kPemdaLain.value + "/" + kInstansiLain + "/2024").status, 404);
  EXPECT_TRUE(memuat(anybody.buka("/publik/" + kPemda.value), kUmum));
}

/// What was frozen is what is public: a change of the data afterwards is not, until it is published again.
TEST(Publik, FiguresAreThoseOfThePublishedVersion) {
  Dunia world;
  terbitkan(world, "lkj");
  Peramban clerk(world, "operator"), bureau(world, "organisasi"), anybody(world);
  ASSERT_EQ(clerk.kirim_json(kKerja + "sel", R"({"sel":"realisasi~ind-ikm~~0","teks":"77,77"})").status, 200);
  EXPECT_TRUE(memuat(anybody.buka(kUmum), "92,48"));  // as the case has it
  EXPECT_FALSE(memuat(anybody.buka(kUmum), "77,77"));
  ASSERT_EQ(
      bureau.kirim(kKerja + "beku/buka", {{"kunci", "lkj"}, {"versi", "1"}, {"alasan", "angka diperbaiki"}}).status,
      303);
  EXPECT_TRUE(memuat(anybody.buka(kUmum), "92,48"));  // stays until the new one is published
  terbitkan(world, "lkj", "2");
  EXPECT_TRUE(memuat(anybody.buka(kUmum), "77,77"));
  EXPECT_TRUE(memuat(anybody.buka(kUmum + "/dokumen/lkj.html"), "77,77"));
  ASSERT_EQ(bureau.kirim(kKerja + "terbit/tarik", {{"kunci", "lkj"}}).status, 303);
  EXPECT_EQ(anybody.buka(kUmum).status, 404);
  EXPECT_EQ(anybody.buka(kUmum + "/dokumen/lkj.pdf").status, 404);
}

TEST(Publik, OpenDataWithTags) {
  Dunia world;
  terbitkan(world, "lkj");
  Peramban anybody(world);
  const auto table = anybody.buka(kUmum + "/data.csv");
  EXPECT_EQ(table.type, "text/csv; charset=utf-8");
  // ind-rasio-desa-mandiri: target 1 of 14, reached 9 of 14 villages: 900 % (README of the case).
  EXPECT_TRUE(memuat(table, "\"ind-rasio-desa-mandiri\"")) << table.body;
  EXPECT_TRUE(memuat(table, "\"900.00\"")) << table.body;
  EXPECT_EQ(kepala(table, "Access-Control-Allow-Origin"), "*");
  EXPECT_EQ(kepala(table, "Cache-Control"), "public, max-age=300");
  const auto data = nlohmann::json::parse(anybody.buka(kUmum + "/data.json").body);
  EXPECT_EQ(data["instansi"]["id"], kInstansi);
  EXPECT_EQ(data["sumber"]["versi"], 1);
  for (const auto& one : data["indikator"])
    if (one["id"] == "ind-ikm") {
      EXPECT_EQ(one["realisasi"]["nilai"], "92.48");
    }
  const std::string tag = kepala(table, "ETag");
  const auto again = anybody.buka(kUmum + "/data.csv", {{"if-none-match", tag}});
  EXPECT_EQ(again.status, 304);
  EXPECT_EQ(again.body, "");
  EXPECT_NE(kepala(anybody.buka(kUmum + "/data.json"), "ETag"), tag);
}

}  // namespace publik_test
}  // namespace sakip::web
