// Backups are checked copies; restoring never overwrites by surprise and never leaves half a database.
#include "store/cadangan.hpp"

#include <sys/stat.h>

#include <fstream>

#include "store/alat.hpp"
#include "store/muat.hpp"

namespace sakip::store {
namespace cadangan_test {

class Cadangan : public testing::Test {
 protected:
  void SetUp() override { harus(simpan_berkas(*k_, berkas_, kOperator, kWaktu)); }
  Berkas muat(const std::string& nama) {
    auto k = harus(buka_sqlite(folder_ / nama));
    return harus(muat_berkas(*k, berkas_.pemda.id, berkas_.instansi.id, 2024));
  }
  bool ada(const std::string& nama) { return std::filesystem::exists(folder_ / nama); }

  FolderUji folder_;
  std::unique_ptr<db::Connection> k_ = buka_baru(folder_ / "a.sakip");
  Berkas berkas_ = Pembuat(1).berkas();
};

TEST_F(Cadangan, ACopyIsCheckedWholeAndItsOwners) {
  const HasilPeriksa hasil = harus(cadangkan(*k_, folder_ / "b.sakip"));
  ASSERT_EQ(hasil.audit.size(), 1U);
  EXPECT_EQ(hasil.audit[0].hash, harus(verifikasi_audit(*k_, "tala")).hash);
  EXPECT_GT(hasil.baris, 200);
  struct stat keterangan {};
  ASSERT_EQ(::stat((folder_ / "b.sakip").c_str(), &keterangan), 0);
  EXPECT_EQ(keterangan.st_mode & 0777, 0600);
  EXPECT_FALSE(ada("b.sakip-wal"));
  EXPECT_TRUE(muat("b.sakip") == berkas_);
}

TEST_F(Cadangan, NeverOverwrites) {
  harus(cadangkan(*k_, folder_ / "b.sakip"));
  EXPECT_EQ(kode(cadangkan(*k_, folder_ / "b.sakip")), "STORE_SUDAH_ADA");
  EXPECT_EQ(kode(pulihkan(folder_ / "b.sakip", folder_ / "a.sakip")), "STORE_SUDAH_ADA");
}

TEST_F(Cadangan, ABadDatabaseGivesNoBackup) {
  harus(k_->script("UPDATE audit SET pelaku = 'orang lain' WHERE nomor = 4"));
  EXPECT_EQ(kode(cadangkan(*k_, folder_ / "b.sakip")), "STORE_AUDIT_RUSAK");
  EXPECT_FALSE(ada("b.sakip"));
  EXPECT_FALSE(ada("b.sakip.sementara"));
}

TEST_F(Cadangan, RestoresToANewPlaceAndOverAnOldOne) {
  harus(cadangkan(*k_, folder_ / "b.sakip"));
  Berkas lain = berkas_;
  lain.instansi.nama = "berubah setelah cadangan";
  harus(simpan_berkas(*k_, lain, kOperator, kWaktu));
  harus(pulihkan(folder_ / "b.sakip", folder_ / "c.sakip"));
  EXPECT_TRUE(muat("c.sakip") == berkas_);
  EXPECT_TRUE(muat("a.sakip") == lain);
  EXPECT_EQ(kode(pulihkan(folder_ / "b.sakip", folder_ / "a.sakip", Timpa::ya)), "STORE_TERKUNCI");
  EXPECT_TRUE(muat("a.sakip") == lain);
  k_.reset();
  harus(pulihkan(folder_ / "b.sakip", folder_ / "a.sakip", Timpa::ya));
  EXPECT_TRUE(muat("a.sakip") == berkas_);
  EXPECT_FALSE(ada("a.sakip.pulih"));
}

TEST_F(Cadangan, RestoresOverABrokenDatabase) {
  harus(cadangkan(*k_, folder_ / "b.sakip"));
  k_.reset();
  std::ofstream(folder_ / "a.sakip", std::ios::trunc) << "rusak sama sekali, bukan basis data lagi";
  harus(pulihkan(folder_ / "b.sakip", folder_ / "a.sakip", Timpa::ya));
  EXPECT_TRUE(muat("a.sakip") == berkas_);
}

TEST_F(Cadangan, ABadBackupLeavesTheTargetAlone) {
  harus(cadangkan(*k_, folder_ / "b.sakip"));
  harus(buka_sqlite(folder_ / "b.sakip")).get()->script("DELETE FROM audit WHERE nomor > 20").value();
  k_.reset();
  EXPECT_EQ(kode(pulihkan(folder_ / "b.sakip", folder_ / "a.sakip", Timpa::ya)), "STORE_AUDIT_RUSAK");
  EXPECT_TRUE(muat("a.sakip") == berkas_);
  std::ofstream(folder_ / "d.sakip") << "bukan cadangan, melainkan catatan biasa yang agak panjang";
  EXPECT_EQ(kode(pulihkan(folder_ / "d.sakip", folder_ / "a.sakip", Timpa::ya)), "STORE_BUKAN_BASIS_DATA");
  EXPECT_EQ(pulihkan(folder_ / "d.sakip", folder_ / "a.sakip", Timpa::ya).error().place, folder_ / "d.sakip");
  EXPECT_EQ(kode(pulihkan(folder_ / "tidak-ada", folder_ / "a.sakip", Timpa::ya)), "STORE_TIDAK_ADA");
  EXPECT_TRUE(muat("a.sakip") == berkas_);
  EXPECT_FALSE(ada("a.sakip.pulih"));
}

TEST_F(Cadangan, TheCheckFindsBrokenReferences) {
  harus(k_->script("PRAGMA foreign_keys=OFF; DELETE FROM indikator WHERE id = 'ind-1'; PRAGMA foreign_keys=ON"));
  EXPECT_EQ(kode(periksa_basis_data(*k_)), "STORE_RUJUKAN_PUTUS");
}

}  // namespace cadangan_test
}  // namespace sakip::store
