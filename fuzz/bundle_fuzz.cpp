// The bundle reader never crashes, and what it accepts is written and read back equal.
#include <cstdint>
#include <string_view>

#include "exchange/bundle.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sakip::exchange;
  const auto all = baca_kumpulan({reinterpret_cast<const char*>(data), size});
  if (!all) return 0;
  const std::string written = tulis_kumpulan(*all);
  const auto again = baca_kumpulan(written);
  SAKIP_ASSERT(again && *again == *all);
  SAKIP_ASSERT(tulis_kumpulan(*again) == written);
  return 0;
}
