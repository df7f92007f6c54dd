// The application's audited tables (tabel.hpp): the list, and the statements made from it.
#include "store/tabel.hpp"

#include <algorithm>

#include "core/sha256.hpp"
#include "store/jenis.hpp"
#include "store/teks_sah.hpp"

namespace sakip::store {
namespace {

const std::vector<Tabel> kTabel = {
    {"akun",
     1,
     {"akun_id", "nama", "surel", "aktif", "sandi", "sandi_sejak", "harus_ganti", "totp", "bahasa", "contoh",
      "pengingat"},
     "sandi,totp"},
    {"akun_peran", 4, {"akun_id", "peran", "instansi_id", "jabatan_id"}, ""},
    {"kebijakan", 1, {"kunci", "nilai"}, ""},
    {"tenggat", 3, {"tahun", "hal", "triwulan", "tanggal"}, ""},
    {"masa", 4, {"instansi_id", "tahun", "hal", "triwulan", "keadaan", "waktu", "pelaku", "alasan", "sampai"}, ""},
    {"tanda_tangan",
     2,
     {"kode", "peran", "instansi_id", "tahun", "dokumen", "perihal", "jabatan", "akun_id", "waktu", "sidik", "tautan",
      "versi_beku"},
     ""},
    {"publikasi", 3, {"instansi_id", "tahun", "jenis", "versi", "waktu", "akun_id"}, ""},
    {"berkas_bukti", 2, {"instansi_id", "sha256", "nama", "jenis", "ukuran", "waktu", "akun_id"}, ""},
    {"survei_daring", 2, {"instansi_id", "survei_id", "tahun", "kode", "persetujuan", "buka_dari", "buka_sampai"}, ""},
    {"jawaban_survei", 3, {"instansi_id", "survei_id", "nomor", "waktu", "cara", "jawaban", "profil", "saran"}, ""},
    {"nomenklatur", 1, {"versi", "peraturan", "berkas", "waktu", "akun_id", "jumlah", "isi"}, "isi"},
    {"token_api", 1, {"token_id", "akun_id", "nama", "cakupan", "dibuat", "sampai"}, ""},
};

std::string gabung(const std::vector<std::string>& names) {
  std::string out;
  for (const auto& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

/// "tenant_id = $1 AND a = $2": the first `count` columns of the key.
std::string syarat(const Tabel& t, std::size_t count) {
  std::string out = "tenant_id = $1";
  for (std::size_t i = 0; i < count; ++i) out += " AND " + t.kolom[i] + " = $" + std::to_string(i + 2);
  return out;
}

std::vector<db::Param> parameter(std::string_view pemda, std::span<const Sel> cells) {
  std::vector<db::Param> out = {pemda};
  for (const Sel& cell : cells) out.push_back(param(cell));
  return out;
}

Baris baca(const Tabel& t, const db::Row& row) {
  Baris out;
  for (int i = 0; i < static_cast<int>(t.kolom.size()); ++i)
    out.push_back(row.null(i) ? Sel() : row.is_integer(i) ? Sel(row.integer(i)) : Sel(std::string(row.text(i))));
  return out;
}

std::span<const Sel> kunci_dari(const Tabel& t, const Baris& row) {
  return std::span(row).first(static_cast<std::size_t>(t.kunci));
}

std::string kunci_json(std::span<const Sel> key) {
  std::string out = "[";
  for (const Sel& cell : key) out += (out.size() > 1 ? "," : "") + sel_json(cell);
  return out + "]";
}

bool rahasia(const Tabel& t, const std::string& column) {
  return !t.rahasia.empty() && ("," + t.rahasia + ",").find("," + column + ",") != std::string::npos;
}

/// A secret leaves only its fingerprint, so that the trail shows that it changed and not what it is.
std::string baris_json(const Tabel& t, const Baris& row) {
  std::string out = "{";
  for (std::size_t i = 0; i < t.kolom.size(); ++i) {
    const std::string value = teks(row[i]);
    const bool hidden = rahasia(t, t.kolom[i]) && !value.empty();
    out += (i ? ",\"" : "\"") + t.kolom[i] + "\":" + sel_json(hidden ? Sel(sha256_hex(value)) : row[i]);
  }
  return out + "}";
}

Status periksa_teks(const Tabel& t, const Baris& row) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    const auto* text = std::get_if<std::string>(&row[i]);
    if (text && !teks_sah(*text))
      return fail("STORE_TEKS_TIDAK_SAH", t.nama + "." + t.kolom[i], "Teksnya bukan UTF-8 yang sah.",
                  "Ketik ulang isiannya.");
  }
  return Ok{};
}

std::string sisip_sql(const Tabel& t) {
  std::string values = "$1";
  for (std::size_t i = 0; i < t.kolom.size(); ++i) values += ", $" + std::to_string(i + 2);
  std::string sql =
      "INSERT INTO " + t.nama + " (tenant_id, " + gabung(t.kolom) + ") VALUES (" + values + ") ON CONFLICT (tenant_id";
  for (int i = 0; i < t.kunci; ++i) sql += ", " + t.kolom[static_cast<std::size_t>(i)];
  sql += ") DO ";
  if (t.kunci == static_cast<int>(t.kolom.size())) return sql + "NOTHING";
  sql += "UPDATE SET ";
  for (auto i = static_cast<std::size_t>(t.kunci); i < t.kolom.size(); ++i)
    sql += (i > static_cast<std::size_t>(t.kunci) ? ", " : "") + t.kolom[i] + " = excluded." + t.kolom[i];
  return sql;
}

}  // namespace

std::span<const Tabel> semua_tabel() { return kTabel; }

const Tabel& tabel(std::string_view nama) {
  const auto found = std::find_if(kTabel.begin(), kTabel.end(), [&](const Tabel& t) { return t.nama == nama; });
  SAKIP_ASSERT(found != kTabel.end());
  return *found;
}

std::string teks(const Sel& sel) {
  const auto* text = std::get_if<std::string>(&sel);
  return text ? *text : std::string();
}

std::int64_t bilangan(const Sel& sel) {
  const auto* number = std::get_if<std::int64_t>(&sel);
  return number ? *number : 0;
}

Result<std::optional<Baris>> cari_baris(db::Connection& connection, std::string_view pemda, const Tabel& t,
                                        const Baris& kunci) {
  SAKIP_ASSERT(kunci.size() == static_cast<std::size_t>(t.kunci));
  std::optional<Baris> found;
  TRY_STATUS(connection.query("SELECT " + gabung(t.kolom) + " FROM " + t.nama + " WHERE " + syarat(t, kunci.size()),
                              parameter(pemda, kunci), [&](const db::Row& row) -> Status {
                                found = baca(t, row);
                                return Ok{};
                              }));
  return found;
}

Result<std::vector<Baris>> daftar_baris(db::Connection& connection, std::string_view pemda, const Tabel& t,
                                        const Baris& awalan) {
  SAKIP_ASSERT(awalan.size() <= static_cast<std::size_t>(t.kunci));
  const std::vector<std::string> key(t.kolom.begin(), t.kolom.begin() + t.kunci);
  std::vector<Baris> rows;
  TRY_STATUS(connection.query("SELECT " + gabung(t.kolom) + " FROM " + t.nama + " WHERE " + syarat(t, awalan.size()) +
                                  " ORDER BY " + gabung(key),
                              parameter(pemda, awalan), [&](const db::Row& row) -> Status {
                                rows.push_back(baca(t, row));
                                return Ok{};
                              }));
  return rows;
}

Status tulis_baris(db::Connection& connection, BukuAudit& audit, std::string_view pemda, const Tabel& t,
                   const Baris& baris) {
  SAKIP_ASSERT(baris.size() == t.kolom.size());
  TRY_STATUS(periksa_teks(t, baris));
  const std::span<const Sel> key = kunci_dari(t, baris);
  TRY(const std::optional<Baris> old, cari_baris(connection, pemda, t, Baris(key.begin(), key.end())));
  if (old && *old == baris) return Ok{};
  TRY([[maybe_unused]] const auto done, connection.execute(sisip_sql(t), parameter(pemda, baris)));
  return audit.catat(old ? Aksi::ubah : Aksi::tambah, t.nama, kunci_json(key), old ? baris_json(t, *old) : "",
                     baris_json(t, baris));
}

Status hapus_baris(db::Connection& connection, BukuAudit& audit, std::string_view pemda, const Tabel& t,
                   const Baris& kunci) {
  TRY(const std::optional<Baris> old, cari_baris(connection, pemda, t, kunci));
  if (!old) return Ok{};
  TRY([[maybe_unused]] const auto done,
      connection.execute("DELETE FROM " + t.nama + " WHERE " + syarat(t, kunci.size()), parameter(pemda, kunci)));
  return audit.catat(Aksi::hapus, t.nama, kunci_json(kunci), baris_json(t, *old), "");
}

Status tiap_baris_teraudit(db::Connection& connection, std::string_view pemda,
                           const std::function<Status(const std::string& tempat, const std::string& keadaan)>& tiap) {
  for (const Tabel& t : kTabel) {
    TRY(const std::vector<Baris> rows, daftar_baris(connection, pemda, t));
    for (const Baris& row : rows) TRY_STATUS(tiap(t.nama + " " + kunci_json(kunci_dari(t, row)), baris_json(t, row)));
  }
  return Ok{};
}

}  // namespace sakip::store
