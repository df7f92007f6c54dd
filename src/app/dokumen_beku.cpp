// See dokumen_beku.hpp.
#include "app/dokumen_beku.hpp"

#include "core/sha256.hpp"
#include "store/tabel.hpp"

namespace sakip::app {

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

Result<store::BahanBeku> bahan_beku(const Kinerja& kinerja, const Aturan& aturan, PermintaanLaporan request) {
  const Berkas& berkas = kinerja.berkas();
  store::BahanBeku out;
  out.alamat = {berkas.pemda.id, berkas.instansi.id, berkas.tahun};
  if (request.dokumen->lingkup == Lingkup::pemda) out.alamat.instansi = {};
  out.jenis = kunci_beku(request);
  out.nama = nama_laporan(berkas, request);
  out.data = data_dokumen(berkas, request);
  out.hash_aturan = aturan.regulasi.hash;
  request.hash_data = sha256_hex(out.data);
  TRY(const document::Document document, susun_dokumen(kinerja, aturan, request));
  TRY(Laporan printed, cetak_laporan(document, format_dokumen(document)));
  for (BerkasLaporan& file : printed.berkas)
    out.berkas.push_back({std::string(app::nama(file.format)), std::move(file.isi)});
  return out;
}

Status periksa_belum_beku(store::db::Connection& read, const store::AlamatBerkas& alamat, const std::string& kunci) {
  TRY(const auto all, store::daftar_beku(read, alamat));
  const store::KeteranganBeku* newest = nullptr;
  for (const store::KeteranganBeku& one : all)
    if (one.jenis == kunci && (!newest || one.versi > newest->versi)) newest = &one;
  if (!newest || newest->keadaan == store::KeadaanBeku::dibuka) return Ok{};
  return fail("DOKUMEN_BEKU", kunci, kalimat("Dokumen ini sudah dibekukan sebagai versi {}.", newest->versi),
              "Minta Bagian Organisasi membukanya dengan alasan, lalu ulangi.");
}

Result<int> bekukan(store::AntreanTulis& write, const Sumber& sumber, const store::AlamatBerkas& alamat,
                    const PermintaanLaporan& request, const store::Pelaku& who, std::string_view waktu) {
  TRY_STATUS(periksa_belum_beku(sumber.read, alamat, kunci_beku(request)));
  store::BahanBeku material;
  const auto compose = [&]() -> Status {
    return dengan_sumber(sumber, alamat, request, [&](const Kinerja& k, const PermintaanLaporan& filled) -> Status {
      TRY(material, bahan_beku(k, sumber.aturan, filled));
      return Ok{};
    });
  };
  int version = 0;
  const auto keep = [&](store::db::Connection& c) -> Status {
    TRY_STATUS(periksa_belum_beku(c, alamat, material.jenis));
    TRY(version, store::bekukan(c, material, who, waktu));
    return Ok{};
  };
  TRY_STATUS(tulis_bila_tetap(write, sumber.read, alamat, compose, keep));
  return version;
}

Result<std::vector<Terbitan>> daftar_terbitan(store::db::Connection& read, const PemdaId& pemda,
                                              const std::optional<InstansiId>& instansi) {
  store::Baris of;
  if (instansi) of.emplace_back(instansi->value);
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
    TRY(const store::KeteranganBeku frozen, store::cari_beku(c, alamat, kunci, versi));
    if (frozen.keadaan == store::KeadaanBeku::dibuka)
      return fail("TERBIT_DIBUKA", kunci, kalimat("Versi {} sudah dibuka untuk perbaikan.", versi),
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
