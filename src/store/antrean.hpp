// The writer's queue: many threads hand in writes, one thread carries them out, and all that wait at a moment share one
// commit. Each caller gets its answer only after the commit that holds its write is on the disk.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>

#include "store/db.hpp"

namespace sakip::store {

/// A write: runs on the writer's thread inside a savepoint of its own; when it fails only it is undone. It may be run
/// again when the whole commit had to be repeated, so it must not have effects outside the database.
using Tulisan = std::function<Status(db::Connection&)>;

class AntreanTulis {
 public:
  /// Takes the connection over: nobody else writes through it.
  explicit AntreanTulis(std::unique_ptr<db::Connection> connection);
  /// Carries out what was handed in, then stops.
  ~AntreanTulis();
  AntreanTulis(const AntreanTulis&) = delete;
  AntreanTulis& operator=(const AntreanTulis&) = delete;

  /// Hands in a write and returns at once.
  std::future<Status> kirim(Tulisan tulisan);
  /// Hands in a write and waits for its commit.
  Status tulis(Tulisan tulisan) { return kirim(std::move(tulisan)).get(); }

 private:
  struct Pesanan {
    Tulisan tulisan;
    std::promise<Status> janji;
    Status hasil = Ok{};
  };

  void jalan();
  void kerjakan(std::deque<Pesanan>& rombongan);

  std::unique_ptr<db::Connection> connection_;
  std::mutex kunci_;
  std::condition_variable ada_pesanan_;
  std::deque<Pesanan> antrean_;
  bool tutup_ = false;
  std::thread penulis_;  // last: starts when the rest is there
};

}  // namespace sakip::store
