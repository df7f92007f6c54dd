// Saving and loading a Berkas: identity for every field and order, only changes written, years and tenants kept apart.
#include <algorithm>

#include "store/alat.hpp"
#include "store/muat.hpp"

namespace sakip::store {
namespace simpan_muat_test {

const PemdaId kPemda("tala");
const InstansiId kInstansi("kec-bati-bati");

Berkas muat(db::Connection& k, Tahun tahun, const char* pemda = "tala") {
  return harus(muat_berkas(k, PemdaId(pemda), kInstansi, tahun));
}

TEST(SimpanMuat, IdentityForEveryFieldAndOrder) {
  for (unsigned benih = 1; benih <= 40; ++benih) {
    const FolderUji folder;
    auto k = buka_baru(folder / "a.sakip");
    const Berkas asal = Pembuat(benih).berkas();
    harus(simpan_berkas(*k, asal, kOperator, kWaktu));
    ASSERT_TRUE(muat(*k, 2024) == asal) << "benih " << benih;
  }
}

TEST(SimpanMuat, SurvivesClosingAndOpening) {
  const FolderUji folder;
  const Berkas asal = Pembuat(7).berkas();
  harus(simpan_berkas(*buka_baru(folder / "a.sakip"), asal, kOperator, kWaktu));
  auto k = harus(buka_sqlite(folder / "a.sakip"));
  EXPECT_TRUE(muat(*k, 2024) == asal);
}

TEST(SimpanMuat, SavingTheSameAgainWritesNothing) {
  const FolderUji folder;
  auto k = buka_baru(folder / "a.sakip");
  const Berkas asal = Pembuat(3).berkas();
  harus(simpan_berkas(*k, asal, kOperator, kWaktu));
  const std::int64_t jejak = angka(*k, "SELECT count(*) FROM audit");
  for (const ModeSimpan mode : {ModeSimpan::ganti, ModeSimpan::gabung_tahun, ModeSimpan::tambah}) {
    EXPECT_EQ(harus(simpan_berkas(*k, asal, kOperator, kWaktu, mode)), RingkasanSimpan{});
  }
  EXPECT_EQ(angka(*k, "SELECT count(*) FROM audit"), jejak);
}

TEST(SimpanMuat, OnlyTheChangedFactIsWritten) {
  const FolderUji folder;
  auto k = buka_baru(folder / "a.sakip");
  Berkas b = Pembuat(3).berkas();
  harus(simpan_berkas(*k, b, kOperator, kWaktu));
  b.realisasi[5].catatan = "diperbaiki";
  b.target.erase(b.target.begin() + 2);
  std::swap(b.profil[0], b.profil[3]);
  EXPECT_EQ(harus(simpan_berkas(*k, b, kOperator, kWaktu)),
            (RingkasanSimpan{0, 3, 1}));  // two rows change places: 1 + 2
  EXPECT_TRUE(muat(*k, 2024) == b);
  const auto jejak = harus(riwayat(*k, "tala", "realisasi", 1));
  EXPECT_NE(jejak[0].sesudah.find("\"catatan\":\"diperbaiki\""), std::string::npos);
  EXPECT_EQ(jejak[0].sebelum.find("diperbaiki"), std::string::npos);
  EXPECT_EQ(jejak[0].aksi, "ubah");
  EXPECT_EQ(jejak[0].pelaku, kOperator.siapa);
}

/// Random edits of a loaded Berkas, saved in `ganti` mode, are what comes back.
TEST(SimpanMuat, IdentityAfterRandomEdits) {
  const FolderUji folder;
  auto k = buka_baru(folder / "a.sakip");
  harus(simpan_berkas(*k, Pembuat(11).berkas(), kOperator, kWaktu));
  std::mt19937 acak(5);
  for (int putaran = 0; putaran < 30; ++putaran) {
    Berkas b = muat(*k, 2024);
    std::shuffle(b.target.begin(), b.target.end(), acak);
    std::rotate(b.realisasi.begin(), b.realisasi.begin() + 3, b.realisasi.end());
    std::rotate(b.indikator.begin(), b.indikator.begin() + 1, b.indikator.end());
    b.indikator.front().nama += "*";
    b.analisis.erase(b.analisis.begin() + static_cast<long>(acak() % b.analisis.size()));
    b.analisis.insert(b.analisis.begin() + static_cast<long>(acak() % (b.analisis.size() + 1)),
                      {b.indikator.back().id, 2024 + putaran, Triwulan::III, "a", "b", "c"});
    b.perjanjian[static_cast<std::size_t>(acak() % 4)].butir.push_back({"baru", IndikatorId()});
    if (putaran % 3 == 0) b.akip[0].komponen.erase(b.akip[0].komponen.begin());
    if (putaran % 3 == 1)
      b.akip[0].komponen.push_back({"k" + std::to_string(putaran), "", "baru", {}, {}, "", "", "", ""});
    if (putaran % 3 == 2) std::swap(b.akip[0], b.akip[1]);
    if (b.akip[0].komponen.empty()) b.akip[0].komponen.push_back({"isi", "", "", {}, {}, "", "", "", ""});
    b.survei.clear();
    harus(simpan_berkas(*k, b, kOperator, kWaktu));
    ASSERT_TRUE(muat(*k, 2024) == b) << "putaran " << putaran;
  }
  harus(verifikasi_audit(*k, "tala"));
  harus(verifikasi_isi(*k, "tala"));
}

TEST(SimpanMuat, TwoYearsOfOneAgencyStayReadable) {
  const FolderUji folder;
  auto k = buka_baru(folder / "a.sakip");
  const Berkas b24 = Pembuat(1).berkas("tala", "kec-bati-bati", 2024);
  Berkas b25 = Pembuat(2).berkas("tala", "kec-bati-bati", 2025);
  b25.periode = b24.periode;
  // In 2025 one indikator is renamed, one is dropped with its facts, one post is new and heads a node.
  b25.indikator = b24.indikator;
  b25.simpul = b24.simpul;
  b25.jabatan = b24.jabatan;
  b25.indikator[0].nama = "Nama baru sejak 2025";
  const IndikatorId hilang("ind-5");
  std::erase_if(b25.indikator, [&](const auto& i) { return i.id == hilang; });
  const auto milik_hilang = [&](const auto& f) { return f.indikator == hilang; };
  std::erase_if(b25.target, milik_hilang);
  std::erase_if(b25.realisasi, milik_hilang);
  std::erase_if(b25.nilai_elemen, milik_hilang);
  std::erase_if(b25.analisis, milik_hilang);
  std::erase_if(b25.bukti, milik_hilang);
  std::erase_if(b25.pembanding, milik_hilang);
  std::erase_if(b25.survei, milik_hilang);
  for (auto& pk : b25.perjanjian) std::erase_if(pk.butir, milik_hilang);
  b25.jabatan.push_back({JabatanId("jab-baru"), "Kepala Seksi Baru", "IVa", JabatanId("jab-7"), "", {}, ""});
  b25.simpul[0].penanggung_jawab = JabatanId("jab-baru");

  harus(simpan_berkas(*k, b24, kOperator, kWaktu, ModeSimpan::gabung_tahun));
  harus(simpan_berkas(*k, b25, kOperator, "2026-01-10T02:00:00Z", ModeSimpan::gabung_tahun));

  // The structure and documents of each year are its own.
  const Berkas m24 = muat(*k, 2024);
  const Berkas m25 = muat(*k, 2025);
  EXPECT_TRUE(m24.jabatan == b24.jabatan);
  EXPECT_TRUE(m24.simpul == b24.simpul);
  EXPECT_TRUE(m24.indikator == b24.indikator);
  EXPECT_TRUE(m25.jabatan == b25.jabatan);
  EXPECT_TRUE(m25.simpul == b25.simpul);
  EXPECT_TRUE(m25.indikator == b25.indikator);
  EXPECT_TRUE(m24.perjanjian == b24.perjanjian && m24.narasi == b24.narasi && m24.profil == b24.profil);
  EXPECT_TRUE(m25.perjanjian == b25.perjanjian && m25.narasi == b25.narasi && m25.profil == b25.profil);
  EXPECT_TRUE(m24.pengaturan == b24.pengaturan && m25.pengaturan == b25.pengaturan);

  // The facts of the period are seen from both, those of the dropped indikator from 2024 only.
  const auto punya = [](const Berkas& b, Tahun tahun) {
    return std::count_if(b.realisasi.begin(), b.realisasi.end(), [&](const auto& r) { return r.tahun == tahun; });
  };
  EXPECT_EQ(punya(m24, 2024), 30);  // 6 indikator x (4 triwulan + tahunan)
  EXPECT_EQ(punya(m24, 2025), 25);
  EXPECT_EQ(punya(m25, 2024), 25);
  EXPECT_EQ(punya(m25, 2025), 25);
  for (const Realisasi& r : b24.realisasi) {
    EXPECT_NE(std::find(m24.realisasi.begin(), m24.realisasi.end(), r), m24.realisasi.end());
  }

  // What did not change is stored once: 12 nodes + 1 changed version.
  EXPECT_EQ(angka(*k, "SELECT count(*) FROM simpul_isi"), 13);

  // Editing what was loaded for 2025 leaves 2024's dropped indikator and its facts alone.
  Berkas sunting = m25;
  sunting.realisasi.clear();
  harus(simpan_berkas(*k, sunting, kOperator, kWaktu, ModeSimpan::ganti));
  EXPECT_TRUE(muat(*k, 2025) == sunting);
  const Berkas sesudah = muat(*k, 2024);
  EXPECT_TRUE(sesudah.indikator == b24.indikator);
  EXPECT_EQ(punya(sesudah, 2024), 5);
  harus(verifikasi_isi(*k, "tala"));
}

TEST(SimpanMuat, ImportingAYearLeavesTheFactsOfOtherYears) {
  const FolderUji folder;
  auto k = buka_baru(folder / "a.sakip");
  Berkas b = Pembuat(1).berkas();
  harus(simpan_berkas(*k, b, kOperator, kWaktu));
  const auto jumlah_2025 = angka(*k, "SELECT count(*) FROM target WHERE tahun = 2025");
  ASSERT_GT(jumlah_2025, 0);
  b.target.clear();
  harus(simpan_berkas(*k, b, kOperator, kWaktu, ModeSimpan::gabung_tahun));
  EXPECT_EQ(angka(*k, "SELECT count(*) FROM target WHERE tahun = 2024"), 0);
  EXPECT_EQ(angka(*k, "SELECT count(*) FROM target WHERE tahun = 2025"), jumlah_2025);
}

TEST(SimpanMuat, AddingRemovesNothing) {
  const FolderUji folder;
  auto k = buka_baru(folder / "a.sakip");
  const Berkas b = Pembuat(1).berkas();
  harus(simpan_berkas(*k, b, kOperator, kWaktu));
  Berkas sedikit = b;
  sedikit.target.clear();
  sedikit.narasi.clear();
  sedikit.simpul.clear();
  sedikit.indikator.resize(1);
  sedikit.indikator[0].nama = "diperbaiki";
  sedikit.realisasi.resize(1);
  sedikit.realisasi[0].catatan = "diperbaiki";
  EXPECT_EQ(harus(simpan_berkas(*k, sedikit, kOperator, kWaktu, ModeSimpan::tambah)), (RingkasanSimpan{0, 2, 0}));
  Berkas harapan = b;
  harapan.indikator[0].nama = "diperbaiki";
  harapan.realisasi[0].catatan = "diperbaiki";
  EXPECT_TRUE(muat(*k, 2024) == harapan);
}

TEST(SimpanMuat, TenantsWithTheSameIdsDoNotMix) {
  const FolderUji folder;
  auto k = buka_baru(folder / "a.sakip");
  const Berkas a = Pembuat(1).berkas("kab-a");
  const Berkas b = Pembuat(2).berkas("kab-b");
  harus(simpan_berkas(*k, a, kOperator, kWaktu));
  harus(simpan_berkas(*k, b, kOperator, kWaktu));
  EXPECT_TRUE(muat(*k, 2024, "kab-a") == a);
  EXPECT_TRUE(muat(*k, 2024, "kab-b") == b);
  Berkas kosong = a;
  kosong.target.clear();
  kosong.perjanjian.clear();
  kosong.indikator[0].nama = "x";
  harus(simpan_berkas(*k, kosong, kOperator, kWaktu));
  EXPECT_TRUE(muat(*k, 2024, "kab-a") == kosong);
  EXPECT_TRUE(muat(*k, 2024, "kab-b") == b);
  EXPECT_EQ(kode(muat_berkas(*k, PemdaId("kab-c"), kInstansi, 2024)), "STORE_BERKAS_TIDAK_ADA");
  EXPECT_EQ(harus(daftar_berkas(*k)).size(), 2U);
  EXPECT_EQ(harus(daftar_berkas(*k, PemdaId("kab-b"))).size(), 1U);
  harus(verifikasi_audit(*k, "kab-a"));
  harus(verifikasi_audit(*k, "kab-b"));
}

TEST(SimpanMuat, TwoAgenciesOfOnePemdaDoNotMix) {
  const FolderUji folder;
  auto k = buka_baru(folder / "a.sakip");
  Berkas a = Pembuat(1).berkas("tala", "kec-bati-bati");
  Berkas b = Pembuat(2).berkas("tala", "kec-tambang-ulang");
  b.pemda = a.pemda;
  harus(simpan_berkas(*k, a, kOperator, kWaktu));
  harus(simpan_berkas(*k, b, kOperator, kWaktu));
  EXPECT_TRUE(muat(*k, 2024) == a);
  EXPECT_TRUE(harus(muat_berkas(*k, kPemda, b.instansi.id, 2024)) == b);
}

struct KasusTolak {
  const char* kode;
  const char* tempat;  ///< a part of the error's place
  void (*rusak)(Berkas&);
};

TEST(SimpanMuat, RefusesWhatItCouldNotGiveBackAndWritesNothing) {
  const std::vector<KasusTolak> kasus = {
      {"STORE_MASUKAN_KURANG", "pemda.id", [](Berkas& b) { b.pemda.id = PemdaId(); }},
      {"STORE_MASUKAN_KURANG", "instansi.id", [](Berkas& b) { b.instansi.id = InstansiId(); }},
      {"STORE_MASUKAN_KURANG", "tahun", [](Berkas& b) { b.tahun = 0; }},
      {"STORE_MASUKAN_KURANG", "periode", [](Berkas& b) { b.periode.akhir = 0; }},
      {"STORE_KUNCI_GANDA", "target", [](Berkas& b) { b.target.push_back(b.target[3]); }},
      {"STORE_KUNCI_GANDA", "simpul", [](Berkas& b) { b.simpul.push_back(b.simpul[3]); }},
      {"STORE_KUNCI_GANDA", "jabatan", [](Berkas& b) { b.jabatan[0].id = JabatanId(); }},
      {"STORE_RUJUKAN_PUTUS", "target", [](Berkas& b) { b.target[3].indikator = IndikatorId("tak-ada"); }},
      {"STORE_RUJUKAN_PUTUS", "target", [](Berkas& b) { b.target[3].indikator = IndikatorId(); }},
      {"STORE_RUJUKAN_PUTUS", "induk_id", [](Berkas& b) { b.simpul[2].induk = SimpulId("tak-ada"); }},
      {"STORE_RUJUKAN_PUTUS", "bukti", [](Berkas& b) { b.bukti[0].indikator = IndikatorId(); }},
      {"STORE_RUJUKAN_PUTUS", "perjanjian_butir",
       [](Berkas& b) { b.perjanjian[0].butir[0].indikator = IndikatorId("x"); }},
      {"STORE_TEKS_TIDAK_SAH", "realisasi", [](Berkas& b) { b.realisasi[0].catatan = "\xff\xfe"; }},
      {"STORE_TEKS_TIDAK_SAH", "narasi", [](Berkas& b) { b.narasi[0].paragraf = {"potong \xe2\x82"}; }},
      {"STORE_TEKS_TIDAK_SAH", "pagu|instansi", [](Berkas& b) { b.instansi.nama = std::string("a\0b", 3); }},
      {"STORE_TANGGAL_TIDAK_SAH", "perjanjian",
       [](Berkas& b) {
         b.perjanjian[0].tanggal = {2024, 2, 30};
       }},
  };
  for (const KasusTolak& k : kasus) {
    const FolderUji folder;
    auto koneksi = buka_baru(folder / "a.sakip");
    Berkas b = Pembuat(4).berkas();
    k.rusak(b);
    const auto hasil = simpan_berkas(*koneksi, b, kOperator, kWaktu);
    EXPECT_EQ(kode(hasil), k.kode) << k.tempat;
    const std::string harap = std::string(k.tempat).substr(std::string(k.tempat).find('|') + 1);
    EXPECT_NE(tempat(hasil).find(harap), std::string::npos) << tempat(hasil);
    EXPECT_EQ(angka(*koneksi,
                    "SELECT (SELECT count(*) FROM pemda) + (SELECT count(*) FROM target) + "
                    "(SELECT count(*) FROM simpul_isi) + (SELECT count(*) FROM audit)"),
              0);
  }
}

TEST(SimpanMuat, ChangesNeedAnActorAndATime) {
  const FolderUji folder;
  auto k = buka_baru(folder / "a.sakip");
  const Berkas b = Pembuat(4).berkas();
  EXPECT_EQ(kode(simpan_berkas(*k, b, Pelaku{}, kWaktu)), "STORE_PELAKU_KOSONG");
  for (const char* waktu : {"", "2025-01-10", "2025-02-30T00:00:00Z", "2025-01-10T24:00:00Z", "2025-01-10T23:60:00Z",
                            "2025-01-10 23:00:00Z", "2025-01-10T23:00:00+07"}) {
    EXPECT_EQ(kode(simpan_berkas(*k, b, kOperator, waktu)), "STORE_WAKTU_TIDAK_SAH") << waktu;
  }
}

TEST(SimpanMuat, AMissingYearNamesThoseThereAre) {
  const FolderUji folder;
  auto k = buka_baru(folder / "a.sakip");
  harus(simpan_berkas(*k, Pembuat(4).berkas(), kOperator, kWaktu));
  const auto hasil = muat_berkas(*k, kPemda, kInstansi, 2030);
  EXPECT_EQ(kode(hasil), "STORE_BERKAS_TIDAK_ADA");
  EXPECT_NE(hasil.error().message.teks().find("2024"), std::string::npos);
}

TEST(SimpanMuat, AnUnreadableCellIsNamed) {
  const FolderUji folder;
  auto k = buka_baru(folder / "a.sakip");
  harus(simpan_berkas(*k, Pembuat(4).berkas(), kOperator, kWaktu));
  harus(k->script("UPDATE target SET nilai = 'dua belas'"));
  const auto hasil = muat_berkas(*k, kPemda, kInstansi, 2024);
  EXPECT_EQ(kode(hasil), "STORE_ISI_TIDAK_TERBACA");
  EXPECT_EQ(tempat(hasil), "target.nilai");
}

}  // namespace simpan_muat_test
}  // namespace sakip::store
