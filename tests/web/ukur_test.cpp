// The measurement grid: what is typed is stored and shown, faults are told at their cell, conflicts are seen, states
// hold.
#include <nlohmann/json.hpp>

#include "web/alat.hpp"

namespace sakip::web {
namespace ukur_test {

const std::string kSel = "/i/kec-bati-bati/2024/sel";
const std::string kTw1 = "/i/kec-bati-bati/2024/kinerja/1";

std::string sel(const std::string& name, const std::string& text, const std::string& before, const std::string& key) {
  return nlohmann::json{{"sel", name}, {"teks", text}, {"sebelum", before}, {"kunci", key}}.dump();
}
std::string kode(const http::Response& r) { return nlohmann::json::parse(r.body)["galat"][0]["kode"]; }

TEST(Ukur, ATypedValueIsStoredAndShown) {
  Dunia world;
  Peramban b(world, "operator");
  const auto saved = b.kirim_json(kSel, sel("realisasi~ind-ikm~~1", "91,5", "", "k1"));
  ASSERT_EQ(saved.status, 200) << saved.body;
  EXPECT_EQ(nlohmann::json::parse(saved.body)["teks"], "91,5");
  EXPECT_TRUE(memuat(b.buka(kTw1), "value=\"91,5\""));
  // The same request once more, as after a lost answer: nothing changes and nothing is refused.
  EXPECT_EQ(b.kirim_json(kSel, sel("realisasi~ind-ikm~~1", "91,5", "", "k1")).status, 200);
}

/// Both ways of writing numbers, as they come out of Excel; what is not plain is told.
TEST(Ukur, BothNumberStyles) {
  Dunia world;
  Peramban b(world, "operator");
  const std::string cell = "realisasi~ind-indeks-desa~~1";
  std::string before;
  const auto typed = [&](const std::string& text, const std::string& expected) {
    const auto answer = b.kirim_json(kSel, sel(cell, text, before, "k" + text));
    ASSERT_EQ(answer.status, 200) << answer.body;
    const auto json = nlohmann::json::parse(answer.body);
    before = json["teks"];
    EXPECT_EQ(before, expected) << text << " " << answer.body;
  };
  typed("1.234,5", "1.234,5");
  typed("1,234.25", "1.234,25");
  typed("0,71", "0,71");
  typed(" 12 ", "12");
  typed("", "");
}

TEST(Ukur, SomebodyElsesChangeIsSeen) {
  Dunia world;
  Peramban first(world, "operator"), second(world, "kepala");
  ASSERT_EQ(first.kirim_json(kSel, sel("realisasi~ind-ikm~~1", "91,5", "", "k1")).status, 200);
  const auto late = second.kirim_json(kSel, sel("realisasi~ind-ikm~~1", "80", "", "k2"));
  EXPECT_EQ(late.status, 409);
  EXPECT_EQ(kode(late), "SEL_BERUBAH");
  EXPECT_TRUE(memuat(late, "operator"));
  EXPECT_EQ(second.kirim_json(kSel, sel("realisasi~ind-ikm~~1", "80", "91,5", "k3")).status, 200);
}

TEST(Ukur, FaultsAreTold) {
  Dunia world;
  Peramban b(world, "operator");
  const auto faulty = b.kirim_json(kSel, sel("realisasi~ind-ikm~~1", "1.2.3,4,5", "", "k1"));
  EXPECT_EQ(faulty.status, 422);
  EXPECT_EQ(kode(faulty), "SEL_TIDAK_TERBACA");
  EXPECT_EQ(kode(b.kirim_json(kSel, sel("apa~ind-ikm~~1", "1", "", "k2"))), "SEL_TIDAK_DIKENAL");
  EXPECT_EQ(kode(b.kirim_json(kSel, sel("realisasi~ind-hantu~~1", "1", "", "k3"))), "STORE_RUJUKAN_PUTUS");
  EXPECT_EQ(b.kirim_json(kSel, "bukan json").status, 422);
}

/// After a save the page renews what it shows: the figures of the route are those of the page, and follow a value.
TEST(Ukur, FiguresFollowASavedCell) {
  Dunia world;
  Peramban b(world, "operator");
  const auto figure = [&](const std::string& name) -> std::string {
    return nlohmann::json::parse(b.buka(kTw1 + "/figur").body)[name];
  };
  EXPECT_EQ(figure("r~ind-akip"), "–");
  ASSERT_EQ(b.kirim_json(kSel, sel("realisasi~ind-akip~~1", "72,5", "", "k1")).status, 200);
  EXPECT_EQ(figure("r~ind-akip"), "72,5");
  EXPECT_TRUE(memuat(b.buka(kTw1), "data-figur=\"r~ind-akip\">72,5</a>"));
  EXPECT_EQ(b.buka("/i/kec-bati-bati/2024/kinerja/9/figur").status, 404);
}

/// Without script the whole form comes back: only what changed is stored.
TEST(Ukur, WorksWithoutScript) {
  Dunia world;
  Peramban b(world, "operator");
  const auto saved = b.kirim(kTw1, {{"realisasi~ind-ikm~~1", "90"}, {"lama~realisasi~ind-ikm~~1", ""}});
  EXPECT_EQ(saved.status, 303);
  const auto faulty = b.kirim(kTw1, {{"realisasi~ind-ikm~~1", "x,y,z"}, {"lama~realisasi~ind-ikm~~1", "90"}});
  EXPECT_EQ(faulty.status, 422);
  EXPECT_TRUE(memuat(faulty, "x,y,z"));
}

/// The pejabat of the test world is the sekcam: ind-sekcam-1 stands in the sekcam's agreement, the IKU in the camat's.
TEST(Ukur, APostFillsInWhatItAnswersFor) {
  Dunia world;
  Peramban b(world, "pejabat");
  const auto page = b.buka(kTw1);
  EXPECT_TRUE(memuat(page, "name=\"realisasi~ind-sekcam-1~~1\""));
  EXPECT_FALSE(memuat(page, "name=\"realisasi~ind-rasio-desa-mandiri~~1\""));
  EXPECT_FALSE(memuat(page, "name=\"elemen~ind-rasio-desa-mandiri~desa_mandiri~1\""));
  EXPECT_FALSE(memuat(page, "name=\"analisis~ind-rasio-desa-mandiri~pendorong~1\""));
  EXPECT_EQ(b.kirim_json(kSel, sel("realisasi~ind-sekcam-1~~1", "1", "", "k1")).status, 200);
  const auto refused = b.kirim_json(kSel, sel("realisasi~ind-rasio-desa-mandiri~~1", "1", "", "k2"));
  EXPECT_EQ(refused.status, 403);
  EXPECT_EQ(kode(refused), "HAK_TIDAK_ADA");
}

/// Who only reads sees the analysis as it is printed, not the addresses of its figures, and no advice on typing. The
/// NRR is 4 in the case's survey of the first quarter.
TEST(Ukur, ReadersSeeFiguresInTheAnalysis) {
  Dunia world;
  Peramban op(world, "operator"), bappeda(world, "bappeda");
  const std::string year = "/i/kec-bati-bati/2024/kinerja/0";
  EXPECT_TRUE(memuat(op.buka(year), "NRR {{survei/skm-2024-1/unsur-4/nrr}}"));
  EXPECT_TRUE(memuat(op.buka(year), "Ctrl+Z"));
  const auto read = bappeda.buka(year);
  EXPECT_TRUE(memuat(read, "bernilai tertinggi, NRR 4"));
  EXPECT_FALSE(memuat(read, "{{survei/"));
  EXPECT_FALSE(memuat(read, "Ctrl+Z"));
  EXPECT_TRUE(memuat(read, "Pengukuran <b>terbuka</b>"));
  EXPECT_TRUE(memuat(bappeda.buka("/i/kec-bati-bati/2024/anggaran"), "Rencana <b>terbuka</b>"));
}

TEST(Masa, SubmitVerifyLockReopen) {
  Dunia world;
  Peramban op(world, "operator"), bappeda(world, "bappeda"), bagian(world, "organisasi");
  const auto step = [&](Peramban& who, const std::string& name, const std::string& reason = "",
                        const std::string& until = "") {
    return who.kirim(kTw1 + "/langkah", {{"langkah", name}, {"alasan", reason}, {"sampai", until}}).status;
  };
  const auto write = [&] { return op.kirim_json(kSel, sel("realisasi~ind-ikm~~1", "90", "", "k1")); };
  EXPECT_EQ(step(op, "verifikasi"), 403);  // HAK_TIDAK_ADA
  EXPECT_EQ(step(op, "ajukan"), 303);
  EXPECT_EQ(kode(write()), "MASA_TERKUNCI");
  EXPECT_EQ(step(op, "ajukan"), 422);           // MASA_BUKAN_KEADAANNYA
  EXPECT_EQ(step(bappeda, "kembalikan"), 422);  // ALASAN_KOSONG
  EXPECT_EQ(step(bappeda, "verifikasi"), 303);
  EXPECT_EQ(step(bagian, "kunci"), 303);
  EXPECT_EQ(step(bagian, "terbang"), 422);                            // LANGKAH_TIDAK_DIKENAL
  EXPECT_EQ(step(bagian, "buka", "salah ketik", "2025-01-01"), 422);  // in the past
  EXPECT_EQ(step(bagian, "buka", "salah ketik", "2025-01-12"), 303);
  EXPECT_EQ(write().status, 200);
  world.hari_ini = {2025, 1, 13};  // the reopening has ended
  EXPECT_EQ(kode(op.kirim_json(kSel, sel("realisasi~ind-ikm~~1", "91", "90", "k2"))), "MASA_TERKUNCI");
}

}  // namespace ukur_test
}  // namespace sakip::web
