// All agencies of a pemda at once: each as muat_berkas gives it, other years, periods and tenants left out, and as many
// statements for six agencies as for one.
#include "store/alat.hpp"
#include "store/muat.hpp"

namespace sakip::store {
namespace muat_pemda_test {

/// Counts the statements that pass through.
class Penghitung : public db::Connection {
 public:
  explicit Penghitung(db::Connection& inner) : inner_(inner) {}
  int banyak = 0;
  using db::Connection::execute;
  using db::Connection::query;
  Result<std::int64_t> execute(std::string_view sql, std::span<const db::Param> parameters) override {
    ++banyak;
    return inner_.execute(sql, parameters);
  }
  Status query(std::string_view sql, std::span<const db::Param> parameters, const db::RowFunction& each) override {
    ++banyak;
    return inner_.query(sql, parameters, each);
  }
  Status script(std::string_view sql) override { return inner_.script(sql); }
  Status begin(db::Access access) override { return inner_.begin(access); }
  Status commit() override { return inner_.commit(); }
  void rollback() override { inner_.rollback(); }
  bool in_transaction() const override { return inner_.in_transaction(); }
  Status savepoint() override { return inner_.savepoint(); }
  Status release_savepoint() override { return inner_.release_savepoint(); }
  void rollback_savepoint() override { inner_.rollback_savepoint(); }
  Result<int> schema_version() override { return inner_.schema_version(); }
  Status set_schema_version(int version) override { return inner_.set_schema_version(version); }
  std::string name() const override { return inner_.name(); }
  std::int64_t statement_count() const override { return 0; }

 private:
  db::Connection& inner_;
};

TEST(MuatPemda, SamaDenganSatuPerSatu) {
  const FolderUji folder;
  auto k = buka_baru(folder / "a.sakip");
  for (unsigned n = 1; n <= 6; ++n) {
    const std::string id = "opd-" + std::to_string(n);
    harus(simpan_berkas(*k, Pembuat(n).berkas("tala", id.c_str(), 2024), kOperator, kWaktu));
    harus(simpan_berkas(*k, Pembuat(n + 20).berkas("tala", id.c_str(), 2025), kOperator, kWaktu));
  }
  harus(simpan_berkas(*k, Pembuat(9).berkas("tala", "opd-7", 2025), kOperator, kWaktu));
  harus(simpan_berkas(*k, Pembuat(10).berkas("lain", "opd-1", 2024), kOperator, kWaktu));
  const auto all = harus(muat_pemda(*k, PemdaId("tala"), 2024));
  ASSERT_EQ(all.size(), 6u);
  for (const Berkas& one : all)
    EXPECT_TRUE(one == harus(muat_berkas(*k, PemdaId("tala"), one.instansi.id, 2024))) << one.instansi.id.value;
  EXPECT_EQ(harus(muat_pemda(*k, PemdaId("tala"), 2025)).size(), 7u);
  EXPECT_TRUE(harus(muat_pemda(*k, PemdaId("tala"), 1999)).empty());
}

TEST(MuatPemda, PernyataanTidakBertambahDenganInstansi) {
  const FolderUji folder;
  auto k = buka_baru(folder / "a.sakip");
  int before = 0;
  for (unsigned n = 1; n <= 6; ++n) {
    const std::string id = "opd-" + std::to_string(n);
    harus(simpan_berkas(*k, Pembuat(n).berkas("tala", id.c_str(), 2024), kOperator, kWaktu));
    Penghitung counting(*k);
    ASSERT_EQ(harus(muat_pemda(counting, PemdaId("tala"), 2024)).size(), n);
    EXPECT_TRUE(n == 1 || counting.banyak == before) << counting.banyak;
    before = counting.banyak;
  }
  EXPECT_GT(before, 20);  // one a kind
}

TEST(MuatPemda, IsiRusakDitolak) {
  const FolderUji folder;
  auto k = buka_baru(folder / "a.sakip");
  harus(simpan_berkas(*k, Pembuat(1).berkas("tala", "opd-1", 2024), kOperator, kWaktu));
  harus(k->execute("UPDATE daftar_isi SET isi = '{'"));
  EXPECT_EQ(kode(muat_pemda(*k, PemdaId("tala"), 2024)), "STORE_ISI_TIDAK_TERBACA");
}

}  // namespace muat_pemda_test
}  // namespace sakip::store
