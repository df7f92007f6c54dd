// See gudang.hpp.
#include "app/gudang.hpp"

#include <algorithm>

#include "store/muat.hpp"
#include "store/versi.hpp"

namespace sakip::app {

std::shared_ptr<Gudang::Isi> Gudang::ambil(const store::AlamatBerkas& a) {
  const std::lock_guard lock(kunci_);
  const auto found = std::find_if(isi_.begin(), isi_.end(), [&](const auto& one) {
    return one->alamat.tahun == a.tahun && one->alamat.instansi == a.instansi && one->alamat.pemda == a.pemda;
  });
  if (found != isi_.end()) {
    isi_.splice(isi_.begin(), isi_, found);
  } else {
    isi_.push_front(std::make_shared<Isi>());
    isi_.front()->alamat = a;
    if (isi_.size() > batas_) isi_.pop_back();  // who still works on it holds it
  }
  return isi_.front();
}

Status Gudang::dengan(store::db::Connection& read, const store::AlamatBerkas& alamat,
                      const std::function<Status(const Kinerja&)>& kerja) {
  const std::shared_ptr<Isi> one = ambil(alamat);
  const std::lock_guard lock(one->kunci);
  // Count first, then the data: a change in between makes the next call load again.
  TRY(const std::int64_t now, store::versi_data(read, alamat.pemda.value, alamat.instansi.value));
  if (!one->kinerja || one->versi != now) {
    one->kinerja.reset();
    TRY(Berkas berkas, store::muat_berkas(read, alamat.pemda, alamat.instansi, alamat.tahun));
    one->kinerja = std::make_unique<Kinerja>(std::move(berkas), aturan_);
    one->versi = now;
  }
  return kerja(*one->kinerja);
}

}  // namespace sakip::app
