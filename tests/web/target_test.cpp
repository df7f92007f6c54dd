// Targets and budget as grids: cells of other years and of quarters are stored where they belong, sums come back from
// the engine, amendments are told apart; an indikator's form keeps what it is given, and a formula is tried.
#include <nlohmann/json.hpp>

#include "app/rencana.hpp"
#include "app/sel.hpp"
#include "store/muat.hpp"
#include "web/alat.hpp"
#include "web/formulir_indikator.hpp"

namespace sakip::web {
namespace target_test {

using nlohmann::json;

const std::string kAwal = "/i/kec-bati-bati/2024/";

Berkas berkas(const Dunia& world) {
  auto reader = harus(store::buka_sqlite(world.db()));
  return harus(store::muat_berkas(*reader, kPemda, InstansiId(kInstansi), 2024));
}

http::Response simpan(Peramban& b, const std::string& cell, const std::string& text) {
  return b.kirim_json(kAwal + "sel", json{{"sel", cell}, {"teks", text}, {"kunci", cell + text}}.dump());
}

std::string target(const Berkas& b, DokumenSumber document, Tahun year, Triwulan quarter) {
  for (const Target& t : b.target)
    if (t.indikator.value == "ind-ikm" && t.dokumen == document && t.tahun == year && t.triwulan == quarter)
      return app::teks_sel(t.nilai);
  return "";
}

TEST(Target, YearsAndQuartersAreStoredWhereTheyBelong) {
  Dunia world;
  Peramban b(world, "operator");
  EXPECT_TRUE(memuat(b.buka(kAwal + "rencana/target?dok=renstra"), "name=\"target~ind-ikm~renstra~0~2026\""));
  EXPECT_TRUE(memuat(b.buka(kAwal + "rencana/target?dok=rencana_aksi"), "name=\"target~ind-ikm~rencana_aksi~3\""));
  EXPECT_EQ(b.buka(kAwal + "rencana/target?dok=apa").status, 200);
  ASSERT_EQ(simpan(b, "target~ind-ikm~renstra~0~2026", "97,5").status, 200);
  ASSERT_EQ(simpan(b, "target~ind-ikm~rencana_aksi~3", "90").status, 200);
  const Berkas now = berkas(world);
  EXPECT_EQ(target(now, DokumenSumber::renstra, 2026, Triwulan::tahunan), "97,5");
  EXPECT_EQ(target(now, DokumenSumber::rencana_aksi, 2024, Triwulan::III), "90");
  EXPECT_TRUE(memuat(simpan(b, "target~ind-ikm~renstra~0~26", "1"), "SEL_TIDAK_DIKENAL"));
  EXPECT_TRUE(memuat(simpan(b, "target~ind-ikm~renstra~0~2026~1", "1"), "SEL_TIDAK_DIKENAL"));
  Peramban post(world, "pejabat");  // reports, but does not plan
  EXPECT_EQ(simpan(post, "target~ind-ikm~renstra~0~2026", "1").status, 403);
}

TEST(Target, WithoutScriptTheFormIsSaved) {
  Dunia world;
  Peramban b(world, "operator");
  const std::string page = kAwal + "rencana/target?dok=pk";
  const auto saved = b.kirim(page, {{"target~ind-ikm~pk~0", "95"}, {"lama~target~ind-ikm~pk~0", ""}});
  EXPECT_EQ(saved.status, 303);
  EXPECT_EQ(kepala(saved, "Location"), page);
  EXPECT_EQ(target(berkas(world), DokumenSumber::pk, 2024, Triwulan::tahunan), "95");
  EXPECT_EQ(b.kirim(page, {{"target~ind-ikm~pk~0", "x,y,z"}, {"lama~target~ind-ikm~pk~0", "95"}}).status, 422);
}

TEST(Anggaran, SumsFollowTheCells) {
  Dunia world;
  Peramban b(world, "operator");
  EXPECT_TRUE(memuat(b.buka(kAwal + "anggaran"), "name=\"pagu~sk-01~dpa~0\""));
  const auto sums = [&] { return json::parse(b.buka(kAwal + "anggaran/figur").body); };
  const std::string address = "anggaran/7.01.01.2.01/2024/pagu@dpa";
  ASSERT_EQ(simpan(b, "pagu~sk-01~dpa~0", "1.000.000").status, 200);
  ASSERT_EQ(simpan(b, "pagu~sk-02~dpa~0", "500.000,50").status, 200);
  EXPECT_EQ(sums()[address], "1.500.000,50");  // 1.000.000 + 500.000,50
  ASSERT_EQ(simpan(b, "pagu~sk-02~dpa~0", "").status, 200);
  EXPECT_EQ(sums()[address], "1.000.000");
  ASSERT_EQ(simpan(b, "anggaran~sk-01~~1", "250.000").status, 200);
  EXPECT_EQ(simpan(b, "pagu~sk-01~dpa~0", "sejuta").status, 422);
  const auto saved = b.kirim(kAwal + "anggaran", {{"pagu~sk-03~dpa~0", "7"}, {"lama~pagu~sk-03~dpa~0", ""}});
  EXPECT_EQ(saved.status, 303);
}

/// The sekcam fills in what the posts below do (sk-01), not what another seksi does (sk-18); the plan is the
/// operator's.
TEST(Anggaran, APostSeesItsOwnEntries) {
  Dunia world;
  const auto page = Peramban(world, "pejabat").buka(kAwal + "anggaran");
  EXPECT_TRUE(memuat(page, "name=\"anggaran~sk-01~~1\""));
  EXPECT_FALSE(memuat(page, "name=\"anggaran~sk-18~~1\""));
  EXPECT_FALSE(memuat(page, "name=\"pagu~"));
}

TEST(Perubahan, WhatAnAmendmentChanged) {
  Dunia world;
  Peramban b(world, "operator");
  ASSERT_EQ(simpan(b, "target~ind-ikm~pk~0", "80").status, 200);
  ASSERT_EQ(simpan(b, "target~ind-ikm~pk_perubahan~0", "85").status, 200);
  const auto page = b.buka(kAwal + "rencana/perubahan");
  ASSERT_EQ(page.status, 200);
  const auto at = page.body.find("Indeks Kepuasan Masyarakat");
  ASSERT_NE(at, std::string::npos);
  const std::string row = page.body.substr(at, page.body.find("</tr>", at) - at);
  EXPECT_NE(row.find(">80<"), std::string::npos) << row;
  EXPECT_NE(row.find(">85<"), std::string::npos) << row;
  EXPECT_NE(row.find("Berubah"), std::string::npos) << row;
}

TEST(Nomenklatur, IsFoundByCodeAndWords) {
  Dunia world;
  Peramban b(world, "operator");
  const auto found = b.buka("/nomenklatur?q=GAJI+tunjangan", {{"accept", "application/json"}});
  const json list = json::parse(found.body)["hasil"];
  ASSERT_EQ(list.size(), 1u) << found.body;  // two agencies have it, it is named once
  EXPECT_EQ(list[0]["kode"], "7.01.01.2.02.01");
  EXPECT_EQ(list[0]["tingkat"], "Sub kegiatan");
  EXPECT_TRUE(memuat(b.buka("/nomenklatur?q=7.01.03"), "Program Pemberdayaan Masyarakat Desa"));
  EXPECT_TRUE(memuat(b.buka("/nomenklatur?q=%25"), "Tidak ada yang cocok"));
  EXPECT_EQ(Peramban(world).buka("/nomenklatur?q=gaji").status, 303);
}

// ---- indikator --------------------------------------------------------------------------------------------------

const std::string kIkm = kAwal + "rencana/indikator/ind-ikm";

Indikator indikator(const Berkas& b, std::string_view id) {
  for (const Indikator& i : b.indikator)
    if (i.id.value == id) return i;
  return {};
}

http::Fields isian(const Indikator& i) {
  http::Fields form = isian_indikator(i);
  form.emplace_back("sidik", app::sidik(i));
  form.emplace_back("aksi", "simpan");
  return form;
}

void ganti(http::Fields& form, std::string_view name, const std::string& value) {
  for (auto& [key, text] : form)
    if (key == name) {
      text = value;
      return;
    }
  form.emplace_back(std::string(name), value);
}

/// Every indikator of the demo survives its own form unchanged: no field is lost or read otherwise.
TEST(Indikator, TheFormLosesNothing) {
  Dunia world;
  for (const Indikator& i : berkas(world).indikator) {
    const auto read = baca_indikator(isian_indikator(i), i);
    ASSERT_TRUE(read) << i.id.value << ": " << to_line(read.error());
    EXPECT_EQ(*read, i) << i.id.value;
  }
}

TEST(Indikator, IsAddedChangedAndTakenAway) {
  Dunia world;
  Peramban b(world, "operator");
  EXPECT_EQ(b.buka(kAwal + "rencana/indikator/baru?simpul=sasaran-1").status, 200);
  ASSERT_EQ(b.kirim(kAwal + "rencana/indikator/baru", {{"aksi", "simpan"},
                                                       {"simpul", "sasaran-1"},
                                                       {"nama", "Persentase desa tertib"},
                                                       {"satuan", "persen"},
                                                       {"arah", "naik"},
                                                       {"desimal", "1"},
                                                       {"elemen-0-nama", "tertib"},
                                                       {"elemen-0-uraian", "Desa tertib"},
                                                       {"elemen-1-nama", "desa"},
                                                       {"rumus-0-teks", "100 * tertib / desa"}})
                .status,
            303);
  Indikator fresh = indikator(berkas(world), "ind-persentase-desa-tertib");
  ASSERT_EQ(fresh.nama, "Persentase desa tertib");
  EXPECT_EQ(fresh.elemen.size(), 2u);
  EXPECT_EQ(fresh.rumus.at(0).teks, "100 * tertib / desa");
  EXPECT_EQ(fresh.desimal, 1);
  const std::string page = kAwal + "rencana/indikator/" + fresh.id.value;
  http::Fields form = isian(fresh);
  ganti(form, "rumus-0-teks", "100 * (tertib / desa");
  auto broken = b.kirim(page, form);
  EXPECT_TRUE(memuat(broken, "BUNDEL_RUMUS"));
  EXPECT_TRUE(memuat(broken, "100 * (tertib / desa"));  // what was typed stays
  form = isian(fresh);
  ganti(form, "elemen-0-nama", "Desa Tertib");
  EXPECT_TRUE(memuat(b.kirim(page, form), "ELEMEN_NAMA"));
  form = isian(fresh);
  ganti(form, "desimal", "dua");
  EXPECT_TRUE(memuat(b.kirim(page, form), "SEL_TIDAK_TERBACA"));
  form = isian(fresh);
  ganti(form, "satuan", "");
  EXPECT_TRUE(memuat(b.kirim(page, form), "ISIAN_KOSONG"));
  form = isian(fresh);
  form.back().second = "hapus";
  ASSERT_EQ(b.kirim(page, form).status, 303);
  EXPECT_TRUE(memuat(b.buka(page), "INDIKATOR_TIDAK_ADA"));
}

TEST(Indikator, WhatHoldsItIsTold) {
  Dunia world;
  Peramban b(world, "operator"), second(world, "kepala");
  const Indikator before = indikator(berkas(world), "ind-ikm");
  http::Fields form = isian(before);
  form.back().second = "hapus";
  const auto held = b.kirim(kIkm, form);
  EXPECT_EQ(held.status, 409);
  EXPECT_TRUE(memuat(held, "INDIKATOR_BERISI"));
  EXPECT_TRUE(memuat(held, "perjanjian kinerja"));
  form = isian(before);
  ganti(form, "definisi", "Definisi pertama");
  EXPECT_EQ(b.kirim(kIkm, form).status, 303);
  const auto late = second.kirim(kIkm, form);
  EXPECT_EQ(late.status, 409);
  EXPECT_TRUE(memuat(late, "RENCANA_BERUBAH"));
  const Indikator ratio = indikator(berkas(world), "ind-rasio-desa-mandiri");
  form = isian(ratio);
  ganti(form, "elemen-0-nama", "nama_lain");
  ganti(form, "rumus-0-teks", "nama_lain / jumlah_desa");
  EXPECT_TRUE(memuat(b.kirim(kAwal + "rencana/indikator/ind-rasio-desa-mandiri", form), "ELEMEN_BERISI"));
  EXPECT_TRUE(memuat(b.kirim(kIkm, {{"aksi", "terbang"}}), "LANGKAH_TIDAK_DIKENAL"));
}

/// 9 of 14 villages: 100 x 9 / 14 = 64,2857..., shown with two decimals 64,29.
TEST(Rumus, IsTriedWithSamples) {
  Dunia world;
  Peramban b(world, "operator");
  const auto coba = [&](const std::string& formula, const std::string& villages) {
    return json::parse(b.kirim_json(kAwal + "rencana/rumus", json{{"ke", 0},
                                                                  {"rumus-0-teks", formula},
                                                                  {"desimal", "2"},
                                                                  {"elemen-0-nama", "mandiri"},
                                                                  {"elemen-0-contoh", "9"},
                                                                  {"elemen-1-nama", "desa"},
                                                                  {"elemen-1-contoh", villages}}
                                                                 .dump())
                           .body);
  };
  const json good = coba("100 * mandiri / desa", "14");
  EXPECT_EQ(good["hasil"], "64,29") << good.dump();
  EXPECT_NE(good["jejak"].get<std::string>().find("14"), std::string::npos);
  const json broken = coba("100 * mandiri / (desa", "14");
  ASSERT_FALSE(broken["temuan"].empty());
  EXPECT_TRUE(broken["temuan"][0]["berat"]);
  EXPECT_EQ(broken["hasil"], "");
  EXPECT_FALSE(coba("100 * mandiri / dess", "14")["temuan"].empty());  // not declared
  EXPECT_EQ(coba("100 * mandiri / desa", "1.2.3,4,5")["temuan"].at(0)["kode"], "SEL_TIDAK_TERBACA");
  EXPECT_EQ(b.kirim_json(kAwal + "rencana/rumus", "bukan json").status, 200);
  // Without script the button of the form does the same.
  http::Fields form = isian(indikator(berkas(world), "ind-rasio-desa-mandiri"));
  form.back().second = "coba-0";
  ganti(form, "elemen-0-contoh", "9");
  ganti(form, "elemen-1-contoh", "14");
  EXPECT_TRUE(memuat(b.kirim(kAwal + "rencana/indikator/ind-rasio-desa-mandiri", form), "0,64"));
}

}  // namespace target_test
}  // namespace sakip::web
