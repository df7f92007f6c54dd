// See simpanan.hpp.
#include "web/simpanan.hpp"

#include <algorithm>

namespace sakip::web {

Result<std::shared_ptr<const std::string>> Simpanan::ambil(const std::string& kunci, std::int64_t stamp,
                                                           const Buat& buat) {
  {
    const std::lock_guard lock(kunci_);
    const auto found = std::find_if(isi_.begin(), isi_.end(), [&](const Isi& one) { return one.kunci == kunci; });
    if (found != isi_.end()) {
      isi_.splice(isi_.begin(), isi_, found);
      if (isi_.front().stamp == stamp) return isi_.front().teks;
    }
  }
  TRY(std::string made, buat());  // without the lock: others are served meanwhile
  auto text = std::make_shared<const std::string>(std::move(made));
  const std::lock_guard lock(kunci_);
  std::erase_if(isi_, [&](const Isi& one) { return one.kunci == kunci; });
  isi_.push_front({kunci, stamp, text});
  if (isi_.size() > batas_) isi_.pop_back();
  return text;
}

}  // namespace sakip::web
