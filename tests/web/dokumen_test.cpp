// Documents in the browser: states, freezing and opening, publishing, frozen files byte for byte, narrative.
#include "app/dokumen_beku.hpp"
#include "app/narasi.hpp"
#include "store/muat.hpp"
#include "web/alat.hpp"

namespace sakip::web {
namespace dokumen_test {

const std::string kDasar = "/i/" + kInstansi + "/2024/";

http::Fields beku(const std::string& kunci) { return {{"kunci", kunci}, {"tanggal", "2025-01-16"}}; }

int simpan_sel(Peramban& b, const std::string& value) {
  return b.kirim_json(kDasar + "sel", "{\"sel\":\"realisasi~ind-ikm~~0\",\"teks\":\"" + value + "\"}").status;
}

TEST(Dokumen, ListedByStageWithPostsAndVariants) {
  Dunia world;
  Peramban b(world, "operator");
  const auto list = b.buka(kDasar + "dokumen");
  ASSERT_EQ(list.status, 200);
  for (const char* text : {"Perencanaan Kinerja", "Pelaporan Kinerja", "Laporan Kinerja", "Draf", "varian=tw-2"})
    EXPECT_TRUE(memuat(list, text)) << text;
  EXPECT_FALSE(memuat(list, "lkj-pemda"));  // that is the pemda's
  const auto post = b.buka(kDasar + "dokumen/pk?jabatan=camat");
  EXPECT_TRUE(memuat(post, "pk.pdf?jabatan=camat")) << post.body;
  EXPECT_EQ(b.buka(kDasar + "dokumen/pengukuran.html?varian=tw-9").status, 422);
  EXPECT_EQ(b.buka(kDasar + "dokumen/lkj.exe").status, 404);
  EXPECT_EQ(b.buka(kDasar + "dokumen/tidak-ada").status, 404);
}

TEST(Dokumen, OverThePemda) {
  Dunia world;
  Peramban b(world, "bappeda"), own(world, "operator");
  EXPECT_TRUE(memuat(b.buka("/p/2024/dokumen"), "capaian-pemda.pdf"));
  EXPECT_EQ(b.buka("/p/2024/dokumen/capaian-pemda").status, 200);
  const auto made = b.buka("/p/2024/dokumen/capaian-pemda.html");
  ASSERT_EQ(made.status, 200) << made.body;
  EXPECT_TRUE(memuat(made, "Kecamatan Lain"));
  EXPECT_EQ(b.buka("/p/2024/dokumen/lkj.html").status, 404);
  EXPECT_TRUE(memuat(b.buka("/p/2001/dokumen/capaian-pemda.html"), "DATA_BELUM_ADA"));
  EXPECT_EQ(own.buka("/p/2024/dokumen").status, 403);
}

TEST(Dokumen, AFrozenVersionComesOutTheSameWhateverChanges) {
  Dunia world;
  Peramban head(world, "kepala"), clerk(world, "operator"), bureau(world, "organisasi");
  EXPECT_EQ(clerk.kirim(kDasar + "beku", beku("lkj")).status, 403);
  ASSERT_EQ(head.kirim(kDasar + "beku", beku("lkj")).status, 303);
  EXPECT_TRUE(memuat(head.buka(kDasar + "dokumen"), "Beku, versi 1"));
  std::map<std::string, std::string> before;
  for (const char* ending : {"html", "pdf", "docx", "xlsx"}) {
    const auto file = clerk.buka(kDasar + "beku/1/lkj." + ending);
    ASSERT_EQ(file.status, 200) << ending;
    before[ending] = file.body;
  }
  ASSERT_EQ(simpan_sel(clerk, "77,77"), 200);
  EXPECT_TRUE(memuat(clerk.buka(kDasar + "dokumen/lkj.html"), "77,77"));
  for (const auto& [ending, bytes] : before)
    EXPECT_TRUE(clerk.buka(kDasar + "beku/1/lkj." + ending).body == bytes) << ending;
  EXPECT_TRUE(memuat(clerk.buka(kDasar + "dokumen/lkj"), "Data sudah berubah"));

  // Frozen stays frozen until it is opened with a reason by who may.
  EXPECT_TRUE(memuat(head.kirim(kDasar + "beku", beku("lkj")), "DOKUMEN_BEKU"));
  EXPECT_EQ(head.kirim(kDasar + "beku/buka", {{"kunci", "lkj"}, {"versi", "1"}, {"alasan", "x"}}).status, 403);
  EXPECT_TRUE(memuat(bureau.kirim(kDasar + "beku/buka", {{"kunci", "lkj"}, {"versi", "1"}}), "STORE_ALASAN_KOSONG"));
  ASSERT_EQ(bureau.kirim(kDasar + "beku/buka", {{"kunci", "lkj"}, {"versi", "1"}, {"alasan", "hasil reviu"}}).status,
            303);
  ASSERT_EQ(head.kirim(kDasar + "beku", beku("lkj")).status, 303);
  EXPECT_TRUE(memuat(clerk.buka(kDasar + "beku/2/lkj.html"), "77,77"));
  EXPECT_TRUE(clerk.buka(kDasar + "beku/1/lkj.html").body == before["html"]);
  EXPECT_EQ(clerk.buka(kDasar + "beku/3/lkj.html").status, 404);
}

TEST(Dokumen, VariantsAndPostsAreFrozenEachForItself) {
  Dunia world;
  Peramban head(world, "kepala");
  ASSERT_EQ(head.kirim(kDasar + "beku", beku("pk/camat")).status, 303);
  ASSERT_EQ(head.kirim(kDasar + "beku", beku("monev@tw-2")).status, 303);
  const auto list = head.buka(kDasar + "dokumen");
  EXPECT_TRUE(memuat(list, "camat: Beku, versi 1"));
  EXPECT_TRUE(memuat(list, "tw-2: Beku, versi 1"));
  EXPECT_EQ(head.buka(kDasar + "beku/1/pk.pdf?jabatan=camat").status, 200);
  EXPECT_EQ(head.buka(kDasar + "beku/1/pk.pdf").status, 404);
  for (const char* wrong : {"pk/hantu", "monev@tw-7", "lkj/camat"})
    EXPECT_EQ(head.kirim(kDasar + "beku", beku(wrong)).status, 422) << wrong;
  EXPECT_EQ(head.kirim(kDasar + "beku", beku("hantu")).status, 404);
  EXPECT_EQ(head.kirim(kDasar + "beku", {{"kunci", "lkj"}, {"tanggal", "kemarin"}}).status, 422);
  // The first variant is the document itself.
  app::PermintaanLaporan request;
  request.dokumen = harus(app::cari_dokumen("monev"));
  request.pilihan.varian = "tw-1";
  EXPECT_EQ(app::kunci_beku(request), "monev");
  EXPECT_EQ(harus(app::dari_kunci_beku("renja@perubahan")).pilihan.varian, "perubahan");
}

TEST(Dokumen, PublishedByTheBureauOnceFrozen) {
  Dunia world;
  Peramban head(world, "kepala"), bureau(world, "organisasi");
  const http::Fields first = {{"kunci", "lkj"}, {"versi", "1"}};
  EXPECT_TRUE(memuat(bureau.kirim(kDasar + "terbit", first), "STORE_BEKU_TIDAK_ADA"));
  ASSERT_EQ(head.kirim(kDasar + "beku", beku("lkj")).status, 303);
  EXPECT_EQ(head.kirim(kDasar + "terbit", first).status, 403);
  ASSERT_EQ(bureau.kirim(kDasar + "terbit", first).status, 303);
  EXPECT_TRUE(memuat(bureau.buka(kDasar + "dokumen"), "Terbit, versi 1"));
  ASSERT_EQ(bureau.kirim(kDasar + "terbit/tarik", {{"kunci", "lkj"}}).status, 303);
  EXPECT_FALSE(memuat(bureau.buka(kDasar + "dokumen"), "Terbit, versi 1"));
  bureau.kirim(kDasar + "beku/buka", {{"kunci", "lkj"}, {"versi", "1"}, {"alasan", "salah ketik"}});
  EXPECT_TRUE(memuat(bureau.kirim(kDasar + "terbit", first), "TERBIT_DIBUKA"));
}

const std::string kBagian = "bab1/latar-belakang";

http::Response sunting(Peramban& b, const std::string& text, const std::string& before,
                       const std::string& what = "simpan") {
  return b.kirim(kDasar + "narasi/lkj", {{"bagian", kBagian}, {"teks", text}, {"sebelum", before}, {"aksi", what}});
}

TEST(Narasi, EditedSavedAndGivenBackToTheDraft) {
  Dunia world;
  Peramban b(world, "operator");
  const std::string address = kDasar + "narasi/lkj";
  EXPECT_TRUE(memuat(b.buka(address), "Draf dari data"));
  const auto editor = b.buka(address + "?bagian=bab1%2Flatar-belakang");
  EXPECT_TRUE(memuat(editor, "{{indikator/ind-ikm/2024/capaian}}")) << "the data beside it";
  ASSERT_EQ(
      sunting(b, "Satu kalimat: {{indikator/ind-ikm/2024/target}}.\r\n\r\n- butir satu\r\n- butir dua", "").status,
      303);
  const auto list = b.buka(address);
  EXPECT_TRUE(memuat(list, "Satu kalimat: <a class=\"angka\""));
  EXPECT_TRUE(memuat(b.buka(kDasar + "dokumen/lkj.html"), "Satu kalimat: "));
  const std::string stored = "Satu kalimat: {{indikator/ind-ikm/2024/target}}.\n\n- butir satu\n\n- butir dua";
  EXPECT_EQ(sunting(b, "", stored, "draf").status, 303);
  EXPECT_FALSE(memuat(b.buka(kDasar + "dokumen/lkj.html"), "Satu kalimat: "));
}

TEST(Narasi, TwoEditorsAndMistypedFigures) {
  Dunia world;
  Peramban a(world, "operator"), b(world, "kepala");
  ASSERT_EQ(sunting(a, "Kalimat A.", "").status, 303);
  const auto late = sunting(b, "Kalimat B.", "");
  EXPECT_EQ(late.status, 409);  // NARASI_BERUBAH
  EXPECT_TRUE(memuat(late, "Kalimat B."));
  EXPECT_TRUE(memuat(late, "Kalimat A."));
  EXPECT_EQ(sunting(b, "Kalimat B.", "Kalimat A.").status, 303);
  const auto wrong = sunting(b, "Angka {{indikator/hantu/2024/target}}.", "Kalimat B.");
  EXPECT_EQ(wrong.status, 422);
  EXPECT_TRUE(memuat(wrong, "Angka {{indikator/hantu"));
  EXPECT_EQ(sunting(b, std::string(20001, 'x'), "Kalimat B.").status, 422);  // NARASI_TERLALU_PANJANG
  EXPECT_TRUE(memuat(b.kirim(kDasar + "narasi/lkj", {{"bagian", "bab9/x"}, {"teks", "x"}}), "NARASI_TAK_DIKENAL"));
  EXPECT_TRUE(memuat(b.buka(kDasar + "narasi/pk"), "NARASI_TAK_DIKENAL"));
  Peramban reader(world, "bappeda");
  EXPECT_EQ(sunting(reader, "x", "").status, 403);
}

TEST(Narasi, NotWhileTheDocumentIsFrozen) {
  Dunia world;
  Peramban head(world, "kepala");
  ASSERT_EQ(head.kirim(kDasar + "beku", beku("lkj")).status, 303);
  EXPECT_TRUE(memuat(sunting(head, "Kalimat.", ""), "sudah dibekukan"));  // DOKUMEN_BEKU
}

/// The codes by name, without pages.
TEST(Narasi, Codes) {
  Dunia world;
  store::AntreanTulis queue(harus(store::buka_sqlite(world.db())));
  const app::Pemegang who{kPemda, "operator", "", {}};
  const store::AlamatBerkas at{kPemda, InstansiId(kInstansi), 2024};
  const Status late = app::simpan_narasi(queue, who, at, {"lkj", kBagian, 2024, "x", "lain"}, world.waktu);
  EXPECT_EQ(late.error().code, "NARASI_BERUBAH");
  EXPECT_EQ(app::baca_paragraf(" a\n b\n\n\n- c\n- d\ne "), (std::vector<std::string>{"a b", "- c", "- d e"}));
}

}  // namespace dokumen_test
}  // namespace sakip::web
