// The plan in the browser: nodes are added, changed, moved and taken away by whoever may; what is locked, filled or
// changed by somebody else meanwhile is refused and says why; a year is copied once.
#include "app/rencana.hpp"
#include "store/muat.hpp"
#include "web/alat.hpp"

namespace sakip::web {
namespace rencana_test {

const std::string kRencana = "/i/kec-bati-bati/2024/rencana";

Berkas berkas(const Dunia& world, Tahun year = 2024) {
  auto reader = harus(store::buka_sqlite(world.db()));
  return harus(store::muat_berkas(*reader, kPemda, InstansiId(kInstansi), year));
}

const Simpul* simpul(const Berkas& b, std::string_view id) {
  for (const Simpul& one : b.simpul)
    if (one.id.value == id) return &one;
  return nullptr;
}

http::Fields isian(const Simpul& node) {
  return {{"aksi", "simpan"},
          {"id", node.id.value},
          {"sidik", app::sidik(node)},
          {"induk", node.induk.value},
          {"kode", node.kode},
          {"nama", node.nama},
          {"rumusan_kinerja", node.rumusan_kinerja},
          {"penanggung_jawab", node.penanggung_jawab.value},
          {"lokasi", node.lokasi},
          {"mitra", ""}};
}

void ganti(http::Fields& form, std::string_view name, std::string value) {
  for (auto& [key, text] : form)
    if (key == name) text = std::move(value);
}

TEST(Rencana, ThePageShowsTheWholeTree) {
  Dunia world;
  Peramban b(world, "operator");
  const auto page = b.buka(kRencana);
  ASSERT_EQ(page.status, 200);
  for (const Simpul& node : berkas(world).simpul)
    EXPECT_TRUE(memuat(page, "id=\"s-" + node.id.value + "\"")) << node.id.value;
  EXPECT_TRUE(memuat(page, "ind-ikm"));
  Peramban visitor(world, "bappeda");  // sees, and is offered nothing to change
  EXPECT_FALSE(memuat(visitor.buka(kRencana), "rencana?ubah="));
  EXPECT_TRUE(memuat(b.buka(kRencana + "/bagan"), "<svg"));
}

TEST(Rencana, ANodeIsAddedChangedMovedAndTakenAway) {
  Dunia world;
  Peramban b(world, "operator");
  EXPECT_TRUE(memuat(b.buka(kRencana + "?tambah=sasaran-1"), "value=\"tambah\""));
  ASSERT_EQ(b.kirim(kRencana + "/simpul", {{"aksi", "tambah"},
                                           {"induk", "sasaran-1"},
                                           {"tingkat", "program"},
                                           {"kode", "7.01.09"},
                                           {"nama", "Program <b>Uji</b>"},
                                           {"mitra", "Dinas A\r\nDinas B"}})
                .status,
            303);
  Berkas now = berkas(world);
  const Simpul* fresh = simpul(now, "7.01.09");
  ASSERT_TRUE(fresh);
  EXPECT_EQ(fresh->induk.value, "sasaran-1");
  EXPECT_EQ(fresh->tingkat, Tingkat::program);
  EXPECT_EQ(fresh->mitra, (std::vector<std::string>{"Dinas A", "Dinas B"}));
  const auto page = b.buka(kRencana);
  EXPECT_TRUE(memuat(page, "&lt;b&gt;Uji"));
  EXPECT_FALSE(memuat(page, "<b>Uji"));

  http::Fields form = isian(*fresh);
  ganti(form, "nama", "Program Uji Coba");
  ganti(form, "induk", "sasaran-2");
  ganti(form, "penanggung_jawab", "sekcam");
  ASSERT_EQ(b.kirim(kRencana + "/simpul", form).status, 303);
  now = berkas(world);
  fresh = simpul(now, "7.01.09");
  EXPECT_EQ(fresh->nama, "Program Uji Coba");
  EXPECT_EQ(fresh->induk.value, "sasaran-2");
  EXPECT_EQ(fresh->penanggung_jawab.value, "sekcam");

  ASSERT_EQ(b.kirim(kRencana + "/simpul", {{"aksi", "naik"}, {"id", "7.01.09"}}).status, 303);
  now = berkas(world);
  EXPECT_LT(simpul(now, "7.01.09")->urutan, simpul(now, "7.01.01")->urutan);
  ASSERT_EQ(b.kirim(kRencana + "/simpul", {{"aksi", "hapus"}, {"id", "7.01.09"}}).status, 303);
  now = berkas(world);
  EXPECT_FALSE(simpul(now, "7.01.09"));
}

TEST(Rencana, WhatIsFilledOrChangedMeanwhileIsRefused) {
  Dunia world;
  Peramban b(world, "operator"), second(world, "kepala");
  const Berkas before = berkas(world);
  const auto filled = b.kirim(kRencana + "/simpul", {{"aksi", "hapus"}, {"id", "sk-01"}});
  EXPECT_EQ(filled.status, 409);
  EXPECT_TRUE(memuat(filled, "SIMPUL_BERISI"));
  EXPECT_TRUE(memuat(filled, "pagu"));
  http::Fields form = isian(*simpul(before, "sasaran-1"));
  ganti(form, "nama", "Sasaran pertama");
  EXPECT_EQ(b.kirim(kRencana + "/simpul", form).status, 303);
  ganti(form, "nama", "Sasaran kedua");
  const auto late = second.kirim(kRencana + "/simpul", form);
  EXPECT_EQ(late.status, 409);
  EXPECT_TRUE(memuat(late, "RENCANA_BERUBAH"));
  EXPECT_TRUE(memuat(late, "Sasaran kedua"));  // what was typed is not lost
  form = isian(*simpul(before, "sasaran-2"));
  ganti(form, "nama", "");
  const auto empty = b.kirim(kRencana + "/simpul", form);
  EXPECT_EQ(empty.status, 422);
  EXPECT_TRUE(memuat(empty, "ISIAN_KOSONG"));
  form = isian(*simpul(before, "7.01.01"));
  ganti(form, "induk", "sk-18");  // a program under a sub kegiatan
  EXPECT_TRUE(memuat(b.kirim(kRencana + "/simpul", form), "BUNDEL_TINGKAT"));
  EXPECT_TRUE(memuat(b.kirim(kRencana + "/simpul", {{"aksi", "hapus"}, {"id", "hantu"}}), "SIMPUL_TIDAK_ADA"));
  EXPECT_EQ(b.kirim(kRencana + "/simpul", {{"aksi", "terbang"}}).status, 422);
  EXPECT_EQ(simpul(berkas(world), "sasaran-1")->nama, "Sasaran pertama");
}

TEST(Rencana, SubmittedPlansAreClosedAndBappedaVerifies) {
  Dunia world;
  Peramban op(world, "operator"), post(world, "pejabat"), bappeda(world, "bappeda");
  const auto step = [&](Peramban& who, const std::string& name) {
    return who.kirim(kRencana + "/langkah", {{"langkah", name}}).status;
  };
  EXPECT_EQ(step(post, "ajukan"), 403);  // reports, but does not plan
  EXPECT_EQ(step(op, "ajukan"), 303);
  http::Fields form = isian(*simpul(berkas(world), "sasaran-1"));
  EXPECT_TRUE(memuat(op.kirim(kRencana + "/simpul", form), "MASA_TERKUNCI"));
  EXPECT_FALSE(memuat(op.buka(kRencana), "rencana?ubah="));
  const auto cell =
      op.kirim_json("/i/kec-bati-bati/2024/sel", R"({"sel":"target~ind-ikm~renstra~0~2025","teks":"95","kunci":"k"})");
  EXPECT_TRUE(memuat(cell, "MASA_TERKUNCI"));
  EXPECT_EQ(step(bappeda, "verifikasi"), 303);
}

TEST(Rencana, AYearIsCopiedOnce) {
  Dunia world;
  Peramban b(world, "operator");
  const auto copy = [&](const std::string& year) { return b.kirim(kRencana + "/salin", {{"ke", year}}); };
  ASSERT_EQ(copy("2025").status, 303);
  const Berkas last = berkas(world), next = berkas(world, 2025);
  EXPECT_EQ(next.simpul, last.simpul);
  EXPECT_EQ(next.indikator, last.indikator);
  ASSERT_EQ(next.perjanjian.size(), last.perjanjian.size());
  EXPECT_EQ(next.perjanjian.front().tahun, 2025);
  EXPECT_EQ(next.perjanjian.front().status, StatusPK::draf);
  EXPECT_EQ(last.perjanjian.front().status, StatusPK::ditandatangani);
  EXPECT_EQ(b.buka("/i/kec-bati-bati/2025/rencana").status, 200);
  const auto again = copy("2025");
  EXPECT_EQ(again.status, 409);
  EXPECT_TRUE(memuat(again, "TAHUN_SUDAH_ADA"));
  EXPECT_TRUE(memuat(copy("2031"), "TAHUN_DI_LUAR_PERIODE"));
  EXPECT_TRUE(memuat(copy("dua ribu"), "TAHUN_DI_LUAR_PERIODE"));
}

}  // namespace rencana_test
}  // namespace sakip::web
