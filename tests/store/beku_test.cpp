// Frozen documents come back as they were, versions pile up, and tampering is noticed.
#include "store/beku.hpp"

#include "core/sha256.hpp"
#include "store/alat.hpp"

namespace sakip::store {
namespace {

const AlamatBerkas kAlamat{PemdaId("tala"), InstansiId("kec-bati-bati"), 2024};

BahanBeku bahan(const std::string& data) {
  return {kAlamat, "lkj", data, sha256_hex(data), "{\"bab1\":[\"Paragraf.\"]}", sha256_hex("aturan")};
}

class Beku : public testing::Test {
 protected:
  void SetUp() override { harus(simpan_berkas(*k_, Pembuat(1).berkas(), kOperator, kWaktu)); }
  FolderUji folder_;
  std::unique_ptr<db::Connection> k_ = buka_baru(folder_ / "a.sakip");
};

TEST_F(Beku, ComesBackAsItWas) {
  const std::string data = "{\"tahun\":2024,\"é\":\"\\u0001\"}";
  EXPECT_EQ(harus(bekukan(*k_, bahan(data), kOperator, kWaktu)), 1);
  const DokumenBeku d = harus(muat_beku(*k_, kAlamat, "lkj"));
  EXPECT_EQ(d.data, data);
  EXPECT_EQ(d.narasi, bahan("").narasi);
  EXPECT_EQ(d.keterangan.hash_data, sha256_hex(data));
  EXPECT_EQ(d.keterangan.hash_aturan, sha256_hex("aturan"));
  EXPECT_EQ(d.keterangan.waktu, kWaktu);
  EXPECT_EQ(d.keterangan.pelaku, kOperator.siapa);
  EXPECT_EQ(d.keterangan.keadaan, KeadaanBeku::beku);
}

TEST_F(Beku, DoesNotChangeWithTheData) {
  harus(bekukan(*k_, bahan("{\"v\":1}"), kOperator, kWaktu));
  harus(simpan_berkas(*k_, Pembuat(2).berkas(), kOperator, kWaktu));
  EXPECT_EQ(harus(muat_beku(*k_, kAlamat, "lkj")).data, "{\"v\":1}");
}

TEST_F(Beku, VersionsPileUpAndOpeningIsAState) {
  harus(bekukan(*k_, bahan("{\"v\":1}"), kOperator, kWaktu));
  const Pelaku kepala{"jabatan/camat", "salah jumlah pada tabel 3.2"};
  EXPECT_EQ(kode(buka_beku(*k_, kAlamat, "lkj", 1, kOperator, kWaktu)), "STORE_ALASAN_KOSONG");
  EXPECT_EQ(kode(buka_beku(*k_, kAlamat, "lkj", 2, kepala, kWaktu)), "STORE_BEKU_TIDAK_ADA");
  harus(buka_beku(*k_, kAlamat, "lkj", 1, kepala, kWaktu));
  EXPECT_EQ(kode(buka_beku(*k_, kAlamat, "lkj", 1, kepala, kWaktu)), "STORE_SUDAH_DIBUKA");
  EXPECT_EQ(harus(riwayat(*k_, "tala", "dokumen_beku", 1)).at(0).alasan, kepala.alasan);
  EXPECT_EQ(harus(bekukan(*k_, bahan("{\"v\":2}"), kOperator, kWaktu)), 2);
  EXPECT_EQ(harus(muat_beku(*k_, kAlamat, "lkj", 1)).data, "{\"v\":1}");
  EXPECT_EQ(harus(muat_beku(*k_, kAlamat, "lkj")).data, "{\"v\":2}");
  const auto semua = harus(daftar_beku(*k_, kAlamat));
  ASSERT_EQ(semua.size(), 2U);
  EXPECT_EQ(semua[0].keadaan, KeadaanBeku::dibuka);
  EXPECT_EQ(semua[1].keadaan, KeadaanBeku::beku);
  harus(verifikasi_audit(*k_, "tala"));
}

TEST_F(Beku, NoticesTampering) {
  harus(bekukan(*k_, bahan("{\"v\":1}"), kOperator, kWaktu));
  harus(k_->script("UPDATE dokumen_beku SET data = '{\"v\":9}'"));
  EXPECT_EQ(kode(muat_beku(*k_, kAlamat, "lkj")), "STORE_HASH_BEDA");
  harus(k_->script("UPDATE dokumen_beku SET data = '{\"v\":1}', narasi = ''"));
  EXPECT_EQ(kode(muat_beku(*k_, kAlamat, "lkj")), "STORE_HASH_BEDA");
}

TEST_F(Beku, NoticesAForgedHash) {
  harus(bekukan(*k_, bahan("{\"v\":1}"), kOperator, kWaktu));
  EXPECT_EQ(kode(verifikasi_isi(*k_, "tala")), "OK");
  const std::string palsu = "{\"v\":9}";
  harus(k_->script("UPDATE dokumen_beku SET data = '" + palsu + "', hash_data = '" + sha256_hex(palsu) + "'"));
  EXPECT_EQ(kode(verifikasi_isi(*k_, "tala")), "STORE_ISI_TIDAK_SESUAI_AUDIT");
}

TEST_F(Beku, RefusesWhatDoesNotFitTogether) {
  BahanBeku b = bahan("{}");
  b.hash_data = sha256_hex("lain");
  EXPECT_EQ(kode(bekukan(*k_, b, kOperator, kWaktu)), "STORE_HASH_BEDA");
  b = bahan("{}");
  b.hash_aturan.clear();
  EXPECT_EQ(kode(bekukan(*k_, b, kOperator, kWaktu)), "STORE_MASUKAN_KURANG");
  b = bahan("{}");
  b.alamat.tahun = 2030;
  EXPECT_EQ(kode(bekukan(*k_, b, kOperator, kWaktu)), "STORE_BERKAS_TIDAK_ADA");
  EXPECT_EQ(kode(muat_beku(*k_, kAlamat, "lkj")), "STORE_BEKU_TIDAK_ADA");
}

}  // namespace
}  // namespace sakip::store
