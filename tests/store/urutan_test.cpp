// Numbers that keep an order: increasing, and as many old ones kept as possible.
#include "store/urutan.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace sakip::store {
namespace urutan_test {

using Lama = std::vector<std::optional<std::int64_t>>;

bool naik(const std::vector<std::int64_t>& v) {
  return std::adjacent_find(v.begin(), v.end(), [](auto a, auto b) { return a >= b; }) == v.end();
}

TEST(Urutan, KeepsWhatIsInOrder) {
  EXPECT_EQ(susun_urutan({10, 20, 30}, 30), (std::vector<std::int64_t>{10, 20, 30}));
  EXPECT_EQ(susun_urutan({}, 0), std::vector<std::int64_t>{});
}

TEST(Urutan, PutsNewRowsBetweenTheirNeighbours) {
  EXPECT_EQ(susun_urutan({100, std::nullopt, 200}, 200), (std::vector<std::int64_t>{100, 150, 200}));
  EXPECT_EQ(susun_urutan({100, std::nullopt, std::nullopt, std::nullopt, 200}, 200),
            (std::vector<std::int64_t>{100, 125, 150, 175, 200}));
}

TEST(Urutan, MovesOnlyTheRowThatMoved) {
  const auto baru = susun_urutan({300, 100, 200, 400}, 400);
  EXPECT_EQ(std::vector(baru.begin() + 1, baru.end()), (std::vector<std::int64_t>{100, 200, 400}));
  EXPECT_LT(baru[0], 100);
}

TEST(Urutan, NewRowsAtTheEndComeAfterEverythingStored) {
  const auto baru = susun_urutan({10, std::nullopt}, 5000);
  EXPECT_EQ(baru[0], 10);
  EXPECT_GT(baru[1], 5000);
}

TEST(Urutan, NumbersAfreshWhenThereIsNoRoom) {
  const auto baru = susun_urutan({1, std::nullopt, 2}, 2);
  EXPECT_TRUE(naik(baru));
}

TEST(Urutan, AlwaysIncreasing) {
  std::mt19937 acak(1);
  for (int i = 0; i < 2000; ++i) {
    Lama lama(acak() % 12);
    std::int64_t tertinggi = 0;
    for (auto& l : lama) {
      if (acak() % 3 == 0) continue;
      l = static_cast<std::int64_t>(acak() % 40);
      tertinggi = std::max(tertinggi, *l);
    }
    ASSERT_TRUE(naik(susun_urutan(lama, tertinggi))) << i;
  }
}

}  // namespace urutan_test
}  // namespace sakip::store
