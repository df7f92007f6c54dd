// The audit trail in the browser: who changed what, filtered, checked, exported.
#include "web/alat.hpp"
#include "web/csv.hpp"

namespace sakip::web {
namespace audit_test {

int isi(Peramban& b, const std::string& value) {
  return b.kirim_json("/i/" + kInstansi + "/2024/sel", "{\"sel\":\"realisasi~ind-ikm~~0\",\"teks\":\"" + value + "\"}")
      .status;
}

TEST(Audit, TellsWhoChangedWhatBeforeAndAfter) {
  Dunia world;
  Peramban clerk(world, "operator"), auditor(world, "inspektorat");
  ASSERT_EQ(isi(clerk, "77,77"), 200);
  const auto page = auditor.buka("/audit?tabel=realisasi&pelaku=operator");
  ASSERT_EQ(page.status, 200);
  EXPECT_TRUE(memuat(page, "<del>92.48</del>")) << page.body;  // as the case has it (tables.json of Bati-Bati)
  EXPECT_TRUE(memuat(page, "<ins>77.77</ins>"));
  EXPECT_TRUE(memuat(page, "ind-ikm"));
  EXPECT_TRUE(memuat(auditor.buka("/audit?tabel=realisasi&pelaku=hantu"), "Tidak ada catatan"));
  EXPECT_EQ(clerk.buka("/audit").status, 403);
}

TEST(Audit, PagesOfAHundred) {
  Dunia world;
  Peramban auditor(world, "inspektorat");
  const auto first = auditor.buka("/audit");
  const auto at = first.body.find("&amp;sebelum=");
  ASSERT_NE(at, std::string::npos);
  const std::string before = first.body.substr(at + 13, first.body.find('"', at) - at - 13);
  const auto second = auditor.buka("/audit?sebelum=" + before);
  EXPECT_TRUE(memuat(first, ">" + before + "</td>"));
  EXPECT_FALSE(memuat(second, ">" + before + "</td>"));
  EXPECT_TRUE(memuat(second, ">" + std::to_string(std::stoi(before) - 1) + "</td>"));
}

TEST(Audit, SecretsAreNotShown) {
  Dunia world;
  Peramban admin(world, "admin");
  const auto page = admin.buka("/audit?tabel=akun");
  EXPECT_TRUE(memuat(page, "sandi"));
  EXPECT_FALSE(memuat(page, "argon2"));
}

TEST(Audit, FindsWhatWasChangedPastTheProgram) {
  Dunia world;
  Peramban auditor(world, "inspektorat");
  auditor.buka("/audit");
  EXPECT_TRUE(memuat(auditor.kirim("/audit/periksa", {}), "Jejak audit utuh"));
  {
    auto writer = harus(store::buka_sqlite(world.db()));
    harus(writer->execute("UPDATE realisasi SET nilai = '99' WHERE indikator_id = 'ind-ikm'"));
  }
  EXPECT_TRUE(memuat(auditor.kirim("/audit/periksa", {}), "di luar program"));
}

TEST(Audit, CsvHasTheWholeRowsOfThisPemdaOnly) {
  Dunia world;
  Peramban clerk(world, "operator"), auditor(world, "inspektorat");
  ASSERT_EQ(isi(clerk, "77,77"), 200);
  const auto file = auditor.buka("/audit/jejak.csv?pelaku=operator");
  EXPECT_EQ(file.type, "text/csv; charset=utf-8");
  EXPECT_TRUE(memuat(file, "\"operator\""));
  EXPECT_TRUE(memuat(file, "77.77"));
  EXPECT_EQ(csv_teks("=1+1"), "\"'=1+1\"");
  EXPECT_EQ(csv("a\"b"), "\"a\"\"b\"");
}

}  // namespace audit_test
}  // namespace sakip::web
