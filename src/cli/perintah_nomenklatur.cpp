// Commands about the national nomenclature: take a list over, look codes up.
#include "app/berkas_disk.hpp"
#include "app/nomenklatur.hpp"
#include "cli/perintah.hpp"
#include "exchange/nomenklatur_impor.hpp"

namespace sakip::cli {

int nomenklatur_impor(const Lingkungan& e, const std::string& file, const std::string& peraturan, bool coba) {
  const auto bytes = app::baca_berkas(file);
  if (!bytes) return lapor_galat(e, bytes.error());
  auto read = exchange::baca_nomenklatur(*bytes);
  if (!read) {
    for (Error& one : read.error()) one.place = sambung(file, ": ", one.place);
    return lapor_galat(e, read.error());
  }
  auto connection = buka(e);
  if (!connection) return lapor_galat(e, connection.error());
  const auto berkas = pilih_berkas(e, **connection);
  if (!berkas) return lapor_galat(e, berkas.error());
  const PemdaId& pemda = berkas->pemda.id;
  const auto now = store::versi_nomenklatur(**connection, pemda);
  if (!now) return lapor_galat(e, now.error());
  const auto held = store::baca_nomenklatur(**connection, pemda, *now);
  if (!held) return lapor_galat(e, held.error());
  const BedaNomenklatur changed = beda(*held, DaftarNomenklatur(*read));
  Keluaran out;
  out.tambah("kode", std::to_string(read->size()));
  out.tambah("bertambah", std::to_string(changed.tambah.size()));
  out.tambah("berganti_nama", std::to_string(changed.ubah.size()));
  out.tambah("hilang", std::to_string(changed.hapus.size()));
  if (coba) {
    out.tambah("catatan", "hanya diperiksa, tidak disimpan");
  } else {
    store::AntreanTulis queue(std::move(*connection));
    const app::Pemegang who{pemda, e.pilihan.pelaku, "", {{app::Peran::bappeda, {}, {}}}};
    const auto made = app::impor_nomenklatur(queue, who, *read, peraturan, file, e.waktu);
    if (!made) return lapor_galat(e, made.error());
    out.tambah("versi", std::to_string(*made));
  }
  cetak(e, out);
  return kBerhasil;
}

int nomenklatur_cari(const Lingkungan& e, const std::string& kata) {
  constexpr std::size_t kTerbanyak = 50;
  const auto rules = aturan(e);
  if (!rules) return lapor_galat(e, rules.error());
  const auto connection = buka(e);
  if (!connection) return lapor_galat(e, connection.error());
  const auto berkas = pilih_berkas(e, **connection);
  if (!berkas) return lapor_galat(e, berkas.error());
  const auto found = app::cari_nomenklatur(**connection, *rules, berkas->pemda.id, kata, kTerbanyak);
  if (!found) return lapor_galat(e, found.error());
  std::vector<Keluaran> rows;
  for (const app::KodeDitemukan& one : *found) {
    std::string source;
    for (const std::string& regulation : one.peraturan) source += (source.empty() ? "" : "; ") + regulation;
    if (one.rencana) source += (source.empty() ? "" : "; ") + std::string("rencana");
    Keluaran row;
    row.tambah("kode", one.kode);
    row.tambah("nama", one.nama);
    row.tambah("sumber", source);
    rows.push_back(std::move(row));
  }
  cetak(e, rows);
  return kBerhasil;
}

}  // namespace sakip::cli
