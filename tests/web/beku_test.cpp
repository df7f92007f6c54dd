// Frozen files are bytes that nothing changes: not the data, not the outlines, not the law, not a later write while
// they were composed. The same for documents of the pemda itself, which the bureau freezes and publishes.

#include "store/beku.hpp"
#include "app/sumber.hpp"
#include "core/sha256.hpp"
#include "store/cadangan.hpp"
#include "store/catat.hpp"
#include "web/alat.hpp"

namespace sakip::web {
namespace beku_test {

const std::string kDasar = "/i/" + kInstansi + "/2024/";
const http::Fields kLkj = {{"kunci", "lkj"}, {"tanggal", "2025-01-16"}};
const http::Fields kCapaian = {{"kunci", "capaian-pemda"}, {"tanggal", "2025-01-16"}};

TEST(Beku, NeitherOutlinesNorLawChangeAFrozenFile) {
  Dunia world;
  std::map<std::string, std::string> before;
  std::string live;
  {
    Peramban head(world, "kepala");
    ASSERT_EQ(head.kirim(kDasar + "beku", kLkj).status, 303);
    for (const char* ending : {"html", "pdf", "docx", "xlsx"})
      before[ending] = head.buka(kDasar + "beku/1/lkj." + ending).body;
    live = head.buka(kDasar + "dokumen/lkj.html").body;
  }
  const std::string data = world.folder() + "data";
  std::filesystem::copy(std::string(SAKIP_SOURCE_DIR) + "/data", data, std::filesystem::copy_options::recursive);
  const std::string outline = data + "/dokumen/lkj/susunan.toml";
  std::string text = harus(app::baca_berkas(outline));
  const auto at = text.find("IKHTISAR EKSEKUTIF");
  ASSERT_NE(at, std::string::npos);
  text.replace(at, 18, "RINGKASAN");
  harus(app::tulis_berkas(outline, text));
  world.mulai(data);
  Peramban head(world, "kepala");
  EXPECT_NE(head.buka(kDasar + "dokumen/lkj.html").body, live);
  for (const auto& [ending, bytes] : before)
    EXPECT_TRUE(head.buka(kDasar + "beku/1/lkj." + ending).body == bytes) << ending;
}

TEST(Beku, HashesAreShownAndAreThoseOfTheFiles) {
  Dunia world;
  Peramban head(world, "kepala"), bureau(world, "organisasi"), anybody(world);
  ASSERT_EQ(head.kirim(kDasar + "beku", kLkj).status, 303);
  const auto page = head.buka(kDasar + "dokumen/lkj");
  for (const char* ending : {"html", "pdf", "docx", "xlsx"})
    EXPECT_TRUE(memuat(page, sha256_hex(head.buka(kDasar + "beku/1/lkj." + ending).body))) << ending;
  ASSERT_EQ(bureau.kirim(kDasar + "terbit", {{"kunci", "lkj"}, {"versi", "1"}}).status, 303);
  const std::string place = "/publik/" + kPemda.value + "/" + kInstansi + "/2024";
  const auto pdf = anybody.buka(place + "/dokumen/lkj.pdf");
  EXPECT_TRUE(memuat(anybody.buka(place), sha256_hex(pdf.body)));
  EXPECT_EQ(anybody.buka(place + "/dokumen/lkj.pdf", {{"if-none-match", kepala(pdf, "ETag")}}).status, 304);
  const auto checked = harus(store::buka_sqlite(world.db()));
  EXPECT_TRUE(store::periksa_basis_data(*checked).has_value());
  harus(checked->script("UPDATE isi_beku SET isi = x'00' WHERE sha256 = '" + sha256_hex(pdf.body) + "'"));
  EXPECT_TRUE(memuat(anybody.buka(place + "/dokumen/lkj.pdf"), "STORE_HASH_BEDA"));
  EXPECT_EQ(store::periksa_basis_data(*checked).error().code, "STORE_HASH_BEDA");
}

TEST(Beku, OnlyFormatsThatSuitTheDocument) {
  Dunia world;
  Peramban head(world, "kepala");
  ASSERT_EQ(head.kirim(kDasar + "beku", {{"kunci", "keputusan-tim"}, {"tanggal", "2025-01-16"}}).status, 303);
  EXPECT_EQ(head.buka(kDasar + "beku/1/keputusan-tim.docx").status, 200);
  const int tables = head.buka(kDasar + "beku/1/keputusan-tim.xlsx").status;
  EXPECT_EQ(tables, memuat(head.buka(kDasar + "beku/1/keputusan-tim.html"), "Tabel 1") ? 200 : 404);
}

/// A change between composing and writing is seen: it is composed again from the new data; one that never ends is
/// refused.
TEST(Beku, NothingStaleIsWritten) {
  Dunia world;
  store::AntreanTulis queue(harus(store::buka_sqlite(world.db())));
  const auto read = harus(store::buka_sqlite(world.db()));
  const store::AlamatBerkas at{kPemda, InstansiId(kInstansi), 2024};
  int changes = 1, composed = 0, written = 0, text = 0;
  const auto compose = [&]() -> Status {
    ++composed;
    if (changes-- <= 0) return Ok{};
    Narasi part{"bab1/uji", 2024, AsalNarasi::disunting, {"ke-" + std::to_string(++text)}};
    return queue.tulis([&](store::db::Connection& c) {
      return store::catat_narasi(c, at, part, {"uji", ""}, kWaktuUji);
    });
  };
  const auto keep = [&](store::db::Connection&) -> Status {
    ++written;
    return Ok{};
  };
  EXPECT_TRUE(app::tulis_bila_tetap(queue, *read, at, compose, keep).has_value());
  EXPECT_EQ(composed, 2);
  EXPECT_EQ(written, 1);
  // Another agency's change does not concern this one, but does concern the pemda.
  changes = 1, composed = 0;
  EXPECT_TRUE(
      app::tulis_bila_tetap(queue, *read, {kPemda, InstansiId(kInstansiLain), 2024}, compose, keep).has_value());
  EXPECT_EQ(composed, 1);
  changes = 1, composed = 0;
  EXPECT_TRUE(app::tulis_bila_tetap(queue, *read, {kPemda, {}, 2024}, compose, keep).has_value());
  EXPECT_EQ(composed, 2);
  changes = 99, written = 0;
  EXPECT_EQ(app::tulis_bila_tetap(queue, *read, at, compose, keep).error().code, "DATA_SEDANG_BERUBAH");
  EXPECT_EQ(written, 0);
}

TEST(Beku, DocumentsOfThePemdaAreTheBureaus) {
  Dunia world;
  Peramban bureau(world, "organisasi"), planner(world, "bappeda"), own(world, "operator"), anybody(world);
  EXPECT_EQ(planner.kirim("/p/2024/beku", kCapaian).status, 403);
  EXPECT_EQ(own.kirim("/p/2024/beku", kCapaian).status, 403);
  EXPECT_EQ(bureau.kirim("/p/2024/beku", kLkj).status, 404);  // an agency's
  Peramban head(world, "kepala");
  EXPECT_EQ(head.kirim(kDasar + "beku", kCapaian).status, 404);  // the pemda's
  EXPECT_TRUE(memuat(bureau.kirim("/p/2001/beku", kCapaian), "DATA_BELUM_ADA"));
  ASSERT_EQ(bureau.kirim("/p/2024/beku", kCapaian).status, 303);
  EXPECT_TRUE(memuat(planner.buka("/p/2024/dokumen"), "Beku, versi 1"));
  const auto file = planner.buka("/p/2024/beku/1/capaian-pemda.pdf");
  ASSERT_EQ(file.status, 200);
  EXPECT_TRUE(memuat(planner.buka("/p/2024/dokumen/capaian-pemda"), sha256_hex(file.body)));
  EXPECT_FALSE(memuat(planner.buka("/p/2024/dokumen/capaian-pemda"), "Data sudah berubah"));
  ASSERT_EQ(own.kirim_json(kDasar + "sel", R"({"sel":"realisasi~ind-ikm~~0","teks":"77,77"})").status, 200);
  EXPECT_TRUE(memuat(planner.buka("/p/2024/dokumen/capaian-pemda"), "Data sudah berubah"));
  EXPECT_TRUE(planner.buka("/p/2024/beku/1/capaian-pemda.pdf").body == file.body);
  // A variant is frozen for itself.
  ASSERT_EQ(bureau.kirim("/p/2024/beku", {{"kunci", "iku@peraturan"}, {"tanggal", "2025-01-16"}}).status, 303);
  EXPECT_EQ(planner.buka("/p/2024/beku/1/iku.pdf?varian=peraturan").status, 200);
  EXPECT_EQ(planner.buka("/p/2024/beku/1/iku.pdf").status, 404);
  // Published for everybody, under the pemda's year.
  const std::string place = "/publik/" + kPemda.value;
  EXPECT_EQ(anybody.buka(place + "/2024/dokumen/capaian-pemda.pdf").status, 404);
  EXPECT_EQ(planner.kirim("/p/2024/terbit", {{"kunci", "capaian-pemda"}, {"versi", "1"}}).status, 403);
  ASSERT_EQ(bureau.kirim("/p/2024/terbit", {{"kunci", "capaian-pemda"}, {"versi", "1"}}).status, 303);
  EXPECT_TRUE(anybody.buka(place + "/2024/dokumen/capaian-pemda.pdf").body == file.body);
  EXPECT_TRUE(memuat(anybody.buka(place), sha256_hex(file.body)));
  EXPECT_EQ(anybody.buka(place + "/2024/dokumen/capaian-pemda.docx").status, 404);
  EXPECT_EQ(anybody.buka(place + "/2024/dokumen/iku.pdf?varian=peraturan").status, 404);
  EXPECT_EQ(anybody.buka(place + "/" + kInstansi + "/2024").status, 404);  // of the agency nothing is published
  // Opened with a reason, withdrawn.
  const http::Fields version = {{"kunci", "capaian-pemda"}, {"versi", "1"}};
  EXPECT_TRUE(memuat(bureau.kirim("/p/2024/beku", kCapaian), "DOKUMEN_BEKU"));
  EXPECT_TRUE(memuat(bureau.kirim("/p/2024/beku/buka", version), "STORE_ALASAN_KOSONG"));
  http::Fields reason = version;
  reason.emplace_back("alasan", "hasil reviu");
  ASSERT_EQ(bureau.kirim("/p/2024/beku/buka", reason).status, 303);
  ASSERT_EQ(bureau.kirim("/p/2024/beku", kCapaian).status, 303);
  EXPECT_FALSE(bureau.buka("/p/2024/beku/2/capaian-pemda.pdf").body == file.body);
  ASSERT_EQ(bureau.kirim("/p/2024/terbit/tarik", version).status, 303);
  EXPECT_EQ(anybody.buka(place + "/2024/dokumen/capaian-pemda.pdf").status, 404);
}

TEST(Beku, OfAnotherPemdaNothing) {
  Dunia world;
  Peramban bureau(world, "organisasi"), foreign(world, "admin", kPemdaLain), anybody(world);
  ASSERT_EQ(bureau.kirim("/p/2024/beku", kCapaian).status, 303);
  ASSERT_EQ(bureau.kirim("/p/2024/terbit", {{"kunci", "capaian-pemda"}, {"versi", "1"}}).status, 303);
  EXPECT_EQ(foreign.buka("/p/2024/beku/1/capaian-pemda.pdf").status, 404);
  EXPECT_FALSE(memuat(foreign.buka("/p/2024/dokumen"), "Beku"));
  EXPECT_EQ(anybody.buka("/publik/" + kPemdaLain.value + "/2024/dokumen/capaian-pemda.pdf").status, 404);
}

}  // namespace beku_test
}  // namespace sakip::web
