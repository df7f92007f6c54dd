// Perjanjian Kinerja: every post of the demo agency gets its statement and annex; a changed target stands beside the
// first; figures as agreed. Expected numbers from the case's PK tables (PK-CAMAT, PK-TAPEM) and its DPA.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "compose/pk.hpp"
#include "core/png.hpp"
#include "document/qr.hpp"
#include "exchange/bundle.hpp"

namespace sakip::compose {
namespace pk_test {

std::string baca(const std::string& path) {
  std::ifstream file(std::string(SAKIP_SOURCE_DIR) + "/" + path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

/// All text of the document, a line per paragraph or row.
std::string teks(const document::Document& d) {
  std::string out;
  const auto runs = [&](const document::Inline& text) {
    for (const auto& run : text) out += run.text;
  };
  for (const auto& section : d.sections)
    for (const auto& block : section.blocks) {
      if (const auto* heading = std::get_if<document::Heading>(&block))
        out += heading->number + " " + heading->text + "\n";
      if (const auto* paragraph = std::get_if<document::Paragraph>(&block)) runs(paragraph->text), out += "\n";
      if (const auto* table = std::get_if<document::Table>(&block))
        for (const auto& row : table->rows) {
          for (const auto& cell : row.cells) runs(cell.text), out += " | ";
          out += "\n";
        }
    }
  return out;
}

int banyaknya(const std::string& text, const std::string& part) {
  int count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

class Pk : public testing::Test {
 protected:
  std::string susun(const Berkas& berkas, const char* post = "") {
    const auto outline = baca_susunan(baca("data/dokumen/pk/susunan.toml"), "pk");
    EXPECT_TRUE(outline);
    const Indeks index(berkas);
    const measure::Regulasi rules;
    const measure::Hitung h(berkas, index, rules);
    return teks(susun_pk(Konteks(h, *outline, {2025, 1, 16}), {JabatanId(post), varian_, {}, tanda_}));
  }
  /// How that agreement was signed, for what is composed next.
  void bertanda(const char* post) {
    tanda_ = {{JabatanId(post), VersiPK::perubahan, "10 Januari 2025 pukul 10.00 WITA",
               "11 Januari 2025 pukul 08.30 WITA", "ab12cd34ef56",
               "https://sakip.contoh.go.id/verifikasi/tanah-laut/ab12cd34ef56"}};
  }
  std::vector<PkBertanda> tanda_;
  std::string varian_;
  Berkas contoh() {
    auto read = exchange::baca_bundel(baca("data/contoh/bati-bati-2024.json"));
    EXPECT_TRUE(read);
    return read ? std::move(*read) : Berkas();
  }
};

TEST_F(Pk, SemuaJabatanPernyataanDanLampiran) {
  const std::string text = susun(contoh());
  EXPECT_EQ(banyaknya(text, "PERJANJIAN KINERJA PERUBAHAN TAHUN 2024"), 18);
  EXPECT_EQ(banyaknya(text, "LAMPIRAN PERJANJIAN"), 9);
  EXPECT_EQ(banyaknya(text, "19 September 2024"), 18);
}

TEST_F(Pk, SatuJabatanDenganAngkaYangDiperjanjikan) {
  const std::string head = susun(contoh(), "camat");
  EXPECT_NE(head.find("Indeks Kepuasan Masyarakat | Nilai | 90,2 |"), std::string::npos);
  EXPECT_NE(head.find("Jumlah | 4.996.638.717 |"), std::string::npos);
  EXPECT_EQ(banyaknya(head, "LAMPIRAN PERJANJIAN"), 1);
  const std::string section = susun(contoh(), "kasi-tapem");
  EXPECT_NE(section.find("Jumlah | 109.410.156 |"), std::string::npos);
  EXPECT_NE(section.find("Jabatan | : | Kepala Seksi Tata Pemerintahan"), std::string::npos);
}

TEST_F(Pk, PltDisebut) {
  EXPECT_NE(susun(contoh(), "kasi-pelayanan").find("Plt. Kepala Seksi Pelayanan"), std::string::npos);
}

// The superior of the demo's two subbagian is the secretary; held by a Plh, both sides of the page say so.
TEST_F(Pk, AtasanPlhDisebutDiPihakKedua) {
  Berkas berkas = contoh();
  for (Jabatan& post : berkas.jabatan)
    if (post.id == JabatanId("sekcam")) post.status = StatusJabatan::plh;
  const std::string text = susun(berkas, "kasubbag-umpeg");
  EXPECT_EQ(banyaknya(text, "Jabatan | : | Plh. Sekretaris Camat"), 1);
  EXPECT_EQ(banyaknya(text, "Plh. Sekretaris Camat | Kepala Subbagian Umum dan Kepegawaian"), 2);
  for (PerjanjianKinerja& pk : berkas.perjanjian) pk.pihak_kedua.clear();
  EXPECT_EQ(susun(berkas, "kasubbag-umpeg"), text);  // where the agreement names nobody, the post above
  berkas.jabatan[0].atasan_luar.clear();
  EXPECT_NE(susun(berkas, "camat").find("[belum diisi: pihak kedua (isi pada perjanjian)]"), std::string::npos);
}

Target target_pk(const char* indikator, std::int64_t tenths) {
  Target first;
  first.indikator = IndikatorId(indikator);
  first.dokumen = DokumenSumber::pk;
  first.tahun = 2024;
  first.nilai = Nilai::dari(Rational::decimal(tenths, 1), 1);
  return first;
}

TEST_F(Pk, PerubahanDisandingkanDenganSemula) {
  Berkas berkas = contoh();
  EXPECT_EQ(susun(berkas, "camat").find("Berubah"), std::string::npos);  // nothing to compare with
  berkas.target.push_back(target_pk("ind-ikm", 895));
  berkas.target.push_back(target_pk("ind-akip", 750));
  berkas.target.push_back(target_pk("ind-sekcam-1", 220));
  PerjanjianKinerja first = berkas.perjanjian[0];  // the head's
  first.versi = VersiPK::murni;
  ButirPK dropped;
  dropped.indikator = IndikatorId("ind-sekcam-1");
  first.butir.push_back(dropped);
  berkas.perjanjian.push_back(first);
  const std::string text = susun(berkas, "camat");
  EXPECT_NE(text.find("Indeks Kepuasan Masyarakat | Nilai | 89,5 | 90,2 | Berubah"), std::string::npos);
  EXPECT_NE(text.find("Nilai AKIP Kecamatan Bati-Bati | Nilai | 75,0 | 75,0 | Tetap"), std::string::npos);
  EXPECT_NE(text.find("Rasio | – | 0,07 | Baru"), std::string::npos);
  EXPECT_NE(text.find("Nilai komponen perencanaan | Nilai | 22,0 | – | Tidak lagi"), std::string::npos);
}

// Kasi PMD's three sub kegiatan; the first had 1.000.000 less before the change of the APBD, another the same.
TEST_F(Pk, AnggaranSemulaDisandingkan) {
  Berkas berkas = contoh();
  const auto before = [&](const char* node, std::int64_t less) {
    for (const Pagu& row : std::vector<Pagu>(berkas.pagu))
      if (row.simpul == SimpulId(node) && row.dokumen == DokumenSumber::dpa_perubahan) {
        Pagu first = row;
        first.dokumen = DokumenSumber::dpa;
        first.jumlah = row.jumlah - Rupiah::rupiah(less);
        berkas.pagu.push_back(first);
      }
  };
  before("sk-19", 1000000);
  before("sk-26", 0);
  const std::string text = susun(berkas, "kasi-pmd");
  EXPECT_NE(text.find("di Desa | 890.000 | 1.890.000 | Berubah"), std::string::npos);
  EXPECT_NE(text.find("Aset Desa | 8.556.742 | 8.556.742 | Tetap"), std::string::npos);
  EXPECT_NE(text.find("Wilayah Kecamatan | – | 40.745.563 | Baru"), std::string::npos);
}

/// Each party's note stands in its own column, the second party left; with the way to verify it, on both pages.
TEST_F(Pk, YangDitandatanganiDalamAplikasiMenyebutnya) {
  const Berkas berkas = contoh();
  const std::string paper = susun(berkas, "kasi-pmd");
  EXPECT_EQ(paper.find("secara elektronik"), std::string::npos);
  EXPECT_EQ(paper.find("Kode pemeriksaan"), std::string::npos);
  bertanda("kasi-pmd");
  const std::string text = susun(berkas, "kasi-pmd");
  EXPECT_EQ(banyaknya(text,
                      "Ditandatangani secara elektronik dalam aplikasi pada 11 Januari 2025 pukul 08.30 WITA | "
                      "Ditandatangani secara elektronik dalam aplikasi pada 10 Januari 2025 pukul 10.00 WITA | "),
            2);
  EXPECT_EQ(banyaknya(text, "Kode pemeriksaan: ab12cd34ef56"), 2);
  EXPECT_EQ(banyaknya(text, "bukan tanda tangan elektronik tersertifikasi"), 2);
  EXPECT_EQ(susun(berkas, "camat").find("secara elektronik"), std::string::npos);  // another's agreement
}

TEST_F(Pk, KodeQrMemuatTautannya) {
  bertanda("kasi-pmd");
  const Berkas berkas = contoh();
  const auto outline = baca_susunan(baca("data/dokumen/pk/susunan.toml"), "pk");
  ASSERT_TRUE(outline);
  const Indeks index(berkas);
  const measure::Regulasi rules;
  const measure::Hitung h(berkas, index, rules);
  const auto document = susun_pk(Konteks(h, *outline, {2025, 1, 16}), {JabatanId("kasi-pmd"), {}, {}, tanda_});
  int pictures = 0;
  for (const auto& block : document.sections.front().blocks)
    if (const auto* image = std::get_if<document::Image>(&block)) {
      ++pictures;
      EXPECT_NE(image->alt.find(tanda_.front().tautan), std::string::npos);
      EXPECT_TRUE(image->png == document::qr_image(tanda_.front().tautan, 24, "").png);
      EXPECT_FALSE(image->png == document::qr_image("https://sakip.contoh.go.id/lain", 24, "").png);
      // 61 bytes at M: version 4, 33 modules and a quiet zone of 4 on each side, 8 pixels a module.
      EXPECT_EQ(png_size(image->png)->width, (33 + 8) * 8);
    }
  EXPECT_EQ(pictures, 2);
  EXPECT_EQ(document::qr_image(std::string(5000, 'x'), 24, "").png, "");
}

TEST_F(Pk, VarianMemilihVersinya) {
  Berkas berkas = contoh();
  PerjanjianKinerja first = berkas.perjanjian[0];
  first.versi = VersiPK::murni;
  berkas.perjanjian.push_back(first);
  varian_ = "murni";
  EXPECT_EQ(banyaknya(susun(berkas), "LAMPIRAN PERJANJIAN KINERJA TAHUN 2024"), 1);
  varian_ = "perubahan";
  EXPECT_EQ(banyaknya(susun(berkas), "LAMPIRAN PERJANJIAN KINERJA PERUBAHAN"), 9);
  varian_ = "berlaku";
  EXPECT_EQ(banyaknya(susun(berkas), "LAMPIRAN PERJANJIAN"), 9);
}

TEST_F(Pk, TanpaPerjanjianTampakKosong) {
  Berkas berkas = contoh();
  berkas.perjanjian.clear();
  EXPECT_NE(susun(berkas).find("[belum diisi: Perjanjian Kinerja tahun 2024]"), std::string::npos);
}

}  // namespace pk_test
}  // namespace sakip::compose
