// The real cases enter as bundles: each is accepted whole, fits together, and survives being written and read again.
#include <gtest/gtest.h>

#include "golden/alat.hpp"

namespace sakip::golden {
namespace bundel_test {

class BundelKasus : public testing::TestWithParam<const char*> {};

TEST_P(BundelKasus, DiterimaUtuh) {
  const std::string json = baca(akar() / GetParam());
  ASSERT_FALSE(json.empty()) << GetParam();
  const auto all = exchange::baca_kumpulan(json);
  ASSERT_TRUE(all.has_value()) << uraikan(all.error());
  for (const Berkas& one : *all) {
    const Indeks index(one);
    for (const Error& problem : index.masalah())
      ADD_FAILURE() << problem.code << " " << problem.place << ": " << problem.message;
  }
  const auto again = exchange::baca_kumpulan(exchange::tulis_kumpulan(*all));
  ASSERT_TRUE(again.has_value()) << uraikan(again.error());
  EXPECT_EQ(*again, *all);
}

INSTANTIATE_TEST_SUITE_P(Kasus, BundelKasus,
                         testing::Values("data/contoh/bati-bati-2024.json", "data/contoh/batang-asam-2025.json",
                                         "data/contoh/pengadegan-2022.json",
                                         "tests/kasus/banyuasin-iku-2019/berkas.json"),
                         [](const auto& one) { return "Nomor" + std::to_string(one.index); });

}  // namespace bundel_test
}  // namespace sakip::golden
