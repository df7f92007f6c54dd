// See publik.hpp.
#include "app/publik.hpp"

#include <algorithm>
#include <tuple>

#include "exchange/bundle.hpp"
#include "store/muat.hpp"

namespace sakip::app {
namespace {

tl::unexpected<Error> tidak_ada(const store::AlamatBerkas& alamat) {
  return fail("PUBLIK_TIDAK_ADA", alamat.instansi.value + "/" + std::to_string(alamat.tahun),
              "Belum ada yang diterbitkan di sini.", "Mulai dari daftar di portal publik.");
}

/// The report tells the whole year; without one, what was published last.
const Terbitan& sumber(const std::vector<Terbitan>& list) {
  const auto report = std::find_if(list.begin(), list.end(), [](const Terbitan& one) { return one.kunci == "lkj"; });
  if (report != list.end()) return *report;
  return *std::max_element(list.begin(), list.end(),
                           [](const Terbitan& a, const Terbitan& b) { return a.waktu < b.waktu; });
}

}  // namespace

Result<std::vector<TahunPublik>> daftar_publik(store::db::Connection& read, const PemdaId& pemda) {
  TRY(const std::vector<Terbitan> published, daftar_terbitan(read, pemda));
  TRY(const std::vector<store::BerkasAda> there, store::daftar_berkas(read, pemda));
  std::vector<TahunPublik> out;
  for (const Terbitan& one : published) {
    if (!one.instansi.ada()) continue;
    if (out.empty() || out.back().instansi != one.instansi || out.back().tahun != one.tahun) {
      const auto agency = std::find_if(there.begin(), there.end(),
                                       [&](const store::BerkasAda& b) { return b.instansi == one.instansi; });
      out.push_back({one.instansi, agency == there.end() ? one.instansi.value : agency->nama_instansi, one.tahun, {}});
    }
    out.back().dokumen.push_back(one);
  }
  std::stable_sort(out.begin(), out.end(), [](const TahunPublik& a, const TahunPublik& b) {
    return std::tuple(a.nama, -a.tahun) < std::tuple(b.nama, -b.tahun);
  });
  return out;
}

Result<KinerjaPublik> kinerja_publik(store::db::Connection& read, const Aturan& aturan,
                                     const store::AlamatBerkas& alamat) {
  TRY(const std::vector<TahunPublik> all, daftar_publik(read, alamat.pemda));
  for (const TahunPublik& one : all) {
    if (one.instansi != alamat.instansi || one.tahun != alamat.tahun) continue;
    const Terbitan& source = sumber(one.dokumen);
    TRY(store::KeteranganBeku frozen, store::cari_beku(read, alamat, source.kunci, source.versi));
    TRY(const std::string data, store::isi_beku(read, alamat.pemda, frozen.hash_data));
    auto berkas = exchange::baca_bundel(data);
    if (!berkas) return tl::unexpected<Error>(berkas.error().front());
    return KinerjaPublik{one, std::move(frozen), std::make_unique<Kinerja>(std::move(*berkas), aturan)};
  }
  return tidak_ada(alamat);
}

Result<store::KeteranganBeku> beku_terbit(store::db::Connection& read, const store::AlamatBerkas& alamat,
                                          const std::string& kunci) {
  TRY(const std::vector<Terbitan> published, daftar_terbitan(read, alamat.pemda, alamat.instansi));
  for (const Terbitan& one : published)
    if (one.tahun == alamat.tahun && one.kunci == kunci) return store::cari_beku(read, alamat, kunci, one.versi);
  return tidak_ada(alamat);
}

}  // namespace sakip::app
