// Review of the LKj: what the data of the Bati-Bati case answers by itself, what it leaves to the reviewer, whose
// answer counts, and a conclusion that waits until every item is answered.
#include "compose/reviu_dokumen.hpp"

#include <gtest/gtest.h>

#include "compose/reviu_butir.hpp"
#include "laporan/dokumen_uji.hpp"
#include "measure/aturan_uji.hpp"

namespace sakip::laporan {
namespace reviu_dokumen_test {

struct Reviu {
  explicit Reviu(Berkas b)
      : meja(std::move(b), "reviu-lkj", measure::uji::regulasi()),
        temuan(review::periksa(meja.h)),
        butir(compose::jawab_reviu(meja.k, temuan)) {}
  std::string teks() const { return seluruh_teks(compose::susun_reviu(meja.k)); }
  MejaDokumen meja;
  std::vector<review::Temuan> temuan;
  std::map<std::string, compose::JawabanButir> butir;
};

Berkas semua_dijawab(const char* answer) {
  Berkas b = bundel("bati-bati-2024");
  const Reviu asked{Berkas(b)};
  for (const auto& [item, given] : asked.butir)
    if (item.find('/') != std::string::npos) b.reviu.push_back({2024, item, answer, "dokumen fisik dilihat"});
  return b;
}

TEST(Reviu, ButirPeraturanLengkap) {
  const Reviu r(bundel("bati-bati-2024"));
  EXPECT_EQ(r.butir.size(), 26u);  // 6 format, 7 mekanisme, 10 substansi, and their three heads
  for (const char* item : {"format/6", "mekanisme/7", "substansi/10"}) EXPECT_TRUE(r.butir.contains(item)) << item;
}

TEST(Reviu, DataMenjawabYangDapatDijawabnya) {
  const Reviu r(bundel("bati-bati-2024"));
  EXPECT_EQ(r.butir.at("format/1").alasan, "belum tercatat: tugas dan fungsi") << "kasus tidak memuatnya";
  EXPECT_EQ(r.butir.at("format/4").jawaban, "ya");
  EXPECT_EQ(r.butir.at("format/6").jawaban, "ya");
  EXPECT_EQ(r.butir.at("substansi/1").jawaban, "ya") << r.butir.at("substansi/1").alasan;
  EXPECT_EQ(r.butir.at("substansi/4").jawaban, "ya");
  EXPECT_EQ(r.butir.at("mekanisme/5").jawaban, "tidak") << "nilai AKIP 2022 bertentangan dengan komponennya";
  for (const char* item : {"mekanisme/1", "mekanisme/3", "mekanisme/6", "substansi/8", "substansi/9"})
    EXPECT_EQ(r.butir.at(item).jawaban, "") << item << " hanya diketahui pereviu";
}

TEST(Reviu, YangHilangDisebut) {
  Berkas b = bundel("bati-bati-2024");
  b.instansi.tugas = "Memimpin kecamatan.";
  b.pagu.clear();
  b.perjanjian.clear();
  const Reviu r(std::move(b));
  EXPECT_EQ(r.butir.at("format/1").jawaban, "tidak");
  EXPECT_EQ(r.butir.at("format/1").alasan, "belum tercatat: fungsi");
  EXPECT_EQ(r.butir.at("format/4").jawaban, "tidak");
  EXPECT_EQ(r.butir.at("format/6").alasan, "belum tercatat: pagu");
  EXPECT_EQ(r.butir.at("substansi/1").alasan, "belum ada Perjanjian Kinerja tahun 2024");
  EXPECT_EQ(r.butir.at("substansi/3").jawaban, "") << "butir 1 tidak, jadi penjelasannya ditanyakan";
}

TEST(Reviu, JawabanPereviuMendahului) {
  Berkas b = bundel("bati-bati-2024");
  b.reviu.push_back({2024, "format/6", "tidak", "Catatan atas realisasi belum ada."});
  b.reviu.push_back({2023, "format/1", "tidak", "tahun lain"});
  const Reviu r(std::move(b));
  EXPECT_EQ(r.butir.at("format/6").jawaban, "tidak");
  EXPECT_FALSE(r.butir.at("format/1").pereviu) << "jawaban tahun lain";
  EXPECT_NE(r.teks().find("Telah menyajikan akuntabilitas keuangan. | Tidak | Catatan atas realisasi belum ada."),
            std::string::npos);
}

TEST(Reviu, PernyataanMenungguDanMengikutiJawaban) {
  const std::string open = Reviu(bundel("bati-bati-2024")).teks();
  EXPECT_NE(open.find("butir checklist belum dijawab pereviu]"), std::string::npos);
  EXPECT_EQ(open.find("Berdasarkan reviu kami"), std::string::npos);
  const std::string remarks = Reviu(semua_dijawab("ya")).teks();
  EXPECT_NE(remarks.find("Berdasarkan reviu kami, terdapat hal-hal yang perlu diperbaiki"), std::string::npos)
      << "semua ya, tetapi Catatan Hasil Reviu tidak kosong";
}

TEST(Reviu, CatatanHasilReviuMenyebutTempatDanHasilHitungUlang) {
  const std::string text = Reviu(bundel("bati-bati-2024")).teks();
  EXPECT_NE(
      text.find("KESERASIAN_AKIP\nakip/2022/nilai | Nilai AKIP tahun 2022 tidak sama dengan jumlah komponennya. | "
                "71,7 | 61,50"),
      std::string::npos);
}

}  // namespace reviu_dokumen_test
}  // namespace sakip::laporan
