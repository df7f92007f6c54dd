// Commands about frozen reports: the data and the fingerprint of the rules are kept, so that the same report can be
// printed again years later.
#include <cstdio>

#include "app/berkas_disk.hpp"
#include "app/narasi_teks.hpp"
#include "cli/perintah.hpp"
#include "compose/lkj.hpp"
#include "core/sha256.hpp"
#include "exchange/bundle.hpp"
#include "store/beku.hpp"

namespace sakip::cli {

namespace {

constexpr const char* kJenis = "lkj";

store::AlamatBerkas alamat(const Berkas& berkas) { return {berkas.pemda.id, berkas.instansi.id, berkas.tahun}; }

/// The date line and the narrative as printed; the date decides how the report comes out again.
std::string narasi_beku(const compose::Konteks& context) {
  return "<!-- tanggal " + iso(context.tanggal()) + " -->\n" + app::tulis_narasi_teks(compose::narasi_lkj(context));
}

Tanggal tanggal_beku(const std::string& narasi) {
  constexpr std::string_view kAwal = "<!-- tanggal ";
  if (!narasi.starts_with(kAwal)) return {};
  return baca_tanggal(std::string_view(narasi).substr(kAwal.size(), 10)).value_or(Tanggal{});
}

}  // namespace

int bekukan(const Lingkungan& e, const std::string& tanggal) {
  return dengan_kinerja(
      e, [&](const app::Kinerja& kinerja, const app::Aturan& rules, store::db::Connection& connection) -> int {
        const auto date = tanggal_dokumen(e, tanggal);
        if (!date) return lapor_galat(e, date.error());
        const compose::Konteks context(kinerja.hitung(), rules.dokumen.at("lkj"), *date);
        const std::string data = exchange::tulis_bundel(kinerja.berkas());
        const std::string fingerprint = sha256_hex(data);
        const auto version = store::bekukan(
            connection,
            {alamat(kinerja.berkas()), kJenis, data, fingerprint, narasi_beku(context), rules.regulasi.hash},
            {e.pilihan.pelaku, "membekukan laporan"}, e.waktu);
        if (!version) return lapor_galat(e, version.error());
        Keluaran out;
        out.tambah("dokumen", kJenis);
        out.tambah("versi", std::to_string(*version));
        out.tambah("sidik_data", fingerprint);
        out.tambah("sidik_aturan", rules.regulasi.hash);
        cetak(e, out);
        return kBerhasil;
      });
}

int buka_beku(const Lingkungan& e, int versi, const std::string& alasan) {
  const auto connection = buka(e);
  if (!connection) return lapor_galat(e, connection.error());
  const auto berkas = pilih_berkas(e, **connection);
  if (!berkas) return lapor_galat(e, berkas.error());
  const Status opened =
      store::buka_beku(**connection, alamat(*berkas), kJenis, versi, {e.pilihan.pelaku, alasan}, e.waktu);
  if (!opened) return lapor_galat(e, opened.error());
  Keluaran out;
  out.tambah("keadaan", "dibuka");
  cetak(e, out);
  return kBerhasil;
}

int daftar_beku(const Lingkungan& e) {
  const auto connection = buka(e);
  if (!connection) return lapor_galat(e, connection.error());
  const auto berkas = pilih_berkas(e, **connection);
  if (!berkas) return lapor_galat(e, berkas.error());
  const auto list = store::daftar_beku(**connection, alamat(*berkas));
  if (!list) return lapor_galat(e, list.error());
  std::vector<Keluaran> out;
  for (const auto& one : *list) {
    Keluaran row;
    row.tambah("dokumen", one.jenis);
    row.tambah("versi", std::to_string(one.versi));
    row.tambah("keadaan", one.keadaan == store::KeadaanBeku::beku ? "beku" : "dibuka");
    row.tambah("waktu", one.waktu);
    row.tambah("pelaku", one.pelaku);
    row.tambah("sidik_data", one.hash_data);
    row.tambah("sidik_aturan", one.hash_aturan);
    out.push_back(std::move(row));
  }
  if (out.empty())
    maju(e, "belum ada laporan beku " + berkas->instansi.nama + " tahun " + std::to_string(berkas->tahun) + ".");
  cetak(e, out);
  return kBerhasil;
}

int cetak_beku(const Lingkungan& e, int versi, const std::string& out) {
  const auto rules = aturan(e);
  if (!rules) return lapor_galat(e, rules.error());
  const auto connection = buka(e);
  if (!connection) return lapor_galat(e, connection.error());
  const auto current = pilih_berkas(e, **connection);
  if (!current) return lapor_galat(e, current.error());
  const auto frozen = store::muat_beku(**connection, alamat(*current), kJenis, versi);
  if (!frozen) return lapor_galat(e, frozen.error());
  auto read = exchange::baca_bundel(frozen->data);
  if (!read) return lapor_galat(e, read.error());
  if (frozen->keterangan.hash_aturan != rules->regulasi.hash)
    maju(e, "Peringatan: aturan sekarang berbeda dari aturan saat dibekukan (" +
                frozen->keterangan.hash_aturan.substr(0, 12) +
                "). Pakai --data dengan aturan lama agar hasilnya sama.");
  const auto narrative = app::baca_narasi_teks(frozen->narasi, read->tahun);
  if (!narrative) return lapor_galat(e, narrative.error());
  read->narasi = *narrative;
  const app::Kinerja kinerja(std::move(*read), *rules);
  const app::PermintaanLaporan request{&app::daftar_dokumen().front(),
                                       {},
                                       tanggal_beku(frozen->narasi),
                                       app::semua_format(),
                                       frozen->keterangan.hash_data};
  const auto report = app::susun_laporan(kinerja, *rules, request);
  if (!report) return lapor_galat(e, report.error());
  if (const Status made = app::buat_folder(out); !made) return lapor_galat(e, made.error());
  Keluaran result;
  for (const auto& file : report->berkas) {
    const std::string path = out + "/" + app::nama_laporan(kinerja.berkas(), request) + "-beku-" +
                             std::to_string(frozen->keterangan.versi) + "." + std::string(app::nama(file.format));
    if (const Status written = app::tulis_berkas(path, file.isi); !written) return lapor_galat(e, written.error());
    result.tambah(std::string(app::nama(file.format)), path);
  }
  cetak(e, result);
  return kBerhasil;
}

}  // namespace sakip::cli
