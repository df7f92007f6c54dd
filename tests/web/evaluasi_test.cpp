// Evaluation of AKIP, follow-up of its recommendations and review of the LKj: who fills in what at which stage, what
// follows from the answers, what is refused.
#include <algorithm>

#include "store/muat.hpp"
#include "web/alat.hpp"

namespace sakip::web {
namespace evaluasi_test {

const std::string kAgency = "/i/kec-bati-bati/2024";
const std::string kEvaluasi = kAgency + "/evaluasi";

http::Response sel(Peramban& who, const std::string& name, const std::string& text, const std::string& before = "") {
  return who.kirim_json(kAgency + "/sel",
                        R"({"sel":")" + name + R"(","teks":")" + text + R"(","sebelum":")" + before + R"("})");
}

Berkas berkas(const Dunia& world) {
  auto reader = harus(store::buka_sqlite(world.db()));
  return harus(store::muat_berkas(*reader, kPemda, InstansiId(kInstansi), 2024));
}

/// The twelve scored items of the sheet; their weights add up to 100.
const std::vector<std::string> kSubKomponen = {"1.a", "1.b", "1.c", "2.a", "2.b", "2.c",
                                               "3.a", "3.b", "3.c", "4.a", "4.b", "4.c"};

struct Penilaian {
  Dunia world;
  Peramban op{world, "operator"}, auditor{world, "inspektorat"};
  void langkah(Peramban& who, const std::string& step, const std::string& reason = "") {
    EXPECT_EQ(who.kirim(kEvaluasi + "/langkah", {{"langkah", step}, {"alasan", reason}}).status, 303) << step;
  }
};

TEST(Evaluasi, AgencyJudgesItselfThenTheEvaluatorDoes) {
  Penilaian r;
  EXPECT_TRUE(memuat(sel(r.auditor, "lke~1.a~jawaban~0", "A"), "MASA_TERKUNCI"));
  for (const std::string& item : kSubKomponen)
    ASSERT_EQ(sel(r.op, "lke~" + item + "~mandiri~0", "A").status, 200) << item;
  ASSERT_EQ(sel(r.op, "lke~1.a.1~bukti~0", "SOP perencanaan").status, 200);
  EXPECT_TRUE(memuat(sel(r.op, "lke~1.a~jawaban~0", "A"), "HAK_TIDAK_ADA"));
  r.langkah(r.op, "ajukan");
  EXPECT_TRUE(memuat(sel(r.op, "lke~1.a~mandiri~0", "AA", "A"), "MASA_TERKUNCI"));
  for (const std::string& item : kSubKomponen)
    ASSERT_EQ(sel(r.auditor, "lke~" + item + "~jawaban~0", "bb").status, 200) << item;
  // Every answer A is worth 90 and BB 80 of 100, so the totals are 90,00 and 80,00 of weights that add up to 100.
  const auto page = r.op.buka(kEvaluasi);
  ASSERT_EQ(page.status, 200);
  EXPECT_TRUE(memuat(page, ">90,00</a>"));
  EXPECT_TRUE(memuat(page, ">80,00</a>"));
  EXPECT_TRUE(memuat(r.op.buka(kEvaluasi + "/figur"), R"("n~1":"24,00")"));  // 80 % of 30
  EXPECT_TRUE(memuat(r.op.buka(kAgency + "/angka?f=akip/2024/nilai"), "80,00"));
  r.langkah(r.auditor, "selesai");
  EXPECT_TRUE(memuat(sel(r.auditor, "lke~1.a~jawaban~0", "A", "BB"), "MASA_TERKUNCI"));
  EXPECT_NE(r.auditor.kirim(kEvaluasi + "/langkah", {{"langkah", "buka"}}).status, 303);  // without a reason
  r.langkah(r.auditor, "buka", "satu bukti terlambat dibaca");
  EXPECT_EQ(sel(r.auditor, "lke~1.a~jawaban~0", "A", "BB").status, 200);
}

TEST(Evaluasi, AnswersAreThoseOfTheSheetAndNobodyIsOverwritten) {
  Penilaian r;
  r.langkah(r.auditor, "mulai");
  EXPECT_TRUE(memuat(sel(r.auditor, "lke~1.a~jawaban~0", "ZZ"), "Pilih salah satu: AA, A, BB"));
  EXPECT_TRUE(memuat(sel(r.auditor, "lke~9.z~jawaban~0", "A"), "SEL_TIDAK_DIKENAL"));
  EXPECT_TRUE(memuat(sel(r.auditor, "lke~1~jawaban~0", "A"), "SEL_TIDAK_DIKENAL"));  // a sum, not an answer
  EXPECT_TRUE(memuat(sel(r.auditor, "lke~1.a~warna~0", "A"), "SEL_TIDAK_DIKENAL"));
  ASSERT_EQ(sel(r.auditor, "lke~1.a~jawaban~0", "A").status, 200);
  EXPECT_EQ(sel(r.auditor, "lke~1.a~jawaban~0", "A").status, 200);  // the same again, as after a lost answer
  EXPECT_TRUE(memuat(sel(r.auditor, "lke~1.a~jawaban~0", "C"), "SEL_BERUBAH"));
  ASSERT_EQ(sel(r.auditor, "lke~~evaluator~0", "Inspektorat Daerah", "Inspektorat Kabupaten Tanah Laut").status, 200);
  const Berkas b = berkas(r.world);
  const auto year = std::find_if(b.akip.begin(), b.akip.end(), [](const auto& one) { return one.tahun == 2024; });
  ASSERT_NE(year, b.akip.end());
  EXPECT_EQ(year->evaluator, "Inspektorat Daerah");
  EXPECT_EQ(r.op.buka(kEvaluasi + "/9").status, 404);
  EXPECT_TRUE(memuat(r.op.buka(kEvaluasi + "/9"), "KOMPONEN_TIDAK_ADA"));
}

TEST(Evaluasi, AFormWithoutScriptSavesTheSame) {
  Penilaian r;
  r.langkah(r.auditor, "mulai");
  const auto saved = r.auditor.kirim(
      kEvaluasi + "/1", {{"lke~1.a~jawaban~0", "B"}, {"lama~lke~1.a~jawaban~0", ""}, {"lke~1.b~jawaban~0", "salah"}});
  EXPECT_EQ(saved.status, 422);
  EXPECT_TRUE(memuat(saved, "bukan salah satu jawabannya"));
  const Berkas b = berkas(r.world);
  const auto& rows =
      std::find_if(b.akip.begin(), b.akip.end(), [](const auto& one) { return one.tahun == 2024; })->komponen;
  const auto row = std::find_if(rows.begin(), rows.end(), [](const auto& one) { return one.id == "1.a"; });
  ASSERT_NE(row, rows.end());
  EXPECT_EQ(row->jawaban, "B");
  EXPECT_EQ(row->induk, "1");
}

TEST(Evaluasi, RecommendationsAreAnsweredAndVerified) {
  Penilaian r;
  EXPECT_EQ(r.op.kirim(kEvaluasi + "/rekomendasi", {{"uraian", "tulis sendiri"}}).status, 403);
  EXPECT_TRUE(memuat(r.auditor.kirim(kEvaluasi + "/rekomendasi", {{"komponen", "x"}}), "ISIAN_KOSONG"));
  for (int i = 0; i < 2; ++i)
    ASSERT_EQ(
        r.auditor
            .kirim(kEvaluasi + "/rekomendasi", {{"komponen", "Pengukuran Kinerja"}, {"uraian", "Ukur setiap triwulan"}})
            .status,
        303);
  const std::string id = "rekomendasi~lhe-2024-1~";
  ASSERT_EQ(sel(r.op, id + "rencana_aksi~0", "Rapat setiap triwulan").status, 200);
  ASSERT_EQ(sel(r.op, id + "penanggung_jawab~0", "sekcam").status, 200);
  EXPECT_TRUE(memuat(sel(r.op, id + "penanggung_jawab~0", "bupati", "sekcam"), "SEL_TIDAK_TERBACA"));
  ASSERT_EQ(sel(r.op, id + "status~0", "proses", "belum").status, 200);
  EXPECT_TRUE(memuat(sel(r.op, id + "status~0", "selesai", "proses"), "SEL_TIDAK_TERBACA"));
  EXPECT_TRUE(memuat(sel(r.op, id + "uraian~0", "lebih ringan", "Ukur setiap triwulan"), "HAK_TIDAK_ADA"));
  ASSERT_EQ(sel(r.auditor, id + "status~0", "selesai", "proses").status, 200);
  EXPECT_TRUE(memuat(r.auditor.kirim(kEvaluasi + "/rekomendasi", {{"hapus", "lhe-2024-1"}}), "REKOMENDASI_BERJALAN"));
  EXPECT_EQ(r.auditor.kirim(kEvaluasi + "/rekomendasi", {{"hapus", "lhe-2024-2"}}).status, 303);
  EXPECT_TRUE(memuat(r.auditor.kirim(kEvaluasi + "/rekomendasi", {{"hapus", "lhe-2024-2"}}), "REKOMENDASI_TIDAK_ADA"));
  const Berkas after = berkas(r.world);
  const Rekomendasi& kept = after.rekomendasi.back();
  EXPECT_EQ(kept.id, "lhe-2024-1");
  EXPECT_EQ(kept.status, StatusTindakLanjut::selesai);
  EXPECT_EQ(kept.penanggung_jawab.value, "sekcam");
  EXPECT_TRUE(memuat(r.op.buka(kAgency + "/dokumen/lhe.html"), "Rapat setiap triwulan"));
}

TEST(Reviu, TheReviewerAnswersUntilItIsDone) {
  Penilaian r;
  const std::string page = kAgency + "/reviu";
  EXPECT_TRUE(memuat(sel(r.op, "reviu~format/1~jawaban~0", "ya"), "HAK_TIDAK_ADA"));
  ASSERT_EQ(sel(r.auditor, "reviu~mekanisme/1~jawaban~0", "ya").status, 200);
  ASSERT_EQ(sel(r.auditor, "reviu~mekanisme/1~catatan~0", "Tim LKj sesuai SK").status, 200);
  EXPECT_TRUE(memuat(sel(r.auditor, "reviu~mekanisme/2~jawaban~0", "mungkin"), "SEL_TIDAK_TERBACA"));
  EXPECT_TRUE(memuat(r.auditor.buka(page), "Tim LKj sesuai SK"));
  EXPECT_TRUE(memuat(r.op.buka(kAgency + "/dokumen/reviu-lkj.html"), "Tim LKj sesuai SK"));
  ASSERT_EQ(sel(r.auditor, "reviu~mekanisme/1~jawaban~0", "", "ya").status, 200);
  ASSERT_EQ(sel(r.auditor, "reviu~mekanisme/1~catatan~0", "", "Tim LKj sesuai SK").status, 200);
  EXPECT_TRUE(berkas(r.world).reviu.empty());
  ASSERT_EQ(r.auditor.kirim(page + "/langkah", {{"langkah", "selesai"}}).status, 303);
  EXPECT_TRUE(memuat(sel(r.auditor, "reviu~mekanisme/1~jawaban~0", "ya"), "MASA_TERKUNCI"));
  EXPECT_TRUE(memuat(r.op.buka(page), "selesai direviu"));
}

}  // namespace evaluasi_test
}  // namespace sakip::web
