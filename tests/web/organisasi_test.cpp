// Agencies, posts and years as the admin keeps them.
#include "app/organisasi.hpp"
#include "store/muat.hpp"
#include "web/alat.hpp"

namespace sakip::web {
namespace organisasi_test {

const std::string kSatu = "/kelola/instansi/" + kInstansi + "/2024";

Berkas muat(Dunia& world, const std::string& agency, Tahun year) {
  return harus(store::muat_berkas(*harus(store::buka_sqlite(world.db())), kPemda, InstansiId(agency), year));
}

/// The page's form of the posts, as a browser would send it back.
http::Fields formulir_jabatan(const Berkas& b) {
  http::Fields form;
  for (const Jabatan& post : b.jabatan) {
    form.emplace_back("nama~" + post.id.value, post.nama);
    form.emplace_back("eselon~" + post.id.value, post.eselon);
    form.emplace_back("atasan~" + post.id.value, post.atasan.value);
    form.emplace_back("status~" + post.id.value, "definitif");
  }
  return form;
}

void ganti(http::Fields& form, const std::string& name, const std::string& value) {
  for (auto& [key, old] : form)
    if (key == name) old = value;
}

TEST(Organisasi, HowAPostIsHeldStandsInItsDocuments) {
  Dunia world;
  Peramban admin(world, "admin");
  const Berkas before = muat(world, kInstansi, 2024);
  const std::string second = before.jabatan.at(1).id.value;
  http::Fields form = formulir_jabatan(before);
  ganti(form, "status~" + second, "plt");
  form.emplace_back("nama~", "Kepala Seksi Baru");
  form.emplace_back("atasan~", before.jabatan.at(0).id.value);
  form.emplace_back("status~", "kosong");
  ASSERT_EQ(admin.kirim(kSatu + "/jabatan", form).status, 303);
  const Berkas after = muat(world, kInstansi, 2024);
  ASSERT_EQ(after.jabatan.size(), before.jabatan.size() + 1);
  EXPECT_EQ(after.jabatan.at(1).status, StatusJabatan::plt);
  EXPECT_EQ(after.jabatan.at(1).tugas, before.jabatan.at(1).tugas);  // what the form does not show stays
  EXPECT_EQ(after.jabatan.back().id.value, "kepala-seksi-baru");
  EXPECT_EQ(after.jabatan.back().status, StatusJabatan::kosong);
  Peramban head(world, "kepala");
  EXPECT_TRUE(memuat(head.buka("/i/kec-bati-bati/2024/dokumen/pk.html?jabatan=" + second),
                     "Plt. " + before.jabatan.at(1).nama));
}

TEST(Organisasi, PostsThatDoNotHoldTogetherAreRefused) {
  Dunia world;
  Peramban admin(world, "admin");
  const Berkas before = muat(world, kInstansi, 2024);
  http::Fields form = formulir_jabatan(before);
  ganti(form, "atasan~" + before.jabatan.at(0).id.value, before.jabatan.at(1).id.value);
  EXPECT_TRUE(memuat(admin.kirim(kSatu + "/jabatan", form), "berputar"));  // ORGANISASI_TIDAK_SAH
  EXPECT_EQ(admin.kirim(kSatu + "/jabatan", {{"nama~hantu", "x"}}).status, 422);
  EXPECT_EQ(admin.kirim(kSatu + "/jabatan", {{"nama~", "x"}, {"atasan~", "hantu"}}).status, 422);
  EXPECT_EQ(admin.kirim(kSatu + "/jabatan", {{"nama~" + before.jabatan.at(0).id.value, ""}}).status, 422);
  EXPECT_EQ(muat(world, kInstansi, 2024), before);
}

TEST(Organisasi, ANewNameHoldsForEveryYear) {
  Dunia world;
  Peramban admin(world, "admin");
  ASSERT_EQ(admin.kirim("/kelola/tahun", {{"tahun", "2025"}}).status, 303);
  ASSERT_EQ(admin.kirim(kSatu, {{"nama", "Kecamatan Bati-Bati Raya"}, {"jenis", "kecamatan"}}).status, 303);
  EXPECT_EQ(muat(world, kInstansi, 2025).instansi.nama, "Kecamatan Bati-Bati Raya");
  EXPECT_EQ(admin.kirim(kSatu, {{"nama", ""}}).status, 422);
  EXPECT_EQ(admin.kirim("/kelola/instansi/hantu/2024", {{"nama", "x"}}).status, 404);
}

TEST(Organisasi, ANewYearHasTheStructureAndNoneOfLastYearsDocuments) {
  Dunia world;
  Peramban admin(world, "admin");
  ASSERT_EQ(admin.kirim("/kelola/tahun", {{"tahun", "2025"}}).status, 303);
  const Berkas old = muat(world, kInstansi, 2024), made = muat(world, kInstansi, 2025);
  EXPECT_EQ(made.simpul, old.simpul);
  EXPECT_EQ(made.indikator, old.indikator);
  EXPECT_EQ(made.jabatan, old.jabatan);
  EXPECT_TRUE(made.perjanjian.empty());
  EXPECT_TRUE(made.narasi.empty());
  EXPECT_FALSE(old.perjanjian.empty());
  EXPECT_EQ(muat(world, kInstansiLain, 2025).tahun, 2025);
  EXPECT_EQ(admin.buka("/i/kec-bati-bati/2025/kinerja/1").status, 200);
  for (const char* year :
       {"2025", "2027", "2050", "x"})  // there; the year before is missing; beyond the period; no year
    EXPECT_TRUE(memuat(admin.kirim("/kelola/tahun", {{"tahun", year}}), "dapat dibuka"))  // TAHUN_TIDAK_BISA_DIBUKA
        << year;
}

TEST(Organisasi, ANewAgencyStandsEmptyInThePeriodOfTheOthers) {
  Dunia world;
  Peramban admin(world, "admin");
  const auto add = [&](const std::string& id, const std::string& name, const std::string& year) {
    return admin.kirim("/kelola/instansi", {{"id", id}, {"nama", name}, {"tahun", year}, {"jenis", "dinas"}});
  };
  EXPECT_EQ(add("dinas-baru", "Dinas Baru", "2024").status, 303);
  const Berkas made = muat(world, "dinas-baru", 2024);
  EXPECT_EQ(made.instansi.jenis, JenisInstansi::dinas);
  EXPECT_EQ(made.periode, muat(world, kInstansi, 2024).periode);
  EXPECT_TRUE(made.indikator.empty() && made.jabatan.empty());
  EXPECT_TRUE(memuat(admin.buka("/p/2024"), "Dinas Baru"));
  EXPECT_EQ(admin.buka("/i/dinas-baru/2024").status, 200);
  EXPECT_TRUE(memuat(add("dinas-baru", "Lagi", "2024"), "sudah dipakai"));  // INSTANSI_SUDAH_ADA
  EXPECT_TRUE(memuat(add("dinas-dua", "Dua", "2031"), "tahun itu"));        // TAHUN_TIDAK_ADA
  EXPECT_EQ(add("Dinas Dua", "Dua", "2024").status, 422);
  EXPECT_EQ(add("dinas-dua", "", "2024").status, 422);
}

TEST(Organisasi, CodesByName) {
  Dunia world;
  store::AntreanTulis queue(harus(store::buka_sqlite(world.db())));
  const app::Pemegang admin{kPemda, "admin", "", {}};
  const InstansiId own(kInstansi);
  EXPECT_EQ(app::ubah_instansi(queue, admin, {kPemda, own, 2024}, {}, world.waktu).error().code,
            "ORGANISASI_TIDAK_SAH");
  app::IsianInstansi named;
  named.nama = "X";
  EXPECT_EQ(app::tambah_instansi(queue, admin, {kPemda, own, 2024}, named, world.waktu).error().code,
            "INSTANSI_SUDAH_ADA");
  EXPECT_EQ(app::tambah_instansi(queue, admin, {kPemda, InstansiId("x"), 1990}, named, world.waktu).error().code,
            "TAHUN_TIDAK_ADA");
  EXPECT_EQ(app::buka_tahun(queue, admin, 1990, world.waktu).error().code, "TAHUN_TIDAK_BISA_DIBUKA");
}

}  // namespace organisasi_test
}  // namespace sakip::web
