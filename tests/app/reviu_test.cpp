// The review on the real case: what its own tables contradict is found, and nothing else.
#include <gtest/gtest.h>

#include <set>

#include "app/berkas_disk.hpp"
#include "app/laporan.hpp"
#include "exchange/bundle.hpp"
#include "review/temuan.hpp"

namespace sakip::app {
namespace reviu_test {

TEST(Reviu, BatiBati2024) {
  const std::string data = std::string(SAKIP_SOURCE_DIR) + "/data";
  const auto rules = muat_aturan(data);
  ASSERT_TRUE(rules);
  auto read = exchange::baca_bundel(baca_berkas(data + "/contoh/bati-bati-2024.json").value());
  ASSERT_TRUE(read);
  const Kinerja kinerja(std::move(*read), *rules);
  std::set<std::string> found;
  for (const auto& one : review::periksa(kinerja.hitung()))
    found.insert(one.aturan + " " + one.fakta + " " + one.tercetak + " " + one.seharusnya);
  const std::set<std::string> known = {
      // printed 71,7; its five komponen add up to 61,5
      "KESERASIAN_AKIP akip/2022/nilai 71,7 61,50",
      // printed 92,48; the answers of the survey give 91,85
      "KESERASIAN_SURVEI indikator/ind-ikm/2024/realisasi 92,48 91,85",
      // 0,63 against 0,07
      "KEWAJARAN_CAPAIAN indikator/ind-rasio-desa-mandiri/2024/capaian 900,00 ",
      // reached in 2023: 0,14 of the villages, and an IKM of 94,00
      "KEWAJARAN_TARGET indikator/ind-rasio-desa-mandiri/2024/target 0,07 0,14",
      "KEWAJARAN_TARGET indikator/ind-ikm/2024/target 90,2 94,00",
      // the tujuan's indikator has a Renstra target for 2024 and no result anywhere
      "KELENGKAPAN_REALISASI indikator/ind-indeks-desa/2024/realisasi  ",
      // Bab III against the quarters of E.81, where blank is 0: (14 + 14) / 4 = 7, ...
      "KESERASIAN_TRIWULAN indikator/ind-sk-19/2024/realisasi 1 7,00",
      "KESERASIAN_TRIWULAN indikator/ind-sk-20/2024/realisasi 8 3",
      "KESERASIAN_TRIWULAN indikator/ind-sk-23/2024/realisasi 1.000 604",
      "KESERASIAN_TRIWULAN indikator/ind-sk-24/2024/realisasi 6 4",
      "KESERASIAN_TRIWULAN indikator/ind-sk-25/2024/realisasi 12 7,00",
  };
  EXPECT_EQ(found, known);
}

}  // namespace reviu_test
}  // namespace sakip::app
