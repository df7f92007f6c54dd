// The audit chain notices what is done to it, and the rows are noticed when they are changed past the program.
#include "store/alat.hpp"
#include "store/jenis.hpp"

namespace sakip::store {
namespace audit_test {

class Audit : public testing::Test {
 protected:
  void SetUp() override {
    harus(simpan_berkas(*k_, berkas_, kOperator, kWaktu));
    berkas_.realisasi[0].catatan = "diperbaiki";
    harus(simpan_berkas(*k_, berkas_, Pelaku{"jabatan/camat", "salah ketik"}, "2025-01-11T02:00:00Z"));
    jumlah_ = angka(*k_, "SELECT count(*) FROM audit");
  }
  /// Tampers, gives the code and place of the check, and undoes.
  std::pair<std::string, std::string> setelah(const std::string& sql) {
    harus(k_->begin(db::Access::write));
    harus(k_->script(sql));
    const auto hasil = verifikasi_audit(*k_, "tala");
    k_->rollback();
    return {kode(hasil), tempat(hasil)};
  }
  std::string isi_setelah(const std::string& sql) {
    harus(k_->begin(db::Access::write));
    harus(k_->script(sql));
    const auto hasil = verifikasi_isi(*k_, "tala");
    k_->rollback();
    return kode(hasil);
  }

  FolderUji folder_;
  std::unique_ptr<db::Connection> k_ = buka_baru(folder_ / "a.sakip");
  Berkas berkas_ = Pembuat(1).berkas();
  std::int64_t jumlah_ = 0;
};

TEST_F(Audit, AnUntouchedChainIsSound) {
  const KeadaanAudit k = harus(verifikasi_audit(*k_, "tala"));
  EXPECT_EQ(k.jumlah, jumlah_);
  EXPECT_EQ(k.hash.size(), 64U);
  EXPECT_EQ(harus(verifikasi_semua_audit(*k_)).size(), 1U);
  EXPECT_GT(harus(verifikasi_isi(*k_, "tala")), 200);
}

TEST_F(Audit, NamesTheFirstBrokenRow) {
  using Pasangan = std::pair<std::string, std::string>;
  const Pasangan baris7{"STORE_AUDIT_RUSAK", "audit tala baris 7"};
  for (const char* kolom : {"waktu", "pelaku", "alasan", "aksi", "tabel", "kunci", "sebelum", "sesudah", "hash"}) {
    EXPECT_EQ(setelah("UPDATE audit SET " + std::string(kolom) + " = " + kolom + " || 'x' WHERE nomor IN (7, 9)"),
              baris7)
        << kolom;
  }
  EXPECT_EQ(setelah("DELETE FROM audit WHERE nomor = 7"), baris7);
  EXPECT_EQ(setelah("UPDATE audit SET tenant_id = 'lain' WHERE nomor = 7"), baris7);
  // Text moved from one column to the next keeps the bytes but not the row.
  EXPECT_EQ(setelah("UPDATE audit SET alasan = pelaku || alasan, pelaku = '' WHERE nomor = 7"), baris7);
  EXPECT_EQ(setelah("UPDATE audit SET nomor = -7 WHERE nomor = 7; UPDATE audit SET nomor = 7 WHERE nomor = 8; "
                    "UPDATE audit SET nomor = 8 WHERE nomor = -7"),
            baris7);
}

TEST_F(Audit, NoticesACutTail) {
  const std::string n = std::to_string(jumlah_);
  EXPECT_EQ(setelah("DELETE FROM audit WHERE nomor = " + n).second, "audit tala baris " + n);
  EXPECT_EQ(setelah("DELETE FROM audit").second, "audit tala baris 1");
  EXPECT_EQ(setelah("DELETE FROM audit_kepala").first, "STORE_AUDIT_RUSAK");
  EXPECT_EQ(setelah("UPDATE audit_kepala SET hash = 'x'").first, "STORE_AUDIT_RUSAK");
}

TEST_F(Audit, NoticesRowsChangedPastTheProgram) {
  for (const char* sql :
       {"UPDATE target SET nilai = '=1' WHERE tahun = 2024", "UPDATE pagu SET jumlah_sen = jumlah_sen + 1",
        "DELETE FROM narasi", "UPDATE pemda SET nama = 'x'", "UPDATE simpul_isi SET nama = 'x'",
        "UPDATE daftar_isi SET isi = '[]'", "DELETE FROM akip_komponen", "UPDATE berkas SET kosong = 'tinggalkan'",
        "INSERT INTO akip VALUES ('tala', 'kec-bati-bati', 'rpd-2024-2026', 1, 2020, 'e', 'm', '=1')",
        "UPDATE realisasi SET urutan = urutan + 1"}) {
    EXPECT_EQ(isi_setelah(sql), "STORE_ISI_TIDAK_SESUAI_AUDIT") << sql;
  }
  EXPECT_EQ(isi_setelah("SELECT 1"), "OK");
}

TEST_F(Audit, TellsWhoWhenWhyBeforeAndAfter) {
  const auto baris = harus(riwayat(*k_, "tala", "", 1)).at(0);
  EXPECT_EQ(baris.pelaku, "jabatan/camat");
  EXPECT_EQ(baris.alasan, "salah ketik");
  EXPECT_EQ(baris.waktu, "2025-01-11T02:00:00Z");
  EXPECT_EQ(baris.tabel, "realisasi");
  EXPECT_EQ(baris.aksi, "ubah");
  const Realisasi& r = berkas_.realisasi[0];
  EXPECT_EQ(baris.kunci, "[\"kec-bati-bati\",\"rpd-2024-2026\",\"" + r.indikator.value + "\",\"" +
                             std::string(nama_tersimpan(r.dokumen)) + "\",2024," + std::to_string(nomor(r.triwulan)) +
                             "]");
  EXPECT_NE(baris.sesudah.find("\"catatan\":\"diperbaiki\""), std::string::npos);
}

/// The row's text and hash, computed with another program: printf '%s' '["", ...]' | sha256sum.
TEST(AuditRantai, TheFirstHashIsWhatSha256SumGives) {
  const FolderUji folder;
  auto k = buka_baru(folder / "a.sakip");
  harus(dengan_audit(*k, "p", Pelaku{"camat", "uji"}, "2025-01-10T02:00:00Z", [](BukuAudit& buku) {
    return buku.catat(Aksi::ubah, "target", "[\"a\",1]", "", "{\"n\":\"x\"}");
  }));
  EXPECT_EQ(harus(riwayat(*k, "p", "", 1)).at(0).hash,
            "c93e384afb8c47adf7908aadb46b34ce120709bea4ba7fc92347349951a6b527");
}

}  // namespace audit_test
}  // namespace sakip::store
