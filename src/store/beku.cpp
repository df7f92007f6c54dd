// Frozen documents (beku.hpp).
#include "store/beku.hpp"

#include <algorithm>

#include "core/sha256.hpp"
#include "store/json.hpp"

namespace sakip::store {
namespace {

std::string_view nama(KeadaanBeku k) { return k == KeadaanBeku::beku ? "beku" : "dibuka"; }

std::string tempat(const AlamatBerkas& a, std::string_view jenis, int versi) {
  return a.pemda.value + (a.instansi.ada() ? "/" + a.instansi.value : "") + "/" + std::to_string(a.tahun) + "/" +
         std::string(jenis) + " versi " + std::to_string(versi);
}

std::string kunci(const AlamatBerkas& a, std::string_view jenis, int versi) {
  std::string json = "[";
  tambah_teks_json(json, a.instansi.value);
  json += "," + std::to_string(a.tahun) + ",";
  tambah_teks_json(json, jenis);
  return json + "," + std::to_string(versi) + "]";
}

/// The audit keeps the hashes, not what they stand for: that stays in its row and is checked against them.
std::string keterangan_json(const KeteranganBeku& k) {
  std::string json = "{\"keadaan\":";
  tambah_teks_json(json, nama(k.keadaan));
  const auto tambah = [&](const std::string& medan, const std::string& teks) {
    json += ",";
    tambah_teks_json(json, medan);
    json += ":";
    tambah_teks_json(json, teks);
  };
  tambah("nama", k.nama);
  tambah("hash_data", k.hash_data);
  tambah("hash_aturan", k.hash_aturan);
  for (const SidikBerkas& one : k.berkas) tambah(one.format, one.sha256);
  return json + "}";
}

/// The versions that fit the condition, each with its files: one statement, a row a file.
Result<std::vector<KeteranganBeku>> pilih(db::Connection& connection, std::string_view syarat,
                                          std::initializer_list<db::Param> parameters, const PemdaId& pemda) {
  std::vector<KeteranganBeku> all;
  const std::string sql =
      "SELECT d.instansi_id, d.tahun_berkas, d.jenis, d.versi, d.keadaan, d.waktu, d.pelaku, d.nama, d.hash_data, "
      "d.hash_aturan, b.format, b.sha256, b.ukuran FROM dokumen_beku d JOIN berkas_beku b ON b.tenant_id = d.tenant_id "
      "AND b.instansi_id = d.instansi_id AND b.tahun_berkas = d.tahun_berkas AND b.jenis = d.jenis AND "
      "b.versi = d.versi WHERE d.tenant_id = $1" +
      std::string(syarat) + " ORDER BY d.instansi_id, d.tahun_berkas, d.jenis, d.versi, b.format";
  TRY_STATUS(connection.query(sql, parameters, [&](const db::Row& row) -> Status {
    const auto teks = [&](int i) { return std::string(row.text(i)); };
    const AlamatBerkas alamat{pemda, InstansiId(row.text(0)), static_cast<Tahun>(row.integer(1))};
    const int versi = static_cast<int>(row.integer(3));
    const bool same = !all.empty() && all.back().versi == versi && all.back().jenis == row.text(2) &&
                      all.back().alamat.tahun == alamat.tahun && all.back().alamat.instansi == alamat.instansi;
    if (!same)
      all.push_back({alamat,
                     teks(2),
                     versi,
                     row.text(4) == "beku" ? KeadaanBeku::beku : KeadaanBeku::dibuka,
                     teks(5),
                     teks(6),
                     teks(7),
                     teks(8),
                     teks(9),
                     {}});
    all.back().berkas.push_back({teks(10), teks(11), row.integer(12)});
    return Ok{};
  }));
  return all;
}

constexpr std::string_view kTahunItu = " AND d.instansi_id = $2 AND d.tahun_berkas = $3";

Status periksa(db::Connection& connection, const BahanBeku& b) {
  if (b.jenis.empty() || b.nama.empty() || b.data.empty() || b.hash_aturan.empty() || b.berkas.empty())
    return fail("STORE_MASUKAN_KURANG", kalimat("dokumen {}", b.jenis),
                "Jenis, nama, data, berkas, dan sidik aturan wajib ada.", "Susun dokumennya lagi, lalu bekukan.");
  bool ada = false;
  TRY_STATUS(connection.query(
      "SELECT 1 FROM berkas WHERE tenant_id = $1 AND ($2 = '' OR instansi_id = $2) AND tahun_berkas = $3 LIMIT 1",
      {b.alamat.pemda.value, b.alamat.instansi.value, b.alamat.tahun}, [&](const db::Row&) -> Status {
        ada = true;
        return Ok{};
      }));
  if (ada) return Ok{};
  return fail("STORE_BERKAS_TIDAK_ADA", tempat(b.alamat, b.jenis, 0),
              "Instansi atau tahun ini belum ada di basis data.", "Impor datanya dahulu.");
}

/// Keeps a content under its hash; one that is there already is the same.
Result<std::string> simpan_isi(db::Connection& connection, const PemdaId& pemda, std::string_view isi) {
  std::string sha256 = sha256_hex(isi);
  TRY([[maybe_unused]] const auto done, connection.execute("INSERT INTO isi_beku (tenant_id, sha256, isi) VALUES "
                                                           "($1, $2, $3) ON CONFLICT (tenant_id, sha256) DO NOTHING",
                                                           {pemda.value, sha256, db::Bytes{isi}}));
  return sha256;
}

Status sisipkan(db::Connection& connection, const KeteranganBeku& k) {
  const AlamatBerkas& a = k.alamat;
  TRY([[maybe_unused]] const auto done,
      connection.execute(
          "INSERT INTO dokumen_beku (tenant_id, instansi_id, tahun_berkas, jenis, versi, keadaan, waktu, pelaku, nama, "
          "hash_aturan, hash_data) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
          {a.pemda.value, a.instansi.value, a.tahun, k.jenis, k.versi, nama(k.keadaan), k.waktu, k.pelaku, k.nama,
           k.hash_aturan, k.hash_data}));
  for (const SidikBerkas& one : k.berkas) {
    TRY([[maybe_unused]] const auto file,
        connection.execute(
            "INSERT INTO berkas_beku (tenant_id, instansi_id, tahun_berkas, jenis, versi, format, sha256, ukuran) "
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            {a.pemda.value, a.instansi.value, a.tahun, k.jenis, k.versi, one.format, one.sha256, one.ukuran}));
  }
  return Ok{};
}

}  // namespace

const SidikBerkas* KeteranganBeku::format(std::string_view wanted) const {
  const auto found = std::find_if(berkas.begin(), berkas.end(), [&](const auto& one) { return one.format == wanted; });
  return found == berkas.end() ? nullptr : &*found;
}

Result<int> bekukan(db::Connection& connection, const BahanBeku& b, const Pelaku& pelaku, std::string_view waktu) {
  KeteranganBeku k{b.alamat,     b.jenis, 1,  KeadaanBeku::beku, std::string(waktu),
                   pelaku.siapa, b.nama,  {}, b.hash_aturan,     {}};
  const auto kerja = [&](BukuAudit& audit) -> Status {
    TRY_STATUS(periksa(connection, b));
    TRY(const auto before, daftar_beku(connection, b.alamat));
    for (const KeteranganBeku& one : before)
      if (one.jenis == b.jenis) k.versi = one.versi + 1;
    TRY(k.hash_data, simpan_isi(connection, b.alamat.pemda, b.data));
    for (const BerkasBeku& file : b.berkas) {
      TRY(std::string sha256, simpan_isi(connection, b.alamat.pemda, file.isi));
      k.berkas.push_back({file.format, std::move(sha256), static_cast<std::int64_t>(file.isi.size())});
    }
    std::sort(k.berkas.begin(), k.berkas.end(), [](const auto& x, const auto& y) { return x.format < y.format; });
    TRY_STATUS(sisipkan(connection, k));
    return audit.catat(Aksi::tambah, "dokumen_beku", kunci(b.alamat, b.jenis, k.versi), "", keterangan_json(k));
  };
  TRY_STATUS(dengan_audit(connection, b.alamat.pemda.value, pelaku, waktu, kerja));
  return k.versi;
}

Result<KeteranganBeku> cari_beku(db::Connection& connection, const AlamatBerkas& a, std::string_view jenis, int versi) {
  TRY(std::vector<KeteranganBeku> found,
      pilih(connection, std::string(kTahunItu) + " AND d.jenis = $4 AND ($5 = 0 OR d.versi = $5)",
            {a.pemda.value, a.instansi.value, a.tahun, jenis, versi}, a.pemda));
  if (!found.empty()) return std::move(found.back());
  return fail("STORE_BEKU_TIDAK_ADA", tempat(a, jenis, versi), "Dokumen beku ini tidak ada.",
              "Lihat daftar dokumen beku tahun ini.");
}

Result<std::string> isi_beku(db::Connection& connection, const PemdaId& pemda, std::string_view sha256) {
  std::string out;
  bool there = false;
  TRY_STATUS(connection.query("SELECT isi FROM isi_beku WHERE tenant_id = $1 AND sha256 = $2", {pemda.value, sha256},
                              [&](const db::Row& row) -> Status {
                                there = true;
                                out = row.bytes(0);
                                return Ok{};
                              }));
  if (!there)
    return fail("STORE_BEKU_TIDAK_ADA", std::string(sha256), "Isi dokumen beku ini tidak ada.",
                "Ambil dari cadangan yang sah.");
  if (sha256_hex(out) != sha256)
    return fail("STORE_HASH_BEDA", std::string(sha256), "Isi dokumen beku tidak sesuai dengan sidiknya.",
                "Dokumen ini diubah di luar program; ambil dari cadangan yang sah.");
  return out;
}

Status buka_beku(db::Connection& connection, const AlamatBerkas& a, std::string_view jenis, int versi,
                 const Pelaku& pelaku, std::string_view waktu) {
  if (pelaku.alasan.empty()) {
    return fail("STORE_ALASAN_KOSONG", tempat(a, jenis, versi), "Membuka dokumen beku harus disertai alasan.",
                "Sebutkan alasannya.");
  }
  return dengan_audit(connection, a.pemda.value, pelaku, waktu, [&](BukuAudit& audit) -> Status {
    TRY(KeteranganBeku k, cari_beku(connection, a, jenis, versi));
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

Result<std::vector<KeadaanDokumen>> keadaan_dokumen(db::Connection& connection, const PemdaId& pemda,
                                                    std::string_view jenis) {
  std::vector<KeadaanDokumen> list;
  TRY_STATUS(connection.query(
      "SELECT d.instansi_id, d.tahun_berkas, d.keadaan, CASE WHEN p.versi = d.versi THEN 1 ELSE 0 END FROM "
      "dokumen_beku d LEFT JOIN publikasi p ON p.tenant_id = d.tenant_id AND p.instansi_id = d.instansi_id "
      "AND p.tahun = d.tahun_berkas AND p.jenis = d.jenis "
      "WHERE d.tenant_id = $1 AND d.jenis = $2 AND d.versi = (SELECT max(n.versi) FROM dokumen_beku n WHERE "
      "n.tenant_id = d.tenant_id AND n.instansi_id = d.instansi_id AND n.tahun_berkas = d.tahun_berkas AND "
      "n.jenis = d.jenis) ORDER BY d.instansi_id, d.tahun_berkas",
      {pemda.value, jenis}, [&](const db::Row& row) -> Status {
        list.push_back({InstansiId(row.text(0)), static_cast<Tahun>(row.integer(1)),
                        row.text(2) == "beku" ? KeadaanBeku::beku : KeadaanBeku::dibuka, row.integer(3) != 0});
        return Ok{};
      }));
  return list;
}

Status periksa_semua_beku(db::Connection& connection, std::string_view pemda,
                          const std::function<Status(const std::string&, const std::string&)>& tiap) {
  TRY_STATUS(connection.query(
      "SELECT sha256, isi FROM isi_beku WHERE tenant_id = $1", {pemda}, [&](const db::Row& row) -> Status {
        if (sha256_hex(row.bytes(1)) == row.text(0)) return Ok{};
        return fail("STORE_HASH_BEDA", std::string(row.text(0)), "Isi dokumen beku tidak sesuai dengan sidiknya.",
                    "Dokumen ini diubah di luar program; ambil dari cadangan yang sah.");
      }));
  TRY(const std::vector<KeteranganBeku> all, pilih(connection, "", {pemda}, PemdaId(pemda)));
  for (const KeteranganBeku& k : all) TRY_STATUS(tiap(kunci(k.alamat, k.jenis, k.versi), keterangan_json(k)));
  return Ok{};
}

Result<std::vector<KeteranganBeku>> daftar_beku(db::Connection& connection, const AlamatBerkas& a) {
  return pilih(connection, kTahunItu, {a.pemda.value, a.instansi.value, a.tahun}, a.pemda);
}

}  // namespace sakip::store
