// Commands about frozen reports: the produced files are kept byte for byte, and come out again as they were.
#include <cstdio>

#include "app/berkas_disk.hpp"
#include "app/dokumen_beku.hpp"
#include "cli/perintah.hpp"
#include "core/sha256.hpp"
#include "store/beku.hpp"

namespace sakip::cli {

namespace {

constexpr const char* kJenis = "lkj";

store::AlamatBerkas alamat(const Berkas& berkas) { return {berkas.pemda.id, berkas.instansi.id, berkas.tahun}; }

}  // namespace

int bekukan(const Lingkungan& e, const std::string& tanggal) {
  return dengan_kinerja(
      e, [&](const app::Kinerja& kinerja, const app::Aturan& rules, store::db::Connection& connection) -> int {
        const auto date = tanggal_dokumen(e, tanggal);
        if (!date) return lapor_galat(e, date.error());
        app::PermintaanLaporan request;
        request.dokumen = &app::daftar_dokumen().front();
        request.tanggal = *date;
        const auto material = app::bahan_beku(kinerja, rules, request);
        if (!material) return lapor_galat(e, material.error());
        const auto version = store::bekukan(connection, *material, {e.pilihan.pelaku, "membekukan laporan"}, e.waktu);
        if (!version) return lapor_galat(e, version.error());
        Keluaran out;
        out.tambah("dokumen", kJenis);
        out.tambah("versi", std::to_string(*version));
        out.tambah("sidik_data", sha256_hex(material->data));
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
  const auto connection = buka(e);
  if (!connection) return lapor_galat(e, connection.error());
  const auto current = pilih_berkas(e, **connection);
  if (!current) return lapor_galat(e, current.error());
  const auto frozen = store::cari_beku(**connection, alamat(*current), kJenis, versi);
  if (!frozen) return lapor_galat(e, frozen.error());
  if (const Status made = app::buat_folder(out); !made) return lapor_galat(e, made.error());
  Keluaran result;
  for (const store::SidikBerkas& file : frozen->berkas) {
    const auto bytes = store::isi_beku(**connection, frozen->alamat.pemda, file.sha256);
    if (!bytes) return lapor_galat(e, bytes.error());
    const std::string path = out + "/" + frozen->nama + "-beku-" + std::to_string(frozen->versi) + "." + file.format;
    if (const Status written = app::tulis_berkas(path, *bytes); !written) return lapor_galat(e, written.error());
    result.tambah(file.format, path);
    result.tambah("sidik_" + file.format, file.sha256);
  }
  cetak(e, result);
  return kBerhasil;
}

}  // namespace sakip::cli
