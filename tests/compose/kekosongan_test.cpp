// Gaps of a document: told once for each part, with where to enter them.
#include "compose/kekosongan.hpp"

#include <gtest/gtest.h>

#include "compose/naskah.hpp"

namespace sakip::compose {
namespace kekosongan_test {

using namespace document;

Cell kosong_beralamat(const std::string& fact) {
  Cell cell;
  cell.text = {{"–", RunStyle::missing, fact, {}}};
  return cell;
}

TEST(Kekosongan, TempatDanTempatMengisinya) {
  Document d;
  Table table;
  table.number = "Tabel 3.1";
  table.caption = "Capaian";
  table.rows = {{{kosong_beralamat("indikator/ikm/2024/realisasi"), kosong_beralamat("anggaran/instansi/2024/pagu")},
                 RowStyle::normal},
                {{kosong_beralamat("indikator/ikm/2024/realisasi")}, RowStyle::normal}};
  Letterhead head;
  head.lines = {{kosong("alamat instansi")}};
  d.sections.push_back({});
  d.sections[0].blocks = {head,
                          Heading{1, "BAB III", "AKUNTABILITAS", "b", true},
                          table,
                          Paragraph{{kosong("langkah perbaikan")}, ParagraphStyle::body, "bab4/langkah", false},
                          List{List::Marker::bullet, {{kosong("nomor, penetapan/iku/2024")}}},
                          Paragraph{{kosong("isu penting")}, ParagraphStyle::body, "renja/bab2/isu", false},
                          Paragraph{{kosong("narasi renja/bab2/isu")}, ParagraphStyle::body, {}, false},
                          Paragraph{{kosong("tindak lanjut")}, ParagraphStyle::body, "monev/tindak-lanjut", false}};
  const auto gaps = cari_kekosongan(d);
  const std::vector<Kekosongan> expected = {
      {"Kop surat", "alamat instansi", "bundel: instansi.alamat atau instansi.kop", 1},
      {"Tabel 3.1 Capaian", "indikator/ikm/2024/realisasi", "lembar Realisasi atau Elemen buku kerja", 2},
      {"Tabel 3.1 Capaian", "anggaran/instansi/2024/pagu", "lembar Anggaran buku kerja", 1},
      {"BAB III AKUNTABILITAS", "langkah perbaikan", "narasi (opensakip narrative export)", 1},
      {"BAB III AKUNTABILITAS", "nomor, penetapan/iku/2024", "bundel: penetapan", 1},
      {"BAB III AKUNTABILITAS", "isu penting", "narasi (opensakip narrative export --dokumen renja)", 1},
      {"BAB III AKUNTABILITAS", "narasi renja/bab2/isu", "narasi (opensakip narrative export --dokumen renja)", 1},
      {"BAB III AKUNTABILITAS", "tindak lanjut", "lembar Analisis buku kerja", 1}};
  EXPECT_EQ(gaps, expected);
  EXPECT_EQ(jumlah(gaps), 9);
  EXPECT_TRUE(cari_kekosongan(Document{}).empty());
}

}  // namespace kekosongan_test
}  // namespace sakip::compose
