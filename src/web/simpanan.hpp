// Rendered parts of the pages that everybody opens, kept as long as nothing of the tenant has changed. The stamp is the
// length of the tenant's audit trail: every change of data leaves a row there, so an equal stamp means equal data.
#pragma once

#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <string>

#include "core/result.hpp"

namespace sakip::web {

class Simpanan {
 public:
  /// Keeps at most `batas` parts.
  explicit Simpanan(std::size_t batas = 128) : batas_(batas) {}

  using Buat = std::function<Result<std::string>()>;
  /// The part `kunci` (tenant, page, language are in it) as `buat` makes it, or as it was made at this stamp.
  Result<std::shared_ptr<const std::string>> ambil(const std::string& kunci, std::int64_t stamp, const Buat& buat);

 private:
  struct Isi {
    std::string kunci;
    std::int64_t stamp = 0;
    std::shared_ptr<const std::string> teks;
  };
  std::size_t batas_;
  std::mutex kunci_;
  std::list<Isi> isi_;  ///< most recently used first
};

}  // namespace sakip::web
