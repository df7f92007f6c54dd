// The national nomenclature: shapes of codes, looking up, differences, and reading of lists as they are passed around.
#include <gtest/gtest.h>

#include "exchange/lembar_teks.hpp"
#include "exchange/nomenklatur_impor.hpp"

namespace sakip::exchange {
namespace nomenklatur_test {

using enum TingkatNomenklatur;

TEST(Nomenklatur, ShapeOfACodeIsItsLevel) {
  EXPECT_EQ(tingkat_kode("7"), urusan);
  EXPECT_EQ(tingkat_kode("7.01"), bidang);
  EXPECT_EQ(tingkat_kode("7.01.03"), program);
  EXPECT_EQ(tingkat_kode("X.XX.01"), program);
  EXPECT_EQ(tingkat_kode("7.01.03.2.06"), kegiatan);
  EXPECT_EQ(tingkat_kode("7.01.03.2.06.0001"), sub_kegiatan);
  EXPECT_EQ(tingkat_kode("7.01.03.2.06.01"), sub_kegiatan);
  for (const char* wrong :
       {"", "7.", "7.1", "7.001", "7.01.03.2", "7.01.03.2.06.001", "7.01.03.2.06.0001.1", "a.01", "7,01", "7.01.XX"})
    EXPECT_FALSE(tingkat_kode(wrong)) << wrong;
}

TEST(Nomenklatur, EntriesAreFoundInBothFormsAndByTheGeneralCode) {
  const DaftarNomenklatur list(
      {{"7.01.03.2.06.0001", "A"}, {"X.XX.01", "Penunjang"}, {"X.XX.01.2.02.01", "Gaji"}, {"7.01", "Kecamatan"}});
  EXPECT_EQ(list.cari("7.01.03.2.06.0001")->nama, "A");
  EXPECT_EQ(list.cari("7.01.03.2.06.01")->nama, "A");
  EXPECT_EQ(list.cari("7.01.01")->nama, "Penunjang");
  EXPECT_EQ(list.cari("1.02.01.2.02.0001")->nama, "Gaji");
  EXPECT_EQ(list.cari("7.01.02"), nullptr);
  EXPECT_EQ(list.cari("bukan kode"), nullptr);
  EXPECT_TRUE(list.memuat(program));
  EXPECT_FALSE(list.memuat(kegiatan));
}

TEST(Nomenklatur, DifferencesOfTwoLists) {
  const BedaNomenklatur changed =
      beda(DaftarNomenklatur({{"1.01", "Pendidikan"}, {"1.02", "Kesehatan"}, {"1.03", "PU"}}),
           DaftarNomenklatur({{"1.02", "Kesehatan"}, {"1.03", "Pekerjaan Umum"}, {"1.06", "Sosial"}}));
  EXPECT_EQ(changed.hapus, (std::vector<ButirNomenklatur>{{"1.01", "Pendidikan"}}));
  EXPECT_EQ(changed.tambah, (std::vector<ButirNomenklatur>{{"1.06", "Sosial"}}));
  ASSERT_EQ(changed.ubah.size(), 1U);
  EXPECT_EQ(changed.ubah[0].second.nama, "Pekerjaan Umum");
}

std::string kode_pertama(const std::string& bytes) {
  const auto read = baca_nomenklatur(bytes);
  return read ? "" : read.error().front().code + " " + read.error().front().place.teks();
}

TEST(Nomenklatur, ColumnsAreFoundByTheirTitles) {
  const std::string csv =
      "\xEF\xBB\xBFLampiran;;\n;;\nNo;KODE;NOMENKLATUR URUSAN\n1;2;3\n1;7.01;\"Kecamatan; "
      "dan\nkelurahan\"\n;KODE;NOMENKLATUR URUSAN\n2; 7.01.03 ;"
      "Program  Pemberdayaan\n;;\n3;7.01.03.2.06.;Kegiatan\n";
  const auto read = baca_nomenklatur(csv);
  ASSERT_TRUE(read) << to_line(read.error().front());
  EXPECT_EQ(*read, (std::vector<ButirNomenklatur>{{"7.01", "Kecamatan; dan kelurahan"},
                                                  {"7.01.03", "Program Pemberdayaan"},
                                                  {"7.01.03.2.06", "Kegiatan"}}));
}

TEST(Nomenklatur, ACodeMayBePartedOverColumns) {
  const auto read = baca_nomenklatur(
      "Kode,,,,,Uraian\n7,,,,,Kewilayahan\n7,1,,,,Kecamatan\n7,01,03,2.06,,Kegiatan\n7,01,03,2.06,0001,Sub\n");
  ASSERT_TRUE(read) << to_line(read.error().front());
  ASSERT_EQ(read->size(), 4U);
  EXPECT_EQ((*read)[1].kode, "7.01");
  EXPECT_EQ((*read)[2].kode, "7.01.03.2.06");
  EXPECT_EQ((*read)[3].kode, "7.01.03.2.06.0001");
}

TEST(Nomenklatur, FaultsAreToldByRowAndNothingIsTaken) {
  EXPECT_EQ(kode_pertama("a;b\n1;2\n"), "NOMENKLATUR_JUDUL lembar pertama");
  EXPECT_EQ(kode_pertama("Kode;Uraian\n"), "NOMENKLATUR_KOSONG lembar pertama");
  EXPECT_EQ(kode_pertama("Kode;Uraian\n7.01;Kecamatan\n7.1.3;Salah\n"), "NOMENKLATUR_BARIS baris 3");
  EXPECT_EQ(kode_pertama("Kode;Uraian\n7.01;\n"), "NOMENKLATUR_BARIS baris 2");
  EXPECT_EQ(kode_pertama("Kode;Uraian\n7.01;Kecamatan\n7.01;Kelurahan\n"), "NOMENKLATUR_BARIS baris 3");
  EXPECT_EQ(kode_pertama("Kode;Uraian\n7.01;Kecamatan\n7.01;Kecamatan\n"), "");  // the same twice says nothing new
  EXPECT_EQ(kode_pertama("Kode;Uraian\n7.01;\"Kecamatan\n"), "CSV_TIDAK_TERBACA baris 2");
  EXPECT_EQ(kode_pertama("PK\x03\x04 rusak"), "XLSX_BUKAN_XLSX ");
  std::string many = "Kode;Uraian\n";
  for (int i = 0; i < 300; ++i) many += "salah " + std::to_string(i) + ";x\n";
  EXPECT_EQ(baca_nomenklatur(many).error().size(), 100U);
}

}  // namespace nomenklatur_test
}  // namespace sakip::exchange
