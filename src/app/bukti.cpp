// See bukti.hpp. Folder: <folder>/<pemda>/<sha256>, and <folder>/<pemda>/sebagian/<id> for what is still arriving.
// Every name in it is made here from hex digits and random letters; none comes from a sender.
#include "app/bukti.hpp"

#include <algorithm>

#include "app/akun.hpp"
#include "app/berkas_disk.hpp"
#include "app/cadangan_bukti.hpp"
#include "app/kuota_bukti.hpp"
#include "app/masa.hpp"
#include "app/milik.hpp"
#include "core/sha256.hpp"
#include "store/tabel.hpp"

namespace sakip::app {
namespace {

using store::Baris;
using store::Unggahan;

constexpr std::size_t kUnggahanTerbanyak = 20;
constexpr std::int64_t kUmurUnggahan = std::int64_t{kHariUnggahan} * 86400;

std::string folder_pemda(const MejaBukti& m) { return folder_bukti(m.folder, m.alamat.pemda); }

std::string jalur_sebagian(const MejaBukti& m, const std::string& id) { return folder_pemda(m) + "/sebagian/" + id; }

/// The upload, when it is this account's for this agency.
Result<Unggahan> cari(const MejaBukti& m, const std::string& id) {
  TRY(auto found, store::cari_unggahan(m.baca, m.alamat.pemda.value, id));
  if (!found || found->akun != m.siapa.akun || found->tujuan != m.alamat.instansi.value)
    return fail("UNGGAHAN_TIDAK_ADA", "unggahan", "Unggahan ini tidak ada atau sudah terlalu lama.",
                "Unggah berkasnya dari awal.");
  return std::move(*found);
}

Status buang_unggahan(const MejaBukti& m, const Unggahan& upload) {
  hapus_berkas(jalur_sebagian(m, upload.id));
  return m.tulis.tulis(
      [&](store::db::Connection& c) { return store::hapus_unggahan(c, m.alamat.pemda.value, upload.id); });
}

/// Drops what anybody of the pemda began and left, and the oldest of this account beyond what one has at once.
Status bersihkan(const MejaBukti& m) {
  const std::string& pemda = m.alamat.pemda.value;
  TRY(const std::vector<Unggahan> old, store::unggahan_sebelum(m.baca, pemda, geser(m.waktu, -kUmurUnggahan)));
  for (const Unggahan& one : old) TRY_STATUS(buang_unggahan(m, one));
  TRY(const std::vector<Unggahan> mine, store::unggahan_akun(m.baca, pemda, m.siapa.akun));
  for (std::size_t i = 0; i + kUnggahanTerbanyak <= mine.size(); ++i) TRY_STATUS(buang_unggahan(m, mine[i]));
  return Ok{};
}

/// A file that the agency has takes no room again.
Status muat_kuota(const MejaBukti& m, store::db::Connection& c, const std::string& hash, std::size_t size) {
  TRY(const auto known,
      store::cari_baris(c, m.alamat.pemda.value, store::tabel("berkas_bukti"), {m.alamat.instansi.value, hash}));
  if (known) return Ok{};
  return periksa_kuota(c, m.alamat.pemda, m.alamat.instansi, static_cast<std::int64_t>(size), false);
}

/// Checks the bytes at `path`, gives the file its lasting name and notes it as one of the agency.
Result<std::string> simpan(const MejaBukti& m, const std::string& name, const std::string& path,
                           const Unggahan* upload) {
  TRY(const std::string bytes, baca_berkas(path, kUkuranBukti));
  const auto type = periksa_bukti(name, bytes);
  if (!type) {
    hapus_berkas(path);
    return tl::unexpected<Error>(type.error());
  }
  const std::string hash = sha256_hex(bytes);
  if (const Status fits = muat_kuota(m, m.baca, hash, bytes.size()); !fits) {
    hapus_berkas(path);
    if (upload) TRY_STATUS(buang_unggahan(m, *upload));
    return tl::unexpected<Error>(fits.error());
  }
  TRY_STATUS(pindah_berkas(path, folder_pemda(m) + "/" + hash));
  const Status noted = m.tulis.tulis([&](store::db::Connection& c) -> Status {
    if (upload) {
      Unggahan done = *upload;
      done.sha256 = hash;
      TRY_STATUS(store::catat_unggahan(c, m.alamat.pemda.value, done));
    }
    const store::Tabel& table = store::tabel("berkas_bukti");
    TRY(const auto known, store::cari_baris(c, m.alamat.pemda.value, table, {m.alamat.instansi.value, hash}));
    if (known) return Ok{};
    TRY_STATUS(muat_kuota(m, c, hash, bytes.size()));  // somebody else's file may have come in between
    return store::dengan_audit(
        c, m.alamat.pemda.value, {m.siapa.akun, ""}, m.waktu, [&](store::BukuAudit& audit) -> Status {
          return store::tulis_baris(c, audit, m.alamat.pemda.value, table,
                                    {m.alamat.instansi.value, hash, name, std::string(*type),
                                     static_cast<std::int64_t>(bytes.size()), m.waktu, m.siapa.akun});
        });
  });
  if (!noted) return tl::unexpected<Error>(noted.error());
  return hash;
}

BerkasBukti dari_baris(const Baris& row) {
  return {store::teks(row[1]),     store::teks(row[2]), store::teks(row[3]),
          store::bilangan(row[4]), store::teks(row[5]), store::teks(row[6])};
}

tl::unexpected<Error> tak_ada(const std::string& sha256) {
  return fail("BUKTI_TIDAK_ADA", sha256, "Berkas bukti ini tidak ada pada instansi ini.",
              "Pilih berkas dari daftarnya, atau unggah lagi.");
}

Status dalam_masa(const MejaBukti& m, const Bukti& bukti, const std::function<Status(store::db::Connection&)>& work) {
  return m.tulis.tulis([&](store::db::Connection& c) -> Status {
    TRY_STATUS(periksa_terbuka(c, {m.alamat, kHalKinerja, bukti.triwulan}, m.hari_ini));
    TRY_STATUS(periksa_milik(c, m.siapa, m.alamat, bukti.indikator.value));
    return work(c);
  });
}

}  // namespace

Result<std::string> mulai_unggah(const MejaBukti& m, std::string_view given, std::int64_t size) {
  TRY(const std::string name, nama_bukti(given));
  TRY_STATUS(jenis_dari_nama(name));
  if (size <= 0) return fail("BUKTI_KOSONG", name, "Berkas ini kosong.", "Periksa berkasnya, lalu unggah lagi.");
  if (size > static_cast<std::int64_t>(kUkuranBukti))
    return fail("BUKTI_TERLALU_BESAR", name, "Berkas ini lebih dari 20 MB.",
                "Perkecil (pindai dengan resolusi lebih rendah) atau bagi menjadi beberapa berkas.");
  TRY_STATUS(bersihkan(m));
  TRY_STATUS(periksa_kuota(m.baca, m.alamat.pemda, m.alamat.instansi, size, true));
  TRY_STATUS(buat_folder(folder_pemda(m) + "/sebagian"));
  const Unggahan upload{token_acak(18), m.siapa.akun, m.alamat.instansi.value, name, size, m.waktu, ""};
  TRY_STATUS(
      m.tulis.tulis([&](store::db::Connection& c) { return store::catat_unggahan(c, m.alamat.pemda.value, upload); }));
  return upload.id;
}

Result<std::int64_t> keadaan_unggah(const MejaBukti& m, const std::string& id) {
  TRY(const Unggahan upload, cari(m, id));
  return upload.sha256.empty() ? ukuran_berkas(jalur_sebagian(m, id)) : upload.ukuran;
}

Result<std::int64_t> terima_potongan(const MejaBukti& m, const std::string& id, std::int64_t start,
                                     std::string_view bytes) {
  TRY(const Unggahan upload, cari(m, id));
  if (!upload.sha256.empty()) return upload.ukuran;
  const auto length = static_cast<std::int64_t>(bytes.size());
  if (bytes.empty() || bytes.size() > kUkuranPotongan || start < 0 || start > upload.ukuran - length)
    return fail("UNGGAHAN_POTONGAN", upload.nama, "Potongan ini kosong, lebih dari 1 MB, atau melewati ukuran berkas.",
                "Unggah berkasnya dari awal.");
  TRY_STATUS(periksa_kuota(m.baca, m.alamat.pemda, m.alamat.instansi, upload.ukuran, false));
  return sambung_berkas(jalur_sebagian(m, id), start, bytes);
}

Result<std::string> selesai_unggah(const MejaBukti& m, const std::string& id) {
  TRY(const Unggahan upload, cari(m, id));
  if (!upload.sha256.empty()) return upload.sha256;
  const std::string path = jalur_sebagian(m, id);
  if (ukuran_berkas(path) != upload.ukuran)
    return fail("UNGGAHAN_BELUM_LENGKAP", upload.nama, "Berkas ini belum sampai seluruhnya.",
                "Tunggu sampai selesai, atau pilih berkasnya lagi untuk melanjutkan.");
  return simpan(m, upload.nama, path, &upload);
}

Result<std::string> simpan_bukti(const MejaBukti& m, std::string_view given, std::string_view bytes) {
  TRY(const std::string name, nama_bukti(given));
  TRY_STATUS(periksa_bukti(name, bytes));
  TRY_STATUS(muat_kuota(m, m.baca, sha256_hex(bytes), bytes.size()));
  TRY_STATUS(buat_folder(folder_pemda(m) + "/sebagian"));
  const std::string path = jalur_sebagian(m, token_acak(18));
  TRY_STATUS(tulis_berkas(path, bytes));
  return simpan(m, name, path, nullptr);
}

Result<std::vector<BerkasBukti>> daftar_berkas_bukti(const MejaBukti& m) {
  TRY(const auto rows,
      store::daftar_baris(m.baca, m.alamat.pemda.value, store::tabel("berkas_bukti"), {m.alamat.instansi.value}));
  std::vector<BerkasBukti> list;
  for (const Baris& row : rows) list.push_back(dari_baris(row));
  std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.waktu > b.waktu; });
  return list;
}

Result<std::pair<BerkasBukti, std::string>> ambil_bukti(const MejaBukti& m, const std::string& sha256) {
  TRY(const auto row,
      store::cari_baris(m.baca, m.alamat.pemda.value, store::tabel("berkas_bukti"), {m.alamat.instansi.value, sha256}));
  if (!row) return tak_ada(sha256);
  BerkasBukti file = dari_baris(*row);
  TRY(std::string bytes, baca_berkas(letak_bukti(m.folder, m.alamat.pemda, file.sha256), kUkuranBukti));
  return std::pair{std::move(file), std::move(bytes)};
}

Status kaitkan_bukti(const MejaBukti& m, const Bukti& given) {
  Bukti bukti = given;
  if (!bukti.sha256.empty()) {
    TRY(const auto row, store::cari_baris(m.baca, m.alamat.pemda.value, store::tabel("berkas_bukti"),
                                          {m.alamat.instansi.value, bukti.sha256}));
    if (!row) return tak_ada(bukti.sha256);
    if (bukti.uraian.empty()) bukti.uraian = store::teks((*row)[2]);
  }
  if (bukti.uraian.empty())
    return fail("BUKTI_URAIAN", bukti.indikator.value, "Bukti tanpa berkas perlu uraian.",
                "Tuliskan apa buktinya dan di mana disimpan, atau pilih berkasnya.");
  return dalam_masa(m, bukti, [&](store::db::Connection& c) {
    return store::catat_fakta(c, m.alamat, bukti, {m.siapa.akun, ""}, m.waktu);
  });
}

Status lepas_bukti(const MejaBukti& m, const Bukti& bukti) {
  return dalam_masa(m, bukti, [&](store::db::Connection& c) {
    return store::hapus_fakta(c, m.alamat, bukti, {m.siapa.akun, ""}, m.waktu);
  });
}

}  // namespace sakip::app
