// Commands that move data: init, import, export, schema, audit.
#include <cstdio>
#include <filesystem>

#include "app/berkas_disk.hpp"
#include "app/cadangan_bukti.hpp"
#include "cli/perintah.hpp"
#include "exchange/buku_kerja.hpp"
#include "exchange/bundle.hpp"
#include "exchange/lke_impor.hpp"
#include "exchange/xlsx_reader.hpp"
#include "review/temuan.hpp"
#include "store/cadangan.hpp"
#include "store/simpan.hpp"

namespace sakip::cli {

namespace {

std::vector<Error> bertempat(std::vector<Error> masalah, const std::string& file) {
  for (Error& error : masalah) error.place = file + (error.place.empty() ? "" : ": " + error.place);
  return masalah;
}

/// A zip, an old .xls or something called so is read as a workbook, so that its own refusal is told.
bool buku_kerja(const std::string& file, const std::string& bytes) {
  return file.ends_with(".xlsx") || file.ends_with(".xls") || bytes.starts_with("PK") ||
         bytes.starts_with("\xD0\xCF\x11\xE0");
}

/// Formulas are checked when they are saved: what is certainly wrong in one refuses the import.
Result<std::vector<Error>> rumus_keliru(const Lingkungan& e, const std::vector<Berkas>& semua) {
  TRY(const app::Aturan rules, aturan(e));
  std::vector<Error> out;
  for (const Berkas& berkas : semua) {
    const Indeks index(berkas);
    std::vector<review::Temuan> found;
    review::rumus(measure::Hitung(berkas, index, rules.regulasi), found);
    for (const review::Temuan& one : found)
      if (one.bobot == review::Bobot::tinggi) out.push_back({one.aturan, one.fakta, one.pesan, one.saran});
  }
  return out;
}

int impor_bundel(const Lingkungan& e, const std::string& file, const std::string& text, bool coba) {
  auto read = exchange::baca_kumpulan(text);
  if (!read) return lapor_galat(e, bertempat(std::move(read.error()), file));
  auto wrong = rumus_keliru(e, *read);
  if (!wrong) return lapor_galat(e, wrong.error());
  if (!wrong->empty()) return lapor_galat(e, bertempat(std::move(*wrong), file));
  Keluaran out;
  out.tambah("berkas", file);
  out.tambah("instansi", std::to_string(read->size()));
  if (!coba) {
    const auto connection = buka(e, store::Buka::buat_bila_tidak_ada);
    if (!connection) return lapor_galat(e, connection.error());
    store::RingkasanSimpan total;
    const std::string alasan = "impor " + std::filesystem::path(file).filename().string();  // pages show it
    const auto simpan = [&]() -> Status {
      for (const Berkas& berkas : *read) {
        maju(e, "menyimpan " + berkas.instansi.nama + " " + std::to_string(berkas.tahun) + " ...");
        TRY(const store::RingkasanSimpan one, store::simpan_berkas(**connection, berkas, {e.pilihan.pelaku, alasan},
                                                                   e.waktu, store::ModeSimpan::gabung_tahun));
        total.tambah += one.tambah;
        total.ubah += one.ubah;
        total.hapus += one.hapus;
      }
      return Ok{};
    };
    if (const Status status = store::db::in_transaction(**connection, store::db::Access::write, simpan); !status)
      return lapor_galat(e, status.error());
    out.tambah("ditambah", std::to_string(total.tambah));
    out.tambah("diubah", std::to_string(total.ubah));
    out.tambah("dihapus", std::to_string(total.hapus));
    if (const int touched = total.ubah + total.hapus; touched > 0)
      out.tambah("rincian", "opensakip audit log --batas " + std::to_string(total.tambah + touched));
  }
  for (const Berkas& berkas : *read)
    for (const Penyisihan& aside : berkas.penyisihan)
      for (const Penyisihan::Lain& other : aside.disisihkan)
        out.tambah("disisihkan",
                   aside.fakta + ": " + other.nilai + " (" + other.tempat + "); " +
                       (aside.dipakai.empty() ? "tidak ada nilai yang dipakai" : "dipakai " + aside.dipakai));
  if (coba) out.tambah("catatan", "hanya diperiksa, tidak disimpan");
  cetak(e, out);
  return kBerhasil;
}

int impor_buku(const Lingkungan& e, const std::string& file, const std::string& bytes, bool baris_baik, bool coba) {
  const auto workbook = exchange::read_xlsx(bytes);
  if (!workbook) return lapor_galat(e, bertempat({workbook.error()}, file));
  const auto connection = buka(e);
  if (!connection) return lapor_galat(e, connection.error());
  const auto current = pilih_berkas(e, **connection);
  if (!current) return lapor_galat(e, current.error());
  const auto choice = baris_baik ? exchange::PilihanImpor::baris_baik : exchange::PilihanImpor::semua_atau_tidak;
  const auto rules = aturan(e);
  if (!rules) return lapor_galat(e, rules.error());
  const auto read = [&] {
    if (!exchange::adalah_lke(*workbook)) return exchange::baca_buku_kerja(*workbook, *current, choice);
    const Indeks index(*current);
    return exchange::baca_lke(*workbook, measure::Hitung(*current, index, rules->regulasi), choice);
  };
  const auto result = read();
  const auto problems = bertempat(result.masalah, file);
  if (!e.pilihan.json || !baris_baik) lapor_galat(e, problems);
  if (!problems.empty() && !baris_baik) {
    maju(e, std::to_string(result.masalah.size()) +
                " masalah; tidak ada yang diubah. Perbaiki, atau ambil baris yang benar saja dengan --baris-baik.");
    return kAdaMasalah;
  }
  std::vector<Keluaran> changes;
  if (e.pilihan.json)  // beside the rows that were taken: one list
    for (const Error& error : problems)
      changes.push_back(
          {{{"kode", error.code}, {"tempat", error.place}, {"pesan", error.message}, {"saran", error.advice}}});
  for (const auto& change : result.perubahan) {
    Keluaran one;
    one.tambah("sel", change.lembar + "!" + change.sel);
    one.tambah("perihal", change.perihal);
    one.tambah("sebelum", change.sebelum);
    one.tambah("sesudah", change.sesudah);
    if (!change.catatan.empty()) one.tambah("catatan", change.catatan);
    changes.push_back(std::move(one));
  }
  if (!coba && !result.perubahan.empty()) {
    const auto saved =
        store::simpan_berkas(**connection, result.berkas, {e.pilihan.pelaku, "buku kerja " + file}, e.waktu);
    if (!saved) return lapor_galat(e, saved.error());
  }
  cetak(e, changes);
  maju(e, std::to_string(result.perubahan.size()) +
              (coba ? " perubahan ditemukan, tidak disimpan." : " perubahan disimpan."));
  return result.masalah.empty() ? kBerhasil : kAdaMasalah;
}

}  // namespace

int init(const Lingkungan& e) {
  const auto connection = buka(e, store::Buka::buat_bila_tidak_ada);
  if (!connection) return lapor_galat(e, connection.error());
  Keluaran out;
  out.tambah("basis_data", e.pilihan.db);
  out.tambah("keadaan", "siap");
  cetak(e, out);
  return kBerhasil;
}

int impor(const Lingkungan& e, const std::vector<std::string>& files, bool baris_baik, bool coba) {
  if (const Status one = satu_berkas(e, files); !one) return lapor_galat(e, one.error());
  int worst = kBerhasil;
  for (const std::string& file : files) {
    maju(e, "membaca " + file + " ...");
    const auto text = app::baca_berkas(file);
    int code = kBerhasil;
    if (!text)
      code = lapor_galat(e, text.error());
    else if (buku_kerja(file, *text))
      code = impor_buku(e, file, *text, baris_baik, coba);
    else
      code = impor_bundel(e, file, *text, coba);
    worst = std::max(worst, code);
  }
  return worst;
}

int ekspor(const Lingkungan& e, const std::string& format, const std::string& out) {
  const auto connection = buka(e);
  if (!connection) return lapor_galat(e, connection.error());
  const auto berkas = pilih_berkas(e, **connection);
  if (!berkas) return lapor_galat(e, berkas.error());
  Result<std::string> bytes =
      format == "xlsx" ? exchange::tulis_buku_kerja(*berkas) : Result<std::string>(exchange::tulis_bundel(*berkas));
  if (!bytes) return lapor_galat(e, bytes.error());
  if (out.empty() && format == "json") {
    std::fwrite(bytes->data(), 1, bytes->size(), stdout);
    return kBerhasil;
  }
  const std::string path =
      out.empty() ? "buku-kerja-" + berkas->instansi.id.value + "-" + std::to_string(berkas->tahun) + ".xlsx" : out;
  if (const Status written = app::tulis_berkas(path, *bytes); !written) return lapor_galat(e, written.error());
  Keluaran result;
  result.tambah("berkas", path);
  cetak(e, result);
  return kBerhasil;
}

int skema(const Lingkungan&) {
  std::printf("%s", exchange::skema_bundel().c_str());
  return kBerhasil;
}

int audit_periksa(const Lingkungan& e, const std::string& folder_bukti) {
  const auto connection = buka(e, store::Buka::hanya_baca);
  if (!connection) return lapor_galat(e, connection.error());
  const auto checked = store::periksa_basis_data(**connection);
  if (!checked) return lapor_galat(e, checked.error());
  std::vector<Keluaran> list;
  for (const auto& tenant : checked->audit) {
    Keluaran one;
    one.tambah("pemda", tenant.pemda);
    one.tambah("baris_audit", std::to_string(tenant.jumlah));
    one.tambah("hash", tenant.hash);
    one.tambah("keadaan", "utuh");
    list.push_back(std::move(one));
  }
  const auto files = app::periksa_folder_bukti(**connection, letak_folder_bukti(e, folder_bukti));
  if (!files) return lapor_galat(e, files.error());
  if (!files->masalah.empty()) return lapor_galat(e, files->masalah);
  cetak(e, list);
  maju(e, std::to_string(checked->baris) + " baris data sesuai dengan jejak auditnya; " +
              std::to_string(files->berkas) + " berkas bukti ada dan utuh.");
  return kBerhasil;
}

int audit_riwayat(const Lingkungan& e, const std::string& tabel, int batas) {
  const auto connection = buka(e, store::Buka::hanya_baca);
  if (!connection) return lapor_galat(e, connection.error());
  const auto chains = store::verifikasi_semua_audit(**connection);
  if (!chains) return lapor_galat(e, chains.error());
  std::vector<Keluaran> list;
  for (const auto& tenant : *chains) {
    const auto rows = store::riwayat(**connection, tenant.pemda, tabel, batas);
    if (!rows) return lapor_galat(e, rows.error());
    for (const auto& row : *rows) {
      Keluaran one;
      one.tambah("nomor", std::to_string(row.nomor));
      one.tambah("waktu", row.waktu);
      one.tambah("pelaku", row.pelaku);
      one.tambah("aksi", row.aksi + " " + row.tabel + " " + row.kunci);
      if (!row.alasan.empty()) one.tambah("alasan", row.alasan);
      if (!row.sebelum.empty()) one.tambah("sebelum", row.sebelum);
      if (!row.sesudah.empty()) one.tambah("sesudah", row.sesudah);
      list.push_back(std::move(one));
    }
  }
  cetak(e, list);
  return kBerhasil;
}

}  // namespace sakip::cli
