// See simpanan.hpp.
#include "web/simpanan.hpp"

#include <algorithm>

namespace sakip::web {

std::shared_ptr<Simpanan::Isi> Simpanan::tempat(const std::string& kunci) {
  const std::lock_guard lock(kunci_);
  const auto found = std::find_if(isi_.begin(), isi_.end(), [&](const auto& one) { return one->kunci == kunci; });
  if (found != isi_.end()) {
    isi_.splice(isi_.begin(), isi_, found);
  } else {
    isi_.push_front(std::make_shared<Isi>());
    isi_.front()->kunci = kunci;
    if (isi_.size() > batas_) isi_.pop_back();  // who still works on it holds it
  }
  return isi_.front();
}

Result<Simpanan::Teks> Simpanan::ambil(const std::string& kunci, const Stempel& stempel, const Buat& buat) {
  TRY(std::int64_t now, stempel());
  const std::shared_ptr<Isi> one = tempat(kunci);
  std::unique_lock maker(one->pembuat, std::try_to_lock);
  const bool waited = !maker.owns_lock();
  if (waited) maker.lock();
  if (one->teks && one->stamp >= now) return one->teks;
  // What is made now also serves those who asked meanwhile: it bears the stamp of now, not of when this one asked.
  if (waited) {
    TRY(now, stempel());
  }
  TRY(std::string made, buat());
  one->teks = std::make_shared<const std::string>(std::move(made));
  one->stamp = now;
  return one->teks;
}

}  // namespace sakip::web
