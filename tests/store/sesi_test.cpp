// Sessions, invitations, counters and what there is: rows of one tenant are never seen or changed by another.
#include "store/sesi.hpp"

#include "store/alat.hpp"
#include "store/masa.hpp"
#include "store/muat.hpp"
#include "store/percobaan.hpp"
#include "store/ringkasan.hpp"
#include "store/tabel.hpp"

namespace sakip::store {
namespace sesi_test {

constexpr const char* kLain = "banjar";

class SesiSimpan : public testing::Test {
 protected:
  void SetUp() override {
    for (const char* pemda : {"tala", kLain}) {
      Berkas berkas = Pembuat(1).berkas(pemda);
      berkas.instansi.jenis = JenisInstansi::kecamatan;
      harus(simpan_berkas(*k_, berkas, kOperator, kWaktu));
      tulis(pemda, "akun",
            {std::string("operator"), std::string("Operator"), std::string(), std::int64_t{1}, std::string(),
             std::string(), std::int64_t{0}, std::string(), std::string("id"), std::int64_t{0}, std::int64_t{1}});
    }
  }
  void tulis(std::string_view pemda, std::string_view nama, const Baris& baris) {
    harus(dengan_audit(*k_, std::string(pemda), kOperator, kWaktu,
                       [&](BukuAudit& audit) { return tulis_baris(*k_, audit, pemda, tabel(nama), baris); }));
  }
  void sesi(std::string_view pemda, const std::string& id, const std::string& dibuat) {
    harus(tambah_sesi(*k_, pemda, {id, "operator", "csrf-" + id, "penuh", dibuat, dibuat, "127.0.0.1", "uji"}));
  }
  FolderUji folder_;
  std::unique_ptr<db::Connection> k_ = buka_baru(folder_ / "a.sakip");
};

TEST_F(SesiSimpan, AreKnownToTheirTenantOnly) {
  sesi("tala", "a", "2025-01-10T02:00:00Z");
  sesi("tala", "b", "2025-01-10T03:00:00Z");
  sesi(kLain, "c", "2025-01-10T02:00:00Z");
  EXPECT_EQ(harus(cari_sesi(*k_, "tala", "a"))->csrf, "csrf-a");
  EXPECT_FALSE(harus(cari_sesi(*k_, kLain, "a")));
  harus(sentuh_sesi(*k_, kLain, "a", "2025-01-10T09:00:00Z"));
  harus(hapus_sesi(*k_, kLain, "a"));
  harus(sentuh_sesi(*k_, "tala", "a", "2025-01-10T04:00:00Z"));
  const std::vector<BarisSesi> own = harus(sesi_akun(*k_, "tala", "operator"));
  ASSERT_EQ(own.size(), 2U);
  EXPECT_EQ(own[0].id, "a");  // used last
  EXPECT_EQ(own[0].dipakai, "2025-01-10T04:00:00Z");
  harus(hapus_sesi_lama(*k_, "tala", "2025-01-10T02:30:00Z"));
  EXPECT_FALSE(harus(cari_sesi(*k_, "tala", "a")));
  harus(hapus_sesi_akun(*k_, "tala", "operator"));
  EXPECT_TRUE(harus(sesi_akun(*k_, "tala", "operator")).empty());
  EXPECT_EQ(harus(sesi_akun(*k_, kLain, "operator")).size(), 1U);
}

TEST_F(SesiSimpan, OneInvitationAtATimeUntilItsEnd) {
  harus(pasang_undangan(*k_, "tala", "operator", "lama", "2025-01-13T02:00:00Z"));
  harus(pasang_undangan(*k_, "tala", "operator", "baru", "2025-01-14T02:00:00Z"));
  EXPECT_FALSE(harus(akun_undangan(*k_, "tala", "lama", kWaktu)));
  EXPECT_EQ(harus(akun_undangan(*k_, "tala", "baru", kWaktu)).value_or(""), "operator");
  EXPECT_FALSE(harus(akun_undangan(*k_, kLain, "baru", kWaktu)));
  EXPECT_FALSE(harus(akun_undangan(*k_, "tala", "baru", "2025-01-14T02:00:00Z")));
  harus(hapus_undangan(*k_, kLain, "operator"));
  EXPECT_TRUE(harus(akun_undangan(*k_, "tala", "baru", kWaktu)));
  harus(hapus_undangan(*k_, "tala", "operator"));
  EXPECT_FALSE(harus(akun_undangan(*k_, "tala", "baru", kWaktu)));
}

TEST_F(SesiSimpan, FailuresAreCountedPerTenant) {
  const auto banyak = [&](std::string_view pemda) {
    std::int64_t count = 0;
    harus(baca_percobaan(*k_, pemda, "akun:operator", [&](std::int64_t n, std::string_view) { count = n; }));
    return count;
  };
  harus(tambah_percobaan(*k_, "tala", "akun:operator", kWaktu));
  harus(tambah_percobaan(*k_, "tala", "akun:operator", "2025-01-10T02:05:00Z"));
  EXPECT_EQ(banyak("tala"), 2);
  EXPECT_EQ(banyak(kLain), 0);
  harus(hapus_percobaan(*k_, kLain, "akun:operator"));
  harus(baca_percobaan(*k_, "tala", "akun:operator",
                       [&](std::int64_t, std::string_view last) { EXPECT_EQ(last, "2025-01-10T02:05:00Z"); }));
  harus(hapus_percobaan(*k_, "tala", "akun:operator"));
  EXPECT_EQ(banyak("tala"), 0);
}

TEST_F(SesiSimpan, ListsOfWhatThereIs) {
  harus(simpan_berkas(*k_, Pembuat(2).berkas("tala", "kec-lain", 2025), kOperator, kWaktu));
  const PemdaId tala("tala");
  EXPECT_EQ(harus(daftar_tahun(*k_, tala, {})), (std::vector<Tahun>{2024, 2025}));
  EXPECT_EQ(harus(daftar_tahun(*k_, tala, InstansiId("kec-bati-bati"))), (std::vector<Tahun>{2024}));
  EXPECT_TRUE(harus(daftar_tahun(*k_, PemdaId("tiada"), {})).empty());
  harus(simpan_berkas(*k_, Pembuat(3).berkas("tanpa-akun"), kOperator, kWaktu));
  int berakun = 0, semua = 0;
  for (const PemdaAda& one : harus(daftar_pemda(*k_))) {
    ++semua, berakun += one.berakun;
    EXPECT_EQ(one.berakun, one.id.value != "tanpa-akun");
  }
  EXPECT_EQ(semua, 3);
  EXPECT_EQ(berakun, 2);
}

TEST_F(SesiSimpan, StatesAndKeptFiguresOfOneTenant) {
  const auto masa = [&](std::int64_t quarter, const char* hal) {
    tulis("tala", "masa",
          {std::string("kec-bati-bati"), std::int64_t{2024}, std::string(hal), quarter, std::string("diisi"),
           std::string(kWaktu), std::string("operator"), std::string(), std::string()});
  };
  masa(2, "kinerja"), masa(1, "kinerja"), masa(0, "kinerja"), masa(1, "lain");
  const PemdaId tala("tala"), lain(kLain);
  const std::vector<KeadaanTriwulan> states = harus(keadaan_triwulan(*k_, tala, 2024, "kinerja"));
  ASSERT_EQ(states.size(), 2U);  // neither the whole year nor another subject
  EXPECT_EQ(states[0].triwulan, Triwulan::I);
  EXPECT_EQ(states[1].keadaan, "diisi");
  EXPECT_TRUE(harus(keadaan_triwulan(*k_, lain, 2024, "kinerja")).empty());

  std::vector<BarisRingkasan> kept = harus(daftar_ringkasan(*k_, tala, 2024));
  ASSERT_EQ(kept.size(), 1U);
  EXPECT_EQ(kept[0].versi, -1);
  kept[0].hash_aturan = "aturan", kept[0].isi = "{}";
  harus(simpan_ringkasan(*k_, tala, 2024, kept[0]));
  const BarisRingkasan again = harus(daftar_ringkasan(*k_, tala, 2024)).front();
  EXPECT_EQ(again.versi, kept[0].versi_kini);
  EXPECT_EQ(again.isi, "{}");
  EXPECT_EQ(harus(daftar_ringkasan(*k_, lain, 2024)).front().versi, -1);
}

}  // namespace sesi_test
}  // namespace sakip::store
