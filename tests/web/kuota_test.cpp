// Room for evidence: the quota of an agency at the start of an upload, at each piece and for whole files; and what
// happens to uploads that nobody finishes.
#include "app/bukti.hpp"
#include "app/kuota_bukti.hpp"
#include "core/sha256.hpp"
#include "web/bukti_uji.hpp"

namespace sakip::web {
namespace kuota_test {

constexpr std::int64_t kMega = 1 << 20;

/// As if the agency had kept files of so many bytes.
void isi(const Dunia& world, const std::string& name, std::int64_t bytes, const std::string& agency = kInstansi) {
  auto writer = harus(store::buka_sqlite(world.db()));
  harus(
      writer->execute("INSERT INTO berkas_bukti (tenant_id, instansi_id, sha256, nama, jenis, ukuran, waktu, akun_id) "
                      "VALUES ($1, $2, $3, $3, 'application/pdf', $4, '', '')",
                      {kPemda.value, agency, name, bytes}));
}

void kuota(Dunia& world, const std::string& megabytes) {
  Peramban admin(world, "admin");
  ASSERT_EQ(admin.kirim("/kelola/bukti", {{"kuota", megabytes}}).status, 303);
}

TEST(Kuota, NothingBeyondItIsTaken) {
  Dunia world;
  kuota(world, "20");
  Peramban b(world, "operator");
  const auto begin = [&](int size) {
    return b.kirim(kUnggahan, {{"nama", "a.pdf"}, {"ukuran", std::to_string(size)}}).status;
  };
  isi(world, "lama", 20 * kMega - 100);
  EXPECT_EQ(begin(101), 413);  // BUKTI_KUOTA
  const std::string id = mulai(b, "a.pdf", 100);
  EXPECT_EQ(begin(1), 413);  // the room is promised to the first
  EXPECT_EQ(diterima(potongan(b, id, 0, std::string(40, 'x'))), 40);
  isi(world, "lain", 10);  // another file came in between
  EXPECT_EQ(kode(potongan(b, id, 40, std::string(60, 'x'))), "BUKTI_KUOTA");
  const auto whole = unggah(b, "besar.pdf", kPdf + std::string(100, 'x'));
  EXPECT_EQ(whole.status, 413);
  EXPECT_TRUE(memuat(whole, "terpakai 20,0 MB"));
  EXPECT_TRUE(tersimpan(world).empty());
  EXPECT_TRUE(memuat(b.buka(kHalaman), "20,0 MB dari 20,0 MB"));
  Peramban other(world, "operator-lain");
  EXPECT_EQ(unggah(other, "a.pdf", kPdf, "/i/kec-lain/2024/kinerja/1/bukti/ind-ikm").status, 303);
}

TEST(Kuota, WhatTheAgencyHasTakesNoRoomAgain) {
  Dunia world;
  kuota(world, "20");
  Peramban b(world, "operator");
  ASSERT_EQ(unggah(b, "a.pdf", kPdf).status, 303);
  isi(world, "lama", 20 * kMega - static_cast<std::int64_t>(kPdf.size()));
  EXPECT_EQ(unggah(b, "b.pdf", kPdf + "lain").status, 413);
  EXPECT_EQ(unggah(b, "a.pdf", kPdf, "/i/kec-bati-bati/2024/kinerja/2/bukti/ind-ikm").status, 303);
  EXPECT_EQ(tersimpan(world).size(), 1u);
}

TEST(Kuota, TheAdminSeesTheUseAndSetsIt) {
  Dunia world;
  isi(world, "satu", 3 * kMega / 2);
  isi(world, "dua", 5 * kMega, kInstansiLain);
  Peramban admin(world, "admin"), b(world, "operator"), stranger(world, "admin", kPemdaLain);
  mulai(b, "a.pdf", kMega);
  const auto page = admin.buka("/kelola/bukti");
  EXPECT_TRUE(memuat(page, "value=\"2048\""));  // 2 GB until somebody decides
  EXPECT_TRUE(memuat(page, "Kecamatan Lain"));
  EXPECT_TRUE(memuat(page, ">1,5 MB<"));
  EXPECT_TRUE(memuat(page, ">1,0 MB<"));
  EXPECT_FALSE(memuat(stranger.buka("/kelola/bukti"), "Kecamatan"));
  EXPECT_EQ(b.buka("/kelola/bukti").status, 403);
  for (const char* bad : {"", "19", "1000001", "-5", "2 GB", "99999999999999999999"})
    EXPECT_EQ(admin.kirim("/kelola/bukti", {{"kuota", bad}}).status, 422) << bad;  // KEBIJAKAN_TIDAK_SAH
  EXPECT_EQ(admin.kirim("/kelola/bukti", {{"kuota", "100"}}).status, 303);
  EXPECT_TRUE(memuat(b.buka(kHalaman), "1,5 MB dari 100,0 MB"));
}

TEST(Kuota, SizesByHand) {
  EXPECT_EQ(app::teks_ukuran(0), "0 KB");
  EXPECT_EQ(app::teks_ukuran(1), "1 KB");
  EXPECT_EQ(app::teks_ukuran(1024 * 900), "900 KB");
  EXPECT_EQ(app::teks_ukuran(3 * kMega / 2), "1,5 MB");
  EXPECT_EQ(app::teks_ukuran(1023 * kMega), "1023,0 MB");
  EXPECT_EQ(app::teks_ukuran(1024 * kMega), "1,00 GB");
  EXPECT_EQ(app::teks_ukuran(1600 * kMega), "1,56 GB");  // 1600 / 1024 = 1,5625
}

/// Whoever begins an upload next sweeps away what others left a week ago.
TEST(Kuota, UnfinishedUploadsAreDroppedAfterAWeek) {
  Dunia world;
  Peramban b(world, "operator");
  const std::string id = mulai(b, "a.pdf", 100);
  ASSERT_EQ(diterima(potongan(b, id, 0, std::string(40, 'x'))), 40);
  const std::string part = world.folder() + "/bukti/" + kPemda.value + "/sebagian/" + id;
  const auto later = [&](const std::string& day) {
    world.waktu = "2025-01-" + day + "T02:00:00Z";
    Peramban head(world, "kepala");
    mulai(head, "b.pdf", 10);
  };
  later("17");
  EXPECT_TRUE(std::filesystem::exists(part));
  later("18");
  EXPECT_FALSE(std::filesystem::exists(part));
  Peramban again(world, "operator");
  EXPECT_EQ(again.buka(kUnggahan + "/" + id).status, 404);
}

}  // namespace kuota_test
}  // namespace sakip::web
