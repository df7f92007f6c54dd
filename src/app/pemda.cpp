// See pemda.hpp.
#include "app/pemda.hpp"

#include <algorithm>
#include <tuple>

#include "store/muat.hpp"

namespace sakip::app {

KinerjaPemda susun_pemda(std::vector<Berkas> berkas, const Aturan& aturan) {
  const auto key = [](const Berkas& b) {
    return std::tuple(b.instansi.jenis != JenisInstansi::pemda, b.instansi.kode, b.instansi.nama);
  };
  std::stable_sort(berkas.begin(), berkas.end(), [&](const Berkas& a, const Berkas& b) { return key(a) < key(b); });
  KinerjaPemda out;
  for (Berkas& one : berkas) {
    out.instansi.push_back(std::make_unique<Kinerja>(std::move(one), aturan));
    out.angka.push_back(&out.instansi.back()->hitung());
  }
  return out;
}

Result<KinerjaPemda> muat_kinerja_pemda(store::db::Connection& read, const PemdaId& pemda, Tahun tahun,
                                        const Aturan& aturan) {
  TRY(std::vector<Berkas> all, store::muat_pemda(read, pemda, tahun));
  if (all.empty())
    return fail("DATA_BELUM_ADA", pemda.value + "/" + std::to_string(tahun),
                "Belum ada instansi yang mempunyai data tahun itu.", "Pilih tahun lain, atau impor datanya dahulu.");
  return susun_pemda(std::move(all), aturan);
}

}  // namespace sakip::app
