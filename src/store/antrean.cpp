// Group commit (antrean.hpp).
#include "store/antrean.hpp"

namespace sakip::store {
namespace {

constexpr std::size_t kRombongan = 256;  // keeps a commit short, so that nobody waits long for others

}  // namespace

AntreanTulis::AntreanTulis(std::unique_ptr<db::Connection> connection)
    : connection_(std::move(connection)), penulis_([this] { jalan(); }) {}

AntreanTulis::~AntreanTulis() {
  {
    const std::lock_guard lock(kunci_);
    tutup_ = true;
  }
  ada_pesanan_.notify_one();
  penulis_.join();
}

std::future<Status> AntreanTulis::kirim(Tulisan tulisan) {
  Pesanan pesanan{std::move(tulisan), {}, Ok{}};
  std::future<Status> jawaban = pesanan.janji.get_future();
  {
    const std::lock_guard lock(kunci_);
    antrean_.push_back(std::move(pesanan));
  }
  ada_pesanan_.notify_one();
  return jawaban;
}

void AntreanTulis::jalan() {
  std::unique_lock lock(kunci_);
  for (;;) {
    ada_pesanan_.wait(lock, [this] { return tutup_ || !antrean_.empty(); });
    if (antrean_.empty()) return;
    std::deque<Pesanan> rombongan;
    while (!antrean_.empty() && rombongan.size() < kRombongan) {
      rombongan.push_back(std::move(antrean_.front()));
      antrean_.pop_front();
    }
    lock.unlock();
    kerjakan(rombongan);
    lock.lock();
  }
}

void AntreanTulis::kerjakan(std::deque<Pesanan>& rombongan) {
  const Status bersama = db::in_transaction(*connection_, db::Access::write, [&]() -> Status {
    for (Pesanan& p : rombongan) {
      p.hasil = db::in_transaction(*connection_, db::Access::write, [&] { return p.tulisan(*connection_); });
      // Some failures (a full disk) end the whole transaction: then nobody's write was kept.
      if (!p.hasil && !connection_->in_transaction()) return p.hasil;
    }
    return Ok{};
  });
  for (Pesanan& p : rombongan) p.janji.set_value(bersama ? p.hasil : bersama);
}

}  // namespace sakip::store
