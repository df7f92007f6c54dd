// The text of the Bati-Bati 2024 report, block by block, against a committed copy, so that no wording or figure changes
// unseen. The figures of that copy were verified apart from this program: tests/laporan/periksa_golden.py finds in it
// every figure of the case's own tables 2.1-2.5, 3.2, 3.6, 3.12-3.16 and 3.21-3.48 (where the case marks a printed
// figure as wrong, the recomputed one), and lists what it leaves out and why. After a wanted change:
// SAKIP_GOLDEN_BARU=build/golden-baru.txt build/tests/test_laporan --gtest_filter='Golden.*', read the difference to
// tests/laporan/bati-bati-2024.golden.txt, run the check over the new file, and only then copy it.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "laporan/beda.hpp"
#include "laporan/laporan_uji.hpp"

namespace sakip::laporan {
namespace golden_test {

TEST(Golden, LkjBatiBati) {
  const std::string now = teks_rata(Lkj(contoh("bati-bati-2024")).dokumen);
  if (const char* path = std::getenv("SAKIP_GOLDEN_BARU")) std::ofstream(path, std::ios::binary) << now;
  const std::string difference = beda(compose::uji::baca_berkas("tests/laporan/bati-bati-2024.golden.txt"), now);
  EXPECT_TRUE(difference.empty()) << "- tercatat, + sekarang\n" << difference;
}

}  // namespace golden_test
}  // namespace sakip::laporan
