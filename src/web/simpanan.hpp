// Rendered parts of the pages that everybody opens, kept as long as nothing of the tenant has changed. The stamp is the
// length of the tenant's audit trail: every change of data leaves a row there, so an equal stamp means equal data.
// However many ask at once, a part is made by one of them; who asked while it was being made takes what is made next.
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

  using Teks = std::shared_ptr<const std::string>;
  using Buat = std::function<Result<std::string>()>;
  using Stempel = std::function<Result<std::int64_t>()>;
  /// The part `kunci` (tenant, page, language are in it) as `buat` makes it, or as it was made at the stamp of now or
  /// later: never older than the data at the moment of asking. Errors of `stempel` and `buat` are the asker's own.
  Result<Teks> ambil(const std::string& kunci, const Stempel& stempel, const Buat& buat);

 private:
  struct Isi {
    std::string kunci;
    std::mutex pembuat;  ///< held while it is looked at or made
    std::int64_t stamp = -1;
    Teks teks;
  };
  std::shared_ptr<Isi> tempat(const std::string& kunci);

  std::size_t batas_;
  std::mutex kunci_;
  std::list<std::shared_ptr<Isi>> isi_;  ///< most recently used first
};

}  // namespace sakip::web
