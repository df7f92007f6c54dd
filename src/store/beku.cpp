// Frozen documents (beku.hpp).
#include "store/beku.hpp"

#include "core/sha256.hpp"
#include "store/json.hpp"

namespace sakip::store {
namespace {

constexpr std::string_view kKolomBeku = "jenis, versi, keadaan, waktu, pelaku, hash_data, hash_aturan, hash_narasi";
constexpr std::string_view kDiMana =
    " FROM dokumen_beku WHERE tenant_id = $1 AND instansi_id = $2 AND tahun_berkas = $3";

std::string_view nama(KeadaanBeku k) { return k == KeadaanBeku::beku ? "beku" : "dibuka"; }

std::string tempat(const AlamatBerkas& a, std::string_view jenis, int versi) {
  return a.pemda.value + "/" + a.instansi.value + "/" + std::to_string(a.tahun) + "/" + std::string(jenis) + " versi " +
         std::to_string(versi);
}

std::string kunci(const AlamatBerkas& a, std::string_view jenis, int versi) {
  std::string json = "[";
  tambah_teks_json(json, a.instansi.value);
  json += "," + std::to_string(a.tahun) + ",";
  tambah_teks_json(json, jenis);
  return json + "," + std::to_string(versi) + "]";
}

/// The audit keeps the hashes, not the data: the data stays in its row and is checked against them.
std::string keterangan_json(const KeteranganBeku& k) {
  std::string json = "{\"keadaan\":";
  tambah_teks_json(json, nama(k.keadaan));
  const auto tambah = [&](const char* medan, const std::string& teks) {
    json += std::string(",\"") + medan + "\":";
    tambah_teks_json(json, teks);
  };
  tambah("hash_data", k.hash_data);
  tambah("hash_aturan", k.hash_aturan);
  tambah("hash_narasi", k.hash_narasi);
  return json + "}";
}

KeteranganBeku baca(const AlamatBerkas& alamat, const db::Row& row) {
  const auto teks = [&](int i) { return std::string(row.text(i)); };
  return {alamat,
          teks(0),
          static_cast<int>(row.integer(1)),
          row.text(2) == "beku" ? KeadaanBeku::beku : KeadaanBeku::dibuka,
          teks(3),
          teks(4),
          teks(5),
          teks(6),
          teks(7)};
}

Status periksa_sidik(const KeteranganBeku& k, std::string_view data, std::string_view narasi) {
  if (sha256_hex(data) == k.hash_data && sha256_hex(narasi) == k.hash_narasi) return Ok{};
  return fail("STORE_HASH_BEDA", tempat(k.alamat, k.jenis, k.versi), "Isi dokumen beku tidak sesuai dengan sidiknya.",
              "Dokumen ini diubah di luar program; ambil dari cadangan yang sah.");
}

Status periksa(db::Connection& connection, const BahanBeku& b) {
  if (b.jenis.empty() || b.data.empty() || b.hash_aturan.empty()) {
    return fail("STORE_MASUKAN_KURANG", "dokumen " + b.jenis, "Jenis dokumen, data, dan sidik aturan wajib ada.",
                "Susun dokumennya lagi, lalu bekukan.");
  }
  if (sha256_hex(b.data) != b.hash_data) {
    return fail("STORE_HASH_BEDA", "dokumen " + b.jenis, "Data yang akan dibekukan tidak sesuai dengan sidiknya.",
                "Susun dokumennya lagi, lalu bekukan.");
  }
  bool ada = false;
  TRY_STATUS(connection.query("SELECT 1 FROM berkas WHERE tenant_id = $1 AND instansi_id = $2 AND tahun_berkas = $3",
                              {b.alamat.pemda.value, b.alamat.instansi.value, b.alamat.tahun},
                              [&](const db::Row&) -> Status {
                                ada = true;
                                return Ok{};
                              }));
  if (ada) return Ok{};
  return fail("STORE_BERKAS_TIDAK_ADA", tempat(b.alamat, b.jenis, 0),
              "Instansi atau tahun ini belum ada di basis data.", "Impor datanya dahulu.");
}

}  // namespace

Result<int> bekukan(db::Connection& connection, const BahanBeku& b, const Pelaku& pelaku, std::string_view waktu) {
  int versi = 0;
  const auto kerja = [&](BukuAudit& audit) -> Status {
    TRY_STATUS(periksa(connection, b));
    TRY_STATUS(connection.query("SELECT coalesce(max(versi), 0)" + std::string(kDiMana) + " AND jenis = $4",
                                {b.alamat.pemda.value, b.alamat.instansi.value, b.alamat.tahun, b.jenis},
                                [&](const db::Row& row) -> Status {
                                  versi = static_cast<int>(row.integer(0)) + 1;
                                  return Ok{};
                                }));
    const KeteranganBeku k{b.alamat,     b.jenis,     versi,         KeadaanBeku::beku,   std::string(waktu),
                           pelaku.siapa, b.hash_data, b.hash_aturan, sha256_hex(b.narasi)};
    TRY([[maybe_unused]] const auto done,
        connection.execute(
            "INSERT INTO dokumen_beku (tenant_id, instansi_id, tahun_berkas, jenis, versi, keadaan, waktu, pelaku, "
            "hash_data, hash_aturan, hash_narasi, data, narasi) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, "
            "$12, $13)",
            {b.alamat.pemda.value, b.alamat.instansi.value, b.alamat.tahun, b.jenis, versi, nama(k.keadaan), waktu,
             pelaku.siapa, k.hash_data, k.hash_aturan, k.hash_narasi, b.data, b.narasi}));
    return audit.catat(Aksi::tambah, "dokumen_beku", kunci(b.alamat, b.jenis, versi), "", keterangan_json(k));
  };
  TRY_STATUS(dengan_audit(connection, b.alamat.pemda.value, pelaku, waktu, kerja));
  return versi;
}

Result<DokumenBeku> muat_beku(db::Connection& connection, const AlamatBerkas& a, std::string_view jenis, int versi) {
  DokumenBeku d;
  TRY_STATUS(connection.query("SELECT " + std::string(kKolomBeku) + ", data, narasi" + std::string(kDiMana) +
                                  " AND jenis = $4 AND ($5 = 0 OR versi = $5) ORDER BY versi DESC LIMIT 1",
                              {a.pemda.value, a.instansi.value, a.tahun, jenis, versi},
                              [&](const db::Row& row) -> Status {
                                d = {baca(a, row), std::string(row.text(8)), std::string(row.text(9))};
                                return Ok{};
                              }));
  if (d.keterangan.versi == 0) {
    return fail("STORE_BEKU_TIDAK_ADA", tempat(a, jenis, versi), "Dokumen beku ini tidak ada.",
                "Lihat daftar dokumen beku tahun ini.");
  }
  TRY_STATUS(periksa_sidik(d.keterangan, d.data, d.narasi));
  return d;
}

Status buka_beku(db::Connection& connection, const AlamatBerkas& a, std::string_view jenis, int versi,
                 const Pelaku& pelaku, std::string_view waktu) {
  if (pelaku.alasan.empty()) {
    return fail("STORE_ALASAN_KOSONG", tempat(a, jenis, versi), "Membuka dokumen beku harus disertai alasan.",
                "Sebutkan alasannya.");
  }
  return dengan_audit(connection, a.pemda.value, pelaku, waktu, [&](BukuAudit& audit) -> Status {
    TRY(const DokumenBeku d, muat_beku(connection, a, jenis, versi));
    KeteranganBeku k = d.keterangan;
    if (k.keadaan == KeadaanBeku::dibuka) {
      return fail("STORE_SUDAH_DIBUKA", tempat(a, jenis, k.versi), "Dokumen ini sudah dibuka sebelumnya.",
                  "Perbaiki datanya, lalu bekukan versi baru.");
    }
    const std::string sebelum = keterangan_json(k);
    k.keadaan = KeadaanBeku::dibuka;
    TRY([[maybe_unused]] const auto done,
        connection.execute("UPDATE dokumen_beku SET keadaan = $1 WHERE tenant_id = $2 AND instansi_id = $3 AND "
                           "tahun_berkas = $4 AND jenis = $5 AND versi = $6",
                           {nama(k.keadaan), a.pemda.value, a.instansi.value, a.tahun, jenis, k.versi}));
    return audit.catat(Aksi::ubah, "dokumen_beku", kunci(a, jenis, k.versi), sebelum, keterangan_json(k));
  });
}

Status periksa_semua_beku(db::Connection& connection, std::string_view pemda,
                          const std::function<Status(const std::string&, const std::string&)>& tiap) {
  return connection.query("SELECT " + std::string(kKolomBeku) +
                              ", data, narasi, instansi_id, tahun_berkas FROM dokumen_beku WHERE tenant_id = $1",
                          {pemda}, [&](const db::Row& row) -> Status {
                            const KeteranganBeku k = baca(
                                {PemdaId(pemda), InstansiId(row.text(10)), static_cast<Tahun>(row.integer(11))}, row);
                            TRY_STATUS(periksa_sidik(k, row.text(8), row.text(9)));
                            return tiap(kunci(k.alamat, k.jenis, k.versi), keterangan_json(k));
                          });
}

Result<std::vector<KeteranganBeku>> daftar_beku(db::Connection& connection, const AlamatBerkas& a) {
  std::vector<KeteranganBeku> semua;
  TRY_STATUS(connection.query("SELECT " + std::string(kKolomBeku) + std::string(kDiMana) + " ORDER BY jenis, versi",
                              {a.pemda.value, a.instansi.value, a.tahun}, [&](const db::Row& row) -> Status {
                                semua.push_back(baca(a, row));
                                return Ok{};
                              }));
  return semua;
}

}  // namespace sakip::store
