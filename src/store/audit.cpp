// Writing and walking the audit chain (audit.hpp).
#include "store/audit.hpp"

#include <array>

#include "core/sha256.hpp"
#include "core/waktu.hpp"
#include "store/json.hpp"

namespace sakip::store {
namespace {

std::string_view nama(Aksi aksi) {
  constexpr std::array<std::string_view, 3> kNama = {"tambah", "ubah", "hapus"};
  return kNama[static_cast<std::size_t>(aksi)];
}

/// What the hash is taken over: a JSON array of texts, so that no two rows can share one text.
std::string hash_baris(std::string_view pemda, std::string_view sebelumnya, const BarisAudit& b) {
  const std::string nomor = std::to_string(b.nomor);
  std::string kanonik;
  kanonik.reserve(256 + b.sebelum.size() + b.sesudah.size());
  for (const std::string_view bagian : std::array<std::string_view, 11>{
           sebelumnya, pemda, nomor, b.waktu, b.pelaku, b.alasan, b.aksi, b.tabel, b.kunci, b.sebelum, b.sesudah}) {
    kanonik += kanonik.empty() ? '[' : ',';
    tambah_teks_json(kanonik, bagian);
  }
  return sha256_hex(kanonik + "]");
}

bool waktu_sah(std::string_view w) {
  if (w.size() != 20 || w[10] != 'T' || w[13] != ':' || w[16] != ':' || w[19] != 'Z') return false;
  if (!baca_tanggal(w.substr(0, 10))) return false;
  for (const std::size_t i : {11U, 12U, 14U, 15U, 17U, 18U}) {
    if (w[i] < '0' || w[i] > '9') return false;
  }
  return w.substr(11, 2) < "24" && w[14] < '6' && w[17] < '6';
}

constexpr std::string_view kKolomAudit = "nomor, waktu, pelaku, alasan, aksi, tabel, kunci, sebelum, sesudah, hash";

BarisAudit baca_baris(const db::Row& row) {
  const auto teks = [&](int i) { return std::string(row.text(i)); };
  return {row.integer(0), teks(1), teks(2), teks(3), teks(4), teks(5), teks(6), teks(7), teks(8), teks(9)};
}

Status baca_kepala(db::Connection& connection, std::string_view pemda, std::int64_t& jumlah, std::string& hash) {
  return connection.query("SELECT jumlah, hash FROM audit_kepala WHERE tenant_id = $1", {pemda},
                          [&](const db::Row& row) -> Status {
                            jumlah = row.integer(0);
                            hash = row.text(1);
                            return Ok{};
                          });
}

}  // namespace

Status BukuAudit::buka() {
  TRY_STATUS(baca_kepala(connection_, pemda_, jumlah_, hash_));
  jumlah_awal_ = jumlah_;
  return Ok{};
}

Status BukuAudit::catat(Aksi aksi, std::string_view tabel, std::string_view kunci, std::string_view sebelum,
                        std::string_view sesudah) {
  const BarisAudit b{jumlah_ + 1,
                     waktu_,
                     pelaku_.siapa,
                     pelaku_.alasan,
                     std::string(nama(aksi)),
                     std::string(tabel),
                     std::string(kunci),
                     std::string(sebelum),
                     std::string(sesudah),
                     {}};
  std::string hash = hash_baris(pemda_, hash_, b);
  TRY([[maybe_unused]] const auto done,
      connection_.execute(
          "INSERT INTO audit (tenant_id, nomor, waktu, pelaku, alasan, aksi, tabel, kunci, sebelum, "
          "sesudah, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
          {pemda_, b.nomor, b.waktu, b.pelaku, b.alasan, b.aksi, b.tabel, b.kunci, b.sebelum, b.sesudah, hash}));
  jumlah_ = b.nomor;
  hash_ = std::move(hash);
  return Ok{};
}

Status BukuAudit::tutup() {
  if (jumlah_ == jumlah_awal_) return Ok{};
  TRY([[maybe_unused]] const auto done,
      connection_.execute("INSERT INTO audit_kepala (tenant_id, jumlah, hash) VALUES ($1, $2, $3) ON CONFLICT "
                          "(tenant_id) DO UPDATE SET jumlah = excluded.jumlah, hash = excluded.hash",
                          {pemda_, jumlah_, hash_}));
  return Ok{};
}

Status dengan_audit(db::Connection& connection, std::string_view pemda, const Pelaku& pelaku, std::string_view waktu,
                    const std::function<Status(BukuAudit&)>& kerja) {
  if (pelaku.siapa.empty()) {
    return fail("STORE_PELAKU_KOSONG", "pelaku", "Perubahan data harus menyebut siapa yang mengubah.",
                "Masuk dahulu, atau sebutkan pelaku dengan --oleh.");
  }
  if (!waktu_sah(waktu)) {
    return fail("STORE_WAKTU_TIDAK_SAH", "waktu", kalimat("Waktu perubahan \"{}\" tidak sah.", waktu),
                "Gunakan waktu UTC berbentuk 2026-02-11T03:04:05Z.");
  }
  return db::in_transaction(connection, db::Access::write, [&]() -> Status {
    BukuAudit buku(connection, pemda, pelaku, waktu);
    TRY_STATUS(buku.buka());
    TRY_STATUS(kerja(buku));
    return buku.tutup();
  });
}

Result<KeadaanAudit> verifikasi_audit(db::Connection& connection, std::string_view pemda) {
  const auto rusak = [&](std::int64_t nomor, const std::string& sebab) {
    return fail(
        "STORE_AUDIT_RUSAK", kalimat("audit {} baris {}", pemda, nomor), sebab,
        "Catatan ini diubah di luar program atau berkasnya rusak. Bandingkan dengan cadangan terakhir yang sah.");
  };
  KeadaanAudit k{std::string(pemda), 0, ""};
  std::int64_t jumlah_kepala = 0;
  std::string hash_kepala;
  const Status jalan = db::in_transaction(connection, db::Access::read, [&]() -> Status {
    TRY_STATUS(baca_kepala(connection, pemda, jumlah_kepala, hash_kepala));
    return connection.query("SELECT " + std::string(kKolomAudit) + " FROM audit WHERE tenant_id = $1 ORDER BY nomor",
                            {pemda}, [&](const db::Row& row) -> Status {
                              const BarisAudit b = baca_baris(row);
                              if (b.nomor != k.jumlah + 1) {
                                return rusak(k.jumlah + 1, "Baris ini hilang dari jejak audit.");
                              }
                              if (hash_baris(pemda, k.hash, b) != b.hash) {
                                return rusak(b.nomor, "Isi baris ini tidak sesuai dengan sidiknya.");
                              }
                              k.jumlah = b.nomor;
                              k.hash = b.hash;
                              return Ok{};
                            });
  });
  TRY_STATUS(jalan);
  if (k.jumlah < jumlah_kepala) {
    return rusak(k.jumlah + 1,
                 "Ujung jejak audit terpotong: seharusnya ada " + std::to_string(jumlah_kepala) + " baris.");
  }
  if (k.jumlah != jumlah_kepala || k.hash != hash_kepala) {
    return rusak(k.jumlah, "Kepala jejak audit tidak sesuai dengan baris terakhir.");
  }
  return k;
}

Result<std::vector<KeadaanAudit>> verifikasi_semua_audit(db::Connection& connection) {
  std::vector<std::string> pemda;
  TRY_STATUS(
      connection.query("SELECT tenant_id FROM pemda UNION SELECT tenant_id FROM audit_kepala UNION SELECT "
                       "tenant_id FROM audit ORDER BY tenant_id",
                       {}, [&](const db::Row& row) -> Status {
                         pemda.emplace_back(row.text(0));
                         return Ok{};
                       }));
  std::vector<KeadaanAudit> semua;
  for (const auto& p : pemda) {
    TRY(KeadaanAudit k, verifikasi_audit(connection, p));
    semua.push_back(std::move(k));
  }
  return semua;
}

Result<std::int64_t> jumlah_audit(db::Connection& connection, std::string_view pemda) {
  std::int64_t count = 0;
  TRY_STATUS(connection.query("SELECT jumlah FROM audit_kepala WHERE tenant_id = $1", {pemda},
                              [&](const db::Row& row) -> Status {
                                count = row.integer(0);
                                return Ok{};
                              }));
  return count;
}

}  // namespace sakip::store
