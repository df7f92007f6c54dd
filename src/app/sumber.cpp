// See sumber.hpp.
#include "app/sumber.hpp"

#include "app/pemda.hpp"
#include "app/tanda_tangan.hpp"
#include "store/versi.hpp"

namespace sakip::app {

Status dengan_sumber(const Sumber& sumber, const store::AlamatBerkas& alamat, const PermintaanLaporan& request,
                     const std::function<Status(const Kinerja&, const PermintaanLaporan&)>& kerja) {
  if (request.dokumen->lingkup != Lingkup::pemda)
    return sumber.gudang.dengan(sumber.read, alamat, [&](const Kinerja& k) -> Status {
      if (!request.dokumen->bertanda) return kerja(k, request);
      TRY(const std::vector<compose::PkBertanda> signs, pk_bertanda(sumber.read, k));
      PermintaanLaporan filled = request;
      filled.pilihan.tanda = signs;
      return kerja(k, filled);
    });
  TRY(const KinerjaPemda all, muat_kinerja_pemda(sumber.read, alamat.pemda, alamat.tahun, sumber.aturan));
  PermintaanLaporan filled = request;
  filled.pilihan.pemda = all.angka;
  return kerja(*all.instansi.front(), filled);
}

Status tulis_bila_tetap(store::AntreanTulis& write, store::db::Connection& read, const store::AlamatBerkas& alamat,
                        const std::function<Status()>& siapkan, const store::Tulisan& tulis) {
  constexpr int kKali = 5;
  const auto stamp = [&](store::db::Connection& c) {
    return store::versi_data(c, alamat.pemda.value, alamat.instansi.value);
  };
  for (int n = 0; n < kKali; ++n) {
    TRY(const std::int64_t before, stamp(read));  // before the data: what changes in between is seen below
    TRY_STATUS(siapkan());
    bool same = false;
    TRY_STATUS(write.tulis([&](store::db::Connection& c) -> Status {
      TRY(const std::int64_t now, stamp(c));
      same = now == before;
      return same ? tulis(c) : Status(Ok{});
    }));
    if (same) return Ok{};
  }
  return fail("DATA_SEDANG_BERUBAH", alamat.instansi.ada() ? alamat.instansi.value : alamat.pemda.value,
              "Data masih terus diubah orang lain selagi dokumen disusun.",
              "Ulangi sebentar lagi, atau kunci dahulu data tahun ini.");
}

}  // namespace sakip::app
