// See cadangan_bukti.hpp.
#include "app/cadangan_bukti.hpp"

#include <algorithm>
#include <functional>

#include "app/berkas_disk.hpp"
#include "app/jenis_berkas.hpp"
#include "core/sha256.hpp"

namespace sakip::app {
namespace {

using store::BuktiTersimpan;

std::string sebutan(const BuktiTersimpan& one) {
  return one.pemda.value + "/" + one.instansi + ": " + one.nama + " (" + one.sha256.substr(0, 12) + ")";
}

/// The file's bytes when they are what the database says.
Result<std::string> isi_sah(const BuktiTersimpan& one, const std::string& folder) {
  const std::string path = letak_bukti(folder, one.pemda, one.sha256);
  auto bytes = baca_berkas(path, kUkuranBukti);
  if (!bytes && bytes.error().code == "BERKAS_TIDAK_ADA")
    return fail("BUKTI_HILANG", sebutan(one), "Berkas bukti ini tidak ada di folder bukti.",
                kalimat("Salin {} dari cadangan folder bukti, atau minta instansinya mengunggah lagi.", path));
  if (!bytes) return bytes;
  if (sha256_hex(*bytes) != one.sha256)
    return fail("BUKTI_RUSAK", sebutan(one), "Isi berkas bukti ini bukan yang dahulu diunggah.",
                kalimat("Ganti {} dengan salinan dari cadangan yang sah.", path));
  return bytes;
}

Status salin_satu(const BuktiTersimpan& one, const std::string& from, const std::string& to, HasilBukti& out) {
  const std::string target = letak_bukti(to, one.pemda, one.sha256);
  if (ukuran_berkas(target) == one.ukuran) return Ok{};
  TRY(const std::string bytes, isi_sah(one, from));
  TRY_STATUS(buat_folder(folder_bukti(to, one.pemda)));
  TRY_STATUS(tulis_berkas(target, bytes));
  ++out.disalin;
  return Ok{};
}

Result<HasilBukti> setiap(store::db::Connection& read,
                          const std::function<Status(const BuktiTersimpan&, HasilBukti&)>& work) {
  TRY(const std::vector<BuktiTersimpan> all, store::semua_bukti(read));
  HasilBukti out;
  for (const BuktiTersimpan& one : all) {
    ++out.berkas;
    if (const Status done = work(one, out); !done) out.masalah.push_back(done.error());
  }
  return out;
}

}  // namespace

std::string folder_bukti(const std::string& folder, const PemdaId& pemda) {
  const std::string& id = pemda.value;
  const bool plain = !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
  return folder + "/" + (plain ? id : sha256_hex(id));
}

std::string letak_bukti(const std::string& folder, const PemdaId& pemda, const std::string& sha256) {
  return folder_bukti(folder, pemda) + "/" + sha256;
}

Result<HasilBukti> salin_bukti(store::db::Connection& read, const std::string& dari, const std::string& ke) {
  return setiap(read, [&](const BuktiTersimpan& one, HasilBukti& out) { return salin_satu(one, dari, ke, out); });
}

Result<HasilBukti> periksa_folder_bukti(store::db::Connection& read, const std::string& folder) {
  return setiap(read, [&](const BuktiTersimpan& one, HasilBukti&) -> Status {
    TRY([[maybe_unused]] const std::string bytes, isi_sah(one, folder));
    return Ok{};
  });
}

}  // namespace sakip::app
