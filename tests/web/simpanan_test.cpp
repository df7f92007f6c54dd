// Kept parts of pages: made once however many ask, never older than the data when it was asked for.
#include "web/simpanan.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <thread>
#include <vector>

namespace sakip::web {
namespace simpanan_test {

TEST(Simpanan, IsMadeAgainOnlyWhenTheStampMoved) {
  Simpanan kept;
  std::int64_t stamp = 3;
  int made = 0;
  const auto ask = [&] {
    return **kept.ambil(
        "k", [&]() -> Result<std::int64_t> { return stamp; },
        [&]() -> Result<std::string> { return std::to_string(++made); });
  };
  EXPECT_EQ(ask(), "1");
  EXPECT_EQ(ask(), "1");
  stamp = 4;
  EXPECT_EQ(ask(), "2");
}

TEST(Simpanan, AnErrorIsNotKept) {
  Simpanan kept;
  const auto stamp = []() -> Result<std::int64_t> { return 1; };
  const auto bad = kept.ambil("k", stamp, [] { return Result<std::string>(fail("UJI_GALAT", "", "", "")); });
  EXPECT_EQ(bad.error().code, "UJI_GALAT");
  EXPECT_EQ(**kept.ambil("k", stamp, []() -> Result<std::string> { return "baik"; }), "baik");
}

/// While one makes the part, the data changes and many ask: they all get one further making, of the changed data.
TEST(Simpanan, WhoAsksMeanwhileSharesTheNextMaking) {
  constexpr int kPenanya = 8;
  Simpanan kept;
  std::atomic<std::int64_t> data = 1;
  std::atomic<int> made = 0;
  std::atomic<int> asked = 0;
  std::promise<void> begun, go_on;
  std::shared_future<void> held = go_on.get_future().share();
  const auto stamp = [&]() -> Result<std::int64_t> {
    ++asked;
    return data.load();
  };
  std::thread first([&] {
    const auto text = kept.ambil("k", stamp, [&]() -> Result<std::string> {
      const std::int64_t seen = data;
      ++made;
      begun.set_value();
      held.wait();
      return std::to_string(seen);
    });
    EXPECT_EQ(**text, "1");
  });
  begun.get_future().wait();
  data = 2;
  std::vector<std::thread> others;
  for (int i = 0; i < kPenanya; ++i)
    others.emplace_back([&] {
      const auto text = kept.ambil("k", stamp, [&]() -> Result<std::string> {
        ++made;
        return std::to_string(data.load());
      });
      EXPECT_EQ(**text, "2");
    });
  while (asked < 1 + kPenanya) std::this_thread::yield();  // all have looked at the stamp
  go_on.set_value();
  first.join();
  for (std::thread& one : others) one.join();
  EXPECT_EQ(made, 2);
}

TEST(Simpanan, PartsDoNotWaitForEachOther) {
  Simpanan kept;
  std::promise<void> begun, go_on;
  const auto stamp = []() -> Result<std::int64_t> { return 1; };
  std::thread slow([&] {
    EXPECT_TRUE(kept.ambil("lambat", stamp, [&]() -> Result<std::string> {
      begun.set_value();
      go_on.get_future().wait();
      return "lambat";
    }));
  });
  begun.get_future().wait();
  EXPECT_EQ(**kept.ambil("lain", stamp, []() -> Result<std::string> { return "lain"; }), "lain");
  go_on.set_value();
  slow.join();
}

}  // namespace simpanan_test
}  // namespace sakip::web
