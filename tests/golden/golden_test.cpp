// Every derived figure of the real cases that the model holds, recomputed: where the document is right its printed
// number must come out, where it is wrong the recomputed one. Prints how much of each case is covered and what is left
// out, why.
#include <gtest/gtest.h>

#include <iostream>

#include "golden/harapan.hpp"

namespace sakip::golden {
namespace golden_test {

struct Sumber {
  const char* kasus;
  const char* bundel;
};
constexpr Sumber kSumber[] = {
    {"bati-bati-2024", "data/contoh/bati-bati-2024.json"},
    {"batang-asam-2027", "data/contoh/batang-asam-2025.json"},
    {"pengadegan-2022", "data/contoh/pengadegan-2022.json"},
};

/// Why a check is no figure of the model.
const std::map<std::string, std::string> kAlasan = {
    {"antar-cetakan", "membandingkan dua cetakan; tiap angkanya diuji sendiri"},
    {"label-dan-nomor", "nomor, judul, nama atau satuan tercetak, bukan angka"},
    {"kewajaran", "pertanyaan penelaah tentang kewajaran atau kelengkapan, bukan angka"},
    {"narasi", "pernyataan dalam kalimat atau hitungan butir teks, bukan angka model"},
    {"dari-cetakan-keliru",
     "dihitung sumber dari angka turunan yang sendiri salah cetak; angka yang benar diuji di baris lain"},
    {"jumlah-dari-cetakan-keliru",
     "jumlah kolom yang salah satu barisnya salah cetak; jumlah yang benar diuji di baris lain"},
    {"jumlah-target-lintas-indikator", "jumlah target beberapa indikator, bukan fakta model"},
    {"rumus-tak-dijelaskan", "persen fisik gabungan yang rumusnya tidak dijelaskan sumber dan tidak dapat diturunkan"},
    {"kosong-dicetak-nol", "sel triwulan kosong pada semua sub kegiatan, tetapi 0 pada kegiatannya"},
    {"rata-rata-sebagian", "rata-rata atas sebagian program saja, yang satuannya persen"},
    {"tak-terbaca", "sel sumber kosong atau tidak terbaca"},
    {"tahun-tanpa-rincian", "tahun atau pos yang rinciannya tidak ada dalam sumber"},
    {"pembagi-tidak-diisi", "target Renstra tidak diisi: sumber mencetak 0 %, model menjawab tidak dapat dihitung"},
};

class Golden : public testing::TestWithParam<Sumber> {};

TEST_P(Golden, AngkaKasus) {
  const auto berkas = exchange::baca_bundel(baca(akar() / GetParam().bundel));
  ASSERT_TRUE(berkas.has_value()) << uraikan(berkas.error());
  Panggung stage(*berkas);
  const auto rows = baca_harapan(akar() / "tests/kasus" / GetParam().kasus / "harapan.tsv");
  ASSERT_FALSE(rows.empty());

  struct Hitungan {
    int semua = 0, diuji = 0;
  };
  std::map<std::string, Hitungan> kinds, verdicts;
  std::map<std::string, int> left;
  int tested = 0, supposed = 0, replaced = 0;
  for (const Harapan& row : rows) {
    ++kinds[row.jenis].semua;
    ++verdicts[row.putusan].semua;
    if (!row.alasan.empty()) {
      ++left[row.alasan];
      EXPECT_TRUE(kAlasan.contains(row.alasan)) << row.id << " " << row.kunci << ": " << row.alasan;
      continue;
    }
    ++tested;
    ++kinds[row.jenis].diuji;
    ++verdicts[row.putusan].diuji;
    if (!row.andaian.empty()) ++supposed;
    if (row.banding.starts_with("pengganti:")) ++replaced;
    const std::string wrong = beda(stage, row);
    EXPECT_EQ(wrong, "") << row.id << " [" << row.kunci << "] " << row.putusan << ", " << row.alamat
                         << (row.andaian.empty() ? "" : " bila " + row.andaian) << ": diharapkan "
                         << (row.nilai.empty() ? row.cetak : row.nilai);
  }
  const auto percent = [](int part, int whole) { return Rational::of(100 * part, whole).fixed(1); };
  std::cout << "CAKUPAN " << GetParam().kasus << ": " << tested << " dari " << rows.size() << " ("
            << percent(tested, static_cast<int>(rows.size())) << " %), " << supposed
            << " di antaranya dengan masukan seperti tercetak, " << replaced
            << " dengan nilai pengganti dari kasus (masukan pemeriksaannya sendiri salah cetak)\n";
  for (const auto& [name, count] : kinds)
    std::cout << "CAKUPAN   jenis " << name << ": " << count.diuji << " dari " << count.semua << "\n";
  for (const auto& [name, count] : verdicts)
    std::cout << "CAKUPAN   putusan " << name << ": " << count.diuji << " dari " << count.semua << "\n";
  for (const auto& [reason, count] : left)
    std::cout << "CAKUPAN   ditinggalkan " << count << ", " << reason << ": "
              << (kAlasan.contains(reason) ? kAlasan.at(reason) : "?") << "\n";
}

INSTANTIATE_TEST_SUITE_P(Kasus, Golden, testing::ValuesIn(kSumber),
                         [](const auto& one) { return "Nomor" + std::to_string(one.index); });

}  // namespace golden_test
}  // namespace sakip::golden
