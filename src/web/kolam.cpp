// See kolam.hpp.
#include "web/kolam.hpp"

#include "store/sqlite.hpp"

namespace sakip::web {

Result<std::unique_ptr<store::db::Connection>> Kolam::ambil() {
  {
    const std::lock_guard lock(kunci_);
    if (!bebas_.empty()) {
      auto one = std::move(bebas_.back());
      bebas_.pop_back();
      return one;
    }
  }
  return store::buka_sqlite(path_);
}

void Kolam::kembalikan(std::unique_ptr<store::db::Connection> one) {
  const std::lock_guard lock(kunci_);
  bebas_.push_back(std::move(one));
}

std::int64_t Kolam::pernyataan() const {
  const std::lock_guard lock(kunci_);
  std::int64_t sum = 0;
  for (const auto& one : bebas_) sum += one->statement_count();
  return sum;
}

}  // namespace sakip::web
