// Drafted sentences against sentences written by hand: a draft says what the data says, and never more.
#include <gtest/gtest.h>

#include <functional>

#include "compose/meja_lkj.hpp"

namespace sakip::compose {
namespace draf_test {

using measure::uji::agensi;
using measure::uji::angka;
using uji::cetak;
using uji::MejaLkj;

// One indikator "Mutu" (iku-a of sasaran-1) without any figure; each row adds what it needs.
struct Data {
  Berkas b = agensi();
  Indikator& i() { return b.indikator[0]; }
  Data() {
    i().nama = "Mutu";
    i().satuan = "Nilai";
    b.target.erase(b.target.begin());
    b.realisasi.erase(b.realisasi.begin());
  }
  void target(Tahun year, Nilai value, DokumenSumber document = DokumenSumber::pk) {
    b.target.push_back({i().id, document, year, Triwulan::tahunan, std::move(value)});
  }
  void realisasi(Tahun year, Nilai value) {
    b.realisasi.push_back({i().id, DokumenSumber::pengukuran, year, Triwulan::tahunan, std::move(value), "", ""});
  }
};

struct Baris {
  const char* kasus;
  std::function<void(Data&)> isi;
  const char* capaian;
  const char* antar_tahun;
  const char* akhir_periode;
};

// Predikat by Permendagri 86/2017: 91 Sangat Tinggi, 76-90 Tinggi, 66-75 Sedang, 51-65 Rendah, else Sangat Rendah.
const Baris kBaris[] = {
    {"naik, tercapai tepat, tetap, belum akhir periode",
     [](Data& d) {
       d.target(2024, angka("50"));
       d.realisasi(2024, angka("50"));
       d.realisasi(2023, angka("50"));
       d.target(2026, angka("80"), DokumenSumber::renstra);
     },
     "Mutu tahun 2024 ditargetkan 50 dan terealisasi 50, sehingga capaiannya 100,00% dengan predikat Sangat Tinggi. "
     "Target tercapai.",
     "Realisasi Mutu tahun 2024 sebesar 50, sama dengan realisasi tahun 2023.",
     "Target akhir periode RPD 2024-2026 untuk Mutu adalah 80; realisasi sampai tahun 2024 mencapai 62,50% dari target "
     "tersebut."},
    {"naik, terlampaui, naik dari tahun lalu, akhir periode sudah tercapai",
     [](Data& d) {
       d.i().satuan = "Dokumen";
       d.target(2024, angka("4"));
       d.realisasi(2024, angka("5"));
       d.realisasi(2023, angka("4"));
       d.target(2026, angka("5"), DokumenSumber::renstra);
     },
     "Mutu tahun 2024 ditargetkan 4 dokumen dan terealisasi 5 dokumen, sehingga capaiannya 125,00% dengan predikat "
     "Sangat Tinggi. Target terlampaui.",
     "Realisasi Mutu tahun 2024 sebesar 5 dokumen, lebih tinggi 1 dokumen daripada tahun 2023 sebesar 4 dokumen (naik "
     "25,00%). Perubahan ini searah dengan yang diharapkan.",
     "Target akhir periode RPD 2024-2026 untuk Mutu adalah 5 dokumen; realisasi sampai tahun 2024 mencapai 100,00% "
     "dari target tersebut. Target akhir periode sudah tercapai sebelum periode berakhir, sehingga target tahun "
     "berikutnya layak ditinjau."},
    {"naik, persen, belum tercapai, turun dari tahun lalu",
     [](Data& d) {
       d.i().satuan = "Persen";
       d.target(2024, angka("80"));
       d.realisasi(2024, angka("60.0"));
       d.realisasi(2023, angka("75.0"));
     },
     "Mutu tahun 2024 ditargetkan 80% dan terealisasi 60,0%, sehingga capaiannya 75,00% dengan predikat Sedang. Target "
     "belum tercapai.",
     "Realisasi Mutu tahun 2024 sebesar 60,0%, lebih rendah 15,0 poin persentase daripada tahun 2023 sebesar 75,0% "
     "(turun 20,00%). Perubahan ini berlawanan dengan arah yang diharapkan.",
     ""},
    {"arah turun: lebih sedikit lebih baik (2 x 10 - 8) / 10 = 120 %",
     [](Data& d) {
       d.i().arah = Arah::turun;
       d.target(2024, angka("10"));
       d.realisasi(2024, angka("8"));
       d.realisasi(2023, angka("10"));
     },
     "Mutu tahun 2024 ditargetkan 10 dan terealisasi 8, sehingga capaiannya 120,00% dengan predikat Sangat Tinggi. "
     "Realisasi lebih baik daripada target.",
     "Realisasi Mutu tahun 2024 sebesar 8, lebih rendah 2 poin daripada tahun 2023 sebesar 10 (turun 20,00%). "
     "Perubahan ini searah dengan yang diharapkan.",
     ""},
    {"tanpa realisasi", [](Data& d) { d.target(2024, angka("80")); },
     "Mutu tahun 2024 ditargetkan 80; realisasinya belum dilaporkan sehingga capaiannya belum dapat dihitung: [belum "
     "diisi: realisasi].",
     "", ""},
    {"tanpa target", [](Data& d) { d.realisasi(2024, angka("60")); },
     "Mutu tahun 2024 terealisasi 60; targetnya belum ditetapkan: [belum diisi: target].", "", ""},
    {"tanpa keduanya", [](Data&) {},
     "Realisasi Mutu tahun 2024 belum dilaporkan sehingga capaiannya belum dapat dihitung: [belum diisi: "
     "realisasi].",
     "", ""},
    {"target nol",
     [](Data& d) {
       d.target(2024, angka("0"));
       d.realisasi(2024, angka("3"));
     },
     "Mutu tahun 2024 ditargetkan 0 dan terealisasi 3; capaiannya tidak dapat dihitung (tidak terdefinisi: target nol, "
     "sehingga persentasenya tidak ada).",
     "", ""},
    {"tidak berlaku tahun ini",
     [](Data& d) {
       d.target(2024, angka("80"));
       d.realisasi(2024, Nilai::tanpa(Keadaan::tidak_berlaku));
     },
     "Mutu tahun 2024 tidak diukur karena tidak berlaku pada tahun tersebut.", "", ""},
    {"kategori: WDP terhadap WTP, skor 3 dari 4",
     [](Data& d) {
       d.i().arah = Arah::kategori;
       d.i().skala = "opini-bpk";
       d.i().satuan = "Opini";
       d.target(2024, Nilai::kategori("WTP"));
       d.realisasi(2024, Nilai::kategori("WDP"));
       d.realisasi(2023, Nilai::kategori("WTP"));
     },
     "Mutu tahun 2024 ditargetkan WTP dan terealisasi WDP, sehingga capaiannya 75,00% dengan predikat Sedang. Target "
     "belum tercapai.",
     "Realisasi Mutu tahun 2024 adalah WDP, sedangkan tahun 2023 adalah WTP.", ""},
    {"tahun lalu nol: selisih ada, persentase tidak",
     [](Data& d) {
       d.target(2024, angka("2"));
       d.realisasi(2024, angka("2"));
       d.realisasi(2023, angka("0"));
     },
     "Mutu tahun 2024 ditargetkan 2 dan terealisasi 2, sehingga capaiannya 100,00% dengan predikat Sangat Tinggi. "
     "Target tercapai.",
     "Realisasi Mutu tahun 2024 sebesar 2, lebih tinggi 2 poin daripada tahun 2023 sebesar 0. Perubahan ini searah "
     "dengan yang diharapkan.",
     ""},
};

TEST(Draf, KalimatCapaianSesuaiData) {
  for (const Baris& row : kBaris) {
    Data d;
    row.isi(d);
    const MejaLkj m(std::move(d.b));
    const Indikator& i = m.meja.i("iku-a");
    EXPECT_EQ(cetak(m.k, lkj::draf_capaian(m.k, i)), row.capaian) << row.kasus;
    EXPECT_EQ(cetak(m.k, lkj::draf_antar_tahun(m.k, i)), row.antar_tahun) << row.kasus;
    EXPECT_EQ(cetak(m.k, lkj::draf_akhir_periode(m.k, i)), row.akhir_periode) << row.kasus;
  }
}

TEST(Draf, PembandingHanyaYangAdaDatanya) {
  Data d;
  d.target(2024, angka("50"));
  d.realisasi(2024, angka("50"));
  const auto other = [&](const char* name, Tahun year, Nilai value) {
    Pembanding p;
    p.indikator = d.i().id;
    p.entitas = name;
    p.tahun = year;
    p.realisasi = std::move(value);
    d.b.pembanding.push_back(p);
  };
  other("Kecamatan A", 2024, angka("40"));
  other("Kecamatan B", 2024, angka("60"));
  other("Kecamatan C", 2024, angka("50"));
  other("Kecamatan D", 2024, Nilai{});
  other("Kecamatan E", 2023, angka("10"));
  const MejaLkj m(std::move(d.b));
  EXPECT_EQ(cetak(m.k, lkj::draf_pembanding(m.k, m.meja.i("iku-a"))),
            "Realisasi Mutu tahun 2024 sebesar 50 lebih tinggi daripada Kecamatan A (40), lebih rendah daripada "
            "Kecamatan B (60), dan sama dengan Kecamatan C (50).");
  EXPECT_EQ(cetak(m.k, lkj::draf_pembanding(m.k, m.meja.i("iku-b"))), "");
}

// agensi(): 75 %, 100 %, 110 % (mean 95 %), money 1.200 of 2.000 = 60 %; 95 - 60 = 35 points.
TEST(Draf, RingkasanDanAnggaran) {
  const MejaLkj m(agensi());
  EXPECT_EQ(cetak(m.k, lkj::draf_ringkasan(m.k)),
            "Dari 3 Indikator Kinerja Utama, 2 mencapai atau melampaui target dan 1 belum mencapai target pada tahun "
            "2024. Rata-rata capaiannya 95,00% dengan predikat Sangat Tinggi.");
  EXPECT_EQ(
      cetak(m.k, lkj::draf_anggaran(m.k)),
      "Anggaran tahun 2024 sebesar Rp2.000,00 terealisasi sebesar Rp1.200,00 atau 60,00%, dengan sisa Rp800,00. | "
      "Penyerapan tertinggi terdapat pada Simpul program-1 (70,00%) dan terendah pada Simpul program-2 (50,00%).");
  EXPECT_EQ(cetak(m.k, lkj::draf_efisiensi(m.k, m.meja.s("sasaran-1"))),
            "Rata-rata capaian indikator sasaran ini 87,50%, sedangkan penyerapan anggaran program pendukungnya 70,00% "
            "dari pagu Rp1.000,00. Tingkat efisiensinya 17,50 poin persentase; capaian kinerja lebih tinggi daripada "
            "penyerapan anggaran.");
  EXPECT_EQ(cetak(m.k, lkj::draf_penunjang(m.k, m.meja.s("sasaran-1"))),
            "Sasaran ini didukung oleh Simpul program-1 (serapan 70,00%).");
}

TEST(Draf, TanpaDataTidakAdaKalimat) {
  Berkas b;
  b.tahun = 2024;
  b.instansi.nama = "Dinas Kosong";
  const MejaLkj m(std::move(b));
  EXPECT_EQ(lkj::draf_ringkasan(m.k).size(), 0u);
  EXPECT_EQ(lkj::draf_anggaran(m.k).size(), 0u);
  EXPECT_EQ(lkj::draf_isu(m.k).size(), 0u);
  EXPECT_EQ(lkj::draf_sumber_daya(m.k).size(), 0u);
  EXPECT_EQ(lkj::draf_tindak_lanjut(m.k).size(), 0u);
  EXPECT_EQ(lkj::draf_langkah(m.k).size(), 0u);
  EXPECT_EQ(lkj::draf_kesimpulan(m.k).size(), 0u);
}

// What officials typed is quoted as typed; a missing full stop is all that is added.
TEST(Draf, PenyebabDikutipDariAnalisis) {
  Berkas b = agensi();
  Analisis note;
  note.indikator = b.indikator[0].id;
  note.tahun = 2024;
  note.pendorong = "dukungan pemerintah desa";
  note.tindak_lanjut = "Pendampingan tiap triwulan.";
  b.analisis = {note};
  const MejaLkj m(std::move(b));
  EXPECT_EQ(
      cetak(m.k, lkj::draf_penyebab(m.k, m.meja.i("iku-a"))),
      "Faktor pendorong capaian Indikator iku-a: dukungan pemerintah desa. | Alternatif solusi dan tindak lanjut: "
      "Pendampingan tiap triwulan.");
  EXPECT_EQ(cetak(m.k, lkj::draf_penyebab(m.k, m.meja.i("iku-b"))), "");
  // iku-a 60/80 = 75 % is below target; no other indikator is.
  EXPECT_EQ(cetak(m.k, lkj::draf_langkah(m.k)),
            "Indikator iku-a: Pendampingan tiap triwulan. | Meningkatkan capaian Indikator iku-a yang tahun 2024 baru "
            "mencapai 75,00%.");
}

TEST(Draf, SatuStatusDisebutSeluruhnya) {
  Berkas b = agensi();
  b.rekomendasi.resize(2);
  const MejaLkj m(std::move(b));
  EXPECT_EQ(cetak(m.k, lkj::draf_tindak_lanjut(m.k)),
            "Hasil evaluasi akuntabilitas kinerja memuat 2 rekomendasi, seluruhnya belum ditindaklanjuti. Perkembangan "
            "setiap rekomendasi disajikan pada matriks berikut.");
}

TEST(Draf, TindakLanjutMenghitungMenurutStatus) {
  Berkas b = agensi();
  b.rekomendasi.resize(3);
  b.rekomendasi[0].status = StatusTindakLanjut::selesai;
  b.rekomendasi[1].status = StatusTindakLanjut::proses;
  b.rekomendasi[2].status = StatusTindakLanjut::proses;
  const MejaLkj m(std::move(b));
  EXPECT_EQ(cetak(m.k, lkj::draf_tindak_lanjut(m.k)),
            "Hasil evaluasi akuntabilitas kinerja memuat 3 rekomendasi, yaitu 1 telah selesai dan 2 dalam proses. "
            "Perkembangan setiap rekomendasi disajikan pada matriks berikut.");
}

}  // namespace draf_test
}  // namespace sakip::compose
