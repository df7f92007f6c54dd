// `backup` and `restore`: the database, and the evidence files that it names.
#include <filesystem>

#include "app/cadangan_bukti.hpp"
#include "cli/perintah.hpp"
#include "store/cadangan.hpp"

namespace sakip::cli {
namespace {

/// The copies of evidence that belong to a backup.
std::string bukti_cadangan(const std::string& asked, const std::string& backup) {
  return asked.empty() ? (std::filesystem::path(backup).parent_path() / "bukti").string() : asked;
}

void tambah_bukti(Keluaran& out, const std::string& folder, const app::HasilBukti& files) {
  out.tambah("bukti", folder);
  out.tambah("berkas_bukti", std::to_string(files.berkas));
  out.tambah("bukti_disalin", std::to_string(files.disalin));
  out.tambah("bukti_bermasalah", std::to_string(files.masalah.size()));
}

}  // namespace

int cadangkan(const Lingkungan& e, const std::string& ke, const FolderBukti& folder) {
  const auto connection = buka(e);
  if (!connection) return lapor_galat(e, connection.error());
  const auto done = store::cadangkan(**connection, ke);
  if (!done) return lapor_galat(e, done.error());
  // What the copy names, not what came after it.
  const auto copy = store::buka_sqlite(ke, {store::Buka::hanya_baca});
  if (!copy) return lapor_galat(e, copy.error());
  const std::string target = bukti_cadangan(folder.cadangan, ke);
  const auto files = app::salin_bukti(**copy, letak_folder_bukti(e, folder.bukti), target);
  if (!files) return lapor_galat(e, files.error());
  Keluaran out;
  out.tambah("cadangan", ke);
  out.tambah("baris_diperiksa", std::to_string(done->baris));
  tambah_bukti(out, target, *files);
  if (files->masalah.empty() || !e.pilihan.json) cetak(e, out);  // one JSON value comes out
  return lapor_galat(e, files->masalah);
}

int pulihkan(const Lingkungan& e, const std::string& dari, bool timpa, const FolderBukti& folder) {
  const auto done = store::pulihkan(dari, e.pilihan.db, timpa ? store::Timpa::ya : store::Timpa::tidak);
  if (!done) return lapor_galat(e, done.error());
  const auto connection = buka(e, store::Buka::hanya_baca);
  if (!connection) return lapor_galat(e, connection.error());
  const std::string target = letak_folder_bukti(e, folder.bukti);
  const auto copied = app::salin_bukti(**connection, bukti_cadangan(folder.cadangan, dari), target);
  if (!copied) return lapor_galat(e, copied.error());
  auto files = app::periksa_folder_bukti(**connection, target);
  if (!files) return lapor_galat(e, files.error());
  files->disalin = copied->disalin;
  Keluaran out;
  out.tambah("basis_data", e.pilihan.db);
  out.tambah("dari", dari);
  out.tambah("baris_diperiksa", std::to_string(done->baris));
  tambah_bukti(out, target, *files);
  if (files->masalah.empty() || !e.pilihan.json) cetak(e, out);  // one JSON value comes out
  return lapor_galat(e, files->masalah);
}

}  // namespace sakip::cli
