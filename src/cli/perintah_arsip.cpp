// `report --all`: the archive of one agency's year.
#include "app/arsip.hpp"
#include "app/tanda_tangan.hpp"
#include "cli/perintah.hpp"

namespace sakip::cli {

namespace {

int tulis_arsip(const Lingkungan& e, const app::Arsip& archive, const PermintaanLapor& asked) {
  int gaps = 0, whole = 0;
  std::vector<Error> missing;
  for (const compose::ButirArsip& one : archive.daftar) {
    whole += one.kosong.empty() ? 1 : 0;
    gaps += compose::jumlah(one.kosong);
    const auto told = galat_kekosongan(one.kosong, one.nama);
    missing.insert(missing.end(), told.begin(), told.end());
  }
  if (asked.ketat && !missing.empty()) return lapor_galat(e, missing);
  if (const Status written = app::tulis_folder(asked.out, archive.berkas); !written)
    return lapor_galat(e, written.error());
  Keluaran result;
  result.tambah("folder", asked.out);
  result.tambah("dokumen", std::to_string(archive.daftar.size()));
  result.tambah("lengkap", std::to_string(whole));
  result.tambah("berkas", std::to_string(archive.berkas.size()));
  result.tambah("belum_diisi", std::to_string(gaps));
  cetak(e, result);
  return kBerhasil;
}

}  // namespace

int lapor_semua(const Lingkungan& e, const PermintaanLapor& asked) {
  const auto date = tanggal_dokumen(e, asked.tanggal);
  if (!date) return lapor_galat(e, date.error());
  return dengan_kinerja(
      e, [&](const app::Kinerja& kinerja, const app::Aturan& rules, store::db::Connection& connection) -> int {
        maju(e, "menyusun arsip " + kinerja.berkas().instansi.nama + " " + std::to_string(kinerja.berkas().tahun) +
                    " ...");
        Result<KinerjaPemda> all;
        if (kinerja.berkas().instansi.jenis == JenisInstansi::pemda) all = kinerja_pemda(e, connection, rules);
        if (!all) return lapor_galat(e, all.error());
        const auto signs = app::pk_bertanda(connection, kinerja);
        if (!signs) return lapor_galat(e, signs.error());
        const auto archive = app::susun_arsip(kinerja, rules, *date, {{}, {}, all->angka, *signs});
        if (!archive) return lapor_galat(e, archive.error());
        return tulis_arsip(e, *archive, asked);
      });
}

}  // namespace sakip::cli
