// The IKU decree of a whole pemda comes out whole: every row of the case banyuasin-iku-2019 cell by cell. Expected
// values: tests/kasus/banyuasin-iku-2019/iku.tsv, made from the case's own iku.json.
#include "compose/iku.hpp"

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <set>
#include <sstream>

#include "laporan/dokumen_uji.hpp"
#include "laporan/telusur.hpp"

namespace sakip::laporan {
namespace iku_test {

/// A row of the case: column name -> printed text.
using Baris = std::map<std::string, std::string>;

std::vector<Baris> baris_kasus() {
  std::istringstream lines(isi_berkas("tests/kasus/banyuasin-iku-2019/iku.tsv"));
  std::vector<Baris> out;
  std::vector<std::string> names;
  for (std::string line; std::getline(lines, line);) {
    std::vector<std::string> fields;
    std::istringstream text(line + '\t');
    for (std::string field; std::getline(text, field, '\t');) fields.push_back(field);
    if (names.empty()) {
      names = fields;
      continue;
    }
    Baris row;
    for (std::size_t i = 0; i < names.size(); ++i) row[names[i]] = fields.at(i);
    out.push_back(std::move(row));
  }
  return out;
}

/// The whole pemda on the desk.
struct MejaPemda {
  MejaPemda() {
    auto read = exchange::baca_kumpulan(isi_berkas("tests/kasus/banyuasin-iku-2019/berkas.json"));
    SAKIP_ASSERT(read.has_value());
    for (Berkas& one : *read) agencies.push_back(std::make_unique<MejaDokumen>(std::move(one), "iku"));
    for (const auto& one : agencies) figures.push_back(&one->h);
  }
  document::Document susun(const std::string& varian = {}) const {
    return compose::susun_iku(agencies.front()->k, {{}, varian, figures});
  }
  std::vector<std::unique_ptr<MejaDokumen>> agencies;
  std::vector<const measure::Hitung*> figures;
};

std::vector<const document::Table*> tabel_iku(const document::Document& d) {
  std::vector<const document::Table*> out;
  for (const auto& section : d.sections)
    for (const auto& block : section.blocks)
      if (const auto* table = std::get_if<document::Table>(&block); table && table->id.starts_with("iku-"))
        out.push_back(table);
  return out;
}

std::string atau_garis(const std::string& text) { return text.empty() ? "–" : text; }

/// The shared name of a group and what it leaves of the row's own name.
void periksa_kelompok(const Baris& row, const std::string& shared, const std::string& own, const Baris* induk) {
  if (induk) {
    EXPECT_EQ(shared, induk->at("nama"));
  }
  if (own == row.at("nama")) return;
  EXPECT_TRUE(row.at("nama").starts_with(shared)) << shared;
  if (own == "–") {
    EXPECT_EQ(row.at("nama"), shared);
  } else {
    EXPECT_TRUE(row.at("nama") == shared + " - " + own || row.at("nama") == shared + " " + own) << own;
  }
}

/// One table against the case's rows of that agency.
void periksa_tabel(const document::Table& t, const std::vector<Baris>& expected) {
  std::set<std::string> groups;
  std::map<std::string, const Baris*> by_id;
  for (const Baris& row : expected) groups.insert(row.at("induk")), by_id[row.at("id")] = &row;
  const auto grid = kisi(t);
  const bool split = t.columns.size() == 8;
  ASSERT_TRUE(split || t.columns.size() == 7);
  std::size_t at = 0;
  int goal = 0, number = 0;
  std::string last_goal, last_group;
  for (std::size_t r = 0; r < grid.size(); ++r) {
    if (t.rows[r].style == document::RowStyle::group) continue;
    ASSERT_LT(at, expected.size());
    const Baris& row = expected[at++];
    SCOPED_TRACE(row.at("id"));
    const auto& cells = grid[r];
    const std::string path = row.at("misi") + row.at("tujuan") + row.at("sasaran");
    if (path != last_goal) ++goal;
    last_goal = path;
    const std::string group = !row.at("induk").empty()        ? row.at("induk")
                              : groups.contains(row.at("id")) ? row.at("id")
                                                              : "";
    if (group.empty() || group != last_group) ++number;
    last_group = group;
    EXPECT_EQ(cells[0], std::to_string(goal));
    EXPECT_EQ(cells[1], row.at("sasaran"));
    if (!row.at("no_tercetak").empty()) {
      EXPECT_EQ(std::to_string(number), row.at("no_tercetak"));
    }
    const std::string prefix = std::to_string(number) + ". ";
    ASSERT_TRUE(cells[2].starts_with(prefix)) << cells[2];
    if (group.empty())
      EXPECT_EQ(cells[2], prefix + row.at("nama"));
    else
      periksa_kelompok(row, cells[2].substr(prefix.size()), cells[3], by_id.contains(group) ? by_id[group] : nullptr);
    const std::size_t tail = split ? 5 : 4;
    EXPECT_EQ(cells[tail], atau_garis(row.at("satuan")));
    EXPECT_EQ(cells[tail + 1], atau_garis(row.at("penanggung_jawab")));
    EXPECT_EQ(cells[tail + 2], atau_garis(row.at("sumber_data")));
  }
  EXPECT_EQ(at, expected.size());
}

TEST(Iku, SetiapBarisKeputusanSamaDenganKasus) {
  const MejaPemda meja;
  const document::Document d = meja.susun();
  const auto tables = tabel_iku(d);
  std::vector<std::vector<Baris>> expected;  // by agency, in the case's order
  std::string last;
  for (Baris& row : baris_kasus()) {
    if (row["instansi_id"] != last) expected.emplace_back();
    last = row["instansi_id"];
    expected.back().push_back(std::move(row));
  }
  ASSERT_EQ(expected.size(), 52U);
  ASSERT_EQ(tables.size(), 52U);
  ASSERT_EQ(expected[0].size(), 46U);
  ASSERT_EQ(expected[0].back()["no_tercetak"], "43");
  std::size_t second = 0;
  for (std::size_t a = 0; a < tables.size(); ++a) {
    if (a > 0) second += expected[a].size();
    SCOPED_TRACE(tables[a]->caption);
    periksa_tabel(*tables[a], expected[a]);
  }
  EXPECT_EQ(second, 431U);
  EXPECT_EQ(cacat_susunan(d), std::vector<std::string>{});
}

// Banners of Lampiran I: each misi and tujuan once, above its first sasaran.
TEST(Iku, MisiDanTujuanSebagaiSpanduk) {
  const MejaPemda meja;
  const document::Document d = meja.susun();
  std::vector<std::string> expected, shown;
  std::string misi, tujuan;
  for (Baris& row : baris_kasus()) {
    if (row["instansi_id"] != "KAB") continue;
    if (row["misi"] != misi) expected.push_back(misi = row["misi"]), tujuan.clear();
    if (row["tujuan"] != tujuan) expected.push_back("Tujuan: " + (tujuan = row["tujuan"]));
  }
  for (const auto& row : tabel_iku(d).front()->rows)
    if (row.style == document::RowStyle::group) shown.push_back(cetak(row.cells[0].text));
  EXPECT_EQ(expected.size(), 8U);  // three misi, five tujuan
  EXPECT_EQ(shown, expected);
}

// Lampiran II prints tugas pokok and fungsi of each agency, numbered as the case numbers them.
TEST(Iku, TugasDanFungsiSetiapPerangkatDaerah) {
  const MejaPemda meja;
  const std::string text = teks_rata(meja.susun());
  EXPECT_NE(text.find("## 1. SEKRETARIAT DAERAH\nTugas pokok: Membantu Bupati menyusun kebijakan; "),
            std::string::npos);
  EXPECT_NE(text.find("- Koordinasi penyusunan kebijakan daerah\n"), std::string::npos);
  EXPECT_NE(text.find("## 51. KECAMATAN KARANG AGUNG ILIR\n"), std::string::npos);
}

TEST(Iku, SebagaiPeraturanDenganPasalDanPengundangan) {
  const std::string text = teks_rata(MejaPemda().susun("peraturan"));
  EXPECT_NE(text.find("PERATURAN BUPATI BANYUASIN\n"), std::string::npos);
  EXPECT_NE(text.find("DENGAN RAHMAT TUHAN YANG MAHA ESA\n"), std::string::npos);
  EXPECT_NE(text.find("Pasal 3\n(1) Indikator Kinerja Utama Pemerintah Daerah tercantum dalam Lampiran I.\n"),
            std::string::npos);
  EXPECT_NE(text.find("Diundangkan di [belum diisi: tempat pengundangan]"), std::string::npos);
  EXPECT_EQ(text.find("| KESATU |"), std::string::npos);
}

TEST(Iku, TanpaDataPemdaKekosongannyaTampak) {
  const MejaPemda meja;
  const std::string text = teks_rata(compose::susun_iku(meja.agencies[1]->k, {}));
  EXPECT_NE(text.find("[belum diisi: IKU pemerintah daerah"), std::string::npos);
  EXPECT_NE(text.find("[belum diisi: data perangkat daerah]"), std::string::npos);
}

// The demo agency: the Renstra of the case bati-bati-2024 sets for IKM 90,2, 90,5 and 91.
TEST(IkuInstansi, KolomTambahanDanKepalaBernomor) {
  MejaDokumen meja(bundel("bati-bati-2024"), "iku-instansi");
  for (compose::Bagian& part : meja.outline.bagian)
    if (part.kunci == "iku-instansi/kolom-tambahan")
      part.baris = {{"arah", "Arah"}, {"target", "Target"}, {"baseline", "Kondisi Awal"}, {"frekuensi", "Frekuensi"}};
  const document::Document d = compose::susun_iku_instansi(meja.k);
  const document::Table& t = *tabel_iku(d).at(0);
  ASSERT_EQ(t.header.size(), 3U);
  ASSERT_EQ(t.columns.size(), 13U);  // seven, arah, three years, baseline, frekuensi
  EXPECT_EQ(cetak(t.header[2].cells.back().text), "(13)");
  EXPECT_EQ(cetak(t.header[1].cells.at(2).text), "2026");
  EXPECT_EQ(t.header[0].cells.at(8).colspan, 3);
  EXPECT_EQ(t.header[0].cells.at(8).rowspan, 1);
  EXPECT_EQ(t.header[0].cells.at(7).rowspan, 2);
  const auto grid = kisi(t);
  const auto ikm = std::find_if(grid.begin(), grid.end(), [](const auto& row) {
    return row[2].find("Indeks Kepuasan Masyarakat") != std::string::npos;
  });
  ASSERT_NE(ikm, grid.end());
  EXPECT_EQ(std::vector<std::string>(ikm->begin() + 7, ikm->begin() + 11),
            (std::vector<std::string>{"Naik", "90,2", "90,5", "91"}));
  EXPECT_EQ(cacat_susunan(d), std::vector<std::string>{});
}

TEST(IkuInstansi, KolomYangTakDikenalDisebut) {
  MejaDokumen meja(bundel("bati-bati-2024"), "iku-instansi");
  for (compose::Bagian& part : meja.outline.bagian)
    if (part.kunci == "iku-instansi/kolom-tambahan") part.baris = {{"warna", "Warna"}};
  EXPECT_NE(teks_rata(compose::susun_iku_instansi(meja.k)).find("[belum diisi: kolom tambahan pada susunan"),
            std::string::npos);
}

TEST(IkuInstansi, SebuahInstansiTanpaIku) {
  Berkas berkas = bundel("bati-bati-2024");
  berkas.indikator.clear();
  berkas.target.clear(), berkas.realisasi.clear(), berkas.nilai_elemen.clear(), berkas.pembanding.clear();
  const MejaDokumen meja(std::move(berkas), "iku-instansi");
  EXPECT_NE(
      teks_rata(compose::susun_iku_instansi(meja.k)).find("[belum diisi: indikator level IKU Kecamatan Bati-Bati]"),
      std::string::npos);
}

}  // namespace iku_test
}  // namespace sakip::laporan
