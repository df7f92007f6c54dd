// Narrow writes, the request key, and the writer's queue.
#include "store/catat.hpp"

#include <thread>

#include "store/alat.hpp"
#include "store/antrean.hpp"
#include "store/muat.hpp"
#include "store/riwayat.hpp"

namespace sakip::store {
namespace catat_test {

const AlamatBerkas kAlamat{PemdaId("tala"), InstansiId("kec-bati-bati"), 2024};

Realisasi realisasi(const char* indikator, int nilai, Tahun tahun = 2024) {
  return {IndikatorId(indikator), DokumenSumber::pengukuran, tahun, Triwulan::I, Nilai::dari(nilai, 0), "",
          "buku register"};
}

class Catat : public testing::Test {
 protected:
  void SetUp() override { harus(simpan_berkas(*k_, berkas_, kOperator, kWaktu)); }
  std::int64_t jejak() { return angka(*k_, "SELECT count(*) FROM audit"); }

  FolderUji folder_;
  std::unique_ptr<db::Connection> k_ = buka_baru(folder_ / "a.sakip");
  Berkas berkas_ = Pembuat(1).berkas();
};

TEST_F(Catat, ANewRealisationComesBackAfterTheOthers) {
  const Realisasi r = realisasi("ind-1", 12, 2023);
  const auto sebelum = jejak();
  harus(catat_realisasi(*k_, kAlamat, r, kOperator, kWaktu));
  EXPECT_EQ(jejak(), sebelum + 1);
  Berkas harapan = berkas_;
  harapan.realisasi.push_back(r);
  EXPECT_TRUE(harus(muat_berkas(*k_, kAlamat.pemda, kAlamat.instansi, 2024)) == harapan);
  harus(verifikasi_isi(*k_, "tala"));
}

TEST_F(Catat, ACorrectionKeepsBoth) {
  harus(catat_realisasi(*k_, kAlamat, realisasi("ind-1", 12), kOperator, kWaktu));
  harus(catat_realisasi(*k_, kAlamat, realisasi("ind-1", 13), kOperator, kWaktu));
  const auto sebelum = jejak();
  harus(catat_realisasi(*k_, kAlamat, realisasi("ind-1", 13), kOperator, kWaktu));  // nothing changes
  EXPECT_EQ(jejak(), sebelum);
  const auto baris = harus(riwayat(*k_, "tala", "realisasi", 1)).at(0);
  EXPECT_NE(baris.sebelum.find("\"nilai\":\"12\""), std::string::npos);
  EXPECT_NE(baris.sesudah.find("\"nilai\":\"13\""), std::string::npos);
}

TEST_F(Catat, TheHistoryOfAFigureTellsWhoEnteredIt) {
  harus(catat_realisasi(*k_, kAlamat, realisasi("ind-1", 12, 2023), Pelaku{"jabatan/a", ""}, "2025-01-02T00:00:00Z"));
  harus(catat_realisasi(*k_, kAlamat, realisasi("ind-2", 12, 2023), Pelaku{"jabatan/x", ""}, "2025-01-03T00:00:00Z"));
  harus(catat_realisasi(*k_, kAlamat, realisasi("ind-1", 13, 2023), Pelaku{"jabatan/b", "salah hitung"}, kWaktu));
  const auto riwayat = harus(riwayat_fakta(*k_, kAlamat, realisasi("ind-1", 0, 2023)));
  ASSERT_EQ(riwayat.size(), 2U);
  EXPECT_EQ(riwayat[0].pelaku, "jabatan/a");
  EXPECT_EQ(riwayat[0].waktu, "2025-01-02T00:00:00Z");
  EXPECT_EQ(riwayat[1].pelaku, "jabatan/b");
  EXPECT_EQ(riwayat[1].alasan, "salah hitung");
  EXPECT_EQ(harus(riwayat_fakta(*k_, kAlamat, berkas_.target[0])).size(), 1U);
  EXPECT_EQ(harus(riwayat_fakta(*k_, kAlamat, realisasi("ind-9", 0, 2023))).size(), 0U);
}

TEST_F(Catat, ARepeatedRequestIsCarriedOutOnce) {
  harus(catat_realisasi(*k_, kAlamat, realisasi("ind-1", 12), kOperator, kWaktu, {"p-1"}));
  harus(catat_realisasi(*k_, kAlamat, realisasi("ind-1", 13), kOperator, kWaktu, {"p-2"}));
  const auto sebelum = jejak();
  harus(catat_realisasi(*k_, kAlamat, realisasi("ind-1", 12), kOperator, kWaktu, {"p-1"}));  // a late repetition
  EXPECT_EQ(jejak(), sebelum);
  EXPECT_EQ(kode(catat_realisasi(*k_, kAlamat, realisasi("ind-1", 99), kOperator, kWaktu, {"p-1"})),
            "STORE_PERMINTAAN_BEDA");
}

TEST_F(Catat, Refusals) {
  EXPECT_EQ(
      kode(catat_realisasi(*k_, {kAlamat.pemda, kAlamat.instansi, 2030}, realisasi("ind-1", 1), kOperator, kWaktu)),
      "STORE_BERKAS_TIDAK_ADA");
  EXPECT_EQ(
      kode(catat_realisasi(*k_, {PemdaId("lain"), kAlamat.instansi, 2024}, realisasi("ind-1", 1), kOperator, kWaktu)),
      "STORE_BERKAS_TIDAK_ADA");
  EXPECT_EQ(kode(catat_realisasi(*k_, kAlamat, realisasi("tak-ada", 1), kOperator, kWaktu)), "STORE_RUJUKAN_PUTUS");
  EXPECT_EQ(kode(catat_realisasi(*k_, kAlamat, realisasi("", 1), kOperator, kWaktu)), "STORE_RUJUKAN_PUTUS");
  EXPECT_EQ(kode(catat_realisasi(*k_, kAlamat, realisasi("ind-1", 1), Pelaku{}, kWaktu)), "STORE_PELAKU_KOSONG");
  Realisasi rusak = realisasi("ind-1", 1);
  rusak.catatan = "\x80";
  EXPECT_EQ(kode(catat_realisasi(*k_, kAlamat, rusak, kOperator, kWaktu)), "STORE_TEKS_TIDAK_SAH");
}

TEST_F(Catat, NarrativeOfOneSection) {
  Narasi n{"bab1/latar-belakang", 2024, AsalNarasi::disunting, {"Paragraf satu.", "Paragraf dua."}};
  harus(catat_narasi(*k_, kAlamat, n, kOperator, kWaktu));
  n.paragraf.pop_back();
  harus(catat_narasi(*k_, kAlamat, n, kOperator, kWaktu));
  Berkas harapan = berkas_;
  harapan.narasi.push_back(n);
  EXPECT_TRUE(harus(muat_berkas(*k_, kAlamat.pemda, kAlamat.instansi, 2024)) == harapan);
  EXPECT_EQ(harus(riwayat(*k_, "tala", "narasi", 1)).at(0).aksi, "ubah");
}

TEST_F(Catat, ManyThreadsThroughTheQueueLoseNothing) {
  const auto sebelum = jejak();
  constexpr int kUtas = 8;
  constexpr int kTulisan = 50;
  {
    AntreanTulis antrean(harus(buka_sqlite(folder_ / "a.sakip")));
    std::vector<std::thread> utas;
    std::atomic<int> gagal = 0;
    for (int u = 0; u < kUtas; ++u) {
      utas.emplace_back([&, u] {
        for (int i = 0; i < kTulisan; ++i) {
          const Realisasi r = realisasi("ind-2", u, 3000 + u * 100 + i);
          if (!antrean.tulis([&](db::Connection& c) { return catat_realisasi(c, kAlamat, r, kOperator, kWaktu); }))
            ++gagal;
        }
      });
    }
    for (auto& u : utas) u.join();
    EXPECT_EQ(gagal, 0);
  }
  EXPECT_EQ(jejak(), sebelum + kUtas * kTulisan);
  EXPECT_EQ(angka(*k_, "SELECT count(*) FROM realisasi WHERE tahun >= 3000"), kUtas * kTulisan);
  harus(verifikasi_audit(*k_, "tala"));
  harus(verifikasi_isi(*k_, "tala"));
}

TEST_F(Catat, AFailureInTheQueueIsItsOwn) {
  AntreanTulis antrean(harus(buka_sqlite(folder_ / "a.sakip")));
  std::vector<std::future<Status>> jawaban;
  for (int i = 0; i < 60; ++i) {
    jawaban.push_back(antrean.kirim([i](db::Connection& c) {
      return catat_realisasi(c, kAlamat, realisasi(i % 3 ? "ind-3" : "tak-ada", i, 3000 + i), kOperator, kWaktu);
    }));
  }
  for (int i = 0; i < 60; ++i) {
    EXPECT_EQ(kode(jawaban[static_cast<std::size_t>(i)].get()), i % 3 ? "OK" : "STORE_RUJUKAN_PUTUS");
  }
  harus(verifikasi_audit(*k_, "tala"));
  EXPECT_EQ(angka(*k_, "SELECT count(*) FROM realisasi WHERE tahun >= 3000"), 40);
}

TEST_F(Catat, AFullDiskInTheQueueIsToldToAll) {
  const std::int64_t halaman = angka(*k_, "PRAGMA page_count");
  const auto ada = angka(*k_, "SELECT count(*) FROM realisasi");
  std::int64_t berhasil = 0;
  std::int64_t penuh = 0;
  {
    AntreanTulis antrean(
        harus(buka_sqlite(folder_ / "a.sakip", {Buka::yang_ada, 1000, static_cast<int>(halaman) + 8})));
    std::vector<std::future<Status>> jawaban;
    for (int i = 0; i < 1000; ++i) {
      jawaban.push_back(antrean.kirim([i](db::Connection& c) {
        return catat_realisasi(c, kAlamat, realisasi("ind-3", i, 3000 + i), kOperator, kWaktu);
      }));
    }
    for (auto& j : jawaban) {
      const std::string k = kode(j.get());
      (k == "OK" ? berhasil : penuh) += 1;
      EXPECT_TRUE(k == "OK" || k == "STORE_PENUH") << k;
    }
  }
  EXPECT_GT(penuh, 0);
  EXPECT_EQ(angka(*k_, "SELECT count(*) FROM realisasi"), ada + berhasil);
  harus(verifikasi_audit(*k_, "tala"));
}

}  // namespace catat_test
}  // namespace sakip::store
