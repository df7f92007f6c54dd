// Frozen documents come back byte for byte, versions pile up, equal contents are kept once, and tampering is noticed.
#include "store/beku.hpp"

#include "core/sha256.hpp"
#include "store/alat.hpp"
#include "store/cadangan.hpp"
#include "store/tabel.hpp"

namespace sakip::store {
namespace beku_test {

const AlamatBerkas kAlamat{PemdaId("tala"), InstansiId("kec-bati-bati"), 2024};
const AlamatBerkas kPemda{PemdaId("tala"), {}, 2024};
/// No text: zeros, bytes that are no UTF-8.
const std::string kPdf("%PDF\0\xff\x80", 7);

BahanBeku bahan(const std::string& data, const std::string& pdf = kPdf) {
  return {kAlamat, "lkj", "LKj-kec-bati-bati-2024", data, sha256_hex("aturan"), {{"pdf", pdf}, {"docx", "PK"}}};
}

class Beku : public testing::Test {
 protected:
  void SetUp() override { harus(simpan_berkas(*k_, Pembuat(1).berkas(), kOperator, kWaktu)); }
  std::string isi(const KeteranganBeku& version, const char* format) {
    return harus(isi_beku(*k_, version.alamat.pemda, version.format(format)->sha256));
  }
  std::int64_t isi_tersimpan() {
    std::int64_t count = 0;
    harus(k_->query("SELECT count(*) FROM isi_beku", {}, [&](const db::Row& row) -> Status {
      count = row.integer(0);
      return Ok{};
    }));
    return count;
  }
  FolderUji folder_;
  std::unique_ptr<db::Connection> k_ = buka_baru(folder_ / "a.sakip");
};

TEST_F(Beku, ComesBackAsItWas) {
  EXPECT_EQ(harus(bekukan(*k_, bahan("{\"tahun\":2024}"), kOperator, kWaktu)), 1);
  const KeteranganBeku k = harus(cari_beku(*k_, kAlamat, "lkj"));
  EXPECT_EQ(k.nama, "LKj-kec-bati-bati-2024");
  EXPECT_EQ(k.hash_data, sha256_hex("{\"tahun\":2024}"));
  EXPECT_EQ(k.hash_aturan, sha256_hex("aturan"));
  EXPECT_EQ(k.waktu, kWaktu);
  EXPECT_EQ(k.pelaku, kOperator.siapa);
  EXPECT_EQ(k.keadaan, KeadaanBeku::beku);
  ASSERT_EQ(k.berkas.size(), 2U);
  EXPECT_EQ(k.berkas[0].format, "docx");
  EXPECT_EQ(k.berkas[1].ukuran, 7);
  EXPECT_EQ(k.format("pdf")->sha256, sha256_hex(kPdf));
  EXPECT_EQ(k.format("xlsx"), nullptr);
  EXPECT_EQ(isi(k, "pdf"), kPdf);
  EXPECT_EQ(harus(isi_beku(*k_, kAlamat.pemda, k.hash_data)), "{\"tahun\":2024}");
}

TEST_F(Beku, StateOfTheNewestVersionAndWhetherItIsPublished) {
  const PemdaId tala("tala");
  EXPECT_TRUE(harus(keadaan_dokumen(*k_, tala, "lkj")).empty());
  harus(bekukan(*k_, bahan("{\"v\":1}", "satu"), kOperator, kWaktu));
  const auto state = [&] { return harus(keadaan_dokumen(*k_, tala, "lkj")).at(0); };
  EXPECT_FALSE(state().terbit);
  harus(dengan_audit(*k_, "tala", kOperator, kWaktu, [&](BukuAudit& audit) {
    return tulis_baris(*k_, audit, "tala", tabel("publikasi"),
                       {std::string("kec-bati-bati"), std::int64_t{2024}, std::string("lkj"), std::int64_t{1},
                        std::string(kWaktu), std::string("organisasi")});
  }));
  EXPECT_TRUE(state().terbit);
  EXPECT_EQ(state().keadaan, KeadaanBeku::beku);
  harus(buka_beku(*k_, kAlamat, "lkj", 1, {"camat", "salah jumlah"}, kWaktu));
  EXPECT_EQ(state().keadaan, KeadaanBeku::dibuka);
  harus(bekukan(*k_, bahan("{\"v\":2}", "dua"), kOperator, kWaktu));
  EXPECT_FALSE(state().terbit);  // the first version is
  EXPECT_EQ(harus(keadaan_dokumen(*k_, tala, "lkj")).size(), 1U);
  EXPECT_TRUE(harus(keadaan_dokumen(*k_, PemdaId("lain"), "lkj")).empty());
}

TEST_F(Beku, VersionsPileUpAndOpeningIsAState) {
  harus(bekukan(*k_, bahan("{\"v\":1}", "satu"), kOperator, kWaktu));
  const Pelaku kepala{"jabatan/camat", "salah jumlah pada tabel 3.2"};
  EXPECT_EQ(kode(buka_beku(*k_, kAlamat, "lkj", 1, kOperator, kWaktu)), "STORE_ALASAN_KOSONG");
  EXPECT_EQ(kode(buka_beku(*k_, kAlamat, "lkj", 2, kepala, kWaktu)), "STORE_BEKU_TIDAK_ADA");
  harus(buka_beku(*k_, kAlamat, "lkj", 1, kepala, kWaktu));
  EXPECT_EQ(kode(buka_beku(*k_, kAlamat, "lkj", 1, kepala, kWaktu)), "STORE_SUDAH_DIBUKA");
  EXPECT_EQ(harus(riwayat(*k_, "tala", "dokumen_beku", 1)).at(0).alasan, kepala.alasan);
  EXPECT_EQ(harus(bekukan(*k_, bahan("{\"v\":2}", "dua"), kOperator, kWaktu)), 2);
  EXPECT_EQ(isi(harus(cari_beku(*k_, kAlamat, "lkj", 1)), "pdf"), "satu");
  EXPECT_EQ(isi(harus(cari_beku(*k_, kAlamat, "lkj")), "pdf"), "dua");
  const auto semua = harus(daftar_beku(*k_, kAlamat));
  ASSERT_EQ(semua.size(), 2U);
  EXPECT_EQ(semua[0].keadaan, KeadaanBeku::dibuka);
  EXPECT_EQ(semua[1].keadaan, KeadaanBeku::beku);
  EXPECT_EQ(semua[1].berkas.size(), 2U);
  harus(verifikasi_audit(*k_, "tala"));
}

/// Data, PDF and DOCX: three contents; the second freezing brings a new PDF only.
TEST_F(Beku, EqualContentsAreKeptOnce) {
  harus(bekukan(*k_, bahan("{}"), kOperator, kWaktu));
  EXPECT_EQ(isi_tersimpan(), 3);
  BahanBeku lain = bahan("{}", "lain");
  lain.jenis = "renja";
  harus(bekukan(*k_, lain, kOperator, kWaktu));
  EXPECT_EQ(isi_tersimpan(), 4);
}

TEST_F(Beku, OfThePemdaItselfAndOfNoOtherPemda) {
  BahanBeku b = bahan("sidik\n");
  b.alamat = kPemda;
  b.jenis = "capaian-pemda";
  EXPECT_EQ(harus(bekukan(*k_, b, kOperator, kWaktu)), 1);
  EXPECT_EQ(harus(daftar_beku(*k_, kAlamat)).size(), 0U);
  EXPECT_EQ(harus(daftar_beku(*k_, kPemda)).size(), 1U);
  EXPECT_EQ(kode(isi_beku(*k_, PemdaId("lain"), sha256_hex(kPdf))), "STORE_BEKU_TIDAK_ADA");
  EXPECT_EQ(kode(verifikasi_isi(*k_, "tala")), "OK");
  b.alamat.tahun = 2030;
  EXPECT_EQ(kode(bekukan(*k_, b, kOperator, kWaktu)), "STORE_BERKAS_TIDAK_ADA");
}

TEST_F(Beku, NoticesTampering) {
  harus(bekukan(*k_, bahan("{\"v\":1}"), kOperator, kWaktu));
  EXPECT_EQ(kode(verifikasi_isi(*k_, "tala")), "OK");
  harus(k_->script("UPDATE isi_beku SET isi = x'00' WHERE sha256 = '" + sha256_hex(kPdf) + "'"));
  EXPECT_EQ(kode(isi_beku(*k_, kAlamat.pemda, sha256_hex(kPdf))), "STORE_HASH_BEDA");
  EXPECT_EQ(kode(verifikasi_isi(*k_, "tala")), "STORE_HASH_BEDA");
}

TEST_F(Beku, NoticesAForgedHash) {
  harus(bekukan(*k_, bahan("{\"v\":1}"), kOperator, kWaktu));
  const std::string palsu = sha256_hex("PK");
  harus(k_->script("UPDATE berkas_beku SET sha256 = '" + palsu + "' WHERE format = 'pdf'"));
  EXPECT_EQ(kode(verifikasi_isi(*k_, "tala")), "STORE_ISI_TIDAK_SESUAI_AUDIT");
}

TEST_F(Beku, ABackupHoldsTheFiles) {
  harus(bekukan(*k_, bahan("{}"), kOperator, kWaktu));
  harus(cadangkan(*k_, folder_ / "salinan.sakip"));
  const auto copy = harus(buka_sqlite(folder_ / "salinan.sakip"));
  EXPECT_EQ(harus(isi_beku(*copy, kAlamat.pemda, sha256_hex(kPdf))), kPdf);
}

TEST_F(Beku, RefusesWhatDoesNotFitTogether) {
  BahanBeku b = bahan("{}");
  b.hash_aturan.clear();
  EXPECT_EQ(kode(bekukan(*k_, b, kOperator, kWaktu)), "STORE_MASUKAN_KURANG");
  b = bahan("{}");
  b.berkas.clear();
  EXPECT_EQ(kode(bekukan(*k_, b, kOperator, kWaktu)), "STORE_MASUKAN_KURANG");
  b = bahan("{}");
  b.alamat.tahun = 2030;
  EXPECT_EQ(kode(bekukan(*k_, b, kOperator, kWaktu)), "STORE_BERKAS_TIDAK_ADA");
  EXPECT_EQ(kode(cari_beku(*k_, kAlamat, "lkj")), "STORE_BEKU_TIDAK_ADA");
}

}  // namespace beku_test
}  // namespace sakip::store
