// The agencies that pages ask for most, kept in memory with their computed figures. Each is known by the count of
// changes of its facts (store/versi.hpp): one small statement tells whether it is still fresh. A cache only: what it
// gives is always what the database holds.
#pragma once

#include <functional>
#include <list>
#include <memory>
#include <mutex>

#include "app/laporan.hpp"
#include "store/catat.hpp"

namespace sakip::app {

class Gudang {
 public:
  /// Keeps at most `batas` agency-years.
  explicit Gudang(const Aturan& aturan, std::size_t batas = 24) : aturan_(aturan), batas_(batas) {}

  /// Runs `kerja` on the agency-year with its figures; one thread at a time for each. Codes of store::muat_berkas.
  Status dengan(store::db::Connection& read, const store::AlamatBerkas& alamat,
                const std::function<Status(const Kinerja&)>& kerja);

 private:
  struct Isi {
    store::AlamatBerkas alamat;
    std::mutex kunci;  ///< a Hitung serves one thread
    std::int64_t versi = -1;
    std::unique_ptr<Kinerja> kinerja;
  };
  std::shared_ptr<Isi> ambil(const store::AlamatBerkas& alamat);

  const Aturan& aturan_;
  std::size_t batas_;
  std::mutex kunci_;
  std::list<std::shared_ptr<Isi>> isi_;  ///< most recently used first
};

}  // namespace sakip::app
