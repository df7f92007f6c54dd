// See dokumen_beku.hpp.
#include "app/dokumen_beku.hpp"

#include <algorithm>

#include "app/narasi_teks.hpp"
#include "core/sha256.hpp"
#include "exchange/bundle.hpp"
#include "store/tabel.hpp"

namespace sakip::app {
namespace {

constexpr std::string_view kAwalTanggal = "<!-- tanggal ";

Tanggal tanggal_beku(std::string_view narasi) {
  if (!narasi.starts_with(kAwalTanggal)) return {};
  return baca_tanggal(narasi.substr(kAwalTanggal.size(), 10)).value_or(Tanggal{});
}

store::AlamatBerkas alamat_dari(const Berkas& berkas) { return {berkas.pemda.id, berkas.instansi.id, berkas.tahun}; }

Result<store::KeteranganBeku> cari_versi(store::db::Connection& read, const store::AlamatBerkas& alamat,
                                         const std::string& kunci, int versi) {
  TRY(const auto all, store::daftar_beku(read, alamat));
  for (const store::KeteranganBeku& one : all)
    if (one.jenis == kunci && one.versi == versi) return one;
  return fail("STORE_BEKU_TIDAK_ADA", kunci + " versi " + std::to_string(versi), "Versi beku itu tidak ada.",
              "Pilih versi dari daftar dokumen beku.");
}

}  // namespace

std::string kunci_beku(const PermintaanLaporan& request) {
  std::string out(request.dokumen->id);
  const auto& variants = request.dokumen->varian;
  const std::string& variant = request.pilihan.varian;
  if (!variant.empty() && (variants.empty() || variant != variants.front())) out += "@" + variant;
  if (request.pilihan.jabatan.ada()) out += "/" + request.pilihan.jabatan.value;
  return out;
}

Result<PermintaanLaporan> dari_kunci_beku(std::string_view kunci) {
  PermintaanLaporan request;
  const auto slash = kunci.find('/');
  if (slash != std::string_view::npos) request.pilihan.jabatan = JabatanId(kunci.substr(slash + 1));
  const std::string_view whole = kunci.substr(0, slash);
  const auto at = whole.find('@');
  if (at != std::string_view::npos) request.pilihan.varian = whole.substr(at + 1);
  TRY(request.dokumen, cari_dokumen(whole.substr(0, at)));
  return request;
}

Result<store::BahanBeku> bahan_beku(const Kinerja& kinerja, const Aturan& aturan, const PermintaanLaporan& request) {
  TRY([[maybe_unused]] const auto printed, susun_dokumen(kinerja, aturan, request));
  const compose::Konteks context(kinerja.hitung(), aturan.dokumen.find(request.dokumen->id)->second, request.tanggal);
  store::BahanBeku out;
  out.alamat = alamat_dari(kinerja.berkas());
  out.jenis = kunci_beku(request);
  out.data = exchange::tulis_bundel(kinerja.berkas());
  out.hash_data = sha256_hex(out.data);
  // The date decides how the document comes out again, the narrative what its drafts said on that day.
  out.narasi = std::string(kAwalTanggal) + iso(request.tanggal) + " -->\n";
  if (request.dokumen->narasi) out.narasi += tulis_narasi_teks(request.dokumen->narasi(context, request.pilihan));
  out.hash_aturan = aturan.regulasi.hash;
  return out;
}

Result<LaporanBeku> cetak_beku(store::db::Connection& read, const Aturan& aturan, const store::AlamatBerkas& alamat,
                               const std::string& kunci, int versi, const std::vector<FormatLaporan>& formats) {
  TRY(PermintaanLaporan request, dari_kunci_beku(kunci));
  TRY(const store::DokumenBeku frozen, store::muat_beku(read, alamat, kunci, versi));
  auto berkas = exchange::baca_bundel(frozen.data);
  if (!berkas) return tl::unexpected<Error>(berkas.error().front());
  if (request.dokumen->narasi) {
    TRY(berkas->narasi, baca_narasi_teks(frozen.narasi, berkas->tahun));
  }
  const Kinerja kinerja(std::move(*berkas), aturan);
  request.tanggal = tanggal_beku(frozen.narasi);
  request.formats = formats;
  request.hash_data = frozen.keterangan.hash_data;
  LaporanBeku out;
  TRY(out.laporan, susun_laporan(kinerja, aturan, request));
  out.keterangan = frozen.keterangan;
  out.nama = nama_laporan(kinerja.berkas(), request) + "-beku-" + std::to_string(frozen.keterangan.versi);
  out.aturan_berubah = frozen.keterangan.hash_aturan != aturan.regulasi.hash;
  return out;
}

Status periksa_belum_beku(store::db::Connection& read, const store::AlamatBerkas& alamat, const std::string& kunci) {
  TRY(const auto all, store::daftar_beku(read, alamat));
  const store::KeteranganBeku* newest = nullptr;
  for (const store::KeteranganBeku& one : all)
    if (one.jenis == kunci && (!newest || one.versi > newest->versi)) newest = &one;
  if (!newest || newest->keadaan == store::KeadaanBeku::dibuka) return Ok{};
  return fail("DOKUMEN_BEKU", kunci, "Dokumen ini sudah dibekukan sebagai versi " + std::to_string(newest->versi) + ".",
              "Minta Bagian Organisasi membukanya dengan alasan, lalu ulangi.");
}

Result<int> bekukan(store::AntreanTulis& write, const Kinerja& kinerja, const Aturan& aturan,
                    const PermintaanLaporan& request, const store::Pelaku& who, std::string_view waktu) {
  TRY(const store::BahanBeku material, bahan_beku(kinerja, aturan, request));
  int version = 0;
  const Status done = write.tulis([&](store::db::Connection& c) -> Status {
    TRY_STATUS(periksa_belum_beku(c, material.alamat, material.jenis));
    TRY(version, store::bekukan(c, material, who, waktu));
    return Ok{};
  });
  if (!done) return tl::unexpected<Error>(done.error());
  return version;
}

Result<std::vector<Terbitan>> daftar_terbitan(store::db::Connection& read, const PemdaId& pemda,
                                              const InstansiId& instansi) {
  store::Baris of;
  if (instansi.ada()) of.emplace_back(instansi.value);
  TRY(const auto rows, store::daftar_baris(read, pemda.value, store::tabel("publikasi"), of));
  std::vector<Terbitan> out;
  for (const store::Baris& row : rows)
    out.push_back({InstansiId(store::teks(row[0])), static_cast<Tahun>(store::bilangan(row[1])), store::teks(row[2]),
                   static_cast<int>(store::bilangan(row[3])), store::teks(row[4]), store::teks(row[5])});
  return out;
}

Status terbitkan(store::AntreanTulis& write, const Pemegang& who, const store::AlamatBerkas& alamat,
                 const std::string& kunci, int versi, std::string_view waktu) {
  return write.tulis([&](store::db::Connection& c) -> Status {
    TRY(const store::KeteranganBeku frozen, cari_versi(c, alamat, kunci, versi));
    if (frozen.keadaan == store::KeadaanBeku::dibuka)
      return fail("TERBIT_DIBUKA", kunci, "Versi " + std::to_string(versi) + " sudah dibuka untuk perbaikan.",
                  "Bekukan versi yang baru, lalu terbitkan.");
    return store::dengan_audit(c, alamat.pemda.value, {who.akun, "menerbitkan dokumen"}, waktu,
                               [&](store::BukuAudit& audit) {
                                 return store::tulis_baris(c, audit, alamat.pemda.value, store::tabel("publikasi"),
                                                           {alamat.instansi.value, std::int64_t{alamat.tahun}, kunci,
                                                            std::int64_t{versi}, std::string(waktu), who.akun});
                               });
  });
}

Status tarik_terbitan(store::AntreanTulis& write, const Pemegang& who, const store::AlamatBerkas& alamat,
                      const std::string& kunci, std::string_view waktu) {
  return write.tulis([&](store::db::Connection& c) -> Status {
    return store::dengan_audit(c, alamat.pemda.value, {who.akun, "menarik terbitan dokumen"}, waktu,
                               [&](store::BukuAudit& audit) {
                                 return store::hapus_baris(c, audit, alamat.pemda.value, store::tabel("publikasi"),
                                                           {alamat.instansi.value, std::int64_t{alamat.tahun}, kunci});
                               });
  });
}

}  // namespace sakip::app
