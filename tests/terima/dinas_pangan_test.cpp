// Acceptance of the whole chain on an agency that nobody built for: tests/terima/dinas-pangan/buat.py writes its two
// years and, by hand with exact fractions, what every figure must be. Read from the bundle, and again from a database
// that holds both years beside another pemda with the same ids.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/asal.hpp"
#include "app/laporan.hpp"
#include "exchange/bundle.hpp"
#include "review/temuan.hpp"
#include "store/muat.hpp"
#include "store/simpan.hpp"
#include "store/sqlite.hpp"

namespace sakip {
namespace dinas_pangan_test {

const std::string kFolder = std::string(SAKIP_SOURCE_DIR) + "/tests/terima/dinas-pangan/";

std::string isi(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

const app::Aturan& aturan() {
  static const app::Aturan rules = app::muat_aturan(std::string(SAKIP_SOURCE_DIR) + "/data").value();
  return rules;
}

Berkas bundel(Tahun year) {
  auto read = exchange::baca_bundel(isi(kFolder + std::to_string(year) + ".json"));
  if (!read) ADD_FAILURE() << to_line(read.error().front());
  return std::move(read.value());
}

struct Harapan {
  Tahun tahun = 0;
  std::string alamat, nilai;
};

std::vector<Harapan> harapan() {
  std::vector<Harapan> out;
  std::istringstream lines(isi(kFolder + "harapan.tsv"));
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream cells(line);
    std::string year;
    Harapan one;
    std::getline(cells, year, '\t');
    std::getline(cells, one.alamat, '\t');
    std::getline(cells, one.nilai);
    one.tahun = std::stoi(year);
    out.push_back(one);
  }
  return out;
}

/// An exact value, a label, or why there is none - as the table writes it.
std::string tertulis(const Nilai& value) {
  if (value.keadaan == Keadaan::tidak_berlaku) return "tidak_berlaku";
  if (!value.ada()) return value.kode;
  return value.berangka() ? value.angka.exact() : value.label;
}

void cocok(const app::Kinerja& kinerja, Tahun year) {
  int checked = 0;
  for (const Harapan& want : harapan()) {
    if (want.tahun != year) continue;
    const auto why = measure::jelaskan(kinerja.hitung(), want.alamat);
    ASSERT_TRUE(why) << to_line(why.error());
    const measure::Figur& got = why->hasil;
    EXPECT_EQ(got.bentuk == measure::Bentuk::teks ? measure::tampil(got) : tertulis(got.nilai), want.nilai)
        << want.alamat;
    const auto alone = measure::hitung_fakta(kinerja.hitung(), want.alamat);
    ASSERT_TRUE(alone) << want.alamat;
    EXPECT_EQ(alone->nilai, got.nilai) << want.alamat << ": the explained figure is another one";
    ++checked;
  }
  EXPECT_GT(checked, 150);
}

/// A database in a folder of its own.
class DinasPangan : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = (std::filesystem::temp_directory_path() / "opensakip-terima-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    folder_ = name;
    auto opened = store::buka_sqlite((folder_ / "uji.db").string(), {store::Buka::buat_bila_tidak_ada});
    ASSERT_TRUE(opened) << to_line(opened.error());
    connection_ = std::move(*opened);
  }
  void TearDown() override {
    connection_.reset();
    std::filesystem::remove_all(folder_);
  }
  void simpan(const Berkas& berkas, const char* pelaku) {
    const auto saved = store::simpan_berkas(*connection_, berkas, {pelaku, "impor"}, "2026-01-05T01:02:03Z",
                                            store::ModeSimpan::gabung_tahun);
    ASSERT_TRUE(saved) << to_line(saved.error());
  }
  Berkas muat(const Berkas& of) {
    auto loaded = store::muat_berkas(*connection_, of.pemda.id, of.instansi.id, of.tahun);
    if (!loaded) ADD_FAILURE() << to_line(loaded.error());
    return std::move(*loaded);
  }

  std::filesystem::path folder_;
  std::unique_ptr<store::db::Connection> connection_;
};

TEST(DinasPanganBundel, EveryFigureAsComputedByHand) {
  for (const Tahun year : {2024, 2025}) cocok(app::Kinerja(bundel(year), aturan()), year);
}

TEST_F(DinasPangan, BothYearsFromOneDatabaseBesideAPemdaWithTheSameIds) {
  Berkas stranger = bundel(2024);
  stranger.pemda.id = PemdaId("contoh-dua");
  for (Realisasi& fact : stranger.realisasi) fact.nilai = Nilai::dari(1);
  simpan(bundel(2024), "Sekretaris");
  simpan(stranger, "Sekretaris");
  simpan(bundel(2025), "Kepala Bidang");
  for (const Tahun year : {2024, 2025}) {
    const Berkas stored = muat(bundel(year));
    cocok(app::Kinerja(stored, aturan()), year);
    const auto again = exchange::baca_bundel(exchange::tulis_bundel(stored));
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, stored) << year;
  }
}

// Whatever kind of data is behind a figure, its explanation knows who entered it and when - each row once.
TEST_F(DinasPangan, EveryFigureKnowsWhoEnteredIt) {
  simpan(bundel(2024), "Sekretaris");
  const app::Kinerja kinerja(muat(bundel(2024)), aturan());
  const struct {
    const char* alamat;
    std::vector<std::string> uraian;
  } kKasus[] = {
      {"indikator/layanan/2024/target",
       {"target Perjanjian Kinerja", "target Renja", "target Perjanjian Kinerja Perubahan"}},
      {"indikator/layanan/2024/TW2/realisasi", {"elemen tepat_waktu", "elemen permohonan"}},
      {"indikator/ikm/2024/realisasi", {"survei"}},
      {"anggaran/sk4/2024/TW3/realisasi", {"realisasi anggaran, 2 isian"}},
      {"anggaran/p1/2024/modal/realisasi", {"realisasi anggaran, 4 isian"}},
      {"anggaran/jabatan:sekdin/2024/pagu", {"pagu DPA", "pagu DPA Perubahan"}},
      {"rekening/5.1/2024/realisasi", {"rekening", "rekening"}},
      {"akip/2024/nilai", {"evaluasi AKIP"}},
      {"profil/kecamatan/2/bagian", {"tabel profil"}},
      {"pembanding/stok-beras/provinsi/2024/realisasi", {"pembanding"}},
  };
  for (const auto& kasus : kKasus) {
    const auto why = measure::jelaskan(kinerja.hitung(), kasus.alamat);
    ASSERT_TRUE(why) << kasus.alamat;
    const auto found = app::asal_masukan(*connection_, kinerja, *why);
    ASSERT_TRUE(found) << to_line(found.error());
    std::vector<std::string> words;
    for (const app::Asal& one : *found) {
      words.push_back(one.uraian);
      EXPECT_EQ(one.pelaku, "Sekretaris");
      EXPECT_EQ(one.waktu, "2026-01-05T01:02:03Z");
    }
    EXPECT_EQ(words, kasus.uraian) << kasus.alamat;
  }
}

// Somebody with a calculator can redo what an explanation writes.
TEST(DinasPanganBundel, ExplanationsHideNothing) {
  const app::Kinerja kinerja(bundel(2024), aturan());
  const struct {
    const char* alamat;
    const char* memuat;
  } kKasus[] = {
      {"anggaran/p1/2024/persen", "100 × 1.105.000.000,74 / 1.140.000.000 = 96,929824…"},
      {"anggaran/instansi/2024/modal/persen", "100 × 149.999.999,99 / 150.000.000 = 99,999999…"},
      {"profil/kecamatan/2/bagian", "jumlah luas = 2.500,0"},
      {"indikator/ikm/2024/capaian", "42 x bobot 0,071 x 25 = 74,55"},
      {"indikator/ekspor/2024/capaian", "target nol"},
      {"indikator/sensus/2024/capaian", "tidak berlaku"},
      {"indikator/lahan/2024/capaian", "realisasi belum dilaporkan"},
  };
  for (const auto& kasus : kKasus) {
    const auto why = measure::jelaskan(kinerja.hitung(), kasus.alamat);
    ASSERT_TRUE(why) << kasus.alamat;
    const std::string text = measure::cetak(*why);
    EXPECT_NE(text.find(kasus.memuat), std::string::npos) << kasus.alamat << "\n" << text;
  }
}

// What was typed and cannot be computed with is a finding, at its root and once; the agency as it is has none.
TEST(DinasPanganBundel, TheReviewNamesWhatCannotBeComputed) {
  const auto tinggi = [](const Berkas& berkas) {
    const app::Kinerja kinerja(berkas, aturan());
    std::vector<std::string> out;
    for (const review::Temuan& one : review::periksa(kinerja.hitung()))
      if (one.bobot == review::Bobot::tinggi) out.push_back(one.aturan + " " + one.fakta);
    return out;
  };
  const std::string missing = "KELENGKAPAN_REALISASI indikator/lahan/2024/realisasi";
  EXPECT_EQ(tinggi(bundel(2024)), std::vector<std::string>{missing});
  const struct {
    void (*rusak)(Berkas&);
    const char* temuan;
  } kKasus[] = {
      {[](Berkas& b) { b.indikator[1].metode_capaian = "turun-entah"; },
       "METODE_TAK_DIKENAL indikator/keluhan/2024/capaian"},
      {[](Berkas& b) { b.survei[0].metode = "skm-1999"; }, "METODE_TAK_DIKENAL survei/ikm-2024/ikm"},
      {[](Berkas& b) { b.pengaturan.rata_rata = "entah"; }, "METODE_TAK_DIKENAL instansi/2024/rata-rata-capaian"},
      {[](Berkas& b) { b.indikator[4].skala = "opini-xyz"; }, "TANPA_SKALA indikator/opini/2024/capaian"},
      {[](Berkas& b) { b.profil[0].kolom[3].rumus = "10 * hasil / luaas"; }, "RUMUS_PROFIL profil/kecamatan/1/ku"},
      {[](Berkas& b) {
         for (Target& t : b.target)
           if (t.indikator.value == "opini") t.nilai = Nilai::kategori("WTF");
       },
       "UNKNOWN_CATEGORY indikator/opini/2024/capaian"},
  };
  for (const auto& kasus : kKasus) {
    Berkas berkas = bundel(2024);
    kasus.rusak(berkas);
    const auto found = tinggi(berkas);
    EXPECT_EQ(std::count(found.begin(), found.end(), kasus.temuan), 1)
        << kasus.temuan << " tidak ada; pertama: " << (found.empty() ? "-" : found.back());
  }
}

}  // namespace dinas_pangan_test
}  // namespace sakip
