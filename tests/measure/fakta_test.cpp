// Addresses: every listed fact is explained with the very value that the figure has, explanations read as documented,
// and an address that is none is refused with its neighbours.
#include <gtest/gtest.h>

#include <set>

#include "measure/berkas_uji.hpp"

namespace sakip::measure {

using uji::Meja;

namespace fakta_test {

/// The agency with something in every family of facts.
Berkas lengkap() {
  Berkas b = uji::agensi();
  b.indikator[0].skala = "akip";
  b.indikator[0].rumus = {{0, 0, "100 * selesai / semua", "", "Perbup"}};
  b.indikator[0].elemen = {{"selesai", "yang selesai", "berkas", "buku register", false},
                           {"semua", "yang masuk", "berkas", "buku register", false}};
  for (const auto& [name, value] : {std::pair("selesai", "9"), std::pair("semua", "15")})
    b.nilai_elemen.push_back({b.indikator[0].id, name, 2024, Triwulan::tahunan, {uji::angka(value)}, ""});
  b.realisasi.push_back({b.indikator[1].id, DokumenSumber::pengukuran, 2024, Triwulan::II, uji::angka("20"), "", ""});
  b.target.push_back({b.indikator[1].id, DokumenSumber::rencana_aksi, 2024, Triwulan::II, uji::angka("25")});
  b.realisasi_anggaran.push_back(
      {SimpulId("sub-1"), DokumenSumber::pengukuran, 2024, Triwulan::III, JenisBelanja::modal, Rupiah::rupiah(10)});
  b.pembanding.push_back({b.indikator[2].id, "", "Kecamatan Lain", 2024, uji::angka("10"), uji::angka("9"), ""});
  RekeningBelanja r;
  r.id = "pegawai";
  r.uraian = "Belanja Pegawai";
  r.tahunan = {{2024, Rupiah::rupiah(10), true, Rupiah::rupiah(9), true}};
  b.rekening.push_back(r);
  return b;
}

void periksa_masukan(const Meja& m, const Penjelasan& e) {
  for (const Masukan& in : e.masukan) {
    if (in.fakta.empty()) continue;
    const auto source = hitung_fakta(m.h, in.fakta);
    ASSERT_TRUE(source) << in.fakta;
    EXPECT_EQ(Meja::teks(source->nilai), Meja::teks(in.nilai)) << e.hasil.fakta << " <- " << in.fakta;
  }
  for (const Penjelasan& child : e.rincian) periksa_masukan(m, child);
}

TEST(Fakta, SetiapAlamatDijelaskanDenganNilaiYangSama) {
  const Meja m(lengkap());
  const std::vector<std::string> all = semua_fakta(m.h);
  ASSERT_GT(all.size(), 150u);
  EXPECT_EQ(std::set(all.begin(), all.end()).size(), all.size()) << "satu alamat, satu angka";
  std::set<std::string> families;
  for (const std::string& fakta : all) {
    families.insert(fakta.substr(0, fakta.find('/')));
    const auto figure = hitung_fakta(m.h, fakta);
    const auto why = jelaskan(m.h, fakta);
    ASSERT_TRUE(figure && why) << fakta;
    EXPECT_EQ(figure->fakta, fakta);
    EXPECT_EQ(why->hasil.fakta, fakta);
    EXPECT_EQ(why->hasil.nilai, figure->nilai) << fakta;
    EXPECT_EQ(why->hasil.desimal, figure->desimal) << fakta;
    EXPECT_FALSE(why->judul.empty()) << fakta;
    EXPECT_TRUE(!figure->nilai.ada() || !why->rumus.empty() || !why->sumber.empty())
        << fakta << ": dari mana angkanya?";
    periksa_masukan(m, *why);
  }
  EXPECT_EQ(families, (std::set<std::string>{"anggaran", "indikator", "instansi", "jabatan", "pembanding", "rekening",
                                             "simpul"}));
}

TEST(Fakta, PenjelasanTerbaca) {
  const Meja m(lengkap());
  EXPECT_EQ(cetak(*jelaskan(m.h, "indikator/iku-a/2024/capaian")),
            "Capaian Indikator iku-a, tahun 2024  [indikator/iku-a/2024/capaian]\n"
            "  Rumus: 100 × realisasi / target\n"
            "  Masukan:\n"
            "    target = 80; Perjanjian Kinerja 2024  [indikator/iku-a/2024/target]\n"
            "    realisasi = 60,00  [indikator/iku-a/2024/realisasi]\n"
            "  Langkah:\n"
            "    1. 100 × 60 / 80 = 75\n"
            "  Hasil tepat: 75\n"
            "  Ditampilkan: 75,00% (dibulatkan sekali, setengah ke atas, 2 desimal)\n"
            "  Rujukan: PermenPANRB 53/2014, lampiran II: capaian kinerja membandingkan realisasi dengan target\n"
            "  Realisasi Indikator iku-a, tahun 2024  [indikator/iku-a/2024/realisasi]\n"
            "    Rumus: 100 * selesai / semua\n"
            "    Masukan:\n"
            "      selesai (yang selesai) = 9; data tahun 2024, buku register  [indikator/iku-a/2024/elemen/selesai]\n"
            "      semua (yang masuk) = 15; data tahun 2024, buku register  [indikator/iku-a/2024/elemen/semua]\n"
            "    Langkah:\n"
            "      1. 100 * selesai = 100 * 9 = 900\n"
            "      2. 100 * selesai / semua = 900 / 15 = 60\n"
            "    Hasil tepat: 60\n"
            "    Ditampilkan: 60,00 (dibulatkan sekali, setengah ke atas, 2 desimal)\n"
            "    Rujukan: Perbup\n");
  EXPECT_EQ(cetak(*jelaskan(m.h, "anggaran/kegiatan-1/2024/pagu")),
            "Pagu Simpul kegiatan-1, tahun 2024  [anggaran/kegiatan-1/2024/pagu]\n"
            "  Rumus: jumlah pagu di bawahnya\n"
            "  Masukan:\n"
            "    Simpul sub-1 = Rp600  [anggaran/sub-1/2024/pagu]\n"
            "    Simpul sub-2 = Rp400  [anggaran/sub-2/2024/pagu]\n"
            "  Langkah:\n"
            "    1. 600 + 400 = 1.000\n"
            "  Hasil tepat: 1000\n"
            "  Ditampilkan: Rp1.000 (desimal seperti diketik)\n");
  EXPECT_EQ(
      cetak(*jelaskan(m.h, "indikator/iku-c/2024/pertumbuhan")),
      "Pertumbuhan dari tahun sebelumnya Indikator iku-c, tahun 2024  [indikator/iku-c/2024/pertumbuhan]\n"
      "  Rumus: 100 × (realisasi - realisasi tahun sebelumnya) / |realisasi tahun sebelumnya|\n"
      "  Masukan:\n"
      "    realisasi = 11; diketik untuk tahun 2024  [indikator/iku-c/2024/realisasi]\n"
      "    realisasi tahun sebelumnya = – (belum ada: realisasi belum dilaporkan)  [indikator/iku-c/2023/realisasi]\n"
      "  Hasil: tidak ada angka, karena belum ada: angka tahun sebelumnya belum ada\n");
}

TEST(Fakta, AlamatTakDikenalDenganTetangganya) {
  const Meja m(lengkap());
  const auto wrong = jelaskan(m.h, "indikator/iku-b/2024/capain");
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().code, "FAKTA_TIDAK_DIKENAL");
  EXPECT_EQ(wrong.error().place, "indikator/iku-b/2024/capain");
  EXPECT_NE(wrong.error().advice.teks().find("indikator/iku-b/2024/capaian"), std::string::npos)
      << wrong.error().advice;
  for (const char* bad : {"",
                          "/",
                          "indikator",
                          "indikator/",
                          "indikator/iku-b",
                          "indikator/iku-b/2024",
                          "indikator/iku-b/20x4/capaian",
                          "indikator/iku-b/2024/TW5/capaian",
                          "indikator/iku-b/2024/TW2/pertumbuhan",
                          "indikator/iku-b/2024/capaian-sd",
                          "indikator/iku-b/2024/target@",
                          "indikator/iku-b/2024/elemen/tiada",
                          "anggaran/tiada/2024/pagu",
                          "anggaran/jabatan:tiada/2024/pagu",
                          "anggaran/instansi/2024/emas/pagu",
                          "anggaran/instansi/2024//pagu",
                          "anggaran/instansi/2024/realisasi-sd",
                          "rekening/tiada/2024/pagu",
                          "instansi/2024/TW1/efisiensi",
                          "jabatan/tiada/2024/efisiensi",
                          "simpul/tiada/2024/predikat",
                          "pembanding/iku-c/x/2024/capaian",
                          "indikator/iku-b/2024/capaian/"}) {
    const auto result = hitung_fakta(m.h, bad);
    ASSERT_FALSE(result) << bad;
    EXPECT_EQ(result.error().code, "FAKTA_TIDAK_DIKENAL") << bad;
  }
  EXPECT_FALSE(hitung_fakta(m.h, std::string(1'000'000, '/')));
}

TEST(Fakta, FungsiBertipeDanAlamatSatuAngka) {
  const Meja m(lengkap());
  const Figur typed = capaian(m.h, m.i("iku-c"), {2024});
  EXPECT_EQ(typed.fakta, "indikator/iku-c/2024/capaian");
  EXPECT_EQ(tampil(typed), "110,00");
  EXPECT_EQ(pagu(m.h, Cakupan::jabatan(m.j("camat")), {2024, Triwulan::III}, JenisBelanja::modal).fakta,
            "anggaran/jabatan:camat/2024/TW3/modal/pagu");
  EXPECT_EQ(tampil(pagu(m.h, Cakupan::instansi(), {2024})), "2.000");
  EXPECT_EQ(tampil(predikat(m.h, m.i("iku-c"), {2024})), "Sangat Tinggi");
  EXPECT_EQ(tampil(perubahan(m.h, m.i("iku-c"), 2024)), "–");
}

}  // namespace fakta_test
}  // namespace sakip::measure
